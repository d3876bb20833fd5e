import { Exact, isPartyMember, isRefusal, parseNumber, refuse, type Numeric, type PersonKind, type Refusal } from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation, type Trace } from '../evaluation.js';
import { compareShare, shareOf, state, type Share } from '../finding.js';

export interface VoluntaryFacts {
  /** 党员义务献工 in hours, step 0.5: planned at filing, actual at closing. */
  readonly voluntary: Numeric;
  /** 项目整体时长 in person-hours of everybody, voluntary ones included. */
  readonly total: Numeric;
  /** Person-hours of the members alone, voluntary ones included. */
  readonly memberHours: Numeric;
}

function readHours(value: Numeric, field: string): Exact | Refusal {
  const hours = parseNumber(value, field, { min: 0, decimals: 1 });
  if (isRefusal(hours)) return hours;
  return hours.times(2).isInteger() ? hours : refuse('HOURS.STEP_INVALID', { field, hours: hours.toText() });
}

/** Reads the share of SY-GC-L4 by the edition's denominator; refusals of `parseNumber`, `HOURS.STEP_INVALID`, `SHARE.PART_EXCEEDS_WHOLE`. */
export function readVoluntaryShare(trace: Trace<SyEdition>, facts: VoluntaryFacts): Share | Refusal {
  const voluntary = readHours(facts.voluntary, '党员义务献工');
  if (isRefusal(voluntary)) return voluntary;
  const total = readHours(facts.total, '项目整体时长');
  if (isRefusal(total)) return total;
  const memberHours = readHours(facts.memberHours, '党员工时');
  if (isRefusal(memberHours)) return memberHours;
  const ofTotal = shareOf(voluntary, total, '党员义务献工', '项目整体时长');
  if (isRefusal(ofTotal)) return ofTotal;
  const denominator = trace.parameter('sy.gc.voluntary_denominator');
  if (denominator === 'all-hours') return ofTotal;
  if (denominator === 'member-hours') return shareOf(voluntary, memberHours, '党员义务献工', '党员工时');
  const ordinary = total.minus(voluntary);
  return { part: voluntary, whole: ordinary, percent: ordinary.equals(0) ? null : voluntary.times(100).over(ordinary) };
}

/** Records SY-GC-L4 and SY-ZT-15 into a trace. */
export function checkVoluntaryShare(trace: Trace<SyEdition>, share: Share): void {
  const { percent } = share;
  if (percent === null) {
    trace.check('SY-GC-L4', state('项目整体时长为 0，无法计算'), false, 'incomplete');
    return;
  }
  const limit = Exact.of(trace.parameter('sy.gc.voluntary_min_pct'));
  const finding = compareShare('党员义务献工占项目整体时长', share, percent, limit, '小时献工');
  trace.check('SY-GC-L4', finding, finding.holds, 'reason-required');
  trace.apply('SY-ZT-15', finding);
}

/**
 * Members' voluntary hours in a project (SY-GC-L4, SY-ZT-15, soft).
 * @returns conforms, reason-required or incomplete (no hours); refusals of `readVoluntaryShare`
 */
export function evaluateVoluntaryShare(edition: SyEdition, facts: VoluntaryFacts): Evaluation<CheckOutcome, { readonly percent: Exact | null }> | Refusal {
  const trace = traceOf(edition);
  const share = readVoluntaryShare(trace, facts);
  if (isRefusal(share)) return share;
  checkVoluntaryShare(trace, share);
  return trace.concludeChecks({ percent: share.percent });
}

/** One line of the voluntary-hours log. Minutes count from 0:00; the interval lies within one day. */
export interface VoluntaryEntry {
  readonly person: PersonKind;
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Normal working time of that person on that day, in any order; empty on a rest day. */
  readonly workingTime: readonly { readonly fromMinute: number; readonly toMinute: number }[];
}

/**
 * The hours of a log that count (SY-GC-L4a): only Party members', only outside normal working time.
 * @returns hours-counted; refuses `HOURS.INTERVAL_INVALID`
 */
export function countVoluntaryHours(
  edition: SyEdition,
  facts: { readonly entries: readonly VoluntaryEntry[] },
): Evaluation<'hours-counted', { readonly hours: Exact; readonly byEntry: readonly Exact[] }> | Refusal {
  const byEntry: Exact[] = [];
  for (const entry of facts.entries) {
    if (![entry, ...entry.workingTime].every(isInterval)) return refuse('HOURS.INTERVAL_INVALID', { from: entry.fromMinute, to: entry.toMinute });
    byEntry.push(Exact.of(isPartyMember(entry.person) ? minutesOutside(entry) : 0).over(60));
  }
  const trace = traceOf(edition);
  const hours = byEntry.reduce((sum, value) => sum.plus(value), Exact.zero);
  trace.apply('SY-GC-L4a', state(`${facts.entries.length} 条记录，党员在正常工作时间外合计 ${hours.toText()} 小时`));
  return trace.conclude('hours-counted', { hours, byEntry });
}

function isInterval({ fromMinute, toMinute }: { readonly fromMinute: number; readonly toMinute: number }): boolean {
  return Number.isInteger(fromMinute) && Number.isInteger(toMinute) && fromMinute >= 0 && fromMinute < toMinute && toMinute <= 24 * 60;
}

function minutesOutside({ fromMinute, toMinute, workingTime }: VoluntaryEntry): number {
  let reached = fromMinute;
  let outside = 0;
  for (const shift of [...workingTime].sort((a, b) => a.fromMinute - b.fromMinute)) {
    outside += Math.max(0, Math.min(shift.fromMinute, toMinute) - reached);
    reached = Math.max(reached, Math.min(shift.toMinute, toMinute));
  }
  return outside + Math.max(0, toMinute - reached);
}
