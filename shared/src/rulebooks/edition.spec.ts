import { isRefusal } from '../kernel/index.js';
import { BZ_2025 } from './bz/edition-2025.js';
import { canonicalise, coversWholePeriod, deriveEdition, editionOf, editionOn, type AnyEdition, type Derivation, type ParameterOverride } from './edition.js';
import { checkParameter, checkParameters, type ParameterDefinition } from './parameter.js';
import { editionFor } from './registry.js';
import { SL_2024 } from './sl/edition-2024.js';

const STRICTER: ParameterOverride = { key: 'bz.lp.cuts', value: [95, 75], reason: '先行先试', basis: '党委会纪要2026-3号' };
const DERIVATION: Derivation = { id: 'BZ-2025-试点', approvedBy: '生产一支部所属党委', effectiveFrom: '2026-01-01', effectiveTo: '2026-12-31', overrides: [STRICTER] };

describe('deriving a unit’s edition', () => {
  test('changes the named parameters only and remembers why', () => {
    const derived = deriveEdition(BZ_2025, DERIVATION);
    if (isRefusal(derived)) throw new Error(derived.code);
    expect(derived.values).toEqual({ ...BZ_2025.values, 'bz.lp.cuts': [95, 75] });
    expect(derived.derivation).toEqual({ parentId: 'BZ-2025', overrides: [STRICTER] });
    expect([derived.id, derived.effectiveFrom, derived.effectiveTo]).toEqual(['BZ-2025-试点', '2026-01-01', '2026-12-31']);
    expect(BZ_2025.values['bz.lp.cuts']).toEqual([90, 70]);
  });

  test('without an override it is its parent', () => {
    expect(deriveEdition(BZ_2025, { ...DERIVATION, overrides: [] })).toBe(BZ_2025);
  });

  test.each([
    ['an unknown parameter', { overrides: [{ ...STRICTER, key: 'bz.unknown' }] }, 'PARAMETER.UNKNOWN', { key: 'bz.unknown' }],
    ['a name every object has', { overrides: [{ ...STRICTER, key: 'constructor' }] }, 'PARAMETER.UNKNOWN', { key: 'constructor' }],
    ['a value outside its limits', { overrides: [{ ...STRICTER, value: [70, 90] }] }, 'PARAMETER.NOT_ALLOWED', { key: 'bz.lp.cuts', label: '牌级分段（示范、达标）' }],
    ['the same parameter twice', { overrides: [STRICTER, STRICTER] }, 'PARAMETER.REPEATED', { key: 'bz.lp.cuts' }],
    ['no reason', { overrides: [{ ...STRICTER, reason: ' ' }] }, 'OVERRIDE.REASON_MISSING', { key: 'bz.lp.cuts' }],
    ['no basis', { overrides: [{ ...STRICTER, basis: ' ' }] }, 'OVERRIDE.BASIS_MISSING', { key: 'bz.lp.cuts' }],
    ['a period that ends before it starts', { effectiveTo: '2025-12-31' }, 'EDITION.PERIOD_INVALID', { effectiveFrom: '2026-01-01', effectiveTo: '2025-12-31', parentId: 'BZ-2025' }],
    ['a period that starts before the parent’s', { effectiveFrom: '2025-08-31', effectiveTo: null }, 'EDITION.PERIOD_INVALID', { effectiveFrom: '2025-08-31', effectiveTo: '', parentId: 'BZ-2025' }],
  ] as const)('refuses %s', (_what, change, code, facts) => {
    expect(deriveEdition(BZ_2025, { ...DERIVATION, ...change })).toEqual({ refused: true, code, facts });
  });

  test('may hold for one day, from the parent’s first day, without an end', () => {
    const periods = [{ effectiveTo: '2026-01-01' }, { effectiveFrom: '2025-09-01' }, { effectiveTo: null }] as const;
    expect(periods.map((period) => isRefusal(deriveEdition(BZ_2025, { ...DERIVATION, ...period })))).toEqual([false, false, false]);
  });

  test('may not outlive its parent', () => {
    const ended = { ...BZ_2025, effectiveTo: '2026-06-30' } as const;
    expect(deriveEdition(ended, DERIVATION)).toMatchObject({ code: 'EDITION.PERIOD_INVALID' });
    expect(deriveEdition(ended, { ...DERIVATION, effectiveTo: null })).toMatchObject({ code: 'EDITION.PERIOD_INVALID' });
    expect(isRefusal(deriveEdition(ended, { ...DERIVATION, effectiveTo: '2026-06-30' }))).toBe(false);
  });
});

