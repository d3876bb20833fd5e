import {
  Exact, FUNCTIONAL_ZONE_UNITS, ZONE_ASPECT_LABELS, ZONE_UNIT_LABELS, isRefusal, parseCount,
  type Numeric, type PersonKind, type Refusal, type ZoneAspect, type ZoneUnit,
} from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { compare, compareShare, readShare, state } from '../finding.js';

export interface ZoneConditionFacts {
  readonly leader: PersonKind | null;
  readonly members: Numeric;
  /** 骨干团队中党员 and 骨干团队. */
  readonly coreMembers: Numeric;
  readonly core: Numeric;
}

/**
 * Whether a zone may be applied for (SY-ZR-T1, SY-ZR-T1b, SY-ZR-T1c, all hard): a full member leads it, at least five members, at least half
 * of the core are members. Every failing condition is listed.
 * @returns conforms, incomplete (no leader, no core) or rejected; refusals of `parseCount`, `SHARE.PART_EXCEEDS_WHOLE`
 */
export function evaluateZoneConditions(edition: SyEdition, facts: ZoneConditionFacts): Evaluation<CheckOutcome, { readonly corePercent: Exact | null }> | Refusal {
  const members = parseCount(facts.members, '责任区党员');
  if (isRefusal(members)) return members;
  const core = readShare(facts.coreMembers, facts.core, '骨干中党员', '骨干团队');
  if (isRefusal(core)) return core;
  const trace = traceOf(edition);
  const { leader } = facts;
  const words = leader === null ? '没有负责人' : leader === 'full-member' ? '负责人是正式党员' : '负责人不是正式党员';
  trace.check('SY-ZR-T1', state(words), leader === 'full-member', leader === null ? 'incomplete' : 'rejected');
  const enough = compare('责任区党员', members, '≥', Exact.of(trace.parameter('sy.zr.min_members')), '人', '名党员');
  trace.check('SY-ZR-T1b', enough, enough.holds, 'rejected');
  if (core.percent === null) {
    trace.check('SY-ZR-T1c', state('骨干团队人数为 0，无法计算'), false, 'incomplete');
  } else {
    const half = compareShare('骨干中党员占比', core, core.percent, Exact.of(trace.parameter('sy.zr.core_pct')), '名党员');
    trace.check('SY-ZR-T1c', half, half.holds, 'rejected');
  }
  return trace.concludeChecks({ corePercent: core.percent });
}

export interface ZoneGoalFacts {
  readonly goals: Numeric;
  /** Of these, with unit, target and direction. */
  readonly quantified: Numeric;
  readonly aspects: readonly ZoneAspect[];
}

/**
 * The goals of a zone (SY-ZR-T3, SY-ZR-T3b, SY-ZR-02): 8–10 of them, at least four quantified (both soft), a missing aspect is a hint,
 * none at all cannot be submitted (AMB-75).
 * @returns conforms, hint, reason-required or incomplete; refusals of `parseCount`, `SHARE.PART_EXCEEDS_WHOLE`
 */
export function evaluateZoneGoals(edition: SyEdition, facts: ZoneGoalFacts): Evaluation<CheckOutcome, { readonly missingAspects: readonly ZoneAspect[] }> | Refusal {
  const share = readShare(facts.quantified, facts.goals, '可量化目标', '目标');
  if (isRefusal(share)) return share;
  const trace = traceOf(edition);
  const [min, max] = [trace.parameter('sy.zr.goal_min'), trace.parameter('sy.zr.goal_max')];
  const isWithin = share.whole.isAtLeast(min) && share.whole.isAtMost(max);
  const outcome = share.whole.equals(0) ? 'incomplete' : 'reason-required';
  trace.check('SY-ZR-T3', state(`目标 ${share.whole.toText()} 项，${isWithin ? '在' : '不在'} ${min}-${max} 项之内`), isWithin, outcome);
  const quantified = compare('可量化目标', share.part, '≥', Exact.of(trace.parameter('sy.zr.quant_min')), '项', '项');
  trace.check('SY-ZR-T3b', quantified, quantified.holds, 'reason-required');
  const missingAspects = (Object.keys(ZONE_ASPECT_LABELS) as readonly ZoneAspect[]).filter((aspect) => !facts.aspects.includes(aspect));
  const words = missingAspects.length === 0 ? '六个方面都有目标' : `没有目标的方面：${missingAspects.map((aspect) => ZONE_ASPECT_LABELS[aspect]).join('、')}`;
  trace.check('SY-ZR-02', state(words), missingAspects.length === 0, 'hint');
  return trace.concludeChecks({ missingAspects });
}

export type ZoneFilingState = 'filed' | 'approved' | 'returned' | 'recalled' | 'refused';

export interface ZonePlaceFacts {
  /** Earlier zones of the branch for the same year. */
  readonly earlier: readonly ZoneFilingState[];
  readonly location: string;
  readonly overlapsAnother: boolean;
  readonly isFunctional: boolean;
  readonly unit: ZoneUnit;
}

/**
 * The place of a zone and how many its branch has (SY-ZR-T2, SY-ZR-T4, SY-ZR-07): a location is needed, no overlap, at most two of a year
 * counting this one (soft; returned, recalled and refused ones do not count, AMB-76); the unit should fit the kind of organisation.
 * @returns conforms, hint, reason-required or rejected
 */
export function evaluateZonePlace(edition: SyEdition, facts: ZonePlaceFacts): Evaluation<CheckOutcome, { readonly zones: number }> {
  const trace = traceOf(edition);
  const hasLocation = facts.location.trim() !== '';
  trace.check('SY-ZR-T2', state(hasLocation ? `位置：${facts.location}` : '没有填写具体位置'), hasLocation, 'rejected');
  trace.check('SY-ZR-T2', state(facts.overlapsAnother ? '与其他责任区范围重叠' : '与其他责任区没有重叠'), !facts.overlapsAnother, 'rejected');
  const zones = 1 + facts.earlier.filter((filing) => filing === 'filed' || filing === 'approved').length;
  const max = trace.parameter('sy.zr.max_per_branch');
  trace.check('SY-ZR-T4', state(`本年度第 ${zones} 个，每个支部不超过 ${max} 个`), zones <= max, 'reason-required');
  const fits = FUNCTIONAL_ZONE_UNITS.includes(facts.unit) === facts.isFunctional;
  trace.check('SY-ZR-07', state(`以${ZONE_UNIT_LABELS[facts.unit]}为单位${fits ? '' : '，与本单位类别不一致'}`), fits, 'hint');
  return trace.concludeChecks({ zones });
}
