import { isRefusal, type IsoDate } from '../../kernel/index.js';
import { BZ_2025 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateAcceptance, evaluateMemberSurvey, type AcceptanceFacts, type MemberSurveyFacts } from './acceptance.js';

const survey = (aware: string | number, awarenessAnswers: string | number, satisfied: string | number, satisfactionAnswers: string | number, members: number | null = null): MemberSurveyFacts =>
  ({ aware, awarenessAnswers, satisfied, satisfactionAnswers, members });

describe(titleOf('C-55'), () => {
  test.each(rowsOf('C-55'))('%s', (_title, row) => {
    const [aware = '', awarenessAnswers = ''] = cell(row, '知晓/有效').split('/');
    const [satisfied = '', satisfactionAnswers = ''] = cell(row, '满意/有效').split('/');
    const { verdict, values } = accepted(evaluateMemberSurvey(BZ_2025, survey(aware, awarenessAnswers, satisfied, satisfactionAnswers)));
    const missed = values.awarenessPercent?.equals(100) === true ? `满意度 ${values.satisfactionPercent?.toTruncated() ?? ''}%` : `知晓率 ${values.awarenessPercent?.toTruncated() ?? ''}%`;
    expect({ 'survey-reached': '达标', 'survey-missed': `未达标：${missed}`, 'not-rated': '未评' }[verdict]).toBe(cell(row, 'result'));
  });

  test.each([[85, 'survey-reached'], [84, 'survey-missed'], [86, 'survey-reached']])('%i satisfied of 100 → %s', (satisfied, verdict) => {
    expect(accepted(evaluateMemberSurvey(BZ_2025, survey(100, 100, satisfied, 100))).verdict).toBe(verdict);
  });

  test('all members as denominator (AMB-48, alternative)', () => {
    const all = withParameters(BZ_2025, { 'bz.zs.denominator': 'all-members' });
    expect(accepted(evaluateMemberSurvey(BZ_2025, survey(19, 19, 19, 19, 20))).verdict).toBe('survey-reached');
    expect(accepted(evaluateMemberSurvey(all, survey(19, 19, 19, 19, 20))).verdict).toBe('survey-missed');
    expect(evaluateMemberSurvey(all, survey(19, 19, 19, 19))).toMatchObject({ code: 'SURVEY.MEMBERS_MISSING' });
    expect(evaluateMemberSurvey(all, survey(19, 19, 19, 19, 18))).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE' });
    expect(evaluateMemberSurvey(all, survey(18, 18, 19, 19, 18))).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE' });
  });

  test('a response rate below the unit’s minimum is not rated', () => {
    const eighty = withParameters(BZ_2025, { 'bz.zs.min_response_rate': 80 });
    expect([16, 15].map((answers) => accepted(evaluateMemberSurvey(eighty, survey(answers, answers, answers, answers, 20))).verdict)).toEqual(['survey-reached', 'not-rated']);
    expect(evaluateMemberSurvey(eighty, survey(16, 16, 16, 16, 15))).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE' });
  });

  test.each([survey(21, 20, 17, 20), survey(20, 20, 21, 20), survey('x', 20, 17, 20), survey(20, 20, 1.5, 20), { ...survey(20, 20, 17, 20), members: -1 }])('%p is refused', (facts) => {
    expect(isRefusal(evaluateMemberSurvey(BZ_2025, facts))).toBe(true);
  });
});

const MET: AcceptanceFacts = {
  termEndsOn: '2026-01-31',
  extensionsUsed: 0,
  reachedGoals: 5,
  goals: 5,
  interimScores: [{ quarter: '2025-Q4', score: 80, rescore: null }],
  handbookPractices: 1,
  survey: 'survey-reached',
};

describe(titleOf('C-56'), () => {
  test.each(rowsOf('C-56'))('%s', (_title, row) => {
    const [reachedGoals = '', goals = ''] = cell(row, 'goal 1').split('/');
    const attempt = cell(row, 'attempt');
    const result = accepted(evaluateAcceptance(BZ_2025, {
      ...MET,
      reachedGoals,
      goals,
      handbookPractices: cell(row, 'handbook practices'),
      survey: ({ 达标: 'survey-reached', 未达标: 'survey-missed', 未评: 'not-rated' } as const)[cell(row, 'goal 3') as '达标'],
      extensionsUsed: attempt.startsWith('2nd') ? 1 : 0,
      termEndsOn: (/\d{4}-\d{2}-\d{2}/.exec(attempt)?.[0] ?? '2026-01-31') as IsoDate,
    }));
    const words = {
      'support-accepted': '帮扶合格',
      'support-extended': `延长至 ${result.values.extendedTo ?? ''} + 《加急整改方案》`,
      'support-failed': '监督方约谈支部书记 + 限期整改',
      'not-rated': '未评',
    };
    expect(words[result.verdict]).toBe(cell(row, 'result'));
  });
});

