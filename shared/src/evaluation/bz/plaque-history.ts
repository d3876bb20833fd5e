import { Exact, isRefusal, parseNumber, parseCount, shiftPeriod, lastDayOf, yearOf, type Numeric, type Quarter, type Refusal, type Year } from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { compare, state } from '../finding.js';
import { runEnds } from '../runs.js';
import type { PlaqueTier } from './composite.js';

/** A branch's plaque of one quarter; null where none was given. */
export interface QuarterPlaque {
  readonly quarter: Quarter;
  /** The official quarter plaque, from the composite. */
  readonly official: PlaqueTier | null;
  /** The plaque hanging at the quarter's end, after a swap under BZ-LP-12; the official one when left out. */
  readonly displayed?: PlaqueTier | null;
}

export interface PlaqueRunValues {
  /** Quarters that complete a run of 示范牌. */
  readonly exemplaryRuns: readonly Quarter[];
  /** Years to which the secretary's bonus is credited, each once. */
  readonly bonusYears: readonly Year[];
  /** Quarters that complete a run of 争先牌. */
  readonly strivingRuns: readonly Quarter[];
}

/**
 * Runs of quarters (BZ-LP-7, BZ-LP-10, BZ-LP-11): consecutive 示范牌 ground a bonus of the secretary in office at the end of the
 * run's last quarter, credited to that quarter's year at most once; at every quarter where the run of 争先牌 is long
 * enough an interview is proposed. Adjacent calendar quarters count, across year ends too; a quarter without a plaque breaks the run.
 */
export function evaluatePlaqueRuns(
  edition: BzEdition,
  facts: { readonly history: readonly QuarterPlaque[] },
): Evaluation<'runs-checked', PlaqueRunValues> {
  const trace = traceOf(edition);
  const length = trace.parameter('bz.lp.run_k');
  const basis = trace.parameter('bz.lp.run_basis');
  const overlap = basis === 'official-disjoint' ? 'disjoint' : 'sliding';
  const runsOf = (tier: PlaqueTier): readonly Quarter[] => {
    const marks = facts.history.map(({ quarter, official, displayed }) => {
      const plaque = basis === 'displayed' && displayed !== undefined ? displayed : official;
      return { quarter, counts: plaque === null ? null : plaque === tier };
    });
    return runEnds(marks, length, overlap);
  };

  const exemplaryRuns = runsOf('exemplary');
  trace.apply('BZ-LP-7', state(runsInChinese('示范牌', length, exemplaryRuns)));
  const bonusYears = [...new Set(exemplaryRuns.map(yearOf))];
  const points = trace.parameter('bz.secretary_bonus');
  for (const period of bonusYears) {
    trace.propose({ kind: 'secretary-bonus', clause: 'BZ-LP-7', subject: 'branch-secretary', period, points });
  }
  const strivingRuns = runsOf('striving');
  trace.apply('BZ-LP-10', state(runsInChinese('争先牌', length, strivingRuns)));
  for (const period of strivingRuns) {
    trace.propose({ kind: 'interview', clause: 'BZ-LP-10', subject: 'branch-secretary', period });
  }
  if (strivingRuns.length > 0) trace.apply('BZ-LP-11', state('必要时可研究调整支部委员'), 'hint');
  return trace.conclude('runs-checked', { exemplaryRuns, bonusYears, strivingRuns });
}

function runsInChinese(plaque: string, length: number, ends: readonly Quarter[]): string {
  return ends.length === 0 ? `没有连续 ${length} 个季度的${plaque}` : `连续 ${length} 个季度${plaque}，截至 ${ends.join('、')}`;
}

/** The grounds of the secretary's yearly bonus. */
export interface SecretaryBonusFacts {
  readonly year: Year;
  /** BZ-LP-7: two consecutive quarters 示范牌 ending in the year. */
  readonly hasExemplaryRun: boolean;
  /** BZ-ZS-36: the pairing was accepted in the year. */
  readonly hasAcceptedPairing: boolean;
}

