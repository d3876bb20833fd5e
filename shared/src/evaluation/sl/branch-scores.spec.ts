import fc from 'fast-check';
import { isRefusal } from '../../kernel/index.js';
import { SL_2024 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, optionalCell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateBranchQuarter, evaluateBranchYear } from './branch-scores.js';
import { evaluateAspectEvidence } from './yearly-awards.js';

const quarter = '2025-Q3';
const year = '2025';

describe(titleOf('C-39'), () => {
  test.each(rowsOf('C-39'))('%s', (_title, row) => {
    const words = { 'branch-reached': '达到', 'branch-missed': '未达到', 'not-rated': '未评' };
    const result = accepted(evaluateBranchQuarter(SL_2024, { quarter, score: optionalCell(row, 'score') }));
    expect(words[result.verdict]).toBe(cell(row, 'result'));
    expect(result.consequences).toEqual([]);
  });

  test('a unit may set another line', () => {
    const stricter = withParameters(SL_2024, { 'sl.branch.pass': 90 });
    expect(['89.9', '90'].map((score) => accepted(evaluateBranchQuarter(stricter, { quarter, score })).verdict)).toEqual(['branch-missed', 'branch-reached']);
  });

  test.each([[100.1, 'NUMBER.OUT_OF_RANGE'], ['84.95', 'NUMBER.TOO_FINE']])('%p is refused', (score, code) => {
    const result = evaluateBranchQuarter(SL_2024, { quarter, score });
    expect(isRefusal(result) && result.code).toBe(code);
  });
});

describe(titleOf('C-40'), () => {
  test.each(rowsOf('C-40'))('%s', (_title, row) => {
    const scores = cell(row, '4 quarters').split(',').map((score) => (score.trim() === '—' ? null : score.trim()));
    const words = { 'poor-result': '约谈建议', 'result-acceptable': '否', 'not-rated': '未评' };
    const result = accepted(evaluateBranchYear(SL_2024, { year, scores }));
    expect(result.values.mean?.toTruncated() ?? null).toBe(optionalCell(row, 'mean'));
    expect(String(result.values.quartersBelow)).toBe(cell(row, '#<85'));
    expect(words[result.verdict]).toBe(cell(row, 'result'));
    expect(result.consequences.map(({ kind, subject }) => [kind, subject])).toEqual(result.verdict === 'poor-result' ? [['interview', 'branch-secretary']] : []);
  });

  test('each ground suffices alone: the mean, or two quarters', () => {
    const verdict = (...scores: number[]): string => accepted(evaluateBranchYear(SL_2024, { year, scores })).verdict;
    expect([verdict(84.9), verdict(85), verdict(84.9, 100, 84.9, 100), verdict(84.9, 85.1), verdict(84.9, 85)]).toEqual([
      'poor-result', 'result-acceptable', 'poor-result', 'result-acceptable', 'poor-result',
    ]);
  });

  test('quarters without a score are left out', () => {
    expect(accepted(evaluateBranchYear(SL_2024, { year, scores: [null, 90, null, 80] })).values.mean?.toText()).toBe('85');
  });

  test('by hand only, when the unit decides so', () => {
    const manual = withParameters(SL_2024, { 'sl.branch.poor_rule': 'manual-only' });
    const result = accepted(evaluateBranchYear(manual, { year, scores: [10, 10] }));
    expect([result.verdict, result.consequences]).toEqual(['not-rated', []]);
  });

  test('an impossible score is refused', () => {
    expect(evaluateBranchYear(SL_2024, { year, scores: [90, 101] })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });

  test('a higher score never brings an interview about', () => {
    const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
    fc.assert(fc.property(fc.array(score, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 100 }), (scores, more) => {
      const better = scores.map((value, index) => (index === 0 ? Math.min(100, Math.round(value * 10 + more) / 10) : value));
      const before = accepted(evaluateBranchYear(SL_2024, { year, scores })).verdict;
      if (before === 'result-acceptable') expect(accepted(evaluateBranchYear(SL_2024, { year, scores: better })).verdict).toBe('result-acceptable');
    }));
  });
});

describe('SL-40-3 “书记、党员、活动、制度、培训、保障六个方面”', () => {
  const all = { secretary: 1, members: 2, activities: 1, rules: 1, training: 1, support: 1 };

  test('all six have evidence', () => {
    expect(evaluateAspectEvidence(SL_2024, { evidenceCounts: all }).verdict).toBe('conforms');
  });

  test.each(['secretary', 'members', 'activities', 'rules', 'training', 'support'] as const)('a hint where %s has none', (aspect) => {
    const result = evaluateAspectEvidence(SL_2024, { evidenceCounts: { ...all, [aspect]: 0 } });
    expect([result.verdict, result.values.withoutEvidence]).toEqual(['hint', [aspect]]);
  });
});
