import { addDays, dateOf, daysInMonth, monthOfDate, yearOfDate, type IsoDate } from './calendar-date.js';
import { refuse, type Refusal } from './refusal.js';

/** `2025-09` */
export type Month = `${number}-${number}`;
/** `2025-Q3` */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;
/** `2025-H2` */
export type HalfYear = `${number}-H${1 | 2}`;
/** `2025` */
export type Year = `${number}`;
/** A stretch of the calendar that a rule judges (convention G7). */
export type Period = Month | Quarter | HalfYear | Year;
export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year';

interface PeriodParts {
  readonly kind: PeriodKind;
  readonly year: number;
  /** 1-based number of the period within its year. */
  readonly index: number;
}

const MONTHS_PER_PERIOD = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;
const PERIOD_TEXT = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/;

function partsOf(text: string): PeriodParts | null {
  const [, year, month, quarter, half] = PERIOD_TEXT.exec(text) ?? [];
  if (year === undefined) return null;
  if (month !== undefined) return { kind: 'month', year: Number(year), index: Number(month) };
  if (quarter !== undefined) return { kind: 'quarter', year: Number(year), index: Number(quarter) };
  if (half !== undefined) return { kind: 'half-year', year: Number(year), index: Number(half) };
  return { kind: 'year', year: Number(year), index: 1 };
}

function knownPartsOf(period: Period): PeriodParts {
  const parts = partsOf(period);
  if (parts === null) throw new RangeError(`not a period: ${period}`);
  return parts;
}

function format({ kind, year, index }: PeriodParts): Period {
  const text = String(year).padStart(4, '0');
  if (kind === 'month') return `${text}-${String(index).padStart(2, '0')}` as Month;
  if (kind === 'quarter') return `${text}-Q${index}` as Quarter;
  if (kind === 'half-year') return `${text}-H${index}` as HalfYear;
  return text as Year;
}

/** Reads `2025`, `2025-H2`, `2025-Q3` or `2025-09`; refuses `PERIOD.INVALID`. */
export function parsePeriod(text: string): Period | Refusal {
  return partsOf(text) === null ? refuse('PERIOD.INVALID', { value: text }) : (text as Period);
}

function parseKind<P extends Period>(text: string, kind: PeriodKind): P | Refusal {
  return partsOf(text)?.kind === kind ? (text as P) : refuse('PERIOD.INVALID', { value: text, expected: kind });
}

/** Reads a month `2025-09`; refuses `PERIOD.INVALID`. */
export function parseMonth(text: string): Month | Refusal {
  return parseKind(text, 'month');
}

/** Reads a quarter `2025-Q3`; refuses `PERIOD.INVALID`. */
export function parseQuarter(text: string): Quarter | Refusal {
  return parseKind(text, 'quarter');
}

/** Reads a year `2025`; refuses `PERIOD.INVALID`. */
export function parseYear(text: string): Year | Refusal {
  return parseKind(text, 'year');
}

/** Tells what kind of period it is. */
export function kindOfPeriod(period: Period): PeriodKind {
  return knownPartsOf(period).kind;
}

/** The period `steps` later (earlier when negative) of the same kind, across year ends. */
export function shiftPeriod<P extends Period>(period: P, steps: number): P {
  const { kind, year, index } = knownPartsOf(period);
  const perYear = 12 / MONTHS_PER_PERIOD[kind];
  const position = year * perYear + index - 1 + steps;
  const newYear = Math.floor(position / perYear);
  return format({ kind, year: newYear, index: position - newYear * perYear + 1 }) as P;
}

/** The period that follows. */
export function nextPeriod<P extends Period>(period: P): P {
  return shiftPeriod(period, 1);
}

/** The period before. */
export function previousPeriod<P extends Period>(period: P): P {
  return shiftPeriod(period, -1);
}

/** Whether `later` follows `earlier` immediately in the calendar, across year ends too. */
export function isAdjacentPeriod(earlier: Period, later: Period): boolean {
  return nextPeriod(earlier) === later;
}

/** The first calendar day. */
export function firstDayOf(period: Period): IsoDate {
  const { kind, year, index } = knownPartsOf(period);
  return dateOf(year, (index - 1) * MONTHS_PER_PERIOD[kind] + 1, 1);
}

/** The last calendar day; what is due “at the period's end” is due then (convention G7). */
export function lastDayOf(period: Period): IsoDate {
  const { kind, year, index } = knownPartsOf(period);
  const month = index * MONTHS_PER_PERIOD[kind];
  return dateOf(year, month, daysInMonth(year, month));
}

/** What is due “at the period's beginning”: the 10th calendar day by default, 31 January for a year (convention G7). */
export function startDueOn(period: Period, graceDays = 10, yearStartDue = '01-31'): IsoDate {
  const { kind, year } = knownPartsOf(period);
  if (kind === 'year') return `${String(year).padStart(4, '0')}-${yearStartDue}` as IsoDate;
  return addDays(firstDayOf(period), graceDays - 1);
}

/** Whether a day lies in a period. */
export function isInPeriod(date: IsoDate, period: Period): boolean {
  return firstDayOf(period) <= date && date <= lastDayOf(period);
}

/** The month of a day. */
export function monthOf(date: IsoDate): Month {
  return format({ kind: 'month', year: yearOfDate(date), index: monthOfDate(date) }) as Month;
}

/** The quarter of a day. */
export function quarterOf(date: IsoDate): Quarter {
  return format({ kind: 'quarter', year: yearOfDate(date), index: Math.ceil(monthOfDate(date) / 3) }) as Quarter;
}

/** The half-year of a day. */
export function halfYearOf(date: IsoDate): HalfYear {
  return format({ kind: 'half-year', year: yearOfDate(date), index: monthOfDate(date) <= 6 ? 1 : 2 }) as HalfYear;
}

/** The year in which a period lies. */
export function yearOf(period: Period): Year {
  return format({ kind: 'year', year: knownPartsOf(period).year, index: 1 }) as Year;
}

/** The months of a period, in order. */
export function monthsOf(period: Period): readonly Month[] {
  const { kind } = knownPartsOf(period);
  const first = monthOf(firstDayOf(period));
  return Array.from({ length: MONTHS_PER_PERIOD[kind] }, (_, offset) => shiftPeriod(first, offset));
}

/** The quarters of a year, in order. */
export function quartersOf(year: Year): readonly Quarter[] {
  const first = quarterOf(firstDayOf(year));
  return [0, 1, 2, 3].map((offset) => shiftPeriod(first, offset));
}

const CHINESE_QUARTER = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;

/** The period in Chinese: `2025年第三季度`, `2025年9月`, `2025年下半年`, `2025年`. */
export function periodInChinese(period: Period): string {
  const { kind, year, index } = knownPartsOf(period);
  if (kind === 'month') return `${year}年${index}月`;
  if (kind === 'quarter') return `${year}年${CHINESE_QUARTER[index - 1] ?? ''}`;
  if (kind === 'half-year') return `${year}年${index === 1 ? '上' : '下'}半年`;
  return `${year}年`;
}
