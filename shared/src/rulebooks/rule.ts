/** The five plans. */
export const PLANS = ['SY', 'XS', 'SL', 'BZ', 'SF'] as const;
export type Plan = (typeof PLANS)[number];

/** A clause of the rule catalogue, e.g. `SL-13-4`. */
export type ClauseId = `${Plan}-${string}`;

/** How hard the software must be: block, demand a written reason, or only hint. */
export type Modality = 'hard' | 'soft' | 'advisory';

/** Our reading where the text leaves a choice; the catalogue lists the alternatives under the ambiguity's number. */
export interface Interpretation {
  readonly ambiguity: `AMB-${number}` | `G${number}`;
  /** One Chinese sentence. */
  readonly reading: string;
}

/** Where a rule stands and what it says. Without these three there is no rule. */
export interface Citation {
  readonly clause: ClauseId;
  /** Chapter and article, as printed. */
  readonly place: string;
  /** The exact words, at most 40 characters. */
  readonly quote: string;
}

/** One clause of a plan with our reading of it and the parameters that carry its numbers. */
export interface Rule<Clause extends ClauseId = ClauseId, ParameterKey extends string = string> extends Citation {
  readonly clause: Clause;
  readonly modality: Modality;
  readonly interpretations?: readonly Interpretation[];
  readonly parameters?: readonly ParameterKey[];
}

/** A rule as an edition file writes it, under its clause. */
export type RuleText = Omit<Rule, 'clause'>;

/** Writes each clause into its rule, so that an edition names it once. */
export function defineRules<const Texts extends Readonly<Partial<Record<ClauseId, RuleText>>>>(
  texts: Texts,
): { readonly [C in keyof Texts & ClauseId]: Rule<C> } {
  const rules = Object.entries(texts).map(([clause, text]) => [clause, { clause, ...text }]);
  return Object.fromEntries(rules) as { readonly [C in keyof Texts & ClauseId]: Rule<C> };
}
