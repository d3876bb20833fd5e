import {
  Exact, PLEDGE_ELEMENT_LABELS, PLEDGE_REVIEW_LABELS, RATER_GROUP_LABELS, addDays, isRefusal, meanOf, parseDate, parseNumber, parseScore, sumOf,
  type IsoDate, type Numeric, type PledgeElement, type PledgeReviewItem, type RaterGroup, type Refusal,
} from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { readShare, state } from '../finding.js';

/** The four elements of one pledge item, as text; 完成时限 as a day. */
export type PledgeElements = Readonly<Partial<Record<PledgeElement, string>>>;

/** Whether a pledge item has its four elements (SY-CN-03), 完成时限 being a day. Returns conforms or rejected. */
export function evaluatePledgeElements(edition: SyEdition, facts: { readonly elements: PledgeElements }): Evaluation<CheckOutcome, { readonly missing: readonly PledgeElement[] }> {
  const trace = traceOf(edition);
  const missing = (Object.keys(PLEDGE_ELEMENT_LABELS) as readonly PledgeElement[]).filter((element) => {
    const text = facts.elements[element]?.trim() ?? '';
    return element === 'deadline' ? isRefusal(parseDate(text)) : text === '';
  });
  const words = missing.length === 0 ? '四项要素齐全' : `缺：${missing.map((element) => PLEDGE_ELEMENT_LABELS[element]).join('、')}`;
  trace.check('SY-CN-03', state(words), missing.length === 0, 'rejected');
  return trace.concludeChecks({ missing });
}

/** The superior organisation's review of a pledge (SY-CN-08): five of five, otherwise returned with guidance; incomplete while unanswered. */
export function evaluatePledgeReview(
  edition: SyEdition,
  facts: { readonly answers: Readonly<Partial<Record<PledgeReviewItem, boolean>>> },
): Evaluation<'review-passed' | 'review-returned' | 'incomplete', { readonly failed: readonly PledgeReviewItem[] }> {
  const trace = traceOf(edition);
  const items = Object.keys(PLEDGE_REVIEW_LABELS) as readonly PledgeReviewItem[];
  const failed = items.filter((item) => facts.answers[item] === false);
  const isAnswered = items.every((item) => facts.answers[item] !== undefined);
  const words = failed.length > 0 ? `不符合：${failed.map((item) => PLEDGE_REVIEW_LABELS[item]).join('、')}` : isAnswered ? '五项都符合' : '尚未审核完';
  trace.apply('SY-CN-08', state(words));
  return trace.conclude(failed.length > 0 ? 'review-returned' : isAnswered ? 'review-passed' : 'incomplete', { failed });
}

export interface PledgeItemState {
  readonly isDone: boolean;
  readonly dueOn: IsoDate;
  /** Only for the method by weights. */
  readonly weight: Numeric | null;
}

/**
 * 完成率 of a pledge (SY-CN-12 and the form’s column): items completed ÷ items pledged, shown cut off; below 100 % the reason is needed.
 * @returns pledge-fulfilled, pledge-unfulfilled, incomplete (a reason is missing) or not-rated (no items); refusals of `parseNumber`
 */
export function evaluatePledgeCompletion(
  edition: SyEdition,
  facts: { readonly items: readonly PledgeItemState[]; readonly reason: string },
): Evaluation<'pledge-fulfilled' | 'pledge-unfulfilled' | 'incomplete' | 'not-rated', { readonly percent: Exact | null }> | Refusal {
  const trace = traceOf(edition);
  const isWeighted = trace.parameter('sy.cn.completion_formula') === 'weighted';
  const weights: Exact[] = [];
  for (const { weight } of facts.items) {
    const read = isWeighted ? parseNumber(weight ?? 0, '事项权重', { min: 0, decimals: 2 }) : Exact.one;
    if (isRefusal(read)) return read;
    weights.push(read);
  }
  const whole = sumOf(weights);
  if (whole.equals(0)) {
    trace.apply('SY-CN-12', state('没有承诺事项，不作评定'));
    return trace.conclude('not-rated', { percent: null });
  }
  const part = sumOf(weights.filter((_weight, index) => facts.items[index]?.isDone === true));
  const percent = part.times(100).over(whole);
  trace.apply('SY-CN-12', { kind: 'share', name: '完成率', part, whole });
  if (percent.equals(100)) return trace.conclude('pledge-fulfilled', { percent });
  const isExplained = facts.reason.trim() !== '';
  trace.check('SY-CN-12', state(isExplained ? `未完成原因：${facts.reason}` : '未完成原因必填'), isExplained, 'incomplete');
  return trace.conclude(isExplained ? 'pledge-unfulfilled' : 'incomplete', { percent });
}

