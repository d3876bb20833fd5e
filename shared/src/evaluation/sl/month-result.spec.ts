import { isRefusal } from '../../kernel/index.js';
import { SL_2024 } from '../../rulebooks/index.js';
import { explain } from '../explain.js';
import { accepted, withParameters } from '../testing/derived.js';
import { evaluateMonthResult } from './month-result.js';

const month = '2025-12';

describe('SL-33-2 “党员每月填写《个人月度工作业绩总结清单》”', () => {
  test('the branch score is the result, the self score informs', () => {
    const result = accepted(evaluateMonthResult(SL_2024, { month, selfScore: 100, branchScore: '86.5' }));
    expect([result.verdict, result.values.score?.toText(), result.values.selfScore?.toText()]).toEqual(['month-scored', '86.5', '100']);
    expect(explain(result)[0]).toMatch(/^月度业绩得分以支部综合评价为准：86.5分。依据（三）3/);
  });

  test('the branch may score although the member has not', () => {
    expect(accepted(evaluateMonthResult(SL_2024, { month, selfScore: null, branchScore: 0 })).values.score?.toText()).toBe('0');
  });

  test('without the branch score: 未评 and an open duty on the 5th of the next month', () => {
    const result = accepted(evaluateMonthResult(SL_2024, { month, selfScore: 90, branchScore: null }));
    expect([result.verdict, result.values.score]).toEqual(['not-rated', null]);
    expect(result.consequences).toEqual([{ kind: 'open-duty', clause: 'SL-33-2', subject: 'branch', dueOn: '2026-01-05', detail: '完成支部综合评价' }]);
  });

  test('weighted by the unit’s choice; then both scores are needed', () => {
    const weighted = withParameters(SL_2024, { 'sl.month.formula': 'weighted', 'sl.month.weights': [30, 70] });
    const result = accepted(evaluateMonthResult(weighted, { month, selfScore: 90, branchScore: 80 }));
    expect([result.values.score?.toText(), explain(result)[0]]).toEqual(['83', expect.stringContaining('月度业绩得分 = 90×30% + 80×70% = 83')]);
    expect(accepted(evaluateMonthResult(weighted, { month, selfScore: null, branchScore: 80 })).verdict).toBe('not-rated');
  });

  test.each([
    [{ selfScore: 101, branchScore: 80 }, 'NUMBER.OUT_OF_RANGE'], [{ selfScore: 90, branchScore: 80.55 }, 'NUMBER.TOO_FINE'], [{ selfScore: 90, branchScore: NaN }, 'NUMBER.NOT_A_NUMBER'],
  ])('%p is refused', (scores, code) => {
    const result = evaluateMonthResult(SL_2024, { month, ...scores });
    expect(isRefusal(result) && result.code).toBe(code);
  });
});