describe('the edition that judges a period', () => {
  const successor: AnyEdition = { ...SL_2024, id: 'SL-2026', effectiveFrom: '2026-02-01' };
  const editions: readonly AnyEdition[] = [{ ...SL_2024, effectiveTo: '2026-01-31' }, successor];
  const idFor = (period: Parameters<typeof editionOf>[2]): string => {
    const edition = editionOf(editions, 'SL', period);
    return isRefusal(edition) ? edition.code : edition.id;
  };

  test('is the one in force on its last day', () => {
    expect([idFor('2024-Q2'), idFor('2024-Q3'), idFor('2026-01'), idFor('2026-02'), idFor('2026-Q1')])
      .toEqual(['RULEBOOK.NO_EDITION', 'SL-2024', 'SL-2024', 'SL-2026', 'SL-2026']);
  });

  test('on a day: first and last day included', () => {
    const idOn = (date: '2024-07-14' | '2024-07-15' | '2026-01-31' | '2026-02-01'): string => {
      const edition = editionOn(editions, 'SL', date);
      return isRefusal(edition) ? edition.code : edition.id;
    };
    expect([idOn('2024-07-14'), idOn('2024-07-15'), idOn('2026-01-31'), idOn('2026-02-01')]).toEqual(['RULEBOOK.NO_EDITION', 'SL-2024', 'SL-2024', 'SL-2026']);
  });

  test('overlapping editions are refused and named', () => {
    expect(editionOf([SL_2024, successor], 'SL', '2026-Q1')).toMatchObject({ code: 'RULEBOOK.SEVERAL_EDITIONS', facts: { editions: ['SL-2024', 'SL-2026'] } });
  });

  test('another plan’s edition never answers', () => {
    expect(editionOf(editions, 'BZ', '2026-Q1')).toMatchObject({ code: 'RULEBOOK.NO_EDITION', facts: { plan: 'BZ', period: '2026-Q1' } });
    expect(editionFor('BZ', '2025-Q2')).toMatchObject({ code: 'RULEBOOK.NO_EDITION' });
    expect(editionFor('BZ', '2025-Q3')).toBe(BZ_2025);
  });

  test('tells whether it was in force for the whole period', () => {
    expect([coversWholePeriod(BZ_2025, '2025-09'), coversWholePeriod(BZ_2025, '2025-Q3'), coversWholePeriod(editions[0] ?? SL_2024, '2026-Q1')]).toEqual([true, false, false]);
  });
});

describe('canonical text', () => {
  test('does not depend on the order of the keys', () => {
    const reversed = Object.fromEntries(Object.entries(BZ_2025).reverse()) as unknown as AnyEdition;
    expect(canonicalise(reversed)).toBe(canonicalise(BZ_2025));
  });

  test('changes with any value', () => {
    const derived = deriveEdition(BZ_2025, DERIVATION);
    if (isRefusal(derived)) throw new Error(derived.code);
    expect(canonicalise(derived)).not.toBe(canonicalise(BZ_2025));
  });
});

