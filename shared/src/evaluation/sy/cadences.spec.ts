import { workingCalendarOf, type CalendarYear, type IsoDate } from '../../kernel/index.js';
import { SY_2022 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { evaluateClosingDue, evaluateCoordinationCadence, evaluateYearlyPledge } from './cadences.js';
import { evaluatePlaqueAfter } from './plaque-after.js';

const year: CalendarYear = { year: 2026, source: '试验用', holidays: [{ name: '国庆节', from: '2026-10-01', to: '2026-10-07' }], makeUpWorkdays: ['2026-10-10'] };
const calendar = workingCalendarOf([year]);

describe('SY-GC-14 立项党组织要及时填报: ten working days after completion', () => {
  test.each<[IsoDate, IsoDate, string]>([
    ['2026-10-12', '2026-10-26', 'a Monday: the second Monday after it'],
    ['2026-09-30', '2026-10-20', 'before the holiday: the make-up Saturday counts, the holiday does not'],
    ['2026-10-10', '2026-10-23', 'a worked Saturday: counting begins on Monday'],
  ])('completed on %s, due on %s (%s)', (completedOn, dueOn) => {
    const on = (today: IsoDate, isFiled = false) => accepted(evaluateClosingDue(SY_2022, { completedOn, isFiled, today }, calendar));
    expect(on(dueOn)).toMatchObject({ verdict: 'closing-due', values: { dueOn }, consequences: [{ kind: 'open-duty', clause: 'SY-GC-14', dueOn }], parameters: { 'sy.gc.closing_days': 10 } });
    expect(on('2026-12-01').verdict).toBe('closing-overdue');
    expect(on('2026-12-01', true)).toMatchObject({ verdict: 'closing-filed', consequences: [] });
  });

  test('the length is a parameter, and a year without a calendar is refused', () => {
    const edition = withParameters(SY_2022, { 'sy.gc.closing_days': 5 });
    expect(accepted(evaluateClosingDue(edition, { completedOn: '2026-10-12', isFiled: false, today: '2026-10-12' }, calendar)).values.dueOn).toBe('2026-10-19');
    expect(evaluateClosingDue(SY_2022, { completedOn: '2026-12-28', isFiled: false, today: '2026-12-28' }, calendar)).toMatchObject({ code: 'CALENDAR.YEAR_UNKNOWN' });
  });
});

describe('SY-ZT-27a 定期进行调度协调: one meeting in every period', () => {
  test('a month by default: the meeting of another month is another one', () => {
    expect(evaluateCoordinationCadence(SY_2022, { on: '2026-10-20', heldOn: ['2026-09-30', '2026-11-01'] })).toMatchObject({
      verdict: 'meeting-missing', values: { period: '2026-10', dueOn: '2026-10-31', held: 0 }, consequences: [{ kind: 'open-duty', clause: 'SY-ZT-27a' }],
    });
    expect(evaluateCoordinationCadence(SY_2022, { on: '2026-10-20', heldOn: ['2026-10-01', '2026-10-31'] })).toMatchObject({ verdict: 'meeting-held', values: { held: 2 }, consequences: [] });
  });

  test.each([['quarter', '2026-Q4'], ['half-year', '2026-H2'], ['year', '2026']] as const)('every %s where the unit says so', (interval, period) => {
    const edition = withParameters(SY_2022, { 'sy.coordination_interval': interval });
    expect(evaluateCoordinationCadence(edition, { on: '2026-10-20', heldOn: [] }).values).toMatchObject({ period, dueOn: '2026-12-31' });
  });
});

describe('SY-CN-05 年度承诺在每年年初提出', () => {
  test.each([['2027-01-01', 'pledge-awaited'], ['2027-01-31', 'pledge-awaited'], ['2027-02-01', 'pledge-late']] as const)('on %s without one: %s', (today, verdict) => {
    expect(evaluateYearlyPledge(SY_2022, { year: '2027', isFiled: false, today })).toMatchObject({ verdict, values: { dueOn: '2027-01-31' }, consequences: [{ kind: 'open-duty', clause: 'SY-CN-05', dueOn: '2027-01-31' }] });
  });

  test('put forward in time or late, nothing is asked any more; the day is a parameter', () => {
    expect(evaluateYearlyPledge(SY_2022, { year: '2027', isFiled: true, today: '2027-03-01' })).toMatchObject({ verdict: 'pledge-filed', consequences: [] });
    expect(evaluateYearlyPledge(withParameters(SY_2022, { 'sy.cn.year_due_day': 9 }), { year: '2027', isFiled: false, today: '2027-01-10' })).toMatchObject({ verdict: 'pledge-late', values: { dueOn: '2027-01-09' } });
  });
});

describe('SY-ZT-24, SY-TJ-02, SY-ZR-D3, SY-XF-Q1, AMB-22 what becomes of a plaque', () => {
  test.each([
    ['project', 'cancelled', 'plaque-withdrawn', 'SY-ZT-24', null, '经考核评价，取消立项。'], ['task-force', 'cancelled', 'plaque-withdrawn', 'SY-ZT-24', null, '经考核评价，取消立项。'],
    ['task-force', 'dissolved', 'plaque-to-withdraw', 'SY-TJ-02', null, '任务已经完成，突击队解散。'], ['responsibility-zone', 'barred', 'plaque-ends', 'SY-ZR-D3', '2026-12-31', ''],
    ['vanguard-post', 'barred', 'plaque-ends', 'SY-XF-Q1', '2026-12-31', ''], ['responsibility-zone', 'kept', 'plaque-stays', 'SY-ZT-36', null, ''],
  ] as const)('%s %s: %s', (carrier, ending, verdict, clause, lastOn, notice) => {
    const result = evaluatePlaqueAfter(SY_2022, { carrier, ending, year: '2026' });
    expect(result).toMatchObject({ verdict, values: { lastOn, notice } });
    expect(result.steps.map((step) => step.clause)).toEqual([clause]);
  });
});
