import { Exact, isPartyMember, isRefusal, refuse, type Numeric, type PersonKind, type Refusal, parseCount } from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { compare, compareShare, readShare, state } from '../finding.js';

export interface TaskForceFacts {
  /** 总人数, captain included. */
  readonly total: Numeric;
  /** Party members, captain and probationary members included. */
  readonly members: Numeric;
  readonly probationary: Numeric;
  readonly captain: PersonKind | null;
  /** The task's goal and the goals of the organisation's other task forces. */
  readonly goal: string;
  readonly otherGoals: readonly string[];
  readonly isUrgentTask: boolean;
  /** Why a task force although the task is not 急难险重. */
  readonly reason: string;
}

/**
 * Whether a task force may be formed (SY-TJ-L1 to SY-TJ-L3, SY-TJ-03, SY-TJ-04): at least three people and half of them members (soft), a member as captain
 * (hard), a goal of its own (hint), an urgent task or a reason (soft).
 * @returns the hardest outcome, all failures listed; refuses `TASK_FORCE.CAPTAIN_NOT_COUNTED` when the captain is a member but no member is counted, and as `readShare`
 */
export function evaluateTaskForce(edition: SyEdition, facts: TaskForceFacts): Evaluation<CheckOutcome, { readonly percent: Exact | null }> | Refusal {
  const read = readShare(facts.members, facts.total, '党员', '总人数');
  if (isRefusal(read)) return read;
  const probationary = readShare(facts.probationary, facts.members, '预备党员', '党员');
  if (isRefusal(probationary)) return probationary;
  const isMember = facts.captain !== null && isPartyMember(facts.captain);
  if (isMember && read.part.equals(0)) return refuse('TASK_FORCE.CAPTAIN_NOT_COUNTED', { members: '0' });
  const trace = traceOf(edition);
  const enough = compare('总人数', read.whole, '≥', Exact.of(trace.parameter('sy.tj.min_total')), '人', '人');
  trace.check('SY-TJ-L1', enough, enough.holds, 'reason-required');
  const counted = trace.parameter('sy.tj.count_probationary') ? read.part : read.part.minus(probationary.part);
  const percent = read.whole.equals(0) ? null : counted.times(100).over(read.whole);
  if (percent === null) {
    trace.check('SY-TJ-L2', state('总人数为 0，无法计算'), false, 'incomplete');
  } else {
    const half = compareShare('党员占比', { ...read, part: counted }, percent, Exact.of(trace.parameter('sy.tj.party_pct')), '名党员');
    trace.check('SY-TJ-L2', half, half.holds, 'reason-required');
  }
  const words = facts.captain === null ? '没有队长' : isMember ? '队长是党员' : '队长不是党员';
  trace.check('SY-TJ-L3', state(words), isMember, facts.captain === null ? 'incomplete' : 'rejected');
  const isOwnGoal = !facts.otherGoals.some((other) => sameText(other, facts.goal));
  trace.check('SY-TJ-03', state(isOwnGoal ? '目标与其他突击队不同' : '与另一支突击队的目标相同'), isOwnGoal, 'hint');
  const isFitting = facts.isUrgentTask || facts.reason.trim() !== '';
  trace.check('SY-TJ-04', state(facts.isUrgentTask ? '急难险重任务' : isFitting ? `理由：${facts.reason}` : '不是急难险重任务，也没有说明理由'), isFitting, 'reason-required');
  return trace.concludeChecks({ percent });
}

function sameText(one: string, other: string): boolean {
  return one.replace(/\s/g, '') === other.replace(/\s/g, '');
}

/**
 * A member's participation in a year for 年度目标责任制考核 (SY-TJ-10): how many activities, how many in time.
 * @returns results-forwarded or not-rated (no activity); refusals of `parseCount`, `SHARE.PART_EXCEEDS_WHOLE`
 */
export function evaluateParticipationYear(
  edition: SyEdition,
  facts: { readonly activities: Numeric; readonly attended: Numeric },
): Evaluation<'results-forwarded' | 'not-rated', { readonly percent: Exact | null }> | Refusal {
  const activities = parseCount(facts.activities, '活动次数');
  if (isRefusal(activities)) return activities;
  const share = readShare(facts.attended, activities, '到位次数', '活动次数');
  if (isRefusal(share)) return share;
  const trace = traceOf(edition);
  trace.apply('SY-TJ-10', { kind: 'share', name: '按时到位', part: share.part, whole: share.whole });
  return trace.conclude(share.percent === null ? 'not-rated' : 'results-forwarded', { percent: share.percent });
}
