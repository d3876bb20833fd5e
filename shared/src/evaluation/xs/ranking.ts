import { isRefusal, type Month, type Numeric, type Refusal } from '../../kernel/index.js';
import type { XsEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation, type Trace } from '../evaluation.js';
import { state } from '../finding.js';
import { pointTableFor } from './groups.js';
import { placesOf, tenthsOf, type Places, type Tally } from './standings.js';

export interface ContestEntry {
  readonly personId: string;
  readonly isMember: boolean;
  /** 0–100, at most one decimal; null without a score: not counted, no points (AMB-74). */
  readonly total: Numeric | null;
  /** The part of the total from quantitative indicators; null where it is not kept. */
  readonly quantitative: Numeric | null;
}

export interface MonthContestFacts {
  readonly month: Month;
  /** The participants of one group, all assessed by the same scheme (XS-YZ-3). */
  readonly entries: readonly ContestEntry[];
}

export interface Standing {
  readonly personId: string;
  readonly rank: number;
  readonly reverseRank: number;
  /** 争星晋级 points; null for people who are no members (XS-PM-4). */
  readonly points: number | null;
}

export type ContestVerdict = 'ranked' | 'awaiting-confirmation' | 'no-ranking' | 'not-rated';

export interface ContestValues {
  /** How many were counted. */
  readonly participants: number;
  readonly table: 1 | 2 | 3 | null;
  /** In the order of the entries. */
  readonly standings: readonly Standing[];
}

interface PointTable {
  readonly rule: 'XS-PM-1' | 'XS-PM-2' | 'XS-PM-3';
  readonly bonusRule: 'XS-PM-1a' | 'XS-PM-2a' | 'XS-PM-3a';
  readonly deductionRule: 'XS-PM-1b' | 'XS-PM-2b' | 'XS-PM-3b';
  /** Points of rank 1, 2, … and of the last, the last but one, …; all positive. */
  readonly bonuses: readonly number[];
  readonly deductions: readonly number[];
}

/**
 * The monthly ranking of one group with its bonuses and deductions (XS-PM-1 to XS-PM-4, XS-YZ-1, XS-YZ-4). Ties share a rank
 * and its points from both ends; when more people than places receive points the branch committee confirms. Bonus and
 * deduction on one person: the bonus prevails unless the unit chose otherwise.
 * @returns ranked, awaiting-confirmation, no-ranking (all equal) or not-rated (nobody counted); refusals of `parseScore`
 */
export function evaluateContest(edition: XsEdition, facts: MonthContestFacts): Evaluation<ContestVerdict, ContestValues> | Refusal {
  const trace = traceOf(edition);
  const countsAll = trace.parameter('xs.count_scope') === 'everyone';
  const counted: ContestEntry[] = [];
  const tallies: Tally[] = [];
  for (const entry of facts.entries) {
    if (entry.total === null) continue;
    const total = tenthsOf(entry.total, '总分');
    if (isRefusal(total)) return total;
    const quantitative = entry.quantitative === null ? null : tenthsOf(entry.quantitative, '定量得分');
    if (isRefusal(quantitative)) return quantitative;
    if (!countsAll && !entry.isMember) continue;
    counted.push(entry);
    tallies.push({ total, quantitative });
  }
  const participants = counted.length;
  if (participants === 0) {
    trace.apply('XS-PM-G', state('本月没有得分的参与人，不排名次'));
    return trace.conclude('not-rated', { participants, table: null, standings: [] });
  }
  const table = pointTableFor(participants, trace.parameter('xs.tables.cuts'));
  const points = pointTable(trace, table);
  trace.apply(points.rule, state(`参与人数 ${participants} 人，适用第 ${table} 档`));
  trace.apply('XS-YZ-1', state('全部得分、名次和标准对参加者公开'));
  const nonMembers = counted.filter(({ isMember }) => !isMember).length;
  if (nonMembers > 0) trace.apply('XS-PM-4', state(`其中群众 ${nonMembers} 人，不记争星晋级分，结果转入员工积分`));

  const places = placesOf(tallies);
  const isUnranked = places.areAllEqual && participants > 1 && trace.parameter('xs.all_equal') === 'zero';
  const isTooSmall = participants < trace.parameter('xs.min_n');
  const pointsByPlace = isUnranked || isTooSmall ? () => 0 : pointsOf(places, points, trace.parameter('xs.overlap_policy'));
  const standings = counted.map(({ personId, isMember }, index): Standing => ({
    personId,
    rank: places.ranks[index] ?? 1,
    reverseRank: places.reverseRanks[index] ?? 1,
    points: isMember ? pointsByPlace(index) : null,
  }));
  proposePoints(trace, facts.month, points, standings);
  const values = { participants, table, standings };
  if (isUnranked) {
    trace.apply(points.rule, state('得分全部相同，都不加扣'));
    return trace.conclude('no-ranking', values);
  }
  const winners = standings.filter(({ points: given }) => (given ?? 0) > 0).length;
  const losers = standings.filter(({ points: given }) => (given ?? 0) < 0).length;
  if (winners <= points.bonuses.length && losers <= points.deductions.length) return trace.conclude('ranked', values);
  trace.apply(points.rule, state(`并列使加分 ${winners} 人、扣分 ${losers} 人，超过名额 ${points.bonuses.length} 人、${points.deductions.length} 人`));
  return trace.conclude('awaiting-confirmation', values);
}

function pointTable(trace: Trace<XsEdition>, table: 1 | 2 | 3): PointTable {
  if (table === 1) {
    return {
      rule: 'XS-PM-1', bonusRule: 'XS-PM-1a', deductionRule: 'XS-PM-1b',
      bonuses: trace.parameter('xs.tables.large_bonus'), deductions: trace.parameter('xs.tables.large_deduction'),
    };
  }
  if (table === 2) {
    return {
      rule: 'XS-PM-2', bonusRule: 'XS-PM-2a', deductionRule: 'XS-PM-2b',
      bonuses: trace.parameter('xs.tables.medium_bonus'), deductions: trace.parameter('xs.tables.medium_deduction'),
    };
  }
  return {
    rule: 'XS-PM-3', bonusRule: 'XS-PM-3a', deductionRule: 'XS-PM-3b',
    bonuses: trace.parameter('xs.tables.small_bonus'), deductions: trace.parameter('xs.tables.small_deduction'),
  };
}

function pointsOf(places: Places, table: PointTable, overlap: 'positive-wins' | 'sum' | 'negative-wins'): (index: number) => number {
  return (index) => {
    const bonus = table.bonuses[(places.ranks[index] ?? 0) - 1] ?? 0;
    const deduction = table.deductions[(places.reverseRanks[index] ?? 0) - 1] ?? 0;
    if (bonus === 0 || deduction === 0 || overlap === 'sum') return bonus - deduction;
    return overlap === 'positive-wins' ? bonus : 0 - deduction;
  };
}

function proposePoints(trace: Trace<XsEdition>, period: Month, table: PointTable, standings: readonly Standing[]): void {
  for (const { personId: subjectId, points } of standings) {
    if (points === null || points === 0) continue;
    if (points > 0) trace.propose({ kind: 'points-bonus', clause: table.bonusRule, subject: 'member', subjectId, period, points });
    else trace.propose({ kind: 'points-deduction', clause: table.deductionRule, subject: 'member', subjectId, period, points });
  }
  const isEased = standings.some(({ points, rank, reverseRank }) =>
    (points ?? 0) > 0 && rank <= table.bonuses.length && reverseRank <= table.deductions.length);
  if (isEased) trace.apply('XS-YZ-4', state('加分与扣分名次重合的，以加分为准'));
}
