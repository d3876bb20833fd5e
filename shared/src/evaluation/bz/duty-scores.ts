import { Exact, isRefusal, parseScore, refuse, type Month, type Numeric, type Refusal } from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation, type Trace } from '../evaluation.js';
import { bandOf, state } from '../finding.js';
import { bandedValue } from './banding.js';

/** The three kinds of evidence, scored one by one when the unit weights them. */
export interface DutyEvidenceScores {
  readonly ledger: Numeric;
  readonly feedback: Numeric;
  readonly verification: Numeric;
}

/** How a member fulfilled the duties of one month. */
export interface DutyScoreFacts {
  readonly month: Month;
  /** 0–100; null until scored. One number by default; three when `bz.rl.weights` is set. */
  readonly score: Numeric | DutyEvidenceScores | null;
}

export type DutyVerdict = 'duty-excellent' | 'duty-competent' | 'duty-failing' | 'not-rated';

export interface DutyScoreValues {
  readonly score: Exact | null;
  readonly points: number | null;
}

const BANDS = [
  { verdict: 'duty-excellent', clause: 'BZ-RL-9a', label: '履职优秀', points: 'bz.rl.points_excellent' },
  { verdict: 'duty-competent', clause: 'BZ-RL-9b', label: '履职合格', points: 'bz.rl.points_competent' },
  { verdict: 'duty-failing', clause: 'BZ-RL-9c', label: '履职不达标', points: 'bz.rl.points_failing' },
] as const;

/**
 * A member's monthly duty score and its band (BZ-RL-9 to BZ-RL-9c), with the entry into the points ledger (BZ-RL-10, BZ-ZD-26).
 * @returns [85,100] duty-excellent · [60,85) duty-competent · [0,60) duty-failing · not-rated; refusals of `parseScore`,
 * `DUTY_SCORE.FORM_INVALID` when one number is given for weighted evidence or three without weights
 */
export function evaluateDutyScore(edition: BzEdition, facts: DutyScoreFacts): Evaluation<DutyVerdict, DutyScoreValues> | Refusal {
  const trace = traceOf(edition);
  if (facts.score === null) {
    trace.apply('BZ-RL-9', state('本月尚未打分'));
    return trace.conclude('not-rated', { score: null, points: null });
  }
  const score = scoreOf(trace, facts.score);
  if (isRefusal(score)) return score;
  const value = bandedValue(trace, score);
  const band = bandOf(value, trace.parameter('bz.rl.cuts'));
  const { verdict, clause, label, points: key } = BANDS[band.index === 0 ? 0 : band.index === 1 ? 1 : 2];
  trace.apply(clause, { kind: 'band', name: '履职得分', value, band, label });
  const points = trace.parameter(key);
  trace.apply('BZ-RL-10', state(`公示栏公开，记入积分 ${points} 分`));
  trace.apply('BZ-ZD-26', state('积分用于评先评优、绩效考核'));
  trace.propose({ kind: 'points-entry', clause: 'BZ-RL-10', subject: 'member', period: facts.month, points });
  return trace.conclude(verdict, { score, points });
}

function scoreOf(trace: Trace<BzEdition>, entered: Numeric | DutyEvidenceScores): Exact | Refusal {
  const weights = trace.parameter('bz.rl.weights');
  const isEvidence = typeof entered === 'object' && !(entered instanceof Exact);
  if (isEvidence !== (weights !== null)) return refuse('DUTY_SCORE.FORM_INVALID', { isWeighted: weights !== null });
  if (!isEvidence || weights === null) {
    const score = parseScore(entered, '履职得分');
    if (!isRefusal(score)) trace.apply('BZ-RL-9', state(`支部打分 ${score.toText()} 分`));
    return score;
  }
  const evidence = [['台账记录', entered.ledger], ['群众反馈', entered.feedback], ['支部核查', entered.verification]] as const;
  const terms: { name: string; value: Exact; weight: Exact }[] = [];
  for (const [index, [name, number]] of evidence.entries()) {
    const value = parseScore(number, name);
    if (isRefusal(value)) return value;
    terms.push({ name, value, weight: Exact.of(weights[index] ?? 0) });
  }
  const result = terms.reduce((sum, { value, weight }) => sum.plus(value.times(weight).over(100)), Exact.zero);
  trace.apply('BZ-RL-9', { kind: 'weighted-sum', name: '履职得分', terms, result });
  return result;
}
