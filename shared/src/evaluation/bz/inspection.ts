import { type Exact, isRefusal, meanOf, parseCount, parseScore, type Numeric, type Refusal } from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

/** Whom a branch delegates to the mutual inspection. */
export interface DelegationFacts {
  /** Each a 支部委员 or 党员骨干 of the branch. */
  readonly inspectors: readonly { readonly personId: string; readonly isCommissionerOrBackbone: boolean }[];
}

/**
 * A branch's delegation to the mutual inspection (BZ-HC-1b): one or two, each a commissioner or a key member.
 * @returns inspectors-complete, inspectors-missing (too few yet) or rejected (too many, or not eligible)
 */
export function evaluateDelegation(
  edition: BzEdition,
  facts: DelegationFacts,
): Evaluation<'inspectors-complete' | 'inspectors-missing' | 'rejected', { readonly count: number }> {
  const trace = traceOf(edition);
  const count = new Set(facts.inspectors.map(({ personId }) => personId)).size;
  const min = trace.parameter('bz.hc.min_per_branch');
  const max = trace.parameter('bz.hc.max_per_branch');
  const isWithin = trace.check('BZ-HC-1b', state(`抽调 ${count} 人，要求 ${min} 至 ${max} 人`), count >= min && count <= max, count > max ? 'rejected' : 'incomplete');
  const ineligible = facts.inspectors.filter(({ isCommissionerOrBackbone }) => !isCommissionerOrBackbone).length;
  if (ineligible > 0) trace.apply('BZ-HC-1b', state(`${ineligible} 人不是支部委员或党员骨干`), 'rejected');
  const verdict = ineligible > 0 || count > max ? 'rejected' : isWithin ? 'inspectors-complete' : 'inspectors-missing';
  return trace.conclude(verdict, { count });
}

/** Whether an inspector may inspect a branch (BZ-HC-0): nobody inspects or scores the own branch. Returns conforms or rejected. */
export function evaluateRecusal(
  edition: BzEdition,
  facts: { readonly inspectorBranch: string; readonly inspectedBranch: string },
): Evaluation<CheckOutcome, { readonly isOwnBranch: boolean }> {
  const trace = traceOf(edition);
  const isOwnBranch = facts.inspectorBranch === facts.inspectedBranch;
  const mustRecuse = trace.parameter('bz.hc.recusal') && isOwnBranch;
  trace.check('BZ-HC-0', state(isOwnBranch ? '检查的是本支部' : '检查的是其他支部'), !mustRecuse, 'rejected');
  return trace.concludeChecks({ isOwnBranch });
}

/**
 * A branch's mutual-inspection score of a quarter (BZ-HC-2b): the mean of the submitted sheets, kept exact (AMB-54).
 * @param facts.sheets totals of the submitted sheets, 0–100 each
 * @returns inspection-scored or not-rated (no sheet); refusals of `parseScore`
 */
export function evaluateInspectionScore(
  edition: BzEdition,
  facts: { readonly sheets: readonly Numeric[] },
): Evaluation<'inspection-scored' | 'not-rated', { readonly score: Exact | null }> | Refusal {
  const totals: Exact[] = [];
  for (const sheet of facts.sheets) {
    const total = parseScore(sheet, '互查评分');
    if (isRefusal(total)) return total;
    totals.push(total);
  }
  const trace = traceOf(edition);
  const score = meanOf(totals);
  if (score === null) {
    trace.apply('BZ-HC-2b', state('没有提交的评分表'));
    return trace.conclude('not-rated', { score });
  }
  trace.apply('BZ-HC-2b', { kind: 'mean', name: '互查评分', of: totals, result: score });
  return trace.conclude('inspection-scored', { score });
}

/**
 * The number of core shortcomings in a diagnosis report (BZ-JD-2b): one or two, not none, not three.
 * @returns conforms or rejected; refusals of `parseCount`
 */
export function evaluateDiagnosis(
  edition: BzEdition,
  facts: { readonly coreShortcomings: Numeric },
): Evaluation<CheckOutcome, { readonly coreShortcomings: Exact }> | Refusal {
  const coreShortcomings = parseCount(facts.coreShortcomings, '核心短板');
  if (isRefusal(coreShortcomings)) return coreShortcomings;
  const trace = traceOf(edition);
  const isWithin = coreShortcomings.isAtLeast(1) && coreShortcomings.isAtMost(2);
  trace.check('BZ-JD-2b', state(`核心短板 ${coreShortcomings.toText()} 个，要求 1 至 2 个`), isWithin, 'rejected');
  return trace.concludeChecks({ coreShortcomings });
}
