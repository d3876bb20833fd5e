import {
  COST_LINE_LABELS, Exact, addDays, addMonths, isRefusal, lastDayOf, parseCount, parseNumber,
  type Carrier, type CostLine, type IsoDate, type Numeric, type Refusal, type Year,
} from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

export interface ClosingCostFacts {
  /** 万元 per line, 0 or more, at most two decimals. */
  readonly costs: Readonly<Record<CostLine, Numeric | null>>;
  /** 项目创造价值 in 万元; null where it cannot be calculated. */
  readonly value: Numeric | null;
  /** 实现价值及意义. */
  readonly significance: string;
  /** The recognition department's overall opinion. */
  readonly recognitionOpinion: string;
}

export interface ClosingCostValues {
  readonly total: Exact | null;
  /** Value per 1 of cost; null when it cannot be calculated. */
  readonly ratio: Exact | null;
  /** `1:2.50`, or `—`. */
  readonly ratioText: string;
}

/**
 * Cost and 投入产出比 of a closing project (SY-GC-15, SY-GC-21): the total of five lines in 万元 and 1:(value÷total). Without a value its
 * significance and the recognition department's opinion are needed.
 * @returns cost-settled or incomplete; refusals of `parseNumber`
 */
export function evaluateClosingCost(edition: SyEdition, facts: ClosingCostFacts): Evaluation<'cost-settled' | 'incomplete', ClosingCostValues> | Refusal {
  let total = Exact.zero;
  const missing: string[] = [];
  for (const line of Object.keys(COST_LINE_LABELS) as readonly CostLine[]) {
    const entered = facts.costs[line];
    if (entered === null) {
      missing.push(COST_LINE_LABELS[line]);
      continue;
    }
    const cost = parseNumber(entered, COST_LINE_LABELS[line], { min: 0, decimals: 2 });
    if (isRefusal(cost)) return cost;
    total = total.plus(cost);
  }
  const value = facts.value === null ? null : parseNumber(facts.value, '项目创造价值', { min: 0, decimals: 2 });
  if (isRefusal(value)) return value;
  const trace = traceOf(edition);
  const ratio = value === null || missing.length > 0 || total.equals(0) ? null : value.over(total);
  const ratioText = ratio === null ? '—' : `1:${ratio.toHalfUp()}`;
  const listed = missing.length === 0 ? `总计 ${total.toHalfUp()} 万元，投入产出比 ${ratioText}` : `没有填写：${missing.join('、')}`;
  const isComplete = trace.check('SY-GC-15', state(listed), missing.length === 0, 'incomplete');
  const values = { total: isComplete ? total : null, ratio, ratioText };
  if (value !== null) return trace.conclude(isComplete ? 'cost-settled' : 'incomplete', values);
  const isExplained = facts.significance.trim() !== '';
  trace.check('SY-GC-15', state(isExplained ? '已写明实现价值及意义' : '价值不易计算，须写明实现价值及意义'), isExplained, 'incomplete');
  const hasOpinion = facts.recognitionOpinion.trim() !== '';
  trace.check('SY-GC-21', state(hasOpinion ? '成果认定部门已给出综合评价' : '成果认定部门还没有给出综合评价'), hasOpinion, 'incomplete');
  return trace.conclude(isComplete && isExplained && hasOpinion ? 'cost-settled' : 'incomplete', values);
}

export interface OutcomeFacts {
  readonly carrier: Carrier;
  readonly plannedEndOn: IsoDate;
  readonly assessedOn: IsoDate;
  /** Whether this is the yearly or final assessment; false while the project is watched in operation. */
  readonly isAssessment: boolean;
  readonly goalsMet: Numeric;
  readonly goals: Numeric;
}

export type OutcomeVerdict =
  | 'may-close' | 'stage-assessment' | 'cancellation-proposed' | 'rectification-proposed' | 'adjustment-due' | 'in-progress' | 'not-rated' | 'not-applicable';

