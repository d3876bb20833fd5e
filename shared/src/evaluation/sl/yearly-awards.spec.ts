import { SL_2024 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { evaluateContestResult, evaluateTestPoints } from './points.js';
import { evaluateSavingStars, evaluateYearlyCommendations } from './yearly-awards.js';

describe('SL-22-2 / SL-22-3 “技术比武”', () => {
  test('an outstanding employee is given an incentive too', () => {
    const result = evaluateContestResult(SL_2024, { isMember: false, performance: 'outstanding' });
    expect([result.verdict, result.consequences.map(({ kind }) => kind)]).toEqual(['incentive-due', ['incentive']]);
  });

  test('only members lose points, and only below the basic requirement', () => {
    expect(evaluateContestResult(SL_2024, { isMember: false, performance: 'below-basic' }).consequences).toEqual([]);
    expect(evaluateContestResult(SL_2024, { isMember: true, performance: 'ordinary' }).consequences).toEqual([]);
  });

  test.each([[2.5, -2.5], [0, 0]])('with %p points configured the entry is %p', (amount, points) => {
    const configured = withParameters(SL_2024, { 'sl.contest.deduct_points': amount });
    const result = evaluateContestResult(configured, { isMember: true, performance: 'below-basic' });
    expect([result.verdict, result.values.points, result.consequences.map(({ kind }) => kind)]).toEqual(['points-entered', points, ['interview', 'points-deduction']]);
  });
});

describe('SL-12-6 “结合党员积分制”', () => {
  test('the configured points, nothing for a missed test', () => {
    const configured = withParameters(SL_2024, { 'sl.points.test_entry': 3 });
    expect(accepted(evaluateTestPoints(configured, { score: 95 })).values.points).toBe(3);
    expect(accepted(evaluateTestPoints(configured, { score: null })).verdict).toBe('not-rated');
    expect(evaluateTestPoints(SL_2024, { score: 101 })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });
});

describe('SL-32-2 “创效之星”', () => {
  const quarter = '2025-Q2';

  test('sums a person’s contributions exactly; ties share', () => {
    const contributions = [{ personId: '甲', amount: 0.1 }, { personId: '甲', amount: 0.2 }, { personId: '乙', amount: 0.3 }, { personId: '丙', amount: 0.29 }];
    const result = accepted(evaluateSavingStars(SL_2024, { quarter, contributions }));
    expect(result.values.stars).toEqual(['甲', '乙']);
    expect(result.consequences.map(({ subjectId, period }) => [subjectId, period])).toEqual([['甲', quarter], ['乙', quarter]]);
  });

  test('without a known amount the branch decides', () => {
    expect(accepted(evaluateSavingStars(SL_2024, { quarter, contributions: [{ personId: '甲', amount: null }] })).verdict).toBe('not-rated');
    expect(evaluateSavingStars(SL_2024, { quarter, contributions: [{ personId: '甲', amount: -1 }] })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });
});

test('SL-32-3 / SL-33-5 the committee’s yearly duties are due on 31 December', () => {
  const result = evaluateYearlyCommendations(SL_2024, { year: '2025', fiveStarBranches: ['生产一支部'] });
  expect(result.consequences).toEqual([
    { kind: 'open-duty', clause: 'SL-32-3', subject: 'organisation', dueOn: '2025-12-31', detail: '评选优秀项目和先进个人' },
    { kind: 'commendation', clause: 'SL-33-5', subject: 'branch', subjectId: '生产一支部', period: '2025' },
  ]);
});
