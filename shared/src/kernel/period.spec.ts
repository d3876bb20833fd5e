import fc from 'fast-check';
import {
  addDays, addMonths, dateOf, dateOfDayNumber, dayNumberOf, daysBetween, daysInMonth, earlierOf, laterOf, parseDate, startOfWeek, weekdayOf,
} from './calendar-date.js';
import {
  firstDayOf, halfYearOf, isAdjacentPeriod, isInPeriod, kindOfPeriod, lastDayOf, monthOf, monthsOf, nextPeriod, parseMonth, parsePeriod, parseQuarter,
  parseYear, periodInChinese, previousPeriod, quarterOf, quartersOf, startDueOn, yearOf, type Period,
} from './period.js';
import { isRefusal } from './refusal.js';

describe('days', () => {
  test.each(['2025-02-29', '2025-13-01', '2025-04-31', '2025-1-1', '2025-00-10', '2025-01-00', ''])('%p is no day', (text) => {
    expect(parseDate(text)).toMatchObject({ code: 'DATE.INVALID' });
  });

  test('a refusal names what was given', () => {
    expect(parseDate('2025-02-29')).toEqual({ refused: true, code: 'DATE.INVALID', facts: { value: '2025-02-29' } });
    expect(parsePeriod('2025-Q5')).toEqual({ refused: true, code: 'PERIOD.INVALID', facts: { value: '2025-Q5' } });
    expect(parseQuarter('2025-09')).toEqual({ refused: true, code: 'PERIOD.INVALID', facts: { value: '2025-09', expected: 'quarter' } });
    expect(parseMonth('x')).toEqual({ refused: true, code: 'PERIOD.INVALID', facts: { value: 'x', expected: 'month' } });
  });

  test('the months have their days', () => {
    expect(Array.from({ length: 12 }, (_, index) => daysInMonth(2025, index + 1))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([2000, 2024, 2100, 2023].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28]);
  });

  test('the ends of February and of the year, from 1600 to 2400', () => {
    for (let year = 1600; year <= 2400; year += 1) {
      for (const [month, day] of [[1, 1], [2, 28], [3, 1], [12, 31]] as const) {
        const date = dateOf(year, month, day);
        expect(dateOfDayNumber(dayNumberOf(date))).toBe(date);
      }
      expect(addDays(dateOf(year, 2, daysInMonth(year, 2)), 1)).toBe(dateOf(year, 3, 1));
      expect(addDays(dateOf(year, 12, 31), 1)).toBe(dateOf(year + 1, 1, 1));
    }
  });

  test('G7 the Monday of a week', () => {
    expect(['2025-09-28', '2025-09-29', '2025-10-01', '2025-10-05'].map((date) => startOfWeek(date as '2025-09-28'))).toEqual(['2025-09-22', '2025-09-29', '2025-09-29', '2025-09-29']);
  });

  test('the earlier and the later of two days', () => {
    expect([earlierOf('2025-01-02', '2025-01-10'), earlierOf('2025-01-10', '2025-01-02')]).toEqual(['2025-01-02', '2025-01-02']);
    expect([laterOf('2025-01-02', '2025-01-10'), laterOf('2025-01-10', '2025-01-02')]).toEqual(['2025-01-10', '2025-01-10']);
  });

  test('29 February exists in leap years only', () => {
    expect([parseDate('2024-02-29'), isRefusal(parseDate('2100-02-29')), parseDate('2000-02-29')]).toEqual(['2024-02-29', true, '2000-02-29']);
  });

  test('day numbers agree with the calendar of the platform', () => {
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 60_000 }), (dayNumber) => {
      const date = dateOfDayNumber(dayNumber);
      expect(dayNumberOf(date)).toBe(dayNumber);
      expect(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)))).toBe(dayNumber * 86_400_000);
    }));
  });

  test.each([['2025-09-26', 5], ['2025-09-28', 7], ['2024-01-01', 1], ['1969-12-31', 3]] as const)('%s is weekday %i', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2025-12-15', 1, '2026-01-15'], ['2024-02-29', 12, '2025-02-28'], ['2025-03-31', -1, '2025-02-28'],
  ] as const)('G8: %s plus %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test('days run across months and years', () => {
    expect([addDays('2025-12-31', 1), addDays('2025-03-01', -1), daysBetween('2025-12-31', '2026-01-02')]).toEqual(['2026-01-01', '2025-02-28', 2]);
  });
});

