import { isRefusal, parseScore, type Exact, type Numeric, type Refusal } from '../../kernel/index.js';
import type { SlEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

export interface PointsValues {
  /** Points for the ledger; null while the branch has to enter the amount. */
  readonly points: number | null;
}

/**
 * The ledger entry of an ability test (SL-12-6): the configured points, 0 as long as no table is set; linked to the test.
 * @returns points-entered, or not-rated when the test was missed; refusals of `parseScore`
 */
export function evaluateTestPoints(
  edition: SlEdition,
  facts: { readonly score: Numeric | null },
): Evaluation<'points-entered' | 'not-rated', PointsValues> | Refusal {
  const score: Exact | Refusal | null = facts.score === null ? null : parseScore(facts.score, '测试成绩');
  if (isRefusal(score)) return score;
  const trace = traceOf(edition);
  if (score === null) {
    trace.apply('SL-12-6', state('没有参加测试，不记积分'));
    return trace.conclude('not-rated', { points: null });
  }
  const points = trace.parameter('sl.points.test_entry');
  trace.apply('SL-12-6', state(`测试 ${score.toText()} 分，记入积分 ${points} 分并关联到测试`));
  trace.propose({ kind: 'points-entry', clause: 'SL-12-6', subject: 'member', points });
  return trace.conclude('points-entered', { points });
}

/** How somebody did in a skills contest. */
export interface ContestFacts {
  readonly isMember: boolean;
  readonly performance: 'outstanding' | 'ordinary' | 'below-basic';
}

/**
 * What a skills contest leads to (SL-22-2, SL-22-3): an incentive for outstanding members and employees; for members
 * below the basic requirement an interview and a deduction, whose amount the branch enters while none is set.
 */
export function evaluateContestResult(
  edition: SlEdition,
  facts: ContestFacts,
): Evaluation<'incentive-due' | 'points-entered' | 'points-awaiting-amount' | 'not-applicable', PointsValues> {
  const trace = traceOf(edition);
  if (facts.performance === 'outstanding') {
    trace.apply('SL-22-2', state('技术比武中表现突出'));
    trace.propose({ kind: 'incentive', clause: 'SL-22-2', subject: 'member' });
    return trace.conclude('incentive-due', { points: null });
  }
  if (facts.performance === 'ordinary' || !facts.isMember) {
    trace.apply('SL-22-3', state(facts.isMember ? '达到基本要求' : '不是党员，不扣积分'));
    return trace.conclude('not-applicable', { points: null });
  }
  trace.apply('SL-22-3', state('达不到基本要求'));
  trace.propose({ kind: 'interview', clause: 'SL-22-3', subject: 'member' });
  const amount = trace.parameter('sl.contest.deduct_points');
  if (amount === null) {
    trace.propose({ kind: 'points-deduction', clause: 'SL-22-3', subject: 'member', detail: '分值由支部填写' });
    return trace.conclude('points-awaiting-amount', { points: null });
  }
  // 0 − amount, because −0 would be stored for an amount of 0.
  const points = 0 - amount;
  trace.propose({ kind: 'points-deduction', clause: 'SL-22-3', subject: 'member', points });
  return trace.conclude('points-entered', { points });
}