describe('BZ-ZS-32 each core goal is needed', () => {
  const verdict = (change: Partial<AcceptanceFacts>): string => accepted(evaluateAcceptance(BZ_2025, { ...MET, ...change })).verdict;

  test.each([
    ['a quantified goal', { reachedGoals: 4 }], ['the handbook', { handbookPractices: 0 }], ['the survey', { survey: 'survey-missed' }],
    ['a quarter below 80', { interimScores: [{ quarter: '2025-Q4', score: '79.9', rescore: null }] }],
  ] as const)('%s missed: the term is extended', (_what, change) => {
    expect(verdict(change)).toBe('support-extended');
    expect(verdict({ ...change, extensionsUsed: 1 })).toBe('support-failed');
  });

  test.each([
    ['no quantified goals', { reachedGoals: 0, goals: 0 }], ['no quarterly score', { interimScores: [] }],
    ['only an unscored quarter', { interimScores: [{ quarter: '2025-Q4', score: null, rescore: null }] }], ['no survey', { survey: 'not-rated' }],
  ] as const)('%s: cannot be accepted, the supervisor is told', (_what, change) => {
    const result = accepted(evaluateAcceptance(BZ_2025, { ...MET, ...change }));
    expect([result.verdict, result.consequences.map(({ kind }) => kind)]).toEqual(['not-rated', ['notify-supervisor']]);
  });

  test('a goal that is surely missed decides although another has no data', () => {
    expect(verdict({ handbookPractices: 0, survey: 'not-rated' })).toBe('support-extended');
  });

  test('a re-score of 80 heals a quarter (AMB-78)', () => {
    expect(verdict({ interimScores: [{ quarter: '2025-Q4', score: 50, rescore: 80 }] })).toBe('support-accepted');
    expect(verdict({ interimScores: [{ quarter: '2025-Q4', score: 50, rescore: '79.9' }] })).toBe('support-extended');
  });

  test('every scored quarter counts, or only the last', () => {
    const interimScores = [{ quarter: '2026-Q1', score: 85, rescore: null }, { quarter: '2025-Q4', score: 70, rescore: null }] as const;
    expect(verdict({ interimScores })).toBe('support-extended');
    const last = withParameters(BZ_2025, { 'bz.zs.interim_rule': 'last-quarter' });
    expect(accepted(evaluateAcceptance(last, { ...MET, interimScores })).verdict).toBe('support-accepted');
  });
});

describe('what follows', () => {
  test('BZ-ZS-34 and BZ-ZS-36: accepted', () => {
    expect(accepted(evaluateAcceptance(BZ_2025, MET)).consequences.map(({ clause, kind, subject, points }) => [clause, kind, subject, points])).toEqual([
      ['BZ-ZS-34', 'award-priority', 'helper', undefined],
      ['BZ-ZS-36', 'may-apply-for-title', 'branch', undefined],
      ['BZ-ZS-36', 'secretary-bonus', 'branch-secretary', 5],
    ]);
  });

  test.each([['2026-01-31', '2026-02-28'], ['2025-12-15', '2026-01-15']] as const)('BZ-ZS-33: a term to %s is extended to %s', (termEndsOn, extendedTo) => {
    const result = accepted(evaluateAcceptance(BZ_2025, { ...MET, termEndsOn, handbookPractices: 0 }));
    expect(result.consequences.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['term-extension', extendedTo], ['urgent-rectification-plan', extendedTo]]);
  });

  test('BZ-ZS-37: failed again', () => {
    const result = accepted(evaluateAcceptance(BZ_2025, { ...MET, handbookPractices: 0, extensionsUsed: 1 }));
    expect(result.consequences.map(({ clause, kind }) => [clause, kind])).toEqual([['BZ-ZS-37', 'interview'], ['BZ-ZS-37', 'rectification']]);
  });

  test('a unit may allow a second extension', () => {
    const two = withParameters(BZ_2025, { 'bz.zs.max_extensions': 2 });
    expect(accepted(evaluateAcceptance(two, { ...MET, handbookPractices: 0, extensionsUsed: 1 })).verdict).toBe('support-extended');
  });
});

test.each([
  { reachedGoals: 6 }, { handbookPractices: -1 }, { interimScores: [{ quarter: '2025-Q4', score: 101, rescore: null }] }, { interimScores: [{ quarter: '2025-Q4', score: 70, rescore: 101 }] },
] as const)('%p is refused', (change) => {
  expect(isRefusal(evaluateAcceptance(BZ_2025, { ...MET, ...change }))).toBe(true);
});
