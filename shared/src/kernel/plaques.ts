import { daysBetween, type IsoDate } from './calendar-date.js';
import { Exact } from './exact.js';
import { BZ_VERDICT_LABELS } from './verdicts/bz.js';

/** What a plaque stands for (SY-ZT-37). */
export const PLAQUE_SUBJECT_LABELS = { zone: '党员责任区', branch: '党支部', post: '党员先锋岗', project: '党员工程', 'task-force': '党员突击队' } as const;
export type PlaqueSubject = keyof typeof PLAQUE_SUBJECT_LABELS;
export const PLAQUE_SUBJECTS = Object.keys(PLAQUE_SUBJECT_LABELS) as [PlaqueSubject, ...PlaqueSubject[]];

/** Levels that a plaque can carry, highest first (BZ-LP-0). */
export const PLAQUE_LEVEL_LABELS = { exemplary: BZ_VERDICT_LABELS.exemplary, qualified: BZ_VERDICT_LABELS.qualified, striving: BZ_VERDICT_LABELS.striving } as const;
export type PlaqueLevel = keyof typeof PLAQUE_LEVEL_LABELS;
export const PLAQUE_LEVELS = Object.keys(PLAQUE_LEVEL_LABELS) as [PlaqueLevel, ...PlaqueLevel[]];

/** Which way a measured target points. */
export const TARGET_DIRECTION_LABELS = { 'at-least': '不低于', 'at-most': '不高于', exactly: '等于' } as const;
export type TargetDirection = keyof typeof TARGET_DIRECTION_LABELS;
export const TARGET_DIRECTIONS = Object.keys(TARGET_DIRECTION_LABELS) as [TargetDirection, ...TargetDirection[]];
/** The same as a sign before the number. */
export const TARGET_SIGNS: Record<TargetDirection, string> = { 'at-least': '≥', 'at-most': '≤', exactly: '＝' };

export const TARGET_STATE_LABELS = { achieved: '已达成', 'on-track': '按计划推进', behind: '落后于计划', 'not-rated': '尚未填报' } as const;
export type TargetState = keyof typeof TARGET_STATE_LABELS;
export const TARGET_STATES = Object.keys(TARGET_STATE_LABELS) as [TargetState, ...TargetState[]];

/** A public target as filled in; numbers have at most four decimals. */
export interface MeasuredTarget {
  readonly direction: TargetDirection;
  readonly target: number;
  /** Where things stood at the start; null for a target that has to hold at any time, such as a pass rate. */
  readonly baseline: number | null;
  readonly actual: number | null;
  readonly asOfOn: string | null;
}

/** How a target stands. `share` and `tick` are 0–1 of a bar, in ten-thousandths; null where no bar makes sense. */
export interface TargetStanding {
  readonly state: TargetState;
  readonly share: number | null;
  readonly tick: number | null;
}

function meets({ direction, target }: MeasuredTarget, actual: Exact): boolean {
  if (direction === 'at-least') return actual.isAtLeast(target);
  return direction === 'at-most' ? actual.isAtMost(target) : actual.equals(target);
}

/** Cuts to 0–1 and to ten-thousandths, downwards: a bar never looks fuller than it is. */
function partOfBar(share: Exact): number {
  if (share.isAtMost(0)) return 0;
  if (share.isAtLeast(1)) return 1;
  return Number(share.toTruncated(4));
}

/** The share of the period that has passed at the end of a day, 0–1. */
function elapsed(asOfOn: string, fromOn: string, toOn: string): Exact {
  const length = daysBetween(fromOn as IsoDate, toOn as IsoDate) + 1;
  const passed = daysBetween(fromOn as IsoDate, asOfOn as IsoDate) + 1;
  return Exact.of(Math.min(length, Math.max(0, passed))).over(length);
}

/**
 * Says how a target stands. A target with a baseline is to be reached over the period: it is on track while the share of the way covered is at least
 * the share of the period passed on the day of the figure. A target without one has to hold at any time: it is achieved or behind. Compared exactly.
 * @param fromOn first day of the plaque's period
 * @param toOn last day; not before `fromOn`
 */
export function standingOf(target: MeasuredTarget, fromOn: string, toOn: string): TargetStanding {
  if (target.actual === null || target.asOfOn === null) return { state: 'not-rated', share: null, tick: null };
  const actual = Exact.of(target.actual);
  const isMet = meets(target, actual);
  if (target.baseline !== null && target.direction !== 'exactly' && target.baseline !== target.target) {
    const share = actual.minus(target.baseline).over(Exact.of(target.target).minus(target.baseline));
    const plan = elapsed(target.asOfOn, fromOn, toOn);
    return { state: isMet ? 'achieved' : share.isAtLeast(plan) ? 'on-track' : 'behind', share: partOfBar(share), tick: partOfBar(plan) };
  }
  const state = isMet ? 'achieved' : 'behind';
  if (target.direction !== 'at-least' || target.target <= 0) return { state, share: null, tick: null };
  const full = actual.isAtLeast(target.target) ? actual : Exact.of(target.target);
  return { state, share: partOfBar(actual.over(full)), tick: partOfBar(Exact.of(target.target).over(full)) };
}
