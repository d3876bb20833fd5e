import fc from 'fast-check';
import { KNOWN_YEARS, dateOfDayNumber, dayNumberOf, isWorkingDay, workingCalendarOf, type IsoDate } from '../../kernel/index.js';
import { BZ_2025 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateRequestClosing, evaluateSupportDuty, evaluateVisits, type SupportDuty } from './support-duties.js';

const calendar = workingCalendarOf(KNOWN_YEARS);
const DUTY_OF: Readonly<Record<string, SupportDuty>> = {
  'ZS-11b': 'deliver-tool', 'ZS-12a': 'coordinate-request', 'ZS-13b': 'contact-secretary', 'ZS-22b': 'plan-rectification', 'ZS-23a': 'resolve-complaint',
};
const shanghai = (day: string, time = '10:00'): string => `${day}T${time}:00+08:00`;

describe(titleOf('C-53'), () => {
  test.each(rowsOf('C-53'))('%s', (_title, row) => {
    const rule = cell(row, 'rule');
    const duty = DUTY_OF[rule.slice(0, 6)];
    const [, day = '', time] = /(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?/.exec(cell(row, 'trigger')) ?? [];
    const [, contactDay, contactTime] = /contact (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})/.exec(rule) ?? [];
    if (duty === undefined) throw new Error('unknown clock');
    const triggeredAt = shanghai(day, time);
    const doneAt = contactDay === undefined ? null : shanghai(contactDay, contactTime);
    const result = accepted(evaluateSupportDuty(BZ_2025, { duty, triggeredAt, doneAt, asOf: doneAt ?? triggeredAt }, calendar));
    const expected = cell(row, 'due / result');
    if (doneAt === null) expect(`${result.values.dueOn} 24:00`).toBe(expected);
    else expect(expected.startsWith(result.verdict === 'on-time' ? '按期' : '逾期')).toBe(true);
  });
});

describe('within = at or before the due moment', () => {
  const facts = { duty: 'contact-secretary', triggeredAt: shanghai('2025-09-30', '17:20'), asOf: shanghai('2025-10-05') } as const;

  test.each([
    ['2025-10-01T17:20:00+08:00', 'on-time'], ['2025-10-01T17:20:01+08:00', 'late'], ['2025-10-01T17:19:59+08:00', 'on-time'],
  ])('24 clock hours, weekends and holidays included: %s is %s', (doneAt, verdict) => {
    expect(accepted(evaluateSupportDuty(BZ_2025, { ...facts, doneAt }, calendar)).verdict).toBe(verdict);
  });

  test.each([['2025-10-11T23:59:59+08:00', 'running'], ['2025-10-12T00:00:01+08:00', 'late']])('an open duty at %s is %s', (asOf, verdict) => {
    expect(accepted(evaluateSupportDuty(BZ_2025, { duty: 'deliver-tool', triggeredAt: shanghai('2025-09-30'), doneAt: null, asOf }, calendar)).verdict).toBe(verdict);
  });

  test.each([
    ['deliver-tool', '2025-11-06'], ['coordinate-request', '2025-11-10'], ['plan-rectification', '2025-11-12'], ['resolve-complaint', '2025-11-10'], ['recheck-issue', '2025-11-17'],
  ] as const)('%s after Monday 2025-11-03 is due on %s', (duty, dueOn) => {
    const at = shanghai('2025-11-03');
    expect(accepted(evaluateSupportDuty(BZ_2025, { duty, triggeredAt: at, doneAt: null, asOf: at }, calendar)).values.dueOn).toBe(dueOn);
  });
});

describe('BZ-HC-2d the recheck after a mutual inspection: ten working days after the rectification’s deadline (AMB-60)', () => {
  const facts = { duty: 'recheck-issue', triggeredAt: shanghai('2025-09-26') } as const;

  test.each([
    ['2025-10-16T23:59:59+08:00', 'on-time'], ['2025-10-17T00:00:00+08:00', 'on-time'], ['2025-10-17T00:00:01+08:00', 'late'],
  ])('done at %s is %s', (doneAt, verdict) => {
    const result = accepted(evaluateSupportDuty(BZ_2025, { ...facts, doneAt, asOf: doneAt }, calendar));
    expect([result.verdict, result.values]).toEqual([verdict, { dueOn: '2025-10-16', dueAt: '2025-10-17T00:00:00.000+08:00' }]);
    expect(result.steps).toEqual([{ clause: 'BZ-HC-2d', finding: { kind: 'statement', text: '10 个工作日，2025-10-16 24:00 前' } }]);
    expect(result.parameters).toEqual({ 'bz.hc.recheck_days': 10, shift_rest_day: false });
  });

  test('a unit may give less time', () => {
    const sooner = withParameters(BZ_2025, { 'bz.hc.recheck_days': 1 });
    expect(accepted(evaluateSupportDuty(sooner, { ...facts, doneAt: null, asOf: facts.triggeredAt }, calendar)).values.dueOn).toBe('2025-09-28');
  });
});

describe('BZ-ZS-22b “制定整改方案并落地” (AMB-47)', () => {
  const facts = { duty: 'plan-rectification', triggeredAt: shanghai('2025-11-03'), doneAt: shanghai('2025-11-05'), asOf: shanghai('2025-11-20') } as const;
  const planOnly = withParameters(BZ_2025, { 'bz.zs.plan_landing': 'plan-only' });

  test.each([
    [shanghai('2025-11-12'), 'on-time'], [shanghai('2025-11-13'), 'late'], [null, 'late'],
  ])('plan on day 2, first step %p → %s', (firstStepAt, verdict) => {
    expect(accepted(evaluateSupportDuty(BZ_2025, { ...facts, firstStepAt }, calendar)).verdict).toBe(verdict);
    expect(accepted(evaluateSupportDuty(planOnly, { ...facts, firstStepAt }, calendar)).verdict).toBe('on-time');
  });

  test('a late plan is late although its first step came before', () => {
    const late = { ...facts, doneAt: shanghai('2025-11-13'), firstStepAt: shanghai('2025-11-04') };
    expect(accepted(evaluateSupportDuty(BZ_2025, late, calendar)).verdict).toBe('late');
  });
});

