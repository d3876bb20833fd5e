import { isRefusal } from '../../kernel/index.js';
import { BZ_2025 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateGroupReviews, evaluateMeetingNotice, evaluateRedWednesday, evaluateYearlyTraining } from './activities.js';
import { evaluateLearningHours, type LearningFacts } from './learning.js';
import { evaluateBranchAcceptance, evaluateDemonstrationTarget, evaluateDimensions, evaluateIntegrationIndicators } from './standard.js';

const FULL_YEAR: LearningFacts = { year: '2025', memberMonths: 12, sessions: [] };

describe(titleOf('C-41'), () => {
  test.each(rowsOf('C-41'))('%s', (_title, row) => {
    const hours = cell(row, '学时');
    const membership = cell(row, 'membership');
    const memberMonths = membership === '全年' ? 12 : Number(/\d+/.exec(membership)?.[0] ?? 6);
    const { verdict } = accepted(evaluateLearningHours(BZ_2025, { year: '2025', memberMonths, sessions: [{ heldOn: '2025-06-30', hours }] }));
    expect(cell(row, 'result').startsWith({ 'hours-reached': '达标', 'hours-missed': '未达标', 'member-part-year': '未满一年' }[verdict])).toBe(true);
  });

  const session = (hours: number | string, heldOn: '2025-01-01' | '2025-12-31' | '2024-12-31' | '2026-01-01' = '2025-12-31') => ({ heldOn, hours });

  test.each([[[31.5], 'hours-missed'], [[31.5, 0.5], 'hours-reached'], [[32], 'hours-reached'], [[], 'hours-missed']])('%p 学时 → %s', (hours, verdict) => {
    expect(accepted(evaluateLearningHours(BZ_2025, { ...FULL_YEAR, sessions: hours.map((value) => session(value)) })).verdict).toBe(verdict);
  });

  test('sessions of other years do not count', () => {
    const sessions = [session(20, '2025-01-01'), session(20, '2024-12-31'), session(20, '2026-01-01')];
    expect(accepted(evaluateLearningHours(BZ_2025, { ...FULL_YEAR, sessions })).values.hours.toText()).toBe('20');
  });

  test('a part-year member is 未满一年, or prorated by the unit’s choice (AMB-55)', () => {
    const prorated = withParameters(BZ_2025, { 'bz.learn.prorate': true });
    const verdict = (edition: typeof BZ_2025, hours: number): string => accepted(evaluateLearningHours(edition, { ...FULL_YEAR, memberMonths: 6, sessions: [session(hours)] })).verdict;
    expect([verdict(BZ_2025, 16), verdict(BZ_2025, 32), verdict(prorated, 16), verdict(prorated, 15.5)]).toEqual(['member-part-year', 'hours-reached', 'hours-reached', 'hours-missed']);
  });

  test.each([
    [{ sessions: [session(1.25)] }, 'LEARNING.STEP_INVALID'], [{ sessions: [session(-1)] }, 'NUMBER.OUT_OF_RANGE'],
    [{ memberMonths: 0 }, 'LEARNING.MONTHS_INVALID'], [{ memberMonths: 13 }, 'LEARNING.MONTHS_INVALID'], [{ memberMonths: 1.5 }, 'LEARNING.MONTHS_INVALID'],
  ])('%p is refused', (change, code) => {
    expect(evaluateLearningHours(BZ_2025, { ...FULL_YEAR, ...change })).toMatchObject({ code });
  });
});

