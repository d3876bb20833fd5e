import {
  BRANCH_ASPECT_LABELS, Exact, isRefusal, lastDayOf, parseNumber,
  type BranchAspect, type Numeric, type Quarter, type Refusal, type Year,
} from '../../kernel/index.js';
import type { SlEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';
import { highestOf } from '../ranking.js';

/** A cost-saving contribution of a quarter. */
export interface SavingContribution {
  readonly personId: string;
  /** 万元, 0 or more, at most two decimals; null where the amount is not known. */
  readonly amount: Numeric | null;
}

/**
 * Candidates for 创效之星 of a branch and quarter (SL-32-2): whoever saved most in sum; ties share. The plan gives no
 * measure, so the branch decides and may name another; a quarter without known amounts leaves the choice open.
 * @returns stars-elected or not-rated; refusals of `parseNumber`
 */
export function evaluateSavingStars(
  edition: SlEdition,
  facts: { readonly quarter: Quarter; readonly contributions: readonly SavingContribution[] },
): Evaluation<'stars-elected' | 'not-rated', { readonly stars: readonly string[] }> | Refusal {
  const totals = new Map<string, Exact>();
  for (const { personId, amount } of facts.contributions) {
    const saved = amount === null ? Exact.zero : parseNumber(amount, '创效金额', { min: 0, decimals: 2 });
    if (isRefusal(saved)) return saved;
    totals.set(personId, (totals.get(personId) ?? Exact.zero).plus(saved));
  }
  const trace = traceOf(edition);
  const savers = [...totals].filter(([, total]) => total.isMoreThan(0));
  const stars = highestOf(savers, ([, total]) => total).map(([personId]) => personId);
  trace.apply('SL-32-2', state(stars.length === 0 ? '本季没有可比较的创效金额，由支部评定' : `创效金额最高的 ${stars.length} 人`));
  const { quarter: period } = facts;
  for (const subjectId of stars) {
    trace.propose({ kind: 'award-star', clause: 'SL-32-2', subject: 'member', subjectId, period, detail: '创效之星' });
  }
  return trace.conclude(stars.length === 0 ? 'not-rated' : 'stars-elected', { stars });
}

/**
 * The company committee's yearly commendations (SL-32-3 excellent projects and individuals, SL-33-5 five-star branches):
 * two open duties of the committee, due on the last day of the year, and a commendation for each branch rated five stars.
 */
export function evaluateYearlyCommendations(
  edition: SlEdition,
  facts: { readonly year: Year; readonly fiveStarBranches: readonly string[] },
): Evaluation<'commendations-due', { readonly fiveStarBranches: readonly string[] }> {
  const trace = traceOf(edition);
  const dueOn = lastDayOf(facts.year);
  trace.apply('SL-32-3', state('年底前评选优秀项目和先进个人'));
  trace.propose({ kind: 'open-duty', clause: 'SL-32-3', subject: 'organisation', dueOn, detail: '评选优秀项目和先进个人' });
  trace.apply('SL-33-5', state(`年度考核的“五星”党支部 ${facts.fiveStarBranches.length} 个`));
  for (const subjectId of facts.fiveStarBranches) {
    trace.propose({ kind: 'commendation', clause: 'SL-33-5', subject: 'branch', subjectId, period: facts.year });
  }
  return trace.conclude('commendations-due', { fiveStarBranches: facts.fiveStarBranches });
}

/** Which of the six aspects still lack evidence (SL-40-3): a hint on the dashboard, never a block. */
export function evaluateAspectEvidence(
  edition: SlEdition,
  facts: { readonly evidenceCounts: Readonly<Partial<Record<BranchAspect, number>>> },
): Evaluation<CheckOutcome, { readonly withoutEvidence: readonly BranchAspect[] }> {
  const trace = traceOf(edition);
  const withoutEvidence = (Object.keys(BRANCH_ASPECT_LABELS) as readonly BranchAspect[]).filter((aspect) => (facts.evidenceCounts[aspect] ?? 0) <= 0);
  const text = withoutEvidence.length === 0 ? '六个方面都有材料' : `还没有材料：${withoutEvidence.map((aspect) => BRANCH_ASPECT_LABELS[aspect]).join('、')}`;
  trace.check('SL-40-3', state(text), withoutEvidence.length === 0, 'hint');
  return trace.concludeChecks({ withoutEvidence });
}
