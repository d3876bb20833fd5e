import {
  Exact, addDays, firstDayOf, halfYearOf, isInPeriod, lastDayOf, monthOf, quarterOf, weekdayOf, yearOf, daysBetween, startOfWeek,
  type IsoDate, type Period, type Year,
} from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { compare, state } from '../finding.js';

/**
 * Whether a 三会一课 meeting was announced in time (BZ-ZD-31): at least `bz.notice_days` calendar days before.
 * @returns conforms or reason-required (announced late or not at all)
 */
export function evaluateMeetingNotice(
  edition: BzEdition,
  facts: { readonly announcedOn: IsoDate | null; readonly heldOn: IsoDate },
): Evaluation<CheckOutcome, { readonly daysAhead: number | null }> {
  const trace = traceOf(edition);
  const days = trace.parameter('bz.notice_days');
  if (facts.announcedOn === null) {
    trace.apply('BZ-ZD-31', state(`没有预告，要求提前 ${days} 天`), 'reason-required');
    return trace.concludeChecks({ daysAhead: null });
  }
  const daysAhead = daysBetween(facts.announcedOn, facts.heldOn);
  const finding = compare('提前预告', Exact.of(daysAhead), '≥', Exact.of(days), '天');
  trace.check('BZ-ZD-31', finding, finding.holds, 'reason-required');
  return trace.concludeChecks({ daysAhead });
}

/**
 * Whether 红色星期三 was held in the month (by the unit's choice: the week) of a day (BZ-ZD-42): one activity on a
 * Wednesday (AMB-49).
 * @param facts.on any day of the month or week judged
 * @returns checks-done or checks-missing
 */
export function evaluateRedWednesday(
  edition: BzEdition,
  facts: { readonly on: IsoDate; readonly heldOn: readonly IsoDate[] },
): Evaluation<'checks-done' | 'checks-missing', { readonly wednesdays: readonly IsoDate[] }> {
  const trace = traceOf(edition);
  const isWeekly = trace.parameter('bz.redwednesday.period') === 'week';
  const from = isWeekly ? startOfWeek(facts.on) : firstDayOf(monthOf(facts.on));
  const to = isWeekly ? addDays(from, 6) : lastDayOf(monthOf(facts.on));
  const wednesdays = facts.heldOn.filter((date) => from <= date && date <= to && weekdayOf(date) === 3);
  trace.apply('BZ-ZD-42', state(`${from} 至 ${to} 的星期三开展 ${wednesdays.length} 次`));
  if (wednesdays.length > 0) return trace.conclude('checks-done', { wednesdays });
  trace.propose({ kind: 'open-duty', clause: 'BZ-ZD-42', subject: 'branch', dueOn: to, detail: '“红色星期三”党员活动日' });
  return trace.conclude('checks-missing', { wednesdays });
}

/** Whether the yearly training of commissioners and group leaders was held (BZ-ZD-22). Returns checks-done or checks-missing with the duty, due 31 December. */
export function evaluateYearlyTraining(
  edition: BzEdition,
  facts: { readonly year: Year; readonly heldOn: readonly IsoDate[] },
): Evaluation<'checks-done' | 'checks-missing', { readonly held: number }> {
  const trace = traceOf(edition);
  const held = facts.heldOn.filter((date) => isInPeriod(date, facts.year)).length;
  trace.apply('BZ-ZD-22', state(`${facts.year} 年集中培训 ${held} 次`));
  if (held > 0) return trace.conclude('checks-done', { held });
  trace.propose({ kind: 'open-duty', clause: 'BZ-ZD-22', subject: 'organisation', dueOn: lastDayOf(facts.year), detail: '支部委员、党小组长集中培训' });
  return trace.conclude('checks-missing', { held });
}

/**
 * Whether every Party group was evaluated in the period of a day (BZ-ZD-11): half-yearly by default.
 * @returns checks-done or checks-missing; the number of groups is master data (`bz.groups.count`), a difference is shown
 */
export function evaluateGroupReviews(
  edition: BzEdition,
  facts: { readonly on: IsoDate; readonly groups: readonly string[]; readonly evaluated: readonly string[] },
): Evaluation<'checks-done' | 'checks-missing', { readonly period: Period; readonly open: readonly string[] }> {
  const trace = traceOf(edition);
  const kind = trace.parameter('bz.groups.evaluation_period');
  const quarter = quarterOf(facts.on);
  const period: Period = kind === 'quarter' ? quarter : kind === 'year' ? yearOf(quarter) : halfYearOf(facts.on);
  const open = facts.groups.filter((group) => !facts.evaluated.includes(group));
  const expected = trace.parameter('bz.groups.count');
  const difference = facts.groups.length === expected ? '' : `（方案为 ${expected} 个）`;
  trace.apply('BZ-ZD-11', state(`党小组 ${facts.groups.length} 个${difference}，已评估 ${facts.groups.length - open.length} 个`));
  for (const subjectId of open) {
    trace.propose({ kind: 'open-duty', clause: 'BZ-ZD-11', subject: 'team', subjectId, period, dueOn: lastDayOf(period), detail: '评估党小组' });
  }
  return trace.conclude(open.length === 0 ? 'checks-done' : 'checks-missing', { period, open });
}
