import { Exact, isInPeriod, isRefusal, parseNumber, sumOf, refuse, type IsoDate, type Numeric, type Refusal, type Year } from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { compare, state } from '../finding.js';

/** One attended session of 集中学习; self-study is not recorded here. */
export interface LearningSession {
  readonly heldOn: IsoDate;
  /** 学时, in steps of 0.5. */
  readonly hours: Numeric;
}

export interface LearningFacts {
  readonly year: Year;
  readonly sessions: readonly LearningSession[];
  /** Months of the year during which the person was a member of the branch, 1–12. */
  readonly memberMonths: number;
}

export type LearningVerdict = 'hours-reached' | 'hours-missed' | 'member-part-year';

/**
 * A member's central learning of a calendar year (BZ-ZD-24): at least 32 学时. A part-year member who falls short is
 * shown as 未满一年 rather than 未达标; by the unit's choice the target is prorated by months (AMB-55).
 * @returns hours-reached, hours-missed or member-part-year; refusals of `parseNumber`, `LEARNING.STEP_INVALID`, `LEARNING.MONTHS_INVALID`
 */
export function evaluateLearningHours(
  edition: BzEdition,
  facts: LearningFacts,
): Evaluation<LearningVerdict, { readonly hours: Exact; readonly required: Exact }> | Refusal {
  const { year, sessions, memberMonths } = facts;
  if (!Number.isInteger(memberMonths) || memberMonths < 1 || memberMonths > 12) return refuse('LEARNING.MONTHS_INVALID', { memberMonths });
  const counted: Exact[] = [];
  for (const session of sessions) {
    const hours = parseNumber(session.hours, '学时', { min: 0 });
    if (isRefusal(hours)) return hours;
    if (!hours.times(2).isInteger()) return refuse('LEARNING.STEP_INVALID', { hours: hours.toText() });
    if (isInPeriod(session.heldOn, year)) counted.push(hours);
  }
  const trace = traceOf(edition);
  const full = Exact.of(trace.parameter('bz.learn.min_hours'));
  const isProrated = trace.parameter('bz.learn.prorate');
  const required = isProrated ? full.times(memberMonths).over(12) : full;
  const hours = sumOf(counted);
  const finding = compare(`${year}年集中学习`, hours, '≥', required, '学时');
  trace.apply('BZ-ZD-24', finding);
  if (finding.holds) return trace.conclude('hours-reached', { hours, required });
  if (memberMonths === 12 || isProrated) return trace.conclude('hours-missed', { hours, required });
  trace.apply('BZ-ZD-24', state(`在支部 ${memberMonths} 个月，未满一年`));
  return trace.conclude('member-part-year', { hours, required });
}