describe('periods', () => {
  test.each([
    ['2025-09', 'month', '2025-09-01', '2025-09-30', '2025-10', '2025-08', '2025年9月'],
    ['2025-Q4', 'quarter', '2025-10-01', '2025-12-31', '2026-Q1', '2025-Q3', '2025年第四季度'],
    ['2025-H2', 'half-year', '2025-07-01', '2025-12-31', '2026-H1', '2025-H1', '2025年下半年'],
    ['2024', 'year', '2024-01-01', '2024-12-31', '2025', '2023', '2024年'],
    ['2025-12', 'month', '2025-12-01', '2025-12-31', '2026-01', '2025-11', '2025年12月'],
    ['2025-H1', 'half-year', '2025-01-01', '2025-06-30', '2025-H2', '2024-H2', '2025年上半年'],
  ] as const)('%s is a %s from %s to %s', (period, kind, first, last, next, previous, chinese) => {
    expect([kindOfPeriod(period), firstDayOf(period), lastDayOf(period), nextPeriod(period), previousPeriod(period), periodInChinese(period)])
      .toEqual([kind, first, last, next, previous, chinese]);
  });

  test.each(['2025-Q5', '2025-Q0', '2025-13', '2025-00', '2025-H3', '25-Q1', '2025Q1', ''])('%p is no period', (text) => {
    expect(parsePeriod(text)).toMatchObject({ code: 'PERIOD.INVALID' });
  });

  test('each reader takes its own kind only', () => {
    expect([parseQuarter('2025-Q1'), parseMonth('2025-01'), parseYear('2025')]).toEqual(['2025-Q1', '2025-01', '2025']);
    expect([parseQuarter('2025-01'), parseMonth('2025'), parseYear('2025-Q1')].every(isRefusal)).toBe(true);
  });

  test('G7: what is due at the beginning is due on the 10th, for a year on 31 January', () => {
    expect([startDueOn('2025-Q3'), startDueOn('2025-09'), startDueOn('2025'), startDueOn('2025-09', 5), startDueOn('2025', 10, '02-15')])
      .toEqual(['2025-07-10', '2025-09-10', '2025-01-31', '2025-09-05', '2025-02-15']);
  });

  test('adjacent across the year end, not with a gap', () => {
    expect([isAdjacentPeriod('2025-Q4', '2026-Q1'), isAdjacentPeriod('2025-Q3', '2026-Q1'), isAdjacentPeriod('2026-Q1', '2025-Q4')]).toEqual([true, false, false]);
  });

  test('the periods of a day and the parts of a period', () => {
    expect([monthOf('2025-08-31'), quarterOf('2025-08-31'), yearOf('2025-Q3')]).toEqual(['2025-08', '2025-Q3', '2025']);
    expect([monthsOf('2025-Q4'), quartersOf('2025')]).toEqual([['2025-10', '2025-11', '2025-12'], ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']]);
    expect([halfYearOf('2025-06-30'), halfYearOf('2025-07-01')]).toEqual(['2025-H1', '2025-H2']);
    expect(isInPeriod('2025-07-01', '2025-Q3')).toBe(true);
    expect([isInPeriod('2025-09-30', '2025-Q3'), isInPeriod('2025-10-01', '2025-Q3'), isInPeriod('2025-06-30', '2025-Q3')]).toEqual([true, false, false]);
  });

  test('text that is no period is a programming error where a period is needed; years keep four digits', () => {
    expect(() => kindOfPeriod('2025Q1' as Period)).toThrow(new RangeError('not a period: 2025Q1'));
    expect([nextPeriod('0009'), nextPeriod('0999-Q4')]).toEqual(['0010', '1000-Q1']);
  });

  test('next and previous undo each other, and periods tile the calendar', () => {
    fc.assert(fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 4 }), (year, index) => {
      const quarter = `${year}-Q${index}` as `${number}-Q1`;
      expect(previousPeriod(nextPeriod(quarter))).toBe(quarter);
      expect(addDays(lastDayOf(quarter), 1)).toBe(firstDayOf(nextPeriod(quarter)));
    }));
  });
});
