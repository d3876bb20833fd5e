import {
  isRefusal, parseCount, parseDate, PROJECT_SCOPE_LABELS,
  type Carrier, type Exact, type IsoDate, type Numeric, type PersonKind, type ProjectScope, type Refusal,
} from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation, type Trace } from '../evaluation.js';
import { state } from '../finding.js';
import { checkLeader, checkTeamShare, readTeamShare, type TeamShareFacts } from './team.js';
import { checkVoluntaryShare, readVoluntaryShare, type VoluntaryFacts } from './voluntary.js';

/** The filing form 《共产党员工程立项申报表》 as far as rules look at it. */
export interface ProjectFilingFacts {
  readonly carriers: readonly Carrier[];
  readonly scopes: readonly ProjectScope[];
  readonly otherScope: string;
  readonly name: string;
  /** Whether the organisation has another item of this name in the same year. */
  readonly isNameTaken: boolean;
  readonly leader: PersonKind | null;
  readonly team: TeamShareFacts;
  readonly hours: VoluntaryFacts;
  /** Team members and how many of them have a duty. */
  readonly teamSize: Numeric;
  readonly withDuty: Numeric;
  readonly goal: string;
  readonly measures: string;
  readonly startOn: IsoDate | null;
  readonly plannedEndOn: IsoDate | null;
  /** Key tasks with their dates. */
  readonly milestones: readonly IsoDate[];
  readonly riskAnalysis: string;
  readonly emergencyPlan: string;
  /** Problems to solve and benefits; at least one of them. */
  readonly valueIndicators: Numeric;
  readonly benefit: 'stated' | 'none' | 'not-quantifiable';
  readonly benefitMethod: string;
  readonly significance: string;
  readonly closingIndicators: readonly { readonly isQuantified: boolean }[];
  readonly recognitionDepartment: string;
  readonly differenceFromDuties: string;
}

const isFilled = (text: string): boolean => text.trim() !== '';

/**
 * Whether a project may be filed (SY-GC-L1 to SY-GC-L7a, SY-GC-02, SY-GC-20, SY-GC-20a, SY-ZT-03, SY-ZT-16). Every failing condition is
 * listed, hard ones first; advice and soft rules let the filing pass.
 * @returns conforms, hint, reason-required, incomplete or rejected; refusals of the counts and shares
 */
export function evaluateProjectFiling(
  edition: SyEdition,
  facts: ProjectFilingFacts,
): Evaluation<CheckOutcome, { readonly sharePercent: Exact | null; readonly voluntaryPercent: Exact | null }> | Refusal {
  const trace = traceOf(edition);
  const team = readTeamShare(trace, facts.team);
  if (isRefusal(team)) return team;
  const voluntary = readVoluntaryShare(trace, facts.hours);
  if (isRefusal(voluntary)) return voluntary;
  const teamSize = parseCount(facts.teamSize, '团队人数');
  if (isRefusal(teamSize)) return teamSize;
  const withDuty = parseCount(facts.withDuty, '有分工的人数');
  if (isRefusal(withDuty)) return withDuty;
  const valueIndicators = parseCount(facts.valueIndicators, '价值指标');
  if (isRefusal(valueIndicators)) return valueIndicators;

  checkTeamShare(trace, team);
  checkLeader(trace, facts.leader);
  checkVoluntaryShare(trace, voluntary);
  checkSubject(trace, facts);
  trace.check('SY-GC-L4b', state(`价值指标 ${valueIndicators.toText()} 项，至少 1 项`), valueIndicators.isAtLeast(1), 'rejected');
  const duties = `团队 ${teamSize.toText()} 人，${withDuty.toText()} 人有具体分工`;
  const isPlanned = isFilled(facts.goal) && isFilled(facts.measures) && facts.milestones.length > 0;
  trace.check('SY-GC-L5', state(duties), teamSize.isAtLeast(1) && withDuty.equals(teamSize), 'rejected');
  trace.check('SY-GC-L5', state(isPlanned ? '目标、计划措施、关键任务节点齐全' : '目标、计划措施、关键任务节点不全'), isPlanned, 'rejected');
  checkSchedule(trace, facts);
  const hasForecast = isFilled(facts.riskAnalysis) && isFilled(facts.emergencyPlan);
  trace.check('SY-GC-L6a', state(hasForecast ? '已有风险分析和应急方案' : '风险分析或应急方案没有填写'), hasForecast, 'rejected');
  checkClosing(trace, facts);
  const isDistinct = isFilled(facts.differenceFromDuties);
  trace.check('SY-ZT-16', state(isDistinct ? '已写明与日常工作的区别' : '没有写明与日常工作的区别'), isDistinct, 'rejected');
  return trace.concludeChecks({ sharePercent: team.share.percent, voluntaryPercent: voluntary.percent });
}

