import { Exact, isPartyMember, isRefusal, parseCount, type Numeric, type PersonKind, type Refusal } from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation, type Trace } from '../evaluation.js';
import { compareShare, shareOf, state, type Share } from '../finding.js';

export interface TeamShareFacts {
  /** 骨干中党员, probationary members included. */
  readonly coreMembers: Numeric;
  /** Of these, probationary members. */
  readonly coreProbationary: Numeric;
  /** 骨干人数. */
  readonly core: Numeric;
  /** 党员参与人数. */
  readonly participatingMembers: Numeric;
  /** 参与人员总数. */
  readonly participants: Numeric;
}

/** The share that SY-GC-L1 judges, and members among everybody for SY-ZT-08. */
export interface TeamShare {
  readonly share: Share;
  readonly participation: Share;
}

/** Reads the share that SY-GC-L1 judges by the edition's basis; refusals of `parseCount` and `shareOf`. */
export function readTeamShare(trace: Trace<SyEdition>, facts: TeamShareFacts): TeamShare | Refusal {
  const counts: Exact[] = [];
  for (const [field, value] of [
    ['骨干中党员', facts.coreMembers], ['骨干中预备党员', facts.coreProbationary], ['骨干人数', facts.core],
    ['党员参与人数', facts.participatingMembers], ['参与人员总数', facts.participants],
  ] as const) {
    const count = parseCount(value, field);
    if (isRefusal(count)) return count;
    counts.push(count);
  }
  const [coreMembers = Exact.zero, coreProbationary = Exact.zero, core = Exact.zero, members = Exact.zero, participants = Exact.zero] = counts;
  const probationary = shareOf(coreProbationary, coreMembers, '骨干中预备党员', '骨干中党员');
  if (isRefusal(probationary)) return probationary;
  const countedMembers = trace.parameter('sy.gc.count_probationary') ? coreMembers : coreMembers.minus(coreProbationary);
  const participation = shareOf(members, participants, '党员参与人数', '参与人员总数');
  if (isRefusal(participation)) return participation;
  const basis = trace.parameter('sy.gc.core_ratio_basis');
  if (basis === 'members-over-total') return { share: participation, participation };
  if (basis === 'core') {
    const share = shareOf(countedMembers, core, '骨干中党员', '骨干人数');
    return isRefusal(share) ? share : { share, participation };
  }
  // All participating members over the core may exceed 100 %, so that nothing is impossible here.
  const percent = core.equals(0) ? null : members.times(100).over(core);
  return { share: { part: members, whole: core, percent }, participation };
}

/** Records SY-GC-L1 and SY-ZT-08 into a trace. */
export function checkTeamShare(trace: Trace<SyEdition>, { share, participation }: TeamShare): void {
  if (share.percent === null) {
    trace.check('SY-GC-L1', state('还没有标出骨干，占比无法计算，请把骨干成员的“骨干”选为“是”'), false, 'incomplete');
  } else {
    const limit = Exact.of(trace.parameter('sy.gc.core_party_min_pct'));
    const finding = compareShare('党员占骨干', share, share.percent, limit, '名党员');
    trace.check('SY-GC-L1', finding, finding.holds, 'reason-required');
  }
  if (trace.parameter('sy.team.majority_hint') === 'off') return;
  const { part, whole } = participation;
  const isMajority = part.times(3).isMoreThan(whole.times(2));
  trace.check('SY-ZT-08', state(`党员 ${part.toText()} 人，参与 ${whole.toText()} 人，${isMajority ? '超过' : '不超过'}三分之二`), isMajority, 'hint');
}

/**
 * Party members among the core of a project (SY-GC-L1, soft) and, where switched on, among everybody (SY-ZT-08, advice).
 * @returns conforms, hint, reason-required or incomplete (no core); refusals of `parseCount`, `SHARE.PART_EXCEEDS_WHOLE`
 */
export function evaluateTeamShare(edition: SyEdition, facts: TeamShareFacts): Evaluation<CheckOutcome, { readonly percent: Exact | null }> | Refusal {
  const trace = traceOf(edition);
  const read = readTeamShare(trace, facts);
  if (isRefusal(read)) return read;
  checkTeamShare(trace, read);
  return trace.concludeChecks({ percent: read.share.percent });
}

/** Records SY-GC-L2 and SY-ZT-06 into a trace; `leader` is what the leader is on the filing date, null while nobody is named. */
export function checkLeader(trace: Trace<SyEdition>, leader: PersonKind | null): void {
  if (leader === null) {
    trace.check('SY-GC-L2', state('没有项目负责人'), false, 'incomplete');
    return;
  }
  const isMember = isPartyMember(leader);
  const isAllowed = isMember && (leader === 'full-member' || !trace.parameter('sy.gc.leader_full_member'));
  const words = !isMember ? '项目负责人不是党员' : isAllowed ? '项目负责人是党员' : '项目负责人还不是正式党员';
  trace.check('SY-GC-L2', state(words), isAllowed, 'rejected');
  trace.apply('SY-ZT-06', state('由党员业务骨干担任项目负责人'));
}

/** Whether a person may lead a project (SY-GC-L2, SY-ZT-06). Returns conforms, incomplete (nobody named) or rejected. */
export function evaluateProjectLeader(edition: SyEdition, facts: { readonly leader: PersonKind | null }): Evaluation<CheckOutcome, { readonly isMember: boolean }> {
  const trace = traceOf(edition);
  checkLeader(trace, facts.leader);
  return trace.concludeChecks({ isMember: facts.leader !== null && isPartyMember(facts.leader) });
}
