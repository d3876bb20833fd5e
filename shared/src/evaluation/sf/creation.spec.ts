import fc from 'fast-check';
import { PROGRAMME_HEADING_LABELS, type ProgrammeHeading } from '../../kernel/index.js';
import { SF_2016 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateCreation, evaluateCreationStep, evaluateProgrammeReport, type CreationFacts } from './creation.js';
import { evaluateBaseline, evaluateCoverage, evaluateQuarterComment, evaluateTeamSatisfaction } from './measures.js';

const ORGANISATION: CreationFacts = { level: 'organisation', theme: '党风建设', addedThemes: [], holder: null, comparedCandidates: 2 };
const HEADINGS = Object.keys(PROGRAMME_HEADING_LABELS) as readonly ProgrammeHeading[];
const report = (written: number) => evaluateProgrammeReport(SF_2016, { headings: Object.fromEntries(HEADINGS.slice(0, written).map((heading) => [heading, '已写'])) });

describe(titleOf('C-59'), () => {
  test.each(rowsOf('C-59'))('%s', (_title, row) => {
    const input = cell(row, 'input');
    const expected = cell(row, 'result');
    if (input.startsWith('annual report')) {
      const { verdict, values } = report(Number(/\d/.exec(input)?.[0]));
      expect([verdict, expected]).toEqual(['incomplete', `不能提交：YQ-1 缺 ${values.missing.length} 项标题`]);
      return;
    }
    const facts: CreationFacts =
      input.includes('示范岗') ? { ...ORGANISATION, level: 'post', theme: null, holder: input.includes('群众') ? 'non-member' : 'full-member' }
      : input.startsWith('8th theme') ? { ...ORGANISATION, theme: '安全先锋', addedThemes: ['安全先锋'] }
      : { ...ORGANISATION, theme: null };
    const result = evaluateCreation(SF_2016, facts);
    expect(result.verdict).toBe(expected.startsWith('允许') ? 'conforms' : 'rejected');
    const clause = /(XM-\d|QS-\d)/.exec(expected)?.[1];
    if (clause !== undefined) expect(result.citations.map((citation) => citation.clause)).toContain(`SF-${clause}`);
  });
});

describe('a creation, one condition at a time', () => {
  test.each([
    [{}, 'conforms'], [{ theme: ' ' }, 'rejected'], [{ theme: '别的' }, 'rejected'], [{ comparedCandidates: 1 }, 'hint'],
    [{ level: 'team', theme: null }, 'conforms'], [{ level: 'post', holder: 'activist' }, 'rejected'], [{ level: 'post', holder: null }, 'rejected'],
    [{ level: 'post', holder: 'probationary-member' }, 'conforms'],
  ] as const)('%p → %s', (change, verdict) => {
    expect(evaluateCreation(SF_2016, { ...ORGANISATION, ...change }).verdict).toBe(verdict);
  });

  test('SF-XM-1 every theme of the edition is accepted', () => {
    const verdicts = SF_2016.values['sf.themes'].map((theme) => evaluateCreation(SF_2016, { ...ORGANISATION, theme }).verdict);
    expect([verdicts.length, new Set(verdicts)]).toEqual([8, new Set(['conforms'])]);
  });
});

describe('SF-LC-2, SF-LC-3 the order of steps', () => {
  test.each([
    [[], 'self-recommendation', 'conforms'],
    [[], 'office-recommendation', 'rejected'],
    [['self-recommendation'], 'office-recommendation', 'conforms'],
    [['self-recommendation'], 'group-decision', 'rejected'],
    [['self-recommendation', 'office-recommendation'], 'plan-review', 'rejected'],
    [['self-recommendation', 'office-recommendation', 'group-decision'], 'plan-review', 'conforms'],
  ] as const)('after %p, %s → %s', (taken, next, verdict) => {
    expect(evaluateCreationStep(SF_2016, { taken, next }).verdict).toBe(verdict);
  });

  test('designation skips the recommendations, never the decision', () => {
    const designated = withParameters(SF_2016, { 'sf.allow_designate': true });
    expect(evaluateCreationStep(designated, { taken: [], next: 'group-decision' }).verdict).toBe('conforms');
    expect(evaluateCreationStep(designated, { taken: [], next: 'plan-review' }).values.missing).toEqual(['group-decision']);
  });
});

test('SF-YQ-1 all four headings', () => {
  expect([report(4).verdict, report(0).values.missing.length]).toEqual(['conforms', 4]);
});

describe(titleOf('C-61'), () => {
  test.each(rowsOf('C-61'))('%s', (_title, row) => {
    const entered = cell(row, 'months / ballots');
    const months = entered === '(none)' ? [null, null, null] : entered.split(',').map((score) => (score.trim() === '—' ? null : score.trim()));
    const { verdict, values } = accepted(evaluateQuarterComment(SF_2016, { quarter: '2016-Q1', months }));
    const mark = verdict === 'mean-incomplete' ? ` (${values.scored} of 3 months)` : '';
    expect(values.mean === null ? '未评' : `${values.mean.toHalfUp()}${mark}`).toBe(cell(row, 'mean'));
    const ballots = months.filter((score) => score !== null);
    expect(accepted(evaluateTeamSatisfaction(SF_2016, { ballots })).values.mean?.toHalfUp()).toBe(values.mean?.toHalfUp());
  });

  test('impossible scores are refused', () => {
    expect(evaluateQuarterComment(SF_2016, { quarter: '2016-Q1', months: [101] })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
    expect(evaluateTeamSatisfaction(SF_2016, { ballots: [-1] })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });

  test('a mean lies between its lowest and its highest ballot', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), (ballots) => {
      const mean = accepted(evaluateTeamSatisfaction(SF_2016, { ballots })).values.mean;
      expect(mean?.isAtLeast(Math.min(...ballots)) === true && mean.isAtMost(Math.max(...ballots))).toBe(true);
    }));
  });
});

describe('SF-BJ-2 the baseline and SF-YQ-3 coverage', () => {
  test('97.2 % rate 突出或较好', () => {
    const { values } = accepted(evaluateBaseline(SF_2016, { outstanding: 500, good: 472, fair: 20, poor: 8 }));
    expect([values.percent?.toTruncated(), values.answers.toText()]).toEqual(['97.20', '1000']);
  });

  test('no answers, no organisations: nothing to show; impossible counts are refused', () => {
    expect(accepted(evaluateBaseline(SF_2016, { outstanding: 0, good: 0, fair: 0, poor: 0 })).verdict).toBe('not-rated');
    expect(accepted(evaluateCoverage(SF_2016, { participating: 0, organisations: 0 })).verdict).toBe('not-applicable');
    expect(accepted(evaluateCoverage(SF_2016, { participating: 13, organisations: 26 })).values.percent?.toText()).toBe('50');
    expect(evaluateBaseline(SF_2016, { outstanding: 1, good: 0, fair: 0, poor: 0.5 })).toMatchObject({ code: 'NUMBER.TOO_FINE' });
    expect(evaluateCoverage(SF_2016, { participating: 2, organisations: 1 })).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE' });
  });
});
