import fc from 'fast-check';
import { isRefusal } from '../../kernel/index.js';
import { BZ_2025 } from '../../rulebooks/index.js';
import { explain } from '../explain.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, optionalCell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateAwardEligibility, evaluateBranchComposite, type CompositeFacts } from './composite.js';

const WORDS = { exemplary: '示范牌', qualified: '达标牌', striving: '争先牌', 'not-rated': '未评' } as const;
const ROUNDED = withParameters(BZ_2025, { 'bz.band_rounding': 'half-up-integer' });

const paired = (star: CompositeFacts['star'], mutual: CompositeFacts['mutual'], support: CompositeFacts['support']): CompositeFacts =>
  ({ quarter: '2025-Q4', star, mutual, support, isPaired: true });
const unpaired = (star: CompositeFacts['star'], mutual: CompositeFacts['mutual']): CompositeFacts =>
  ({ quarter: '2025-Q4', star, mutual, support: null, isPaired: false });

describe(titleOf('C-44'), () => {
  test.each(rowsOf('C-44'))('%s', (_title, row) => {
    const facts = paired(cell(row, '星级'), cell(row, '互查'), cell(row, '帮扶'));
    const result = accepted(evaluateBranchComposite(BZ_2025, facts));
    expect(result.values.composite?.toTruncated()).toBe(cell(row, '综合'));
    expect(WORDS[result.verdict]).toBe(cell(row, '牌 (default)'));
    expect(WORDS[accepted(evaluateBranchComposite(ROUNDED, facts)).verdict]).toBe(cell(row, 'alt half_up_integer'));
  });
});

describe(titleOf('C-45'), () => {
  const methods = { renormalise: 'default renormalise 4/7:3/7', zero: 'alt zero', block: 'alt block' } as const;

  test.each(rowsOf('C-45'))('%s', (_title, row) => {
    const support = optionalCell(row, '帮扶');
    const facts = { quarter: '2025-Q4', star: optionalCell(row, '星级'), mutual: optionalCell(row, '互查'), support, isPaired: support !== null } as const;
    for (const [method, heading] of Object.entries(methods) as [keyof typeof methods, string][]) {
      const edition = withParameters(BZ_2025, { 'bz.lp.missing_help': method });
      const { verdict, values } = accepted(evaluateBranchComposite(edition, facts));
      expect([values.composite?.toTruncated(), WORDS[verdict]].filter((part) => part !== undefined).join(' ')).toBe(cell(row, heading));
    }
  });

  test('or the star score stands in', () => {
    const copied = withParameters(BZ_2025, { 'bz.lp.missing_help': 'copy-star' });
    expect(accepted(evaluateBranchComposite(copied, unpaired(90, 80))).values.composite?.toText()).toBe('87');
  });

  test('a paired branch without a support score is not rated, whatever the method', () => {
    const zero = withParameters(BZ_2025, { 'bz.lp.missing_help': 'zero' });
    expect([BZ_2025, zero].map((edition) => accepted(evaluateBranchComposite(edition, paired(90, 90, null))).verdict)).toEqual(['not-rated', 'not-rated']);
  });

  test('without a star score there is no plaque and no consequence', () => {
    const result = accepted(evaluateBranchComposite(BZ_2025, paired(null, 10, 10)));
    expect([result.verdict, result.values.composite, result.consequences]).toEqual(['not-rated', null, []]);
  });

  test('weights that leave nothing to renormalise over give no result', () => {
    const supportOnly = withParameters(BZ_2025, { 'bz.lp.weights': [0, 0, 100] });
    expect(accepted(evaluateBranchComposite(supportOnly, unpaired(90, 90))).verdict).toBe('not-rated');
  });
});

describe('BZ-LP-2, BZ-LP-3, BZ-LP-4 at their lines', () => {
  test('88.5, 96 and 86 make exactly 90: 示范牌', () => {
    const result = accepted(evaluateBranchComposite(BZ_2025, paired('88.5', 96, 86)));
    expect([result.verdict, result.values.composite?.toJSON()]).toEqual(['exemplary', '90']);
  });

  test.each([
    [90, 'exemplary'], ['89.9', 'qualified'], ['89.5', 'qualified'], [70, 'qualified'], ['69.9', 'striving'], [0, 'striving'], [100, 'exemplary'],
  ])('all components %p → %s', (score, verdict) => {
    expect(accepted(evaluateBranchComposite(BZ_2025, paired(score, score, score))).verdict).toBe(verdict);
  });

  test('a mutual score of thirds misses 90 by a hair and never shows as 90', () => {
    const result = accepted(evaluateBranchComposite(BZ_2025, paired(90, '269/3', '90.3')));
    expect([result.verdict, result.values.composite?.toTruncated()]).toEqual(['qualified', '89.99']);
  });
});

