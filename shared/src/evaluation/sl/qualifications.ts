import { refuse, type Refusal } from '../../kernel/index.js';
import type { SlEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

/** 专业技术 · 操作 · 安全管理 · 其他 */
export type PostKind = 'technical' | 'operating' | 'safety' | 'other';

export interface QualificationFacts {
  readonly postKind: PostKind;
  /** A word of the scale that belongs to the post. */
  readonly held: string;
  /** What the post requires; null where it requires nothing. */
  readonly required: string | null;
}

const SCALE_OF = {
  technical: 'sl.qual.title_scale',
  operating: 'sl.qual.skill_scale',
  safety: 'sl.qual.safety_scale',
} as const;

export type QualificationVerdict = 'qualification-above' | 'conforms' | 'qualification-below' | 'no-requirement';

/**
 * A member's qualification against the post's requirement (SL-21-3, SL-21-4, SL-21-5), on the ordinal scale of the post.
 * @returns qualification-above → incentive, conforms, qualification-below → duty to obtain it in time, no-requirement;
 * or `QUALIFICATION.NOT_ON_SCALE`
 */
export function evaluateQualification(
  edition: SlEdition,
  facts: QualificationFacts,
): Evaluation<QualificationVerdict, { readonly steps: number | null }> | Refusal {
  const trace = traceOf(edition);
  if (facts.postKind === 'other' || facts.required === null) {
    trace.apply('SL-21-3', state('岗位没有任职资格要求'));
    return trace.conclude('no-requirement', { steps: null });
  }
  const scale = trace.parameter(SCALE_OF[facts.postKind]);
  const held = scale.indexOf(facts.held);
  const required = scale.indexOf(facts.required);
  if (held === -1 || required === -1) {
    return refuse('QUALIFICATION.NOT_ON_SCALE', { held: facts.held, required: facts.required, scale });
  }
  const steps = held - required;
  trace.apply('SL-21-3', state(`现有 ${facts.held}，要求 ${facts.required}`));
  if (steps === 0) return trace.conclude('conforms', { steps });
  if (steps > 0) {
    trace.apply('SL-21-4', state('高于岗位任职要求'));
    trace.propose({ kind: 'incentive', clause: 'SL-21-4', subject: 'member' });
    return trace.conclude('qualification-above', { steps });
  }
  trace.apply('SL-21-5', state('低于岗位任职要求'));
  const dueWithin = { unit: 'months', amount: trace.parameter('sl.qual.deadline_months') } as const;
  trace.propose({ kind: 'obtain-qualification', clause: 'SL-21-5', subject: 'member', dueWithin, detail: facts.required });
  return trace.conclude('qualification-below', { steps });
}
