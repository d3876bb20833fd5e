import { isRefusal, meanOf, parseCount, parseNumber, parseScore, sumOf, type Exact, type Numeric, type Quarter, type Refusal } from '../../kernel/index.js';
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

/**
 * A member's stars where a branch rates its members (SF-TG-3). One branch practised it and the plan only recommends it, so nothing follows.
 * @param facts.stars whole stars, 1–5; null while unrated
 * @returns member-rated, not-rated, or not-applicable (the branch does not rate its members); refusals of `parseNumber`
 */
export function evaluateMemberStars(
  edition: SfEdition,
  facts: { readonly isPractised: boolean; readonly stars: Numeric | null },
): Evaluation<'member-rated' | 'not-rated' | 'not-applicable', { readonly stars: Exact | null }> | Refusal {
  const trace = traceOf(edition);
  if (!facts.isPractised) {
    trace.apply('SF-TG-3', state('本支部不开展星级党员评比'));
    return trace.conclude('not-applicable', { stars: null });
  }
  const stars = facts.stars === null ? null : parseNumber(facts.stars, '星级', { min: 1, max: 5, decimals: 0 });
  if (isRefusal(stars)) return stars;
  trace.apply('SF-TG-3', state(stars === null ? '尚未评星' : `${stars.toText()} 星`));
  return trace.conclude(stars === null ? 'not-rated' : 'member-rated', { stars });
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