describe('deadlines that cannot be known', () => {
  const open = { duty: 'deliver-tool', doneAt: null, asOf: shanghai('2026-12-31') } as const;

  test('beyond the known years they are refused, naming the year', () => {
    expect(evaluateSupportDuty(BZ_2025, { ...open, triggeredAt: shanghai('2026-12-30') }, calendar)).toMatchObject({ code: 'CALENDAR.YEAR_UNKNOWN', facts: { year: 2027 } });
  });

  test.each([{ triggeredAt: 'yesterday' }, { triggeredAt: shanghai('2025-11-03'), doneAt: 'x' }, { triggeredAt: shanghai('2025-11-03'), asOf: 'x' }])('%p is refused', (change) => {
    expect(evaluateSupportDuty(BZ_2025, { ...open, ...change }, calendar)).toMatchObject({ code: 'INSTANT.INVALID' });
  });

  test('a plan or a first step at no instant is refused', () => {
    const plan = { duty: 'plan-rectification', triggeredAt: shanghai('2025-11-03'), asOf: shanghai('2025-11-04') } as const;
    expect(evaluateSupportDuty(BZ_2025, { ...plan, doneAt: 'x', firstStepAt: shanghai('2025-11-04') }, calendar)).toMatchObject({ code: 'INSTANT.INVALID' });
    expect(evaluateSupportDuty(BZ_2025, { ...plan, doneAt: shanghai('2025-11-04'), firstStepAt: 'x' }, calendar)).toMatchObject({ code: 'INSTANT.INVALID' });
  });
});

test('for all triggers: a clock in working days never lands on a rest day', () => {
  const day = fc.integer({ min: dayNumberOf('2022-01-01'), max: dayNumberOf('2026-11-30') }).map(dateOfDayNumber);
  const duty = fc.constantFrom<SupportDuty>('deliver-tool', 'coordinate-request', 'plan-rectification', 'resolve-complaint', 'recheck-issue');
  fc.assert(fc.property(day, duty, (date, which) => {
    const at = shanghai(date);
    const { dueOn } = accepted(evaluateSupportDuty(BZ_2025, { duty: which, triggeredAt: at, doneAt: null, asOf: at }, calendar)).values;
    expect(isWorkingDay(calendar, dueOn)).toBe(true);
  }));
});

describe(titleOf('C-54'), () => {
  test.each(rowsOf('C-54'))('%s', (_title, row) => {
    const text = cell(row, 'visits (dates)');
    const start = /term starts (\d{2}-\d{2})/.exec(text)?.[1];
    const visitedOn = start === undefined ? [...text.matchAll(/\d{2}-\d{2}/g)].map(([day]) => `2025-${day}` as IsoDate) : [];
    const facts = { month: '2025-10', termFrom: start === undefined ? '2025-09-01' : (`2025-${start}` as IsoDate), termTo: '2026-01-31', visitedOn } as const;
    const { verdict, values } = accepted(evaluateVisits(BZ_2025, facts));
    const word = { 'visits-reached': '达标', 'visits-missed': '未达标', 'not-applicable': 'not required' }[verdict];
    expect(cell(row, 'result').replace(/ \(.*/, '')).toBe(word);
    expect(cell(row, 'result').includes('1 distinct day') ? values.distinctDays : 1).toBe(1);
  });

  const term = { month: '2025-10', visitedOn: ['2025-10-20', '2025-10-21'] } as const;

  test.each([
    ['2025-10-01', '2025-10-31', 2], ['2025-10-02', '2026-01-31', 1], ['2025-10-17', '2026-01-31', 1], ['2025-10-18', '2026-01-31', 0],
    ['2025-09-01', '2025-10-15', 1], ['2025-09-01', '2025-10-14', 0], ['2025-11-01', '2025-12-31', 0],
  ] as const)('a term from %s to %s requires %i in October', (termFrom, termTo, required) => {
    expect(accepted(evaluateVisits(BZ_2025, { ...term, termFrom, termTo })).values.required).toBe(required);
  });

  test('visits outside the term or the month do not count', () => {
    const { values } = accepted(evaluateVisits(BZ_2025, { month: '2025-10', termFrom: '2025-10-10', termTo: '2025-12-31', visitedOn: ['2025-10-09', '2025-10-10', '2025-11-01'] }));
    expect(values.distinctDays).toBe(1);
  });

  test('a term that ends before it starts is refused', () => {
    expect(evaluateVisits(BZ_2025, { ...term, termFrom: '2025-10-31', termTo: '2025-10-01' })).toMatchObject({ code: 'TERM.INVALID' });
  });

  test('a unit may demand none', () => {
    const none = withParameters(BZ_2025, { 'bz.zs.visits_per_month': 0 });
    expect(accepted(evaluateVisits(none, { ...term, termFrom: '2025-10-02', termTo: '2025-12-31' })).verdict).toBe('not-applicable');
  });
});

test.each([[true, '', 'conforms'], [false, '设备尚未到货', 'conforms'], [false, '  ', 'incomplete']])('BZ-ZS-12b solved %p, explanation %p → %s', (isSolved, explanation, verdict) => {
  expect(evaluateRequestClosing(BZ_2025, { isSolved, explanation }).verdict).toBe(verdict);
});