/**
 * The secretary's bonus of one year (BZ-LP-7, BZ-ZS-36; AMB-43): each ground once, the sum capped.
 * @returns bonus-proposed or no-bonus
 */
export function evaluateSecretaryBonus(
  edition: BzEdition,
  facts: SecretaryBonusFacts,
): Evaluation<'bonus-proposed' | 'no-bonus', { readonly points: number }> {
  const trace = traceOf(edition);
  const each = trace.parameter('bz.secretary_bonus');
  const cap = trace.parameter('bz.secretary_bonus_cap');
  let points = 0;
  const ground = (clause: 'BZ-LP-7' | 'BZ-ZS-36', holds: boolean, text: string): void => {
    if (!holds) return;
    const granted = Math.min(each, cap - points);
    points += granted;
    trace.apply(clause, state(`${text}，加 ${granted} 分（全年上限 ${cap} 分）`));
    if (granted > 0) trace.propose({ kind: 'secretary-bonus', clause, subject: 'branch-secretary', period: facts.year, points: granted });
  };
  ground('BZ-LP-7', facts.hasExemplaryRun, '连续季度示范牌');
  ground('BZ-ZS-36', facts.hasAcceptedPairing, '帮扶合格');
  return trace.conclude(points > 0 ? 'bonus-proposed' : 'no-bonus', { points });
}

/** What a branch with 争先牌 has achieved since. */
export interface PlaqueChangeFacts {
  /** The quarter whose plaque is 争先牌. */
  readonly quarter: Quarter;
  readonly signedOffIssues: Numeric;
  readonly issues: Numeric;
  /** The new score by 党群部, 0–100; null while there is none. */
  readonly rescore: Numeric | null;
}

/**
 * Whether 争先牌 may be changed after rectification (BZ-LP-12, BZ-LP-13): every issue signed off and a new score of at
 * least the lower bound of 达标牌; never to 示范牌 directly. Otherwise the period is extended to the end of a following quarter.
 * @returns plaque-changed or striving-extended; refusals of `parseCount` and `parseNumber`
 */
export function evaluatePlaqueChange(
  edition: BzEdition,
  facts: PlaqueChangeFacts,
): Evaluation<'plaque-changed' | 'striving-extended', { readonly rescore: Exact | null; readonly openIssues: Exact }> | Refusal {
  const issues = parseCount(facts.issues, '整改项');
  if (isRefusal(issues)) return issues;
  const signedOff = parseNumber(facts.signedOffIssues, '已销号整改项', { min: 0, max: Number(issues.toText()), decimals: 0 });
  if (isRefusal(signedOff)) return signedOff;
  const rescore = facts.rescore === null ? null : parseNumber(facts.rescore, '复评得分', { min: 0, max: 100 });
  if (isRefusal(rescore)) return rescore;

  const trace = traceOf(edition);
  const openIssues = issues.minus(signedOff);
  const closed = compare('已销号整改项', signedOff, '=', issues, '项');
  trace.apply('BZ-LP-12', closed);
  const line = Exact.of(trace.parameter('bz.lp.cuts')[1] ?? 0);
  const score = rescore === null ? null : compare('复评得分', rescore, '≥', line, '分');
  trace.apply('BZ-LP-12', score ?? state('还没有复评得分'));
  if (closed.holds && score?.holds === true) {
    trace.propose({ kind: 'plaque-change', clause: 'BZ-LP-12', subject: 'branch', detail: '达标牌，自确认之日起至下一季度结果' });
    return trace.conclude('plaque-changed', { rescore, openIssues });
  }
  const until = shiftPeriod(facts.quarter, trace.parameter('bz.lp.extend_quarters'));
  trace.apply('BZ-LP-13', state(`未整改到位，“争先”期限延长到 ${lastDayOf(until)}`));
  trace.propose({ kind: 'striving-extension', clause: 'BZ-LP-13', subject: 'branch', dueOn: lastDayOf(until), period: until });
  return trace.conclude('striving-extended', { rescore, openIssues });
}
