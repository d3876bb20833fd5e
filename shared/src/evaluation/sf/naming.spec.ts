import { SF_2016 } from '../../rulebooks/index.js';
import { withParameters } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import {
  countNamedUnits, evaluateEntry, evaluatePacesetter, evaluateReassessment, evaluateReassessmentDue, evaluateYearlyAcceptance,
  type UnitAcceptanceFacts, type NamedUnit, type ReassessmentDecisionFacts,
} from './naming.js';

const HEADING = 'input (start 18/49/61, 标兵 10/6)';
const ACCEPTANCE: UnitAcceptanceFacts = { level: 'team', year: '2016', acceptances: [], today: '2016-12-31' };
const DECISION: ReassessmentDecisionFacts = { level: 'post', outcome: 'withdraw', ground: '作用不再突出', isDecided: true, isPacesetter: false };

/** 18 organisations, 49 teams with 10 标兵, 61 posts with 6. */
const unitsOf = (level: NamedUnit['level'], named: number, pacesetters: number): readonly NamedUnit[] =>
  Array.from({ length: named }, (_unused, index) => ({ level, state: 'named' as const, isPacesetter: index < pacesetters, isGroupNamed: level === 'organisation' && index < 7 }));
const START = [...unitsOf('organisation', 18, 0), ...unitsOf('team', 49, 10), ...unitsOf('post', 61, 6)];

describe(titleOf('C-60'), () => {
  test.each(rowsOf('C-60'))('%s', (_title, row) => {
    const input = cell(row, HEADING);
    const expected = cell(row, 'result');
    if (input.includes('not 标兵')) {
      const after = START.map((unit, index): NamedUnit => (index === START.length - 1 ? { ...unit, state: 'withdrawn' } : unit));
      const [before, now] = [START, after].map((units) => countNamedUnits(SF_2016, { units }).values);
      expect(`${before?.posts ?? 0}→${now?.posts ?? 0}, 标兵 ${now?.postPacesetters ?? 0}`).toBe(expected);
      return;
    }
    const word = input.startsWith('second acceptance')
      ? { rejected: '拒绝' }[evaluateYearlyAcceptance(SF_2016, { ...ACCEPTANCE, acceptances: [{ on: '2016-06-01', result: 'qualified' }, { on: '2016-11-01', result: 'excellent' }] }).verdict as 'rejected']
      : input.startsWith('no acceptance') ? { 'acceptance-overdue': '逾期' }[evaluateYearlyAcceptance(SF_2016, { ...ACCEPTANCE, today: '2017-01-01' }).verdict as 'acceptance-overdue']
      : input.startsWith('摘牌 unit') ? { conforms: '允许' }[evaluateEntry(SF_2016, { state: 'withdrawn' }).verdict as 'conforms']
      : { rejected: '拒绝' }[evaluatePacesetter(SF_2016, { level: 'team', state: 'in-creation' }).verdict as 'rejected'];
    expect(word).toBe(expected);
  });
});

describe('SF-DT-3 one acceptance a year', () => {
  test.each([
    ['excellent', 'naming-proposed', ['naming']], ['qualified', 'remains-in-creation', []], ['unqualified', 'remains-in-creation', []],
  ] as const)('%s → %s', (result, verdict, kinds) => {
    const evaluation = evaluateYearlyAcceptance(SF_2016, { ...ACCEPTANCE, acceptances: [{ on: '2016-12-31', result }] });
    expect([evaluation.verdict, evaluation.consequences.map(({ kind }) => kind)]).toEqual([verdict, kinds]);
  });

  test('acceptances of other years do not count; on 31 December it is not yet overdue', () => {
    const acceptances = [{ on: '2015-12-31', result: 'excellent' }, { on: '2017-01-01', result: 'excellent' }] as const;
    expect(evaluateYearlyAcceptance(SF_2016, { ...ACCEPTANCE, acceptances }).verdict).toBe('acceptance-open');
  });

  test('a unit that allows two is judged by the later one', () => {
    const two = withParameters(SF_2016, { 'sf.acceptance_per_year': 2 });
    const acceptances = [{ on: '2016-11-01', result: 'excellent' }, { on: '2016-06-01', result: 'unqualified' }] as const;
    expect(evaluateYearlyAcceptance(two, { ...ACCEPTANCE, acceptances }).verdict).toBe('naming-proposed');
  });
});

