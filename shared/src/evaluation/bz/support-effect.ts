import { Exact, isRefusal, parseScore, yearOf, type Numeric, type Quarter, type Refusal, type Year } from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { bandOf, compare, state } from '../finding.js';
import { runEnds } from '../runs.js';
import { bandedValue } from './banding.js';

export interface SupportEffectFacts {
  readonly quarter: Quarter;
  /** 帮扶成效评分 by 党群部, 0–100; null until scored. */
  readonly score: Numeric | null;
}

export type SupportEffectVerdict = 'support-reached' | 'support-to-improve' | 'support-replan' | 'not-rated';

const BANDS = [
  { verdict: 'support-reached', clause: 'BZ-JD-3a', label: '达标' },
  { verdict: 'support-to-improve', clause: 'BZ-JD-3b', label: '待改进' },
  { verdict: 'support-replan', clause: 'BZ-JD-3c', label: '重新制定帮扶方案' },
] as const;

/**
 * The quarterly effect of paired support (BZ-JD-3a to BZ-JD-3f): [80,100] 达标, [60,80) 待改进, [0,60) a new plan.
 * A branch below `bz.jd.talk_below` gets a proposal to interview its secretary, unless the unit talks only after the
 * extension (BZ-ZS-37). Not the same as 达标牌 (AMB-70).
 * @returns the band or not-rated; refusals of `parseScore`
 */
export function evaluateSupportEffect(
  edition: BzEdition,
  facts: SupportEffectFacts,
): Evaluation<SupportEffectVerdict, { readonly score: Exact | null }> | Refusal {
  const score = facts.score === null ? null : parseScore(facts.score, '帮扶成效评分');
  if (isRefusal(score)) return score;
  const trace = traceOf(edition);
  if (score === null) {
    trace.apply('BZ-JD-3', state('本季尚未评分'));
    return trace.conclude('not-rated', { score });
  }
  const value = bandedValue(trace, score);
  const band = bandOf(value, trace.parameter('bz.jd.cuts'));
  const { verdict, clause, label } = BANDS[band.index === 0 ? 0 : band.index === 1 ? 1 : 2];
  const period = facts.quarter;
  trace.apply(clause, { kind: 'band', name: '帮扶成效评分', value, band, label });
  if (verdict === 'support-reached') {
    trace.propose({ kind: 'may-apply-for-title', clause: 'BZ-JD-3e', subject: 'branch', period, detail: '标准化示范党支部' });
  }
  if (verdict === 'support-replan') {
    trace.propose({ kind: 'new-support-plan', clause: 'BZ-JD-3c', subject: 'helper', period });
  }
  if (trace.parameter('bz.jd.talk_when') === 'quarter') {
    const talk = compare('帮扶成效评分', value, '<', Exact.of(trace.parameter('bz.jd.talk_below')), '分');
    trace.apply('BZ-JD-3f', talk);
    if (talk.holds) trace.propose({ kind: 'interview', clause: 'BZ-JD-3f', subject: 'branch-secretary', period });
  }
  return trace.conclude(verdict, { score });
}

export interface HelperAppraisalFacts {
  /** The quarterly scores of one and the same pairing, null where unscored. */
  readonly quarters: readonly SupportEffectFacts[];
}

/**
 * Whether the helper's yearly appraisal is capped below 优秀 (BZ-JD-3d, BZ-ZS-35): two adjacent calendar quarters of the pairing
 * not 达标, in the year of the second. An unscored quarter breaks the run (AMB-77).
 * @returns appraisal-capped or appraisal-open; refusals of `parseScore`
 */
export function evaluateHelperAppraisal(
  edition: BzEdition,
  facts: HelperAppraisalFacts,
): Evaluation<'appraisal-capped' | 'appraisal-open', { readonly cappedYears: readonly Year[] }> | Refusal {
  const trace = traceOf(edition);
  const line = trace.parameter('bz.jd.cuts')[0] ?? 0;
  const marks: { quarter: Quarter; counts: boolean | null }[] = [];
  for (const { quarter, score: entered } of facts.quarters) {
    const score = entered === null ? null : parseScore(entered, '帮扶成效评分');
    if (isRefusal(score)) return score;
    marks.push({ quarter, counts: score === null ? null : bandedValue(trace, score).isLessThan(line) });
  }
  const scored = marks.filter(({ counts }) => counts !== null).length;
  trace.apply('BZ-JD-3d', state(`帮扶成效计入政工部门负责人年度考核：已评 ${scored} 个季度`));
  const ends = runEnds(marks, 2);
  const cappedYears = [...new Set(ends.map(yearOf))];
  trace.apply('BZ-ZS-35', state(ends.length === 0 ? '没有连续2次季度评估不达标' : `连续2次季度评估不达标，截至 ${ends.join('、')}`));
  for (const period of cappedYears) trace.propose({ kind: 'appraisal-cap', clause: 'BZ-ZS-35', subject: 'helper', period });
  return trace.conclude(cappedYears.length === 0 ? 'appraisal-open' : 'appraisal-capped', { cappedYears });
}
