import { Exact, meanOf, type Verdict } from '../kernel/index.js';
import type { Evaluation } from './evaluation.js';
import { state } from './finding.js';

/** Ballots below which a result is shown to nobody (convention G12, `min_display`). */
export const MIN_DISPLAY = 5;

/** A figure that could be published: a member's, a branch's, the enterprise's. Parts never share a ballot. */
export interface Figure {
  readonly key: string;
  /** Ballots that are in the figure itself and in none of its parts; for a member: all of them. */
  readonly ballots: number;
  readonly parts: readonly Figure[];
}

/**
 * Chooses the figures that may be published so that no subtraction of published ones isolates fewer than `limit` ballots (G12).
 * A total is withheld when what it holds beyond its published parts would be 1 … limit − 1 ballots; by the same rule its own total above it is
 * judged with that remainder. What can be computed from the chosen figures is therefore always a union of groups of at least `limit` ballots.
 * @returns the keys of the figures to publish
 */
export function publishableFigures(root: Figure, limit: number = MIN_DISPLAY): ReadonlySet<string> {
  const published = new Set<string>();
  remainderOf(root, limit, published);
  return published;
}

/** Decides on a figure after its parts; answers how many of its ballots no published figure covers. */
function remainderOf(figure: Figure, limit: number, published: Set<string>): number {
  const remainder = figure.parts.reduce((sum, part) => sum + remainderOf(part, limit, published), figure.ballots);
  const isPublishable = totalOf(figure) >= limit && (remainder === 0 || remainder >= limit);
  if (!isPublishable) return remainder;
  published.add(figure.key);
  return 0;
}

function totalOf(figure: Figure): number {
  return figure.parts.reduce((sum, part) => sum + totalOf(part), figure.ballots);
}

/**
 * Means per question, to stand beside the composite (SL-F3.04–07). They are published only when every ballot answers every question: otherwise
 * the composite and the means together would give away the answers of the few ballots with blanks.
 * @param responses stars 1–5 per question, null where left blank
 * @returns one exact mean per question, or null when they are withheld
 */
export function publishableQuestionMeans(responses: readonly (readonly (number | null)[])[], limit: number = MIN_DISPLAY): readonly Exact[] | null {
  const valid = responses.filter((response) => response.some((answer) => answer !== null));
  if (valid.length < limit || valid.some((response) => response.includes(null))) return null;
  const questions = Math.min(...valid.map((response) => response.length));
  return Array.from({ length: questions }, (_, question) => meanOf(valid.map((response) => Exact.of(response[question] ?? 0))) ?? Exact.zero);
}

/** The same evaluation without the single ballots that its mean lists: what may leave the counting. */
export function withoutSingleBallots<V extends Verdict, Values>(evaluation: Evaluation<V, Values>): Evaluation<V, Values> {
  const steps = evaluation.steps.map((step) =>
    step.finding.kind === 'mean'
      ? { ...step, finding: state(`${step.finding.name} = ${step.finding.of.length} 份答卷的平均 = ${step.finding.result.toTruncated()}`) }
      : step);
  return { ...evaluation, steps };
}
