import { addWorkingDays, isRefusal, type IsoDate, type Refusal, type WorkingCalendar } from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

/** The days of a public notice, both inclusive; it ends at 24:00 of the last one. */
export interface PublicNotice {
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/**
 * How long an approval is displayed before it takes effect (SY-ZT-36): `publicity_days` working days (AMB-61). The day on which the
 * notice is put up is not counted (convention G8); with 0 days it is displayed on that day only.
 * @param startOn the day on which the notice is put up
 * @returns the period, or `CALENDAR.YEAR_UNKNOWN`
 */
export function publicNoticePeriod(edition: SyEdition, startOn: IsoDate, calendar: WorkingCalendar): PublicNotice | Refusal {
  const endsOn = addWorkingDays(calendar, startOn, edition.values.publicity_days);
  return isRefusal(endsOn) ? endsOn : { startsOn: startOn, endsOn };
}

/** Whether what was displayed may take effect: the notice has run its last day and no objection is unanswered. */
export function mayTakeEffect(facts: { readonly endsOn: IsoDate; readonly openObjections: number; readonly today: IsoDate }): boolean {
  return facts.today > facts.endsOn && facts.openObjections === 0;
}

export interface PublicNoticeFacts {
  readonly startOn: IsoDate;
  /** Objections received and not yet answered; a whole number ≥ 0. */
  readonly openObjections: number;
  readonly today: IsoDate;
}

/**
 * Where a public notice stands (SY-ZT-36, AMB-61): plaques and implementation wait for its end and for an answer to every objection.
 * @returns notice-running, notice-contested or notice-over, with the period; or `CALENDAR.YEAR_UNKNOWN`
 */
export function evaluatePublicNotice(
  edition: SyEdition,
  facts: PublicNoticeFacts,
  calendar: WorkingCalendar,
): Evaluation<'notice-running' | 'notice-contested' | 'notice-over', PublicNotice> | Refusal {
  const notice = publicNoticePeriod(edition, facts.startOn, calendar);
  if (isRefusal(notice)) return notice;
  const { openObjections, today } = facts;
  const { startsOn, endsOn } = notice;
  const trace = traceOf(edition);
  trace.apply('SY-ZT-36', state(`${startsOn} 公示，${trace.parameter('publicity_days')} 个工作日，至 ${endsOn} 24:00`));
  if (openObjections > 0) trace.apply('SY-ZT-36', state(`尚有 ${openObjections} 条异议没有答复`));
  if (mayTakeEffect({ endsOn, openObjections, today })) return trace.conclude('notice-over', notice);
  return trace.conclude(today > endsOn ? 'notice-contested' : 'notice-running', notice);
}
