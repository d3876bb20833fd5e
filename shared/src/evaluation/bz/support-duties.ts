import {
  Exact, daysBetween, deadlineAfter, earlierOf, firstDayOf, isOnTime, isRefusal, lastDayOf, laterOf, parseInstant, refuse,
  type Deadline, type Instant, type IsoDate, type Month, type Refusal, type TimeLimit, type WorkingCalendar,
} from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation, type Trace } from '../evaluation.js';
import { compare, state } from '../finding.js';

/** The helper's visits to the branch in one month of the term. */
export interface VisitFacts {
  readonly month: Month;
  readonly termFrom: IsoDate;
  readonly termTo: IsoDate;
  readonly visitedOn: readonly IsoDate[];
}

/**
 * The helper's visits (BZ-ZS-11a): two on distinct days in each full month of the term; a month partly inside it needs
 * one when it holds at least `bz.zs.partial_month_min_days` days of the term, otherwise none (AMB-82).
 * @returns visits-reached, visits-missed or not-applicable; or `TERM.INVALID` when the term ends before it starts
 */
export function evaluateVisits(
  edition: BzEdition,
  facts: VisitFacts,
): Evaluation<'visits-reached' | 'visits-missed' | 'not-applicable', { readonly required: number; readonly distinctDays: number }> | Refusal {
  const { month, termFrom, termTo } = facts;
  if (termTo < termFrom) return refuse('TERM.INVALID', { termFrom, termTo });
  const trace = traceOf(edition);
  const from = laterOf(termFrom, firstDayOf(month));
  const to = earlierOf(termTo, lastDayOf(month));
  const daysInTerm = Math.max(0, daysBetween(from, to) + 1);
  const isFullMonth = from === firstDayOf(month) && to === lastDayOf(month);
  const perMonth = trace.parameter('bz.zs.visits_per_month');
  const partial = daysInTerm >= trace.parameter('bz.zs.partial_month_min_days') ? Math.min(1, perMonth) : 0;
  const required = isFullMonth ? perMonth : partial;
  const distinctDays = new Set(facts.visitedOn.filter((date) => from <= date && date <= to)).size;
  if (required === 0) {
    trace.apply('BZ-ZS-11a', state(`本月责任期 ${daysInTerm} 天，不要求下沉`));
    return trace.conclude('not-applicable', { required, distinctDays });
  }
  const finding = compare('下沉（不同日期）', Exact.of(distinctDays), '≥', Exact.of(required), '次');
  trace.apply('BZ-ZS-11a', finding);
  return trace.conclude(finding.holds ? 'visits-reached' : 'visits-missed', { required, distinctDays });
}

/** A duty of the contract, or of the mutual inspection, that must be done in time. */
export type SupportDuty = 'deliver-tool' | 'coordinate-request' | 'contact-secretary' | 'plan-rectification' | 'resolve-complaint' | 'recheck-issue';

export interface SupportDutyFacts {
  readonly duty: SupportDuty;
  /** When the shortcoming, request, finding, suggestion or complaint was registered (for a recheck: the rectification's deadline). */
  readonly triggeredAt: Instant;
  /** When the duty was done; null while open. For `plan-rectification`: when the plan was made. */
  readonly doneAt: Instant | null;
  /** For `plan-rectification` only: when the first step was put into effect; null while open. */
  readonly firstStepAt?: Instant | null;
  /** The moment of judging. */
  readonly asOf: Instant;
}

const CLAUSE_OF = {
  'deliver-tool': 'BZ-ZS-11b',
  'coordinate-request': 'BZ-ZS-12a',
  'contact-secretary': 'BZ-ZS-13b',
  'plan-rectification': 'BZ-ZS-22b',
  'resolve-complaint': 'BZ-ZS-23a',
  'recheck-issue': 'BZ-HC-2d',
} as const satisfies Readonly<Record<SupportDuty, string>>;

