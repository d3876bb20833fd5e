import fc from 'fast-check';
import { addDays, type IsoDate } from '../../kernel/index.js';
import { SY_2022 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import {
  evaluateAwardBan, evaluateClosingCost, evaluateFilingWindow, evaluateMisreporting, evaluatePlaqueOrder, evaluateProjectOutcome,
  type ClosingCostFacts, type OutcomeFacts,
} from './closing.js';
import { evaluateNomination, evaluateRecognition } from './recognition.js';
import { evaluateAssessmentInputs, evaluateEffect, evaluateSatisfaction, type AssessmentInputs, type EffectFacts } from './reviews.js';

const COST: ClosingCostFacts = { costs: { labour: 12, material: '30.5', processing: '4.5', energy: 2, other: 1 }, value: 125, significance: '', recognitionOpinion: '' };

describe(titleOf('C-06'), () => {
  test.each(rowsOf('C-06'))('%s', (_title, row) => {
    const costs = { labour: cell(row, '人工'), material: cell(row, '材料'), processing: cell(row, '加工'), energy: cell(row, '能源'), other: cell(row, '其他') };
    const value = cell(row, '创造价值') === '不易计算' ? null : cell(row, '创造价值');
    const { verdict, values } = accepted(evaluateClosingCost(SY_2022, { ...COST, costs, value }));
    expect([values.total?.toHalfUp(), values.ratioText]).toEqual([cell(row, '总计'), cell(row, '投入产出比')]);
    expect(verdict).toBe(cell(row, 'remark').includes('必填') ? 'incomplete' : 'cost-settled');
  });

  test('SY-GC-21 without a value both the significance and the department’s opinion are needed', () => {
    const verdict = (significance: string, recognitionOpinion: string) => accepted(evaluateClosingCost(SY_2022, { ...COST, value: null, significance, recognitionOpinion })).verdict;
    expect([verdict('管理提升', '同意'), verdict('管理提升', ''), verdict('', '同意')]).toEqual(['cost-settled', 'incomplete', 'incomplete']);
  });

  test('a missing line is incomplete, a negative one refused', () => {
    const missing = accepted(evaluateClosingCost(SY_2022, { ...COST, costs: { ...COST.costs, energy: null } }));
    expect([missing.verdict, missing.values]).toEqual(['incomplete', { total: null, ratio: null, ratioText: '—' }]);
    expect(evaluateClosingCost(SY_2022, { ...COST, costs: { ...COST.costs, energy: -1 } })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
    expect(evaluateClosingCost(SY_2022, { ...COST, value: -1 })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });
});

describe(titleOf('C-09'), () => {
  const EFFECT: EffectFacts = { leadership: Array(6).fill(true) as boolean[], members: [true, true, true], goalsMet: 4, goals: 4, keyProblemsSolved: 2, benefit: 30, significance: '' };
  const INPUTS: AssessmentInputs = { qualitative: '好', qualitativeScore: null, quantitative: 88, leaders: 90, employees: 84 };
  const effect = (change: Partial<EffectFacts>) => accepted(evaluateEffect(SY_2022, { ...EFFECT, ...change }));

  test.each(rowsOf('C-09'))('%s', (_title, row) => {
    const expected = cell(row, 'result');
    if (expected.startsWith('four values')) {
      const result = accepted(evaluateAssessmentInputs(SY_2022, INPUTS));
      expect([result.verdict, result.values.composite]).toEqual(['inputs-recorded', null]);
      return;
    }
    const result = effect(cell(row, 'block inputs').startsWith('14c 效益空') ? { benefit: null } : {});
    expect(result.verdict).toBe(expected.startsWith('不能提交') ? 'incomplete' : 'ready-to-rate');
    if (result.verdict === 'ready-to-rate') expect(result.values).toEqual({ hasLeadership: true, hasExample: true, hasResult: true });
  });

  test.each<readonly [Partial<EffectFacts>, string, string | null]>([
    [{ benefit: null, significance: '管理提升' }, 'ready-to-rate', null],
    [{ leadership: [true, true, true, true, true, false] }, 'ready-to-rate', 'hasLeadership'],
    [{ leadership: [true] }, 'incomplete', null],
    [{ members: [true, false, true] }, 'ready-to-rate', 'hasExample'],
    [{ members: [true] }, 'incomplete', null],
    [{ goalsMet: 3 }, 'ready-to-rate', 'hasResult'],
    [{ goals: 0, goalsMet: 0 }, 'ready-to-rate', 'hasResult'],
  ])('%p → %s', (change, verdict, missing) => {
    const result = effect(change);
    expect([result.verdict, missing === null || !result.values[missing as 'hasResult']]).toEqual([verdict, true]);
  });

  test('SY-ZT-41 weights make a composite; a missing input is incomplete', () => {
    const weighted = withParameters(SY_2022, { 'sy.eval.weights': [20, 40, 20, 20] });
    expect(accepted(evaluateAssessmentInputs(weighted, { ...INPUTS, qualitativeScore: 85 })).values.composite?.toText()).toBe('87');
    expect(accepted(evaluateAssessmentInputs(weighted, INPUTS)).values.missing).toEqual(['定性评价']);
    expect(accepted(evaluateAssessmentInputs(SY_2022, { ...INPUTS, leaders: null, qualitative: '' })).values.missing).toEqual(['定性评价', '领导评议']);
    expect(evaluateAssessmentInputs(SY_2022, { ...INPUTS, employees: 101 })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });

  test.each(['goalsMet', 'goals', 'keyProblemsSolved', 'benefit'] as const)('an impossible %s is refused', (field) => {
    expect(evaluateEffect(SY_2022, { ...EFFECT, [field]: -1 })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });
});

describe(titleOf('C-10'), () => {
  const ballotsOf = (text: string) => text.replace(/\(.*\)/, '').split(',').map((score, index) => ({ group: (['member', 'member', 'member', 'employee-representative', 'customer'] as const)[index] ?? 'customer', score: score.trim() }));

  test.each(rowsOf('C-10'))('%s', (_title, row) => {
    const { values } = accepted(evaluateSatisfaction(SY_2022, { ballots: ballotsOf(cell(row, 'ballots')) }));
    expect(values.mean?.toHalfUp()).toBe(cell(row, '满意度').split(' ')[0]);
  });

  test('groups stand beside the mean', () => {
    const { byGroup } = accepted(evaluateSatisfaction(SY_2022, { ballots: ballotsOf('100, 100, 100, 60, 70') })).values;
    expect([byGroup.member.mean?.toText(), byGroup['employee-representative'].mean?.toText(), byGroup.customer.ballots]).toEqual(['100', '60', 1]);
  });

  test('no ballots keep the closing open, or leave it unrated by the unit’s choice', () => {
    expect(accepted(evaluateSatisfaction(SY_2022, { ballots: [] })).verdict).toBe('incomplete');
    expect(accepted(evaluateSatisfaction(withParameters(SY_2022, { 'sy.sat.required': false }), { ballots: [] })).verdict).toBe('not-rated');
  });

  test('the scale is the unit’s; scores outside it are refused', () => {
    const five = withParameters(SY_2022, { 'sy.sat.max': 5 });
    expect(evaluateSatisfaction(five, { ballots: [{ group: 'member', score: 6 }] })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
    expect(accepted(evaluateSatisfaction(five, { ballots: [{ group: 'member', score: 5 }] })).values.mean?.toText()).toBe('5');
  });

  test('the mean does not depend on groups or order', () => {
    const group = fc.constantFrom('member' as const, 'employee-representative' as const, 'customer' as const);
    fc.assert(fc.property(fc.array(fc.record({ group, score: fc.integer({ min: 0, max: 100 }) }), { minLength: 1 }), (ballots) => {
      const mean = (list: typeof ballots) => accepted(evaluateSatisfaction(SY_2022, { ballots: list })).values.mean?.toJSON();
      expect(mean([...ballots].reverse().map((ballot) => ({ ...ballot, group: 'member' as const })))).toBe(mean(ballots));
    }));
  });
});

describe(titleOf('C-11'), () => {
  const OUTCOME: OutcomeFacts = { carrier: 'project', plannedEndOn: '2022-12-31', assessedOn: '2022-12-31', isAssessment: true, goalsMet: 4, goals: 5 };
  const outcome = (change: Partial<OutcomeFacts>, edition = SY_2022) => accepted(evaluateProjectOutcome(edition, { ...OUTCOME, ...change }));

  test.each(rowsOf('C-11'))('%s', (_title, row) => {
    const [goalsMet = '', goals = ''] = cell(row, '目标完成').split('/');
    const assessed = cell(row, 'assessment date');
    const { verdict } = outcome({
      plannedEndOn: cell(row, '计划完成') as IsoDate, assessedOn: assessed.slice(0, 10) as IsoDate, isAssessment: !assessed.includes('in operation'), goalsMet, goals,
    });
    const expected = cell(row, 'result');
    expect(verdict).toBe(expected.startsWith('未评') ? 'not-rated' : expected.startsWith('逾期') ? 'adjustment-due' : 'may-close');
  });

  test.each<readonly [string, Partial<OutcomeFacts>, string, readonly string[]]>([
    ['unmet goals at the end', {}, 'cancellation-proposed', ['filing-cancellation', 'rectification']],
    ['a task force too', { carrier: 'task-force' }, 'cancellation-proposed', ['filing-cancellation', 'rectification']],
    ['planned for the next day', { plannedEndOn: '2023-01-01' }, 'stage-assessment', []],
    ['a zone follows its annex', { carrier: 'responsibility-zone' }, 'not-applicable', []],
    ['a post follows its annex', { carrier: 'vanguard-post' }, 'not-applicable', []],
    ['a pledge follows its annex', { carrier: 'pledge' }, 'not-applicable', []],
    ['SY-GC-WT1 in operation, on the planned day', { isAssessment: false }, 'in-progress', ['open-duty']],
    ['SY-GC-WT4 in operation, a day later', { isAssessment: false, plannedEndOn: '2022-12-30' }, 'adjustment-due', ['open-duty']],
    ['in operation, on course', { isAssessment: false, goalsMet: 5 }, 'in-progress', []],
  ])('%s → %s', (_title, change, verdict, kinds) => {
    const result = outcome(change);
    expect([result.verdict, result.consequences.map(({ kind }) => kind)]).toEqual([verdict, kinds]);
  });

  test('SY-GC-WT1, SY-GC-WT4 each duty stands under its clause', () => {
    expect([outcome({ isAssessment: false }), outcome({ isAssessment: false, plannedEndOn: '2022-12-30' })].flatMap(({ consequences }) => consequences.map(({ clause }) => clause))).toEqual(['SY-GC-WT1', 'SY-GC-WT4']);
  });

  test('the unit may always cancel or always rectify (AMB-05)', () => {
    const cancel = withParameters(SY_2022, { 'sy.fail_action': 'always-cancel' });
    const rectify = withParameters(SY_2022, { 'sy.fail_action': 'always-rectify' });
    expect(outcome({ isAssessment: false }, cancel).verdict).toBe('cancellation-proposed');
    expect([outcome({}, rectify).verdict, outcome({}, rectify).consequences.map(({ kind }) => kind)]).toEqual(['rectification-proposed', ['rectification']]);
  });

  test('impossible counts are refused', () => {
    expect([evaluateProjectOutcome(SY_2022, { ...OUTCOME, goals: -1 }), evaluateProjectOutcome(SY_2022, { ...OUTCOME, goalsMet: 0.5 })]).toMatchObject([{ refused: true }, { refused: true }]);
  });
});

describe(titleOf('C-12'), () => {
  test.each(rowsOf('C-12'))('%s', (_title, row) => {
    const { verdict, values } = evaluateAwardBan(SY_2022, { confirmedOn: [cell(row, '确认日期') as IsoDate], awardOn: cell(row, '参评日期') as IsoDate });
    expect([values.barredThrough, { 'award-barred': '不得参评', 'award-open': '可参评' }[verdict]]).toEqual([cell(row, 'barred through'), cell(row, 'result').split(' ')[0]]);
  });

  test('a second confirmation restarts the time, it is not added; without one nobody is barred', () => {
    const confirmedOn: readonly IsoDate[] = ['2022-12-10', '2023-06-01'];
    expect(evaluateAwardBan(SY_2022, { confirmedOn, awardOn: '2025-06-01' })).toMatchObject({ verdict: 'award-barred', values: { barredThrough: '2025-06-01' } });
    expect(evaluateAwardBan(SY_2022, { confirmedOn: [], awardOn: '2023-01-01' })).toMatchObject({ verdict: 'award-open', values: { barredThrough: null } });
  });

  test('the length is the unit’s, leap day included', () => {
    expect(evaluateAwardBan(withParameters(SY_2022, { 'sy.ban_years': 1 }), { confirmedOn: ['2024-02-29'], awardOn: '2025-02-28' })).toMatchObject({ verdict: 'award-barred' });
  });

  test('SY-GC-WT3 misreporting costs the project its awards, a serious case the organisation too', () => {
    const kinds = (isConfirmed: boolean, isSerious: boolean) => evaluateMisreporting(SY_2022, { isConfirmed, isSerious }).consequences.map(({ kind, subject }) => `${kind} ${subject}`);
    expect([kinds(false, true), kinds(true, false), kinds(true, true)]).toEqual([
      [], ['award-exclusion project'], ['award-exclusion project', 'award-exclusion organisation', 'self-criticism organisation', 'rectification organisation'],
    ]);
  });

  test('one day later than the end is always open', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
      const confirmedOn = [addDays('2022-01-01', days)];
      const through = evaluateAwardBan(SY_2022, { confirmedOn, awardOn: '2022-01-01' }).values.barredThrough ?? '2022-01-01';
      const verdict = (awardOn: IsoDate) => evaluateAwardBan(SY_2022, { confirmedOn, awardOn }).verdict;
      expect([verdict(through), verdict(addDays(through, 1))]).toEqual(['award-barred', 'award-open']);
    }));
  });
});

test.each([['2022-07-10', false, 'on-time'], ['2022-07-11', false, 'late'], ['2022-08-31', true, 'on-time']] as const)('SY-ZT-28 filed on %s, urgent %p → %s', (filedOn, isUrgent, verdict) => {
  expect(evaluateFilingWindow(SY_2022, { filedOn, isUrgent }).verdict).toBe(verdict);
});

test.each([['project', false, 'rejected'], ['task-force', true, 'conforms'], ['responsibility-zone', false, 'conforms'], ['vanguard-post', false, 'conforms']] as const)('SY-ZT-36 a plaque for a %s, notice over %p → %s', (carrier, isNoticeOver, verdict) => {
  expect(evaluatePlaqueOrder(SY_2022, { carrier, isNoticeOver }).verdict).toBe(verdict);
  const first = withParameters(SY_2022, { 'sy.plaque_order': 'notice-first' });
  expect(evaluatePlaqueOrder(first, { carrier, isNoticeOver }).verdict).toBe(isNoticeOver ? 'conforms' : 'rejected');
});

describe('SY-ZT-22, SY-ZT-23, SY-ZT-42, SY-ZT-46 what results are used for', () => {
  test.each([
    ['project', ['SY-ZT-23', 'SY-GC-17', 'SY-GC-18'], 'SY-GC-18a'], ['responsibility-zone', ['SY-ZT-23', 'SY-ZR-14'], 'SY-ZR-14'],
    ['vanguard-post', ['SY-ZT-23', 'SY-XF-09'], 'SY-XF-09'], ['pledge', ['SY-ZT-23', 'SY-CN-19'], 'SY-CN-17'], ['task-force', ['SY-ZT-23'], 'SY-TJ-10'],
  ] as const)('an outstanding %s', (carrier, proposals, use) => {
    const facts = { carrier, year: '2022', isOutstanding: true, isExcluded: false } as const;
    const result = evaluateRecognition(SY_2022, facts);
    expect(result.consequences.map(({ clause }) => clause)).toEqual(proposals);
    expect(result.citations.map(({ clause }) => clause)).toEqual(expect.arrayContaining(['SY-ZT-22', 'SY-ZT-42', 'SY-ZT-46', use]));
    expect(evaluateRecognition(SY_2022, { ...facts, isOutstanding: false }).consequences).toEqual([]);
    expect(evaluateRecognition(SY_2022, { ...facts, isExcluded: true }).consequences).toEqual([]);
  });

  test.each([[true, 3, '', 'conforms'], [false, 0, '', 'conforms'], [false, 1, '', 'reason-required'], [false, 1, '业绩突出', 'conforms']])('SY-XF-08 nominee with a post %p, others %i, note “%s” → %s', (hasPost, othersWithPost, note, verdict) => {
    expect(evaluateNomination(SY_2022, { hasPost, othersWithPost, note }).verdict).toBe(verdict);
  });
});
