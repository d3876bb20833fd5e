import { isRefusal, parseScore, periodInChinese, type Exact, type Numeric, type Quarter, type Refusal } from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

/**
 * A branch's quarterly star score (BZ-ZD-51), to be entered in its performance appraisal. What it counts for there is the appraisal's
 * affair, so the score is handed on as it is.
 * @param facts.score 0–100, at most one digit after the point; null while there is none
 * @returns star-result-entered with the entry proposed, or not-rated; refusals of `parseScore`
 */
export function evaluateStarResult(
  edition: BzEdition,
  facts: { readonly quarter: Quarter; readonly score: Numeric | null },
): Evaluation<'star-result-entered' | 'not-rated', { readonly score: Exact | null }> | Refusal {
  const score = facts.score === null ? null : parseScore(facts.score, '星级党支部考核');
  if (isRefusal(score)) return score;
  const trace = traceOf(edition);
  const quarter = periodInChinese(facts.quarter);
  if (score === null) {
    trace.apply('BZ-ZD-51', state(`${quarter}没有星级党支部考核得分`));
    return trace.conclude('not-rated', { score });
  }
  const detail = `${quarter}星级党支部考核 ${score.toText()} 分`;
  trace.apply('BZ-ZD-51', state(detail));
  trace.propose({ kind: 'appraisal-entry', clause: 'BZ-ZD-51', subject: 'branch', period: facts.quarter, detail });
  return trace.conclude('star-result-entered', { score });
}

/** What a Party committee may do about a secretary who works badly (BZ-ZZ-3). */
export type SecretaryMeasure = 'interview' | 'accountability';

/**
 * A talk with a branch secretary, or holding them to account, for bad work (BZ-ZZ-3). Nobody is judged by a figure here: a person decides
 * and writes the ground.
 * @returns conforms with the measure proposed, or incomplete without a ground
 */
export function evaluateSecretaryMeasure(
  edition: BzEdition,
  facts: { readonly measure: SecretaryMeasure; readonly ground: string },
): Evaluation<CheckOutcome, { readonly ground: string }> {
  const trace = traceOf(edition);
  const ground = facts.ground.trim();
  const isGrounded = trace.check('BZ-ZZ-3', state(ground === '' ? '须写明工作不力的事实' : `事实：${ground}`), ground !== '', 'incomplete');
  if (isGrounded) trace.propose({ kind: facts.measure, clause: 'BZ-ZZ-3', subject: 'branch-secretary', detail: ground });
  return trace.concludeChecks({ ground });
}
