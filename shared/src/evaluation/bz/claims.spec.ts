import fc from 'fast-check';
import { isRefusal } from '../../kernel/index.js';
import { BZ_2025 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateClaimCoverage, evaluateDutyClaim } from './claims.js';
import { evaluateMonthlyChecks, evaluateWeeklyChecks } from './duty-checks.js';
import { evaluateDutyScore } from './duty-scores.js';

const month = '2025-11';

describe(titleOf('C-49'), () => {
  test.each(rowsOf('C-49'))('%s', (_title, row) => {
    const { verdict, values } = accepted(evaluateDutyClaim(BZ_2025, { base: cell(row, '基础'), challenge: cell(row, '攻坚'), service: cell(row, '服务') }));
    const word = verdict === 'rejected' ? '拒绝' : values.isExtraSuggested ? '有效 (+提示：鼓励额外认领 1 个)' : '有效';
    expect(cell(row, 'result').replace(/^拒绝：.*/, '拒绝')).toBe(word);
  });

  test.each([[0, 1, false], [1, 0, false], [2, 3, false], [0, 0, true]])('with %p 攻坚岗 and %p 服务岗 an extra one is suggested: %p', (challenge, service, isExtraSuggested) => {
    expect(accepted(evaluateDutyClaim(BZ_2025, { base: 1, challenge, service })).values.isExtraSuggested).toBe(isExtraSuggested);
  });

  test.each([{ base: -1, challenge: 0, service: 0 }, { base: 1, challenge: 0.5, service: 0 }, { base: 1, challenge: 0, service: 'x' }])('%p is refused', (facts) => {
    expect(isRefusal(evaluateDutyClaim(BZ_2025, facts))).toBe(true);
  });

  test('a unit may demand two 基础岗', () => {
    const two = withParameters(BZ_2025, { 'bz.rl.min_base': 2 });
    expect([1, 2].map((base) => accepted(evaluateDutyClaim(two, { base, challenge: 0, service: 0 })).verdict)).toEqual(['rejected', 'claim-valid']);
  });
});

describe('BZ-RL-1b “基础岗为全体党员必领”', () => {
  test.each([[20, 20, 'claims-complete'], [20, 19, 'claims-missing'], [0, 0, 'not-applicable']])('%p members, %p claims → %s', (members, validClaims, verdict) => {
    expect(accepted(evaluateClaimCoverage(BZ_2025, { members, validClaims })).verdict).toBe(verdict);
  });

  test('more claims than members are refused', () => {
    expect(evaluateClaimCoverage(BZ_2025, { members: 3, validClaims: 4 })).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE' });
  });
});

describe(titleOf('C-50'), () => {
  const words = { 'duty-excellent': '履职优秀', 'duty-competent': '履职合格', 'duty-failing': '履职不达标', 'not-rated': '未评' };

  test.each(rowsOf('C-50'))('%s', (_title, row) => {
    const result = evaluateDutyScore(BZ_2025, { month, score: cell(row, 'score') });
    if (cell(row, 'band') === '拒绝录入') expect(result).toMatchObject({ refused: true });
    else expect(words[accepted(result).verdict]).toBe(cell(row, 'band'));
  });

  test('a missing month is not rated and posts nothing', () => {
    const result = accepted(evaluateDutyScore(BZ_2025, { month, score: null }));
    expect([result.verdict, result.consequences]).toEqual(['not-rated', []]);
  });

  test('the bands partition 0–100', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
      const score = (tenths / 10).toFixed(1);
      const expected = tenths >= 850 ? 'duty-excellent' : tenths >= 600 ? 'duty-competent' : 'duty-failing';
      expect(accepted(evaluateDutyScore(BZ_2025, { month, score })).verdict).toBe(expected);
    }));
  });

  test('BZ-RL-10 posts the points of the band', () => {
    const table = withParameters(BZ_2025, { 'bz.rl.points_excellent': 2, 'bz.rl.points_competent': 1, 'bz.rl.points_failing': -1 });
    expect([85, 60, 59].map((score) => accepted(evaluateDutyScore(table, { month, score })).consequences[0]))
      .toEqual([2, 1, -1].map((points) => ({ kind: 'points-entry', clause: 'BZ-RL-10', subject: 'member', period: month, points })));
  });
});

describe('BZ-RL-9 weighted evidence (AMB-53, alternative)', () => {
  const weighted = withParameters(BZ_2025, { 'bz.rl.weights': [40, 30, 30] });
  const evidence = { ledger: 90, feedback: 80, verification: '79.9' };

  test('is the exact weighted sum', () => {
    expect(accepted(evaluateDutyScore(weighted, { month, score: evidence })).values.score?.toText()).toBe('83.97');
  });

  test('one number where three are due, and three where one is due, are refused', () => {
    expect(evaluateDutyScore(weighted, { month, score: 90 })).toMatchObject({ code: 'DUTY_SCORE.FORM_INVALID' });
    expect(evaluateDutyScore(BZ_2025, { month, score: evidence })).toMatchObject({ code: 'DUTY_SCORE.FORM_INVALID' });
  });

  test.each(['ledger', 'feedback', 'verification'])('an impossible score of %s is refused', (part) => {
    expect(evaluateDutyScore(weighted, { month, score: { ...evidence, [part]: 101 } })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });
});

describe('BZ-RL-6 weekly and BZ-RL-7 monthly checks (AMB-68)', () => {
  test('every area at least once a week', () => {
    const result = accepted(evaluateWeeklyChecks(BZ_2025, { checksByUnit: { 东片: 1, 西片: 0 } }));
    expect([result.verdict, result.consequences.map(({ subjectId }) => subjectId)]).toEqual(['checks-missing', ['西片']]);
    expect(accepted(evaluateWeeklyChecks(BZ_2025, { checksByUnit: { 东片: 1, 西片: 2 } })).verdict).toBe('checks-done');
    expect(accepted(evaluateWeeklyChecks(BZ_2025, { checksByUnit: {} })).verdict).toBe('not-applicable');
    expect(evaluateWeeklyChecks(BZ_2025, { checksByUnit: { 东片: -1 } })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });

  test('every claimed post once a month', () => {
    expect(evaluateMonthlyChecks(BZ_2025, { claimed: ['甲', '乙'], checked: ['甲'] }).values.unchecked).toEqual(['乙']);
    expect(evaluateMonthlyChecks(BZ_2025, { claimed: ['甲'], checked: ['甲', '丙'] }).verdict).toBe('checks-done');
    expect(evaluateMonthlyChecks(BZ_2025, { claimed: [], checked: [] }).verdict).toBe('not-applicable');
  });
});