describe(titleOf('C-58'), () => {
  test.each(rowsOf('C-58'))('%s', (_title, row) => {
    const input = cell(row, 'input');
    const result = cell(row, 'result');
    const fraction = /^(\d+)\/(\d+)/.exec(input);
    if (fraction === null) {
      const { values } = accepted(evaluateDemonstrationTarget(BZ_2025, { demonstrationBranches: /\d+/.exec(input)?.[0] ?? '' }));
      expect({ within: '符合', above: '高于 1-2 (hint)', below: '低于 1-2 (hint)' }[values.position]).toBe(result);
      return;
    }
    const { verdict, values } = accepted(evaluateBranchAcceptance(BZ_2025, { acceptedBranches: fraction[1] ?? '', branches: fraction[2] ?? '' }));
    if (verdict === 'rectification-due') expect(result).toBe(`${values.failing.toText()} branch → 集中整改, re-acceptance`);
    else expect(result).toMatch(/达标|符合|达到/);
  });

  test.each([[5, 5, 'all-accepted', '100', []], [4, 5, 'rectification-due', '80', ['1 个支部集中整改']], [0, 0, 'not-applicable', undefined, []]])('BZ-MB-2 %i of %i branches meet the standard → %s', (acceptedBranches, branches, verdict, percent, rectification) => {
    const result = accepted(evaluateBranchAcceptance(BZ_2025, { acceptedBranches, branches }));
    expect([result.verdict, result.values.acceptedPercent?.toText(), result.values.failing.toText()]).toEqual([verdict, percent, String(branches - acceptedBranches)]);
    expect(result.consequences).toEqual(rectification.map((detail) => ({ kind: 'rectification', clause: 'BZ-SS-3a', subject: 'branch', detail })));
    expect(result.citations.map(({ clause }) => clause)).toEqual(verdict === 'rectification-due' ? ['BZ-MB-2', 'BZ-SS-3a'] : ['BZ-MB-2']);
  });

  test.each([[0, 'hint'], [1, 'conforms'], [2, 'conforms'], [3, 'hint']])('BZ-MB-3 %i demonstration branches → %s', (demonstrationBranches, verdict) => {
    expect(accepted(evaluateDemonstrationTarget(BZ_2025, { demonstrationBranches })).verdict).toBe(verdict);
  });

  test('impossible counts are refused', () => {
    expect([
      evaluateBranchAcceptance(BZ_2025, { acceptedBranches: 6, branches: 5 }),
      evaluateDemonstrationTarget(BZ_2025, { demonstrationBranches: -1 }),
      evaluateIntegrationIndicators(BZ_2025, { indicators: 0.5 }),
    ].every(isRefusal)).toBe(true);
  });
});

describe('the standard of a branch', () => {
  const met = { organisation: true, team: true, rules: true, activities: true, support: true };

  test('BZ-MB-1 five dimensions, each open one is shown', () => {
    expect(evaluateDimensions(BZ_2025, { met }).verdict).toBe('conforms');
    expect(evaluateDimensions(BZ_2025, { met: { ...met, rules: false } }).values.open).toEqual(['rules']);
  });

  test.each([[0, 'incomplete'], [1, 'conforms']])('BZ-ZD-52 %i indicators of 党建与业务融合 → %s', (indicators, verdict) => {
    expect(accepted(evaluateIntegrationIndicators(BZ_2025, { indicators })).verdict).toBe(verdict);
  });
});

describe('recurring activities', () => {
  test.each([['2025-11-03', 'conforms'], ['2025-11-04', 'reason-required'], [null, 'reason-required']] as const)('BZ-ZD-31 a meeting on 6 November announced on %s → %s', (announcedOn, verdict) => {
    expect(evaluateMeetingNotice(BZ_2025, { announcedOn, heldOn: '2025-11-06' }).verdict).toBe(verdict);
  });

  test('BZ-ZD-42 one Wednesday in the month, or in the week (AMB-49)', () => {
    const weekly = withParameters(BZ_2025, { 'bz.redwednesday.period': 'week' });
    const verdict = (edition: typeof BZ_2025, heldOn: '2025-11-05' | '2025-11-06'): string => evaluateRedWednesday(edition, { on: '2025-11-20', heldOn: [heldOn] }).verdict;
    expect([verdict(BZ_2025, '2025-11-05'), verdict(BZ_2025, '2025-11-06'), verdict(weekly, '2025-11-05')]).toEqual(['checks-done', 'checks-missing', 'checks-missing']);
    expect(evaluateRedWednesday(weekly, { on: '2025-11-23', heldOn: ['2025-11-19'] }).verdict).toBe('checks-done');
  });

  test('BZ-ZD-22 once a year, due on 31 December', () => {
    expect(evaluateYearlyTraining(BZ_2025, { year: '2025', heldOn: ['2025-03-01'] }).verdict).toBe('checks-done');
    expect(evaluateYearlyTraining(BZ_2025, { year: '2025', heldOn: ['2024-12-31'] }).consequences[0]).toMatchObject({ dueOn: '2025-12-31' });
  });

  test.each([['half-year', '2025-H2'], ['quarter', '2025-Q4'], ['year', '2025']] as const)('BZ-ZD-11 every group once in a %s', (kind, period) => {
    const edition = withParameters(BZ_2025, { 'bz.groups.evaluation_period': kind, 'bz.groups.count': 2 });
    const result = evaluateGroupReviews(edition, { on: '2025-11-03', groups: ['甲组', '乙组'], evaluated: ['甲组'] });
    expect([result.verdict, result.values]).toEqual(['checks-missing', { period, open: ['乙组'] }]);
    expect(evaluateGroupReviews(edition, { on: '2025-11-03', groups: ['甲组'], evaluated: ['甲组'] }).verdict).toBe('checks-done');
  });
});