/**
 * The clocks of the contract (BZ-ZS-11b 3, BZ-ZS-12a 5, BZ-ZS-22b 7, BZ-ZS-23a 5 working days; BZ-ZS-13b 24 clock
 * hours) and of the recheck after a mutual inspection (BZ-HC-2d). Done at or before the due moment is on time.
 * @returns on-time, late or running, with the deadline; refusals `INSTANT.INVALID`, `CALENDAR.YEAR_UNKNOWN`
 */
export function evaluateSupportDuty(
  edition: BzEdition,
  facts: SupportDutyFacts,
  calendar: WorkingCalendar,
): Evaluation<'on-time' | 'late' | 'running', { readonly dueOn: IsoDate; readonly dueAt: Instant }> | Refusal {
  const trace = traceOf(edition);
  const limit = limitOf(trace, facts.duty);
  const deadline = deadlineAfter(facts.triggeredAt, limit, calendar, { shiftsRestDay: trace.parameter('shift_rest_day') });
  if (isRefusal(deadline)) return deadline;
  const doneAt = completionOf(trace, facts);
  if (isRefusal(doneAt)) return doneAt;
  const inTime = isOnTime(doneAt ?? facts.asOf, deadline);
  if (isRefusal(inTime)) return inTime;
  const verdict = !inTime ? 'late' : doneAt === null ? 'running' : 'on-time';
  trace.apply(CLAUSE_OF[facts.duty], state(`${limit.amount} ${limit.unit === 'hours' ? '小时' : '个工作日'}，${dueInChinese(limit, deadline)}`));
  return trace.conclude(verdict, { dueOn: deadline.on, dueAt: deadline.at });
}

function limitOf(trace: Trace<BzEdition>, duty: SupportDuty): TimeLimit {
  switch (duty) {
    case 'deliver-tool': return { unit: 'working-days', amount: trace.parameter('bz.zs.tool_days') };
    case 'coordinate-request': return { unit: 'working-days', amount: trace.parameter('bz.zs.coordinate_days') };
    case 'contact-secretary': return { unit: 'hours', amount: trace.parameter('bz.zs.contact_hours') };
    case 'plan-rectification': return { unit: 'working-days', amount: trace.parameter('bz.zs.plan_days') };
    case 'resolve-complaint': return { unit: 'working-days', amount: trace.parameter('bz.zs.complaint_days') };
    case 'recheck-issue': return { unit: 'working-days', amount: trace.parameter('bz.hc.recheck_days') };
  }
}

/** The moment that counts as done: for a rectification the later of plan and first step, unless the plan alone counts (AMB-47). */
function completionOf(trace: Trace<BzEdition>, facts: SupportDutyFacts): Instant | null | Refusal {
  if (facts.duty !== 'plan-rectification' || trace.parameter('bz.zs.plan_landing') === 'plan-only') return facts.doneAt;
  const firstStepAt = facts.firstStepAt ?? null;
  if (facts.doneAt === null || firstStepAt === null) return null;
  const plannedMs = parseInstant(facts.doneAt);
  if (isRefusal(plannedMs)) return plannedMs;
  const landedMs = parseInstant(firstStepAt);
  if (isRefusal(landedMs)) return landedMs;
  return landedMs > plannedMs ? firstStepAt : facts.doneAt;
}

function dueInChinese(limit: TimeLimit, deadline: Deadline): string {
  return limit.unit === 'hours' ? `${deadline.at.slice(0, 16).replace('T', ' ')} 前` : `${deadline.on} 24:00 前`;
}

/**
 * Whether a resource request may be closed (BZ-ZS-12b): solved, or with the explanation given to the supervisor.
 * @returns conforms or incomplete
 */
export function evaluateRequestClosing(
  edition: BzEdition,
  facts: { readonly isSolved: boolean; readonly explanation: string },
): Evaluation<CheckOutcome, { readonly needsExplanation: boolean }> {
  const trace = traceOf(edition);
  const needsExplanation = !facts.isSolved;
  const holds = facts.isSolved || facts.explanation.trim() !== '';
  trace.check('BZ-ZS-12b', state(facts.isSolved ? '已协调解决' : '无法解决，须向监督方说明原因'), holds, 'incomplete');
  return trace.concludeChecks({ needsExplanation });
}