/**
 * What an assessment of a project or task force leads to (SY-ZT-24, SY-ZT-27, SY-GC-WT1, SY-GC-WT4). Planned to end after 31 December:
 * stage only. In operation: an overdue project adjusts its plan, nothing is cancelled. At the final assessment unmet goals lead to the
 * proposal 取消立项 with a rectification. Zones, posts and pledges follow their own annexes.
 * @returns the verdict; refusals of `parseCount`
 */
export function evaluateProjectOutcome(edition: SyEdition, facts: OutcomeFacts): Evaluation<OutcomeVerdict, { readonly isCrossYear: boolean }> | Refusal {
  const goalsMet = parseCount(facts.goalsMet, '完成目标');
  if (isRefusal(goalsMet)) return goalsMet;
  const goals = parseCount(facts.goals, '目标总数');
  if (isRefusal(goals)) return goals;
  const trace = traceOf(edition);
  const { carrier, plannedEndOn, assessedOn } = facts;
  const isCrossYear = plannedEndOn > lastDayOf(assessedOn.slice(0, 4) as Year);
  const values = { isCrossYear };
  if (carrier !== 'project' && carrier !== 'task-force') {
    trace.apply('SY-ZT-24', state('责任区、先锋岗、承诺按各自附件评定'));
    return trace.conclude('not-applicable', values);
  }
  const subject = carrier;
  const action = trace.parameter('sy.fail_action');
  const isMet = goalsMet.isAtLeast(goals);
  const reached = `完成目标 ${goalsMet.toText()}/${goals.toText()}`;
  if (!facts.isAssessment && action !== 'always-cancel') {
    const isOverdue = assessedOn > plannedEndOn;
    if (!isOverdue) {
      trace.apply('SY-GC-WT1', state(`${reached}，计划 ${plannedEndOn} 完成`));
      if (!isMet) trace.propose({ kind: 'open-duty', clause: 'SY-GC-WT1', subject, detail: '未达到预期目标的，制定改进措施' });
      return trace.conclude('in-progress', values);
    }
    trace.apply('SY-GC-WT4', state(`计划 ${plannedEndOn} 完成，已逾期`));
    trace.propose({ kind: 'open-duty', clause: 'SY-GC-WT4', subject, detail: '分析原因并调整实施方案' });
    return trace.conclude('adjustment-due', values);
  }
  if (isCrossYear) {
    trace.apply('SY-ZT-27', state(`计划 ${plannedEndOn} 完成，跨年度，年底只作阶段性考核`));
    return trace.conclude('stage-assessment', values);
  }
  if (goals.equals(0)) {
    trace.apply('SY-ZT-24', state('没有目标，不作评定'));
    return trace.conclude('not-rated', values);
  }
  trace.apply('SY-ZT-24', state(reached));
  if (isMet) return trace.conclude('may-close', values);
  if (action !== 'always-rectify') trace.propose({ kind: 'filing-cancellation', clause: 'SY-ZT-24', subject });
  trace.propose({ kind: 'rectification', clause: 'SY-ZT-24', subject });
  return trace.conclude(action === 'always-rectify' ? 'rectification-proposed' : 'cancellation-proposed', values);
}

export interface AwardBanFacts {
  /** Days on which 情节严重 was confirmed. */
  readonly confirmedOn: readonly IsoDate[];
  /** The day of taking part in the award. */
  readonly awardOn: IsoDate;
}

/**
 * Whether a filing organisation is barred from 先进基层党组织 (SY-GC-WT3b): from the day after confirmation through the corresponding day
 * `sy.ban_years` later; of several confirmations the later end wins.
 * @returns award-barred or award-open; `barredThrough` null without a confirmation
 */
