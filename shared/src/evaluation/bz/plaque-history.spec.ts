import { shiftPeriod, type Quarter } from '../../kernel/index.js';
import { BZ_2025 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, optionalCell, rowsOf, titleOf } from '../testing/examples.js';
import type { PlaqueTier } from './composite.js';
import { evaluatePlaqueChange, evaluatePlaqueRuns, evaluateSecretaryBonus, type QuarterPlaque } from './plaque-history.js';

const TIERS: Readonly<Record<string, PlaqueTier | null>> = { S: 'exemplary', D: 'qualified', J: 'striving', '-': null };

/** `SSDJ-` → the plaques of 2025-Q1 and the quarters after it. */
function history(letters: string, from: Quarter = '2025-Q1'): readonly QuarterPlaque[] {
  return [...letters].map((letter, index) => ({ quarter: shiftPeriod(from, index), official: TIERS[letter] ?? null }));
}

describe(titleOf('C-46'), () => {
  test.each(rowsOf('C-46'))('%s', (_title, row) => {
    const { values } = evaluatePlaqueRuns(BZ_2025, { history: history(cell(row, 'quarter plaques')) });
    expect(values.bonusYears.join(', ')).toBe(optionalCell(row, '+5 credited to year') ?? '');
    expect(values.strivingRuns.map((quarter) => quarter.replace('-', '')).join(', ')).toBe(optionalCell(row, '约谈 after') ?? '');
  });
});

describe('BZ-LP-7 and BZ-LP-10: adjacent quarters (AMB-44)', () => {
  test('three quarters 争先牌 lead to an interview after the second and after the third', () => {
    const { consequences } = evaluatePlaqueRuns(BZ_2025, { history: history('JJJ') });
    expect(consequences).toEqual([
      { kind: 'interview', clause: 'BZ-LP-10', subject: 'branch-secretary', period: '2025-Q2' },
      { kind: 'interview', clause: 'BZ-LP-10', subject: 'branch-secretary', period: '2025-Q3' },
    ]);
  });

  test('a run over the year end grounds the bonus of both years it completes a pair in', () => {
    expect(evaluatePlaqueRuns(BZ_2025, { history: history('SSS', '2025-Q3') }).consequences.map(({ period, points }) => [period, points]))
      .toEqual([['2025', 5], ['2026', 5]]);
  });

  test('the order of the entries changes nothing; a quarter that is not listed breaks the run', () => {
    expect(evaluatePlaqueRuns(BZ_2025, { history: [...history('SS')].reverse() }).values.exemplaryRuns).toEqual(['2025-Q2']);
    expect(evaluatePlaqueRuns(BZ_2025, { history: [...history('S'), ...history('S', '2025-Q3')] }).values.exemplaryRuns).toEqual([]);
  });

  test.each([
    ['official-sliding', ['2025-Q2', '2025-Q3', '2025-Q4']], ['official-disjoint', ['2025-Q2', '2025-Q4']],
  ] as const)('%s', (basis, runs) => {
    const edition = withParameters(BZ_2025, { 'bz.lp.run_basis': basis });
    expect(evaluatePlaqueRuns(edition, { history: history('JJJJ') }).values.strivingRuns).toEqual(runs);
  });

  test('a plaque swapped after rectification does not break the official run, only the displayed one', () => {
    const swapped: readonly QuarterPlaque[] = [{ quarter: '2025-Q1', official: 'striving', displayed: 'qualified' }, { quarter: '2025-Q2', official: 'striving' }];
    const displayed = withParameters(BZ_2025, { 'bz.lp.run_basis': 'displayed' });
    expect(evaluatePlaqueRuns(BZ_2025, { history: swapped }).values.strivingRuns).toEqual(['2025-Q2']);
    expect(evaluatePlaqueRuns(displayed, { history: swapped }).values.strivingRuns).toEqual([]);
  });

  test('the length of a run is a parameter', () => {
    const three = withParameters(BZ_2025, { 'bz.lp.run_k': 3 });
    expect(evaluatePlaqueRuns(three, { history: history('JJJ') }).values.strivingRuns).toEqual(['2025-Q3']);
    expect(evaluatePlaqueRuns(three, { history: history('JJ') }).values.strivingRuns).toEqual([]);
  });

  test('BZ-LP-11 is only a hint', () => {
    const steps = (letters: string): number => evaluatePlaqueRuns(BZ_2025, { history: history(letters) }).steps.filter(({ clause, outcome }) => clause === 'BZ-LP-11' && outcome === 'hint').length;
    expect([steps('JJ'), steps('JD')]).toEqual([1, 0]);
  });
});

