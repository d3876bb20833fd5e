import { Exact, type IsoDate } from '../kernel/index.js';
import { SY_2022 } from '../rulebooks/index.js';
import { accepted } from '../evaluation/testing/derived.js';
import { costOf, ratedGoalsOf, rateGoals, rateItem, type GoalResult, type RatedGoal } from './rating.js';
import type { ItemGoal } from './goals.js';

const on = '2026-12-20' as IsoDate;
const blank = { endsOn: null, on, filing: {}, closing: {}, goals: [] } as const;
const goal = (direction: 'at-least' | 'at-most' | 'exactly', target: string): ItemGoal => ({ name: '目标', aspect: null, dueOn: null, measured: { unit: '%', direction, target: Exact.of(target), baseline: null } });
const result = (actual: string | null, isMet: boolean | null = null, isCancelled = false): GoalResult => ({ actual, isMet, isCancelled });
const met = (count: number, of: number): RatedGoal[] => Array.from({ length: of }, (_, index) => ({ name: `目标${index}`, isMet: index < count, attainment: null }));

test.each([
  ['at-least', '10', '10', true, '100'], ['at-least', '10', '9.9', false, '99'], ['at-most', '2.5', '2.5', true, '100'], ['at-most', '2.5', '3', false, '83.33'], ['exactly', '0', '0', true, '100'], ['exactly', '0', '1', false, '0'], ['at-most', '0', '1', false, '0'],
] as const)('SY-ZR-D1: a goal %s %s with %s is met: %p', (direction, target, actual, isMet, attainment) => {
  const [rated] = rateGoals([goal(direction, target)], [result(actual, !isMet)]);
  expect([rated?.isMet, rated?.attainment?.toTruncated(attainment.includes('.') ? 2 : 0)]).toEqual([isMet, attainment]);
});

test('SY-ZR-D1: goals without a figure are the evaluator’s word, cancelled ones leave, unanswered ones stay open', () => {
  const plain = { ...goal('at-least', '1'), measured: null };
  expect(rateGoals([plain, plain, plain, goal('at-least', '1')], [result(null, true), result(null, null, true), result(null)]).map(({ isMet }) => isMet)).toEqual([true, null, null]);
});

test('a task force without measurable goals is rated by its main task', () => {
  expect(ratedGoalsOf('task-force', { goal: '抢修窑炉' }).map(({ name }) => name)).toEqual(['抢修窑炉']);
  expect(ratedGoalsOf('task-force', {}).map(({ name }) => name)).toEqual(['主要目标任务']);
  expect(ratedGoalsOf('task-force', { goal: '抢修', goals: [{ name: '三天' }] }).map(({ name }) => name)).toEqual(['三天']);
  expect(ratedGoalsOf('project', { goal: '降本' })).toEqual([]);
});

test.each([
  ['project', met(2, 2), '2026-12-20', 'may-close'], ['project', met(1, 2), '2026-12-20', 'cancellation-proposed'], ['task-force', met(0, 1), '2026-12-31', 'cancellation-proposed'], ['project', met(1, 2), '2027-01-01', 'stage-assessment'],
  ['project', [], null, 'not-rated'], ['responsibility-zone', met(4, 5), null, 'zone-reached'], ['responsibility-zone', met(7, 10), null, 'zone-kept'], ['responsibility-zone', met(2, 3), null, 'zone-barred'],
] as const)('SY-ZT-24, SY-ZT-27, SY-ZR-D1 to D3: %s with %j planned to end %s is %s', (carrier, goals, endsOn, verdict) => {
  expect(accepted(rateItem(SY_2022, { ...blank, carrier, goals, endsOn: endsOn as IsoDate | null })).verdict).toBe(verdict);
});

test('an open goal refuses the rating and names itself', () => {
  expect(rateItem(SY_2022, { ...blank, carrier: 'project', goals: [{ name: '废品率', isMet: null, attainment: null }] })).toMatchObject({ code: 'GOAL.RESULT_OPEN', facts: { open: ['废品率'] } });
});

test.each([
  [{ scale: 'a', appraisal: 'competent' }, 'post-continues'], [{ scale: 'a', appraisal: 'basic' }, 'post-barred'], [{ scale: 'b', appraisal: 'good' }, 'post-barred'], [{ scale: 'b', appraisal: 'excellent' }, 'post-continues'],
  [{ scale: 'a', appraisal: 'excellent', conduct: 'handled' }, 'post-barred'], [{ scale: 'a', appraisal: 'excellent', conduct: 'recorded-without-handling' }, 'manual-review'], [{ scale: 'a', appraisal: 'excellent', otherGround: '调离' }, 'post-barred'], [{}, 'not-rated'],
] as const)('SY-XF-Q1 to Q3: a post with %j is %s', (closing, verdict) => {
  expect(accepted(rateItem(SY_2022, { ...blank, carrier: 'vanguard-post', closing })).verdict).toBe(verdict);
});

test('SY-XF-Q1: an appraisal of the other scale is refused', () => {
  expect(rateItem(SY_2022, { ...blank, carrier: 'vanguard-post', closing: { scale: 'a', appraisal: 'good' } })).toMatchObject({ code: 'APPRAISAL.NOT_ON_SCALE' });
});

test('SY-CN-12, AMB-17: what was pledged is the whole; what the yearly form leaves out is not done', () => {
  const filing = { items: [{ matter: '修路', dueOn: '2026-10-01' }, { matter: '装灯', dueOn: null }] };
  const rate = (closing: object) => accepted(rateItem(SY_2022, { ...blank, carrier: 'pledge', filing, closing: closing as never })).verdict;
  expect(rate({ results: [{ matter: '修路', isDone: true }, { matter: '装灯 ', isDone: true }] })).toBe('pledge-fulfilled');
  expect(rate({ results: [{ matter: '修路', isDone: true }], reason: '材料未到' })).toBe('pledge-unfulfilled');
  expect(rate({ results: [{ matter: '修路', isDone: true }, { matter: '另一件', isDone: true }] })).toBe('incomplete');
});

test('SY-GC-15, SY-GC-21: cost and ratio of the closing form', () => {
  const closing = { labour: '4', material: '3.5', processing: '2', energy: '0.3', other: '0.2', value: '36.5' };
  expect(accepted(costOf(SY_2022, closing, '')).values.ratioText).toBe('1:3.65');
  expect(accepted(costOf(SY_2022, { ...closing, value: null, significance: '防范风险' }, '')).verdict).toBe('incomplete');
  expect(accepted(costOf(SY_2022, { ...closing, value: null, significance: '防范风险' }, '属实')).verdict).toBe('cost-settled');
});