export function evaluateAwardBan(edition: SyEdition, facts: AwardBanFacts): Evaluation<'award-barred' | 'award-open', { readonly barredThrough: IsoDate | null }> {
  const trace = traceOf(edition);
  const years = trace.parameter('sy.ban_years');
  const bans = facts.confirmedOn.map((on) => ({ from: addDays(on, 1), through: addMonths(on, years * 12) }));
  const barredThrough = bans.map(({ through }) => through).sort().at(-1) ?? null;
  const isBarred = bans.some(({ from, through }) => from <= facts.awardOn && facts.awardOn <= through);
  trace.apply('SY-GC-WT3b', state(barredThrough === null ? '没有经确认的严重情节' : `${years} 年内不得参评，到 ${barredThrough} 为止`));
  return trace.conclude(isBarred ? 'award-barred' : 'award-open', { barredThrough });
}

/**
 * What confirmed 虚报进展和成效 or 瞒报质量责任事故 leads to (SY-GC-WT3, SY-GC-WT3b): the project loses every award; if serious, the filing
 * organisation too, with self-criticism and rectification.
 */
export function evaluateMisreporting(
  edition: SyEdition,
  facts: { readonly isConfirmed: boolean; readonly isSerious: boolean },
): Evaluation<'award-barred' | 'award-open', { readonly isOrganisationBarred: boolean }> {
  const trace = traceOf(edition);
  trace.apply('SY-GC-WT3', state(facts.isConfirmed ? '虚报或瞒报已确认' : '没有经确认的虚报、瞒报'));
  if (!facts.isConfirmed) return trace.conclude('award-open', { isOrganisationBarred: false });
  trace.propose({ kind: 'award-exclusion', clause: 'SY-GC-WT3', subject: 'project' });
  if (facts.isSerious) {
    trace.apply('SY-GC-WT3b', state('情节严重'));
    const amount = trace.parameter('sy.ban_years');
    trace.propose({ kind: 'award-exclusion', clause: 'SY-GC-WT3b', subject: 'organisation', dueWithin: { unit: 'years', amount }, detail: '先进基层党组织' });
    trace.propose({ kind: 'self-criticism', clause: 'SY-GC-WT3b', subject: 'organisation' });
    trace.propose({ kind: 'rectification', clause: 'SY-GC-WT3b', subject: 'organisation' });
  }
  return trace.conclude('award-barred', { isOrganisationBarred: facts.isSerious });
}

/** The last day for filing in the first campaign (SY-ZT-28); later campaigns set their own. */
export const FILING_DUE_ON: IsoDate = '2022-07-10';

/** Labels a filing (SY-ZT-28): in time, or 补报; an urgent one is always in time. It never blocks (AMB-06). */
export function evaluateFilingWindow(
  edition: SyEdition,
  facts: { readonly filedOn: IsoDate; readonly isUrgent: boolean; readonly dueOn?: IsoDate },
): Evaluation<'on-time' | 'late', { readonly dueOn: IsoDate }> {
  const trace = traceOf(edition);
  const dueOn = facts.dueOn ?? FILING_DUE_ON;
  trace.apply('SY-ZT-28', state(facts.isUrgent ? '紧急任务、重要项目，可以随时申报' : `${facts.filedOn} 申报，期限 ${dueOn}`));
  return trace.conclude(facts.isUrgent || facts.filedOn <= dueOn ? 'on-time' : 'late', { dueOn });
}

/** Whether a plaque may be hung before the public notice has ended (SY-ZT-36, AMB-67). Returns conforms or rejected. */
export function evaluatePlaqueOrder(
  edition: SyEdition,
  facts: { readonly carrier: Carrier; readonly isNoticeOver: boolean },
): Evaluation<'conforms' | 'rejected', { readonly needsNotice: boolean }> {
  const trace = traceOf(edition);
  const needsNotice = trace.parameter('sy.plaque_order') === 'notice-first' || facts.carrier === 'project' || facts.carrier === 'task-force';
  const isAllowed = trace.check('SY-ZT-36', state(needsNotice ? `先公示后挂牌，公示${facts.isNoticeOver ? '已结束' : '还没有结束'}` : '挂牌与公示同时进行'), !needsNotice || facts.isNoticeOver, 'rejected');
  return trace.conclude(isAllowed ? 'conforms' : 'rejected', { needsNotice });
}
