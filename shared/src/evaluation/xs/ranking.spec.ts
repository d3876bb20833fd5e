import fc from 'fast-check';
import type { Numeric } from '../../kernel/index.js';
import { XS_2020 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, optionalCell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateContest, type ContestEntry, type MonthContestFacts } from './ranking.js';

const month = '2025-09';
const entries = (totals: readonly (Numeric | null)[], quantitative: readonly (Numeric | null)[] = []): readonly ContestEntry[] =>
  totals.map((total, index) => ({ personId: `甲${index}`, isMember: true, total, quantitative: quantitative[index] ?? null }));
const contest = (totals: readonly (Numeric | null)[], edition = XS_2020) => accepted(evaluateContest(edition, { month, entries: entries(totals) }));
const pointsOf = (totals: readonly (Numeric | null)[], edition = XS_2020) => contest(totals, edition).values.standings.map(({ points }) => points);

/** `+4, 0×25, −2` → [4, 0, …, −2]; remarks in brackets are left out. */
function pointsIn(text: string): readonly number[] {
  return text.replace(/\([^)]*\)/g, '').replaceAll('−', '-').split(',').flatMap((part) => {
    const [value = '', times = '1'] = part.trim().split('×');
    return Array.from({ length: Number(times) }, () => Number(value));
  });
}
const falling = (n: number): readonly number[] => Array.from({ length: n }, (_unused, index) => 100 - index);

describe(titleOf('C-26'), () => {
  test.each(rowsOf('C-26'))('%s', (_title, row) => {
    const result = contest(falling(Number(cell(row, 'n'))));
    const points = result.values.standings.map((standing) => standing.points ?? 0);
    expect(String(result.values.table)).toBe(cell(row, 'table').charAt(0));
    expect(points).toEqual(pointsIn(cell(row, 'points')));
    expect(points.reduce((sum, value) => sum + value, 0)).toBe(Number(cell(row, 'Σ')));
  });
});

describe(titleOf('C-27'), () => {
  test.each(rowsOf('C-27'))('%s', (_title, row) => {
    const totals = falling(Number(cell(row, 'n')));
    expect(pointsOf(totals)).toEqual(pointsIn(cell(row, 'positive_wins (default)')));
    expect(pointsOf(totals, withParameters(XS_2020, { 'xs.overlap_policy': 'sum' }))).toEqual(pointsIn(cell(row, 'sum')));
    expect(pointsOf(totals, withParameters(XS_2020, { 'xs.min_n': 3 }))).toEqual(pointsIn(cell(row, 'none_below(3)')));
  });

  test('the negative reading takes the deduction', () => {
    expect(pointsOf([90, 80], withParameters(XS_2020, { 'xs.overlap_policy': 'negative-wins' }))).toEqual([3, -2]);
  });
});

