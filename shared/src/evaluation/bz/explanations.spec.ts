import { Exact } from '../../kernel/index.js';
import { BZ_2025 } from '../../rulebooks/index.js';
import { findingInChinese } from '../explain.js';
import type { Evaluation } from '../evaluation.js';
import { accepted, withParameters } from '../testing/derived.js';
import { evaluateAcceptance, evaluateMemberSurvey, type AcceptanceFacts } from './acceptance.js';
import { evaluateAwardEligibility, evaluateBranchComposite } from './composite.js';
import { evaluatePlaqueChange, evaluatePlaqueRuns } from './plaque-history.js';

/** What each step says, with its clause and how its check ended. */
const told = (evaluation: Pick<Evaluation, 'steps'>): readonly string[] =>
  evaluation.steps.map(({ clause, finding, outcome }) => [clause, findingInChinese(finding), ...(outcome === undefined ? [] : [outcome])].join(' '));

describe('why a branch has no plaque', () => {
  const facts = { quarter: '2025-Q4', star: 90, mutual: 90, support: 90, isPaired: true } as const;

  test.each([
    [{ star: null }, 'BZ-LP-1 缺少星级党支部考核，不评牌'],
    [{ mutual: null }, 'BZ-LP-1 缺少互查评分，不评牌'],
    [{ star: null, mutual: null }, 'BZ-LP-1 缺少星级党支部考核、互查评分，不评牌'],
    [{ support: null }, 'BZ-LP-1b 已结对但本季没有帮扶成效评分，不评牌'],
  ])('%p', (change, sentence) => {
    const result = accepted(evaluateBranchComposite(BZ_2025, { ...facts, ...change }));
    expect(told(result)).toEqual([sentence]);
    expect(result.values).toEqual({ composite: null, isRenormalised: false });
  });

  test('with all the weight on support, an unpaired branch under “zero” has 0, which is a result', () => {
    const edition = withParameters(BZ_2025, { 'bz.lp.weights': [0, 0, 100], 'bz.lp.missing_help': 'zero' });
    const result = accepted(evaluateBranchComposite(edition, { ...facts, support: null, isPaired: false }));
    expect([result.verdict, result.values.composite?.toText()]).toEqual(['striving', '0']);
  });

  test('why it is barred from an award', () => {
    const barred = evaluateAwardEligibility(BZ_2025, { awardPeriod: '2025-Q4', strivingQuarters: ['2025-Q3', '2025-Q4'] });
    expect([told(barred), barred.values]).toEqual([['BZ-LP-8 2025-Q4 为争先牌，不参加该季度评优 rejected'], { barredBy: '2025-Q4' }]);
    const open = evaluateAwardEligibility(BZ_2025, { awardPeriod: '2025', strivingQuarters: ['2025-Q4'] });
    expect([told(open), open.values]).toEqual([['BZ-LP-8 评优期间没有争先牌 conforms'], { barredBy: null }]);
  });
});

describe('why quarters count as a run', () => {
  test('a run, and none', () => {
    const history = [{ quarter: '2025-Q3', official: 'striving' }, { quarter: '2025-Q4', official: 'striving' }, { quarter: '2026-Q1', official: 'striving' }] as const;
    expect(told(evaluatePlaqueRuns(BZ_2025, { history }))).toEqual([
      'BZ-LP-7 没有连续 2 个季度的示范牌', 'BZ-LP-10 连续 2 个季度争先牌，截至 2025-Q4、2026-Q1', 'BZ-LP-11 必要时可研究调整支部委员 hint',
    ]);
  });

  test('where no other plaque was displayed the official one hangs', () => {
    const displayed = withParameters(BZ_2025, { 'bz.lp.run_basis': 'displayed' });
    const history = [{ quarter: '2025-Q3', official: 'striving' }, { quarter: '2025-Q4', official: 'qualified', displayed: 'striving' }] as const;
    expect(evaluatePlaqueRuns(displayed, { history }).values.strivingRuns).toEqual(['2025-Q4']);
  });
});

describe('why a plaque may be changed or not', () => {
  test('signed off and scored anew', () => {
    const result = accepted(evaluatePlaqueChange(BZ_2025, { quarter: '2025-Q3', signedOffIssues: 4, issues: 4, rescore: 95 }));
    expect(told(result)).toEqual(['BZ-LP-12 已销号整改项 4项，要求 = 4项：成立', 'BZ-LP-12 复评得分 95分，要求 ≥ 70分：成立']);
    expect(JSON.stringify(result.values)).toBe('{"rescore":"95","openIssues":"0"}');
  });

  test('an issue open and no new score', () => {
    const result = accepted(evaluatePlaqueChange(BZ_2025, { quarter: '2025-Q3', signedOffIssues: 3, issues: 4, rescore: null }));
    expect(told(result)).toEqual(['BZ-LP-12 已销号整改项 3项，要求 = 4项：不成立', 'BZ-LP-12 还没有复评得分', 'BZ-LP-13 未整改到位，“争先”期限延长到 2025-12-31']);
    expect(JSON.stringify(result.values)).toBe('{"rescore":null,"openIssues":"1"}');
  });
});

