import fc from 'fast-check';
import { addDays, dateOfDayNumber, dayNumberOf } from './calendar-date.js';
import { deadlineAfter, deadlineDate, isOnTime } from './deadline.js';
import { dateInShanghai, endOfDay, instantOf, parseInstant } from './instant.js';
import { KNOWN_YEARS } from './known-years.js';
import { isRefusal } from './refusal.js';
import { addWorkingDays, isWorkingDay, nextWorkingDayFrom, parseCalendarYear, workingCalendarOf, type CalendarYearInput } from './working-calendar.js';

const calendar = workingCalendarOf(KNOWN_YEARS);

describe('instants', () => {
  test('the same moment in any offset; shown in Shanghai time', () => {
    expect(parseInstant('2025-09-30T17:20:00+08:00')).toBe(parseInstant('2025-09-30T09:20:00Z'));
    expect(instantOf(Date.UTC(2025, 8, 30, 20, 5, 6, 7))).toBe('2025-10-01T04:05:06.007+08:00');
    expect(parseInstant('2025-09-30T09:20Z')).toBe(Date.UTC(2025, 8, 30, 9, 20));
    expect(parseInstant('2025-09-30T23:59:59+05:30')).toBe(Date.UTC(2025, 8, 30, 18, 29, 59));
    expect(parseInstant('2025-09-30T00:00:01.02Z')).toBe(Date.UTC(2025, 8, 30, 0, 0, 1, 20));
    expect(parseInstant('2025-09-30T09:20:00.5-02:30')).toBe(Date.UTC(2025, 8, 30, 11, 50, 0, 500));
  });

  test('the day in Shanghai begins at 16:00 UTC', () => {
    expect([dateInShanghai(Date.UTC(2025, 11, 31, 15, 59, 59)), dateInShanghai(Date.UTC(2025, 11, 31, 16))]).toEqual(['2025-12-31', '2026-01-01']);
    expect(instantOf(endOfDay('2025-12-31'))).toBe('2026-01-01T00:00:00.000+08:00');
  });

  test.each(['2025-09-30', '2025-09-30T17:20', '2025-09-31T17:20Z', '2025-09-30T24:00Z', '2025-09-30T10:60Z', '2025-09-30T10:00:60Z', 'now'])('%p is no instant', (text) => {
    expect(parseInstant(text)).toEqual({ refused: true, code: 'INSTANT.INVALID', facts: { value: text } });
  });
});

describe('the working calendar', () => {
  test.each([
    ['2025-09-26', true], ['2025-09-27', false], ['2025-09-28', true], ['2025-10-08', false], ['2025-10-11', true], ['2022-12-31', false], ['2026-02-14', true], ['2026-02-23', false],
  ] as const)('%s is worked: %p', (date, expected) => {
    expect(isWorkingDay(calendar, date)).toBe(expected);
  });

  test('a year has its days less weekends and statutory holidays (11, since 2025 13)', () => {
    for (const { year } of KNOWN_YEARS) {
      const first = dayNumberOf(`${year}-01-01`);
      const days = dayNumberOf(`${year + 1}-01-01`) - first;
      const worked = Array.from({ length: days }, (_, offset) => dateOfDayNumber(first + offset)).filter((date) => isWorkingDay(calendar, date) === true);
      expect([year, worked.length]).toEqual([year, { 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248 }[year]]);
    }
  });

  test('a deadline beyond the known years is refused and names the year', () => {
    expect(addWorkingDays(calendar, '2026-12-31', 1)).toEqual({ refused: true, code: 'CALENDAR.YEAR_UNKNOWN', facts: { year: 2027 } });
    expect(isWorkingDay(calendar, '2021-12-31')).toMatchObject({ code: 'CALENDAR.YEAR_UNKNOWN', facts: { year: 2021 } });
    expect(nextWorkingDayFrom(calendar, '2027-01-01')).toMatchObject({ code: 'CALENDAR.YEAR_UNKNOWN' });
  });

  test('a clock in working days never lands on a rest day and moves forward', () => {
    fc.assert(fc.property(fc.integer({ min: dayNumberOf('2022-01-01'), max: dayNumberOf('2026-10-31') }), fc.integer({ min: 1, max: 20 }), (day, count) => {
      const from = dateOfDayNumber(day);
      const due = addWorkingDays(calendar, from, count);
      if (isRefusal(due)) throw new Error(due.code);
      expect(isWorkingDay(calendar, due)).toBe(true);
      expect(due > from).toBe(true);
      expect(addWorkingDays(calendar, addDays(due, -1), 1)).toBe(due);
    }));
  });
});