describe('parameter values', () => {
  const label = '试验';
  const number: ParameterDefinition = { kind: 'number', label, default: 1, min: 0, max: 10, decimals: 1 };
  const cuts: ParameterDefinition = { kind: 'cuts', label, default: [80, 60], min: 0, max: 100 };
  const weights: ParameterDefinition = { kind: 'weights', label, default: [40, 30, 30], parts: ['甲', '乙', '丙'] };
  const words: ParameterDefinition = { kind: 'words', label, default: ['无', '有'] };
  const choice: ParameterDefinition = { kind: 'choice', label, default: 'a', options: { a: '甲', b: '乙' } };

  test.each<readonly [string, ParameterDefinition, unknown, boolean]>([
    ['number at its limit', number, 10, true], ['number above', number, 10.1, false], ['number below', number, -0.1, false], ['number too fine', number, 1.25, false],
    ['number as text', number, '1', false], ['number NaN', number, NaN, false], ['number null', number, null, false],
    ['whole number', { kind: 'number', label, default: 1, min: 0, max: 10 }, 1.5, false],
    ['optional null', { ...number, kind: 'optional-number', default: null }, null, true], ['optional above', { ...number, kind: 'optional-number', default: null }, 11, false],
    ['flag', { kind: 'flag', label, default: true }, false, true], ['flag as number', { kind: 'flag', label, default: true }, 0, false],
    ['choice', choice, 'b', true], ['choice unknown', choice, 'c', false], ['choice inherited', choice, 'toString', false],
    ['cuts falling', cuts, [90, 60.5], true], ['cuts level', cuts, [60, 60], false], ['cuts rising', cuts, [60, 80], false], ['cuts too few', cuts, [60], false], ['cuts above', cuts, [101, 60], false],
    ['weights of 100', weights, [33.3, 33.3, 33.4], true], ['weights of 99', weights, [33, 33, 33], false], ['weights too many', weights, [25, 25, 25, 25], false], ['weights null', weights, null, false],
    ['optional weights null', { ...weights, kind: 'optional-weights', default: null }, null, true], ['optional weights of 90', { ...weights, kind: 'optional-weights', default: null }, [30, 30, 30], false],
    ['numbers', { kind: 'numbers', label, default: [5], min: -5, max: 5 }, [5, -5, 0.5], true], ['numbers none', { kind: 'numbers', label, default: [5], min: -5, max: 5 }, [], false], ['numbers outside', { kind: 'numbers', label, default: [5], min: -5, max: 5 }, [6], false],
    ['number infinite', number, Infinity, false], ['numbers, one as text', { kind: 'numbers', label, default: [5], min: -5, max: 5 }, [1, '2'], false], ['choice as number', choice, 1, false],
    ['number in fractions of its step', number, 0.05, false], ['cuts in tenths', cuts, [90.5, 60], true], ['cuts too fine', cuts, [90.55, 60], false], ['cut of one', { ...cuts, default: [80] }, [90], true],
    ['weights below 0', weights, [-10, 60, 50], false], ['weights above 100', weights, [110, -5, -5], false], ['words, one blank', words, ['初级', ' '], false], ['words, one a number', words, ['初级', 1], false],
    ['words', words, ['初级', '中级'], true], ['words repeated', words, ['初级', '初级'], false], ['words blank', words, [' '], false], ['words none', words, [], false], ['words as text', words, '初级', false],
  ])('%s', (_what, definition, value, isAllowed) => {
    const checked = checkParameter('x', definition, value);
    expect(isRefusal(checked)).toBe(!isAllowed);
    if (isRefusal(checked)) expect(checked).toEqual({ refused: true, code: 'PARAMETER.NOT_ALLOWED', facts: { key: 'x', label } });
  });

  test('a set of values: each known, each allowed', () => {
    const definitions = { number, words };
    expect(checkParameters(definitions, { number: 5 })).toBeNull();
    expect(checkParameters(definitions, {})).toBeNull();
    expect(checkParameters(definitions, { number: 5, words: [] })).toEqual({ refused: true, code: 'PARAMETER.NOT_ALLOWED', facts: { key: 'words', label } });
    expect(checkParameters(definitions, { number: 5, cuts: [1] })).toEqual({ refused: true, code: 'PARAMETER.UNKNOWN', facts: { key: 'cuts' } });
  });
});

test('an edition covers a period from the first day to the last', () => {
  const covers = (effectiveFrom: Derivation['effectiveFrom'], effectiveTo: Derivation['effectiveTo']) => coversWholePeriod({ ...SL_2024, effectiveFrom, effectiveTo }, '2025-Q1');
  expect([covers('2025-01-01', '2025-03-31'), covers('2025-01-02', null), covers('2024-07-15', '2025-03-30'), covers('2024-07-15', null), covers('2024-07-15', '2025-04-01')])
    .toEqual([true, false, false, true, true]);
});

test('the canonical text has its keys in order, also within', () => {
  const text = canonicalise({ ...SL_2024, rules: {}, parameters: {}, values: { b: [2, 1], a: null } });
  expect(text).toMatch(/^\{"approvedBy":.*"values":\{"a":null,"b":\[2,1\]\}\}$/);
  expect(Object.keys(JSON.parse(text) as object)).toEqual([...Object.keys(SL_2024)].sort());
});
