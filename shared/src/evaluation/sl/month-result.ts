import { Exact, addDays, firstDayOf, isRefusal, nextPeriod, parseScore, type Month, type Numeric, type Refusal } from '../../kernel/index.js';
import type { SlEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

/** A member's 《个人月度工作业绩总结清单》 of one month. */
export interface MonthFacts {
  readonly month: Month;
  /** 个人自评, 0–100; null until filled in. */
  readonly selfScore: Numeric | null;
  /** 支部综合评价, 0–100; null until the branch has assessed. */
  readonly branchScore: Numeric | null;
}

export interface MonthValues {
  readonly score: Exact | null;
  readonly selfScore: Exact | null;
  readonly branchScore: Exact | null;
}

/**
 * A member's official month result (SL-33-2): the branch score; the self score informs only. The alternative formula
 * weights both.
 * @returns month-scored, or not-rated with an open duty of the branch, due on day `sl.month.branch_due_day` of the
 * following month; or a refusal of `parseScore`
 */
export function evaluateMonthResult(
  edition: SlEdition,
  facts: MonthFacts,
): Evaluation<'month-scored' | 'not-rated', MonthValues> | Refusal {
  const selfScore = facts.selfScore === null ? null : parseScore(facts.selfScore, '个人自评');
  if (isRefusal(selfScore)) return selfScore;
  const branchScore = facts.branchScore === null ? null : parseScore(facts.branchScore, '支部综合评价');
  if (isRefusal(branchScore)) return branchScore;

  const trace = traceOf(edition);
  const isWeighted = trace.parameter('sl.month.formula') === 'weighted';
  if (branchScore === null) {
    trace.apply('SL-33-2', state('支部尚未考核'));
    const dueOn = addDays(firstDayOf(nextPeriod(facts.month)), trace.parameter('sl.month.branch_due_day') - 1);
    trace.propose({ kind: 'open-duty', clause: 'SL-33-2', subject: 'branch', dueOn, detail: '完成支部综合评价' });
    return trace.conclude('not-rated', { score: null, selfScore, branchScore });
  }
  if (!isWeighted) {
    trace.apply('SL-33-2', state(`月度业绩得分以支部综合评价为准：${branchScore.toText()}分`));
    return trace.conclude('month-scored', { score: branchScore, selfScore, branchScore });
  }
  if (selfScore === null) {
    trace.apply('SL-33-2', state('缺少个人自评，不能加权'));
    return trace.conclude('not-rated', { score: null, selfScore, branchScore });
  }
  const [selfWeight, branchWeight] = trace.parameter('sl.month.weights').map((weight) => Exact.of(weight));
  const terms = [
    { name: '个人自评', value: selfScore, weight: selfWeight ?? Exact.zero },
    { name: '支部综合评价', value: branchScore, weight: branchWeight ?? Exact.zero },
  ];
  const score = terms.reduce((sum, { value, weight }) => sum.plus(value.times(weight).over(100)), Exact.zero);
  trace.apply('SL-33-2', { kind: 'weighted-sum', name: '月度业绩得分', terms, result: score });
  return trace.conclude('month-scored', { score, selfScore, branchScore });
}
