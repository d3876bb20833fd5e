import { type Exact, isRefusal, monthOfDate, firstDayOf, monthsOf, parseCount, refuse, type Numeric, type Quarter, type Refusal } from '../../kernel/index.js';
import type { SlEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

/** The services of one quarter; by default of one branch, by the unit's choice of one member or for one employee (`sl.threeone.subject`). */
export interface ThreeOnesFacts {
  readonly quarter: Quarter;
  /** Repairs of household water or electric facilities in the quarter. */
  readonly repairs: Numeric;
  /** Blood-pressure sessions per month of the quarter (three figures; no readings are kept). */
  readonly bloodPressure: readonly Numeric[];
  /** Explanations of a company regulation per month of the quarter (three figures). */
  readonly explanations: readonly Numeric[];
  /** Whether the branch has an employee who rents outside; without one no repair is due. */
  readonly hasEmployeeRentingOutside: boolean;
}

/**
 * The services “三个一” of a quarter (SL-21-2 a–c): a repair in the quarter, and each month a blood-pressure session and
 * an explanation of a regulation. A surplus in one month does not make up for another.
 * @returns three-ones-complete or three-ones-missing with the missing duties as open duties; refusals of `parseCount`,
 * `THREE_ONES.MONTHS_INVALID` when there are not three figures
 */
export function evaluateThreeOnes(
  edition: SlEdition,
  facts: ThreeOnesFacts,
): Evaluation<'three-ones-complete' | 'three-ones-missing', { readonly missing: readonly string[] }> | Refusal {
  const repairs = parseCount(facts.repairs, '维修次数');
  if (isRefusal(repairs)) return repairs;
  const pressure = readMonths(facts.bloodPressure, '血压测量次数');
  if (isRefusal(pressure)) return pressure;
  const explained = readMonths(facts.explanations, '制度解读次数');
  if (isRefusal(explained)) return explained;

  const trace = traceOf(edition);
  const months = monthsOf(facts.quarter).map((month) => monthOfDate(firstDayOf(month)));
  const missing: string[] = [];
  const demand = (clause: 'SL-21-2a' | 'SL-21-2b' | 'SL-21-2c', duty: string, done: Exact): void => {
    if (done.isAtLeast(1)) return;
    missing.push(duty);
    trace.propose({ kind: 'open-duty', clause, subject: 'branch', detail: duty });
  };
  trace.apply('SL-21-2', state(`由${SUBJECT[trace.parameter('sl.threeone.subject')]}完成，每个周期至少一次`));
  if (facts.hasEmployeeRentingOutside) {
    trace.apply('SL-21-2a', state(`本季维修 ${repairs.toText()} 次`));
    demand('SL-21-2a', '维修', repairs);
  } else {
    trace.apply('SL-21-2a', state('没有外出租住的职工，不适用'));
  }
  trace.apply('SL-21-2b', state(`各月测量血压 ${pressure.map((count) => count.toText()).join('、')} 次`));
  pressure.forEach((count, index) => demand('SL-21-2b', `血压${months[index] ?? ''}月`, count));
  trace.apply('SL-21-2c', state(`各月制度解读 ${explained.map((count) => count.toText()).join('、')} 次`));
  explained.forEach((count, index) => demand('SL-21-2c', `解读${months[index] ?? ''}月`, count));
  return trace.conclude(missing.length === 0 ? 'three-ones-complete' : 'three-ones-missing', { missing });
}

const SUBJECT = { branch: '支部', member: '每名党员', employee: '每名职工' } as const;

function readMonths(figures: readonly Numeric[], field: string): readonly Exact[] | Refusal {
  if (figures.length !== 3) return refuse('THREE_ONES.MONTHS_INVALID', { field, months: figures.length });
  const counts: Exact[] = [];
  for (const figure of figures) {
    const count = parseCount(figure, field);
    if (isRefusal(count)) return count;
    counts.push(count);
  }
  return counts;
}
