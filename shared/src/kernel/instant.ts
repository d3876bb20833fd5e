import { addDays, dateOfDayNumber, dayNumberOf, parseDate, type IsoDate } from './calendar-date.js';
import { isRefusal, refuse, type Refusal } from './refusal.js';

/** A moment, ISO 8601 with an offset: `2025-09-30T17:20:00.000+08:00` or `…Z`. */
export type Instant = string;

const INSTANT_TEXT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})$/;
const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Milliseconds since the epoch of a moment; refuses `INSTANT.INVALID`. */
export function parseInstant(text: Instant): number | Refusal {
  const [, day, hour, minute, second, fraction, offset] = INSTANT_TEXT.exec(text) ?? [];
  if (day === undefined || offset === undefined) return refuse('INSTANT.INVALID', { value: text });
  const date = parseDate(day);
  if (isRefusal(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) {
    return refuse('INSTANT.INVALID', { value: text });
  }
  const minutesAhead = offset === 'Z' ? 0 : Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  const offsetMinutes = offset.startsWith('-') ? -minutesAhead : minutesAhead;
  const clock = ((Number(hour) * 60 + Number(minute) - offsetMinutes) * 60 + Number(second ?? 0)) * 1000;
  return dayNumberOf(date) * DAY_MS + clock + Number((fraction ?? '').padEnd(3, '0'));
}

/** The moment in Shanghai time, to the millisecond. */
export function instantOf(epochMs: number): Instant {
  const local = epochMs + SHANGHAI_OFFSET_MS;
  const dayNumber = Math.floor(local / DAY_MS);
  const rest = local - dayNumber * DAY_MS;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const clock = `${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}:${two((rest / 1000) % 60)}`;
  return `${dateOfDayNumber(dayNumber)}T${clock}.${String(rest % 1000).padStart(3, '0')}+08:00`;
}

/** The calendar day in Shanghai of a moment given in milliseconds since the epoch. */
export function dateInShanghai(epochMs: number): IsoDate {
  return dateOfDayNumber(Math.floor((epochMs + SHANGHAI_OFFSET_MS) / DAY_MS));
}

/** 24:00 of a day in Shanghai, in milliseconds since the epoch: the moment until which a duty due on that day is on time. */
export function endOfDay(date: IsoDate): number {
  return dayNumberOf(addDays(date, 1)) * DAY_MS - SHANGHAI_OFFSET_MS;
}