describe(titleOf('C-28'), () => {
  test.each(rowsOf('C-28'))('%s', (_title, row) => {
    const totals = cell(row, 'scores').split(':')[1]?.split(',').map((score) => score.trim()) ?? [];
    const result = contest(totals);
    expect(result.values.standings.map(({ points }) => points)).toEqual(pointsIn(cell(row, 'points')));
    const flag = optionalCell(row, 'flag') ?? '';
    expect(result.verdict).toBe(flag.startsWith('all equal') ? 'no-ranking' : flag.includes('待确认') ? 'awaiting-confirmation' : 'ranked');
  });

  test('equal totals are separated by the quantitative part: 68 before 66', () => {
    const totals = [99, 95, 95, 90, 85, 80, 75, 70, 60, 50];
    const result = accepted(evaluateContest(XS_2020, { month, entries: entries(totals, [70, 68, 66, 60, 60, 60, 60, 60, 60, 40]) }));
    expect(result.values.standings.slice(0, 3).map(({ rank, points }) => [rank, points])).toEqual([[1, 4], [2, 3], [3, 2]]);
  });

  test('a missing quantitative part separates nobody among its ties', () => {
    const result = accepted(evaluateContest(XS_2020, { month, entries: entries([95, 95, 90], [68, null, 60]) }));
    expect(result.values.standings.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });

  test('all equal may count as rank 1 by the unit’s choice', () => {
    const result = contest([80, 80], withParameters(XS_2020, { 'xs.all_equal': 'rank-one' }));
    expect([result.verdict, result.values.standings.map(({ points }) => points)]).toEqual(['ranked', [3, 3]]);
  });

  test('one person alone is not “all equal”', () => {
    expect([contest([80]).verdict, pointsOf([80])]).toEqual(['ranked', [3]]);
  });
});

describe('XS-PM-1 to XS-PM-3 the tables at their lines', () => {
  test.each([[9, 3, [3, 2, 0], -2], [10, 2, [4, 3, 2], -3], [30, 2, [4, 3, 2], -3], [31, 1, [5, 4, 3], -3]])('n = %i → table %i', (n, table, first, last) => {
    const { values } = contest(falling(n));
    expect([values.table, values.standings.slice(0, 3).map(({ points }) => points), values.standings.at(-1)?.points]).toEqual([table, first, last]);
  });

  test('a tie at the end that exceeds the places of deduction is confirmed by the committee', () => {
    expect([contest([90, 85, 80, 70, 70]).verdict, pointsOf([90, 85, 80, 70, 70])]).toEqual(['awaiting-confirmation', [3, 2, 0, -2, -2]]);
  });
});

describe('XS-PM-G and XS-PM-4 who is counted', () => {
  test('people without a score are neither counted nor ranked', () => {
    const { values } = contest([90, null, 80]);
    expect([values.participants, values.standings.map(({ personId }) => personId)]).toEqual([2, ['甲0', '甲2']]);
  });

  test('nobody scored gives no ranking', () => {
    expect([contest([]).verdict, contest([null]).verdict]).toEqual(['not-rated', 'not-rated']);
  });

  test('non-members are counted only by the unit’s choice and never receive points', () => {
    const mixed: MonthContestFacts = { month, entries: entries([90, 80, 70]).map((entry, index) => ({ ...entry, isMember: index !== 0 })) };
    expect(accepted(evaluateContest(XS_2020, mixed)).values.standings.map(({ personId, points }) => [personId, points])).toEqual([['甲1', 3], ['甲2', 2]]);
    const everyone = accepted(evaluateContest(withParameters(XS_2020, { 'xs.count_scope': 'everyone' }), mixed));
    expect(everyone.values.standings.map(({ rank, points }) => [rank, points])).toEqual([[1, null], [2, 2], [3, -2]]);
    expect(everyone.consequences.map(({ subjectId }) => subjectId)).toEqual(['甲1', '甲2']);
  });

  test.each([
    [100.1, 'NUMBER.OUT_OF_RANGE'], [-0.1, 'NUMBER.OUT_OF_RANGE'], [88.25, 'NUMBER.TOO_FINE'], ['x', 'NUMBER.NOT_A_NUMBER'], [NaN, 'NUMBER.NOT_A_NUMBER'],
  ])('a total of %p is refused', (total, code) => {
    expect(evaluateContest(XS_2020, { month, entries: entries([total]) })).toMatchObject({ code });
    expect(evaluateContest(XS_2020, { month, entries: entries([90], [total]) })).toMatchObject({ code });
  });
});

test('XS-PM-1a, XS-PM-1b every change of points is a proposal with its clause, XS-YZ-4 is cited where it eased one', () => {
  const large = contest(falling(31));
  expect(large.consequences.map(({ clause, points }) => [clause, points])).toEqual([
    ['XS-PM-1a', 5], ['XS-PM-1a', 4], ['XS-PM-1a', 3], ['XS-PM-1a', 2], ['XS-PM-1a', 1], ['XS-PM-1b', -1], ['XS-PM-1b', -2], ['XS-PM-1b', -3],
  ]);
  expect(large.citations.map(({ clause }) => clause)).not.toContain('XS-YZ-4');
  expect(contest([90, 80]).citations.map(({ clause }) => clause)).toContain('XS-YZ-4');
});

describe('for all groups', () => {
  const totals = fc.array(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10), { minLength: 1, maxLength: 45 });
  const few = fc.array(fc.constantFrom(70, 80, 90), { minLength: 1, maxLength: 45 });

  test('the order of the entries does not matter', () => {
    fc.assert(fc.property(fc.oneof(totals, few), (list) => {
      const forward = new Map(contest(list).values.standings.map(({ personId, ...rest }) => [personId, rest]));
      const reversed = accepted(evaluateContest(XS_2020, { month, entries: [...entries(list)].reverse() }));
      for (const { personId, ...rest } of reversed.values.standings) expect(rest).toEqual(forward.get(personId));
    }));
  });

  test('equal scores get equal points, a better score never fewer', () => {
    fc.assert(fc.property(fc.oneof(totals, few), (list) => {
      const { verdict, values } = contest(list);
      const byScore = list.map((total, index) => ({ total, points: values.standings[index]?.points ?? 0 })).sort((a, b) => b.total - a.total);
      byScore.forEach((entry, index) => {
        const next = byScore[index + 1];
        if (next === undefined) return;
        if (next.total === entry.total) expect(next.points).toBe(entry.points);
        else if (verdict !== 'no-ranking') expect(next.points).toBeLessThanOrEqual(entry.points);
      });
    }));
  });

  test('points stand in the table of the group’s size', () => {
    fc.assert(fc.property(fc.oneof(totals, few), (list) => {
      const { values } = contest(list);
      const allowed = values.table === 1 ? [5, 4, 3, 2, 1, 0, -1, -2, -3] : values.table === 2 ? [4, 3, 2, 0, -2, -3] : [3, 2, 0, -2];
      expect(values.standings.every(({ points }) => allowed.includes(points ?? 0))).toBe(true);
    }));
  });
});
