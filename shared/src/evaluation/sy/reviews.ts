import {
  Exact, MAJOR_GROUND_LABELS, RATER_GROUP_LABELS, REVIEW_ITEM_LABELS, isRefusal, meanOf, parseCount, parseNumber, parseScore,
  type MajorGround, type Numeric, type RaterGroup, type Refusal, type ReviewItem,
} from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

/**
 * The preliminary review (SY-ZT-18): all eight items must be 是, otherwise the filing is returned with the failing ones.
 * @returns review-passed, review-returned, or incomplete while an item is unanswered
 */
export function evaluatePreliminaryReview(
  edition: SyEdition,
  facts: { readonly answers: Readonly<Partial<Record<ReviewItem, boolean>>> },
): Evaluation<'review-passed' | 'review-returned' | 'incomplete', { readonly failed: readonly ReviewItem[]; readonly open: readonly ReviewItem[] }> {
  const trace = traceOf(edition);
  const items = Object.keys(REVIEW_ITEM_LABELS) as readonly ReviewItem[];
  const failed = items.filter((item) => facts.answers[item] === false);
  const open = items.filter((item) => facts.answers[item] === undefined);
  const name = (list: readonly ReviewItem[]): string => list.map((item) => REVIEW_ITEM_LABELS[item]).join('、');
  if (open.length > 0) {
    trace.apply('SY-ZT-18', state(`尚未审查：${name(open)}`), 'incomplete');
    return trace.conclude('incomplete', { failed, open });
  }
  trace.apply('SY-ZT-18', state(failed.length === 0 ? '八项都符合' : `不符合：${name(failed)}`));
  return trace.conclude(failed.length === 0 ? 'review-passed' : 'review-returned', { failed, open });
}

/** Recommending a 重大型 project (SY-GC-06): the plan lists five grounds together; fewer are a hint to the reviewer, who decides. */
export function evaluateMajorRecommendation(
  edition: SyEdition,
  facts: { readonly grounds: readonly MajorGround[] },
): Evaluation<'may-recommend' | 'hint', { readonly missing: readonly MajorGround[] }> {
  const trace = traceOf(edition);
  const missing = (Object.keys(MAJOR_GROUND_LABELS) as readonly MajorGround[]).filter((ground) => !facts.grounds.includes(ground));
  const words = missing.length === 0 ? '五项理由齐全' : `缺 ${missing.length} 项：${missing.map((ground) => MAJOR_GROUND_LABELS[ground]).join('、')}`;
  trace.check('SY-GC-06', state(words), missing.length === 0, 'hint');
  return trace.conclude(missing.length === 0 ? 'may-recommend' : 'hint', { missing });
}

export interface SatisfactionBallot {
  readonly group: RaterGroup;
  /** One total per ballot, 0 to `sy.sat.max`, at most one decimal. */
  readonly score: Numeric;
}

export interface SatisfactionValues {
  readonly mean: Exact | null;
  readonly ballots: number;
  readonly byGroup: Readonly<Record<RaterGroup, { readonly mean: Exact | null; readonly ballots: number }>>;
}

/**
 * 满意度测评成绩 (SY-ZT-25, SY-ZT-26a): the mean of all ballots, one person one vote; groups are shown beside it, never averaged first.
 * @returns satisfaction-rated; without ballots incomplete (closing waits) or, by the unit's choice, not-rated; refusals of `parseNumber`
 */
export function evaluateSatisfaction(
  edition: SyEdition,
  facts: { readonly ballots: readonly SatisfactionBallot[] },
): Evaluation<'satisfaction-rated' | 'incomplete' | 'not-rated', SatisfactionValues> | Refusal {
  const trace = traceOf(edition);
  const max = trace.parameter('sy.sat.max');
  const scores: { readonly group: RaterGroup; readonly score: Exact }[] = [];
  for (const { group, score: entered } of facts.ballots) {
    const score = parseNumber(entered, '满意度', { min: 0, max, decimals: 1 });
    if (isRefusal(score)) return score;
    scores.push({ group, score });
  }
  const groupOf = (group: RaterGroup) => {
    const own = scores.filter((ballot) => ballot.group === group).map(({ score }) => score);
    return { mean: meanOf(own), ballots: own.length };
  };
  const byGroup = { member: groupOf('member'), 'employee-representative': groupOf('employee-representative'), customer: groupOf('customer') };
  const all = scores.map(({ score }) => score);
  const mean = meanOf(all);
  const values = { mean, ballots: all.length, byGroup };
  const isRequired = trace.parameter('sy.sat.required');
  if (mean === null) {
    trace.apply('SY-ZT-25', state('没有测评票'), isRequired ? 'incomplete' : 'hint');
    return trace.conclude(isRequired ? 'incomplete' : 'not-rated', values);
  }
  trace.apply('SY-ZT-25', { kind: 'mean', name: '满意度', of: all, result: mean });
  const groups = (Object.keys(RATER_GROUP_LABELS) as readonly RaterGroup[]).map((group) => `${RATER_GROUP_LABELS[group]} ${byGroup[group].ballots} 票`);
  trace.apply('SY-ZT-26a', state(groups.join('，')));
  return trace.conclude('satisfaction-rated', values);
}

