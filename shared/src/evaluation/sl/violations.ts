import { Exact, isInPeriod, type IsoDate, type Year } from '../../kernel/index.js';
import type { SlEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { compare } from '../finding.js';

export interface ViolationFacts {
  readonly year: Year;
  /** The days of a member's “三违” (any years). */
  readonly violationsOn: readonly IsoDate[];
}

/**
 * Whether a member stays free of “三违” in a calendar year (SL-21-6). One event fails the whole year, from the event on.
 * @returns violation-free or violations-found
 */
export function evaluateViolations(
  edition: SlEdition,
  facts: ViolationFacts,
): Evaluation<'violation-free' | 'violations-found', { readonly count: Exact; readonly since: IsoDate | null }> {
  const trace = traceOf(edition);
  const inYear = facts.violationsOn.filter((date) => isInPeriod(date, facts.year)).sort();
  const finding = compare(`${facts.year}年“三违”`, Exact.of(inYear.length), '=', Exact.zero, '次');
  trace.apply('SL-21-6', finding);
  const values = { count: Exact.of(inYear.length), since: inYear[0] ?? null };
  return trace.conclude(finding.holds ? 'violation-free' : 'violations-found', values);
}
