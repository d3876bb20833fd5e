import {
  BASIC_STANDARD_LABELS, Exact, FLAG_TYPE_LABELS, isRefusal, lastDayOf, meanOf, parseCount, parseScore,
  type BasicStandard, type FlagType, type IsoDate, type Month, type Numeric, type Quarter, type Refusal, type Year,
} from '../../kernel/index.js';
import type { XsEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { readShare, state } from '../finding.js';

export interface MonthEntryFacts {
  readonly month: Month;
  readonly personId: string;
  /** Points of every group that the member took part in, in the order filed. */
  readonly points: readonly number[];
}

/**
 * The member's one 争星晋级 entry of a month (XS-YZ-5): of several groups the highest, unless the unit chose otherwise.
 * @returns entry-made or not-applicable (took part in no group)
 */
export function evaluateMonthEntry(
  edition: XsEdition,
  facts: MonthEntryFacts,
): Evaluation<'entry-made' | 'not-applicable', { readonly points: number | null }> {
  const trace = traceOf(edition);
  const [first] = facts.points;
  if (first === undefined) {
    trace.apply('XS-YZ-5', state('本月没有参加考核评选'));
    return trace.conclude('not-applicable', { points: null });
  }
  const rule = trace.parameter('xs.multi_group');
  const points =
    rule === 'best' ? Math.max(...facts.points)
    : rule === 'sum' ? facts.points.reduce((sum, value) => sum + value, 0)
    : first;
  trace.apply('XS-YZ-5', state(`参加 ${facts.points.length} 组，本月记 ${points} 分`));
  trace.propose({ kind: 'points-entry', clause: 'XS-YZ-5', subject: 'member', subjectId: facts.personId, period: facts.month, points });
  return trace.conclude('entry-made', { points });
}

export interface FlagEligibilityFacts {
  readonly flagType: FlagType;
  /** Yes or no per basic standard; absent while unanswered. */
  readonly standards: Readonly<Partial<Record<BasicStandard, boolean>>>;
  /** 违章 of the person in the month judged (for the quarterly title: in its three months, AMB-79). */
  readonly violations: Numeric;
}

/**
 * Whether a person may hold a flag title (XS-CZ-1, XS-CZ-7): all five basic standards; for 安全生产旗手 no violation.
 * @returns conforms, incomplete (unanswered) or rejected; refusals of `parseCount`
 */
export function evaluateFlagEligibility(edition: XsEdition, facts: FlagEligibilityFacts): Evaluation<CheckOutcome, { readonly failed: readonly string[] }> | Refusal {
  const violations = parseCount(facts.violations, '违章次数');
  if (isRefusal(violations)) return violations;
  const trace = traceOf(edition);
  const failed: string[] = [];
  for (const standard of Object.keys(BASIC_STANDARD_LABELS) as readonly BasicStandard[]) {
    const answer = facts.standards[standard];
    const words = answer === undefined ? '尚未评定' : answer ? '符合' : '不符合';
    if (answer !== true) failed.push(standard);
    trace.check('XS-CZ-1', state(`${BASIC_STANDARD_LABELS[standard]}：${words}`), answer === true, answer === undefined ? 'incomplete' : 'rejected');
  }
  if (facts.flagType === 'safety') {
    const isClean = trace.check('XS-CZ-7', state(`个人违章 ${violations.toText()} 次`), violations.equals(0), 'rejected');
    if (!isClean) failed.push('violations');
  }
  return trace.concludeChecks({ failed });
}

/**
 * Participation of a branch (XS-SS-5): members with a filed type ÷ all members; all of them is the aim, without a sanction.
 * @returns participation-complete, participation-open or not-applicable (no members); refusals of `readShare`
 */
export function evaluateParticipation(
  edition: XsEdition,
  facts: { readonly filed: Numeric; readonly members: Numeric },
): Evaluation<'participation-complete' | 'participation-open' | 'not-applicable', { readonly percent: Exact | null }> | Refusal {
  const share = readShare(facts.filed, facts.members, '已申报党员', '党员');
  if (isRefusal(share)) return share;
  const trace = traceOf(edition);
  const { part, whole, percent } = share;
  trace.apply('XS-SS-5', { kind: 'share', name: '参与率', part, whole });
  if (percent === null) return trace.conclude('not-applicable', { percent });
  return trace.conclude(percent.equals(100) ? 'participation-complete' : 'participation-open', { percent });
}

/** The last day for 实施方案 and 考核细则 (XS-SS-2). */
export const SCHEME_DUE_ON: IsoDate = '2020-01-10';

/** Whether 实施方案 and 考核细则 were filed in time (XS-SS-2), the last day included; a late filing is still accepted. */
export function evaluateSchemeFiling(edition: XsEdition, facts: { readonly filedOn: IsoDate }): Evaluation<'on-time' | 'late', { readonly dueOn: IsoDate }> {
  const trace = traceOf(edition);
  trace.apply('XS-SS-2', state(`${facts.filedOn} 报送，期限 ${SCHEME_DUE_ON}`));
  return trace.conclude(facts.filedOn <= SCHEME_DUE_ON ? 'on-time' : 'late', { dueOn: SCHEME_DUE_ON });
}

/** Whether a quarter's report was filed in time (XS-SS-8): by the quarter's last day; a late one is still accepted. */
export function evaluateQuarterReport(
  edition: XsEdition,
  facts: { readonly quarter: Quarter; readonly filedOn: IsoDate },
): Evaluation<'on-time' | 'late', { readonly dueOn: IsoDate }> {
  const trace = traceOf(edition);
  const dueOn = lastDayOf(facts.quarter);
  trace.apply('XS-SS-8', state(`${facts.filedOn} 报送，期限 ${dueOn}`));
  return trace.conclude(facts.filedOn <= dueOn ? 'on-time' : 'late', { dueOn });
}

export interface FlagCandidate {
  readonly personId: string;
  readonly flagType: FlagType;
  /** The three months of the quarter, 0–100, null without a score. */
  readonly scores: readonly (Numeric | null)[];
}

export interface RankedCandidate {
  readonly personId: string;
  readonly flagType: FlagType;
  readonly mean: Exact | null;
  readonly isComplete: boolean;
}

/**
 * The list from which the company committee picks the flag bearers of a quarter (XS-SS-9), per flag type by the mean of the
 * three months; whoever lacks a month stands after the others without a mean. No title is given automatically.
 * @returns candidates-listed or not-rated; refusals of `parseScore`
 */
export function evaluateFlagCandidates(
  edition: XsEdition,
  facts: { readonly quarter: Quarter; readonly candidates: readonly FlagCandidate[] },
): Evaluation<'candidates-listed' | 'not-rated', { readonly candidates: readonly RankedCandidate[] }> | Refusal {
  const candidates: RankedCandidate[] = [];
  for (const { personId, flagType, scores: entered } of facts.candidates) {
    const scores = readScores(entered);
    if (isRefusal(scores)) return scores;
    const isComplete = entered.length === 3 && scores.length === 3;
    candidates.push({ personId, flagType, mean: isComplete ? meanOf(scores) : null, isComplete });
  }
  const flagTypes = Object.keys(FLAG_TYPE_LABELS) as readonly FlagType[];
  candidates.sort((a, b) => flagTypes.indexOf(a.flagType) - flagTypes.indexOf(b.flagType) || (b.mean ?? Exact.of(-1)).compare(a.mean ?? -1));
  const trace = traceOf(edition);
  for (const flagType of flagTypes) {
    const listed = candidates.filter((candidate) => candidate.flagType === flagType);
    if (listed.length === 0) continue;
    const complete = listed.filter(({ isComplete }) => isComplete);
    trace.apply('XS-SS-9', state(`${FLAG_TYPE_LABELS[flagType]}：候选 ${listed.length} 人，其中三个月齐全 ${complete.length} 人`));
    const best = complete[0]?.mean;
    if (trace.parameter('xs.flag_title_rule') !== 'top-one' || best === null || best === undefined) continue;
    for (const { personId: subjectId } of complete.filter(({ mean }) => mean?.equals(best))) {
      trace.propose({ kind: 'naming', clause: 'XS-SS-9', subject: 'member', subjectId, period: facts.quarter, detail: FLAG_TYPE_LABELS[flagType] });
    }
  }
  return trace.conclude(candidates.length === 0 ? 'not-rated' : 'candidates-listed', { candidates });
}

/**
 * A person's year as main evidence for 年度评先树优 (XS-SS-10): mean of the months scored and the sum of points.
 * @returns evidence-listed or not-rated; refusals of `parseScore`
 */
export function evaluateContestYear(
  edition: XsEdition,
  facts: { readonly year: Year; readonly personId: string; readonly scores: readonly (Numeric | null)[]; readonly points: readonly number[] },
): Evaluation<'evidence-listed' | 'not-rated', { readonly mean: Exact | null; readonly months: number; readonly points: number }> | Refusal {
  const scores = readScores(facts.scores);
  if (isRefusal(scores)) return scores;
  const trace = traceOf(edition);
  const mean = meanOf(scores);
  const points = facts.points.reduce((sum, value) => sum + value, 0);
  trace.apply('XS-SS-10', state(mean === null ? '全年没有得分' : `全年 ${scores.length} 个月有得分，平均 ${mean.toHalfUp()}，加扣分合计 ${points}`));
  return trace.conclude(mean === null ? 'not-rated' : 'evidence-listed', { mean, months: scores.length, points });
}

function readScores(entered: readonly (Numeric | null)[]): readonly Exact[] | Refusal {
  const scores: Exact[] = [];
  for (const value of entered) {
    if (value === null) continue;
    const score = parseScore(value, '月度得分');
    if (isRefusal(score)) return score;
    scores.push(score);
  }
  return scores;
}
