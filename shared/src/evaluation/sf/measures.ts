import { isRefusal, meanOf, parseCount, parseScore, sumOf, type Exact, type Numeric, type Quarter, type Refusal } from '../../kernel/index.js';
import type { SfEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { readShare, state } from '../finding.js';

/**
 * The quarterly comment on a unit in creation (SF-XM-5): the mean of the months that have a score (0–100), marked when one is
 * missing; no threshold looks at it.
 * @returns mean-complete, mean-incomplete or not-rated; refusals of `parseScore`
 */
export function evaluateQuarterComment(
  edition: SfEdition,
  facts: { readonly quarter: Quarter; readonly months: readonly (Numeric | null)[] },
): Evaluation<'mean-complete' | 'mean-incomplete' | 'not-rated', { readonly mean: Exact | null; readonly scored: number }> | Refusal {
  const scores = readScores(facts.months, '月考核得分');
  if (isRefusal(scores)) return scores;
  const trace = traceOf(edition);
  const mean = meanOf(scores);
  const scored = scores.length;
  if (mean === null) {
    trace.apply('SF-XM-5', state('本季没有月考核得分'));
    return trace.conclude('not-rated', { mean, scored });
  }
  trace.apply('SF-XM-5', { kind: 'mean', name: '季讲评', of: scores, result: mean });
  if (scored < 3) trace.apply('SF-XM-5', state(`不完整：3 个月中有 ${scored} 个月`));
  return trace.conclude(scored < 3 ? 'mean-incomplete' : 'mean-complete', { mean, scored });
}

/**
 * The quarterly satisfaction with a named team (SF-GS-5): the mean of the ballots (0–100); no threshold.
 * @returns survey-counted or not-rated; refusals of `parseScore`
 */
export function evaluateTeamSatisfaction(
  edition: SfEdition,
  facts: { readonly ballots: readonly Numeric[] },
): Evaluation<'survey-counted' | 'not-rated', { readonly mean: Exact | null; readonly ballots: number }> | Refusal {
  const ballots = readScores(facts.ballots, '满意度');
  if (isRefusal(ballots)) return ballots;
  const trace = traceOf(edition);
  const mean = meanOf(ballots);
  if (mean === null) trace.apply('SF-GS-5', state('没有测评票'));
  else trace.apply('SF-GS-5', { kind: 'mean', name: '群众满意度', of: ballots, result: mean });
  return trace.conclude(mean === null ? 'not-rated' : 'survey-counted', { mean, ballots: ballots.length });
}

export interface BaselineFacts {
  /** Answers per rating. */
  readonly outstanding: Numeric;
  readonly good: Numeric;
  readonly fair: Numeric;
  readonly poor: Numeric;
}

/**
 * The baseline of an opinion survey (SF-BJ-2): the share that rates 突出或较好.
 * @returns survey-counted or not-rated (no answers); refusals of `parseCount`
 */
export function evaluateBaseline(
  edition: SfEdition,
  facts: BaselineFacts,
): Evaluation<'survey-counted' | 'not-rated', { readonly percent: Exact | null; readonly answers: Exact }> | Refusal {
  const read: Exact[] = [];
  for (const [name, count] of [['突出', facts.outstanding], ['较好', facts.good], ['一般', facts.fair], ['较差', facts.poor]] as const) {
    const parsed = parseCount(count, name);
    if (isRefusal(parsed)) return parsed;
    read.push(parsed);
  }
  const share = readShare(sumOf(read.slice(0, 2)), sumOf(read), '突出或较好', '全部评价');
  if (isRefusal(share)) return share;
  const trace = traceOf(edition);
  const { part, whole, percent } = share;
  trace.apply('SF-BJ-2', { kind: 'share', name: '突出或较好', part, whole });
  return trace.conclude(percent === null ? 'not-rated' : 'survey-counted', { percent, answers: whole });
}

/** The share of organisations that take part in at least one creation (SF-YQ-3). Returns survey-counted or not-applicable; refusals of `readShare`. */
export function evaluateCoverage(
  edition: SfEdition,
  facts: { readonly participating: Numeric; readonly organisations: Numeric },
): Evaluation<'survey-counted' | 'not-applicable', { readonly percent: Exact | null }> | Refusal {
  const share = readShare(facts.participating, facts.organisations, '参与创建的党组织', '党组织');
  if (isRefusal(share)) return share;
  const trace = traceOf(edition);
  trace.apply('SF-YQ-3', { kind: 'share', name: '覆盖率', part: share.part, whole: share.whole });
  return trace.conclude(share.percent === null ? 'not-applicable' : 'survey-counted', { percent: share.percent });
}

function readScores(entered: readonly (Numeric | null)[], field: string): readonly Exact[] | Refusal {
  const scores: Exact[] = [];
  for (const value of entered) {
    if (value === null) continue;
    const score = parseScore(value, field);
    if (isRefusal(score)) return score;
    scores.push(score);
  }
  return scores;
}