describe('why a survey counts', () => {
  test('both shares with their lines', () => {
    const result = accepted(evaluateMemberSurvey(BZ_2025, { aware: 19, awarenessAnswers: 20, satisfied: 17, satisfactionAnswers: 20, members: null }));
    expect(told(result)).toEqual([
      'BZ-ZS-05 知晓率 = 19 ÷ 20 = 95.00%', 'BZ-ZS-05 知晓率 95%，要求 ≥ 100%：不成立', 'BZ-ZS-05 满意度 = 17 ÷ 20 = 85.00%', 'BZ-ZS-05 满意度 85%，要求 ≥ 85%：成立',
    ]);
  });

  test.each([[0, 0, 5, 5], [5, 5, 0, 0]])('one question without answers leaves it unrated (%i/%i, %i/%i)', (aware, awarenessAnswers, satisfied, satisfactionAnswers) => {
    const result = accepted(evaluateMemberSurvey(BZ_2025, { aware, awarenessAnswers, satisfied, satisfactionAnswers, members: null }));
    expect([result.verdict, result.values, told(result)]).toEqual(['not-rated', { awarenessPercent: null, satisfactionPercent: null }, ['BZ-ZS-05 没有有效答卷']]);
  });

  test('a response rate needs the number of members', () => {
    const eighty = withParameters(BZ_2025, { 'bz.zs.min_response_rate': 80 });
    expect(evaluateMemberSurvey(eighty, { aware: 5, awarenessAnswers: 5, satisfied: 5, satisfactionAnswers: 5, members: null })).toMatchObject({ code: 'SURVEY.MEMBERS_MISSING' });
  });
});

describe('why a pairing is accepted or not', () => {
  const met: AcceptanceFacts = {
    termEndsOn: '2026-01-31', extensionsUsed: 0, reachedGoals: 5, goals: 5, handbookPractices: 1, survey: 'survey-reached',
    interimScores: [{ quarter: '2026-Q1', score: null, rescore: 90 }, { quarter: '2025-Q4', score: Exact.of(80), rescore: null }],
  };

  test('accepted', () => {
    const result = accepted(evaluateAcceptance(BZ_2025, met));
    expect(told(result)).toEqual([
      'BZ-ZS-03 季度评估 2 次，达标 2 次', 'BZ-ZS-03 量化目标实现 = 5 ÷ 5 = 100.00%', 'BZ-ZS-04 纳入手册的做法 1项，要求 ≥ 1项：成立', 'BZ-ZS-05 知晓率和满意度达标', 'BZ-ZS-32 三项核心目标全部实现',
    ]);
    expect(result.values).toEqual({ goalsMet: [true, true, true], extendedTo: null });
  });

  test('failed after the extension', () => {
    const result = accepted(evaluateAcceptance(BZ_2025, { ...met, survey: 'survey-missed', extensionsUsed: 1 }));
    expect(told(result).slice(3)).toEqual(['BZ-ZS-05 知晓率或满意度未达标', 'BZ-ZS-37 延长责任期后仍未全部实现']);
    expect(result.values).toEqual({ goalsMet: [true, true, false], extendedTo: null });
  });

  test('without data', () => {
    const result = accepted(evaluateAcceptance(BZ_2025, { ...met, survey: 'not-rated', interimScores: [] }));
    expect(told(result)).toEqual([
      'BZ-ZS-03 责任期内没有季度评估得分', 'BZ-ZS-03 量化目标实现 = 5 ÷ 5 = 100.00%', 'BZ-ZS-04 纳入手册的做法 1项，要求 ≥ 1项：成立', 'BZ-ZS-05 没有问卷结果', 'BZ-ZS-32 缺少数据，不能验收',
    ]);
    expect(result.values).toEqual({ goalsMet: [null, true, null], extendedTo: null });
  });

  test('under “last quarter” the latest one decides, in whatever order they are given', () => {
    const last = withParameters(BZ_2025, { 'bz.zs.interim_rule': 'last-quarter' });
    const interimScores = [{ quarter: '2025-Q4', score: 90, rescore: null }, { quarter: '2026-Q1', score: 70, rescore: null }] as const;
    expect([interimScores, [...interimScores].reverse()].map((scores) => accepted(evaluateAcceptance(last, { ...met, interimScores: scores })).verdict)).toEqual(['support-extended', 'support-extended']);
  });
});
