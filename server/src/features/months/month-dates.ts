import { isRefusal, lastDayOf, monthOf, refuse, type IsoDate, type Month, type Refusal } from '@liangpai/shared/kernel';
import { editionFor, type SlEdition } from '@liangpai/shared/rulebooks';
import { evaluateMonthResult } from '@liangpai/shared/evaluation';

/** A month in which summaries are written: the edition in force and the two due days (G7). */
export interface WrittenMonth {
  readonly month: Month;
  readonly edition: SlEdition;
  /** The member's day: the last of the month. */
  readonly dueOn: string;
  /** The branch's day: `sl.month.branch_due_day` of the month after. */
  readonly branchDueOn: string;
}

/** `2026年10月` */
export function monthInChinese(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

/**
 * What holds for a month.
 * @param today the day in Shanghai
 * @returns its edition and due days, or a refusal: the month has not begun, or the plan was not in force yet
 */
export function writtenMonth(text: string, today: string): WrittenMonth | Refusal<'MONTH.FUTURE' | 'MONTH.BEFORE_PLAN'> {
  const month = text as Month;
  if (month > monthOf(today as IsoDate)) return refuse('MONTH.FUTURE', { month: monthInChinese(month) });
  const edition = editionFor('SL', month);
  if (isRefusal(edition)) return refuse('MONTH.BEFORE_PLAN', { month: monthInChinese(month) });
  const open = evaluateMonthResult(edition, { month, selfScore: null, branchScore: null });
  const dueOn = lastDayOf(month);
  const branchDueOn = isRefusal(open) ? dueOn : (open.consequences[0]?.dueOn ?? dueOn);
  return { month, edition, dueOn, branchDueOn };
}

/** The later of two days. */
export function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

/** Points as they are shown, from tenths: 925 is 92.5. */
export function pointsOf(tenths: number | null): number | null {
  return tenths === null ? null : tenths / 10;
}

/** Tenths from points with at most one decimal. */
export function tenthsOf(points: number): number {
  return Math.round(points * 10);
}
