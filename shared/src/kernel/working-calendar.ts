import { addDays, dateOf, parseDate, weekdayOf, yearOfDate, type IsoDate } from './calendar-date.js';
import { isRefusal, refuse, type Refusal } from './refusal.js';

/** A statutory holiday with its rest days, first to last inclusive (weekends inside it rest as well). */
export interface Holiday {
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The State Council's arrangement of one year. */
export interface CalendarYear {
  readonly year: number;
  /** The notice that announced it, with its number. */
  readonly source: string;
  readonly holidays: readonly Holiday[];
  /** Saturdays and Sundays that are worked in exchange (调休上班). */
  readonly makeUpWorkdays: readonly IsoDate[];
}

/** The years whose arrangement is known. A date outside them is refused, never guessed. */
export type WorkingCalendar = ReadonlyMap<number, CalendarYear>;

/** Combines years into a calendar; a year given later replaces an earlier one. */
export function workingCalendarOf(years: readonly CalendarYear[]): WorkingCalendar {
  return new Map(years.map((year) => [year.year, year]));
}

/** Whether a day is worked; refuses `CALENDAR.YEAR_UNKNOWN` naming the year. */
export function isWorkingDay(calendar: WorkingCalendar, date: IsoDate): boolean | Refusal {
  const arrangement = calendar.get(yearOfDate(date));
  if (arrangement === undefined) return refuse('CALENDAR.YEAR_UNKNOWN', { year: yearOfDate(date) });
  // The notice for a year may reach back into the last days of December before it.
  const next = calendar.get(yearOfDate(date) + 1);
  const notices = next === undefined ? [arrangement] : [arrangement, next];
  if (notices.some(({ makeUpWorkdays }) => makeUpWorkdays.includes(date))) return true;
  if (notices.some(({ holidays }) => holidays.some(({ from, to }) => from <= date && date <= to))) return false;
  return weekdayOf(date) <= 5;
}

/**
 * The n-th working day after a day, which is itself not counted (convention G8).
 * @param count working days, a whole number ≥ 0; 0 gives the day itself
 * @returns the day, or `CALENDAR.YEAR_UNKNOWN` when the way there leaves the known years
 */
export function addWorkingDays(calendar: WorkingCalendar, date: IsoDate, count: number): IsoDate | Refusal {
  let day = date;
  for (let counted = 0; counted < count; ) {
    day = addDays(day, 1);
    const working = isWorkingDay(calendar, day);
    if (isRefusal(working)) return working;
    if (working) counted += 1;
  }
  return day;
}

/** The day itself when it is worked, otherwise the next working day; refuses `CALENDAR.YEAR_UNKNOWN`. */
export function nextWorkingDayFrom(calendar: WorkingCalendar, date: IsoDate): IsoDate | Refusal {
  let day = date;
  for (;;) {
    const working = isWorkingDay(calendar, day);
    if (isRefusal(working)) return working;
    if (working) return day;
    day = addDays(day, 1);
  }
}

/** The day itself when it is worked, otherwise the last working day before it; refuses `CALENDAR.YEAR_UNKNOWN`. */
export function lastWorkingDayUntil(calendar: WorkingCalendar, date: IsoDate): IsoDate | Refusal {
  let day = date;
  for (;;) {
    const working = isWorkingDay(calendar, day);
    if (isRefusal(working)) return working;
    if (working) return day;
    day = addDays(day, -1);
  }
}

/** A year's arrangement as an operator types it in. */
export interface CalendarYearInput {
  readonly year: number;
  readonly source: string;
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly makeUpWorkdays: readonly string[];
}

/**
 * Checks a year's arrangement that an operator imports each November.
 * @returns the year, or `CALENDAR.SOURCE_MISSING` (the notice must be named), `CALENDAR.YEAR_INVALID`,
 * `DATE.INVALID`, `CALENDAR.DATE_OUTSIDE_YEAR`, `CALENDAR.HOLIDAY_INVALID` (no name, or ends before it starts),
 * `CALENDAR.HOLIDAY_MISSING` (one of the seven statutory holidays), `CALENDAR.WORKDAY_INVALID` (not a weekend, or inside a holiday)
 */
export function parseCalendarYear(input: CalendarYearInput): CalendarYear | Refusal {
  const { year } = input;
  if (!Number.isInteger(year) || year < 2000 || year > 2200) return refuse('CALENDAR.YEAR_INVALID', { year });
  if (input.source.trim() === '') return refuse('CALENDAR.SOURCE_MISSING', { year });
  const holidays: Holiday[] = [];
  for (const { name, from, to } of input.holidays) {
    const first = parseDate(from);
    if (isRefusal(first)) return first;
    const last = parseDate(to);
    if (isRefusal(last)) return last;
    if (name.trim() === '' || first > last) return refuse('CALENDAR.HOLIDAY_INVALID', { name, from, to });
    if (yearOfDate(last) !== year || first < earliestDayOf(year)) return refuse('CALENDAR.DATE_OUTSIDE_YEAR', { year, date: from });
    holidays.push({ name, from: first, to: last });
  }
  const missing = STATUTORY_HOLIDAYS.filter((word) => !holidays.some(({ name }) => name.includes(word)));
  if (missing.length > 0) return refuse('CALENDAR.HOLIDAY_MISSING', { year, missing });
  const makeUpWorkdays: IsoDate[] = [];
  for (const text of input.makeUpWorkdays) {
    const date = parseDate(text);
    if (isRefusal(date)) return date;
    if (date < earliestDayOf(year) || yearOfDate(date) > year) return refuse('CALENDAR.DATE_OUTSIDE_YEAR', { year, date });
    const isResting = holidays.some((holiday) => holiday.from <= date && date <= holiday.to);
    if (weekdayOf(date) <= 5 || isResting) return refuse('CALENDAR.WORKDAY_INVALID', { date });
    makeUpWorkdays.push(date);
  }
  return { year, source: input.source.trim(), holidays, makeUpWorkdays };
}

/** The New Year holiday, and the weekend worked for it, may lie in the last days of the year before. */
function earliestDayOf(year: number): IsoDate {
  return dateOf(year - 1, 12, 25);
}

const STATUTORY_HOLIDAYS = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'] as const;
