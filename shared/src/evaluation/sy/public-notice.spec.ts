import fc from 'fast-check';
import {
  KNOWN_YEARS, addDays, dateOfDayNumber, dayNumberOf, isRefusal, isWorkingDay, workingCalendarOf, type IsoDate,
} from '../../kernel/index.js';
import { SY_2022 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { evaluatePublicNotice, mayTakeEffect, publicNoticePeriod } from './public-notice.js';

const calendar = workingCalendarOf(KNOWN_YEARS);

describe('SY-ZT-36 a public notice of five working days (AMB-61)', () => {
  test.each([
    ['an ordinary week', '2022-09-01', 5, '2022-09-08'],
    ['put up on a Friday', '2022-09-02', 5, '2022-09-09'],
    ['put up on a Sunday', '2022-09-04', 5, '2022-09-09'],
    ['across the National Day week and a worked weekend', '2022-09-30', 5, '2022-10-12'],
    ['one day', '2022-09-01', 1, '2022-09-02'],
    ['no days', '2022-09-03', 0, '2022-09-03'],
  ] as const)('%s: %s and %i working days → %s', (_what, startsOn, days, endsOn) => {
    expect(publicNoticePeriod(withParameters(SY_2022, { publicity_days: days }), startsOn, calendar)).toEqual({ startsOn, endsOn });
  });

  test('five days unless the unit decides otherwise', () => {
    expect(SY_2022.values.publicity_days).toBe(5);
  });

  test('a notice that runs into a year without a calendar is refused', () => {
    const refusal = { refused: true, code: 'CALENDAR.YEAR_UNKNOWN', facts: { year: 2027 } };
    expect(publicNoticePeriod(SY_2022, '2026-12-30', calendar)).toEqual(refusal);
    expect(evaluatePublicNotice(SY_2022, { startOn: '2026-12-30', openObjections: 0, today: '2026-12-31' }, calendar)).toEqual(refusal);
  });

  test.each([
    ['2022-09-07', 0, false], ['2022-09-08', 0, false], ['2022-09-09', 0, true], ['2022-09-09', 1, false], ['2022-12-31', 2, false], ['2022-12-31', 0, true],
  ] as const)('on %s with %i open objections it may take effect: %p', (today, openObjections, expected) => {
    expect(mayTakeEffect({ endsOn: '2022-09-08', openObjections, today })).toBe(expected);
  });

  test.each([
    ['2022-09-01', 0, 'notice-running'], ['2022-09-08', 0, 'notice-running'], ['2022-09-08', 1, 'notice-running'],
    ['2022-09-09', 1, 'notice-contested'], ['2022-09-09', 0, 'notice-over'],
  ] as const)('on %s with %i open objections → %s', (today, openObjections, verdict) => {
    const result = accepted(evaluatePublicNotice(SY_2022, { startOn: '2022-09-01', openObjections, today }, calendar));
    expect(result.verdict).toBe(verdict);
    expect(result.values).toEqual({ startsOn: '2022-09-01', endsOn: '2022-09-08' });
    expect(result.parameters).toEqual({ publicity_days: 5 });
    expect(result.citations.map(({ clause }) => clause)).toEqual(['SY-ZT-36']);
    expect(result.steps.every(({ clause }) => clause === 'SY-ZT-36')).toBe(true);
    expect(result.steps.map(({ finding }) => finding)).toEqual([
      { kind: 'statement', text: '2022-09-01 公示，5 个工作日，至 2022-09-08 24:00' },
      ...(openObjections === 0 ? [] : [{ kind: 'statement', text: '尚有 1 条异议没有答复' }]),
    ]);
  });

  test('it never ends on a rest day, holds exactly its working days, and is longer with more of them', () => {
    const day = fc.integer({ min: dayNumberOf('2022-01-01'), max: dayNumberOf('2026-10-31') }).map(dateOfDayNumber);
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 20 }), (startOn, days) => {
      const ends = (count: number): IsoDate => accepted(publicNoticePeriod(withParameters(SY_2022, { publicity_days: count }), startOn, calendar)).endsOn;
      const endsOn = ends(days);
      expect(isWorkingDay(calendar, endsOn)).toBe(true);
      const displayed = Array.from({ length: dayNumberOf(endsOn) - dayNumberOf(startOn) }, (_, offset) => addDays(startOn, offset + 1));
      expect(displayed.filter((date) => isWorkingDay(calendar, date) === true)).toHaveLength(days);
      expect(ends(days - 1) < endsOn).toBe(true);
      expect(mayTakeEffect({ endsOn, openObjections: 0, today: endsOn })).toBe(false);
      expect(mayTakeEffect({ endsOn, openObjections: 0, today: addDays(endsOn, 1) })).toBe(true);
    }));
  });

  test('every day of the known years has a notice or names the year that is missing', () => {
    for (let date: IsoDate = '2026-12-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      const notice = publicNoticePeriod(SY_2022, date, calendar);
      expect([date, isRefusal(notice)]).toEqual([date, date >= '2026-12-25']);
    }
  });
});