describe('SF-DT-1 re-assessment', () => {
  const due = (today: '2016-05-31' | '2016-06-01' | '2016-06-15' | '2016-06-16', lastOn: '2016-03-31' | null = null, edition = SF_2016) =>
    evaluateReassessmentDue(edition, { level: 'team', namedOn: '2015-06-15', lastOn, today });

  test.each([
    ['2016-05-31', 'reassessment-not-due', 0], ['2016-06-01', 'reassessment-due', 1], ['2016-06-15', 'reassessment-due', 1], ['2016-06-16', 'reassessment-overdue', 1],
  ] as const)('on %s → %s', (today, verdict, duties) => {
    expect([due(today).verdict, due(today).consequences.length, due(today).values.dueOn]).toEqual([verdict, duties, '2016-06-15']);
  });

  test('it counts from the last one, in the unit’s interval (AMB-59)', () => {
    expect(due('2016-06-16', '2016-03-31').values.dueOn).toBe('2017-03-31');
    expect(due('2016-06-16', null, withParameters(SF_2016, { 'sf.reassess_interval': 6 })).values.dueOn).toBe('2015-12-15');
  });

  test('its outcomes', () => {
    const outcome = (change: Partial<ReassessmentDecisionFacts>) => {
      const { verdict, consequences } = evaluateReassessment(SF_2016, { ...DECISION, ...change });
      return [verdict, consequences.map(({ kind }) => kind)];
    };
    expect(outcome({ outcome: 'keep', ground: '' })).toEqual(['naming-kept', []]);
    expect(outcome({ outcome: 'rectify' })).toEqual(['naming-to-rectify', ['rectification']]);
    expect(outcome({ outcome: 'rectify', ground: ' ' })).toEqual(['incomplete', []]);
  });
});

describe('SF-DT-2 摘牌', () => {
  test.each([
    [{}, 'withdrawal-proposed', ['plaque-withdrawal']],
    [{ isPacesetter: true }, 'withdrawal-proposed', ['plaque-withdrawal', 'title-withdrawal']],
    [{ ground: ' ' }, 'incomplete', []],
    [{ isDecided: false }, 'incomplete', []],
  ] as const)('%p → %s', (change, verdict, kinds) => {
    const result = evaluateReassessment(SF_2016, { ...DECISION, ...change });
    expect([result.verdict, result.consequences.map(({ kind }) => kind)]).toEqual([verdict, kinds]);
  });
});

describe('SF-BJ-4 标兵, SF-BJ-5, SF-BJ-6 counting, SF-DT-4 entry', () => {
  test.each([
    ['team', 'named', 'conforms'], ['post', 'named', 'conforms'], ['organisation', 'named', 'rejected'], ['post', 'withdrawn', 'rejected'],
  ] as const)('标兵 of a %s that is %s → %s', (level, state, verdict) => {
    expect(evaluatePacesetter(SF_2016, { level, state }).verdict).toBe(verdict);
  });

  test('the start state counts 18/49/61 with 10/6 标兵; apart they leave 39/55 (AMB-58)', () => {
    expect(countNamedUnits(SF_2016, { units: START }).values).toEqual({
      organisations: 18, teams: 49, posts: 61, teamPacesetters: 10, postPacesetters: 6, groupNamed: 7,
    });
    const apart = countNamedUnits(withParameters(SF_2016, { 'sf.biaobing_included': false }), { units: START }).values;
    expect([apart.teams, apart.posts, apart.teamPacesetters]).toEqual([39, 55, 10]);
  });

  test('units in creation or withdrawn are not counted', () => {
    const units = START.map((unit): NamedUnit => ({ ...unit, state: 'in-creation' }));
    expect(countNamedUnits(SF_2016, { units }).values).toMatchObject({ organisations: 0, teams: 0, posts: 0, teamPacesetters: 0, groupNamed: 0 });
  });

  test.each([[null, 'conforms'], ['withdrawn', 'conforms'], ['named', 'rejected'], ['in-creation', 'rejected']] as const)('entry of a unit %s → %s', (state, verdict) => {
    expect(evaluateEntry(SF_2016, { state }).verdict).toBe(verdict);
  });
});
