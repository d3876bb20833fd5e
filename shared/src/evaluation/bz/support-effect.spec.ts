import { isRefusal, parseQuarter } from '../../kernel/index.js';
import { BZ_2025 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, optionalCell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateHelperAppraisal, evaluateSupportEffect, type SupportEffectFacts } from './support-effect.js';

const quarter = '2025-Q4';
const WORDS = { 'support-reached': '达标', 'support-to-improve': '待改进', 'support-replan': '重新制定帮扶方案', 'not-rated': '未评' } as const;
const TALK_BELOW_60 = withParameters(BZ_2025, { 'bz.jd.talk_below': 60 });

const proposals = (edition: typeof BZ_2025, score: SupportEffectFacts['score']): readonly string[] =>
  accepted(evaluateSupportEffect(edition, { quarter, score })).consequences.map(({ kind }) => kind);

describe(titleOf('C-42'), () => {
  test.each(rowsOf('C-42'))('%s', (_title, row) => {
    const score = optionalCell(row, 'score');
    const result = evaluateSupportEffect(BZ_2025, { quarter, score });
    if (cell(row, 'band') === '拒绝录入') {
      expect(result).toMatchObject({ refused: true, code: expect.stringMatching(/^NUMBER\./) as unknown });
      return;
    }
    expect(WORDS[accepted(result).verdict]).toBe(cell(row, 'band'));
    const talk = (edition: typeof BZ_2025): string => (score === null ? '—' : proposals(edition, score).includes('interview') ? '约谈' : '否');
    expect(talk(BZ_2025)).toBe(cell(row, '约谈 default (<80)'));
    expect(talk(TALK_BELOW_60)).toBe(cell(row, '约谈 alt (<60)'));
  });
});

test('BZ-JD-3 a quarter without a score is not rated, and nothing follows', () => {
  const result = accepted(evaluateSupportEffect(BZ_2025, { quarter, score: null }));
  expect([result.verdict, result.values.score, result.consequences]).toEqual(['not-rated', null, []]);
  expect(result.steps).toEqual([{ clause: 'BZ-JD-3', finding: { kind: 'statement', text: '本季尚未评分' } }]);
  expect(result.citations.map(({ clause }) => clause)).toEqual(['BZ-JD-3']);
});

describe('BZ-JD-3a to BZ-JD-3f at their lines', () => {
  test.each([
    [80, ['may-apply-for-title']], ['79.9', ['interview']], [60, ['interview']], ['59.9', ['new-support-plan', 'interview']], [100, ['may-apply-for-title']], [null, []],
  ])('%p brings %p', (score, kinds) => {
    expect(proposals(BZ_2025, score)).toEqual(kinds);
  });

  test('a unit may talk only after the extension (AMB-42)', () => {
    const after = withParameters(BZ_2025, { 'bz.jd.talk_when': 'after-extension' });
    expect(proposals(after, 0)).toEqual(['new-support-plan']);
  });

  test('rounded half up first, 79.5 is 达标 (AMB-41, alternative)', () => {
    const rounded = withParameters(BZ_2025, { 'bz.band_rounding': 'half-up-integer' });
    expect([BZ_2025, rounded].map((edition) => accepted(evaluateSupportEffect(edition, { quarter, score: 79.5 })).verdict)).toEqual(['support-to-improve', 'support-reached']);
  });
});

describe(titleOf('C-43'), () => {
  /** `2025Q1=80; 2025Q2=—` → scores by quarter. */
  function quartersOf(text: string): readonly SupportEffectFacts[] {
    return text.split(';').map((part) => {
      const [name = '', score = ''] = part.trim().split('=');
      const parsed = parseQuarter(name.replace('Q', '-Q'));
      if (isRefusal(parsed)) throw new Error(parsed.code);
      return { quarter: parsed, score: score === '—' ? null : score };
    });
  }

  test.each(rowsOf('C-43'))('%s', (_title, row) => {
    const result = accepted(evaluateHelperAppraisal(BZ_2025, { quarters: quartersOf(cell(row, 'quarters')) }));
    expect(result.values.cappedYears.join(', ')).toBe(optionalCell(row, 'capped years') ?? '');
    expect(result.consequences.map(({ kind, period }) => [kind, period])).toEqual(result.values.cappedYears.map((year) => ['appraisal-cap', year]));
  });

  test.each([
    ['2025Q1=79.9; 2025Q2=79.9', ['2025']], ['2025Q1=79.9; 2025Q2=80', []], ['2025Q4=79; 2026Q1=79', ['2026']], ['2025Q1=70; 2025Q3=70', []], ['2025Q1=70', []],
  ])('%s caps %p', (text, years) => {
    expect(accepted(evaluateHelperAppraisal(BZ_2025, { quarters: quartersOf(text) })).values.cappedYears).toEqual(years);
  });

  test('an impossible score is refused', () => {
    expect(evaluateHelperAppraisal(BZ_2025, { quarters: [{ quarter, score: 101 }] })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });
});
