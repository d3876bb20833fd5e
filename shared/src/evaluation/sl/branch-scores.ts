import { Exact, isRefusal, meanOf, parseScore, type Numeric, type Quarter, type Refusal, type Year } from '../../kernel/index.js';
import type { SlEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { compare, state } from '../finding.js';

export interface BranchQuarterFacts {
  readonly quarter: Quarter;
  /** The branch's score of the quarter by the “星级党支部” standard, 0–100; null until assessed. */
  readonly score: Numeric | null;
}

/**
 * A branch's quarterly score against the line (SL-33-4). A single miss is only marked (AMB-38).
 * @returns branch-reached (score ≥ `sl.branch.pass`), branch-missed, not-rated; refusals of `parseScore`
 */
export function evaluateBranchQuarter(
  edition: SlEdition,
  facts: BranchQuarterFacts,
): Evaluation<'branch-reached' | 'branch-missed' | 'not-rated', { readonly score: Exact | null }> | Refusal {
  const score = facts.score === null ? null : parseScore(facts.score, '支部考核分');
  if (isRefusal(score)) return score;
  const trace = traceOf(edition);
  if (score === null) {
    trace.apply('SL-33-4', state('本季尚未考核'));
    return trace.conclude('not-rated', { score });
  }
  const finding = compare('支部考核分', score, '≥', Exact.of(trace.parameter('sl.branch.pass')), '分');
  trace.apply('SL-33-4', finding);
  return trace.conclude(finding.holds ? 'branch-reached' : 'branch-missed', { score });
}

export interface BranchYearFacts {
  readonly year: Year;
  /** The quarters' scores, null where there is none. */
  readonly scores: readonly (Numeric | null)[];
}

export interface BranchYearValues {
  readonly mean: Exact | null;
  readonly quartersBelow: number;
}

/**
 * Whether a branch's year calls for an interview of its secretary (SL-33-6): by default a mean of the scored quarters
 * below the line, or two or more quarters below it (AMB-38).
 * @returns poor-result → interview, result-acceptable, not-rated (no score, or the unit judges by hand); refusals of `parseScore`
 */
export function evaluateBranchYear(
  edition: SlEdition,
  facts: BranchYearFacts,
): Evaluation<'poor-result' | 'result-acceptable' | 'not-rated', BranchYearValues> | Refusal {
  const scores: Exact[] = [];
  for (const entered of facts.scores) {
    if (entered === null) continue;
    const score = parseScore(entered, '支部季度考核分');
    if (isRefusal(score)) return score;
    scores.push(score);
  }
  const trace = traceOf(edition);
  const line = Exact.of(trace.parameter('sl.branch.pass'));
  const mean = meanOf(scores);
  const quartersBelow = scores.filter((score) => score.isLessThan(line)).length;
  if (mean === null || trace.parameter('sl.branch.poor_rule') === 'manual-only') {
    trace.apply('SL-33-6', state(mean === null ? '全年没有考核分' : '由党委认定'));
    return trace.conclude('not-rated', { mean, quartersBelow });
  }
  trace.apply('SL-33-6', { kind: 'mean', name: '全年平均', of: scores, result: mean });
  const belowMean = compare('全年平均', mean, '<', line, '分');
  trace.apply('SL-33-6', belowMean);
  const belowTwice = compare(`低于 ${line.toText()} 分的季度`, Exact.of(quartersBelow), '≥', Exact.of(2), '个');
  trace.apply('SL-33-6', belowTwice);
  if (!belowMean.holds && !belowTwice.holds) return trace.conclude('result-acceptable', { mean, quartersBelow });
  trace.propose({ kind: 'interview', clause: 'SL-33-6', subject: 'branch-secretary', period: facts.year });
  return trace.conclude('poor-result', { mean, quartersBelow });
}