export interface EffectFacts {
  /** 措施、分工、目标、重点任务和节点、过程控制、解决问题. */
  readonly leadership: readonly boolean[];
  /** 示范带头、奉献、解决关键问题. */
  readonly members: readonly boolean[];
  readonly goalsMet: Numeric;
  readonly goals: Numeric;
  readonly keyProblemsSolved: Numeric;
  /** 万元; null where it cannot be calculated, then `significance` says what it is worth. */
  readonly benefit: Numeric | null;
  readonly significance: string;
}

/**
 * The three “有没有” of an effect evaluation (SY-ZT-14, SY-ZT-14a to SY-ZT-14c): six sub-items, three sub-items, and the goals with a figure or
 * a written value.
 * @returns ready-to-rate, incomplete (an item unanswered, or neither benefit nor significance); refusals of the counts
 */
export function evaluateEffect(
  edition: SyEdition,
  facts: EffectFacts,
): Evaluation<'ready-to-rate' | 'incomplete', { readonly hasLeadership: boolean; readonly hasExample: boolean; readonly hasResult: boolean }> | Refusal {
  const goalsMet = parseCount(facts.goalsMet, '完成目标');
  if (isRefusal(goalsMet)) return goalsMet;
  const goals = parseCount(facts.goals, '争创目标');
  if (isRefusal(goals)) return goals;
  const solved = parseCount(facts.keyProblemsSolved, '解决关键问题');
  if (isRefusal(solved)) return solved;
  const benefit = facts.benefit === null ? null : parseNumber(facts.benefit, '创造效益', { min: 0, decimals: 2 });
  if (isRefusal(benefit)) return benefit;
  const trace = traceOf(edition);
  const hasLeadership = facts.leadership.every(Boolean);
  const hasExample = facts.members.every(Boolean);
  const hasResult = goals.isAtLeast(1) && goalsMet.equals(goals);
  const isAnswered = facts.leadership.length === 6 && facts.members.length === 3;
  trace.check('SY-ZT-14a', state(`组织领导 ${facts.leadership.filter(Boolean).length}/6 有`), facts.leadership.length === 6, 'incomplete');
  trace.check('SY-ZT-14b', state(`党员作用 ${facts.members.filter(Boolean).length}/3 有`), facts.members.length === 3, 'incomplete');
  trace.apply('SY-ZT-14c', state(`完成目标 ${goalsMet.toText()}/${goals.toText()}，解决关键问题 ${solved.toText()} 个`));
  const hasValue = benefit !== null || facts.significance.trim() !== '';
  const words = benefit !== null ? `创造效益 ${benefit.toText()} 万元` : hasValue ? '效益不易计算，已写明价值' : '没有效益数额，也没有价值说明';
  trace.check('SY-ZT-14c', state(words), hasValue, 'incomplete');
  trace.apply('SY-ZT-14', state([hasLeadership, hasExample, hasResult].every(Boolean) ? '三项均“有”' : '三项中有“没有”'));
  return trace.conclude(isAnswered && hasValue ? 'ready-to-rate' : 'incomplete', { hasLeadership, hasExample, hasResult });
}

export interface AssessmentInputs {
  /** Words; empty while missing. */
  readonly qualitative: string;
  /** 0–100 each; null while missing. */
  readonly qualitativeScore: Numeric | null;
  readonly quantitative: Numeric | null;
  readonly leaders: Numeric | null;
  readonly employees: Numeric | null;
}

/**
 * The four inputs of the yearly assessment (SY-ZT-41), kept side by side; a composite only where the unit sets weights and all are there.
 * @returns inputs-recorded or incomplete; refusals of `parseScore`
 */
export function evaluateAssessmentInputs(
  edition: SyEdition,
  facts: AssessmentInputs,
): Evaluation<'inputs-recorded' | 'incomplete', { readonly composite: Exact | null; readonly missing: readonly string[] }> | Refusal {
  const read: (Exact | null)[] = [];
  const names = ['定性评价', '定量评价', '领导评议', '职工评议'];
  for (const [index, entered] of [facts.qualitativeScore, facts.quantitative, facts.leaders, facts.employees].entries()) {
    const score = entered === null ? null : parseScore(entered, names[index] ?? '');
    if (isRefusal(score)) return score;
    read.push(score);
  }
  const trace = traceOf(edition);
  const weights = trace.parameter('sy.eval.weights');
  const missing = names.filter((_name, index) => read[index] === null && !(index === 0 && weights === null && facts.qualitative.trim() !== ''));
  if (missing.length > 0) {
    trace.apply('SY-ZT-41', state(`还没有：${missing.join('、')}`), 'incomplete');
    return trace.conclude('incomplete', { composite: null, missing });
  }
  if (weights === null) {
    trace.apply('SY-ZT-41', state('四种评价并列保存，不合成总分'));
    return trace.conclude('inputs-recorded', { composite: null, missing });
  }
  const terms = names.map((name, index) => ({ name, value: read[index] ?? Exact.zero, weight: Exact.of(weights[index] ?? 0) }));
  const composite = terms.reduce((sum, { value, weight }) => sum.plus(value.times(weight)), Exact.zero).over(100);
  trace.apply('SY-ZT-41', { kind: 'weighted-sum', name: '年度评价', terms, result: composite });
  return trace.conclude('inputs-recorded', { composite, missing });
}
