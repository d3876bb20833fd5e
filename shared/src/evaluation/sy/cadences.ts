import {
  addWorkingDays, halfYearOf, isInPeriod, isRefusal, lastDayOf, monthOf, quarterOf, yearOf, type IsoDate, type Period, type Refusal, type WorkingCalendar, type Year,
} from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

export interface ClosingDueFacts {
  /** 实际完成 of the project. */
  readonly completedOn: IsoDate;
  /** Whether the filing organisation has handed in the closing form. */
  readonly isFiled: boolean;
  readonly today: IsoDate;
}

/**
 * When a completed project’s 结项审批表 has to be handed in (SY-GC-14): “及时” is `sy.gc.closing_days` working days after completion, that day not counted
 * (convention G8).
 * @returns closing-filed, closing-due or closing-overdue with the last day; or `CALENDAR.YEAR_UNKNOWN`
 */
export function evaluateClosingDue(
  edition: SyEdition, facts: ClosingDueFacts, calendar: WorkingCalendar,
): Evaluation<'closing-filed' | 'closing-due' | 'closing-overdue', { readonly dueOn: IsoDate }> | Refusal {
  const trace = traceOf(edition);
  const days = trace.parameter('sy.gc.closing_days');
  const dueOn = addWorkingDays(calendar, facts.completedOn, days);
  if (isRefusal(dueOn)) return dueOn;
  trace.apply('SY-GC-14', state(`${facts.completedOn} 完成，${days} 个工作日内申请结项，至 ${dueOn}`));
  if (facts.isFiled) return trace.conclude('closing-filed', { dueOn });
  trace.propose({ kind: 'open-duty', clause: 'SY-GC-14', subject: 'organisation', dueOn, detail: '填报结项审批表，申请结项' });
  return trace.conclude(facts.today > dueOn ? 'closing-overdue' : 'closing-due', { dueOn });
}

/** The period of a day in which one coordination meeting is due (`sy.coordination_interval`). */
export function coordinationPeriodOf(edition: SyEdition, on: IsoDate): Period {
  switch (edition.values['sy.coordination_interval']) {
    case 'month': return monthOf(on);
    case 'quarter': return quarterOf(on);
    case 'half-year': return halfYearOf(on);
    case 'year': return yearOf(quarterOf(on));
  }
}

/**
 * Whether the coordination meeting of a period was held (SY-ZT-27a). The plan says 定期; a month by default.
 * @param facts.on any day of the period judged
 * @returns meeting-held or meeting-missing with the duty, due on the period’s last day
 */
export function evaluateCoordinationCadence(
  edition: SyEdition, facts: { readonly on: IsoDate; readonly heldOn: readonly IsoDate[] },
): Evaluation<'meeting-held' | 'meeting-missing', { readonly period: Period; readonly dueOn: IsoDate; readonly held: number }> {
  const trace = traceOf(edition);
  trace.parameter('sy.coordination_interval');
  const period = coordinationPeriodOf(edition, facts.on);
  const dueOn = lastDayOf(period);
  const held = facts.heldOn.filter((date) => isInPeriod(date, period)).length;
  trace.apply('SY-ZT-27a', state(`${period} 协调会 ${held} 次`));
  if (held > 0) return trace.conclude('meeting-held', { period, dueOn, held });
  trace.propose({ kind: 'open-duty', clause: 'SY-ZT-27a', subject: 'organisation', period, dueOn, detail: '召开协调会' });
  return trace.conclude('meeting-missing', { period, dueOn, held });
}

/**
 * Whether an organisation has put forward its 年度承诺 (SY-CN-05), due on `sy.cn.year_due_day` January. An 即时承诺 is put forward at any time and fulfils nothing here.
 * @returns pledge-filed, pledge-awaited or pledge-late (the day itself is in time)
 */
export function evaluateYearlyPledge(
  edition: SyEdition, facts: { readonly year: Year; readonly isFiled: boolean; readonly today: IsoDate },
): Evaluation<'pledge-filed' | 'pledge-awaited' | 'pledge-late', { readonly dueOn: IsoDate }> {
  const trace = traceOf(edition);
  const dueOn = `${facts.year}-01-${String(trace.parameter('sy.cn.year_due_day')).padStart(2, '0')}` as IsoDate;
  trace.apply('SY-CN-05', state(facts.isFiled ? `${facts.year} 年度承诺已提出` : `${facts.year} 年度承诺在 ${dueOn} 前提出`));
  if (facts.isFiled) return trace.conclude('pledge-filed', { dueOn });
  trace.propose({ kind: 'open-duty', clause: 'SY-CN-05', subject: 'organisation', period: facts.year, dueOn, detail: '提出年度承诺' });
  return trace.conclude(facts.today > dueOn ? 'pledge-late' : 'pledge-awaited', { dueOn });
}
