import { addDays, addMonths, type IsoDate } from './calendar-date.js';
import { dateInShanghai, endOfDay, instantOf, parseInstant, type Instant } from './instant.js';
import { isRefusal, type Refusal } from './refusal.js';
import { addWorkingDays, nextWorkingDayFrom, type WorkingCalendar } from './working-calendar.js';

/** A limit that ends on a day, at 24:00. */
export interface DayLimit {
  readonly unit: 'days' | 'working-days' | 'months' | 'years';
  readonly amount: number;
}

/** How long a duty may take from the event that triggers it; hours run on through nights and holidays. */
export type TimeLimit = DayLimit | { readonly unit: 'hours'; readonly amount: number };

/** When a duty is due: on a day until 24:00, or at an exact moment for limits in hours. */
export interface Deadline {
  readonly on: IsoDate;
  readonly at: Instant;
}

/** How deadlines are reckoned where the plans are silent. */
export interface DeadlineConvention {
  /** Move a deadline in days, months or years that ends on a rest day to the next working day (AMB-80; default: no). */
  readonly shiftsRestDay?: boolean;
}

/**
 * The deadline of a duty (convention G8): the trigger day is not counted; hours are clock hours from the moment;
 * months and years end on the corresponding date, or on the month's last day where there is none.
 * @param triggeredAt the moment of the trigger
 * @returns the deadline, or `INSTANT.INVALID`, `CALENDAR.YEAR_UNKNOWN`
 */
export function deadlineAfter(
  triggeredAt: Instant,
  limit: TimeLimit,
  calendar: WorkingCalendar,
  convention: DeadlineConvention = {},
): Deadline | Refusal {
  const trigger = parseInstant(triggeredAt);
  if (isRefusal(trigger)) return trigger;
  if (limit.unit === 'hours') {
    const dueMs = trigger + limit.amount * 3_600_000;
    return { on: dateInShanghai(dueMs), at: instantOf(dueMs) };
  }
  const on = deadlineDate(dateInShanghai(trigger), limit, calendar, convention);
  return isRefusal(on) ? on : { on, at: instantOf(endOfDay(on)) };
}

/** The last day of a limit that a day triggers; refuses `CALENDAR.YEAR_UNKNOWN`. */
export function deadlineDate(
  triggeredOn: IsoDate,
  limit: DayLimit,
  calendar: WorkingCalendar,
  convention: DeadlineConvention = {},
): IsoDate | Refusal {
  if (limit.unit === 'working-days') return addWorkingDays(calendar, triggeredOn, limit.amount);
  const on =
    limit.unit === 'days' ? addDays(triggeredOn, limit.amount)
    : addMonths(triggeredOn, limit.unit === 'months' ? limit.amount : limit.amount * 12);
  return convention.shiftsRestDay === true ? nextWorkingDayFrom(calendar, on) : on;
}

/** Whether something done at a moment is on time: at the due moment or before it. Refuses `INSTANT.INVALID`. */
export function isOnTime(doneAt: Instant, deadline: Deadline): boolean | Refusal {
  const done = parseInstant(doneAt);
  const due = parseInstant(deadline.at);
  if (isRefusal(done)) return done;
  return isRefusal(due) ? due : done <= due;
}
