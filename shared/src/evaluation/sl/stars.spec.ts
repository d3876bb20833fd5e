import fc from 'fast-check';
import { isRefusal } from '../../kernel/index.js';
import { SL_2024 } from '../../rulebooks/index.js';
import { explain } from '../explain.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, optionalCell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateStarComposite, type StarFacts } from './stars.js';

const ONE_BALLOT_SUFFICES = withParameters(SL_2024, { 'sl.star.min_responses': 1 });

/** `5/5/4; 5/·/·` → ballots of stars, blanks as null. */
function ballots(text: string | null): StarFacts {
  const responses = text === null ? [] : text.split(';').map((ballot) => ballot.trim().split('/').map((stars) => (stars === '·' ? null : stars)));
  return { responses };
}

const WORDS = {
  'five-star': '五星好评→表彰',
  'below-three-stars': '3星以下→约谈',
  'no-award-no-interview': '无奖无谈',
  'not-rated': '未评',
} as const;

describe(titleOf('C-32'), () => {
  test.each(rowsOf('C-32'))('%s', (_title, row) => {
    const facts = ballots(optionalCell(row, 'responses'));
    const result = accepted(evaluateStarComposite(ONE_BALLOT_SUFFICES, facts));
    expect(result.values.composite?.toTruncated() ?? null).toBe(optionalCell(row, '综合'));
    expect(WORDS[result.verdict]).toBe(cell(row, 'default'));

    const onlyFive = withParameters(ONE_BALLOT_SUFFICES, { 'sl.star.award_min': 5 });
    const award = optionalCell(row, 'alt 五星 = exactly 5.00');
    if (award !== null) expect(accepted(evaluateStarComposite(onlyFive, facts)).verdict === 'five-star').toBe(award !== '否');

    const inclusive = withParameters(ONE_BALLOT_SUFFICES, { 'sl.star.talk_inclusive': true });
    const interview = optionalCell(row, 'alt 约谈 ≤3.00');
    if (interview !== null) expect(accepted(evaluateStarComposite(inclusive, facts)).verdict === 'below-three-stars').toBe(interview === '约谈');
  });
});

describe('SL-13-4 “五星好评” and SL-13-5 “3星以下” at their lines', () => {
  test.each([
    ['5/4', 'five-star', ['commendation']],
    ['5/5/5; 4/4/4; 4/4/5', 'no-award-no-interview', []],
    ['3/3/3', 'no-award-no-interview', []],
    ['3/3/3; 3/3/3; 3/3/2', 'below-three-stars', ['interview']],
  ] as const)('%s → %s', (text, verdict, proposals) => {
    const result = accepted(evaluateStarComposite(ONE_BALLOT_SUFFICES, ballots(text)));
    expect(result.verdict).toBe(verdict);
    expect(result.consequences.map(({ kind }) => kind)).toEqual(proposals);
  });

  test('exactly three stars lead to an interview only under the inclusive reading (AMB-32)', () => {
    const inclusive = withParameters(ONE_BALLOT_SUFFICES, { 'sl.star.talk_inclusive': true });
    expect(accepted(evaluateStarComposite(inclusive, ballots('3/3/3'))).verdict).toBe('below-three-stars');
  });
});

describe('SL-13-3 what counts as a ballot', () => {
  test('four valid ballots are not rated, five are (min_responses 5)', () => {
    const four = accepted(evaluateStarComposite(SL_2024, ballots('5/5/5; 5/5/5; 5/5/5; 5/5/5')));
    expect([four.verdict, four.values.composite, four.consequences]).toEqual(['not-rated', null, []]);
    expect(accepted(evaluateStarComposite(SL_2024, ballots('5/5/5; 5/5/5; 5/5/5; 5/5/5; 5/5/5'))).verdict).toBe('five-star');
  });

  test('an all-blank ballot is void', () => {
    const result = accepted(evaluateStarComposite(ONE_BALLOT_SUFFICES, ballots('·/·/·; 4/4/4')));
    expect([result.values.validResponses.toText(), result.values.composite?.toText()]).toEqual(['1', '4']);
  });

  test.each([
    ['0', 'NUMBER.OUT_OF_RANGE'], ['6', 'NUMBER.OUT_OF_RANGE'], ['4.5', 'NUMBER.TOO_FINE'], ['NaN', 'NUMBER.NOT_A_NUMBER'],
  ])('%s stars are refused', (stars, code) => {
    const result = evaluateStarComposite(SL_2024, ballots(`${stars}/5/5`));
    expect(isRefusal(result) && result.code).toBe(code);
  });
});

test('the explanation shows the figures, the clause and our reading', () => {
  expect(explain(accepted(evaluateStarComposite(ONE_BALLOT_SUFFICES, ballots('5/5/4; 5/4/4; 5/5/5'))))).toEqual([
    expect.stringContaining('= 4.66。依据（一）3：从工作质量、态度、满意度等方面评价党员；我们的理解（AMB-33）'),
    '综合星级 4.66星，要求 ≥ 4.5星：成立。依据（一）3：党支部对综合获得五星好评的党员给予表彰；我们的理解（AMB-31）：综合不低于4.5星即为五星好评',
    '结论：五星好评',
    expect.stringMatching(/^建议：表彰。依据（一）3/),
  ]);
});

describe('for all ballots', () => {
  const stars = fc.integer({ min: 1, max: 5 });
  const response = fc.array(fc.option(stars), { minLength: 1, maxLength: 3 });
  const responses = fc.array(response, { maxLength: 12 });

  test('the composite stays within 1–5 and does not depend on the order of the ballots', () => {
    fc.assert(fc.property(responses, (list) => {
      const result = accepted(evaluateStarComposite(ONE_BALLOT_SUFFICES, { responses: list }));
      const reversed = accepted(evaluateStarComposite(ONE_BALLOT_SUFFICES, { responses: [...list].reverse() }));
      expect(JSON.stringify(reversed.values)).toBe(JSON.stringify(result.values));
      const { composite } = result.values;
      if (composite !== null) expect(composite.isAtLeast(1) && composite.isAtMost(5)).toBe(true);
    }));
  });

  test('a better answer never lowers the composite', () => {
    fc.assert(fc.property(fc.array(fc.array(stars, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (list) => {
      const better = list.map((ballot, index) => (index === 0 ? ballot.map((value) => Math.min(5, value + 1)) : ballot));
      const before = accepted(evaluateStarComposite(ONE_BALLOT_SUFFICES, { responses: list })).values.composite;
      const after = accepted(evaluateStarComposite(ONE_BALLOT_SUFFICES, { responses: better })).values.composite;
      expect(after?.isAtLeast(before ?? 0)).toBe(true);
    }));
  });
});