/**
 * Whether an open pledge item needs a reminder (SY-CN-12): from `sy.cn.remind_before_days` before its day, and when the day has passed.
 * @returns pledge-overdue, pledge-due-soon, in-progress or pledge-fulfilled
 */
export function evaluatePledgeReminder(
  edition: SyEdition,
  facts: { readonly item: PledgeItemState; readonly today: IsoDate },
): Evaluation<'pledge-overdue' | 'pledge-due-soon' | 'in-progress' | 'pledge-fulfilled', { readonly remindFrom: IsoDate }> {
  const trace = traceOf(edition);
  const { isDone, dueOn } = facts.item;
  const remindFrom = addDays(dueOn, -trace.parameter('sy.cn.remind_before_days'));
  trace.apply('SY-CN-12', state(isDone ? '已完成' : `完成时限 ${dueOn}`));
  if (isDone) return trace.conclude('pledge-fulfilled', { remindFrom });
  const verdict = facts.today > dueOn ? 'pledge-overdue' : facts.today >= remindFrom ? 'pledge-due-soon' : 'in-progress';
  if (verdict !== 'in-progress') trace.propose({ kind: 'open-duty', clause: 'SY-CN-12', subject: 'organisation', dueOn, detail: verdict === 'pledge-overdue' ? '承诺逾期，提醒并帮助' : '承诺即将到期' });
  return trace.conclude(verdict, { remindFrom });
}

export interface PledgeAppraisalFacts {
  /** One score (0–100) per ballot received. */
  readonly ballots: readonly { readonly group: RaterGroup; readonly score: Numeric }[];
  /** How many were addressed, per group. */
  readonly addressed: Readonly<Record<RaterGroup, Numeric>>;
}

/**
 * The appraisal of a pledge by ballot (SY-CN-15, SY-CN-15a): the mean of all ballots, per group beside it, and the turnout; no threshold.
 * @returns turnout-shown or not-rated (no ballots); refusals of `parseScore` and `readShare` (more ballots than addressed)
 */
export function evaluatePledgeAppraisal(
  edition: SyEdition,
  facts: PledgeAppraisalFacts,
): Evaluation<'turnout-shown' | 'not-rated', { readonly mean: Exact | null; readonly turnout: Exact | null }> | Refusal {
  const scores: Exact[] = [];
  for (const { score: entered } of facts.ballots) {
    const score = parseScore(entered, '测评分');
    if (isRefusal(score)) return score;
    scores.push(score);
  }
  const trace = traceOf(edition);
  let addressed = Exact.zero;
  for (const group of Object.keys(RATER_GROUP_LABELS) as readonly RaterGroup[]) {
    const received = facts.ballots.filter((ballot) => ballot.group === group).length;
    const share = readShare(received, facts.addressed[group], `${RATER_GROUP_LABELS[group]}收回票`, `${RATER_GROUP_LABELS[group]}发出票`);
    if (isRefusal(share)) return share;
    addressed = addressed.plus(share.whole);
    trace.apply('SY-CN-15a', { kind: 'share', name: `${RATER_GROUP_LABELS[group]}参评率`, part: share.part, whole: share.whole });
  }
  const mean = meanOf(scores);
  const turnout = addressed.equals(0) ? null : Exact.of(scores.length).times(100).over(addressed);
  if (mean === null) {
    trace.apply('SY-CN-15', state('没有测评票'));
    return trace.conclude('not-rated', { mean, turnout });
  }
  trace.apply('SY-CN-15', { kind: 'mean', name: '测评均值', of: scores, result: mean });
  return trace.conclude('turnout-shown', { mean, turnout });
}
