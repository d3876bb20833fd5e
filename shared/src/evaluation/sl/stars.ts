import { Exact, isRefusal, meanOf, parseNumber, type Numeric, type Refusal } from '../../kernel/index.js';
import type { SlEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { compare, state } from '../finding.js';

/** What the service recipients answered about one member in one quarter. */
export interface StarFacts {
  /** One entry per ballot: the stars (whole numbers 1–5) of each question, null where left blank. */
  readonly responses: readonly (readonly (Numeric | null)[])[];
}

export type StarVerdict = 'five-star' | 'below-three-stars' | 'no-award-no-interview' | 'not-rated';

export interface StarValues {
  /** Mean of the ballots' means, 1–5 stars, exact; null when not rated. */
  readonly composite: Exact | null;
  /** Ballots with at least one answer. */
  readonly validResponses: Exact;
}

/**
 * The quarterly star rating of an office member (SL-13-3, SL-13-4, SL-13-5).
 * Each ballot counts once; blank answers are left out, an all-blank ballot is void; fewer valid ballots than
 * `sl.star.min_responses` give no rating, so that nobody's stars are shown by a handful of raters.
 * @returns five-star → commendation, below-three-stars → interview, otherwise nothing; or a refusal
 * `NUMBER.NOT_A_NUMBER`, `NUMBER.OUT_OF_RANGE`, `NUMBER.TOO_FINE`
 */
export function evaluateStarComposite(edition: SlEdition, facts: StarFacts): Evaluation<StarVerdict, StarValues> | Refusal {
  const means: Exact[] = [];
  for (const response of facts.responses) {
    const mean = readBallot(response);
    if (isRefusal(mean)) return mean;
    if (mean !== null) means.push(mean);
  }
  const trace = traceOf(edition);
  const validResponses = Exact.of(means.length);
  const minResponses = trace.parameter('sl.star.min_responses');
  const composite = meanOf(means);
  if (composite === null || validResponses.isLessThan(minResponses)) {
    trace.apply('SL-13-3', state(`有效答卷 ${means.length} 份，少于 ${minResponses} 份，不作评定`));
    return trace.conclude('not-rated', { composite: null, validResponses });
  }
  trace.apply('SL-13-3', { kind: 'mean', name: '综合星级', of: means, result: composite });

  const award = compare('综合星级', composite, '≥', Exact.of(trace.parameter('sl.star.award_min')), '星');
  trace.apply('SL-13-4', award);
  if (award.holds) {
    trace.propose({ kind: 'commendation', clause: 'SL-13-4', subject: 'member' });
    return trace.conclude('five-star', { composite, validResponses });
  }
  const talkLine = Exact.of(trace.parameter('sl.star.talk_max'));
  const interview = compare('综合星级', composite, trace.parameter('sl.star.talk_inclusive') ? '≤' : '<', talkLine, '星');
  trace.apply('SL-13-5', interview);
  if (!interview.holds) return trace.conclude('no-award-no-interview', { composite, validResponses });
  trace.propose({ kind: 'interview', clause: 'SL-13-5', subject: 'member' });
  return trace.conclude('below-three-stars', { composite, validResponses });
}

function readBallot(response: readonly (Numeric | null)[]): Exact | null | Refusal {
  const stars: Exact[] = [];
  for (const answer of response) {
    if (answer === null) continue;
    const star = parseNumber(answer, '星级', { min: 1, max: 5, decimals: 0 });
    if (isRefusal(star)) return star;
    stars.push(star);
  }
  return meanOf(stars);
}