describe('importing a year', () => {
  const year2027: CalendarYearInput = {
    year: 2027,
    source: '国办发明电〔2026〕1号',
    holidays: [
      { name: '元旦', from: '2026-12-31', to: '2027-01-02' },
      { name: '春节', from: '2027-02-05', to: '2027-02-12' },
      { name: '清明节', from: '2027-04-03', to: '2027-04-05' },
      { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
      { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
      { name: '中秋节', from: '2027-09-15', to: '2027-09-17' },
      { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
    ],
    makeUpWorkdays: ['2026-12-26', '2027-02-14'],
  };

  test('makes its deadlines known, the last days of December before it included', () => {
    const year = parseCalendarYear(year2027);
    if (isRefusal(year)) throw new Error(year.code);
    const extended = workingCalendarOf([...KNOWN_YEARS, year]);
    expect([isWorkingDay(extended, '2026-12-26'), isWorkingDay(extended, '2026-12-31'), isWorkingDay(extended, '2027-02-14')]).toEqual([true, false, true]);
    expect(addWorkingDays(extended, '2026-12-30', 1)).toBe('2027-01-04');
  });

  test('the year as it was given, its source without spaces around it; the first and the last year that can be', () => {
    expect(parseCalendarYear({ ...year2027, source: ` ${year2027.source} ` })).toEqual(year2027);
    const early = { ...year2027, holidays: [{ name: '元旦', from: '2026-12-25', to: '2027-01-02' }, ...year2027.holidays.slice(1)], makeUpWorkdays: ['2027-02-14'] };
    expect(parseCalendarYear(early)).toEqual(early);
    for (const year of [2000, 2200]) expect(parseCalendarYear({ ...year2027, year, holidays: [] })).toMatchObject({ code: 'CALENDAR.HOLIDAY_MISSING' });
  });

  test.each([
    ['no source', { source: ' ' }, 'CALENDAR.SOURCE_MISSING', { year: 2027 }],
    ['half a year', { year: 2027.5 }, 'CALENDAR.YEAR_INVALID', { year: 2027.5 }],
    ['a year long past', { year: 1999 }, 'CALENDAR.YEAR_INVALID', { year: 1999 }],
    ['a year far ahead', { year: 2201 }, 'CALENDAR.YEAR_INVALID', { year: 2201 }],
    ['a missing holiday', { holidays: year2027.holidays.slice(1) }, 'CALENDAR.HOLIDAY_MISSING', { year: 2027, missing: ['元旦'] }],
    ['a holiday that ends before it starts', { holidays: [{ name: '元旦', from: '2027-01-02', to: '2027-01-01' }] }, 'CALENDAR.HOLIDAY_INVALID', { name: '元旦', from: '2027-01-02', to: '2027-01-01' }],
    ['a nameless holiday', { holidays: [{ name: ' ', from: '2027-01-01', to: '2027-01-01' }] }, 'CALENDAR.HOLIDAY_INVALID', { name: ' ', from: '2027-01-01', to: '2027-01-01' }],
    ['a holiday of another year', { holidays: [{ name: '元旦', from: '2026-12-30', to: '2026-12-31' }] }, 'CALENDAR.DATE_OUTSIDE_YEAR', { year: 2027, date: '2026-12-30' }],
    ['a holiday that begins too early', { holidays: [{ name: '元旦', from: '2026-12-24', to: '2027-01-01' }] }, 'CALENDAR.DATE_OUTSIDE_YEAR', { year: 2027, date: '2026-12-24' }],
    ['no day', { holidays: [{ name: '元旦', from: '2027-02-30', to: '2027-03-01' }] }, 'DATE.INVALID', { value: '2027-02-30' }],
    ['no last day', { holidays: [{ name: '元旦', from: '2027-02-01', to: '2027-02-30' }] }, 'DATE.INVALID', { value: '2027-02-30' }],
    ['a make-up day on a Monday', { makeUpWorkdays: ['2027-03-01'] }, 'CALENDAR.WORKDAY_INVALID', { date: '2027-03-01' }],
    ['a make-up day on a Friday', { makeUpWorkdays: ['2027-03-05'] }, 'CALENDAR.WORKDAY_INVALID', { date: '2027-03-05' }],
    ['a make-up day that opens a holiday', { makeUpWorkdays: ['2027-05-01'] }, 'CALENDAR.WORKDAY_INVALID', { date: '2027-05-01' }],
    ['a make-up day that ends one', { makeUpWorkdays: ['2027-01-02'] }, 'CALENDAR.WORKDAY_INVALID', { date: '2027-01-02' }],
    ['a make-up day of the year after', { makeUpWorkdays: ['2028-01-08'] }, 'CALENDAR.DATE_OUTSIDE_YEAR', { year: 2027, date: '2028-01-08' }],
    ['a make-up day of the year before', { makeUpWorkdays: ['2026-12-20'] }, 'CALENDAR.DATE_OUTSIDE_YEAR', { year: 2027, date: '2026-12-20' }],
    ['a make-up day that is no day', { makeUpWorkdays: ['2027-02-30'] }, 'DATE.INVALID', { value: '2027-02-30' }],
  ] as const)('refuses %s', (_what, change, code, facts) => {
    expect(parseCalendarYear({ ...year2027, ...change })).toEqual({ refused: true, code, facts });
  });
});

describe('G8 deadlines', () => {
  const triggeredAt = '2025-09-30T17:20:00+08:00';

  test.each([
    ['hours', 24, '2025-10-01', '2025-10-01T17:20:00.000+08:00'],
    ['days', 3, '2025-10-03', '2025-10-04T00:00:00.000+08:00'],
    ['working-days', 3, '2025-10-11', '2025-10-12T00:00:00.000+08:00'],
    ['months', 1, '2025-10-30', '2025-10-31T00:00:00.000+08:00'],
    ['years', 2, '2027-09-30', '2027-10-01T00:00:00.000+08:00'],
  ] as const)('%s', (unit, amount, on, at) => {
    expect(deadlineAfter(triggeredAt, { unit, amount }, calendar)).toEqual({ on, at });
  });

  test('AMB-80: a date that falls on a rest day stays, or moves to the next working day when the unit decides so', () => {
    expect(deadlineDate('2025-09-01', { unit: 'months', amount: 1 }, calendar)).toBe('2025-10-01');
    expect(deadlineDate('2025-09-01', { unit: 'months', amount: 1 }, calendar, { shiftsRestDay: true })).toBe('2025-10-09');
  });

  test('a trigger that is no instant and a year that is not known are refused', () => {
    expect(deadlineAfter('today', { unit: 'days', amount: 1 }, calendar)).toMatchObject({ code: 'INSTANT.INVALID' });
    expect(deadlineAfter('2026-12-31T10:00Z', { unit: 'working-days', amount: 1 }, calendar)).toMatchObject({ code: 'CALENDAR.YEAR_UNKNOWN' });
  });

  test('on time up to the due moment, late one millisecond after it', () => {
    const deadline = { on: '2025-10-01', at: '2025-10-01T17:20:00.000+08:00' } as const;
    expect([isOnTime('2025-10-01T09:20:00.000Z', deadline), isOnTime('2025-10-01T09:20:00.001Z', deadline)]).toEqual([true, false]);
    expect(isOnTime('x', deadline)).toMatchObject({ code: 'INSTANT.INVALID' });
    expect(isOnTime('2025-10-01T09:20:00.000Z', { ...deadline, at: 'x' })).toMatchObject({ code: 'INSTANT.INVALID' });
  });
});