describe(titleOf('C-47'), () => {
  test.each(rowsOf('C-47'))('%s', (_title, row) => {
    const events = cell(row, 'year events');
    const facts = { year: '2025', hasExemplaryRun: /LP-7|both|\+/.test(events), hasAcceptedPairing: /ZS-36|both/.test(events) } as const;
    for (const [cap, heading] of [[10, 'cap 10 (default)'], [5, 'cap 5 (alt)']] as const) {
      const { points } = evaluateSecretaryBonus(withParameters(BZ_2025, { 'bz.secretary_bonus_cap': cap }), facts).values;
      expect(points === 0 ? '0' : `+${points}`).toBe(cell(row, heading));
    }
  });

  test.each([[10, [5, 5]], [5, [5]], [7, [5, 2]], [0, []]])('both grounds under a cap of %p', (cap, granted) => {
    const edition = withParameters(BZ_2025, { 'bz.secretary_bonus_cap': cap });
    const result = evaluateSecretaryBonus(edition, { year: '2025', hasExemplaryRun: true, hasAcceptedPairing: true });
    expect(result.consequences.map(({ points }) => points)).toEqual(granted);
    expect(result.verdict).toBe(granted.length > 0 ? 'bonus-proposed' : 'no-bonus');
  });
});

describe(titleOf('C-48'), () => {
  test.each(rowsOf('C-48'))('%s', (_title, row) => {
    const [signedOffIssues = '', issues = ''] = cell(row, '整改项销号').split('/');
    const result = accepted(evaluatePlaqueChange(BZ_2025, { quarter: '2025-Q3', signedOffIssues, issues, rescore: cell(row, 're-score') }));
    expect(cell(row, 'result').startsWith(result.verdict === 'plaque-changed' ? '达标牌' : '延长“争先”')).toBe(true);
  });

  test.each([
    [4, 4, 70, 'plaque-changed'], [4, 4, '69.9', 'striving-extended'], [3, 4, 100, 'striving-extended'], [4, 4, null, 'striving-extended'], [0, 0, 90, 'plaque-changed'],
  ])('%p of %p signed off, re-score %p → %s', (signedOffIssues, issues, rescore, verdict) => {
    const result = accepted(evaluatePlaqueChange(BZ_2025, { quarter: '2025-Q3', signedOffIssues, issues, rescore }));
    expect(result.verdict).toBe(verdict);
    expect(result.consequences.map(({ kind }) => kind)).toEqual([verdict === 'plaque-changed' ? 'plaque-change' : 'striving-extension']);
  });

  test('BZ-LP-13 extends to the end of the next quarter, across the year end', () => {
    const result = accepted(evaluatePlaqueChange(BZ_2025, { quarter: '2025-Q4', signedOffIssues: 0, issues: 1, rescore: null }));
    expect(result.consequences[0]).toMatchObject({ dueOn: '2026-03-31', period: '2026-Q1' });
  });

  test.each([[5, 4, 80], [1, 'x', 80], [1, 2, 101]])('%p of %p with %p is refused', (signedOffIssues, issues, rescore) => {
    expect(evaluatePlaqueChange(BZ_2025, { quarter: '2025-Q3', signedOffIssues, issues, rescore })).toMatchObject({ refused: true });
  });
});