describe('what follows at once', () => {
  const kinds = (facts: CompositeFacts): readonly (readonly [string, string])[] =>
    accepted(evaluateBranchComposite(BZ_2025, facts)).consequences.map(({ clause, kind }) => [clause, kind] as const);

  test('BZ-LP-6: 示范牌 comes first for 先进基层党组织; 达标牌 brings nothing', () => {
    expect(kinds(paired(95, 95, 95))).toEqual([['BZ-LP-6', 'award-priority']]);
    expect(kinds(paired(80, 80, 80))).toEqual([]);
  });

  test('BZ-LP-8 and BZ-LP-9: 争先牌 bars the quarter’s awards and demands a self-criticism within 10 working days', () => {
    expect(accepted(evaluateBranchComposite(BZ_2025, paired(60, 60, 60))).consequences).toEqual([
      { kind: 'award-exclusion', clause: 'BZ-LP-8', subject: 'branch', period: '2025-Q4' },
      { kind: 'self-criticism', clause: 'BZ-LP-9', subject: 'branch-secretary', period: '2025-Q4', dueWithin: { unit: 'working-days', amount: 10 } },
    ]);
  });

  test('BZ-LP-8 bars awards of that quarter, not of another and not of the year', () => {
    const verdict = (awardPeriod: string): string => evaluateAwardEligibility(BZ_2025, { awardPeriod, strivingQuarters: ['2025-Q4'] }).verdict;
    expect([verdict('2025-Q4'), verdict('2025-Q3'), verdict('2025')]).toEqual(['rejected', 'conforms', 'conforms']);
  });
});

describe('the explanation', () => {
  test('shows the sum, the band, the clause and our reading', () => {
    const [, sum, band, , conclusion] = explain(accepted(evaluateBranchComposite(BZ_2025, paired(92, 88, 85))));
    expect(sum).toBe('综合得分 = 92×40% + 88×30% + 85×30% = 88.7。依据 三(三)：星级党支部考核（占40%）、互查评分（占30%）');
    expect(band).toBe('综合得分 88.7 在 [70,90) → 达标牌。依据 三(三)：“达标牌”综合得分70-89分；我们的理解（AMB-41）：按下限分段，89.5分为达标牌');
    expect(conclusion).toBe('结论：达标牌');
  });

  test('says when a component is missing', () => {
    const result = accepted(evaluateBranchComposite(BZ_2025, unpaired(92, 88)));
    expect(result.values.isRenormalised).toBe(true);
    expect(explain(result)[1]).toMatch(/^综合得分 = 92×4\/7 \+ 88×3\/7 = 90.28（缺项重算）/);
  });

  test('names the edition, the parameters and every clause applied', () => {
    const result = accepted(evaluateBranchComposite(BZ_2025, paired(60, 60, 60)));
    expect([result.editionId, result.parameters]).toEqual(['BZ-2025', {
      'bz.lp.weights': [40, 30, 30], 'bz.band_rounding': 'none', 'bz.lp.cuts': [90, 70], 'bz.lp.review_days': 10,
    }]);
    expect(result.citations.map(({ clause }) => clause)).toEqual(['BZ-LP-1b', 'BZ-LP-1', 'BZ-LP-4', 'BZ-LP-0', 'BZ-LP-8', 'BZ-LP-9']);
  });
});

test.each([
  [paired(101, 90, 90), 'NUMBER.OUT_OF_RANGE'], [paired(90, -1, 90), 'NUMBER.OUT_OF_RANGE'], [paired(90, 90, 'x'), 'NUMBER.NOT_A_NUMBER'], [paired(NaN, 90, 90), 'NUMBER.NOT_A_NUMBER'],
])('impossible components are refused', (facts, code) => {
  const result = evaluateBranchComposite(BZ_2025, facts);
  expect(isRefusal(result) && result.code).toBe(code);
});

describe('for all scores', () => {
  const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`);

  test('the composite lies between the lowest and the highest component, and one band holds it', () => {
    fc.assert(fc.property(score, score, score, (star, mutual, support) => {
      const { verdict, values } = accepted(evaluateBranchComposite(BZ_2025, paired(star, mutual, support)));
      const numbers = [star, mutual, support].map(Number);
      const composite = values.composite;
      if (composite === null) throw new Error('not rated');
      expect(composite.isAtLeast(String(Math.min(...numbers))) && composite.isAtMost(String(Math.max(...numbers)))).toBe(true);
      expect(verdict).toBe(composite.isAtLeast(90) ? 'exemplary' : composite.isAtLeast(70) ? 'qualified' : 'striving');
    }));
  });

  test('a higher component never lowers the composite', () => {
    fc.assert(fc.property(score, score, score, fc.integer({ min: 1, max: 50 }), (star, mutual, support, tenths) => {
      const better = (Math.min(1000, Math.round(Number(star) * 10) + tenths) / 10).toFixed(1);
      const before = accepted(evaluateBranchComposite(BZ_2025, paired(star, mutual, support))).values.composite;
      const after = accepted(evaluateBranchComposite(BZ_2025, paired(better, mutual, support))).values.composite;
      expect(before !== null && after?.isAtLeast(before)).toBe(true);
    }));
  });

  test('equal components give exactly their value, paired or not', () => {
    fc.assert(fc.property(score, (value) => {
      expect(accepted(evaluateBranchComposite(BZ_2025, paired(value, value, value))).values.composite?.equals(value)).toBe(true);
      expect(accepted(evaluateBranchComposite(BZ_2025, unpaired(value, value))).values.composite?.equals(value)).toBe(true);
    }));
  });
});
