import fc from 'fast-check';
import { isRefusal } from '../../kernel/index.js';
import { SL_2024 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, optionalCell, rowsOf, titleOf, type ExampleRow } from '../testing/examples.js';
import { evaluateAbilityTest, type TestFacts, type TestResult } from './tests.js';

/** `甲 95, 乙 88` → scores by name. */
function scores(text: string | null): ReadonlyMap<string, string> {
  return new Map((text ?? '').split(',').filter((part) => part.trim() !== '').map((part) => part.trim().split(' ') as [string, string]));
}

function factsOf(row: ExampleRow): TestFacts {
  const previous = scores(optionalCell(row, '上季'));
  const results = [...scores(cell(row, '本季'))].map(([memberId, score]) => ({ memberId, papers: [score], previousTotal: previous.get(memberId) ?? null }));
  return { results };
}

/** `甲, 乙 (并列, 不分先后)` → names. */
function names(text: string | null): readonly string[] {
  return (text ?? '').replace(/\(.*\)/, '').split(',').map((name) => name.trim()).filter((name) => name !== '');
}

const member = (memberId: string, papers: TestResult['papers'], previousTotal: TestResult['previousTotal'] = null): TestResult => ({ memberId, papers, previousTotal });

describe(titleOf('C-33'), () => {
  test.each(rowsOf('C-33'))('%s', (_title, row) => {
    const { values } = accepted(evaluateAbilityTest(SL_2024, factsOf(row)));
    expect(values.learningStars).toEqual(names(optionalCell(row, '学习之星')));
    expect(values.progressStars).toEqual(names(optionalCell(row, '进步之星')));
    expect(values.letters).toEqual(names(optionalCell(row, '劝学信 (<60)')));
  });
});

describe('SL-12-3 “与自己纵向比、与支部党员横向比”', () => {
  test('ranks with ties 1, 2, 2, 4 and shows the own change', () => {
    const { standings } = accepted(evaluateAbilityTest(SL_2024, {
      results: [member('甲', [90, 80], '82.5'), member('乙', [95]), member('丙', [85], 90), member('丁', [70], 70)],
    })).values;
    expect(standings.map(({ memberId, total, rank, change }) => [memberId, total?.toText(), rank, change?.toText() ?? null]))
      .toEqual([['甲', '85', 2, '2.5'], ['乙', '95', 1, null], ['丙', '85', 2, '-5'], ['丁', '70', 4, '0']]);
  });

  test('a missed test is neither 0 nor a letter, but an open duty', () => {
    const result = accepted(evaluateAbilityTest(SL_2024, { results: [member('甲', [null, null], 80), member('乙', [90, null])] }));
    expect(result.values.standings[0]).toEqual({ memberId: '甲', total: null, rank: null, change: null });
    expect(result.values.letters).toEqual([]);
    expect(result.consequences.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([['open-duty', '甲'], ['award-star', '乙']]);
  });

  test('nobody took it: 未评', () => {
    expect(accepted(evaluateAbilityTest(SL_2024, { results: [member('甲', [null])] })).verdict).toBe('not-rated');
    expect(accepted(evaluateAbilityTest(SL_2024, { results: [] })).verdict).toBe('not-rated');
  });
});

describe('SL-12-4 “学习之星”和“进步之星”', () => {
  test('an unchanged or a lower result is no progress', () => {
    const { progressStars } = accepted(evaluateAbilityTest(SL_2024, { results: [member('甲', [80], 80), member('乙', [79], 80)] })).values;
    expect(progressStars).toEqual([]);
  });

  test('one person may be both, unless the unit decides otherwise; then the next best progresses', () => {
    const facts = { results: [member('甲', [95], 80), member('乙', [88], 80)] };
    expect(accepted(evaluateAbilityTest(SL_2024, facts)).values.progressStars).toEqual(['甲']);
    const apart = withParameters(SL_2024, { 'sl.star.same_person_ok': false });
    expect(accepted(evaluateAbilityTest(apart, facts)).values.progressStars).toEqual(['乙']);
  });
});

describe('SL-12-5 “劝学信”', () => {
  test.each([['59.9', ['甲']], ['60', []], ['60.1', []]])('a total of %s', (score, letters) => {
    const result = accepted(evaluateAbilityTest(SL_2024, { results: [member('甲', [score])] }));
    expect(result.values.letters).toEqual(letters);
    expect(result.consequences.filter(({ kind }) => kind === 'study-letter').map(({ clause }) => clause)).toEqual(letters.map(() => 'SL-12-5'));
  });

  test('per paper, one paper below the line is enough (AMB-35)', () => {
    const facts = { results: [member('甲', [95, 59])] };
    expect(accepted(evaluateAbilityTest(SL_2024, facts)).values.letters).toEqual([]);
    expect(accepted(evaluateAbilityTest(withParameters(SL_2024, { 'sl.test.per_paper': true }), facts)).values.letters).toEqual(['甲']);
  });
});

test.each([
  [member('甲', [101]), 'NUMBER.OUT_OF_RANGE'], [member('甲', ['x']), 'NUMBER.NOT_A_NUMBER'], [member('甲', [90], -1), 'NUMBER.OUT_OF_RANGE'],
] as const)('impossible scores are refused', (result, code) => {
  const refused = evaluateAbilityTest(SL_2024, { results: [result] });
  expect(isRefusal(refused) && refused.code).toBe(code);
});

test('for all branches: the order of the members changes nothing', () => {
  const result = fc.record({
    memberId: fc.uuid(), papers: fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { maxLength: 3 }), previousTotal: fc.option(fc.integer({ min: 0, max: 100 })),
  });
  fc.assert(fc.property(fc.uniqueArray(result, { selector: ({ memberId }) => memberId, maxLength: 10 }), (results) => {
    const { values } = accepted(evaluateAbilityTest(SL_2024, { results }));
    const reversed = accepted(evaluateAbilityTest(SL_2024, { results: [...results].reverse() })).values;
    expect([...reversed.learningStars].sort()).toEqual([...values.learningStars].sort());
    expect([...reversed.progressStars].sort()).toEqual([...values.progressStars].sort());
    expect([...reversed.letters].sort()).toEqual([...values.letters].sort());
  }));
});
