import { firstDayOf, isRefusal, lastDayOf, refuse, type IsoDate, type Period, type Refusal } from '../kernel/index.js';
import { checkParameter, defaultsOf, type ParameterDefinitions, type ParameterValue, type ParameterValues, type ValuesOf } from './parameter.js';
import type { ClauseId, Plan, Rule } from './rule.js';

/** A change of one parameter, with why and on what basis. */
export interface ParameterOverride {
  readonly key: string;
  readonly value: ParameterValue;
  readonly reason: string;
  /** The document that the change rests on. */
  readonly basis: string;
}

/** One edition of a plan's rules: plain data, appended and never edited once a result has used it. */
export interface RulebookEdition<
  Clause extends ClauseId = ClauseId,
  Values extends ParameterValues = ParameterValues,
> {
  readonly id: string;
  readonly plan: Plan;
  readonly title: string;
  /** The document's number; null where none is printed. */
  readonly documentNo: string | null;
  readonly approvedBy: string;
  readonly effectiveFrom: IsoDate;
  /** The last day in force; null while it has no successor. */
  readonly effectiveTo: IsoDate | null;
  readonly rules: Readonly<Record<Clause, Rule>>;
  readonly parameters: Readonly<Record<keyof Values & string, ParameterDefinitions[string]>>;
  readonly values: Values;
  /** Set when a unit derived this edition from another. */
  readonly derivation: { readonly parentId: string; readonly overrides: readonly ParameterOverride[] } | null;
}

/** Any edition, where only its data matters. */
export type AnyEdition = RulebookEdition<ClauseId, ParameterValues>;

/** Builds an original edition: the values are the defaults of its parameters. */
export function defineEdition<
  Rules extends Readonly<Partial<Record<ClauseId, Rule>>>,
  const Definitions extends ParameterDefinitions,
>(
  edition: Omit<AnyEdition, 'rules' | 'parameters' | 'values' | 'derivation'> & { readonly rules: Rules; readonly parameters: Definitions },
): RulebookEdition<keyof Rules & ClauseId, ValuesOf<Definitions>> {
  return {
    ...edition,
    rules: edition.rules as Readonly<Record<keyof Rules & ClauseId, Rule>>,
    parameters: edition.parameters,
    values: defaultsOf(edition.parameters),
    derivation: null,
  };
}

/** What a unit decides when it changes parameters for its subtree. */
export interface Derivation {
  readonly id: string;
  readonly approvedBy: string;
  readonly effectiveFrom: IsoDate;
  readonly effectiveTo: IsoDate | null;
  readonly overrides: readonly ParameterOverride[];
}

/**
 * Derives a unit's edition. Without overrides it is the parent itself.
 * @returns the edition, or `PARAMETER.UNKNOWN`, `PARAMETER.NOT_ALLOWED`, `PARAMETER.REPEATED`, `OVERRIDE.REASON_MISSING`,
 * `OVERRIDE.BASIS_MISSING`, `EDITION.PERIOD_INVALID` (ends before it starts, or reaches outside the parent's period)
 */
export function deriveEdition<Edition extends AnyEdition>(parent: Edition, derivation: Derivation): Edition | Refusal {
  const { overrides, effectiveFrom, effectiveTo } = derivation;
  if (overrides.length === 0) return parent;
  const outlivesParent = parent.effectiveTo !== null && (effectiveTo === null || effectiveTo > parent.effectiveTo);
  if ((effectiveTo !== null && effectiveTo < effectiveFrom) || effectiveFrom < parent.effectiveFrom || outlivesParent) {
    return refuse('EDITION.PERIOD_INVALID', { effectiveFrom, effectiveTo: effectiveTo ?? '', parentId: parent.id });
  }
  const values: Record<string, ParameterValue> = { ...parent.values };
  const seen = new Set<string>();
  for (const { key, value, reason, basis } of overrides) {
    const definition = Object.hasOwn(parent.parameters, key) ? parent.parameters[key] : undefined;
    if (definition === undefined) return refuse('PARAMETER.UNKNOWN', { key });
    if (seen.has(key)) return refuse('PARAMETER.REPEATED', { key });
    if (reason.trim() === '') return refuse('OVERRIDE.REASON_MISSING', { key });
    if (basis.trim() === '') return refuse('OVERRIDE.BASIS_MISSING', { key });
    const checked = checkParameter(key, definition, value);
    if (isRefusal(checked)) return checked;
    seen.add(key);
    values[key] = checked;
  }
  const { id, approvedBy } = derivation;
  return { ...parent, id, approvedBy, effectiveFrom, effectiveTo, values, derivation: { parentId: parent.id, overrides } };
}

/**
 * The one edition that judges a period: the one in force on the period's last day, when the judgement is made.
 * @returns the edition, `RULEBOOK.NO_EDITION`, or `RULEBOOK.SEVERAL_EDITIONS` when the given editions overlap
 */
export function editionOf<Edition extends AnyEdition>(editions: readonly Edition[], plan: Plan, period: Period): Edition | Refusal {
  return editionOn(editions, plan, lastDayOf(period), period);
}

/** The one edition in force on a day, e.g. the day of a filing. Refusals as `editionOf`. */
export function editionOn<Edition extends AnyEdition>(
  editions: readonly Edition[],
  plan: Plan,
  date: IsoDate,
  asked: string = date,
): Edition | Refusal {
  const inForce = editions.filter(
    (edition) => edition.plan === plan && edition.effectiveFrom <= date && (edition.effectiveTo === null || date <= edition.effectiveTo),
  );
  const [edition, ...others] = inForce;
  if (edition === undefined) return refuse('RULEBOOK.NO_EDITION', { plan, period: asked });
  if (others.length > 0) return refuse('RULEBOOK.SEVERAL_EDITIONS', { plan, period: asked, editions: inForce.map(({ id }) => id) });
  return edition;
}

/** Whether an edition was already in force when a period began; otherwise it judges the period by its last day only. */
export function coversWholePeriod(edition: AnyEdition, period: Period): boolean {
  return edition.effectiveFrom <= firstDayOf(period) && (edition.effectiveTo === null || lastDayOf(period) <= edition.effectiveTo);
}

/** The edition as JSON with sorted keys, so that equal content gives equal text; the server stores its hash. */
export function canonicalise(edition: AnyEdition): string {
  return JSON.stringify(edition, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