function checkSubject(trace: Trace<SyEdition>, facts: ProjectFilingFacts): void {
  trace.check('SY-ZT-03', state(`选择载体 ${facts.carriers.length} 种，只能选 1 种`), facts.carriers.length === 1, 'rejected');
  const [scope] = facts.scopes;
  const scopes = facts.scopes.map((one) => PROJECT_SCOPE_LABELS[one]).join('、');
  trace.check('SY-GC-02', state(`立项范围：${scopes === '' ? '没有选择' : scopes}，只能选 1 项`), facts.scopes.length === 1, 'rejected');
  if (scope === 'other') {
    trace.check('SY-GC-02', state(isFilled(facts.otherScope) ? '“其他”已说明' : '选“其他”没有说明'), isFilled(facts.otherScope), 'rejected');
  }
  trace.check('SY-GC-L3', state(isFilled(facts.name) ? `项目名称：${facts.name}` : '没有项目名称'), isFilled(facts.name), 'rejected');
  trace.check('SY-GC-L3', state(facts.isNameTaken ? '本组织同年已有同名项目' : '名称没有重复'), !facts.isNameTaken, 'rejected');
}

function checkSchedule(trace: Trace<SyEdition>, { startOn, plannedEndOn, milestones }: ProjectFilingFacts): void {
  const hasDates = startOn !== null && plannedEndOn !== null;
  if (!trace.check('SY-GC-L6', state(hasDates ? `${startOn} 开始，计划 ${plannedEndOn} 完成` : '开始时间或计划完成时间没有填写'), hasDates, 'rejected')) return;
  if (startOn === null || plannedEndOn === null) return;
  const areDates = [startOn, plannedEndOn, ...milestones].every((date) => !isRefusal(parseDate(date)));
  const order = !areDates ? '有的日期不在日历上' : startOn <= plannedEndOn ? '开始不晚于完成' : '开始晚于完成';
  trace.check('SY-GC-L6', state(order), areDates && startOn <= plannedEndOn, 'rejected');
  const outside = milestones.filter((date) => date < startOn || date > plannedEndOn);
  trace.check('SY-GC-L6', state(outside.length === 0 ? '节点都在起止之内' : `节点在起止之外：${outside.join('、')}`), outside.length === 0, 'rejected');
}

function checkClosing(trace: Trace<SyEdition>, facts: ProjectFilingFacts): void {
  const hasClosing = facts.closingIndicators.length > 0 && isFilled(facts.recognitionDepartment);
  trace.check('SY-GC-L7', state(hasClosing ? '结项检验指标和成果认定部门齐全' : '没有结项检验指标或成果认定部门'), hasClosing, 'rejected');
  const quantified = facts.closingIndicators.filter(({ isQuantified }) => isQuantified).length;
  trace.check('SY-GC-20a', state(`结项指标 ${facts.closingIndicators.length} 项，其中有单位和目标值 ${quantified} 项`), quantified > 0, 'reason-required');
  if (facts.benefit === 'stated') {
    trace.check('SY-GC-20', state(isFilled(facts.benefitMethod) ? '已附效益测算方法' : '请附效益测算方法'), isFilled(facts.benefitMethod), 'hint');
  }
  if (facts.benefit === 'not-quantifiable') {
    const isExplained = isFilled(facts.significance);
    trace.check('SY-GC-L7a', state(isExplained ? '已写明可创造价值及管理提升意义' : '效益不易计算，须写明可创造价值及管理提升意义'), isExplained, 'rejected');
  }
}
