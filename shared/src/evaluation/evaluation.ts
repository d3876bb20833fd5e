import type { Exact, ProposedConsequence, Verdict } from '../kernel/index.js';
import type { AnyEdition, Citation, ClauseId, Interpretation, ParameterValue, RulebookEdition, Rule } from '../rulebooks/index.js';
import type { Finding } from './finding.js';

/** How a single check ended: the words of convention G13, hardest last. */
export const CHECK_OUTCOMES = ['conforms', 'hint', 'reason-required', 'incomplete', 'rejected'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** A clause as it was applied, with our reading of it where the text leaves a choice. */
export interface AppliedCitation extends Citation {
  readonly interpretations?: readonly Interpretation[];
}

/** One step: the clause applied, what was found, and how the check ended where it was one. */
export interface Step {
  readonly clause: ClauseId;
  readonly finding: Finding;
  readonly outcome?: CheckOutcome;
}

/** A named intermediate or final value of an evaluation. */
export type NamedValue = Exact | string | boolean | null | readonly string[];
export type NamedValues = Readonly<Record<string, NamedValue>>;

/** What a rule found out, with everything needed to explain, print and audit it. */
export interface Evaluation<V extends Verdict = Verdict, Values = NamedValues> {
  readonly verdict: V;
  readonly values: Values;
  /** In the order applied. */
  readonly steps: readonly Step[];
  /** The clauses applied, each once, in the order first applied. */
  readonly citations: readonly AppliedCitation[];
  readonly editionId: string;
  /** The parameters that the result rests on. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Proposals; the named body confirms or rejects them (convention G11). */
  readonly consequences: readonly ProposedConsequence[];
}

/**
 * Collects the steps of one evaluation. It lives inside a single call, so that the evaluation stays a pure function of
 * edition and facts.
 */
export class Trace<Edition extends AnyEdition> {
  private readonly steps: Step[] = [];
  private readonly used = new Map<string, ParameterValue>();
  private readonly proposals: ProposedConsequence[] = [];

  constructor(private readonly edition: Edition) {}

  /** Reads a parameter and records that the result rests on it. */
  parameter<Key extends keyof Edition['values'] & string>(key: Key): Edition['values'][Key] {
    const value = (this.edition.values as Edition['values'])[key];
    this.used.set(key, value as ParameterValue);
    return value;
  }

  /** Applies a clause. */
  apply(clause: keyof Edition['rules'] & ClauseId, finding: Finding, outcome?: CheckOutcome): void {
    this.steps.push({ clause, finding, ...(outcome === undefined ? {} : { outcome }) });
  }

  /** Checks a condition of a clause: `conforms` when it holds, otherwise the outcome given. Returns whether it holds. */
  check(clause: keyof Edition['rules'] & ClauseId, finding: Finding, holds: boolean, otherwise: Exclude<CheckOutcome, 'conforms'>): boolean {
    this.apply(clause, finding, holds ? 'conforms' : otherwise);
    return holds;
  }

  /** Proposes a consequence that a clause of this edition demands. */
  propose(proposal: ProposedConsequence & { readonly clause: keyof Edition['rules'] & ClauseId }): void {
    this.proposals.push(proposal);
  }

  /** Ends with a verdict. */
  conclude<V extends Verdict, Values>(verdict: V, values: Values): Evaluation<V, Values> {
    return {
      verdict,
      values,
      steps: this.steps,
      citations: this.citations(),
      editionId: this.edition.id,
      parameters: Object.fromEntries(this.used),
      consequences: this.proposals,
    };
  }

  /** Ends with the hardest outcome of all checks; every failure stays listed, hard ones first (AMB-81). */
  concludeChecks<Values>(values: Values): Evaluation<CheckOutcome, Values> {
    const hardness = ({ outcome }: Step): number => CHECK_OUTCOMES.indexOf(outcome ?? 'conforms');
    this.steps.sort((a, b) => hardness(b) - hardness(a));
    return this.conclude(this.steps[0]?.outcome ?? 'conforms', values);
  }

  private citations(): readonly AppliedCitation[] {
    const rules: Readonly<Record<string, Rule>> = this.edition.rules;
    const cited = new Map<string, AppliedCitation>();
    for (const applied of [this.steps, this.proposals]) {
      for (const { clause } of applied) {
        const rule = rules[clause];
        if (rule !== undefined && !cited.has(clause)) cited.set(clause, citationOf(rule));
      }
    }
    return [...cited.values()];
  }
}

/** Citations never change, so each rule's is made once. */
const citations = new WeakMap<Rule, AppliedCitation>();

function citationOf(rule: Rule): AppliedCitation {
  const known = citations.get(rule);
  if (known !== undefined) return known;
  const { clause, place, quote, interpretations } = rule;
  const citation = { clause, place, quote, ...(interpretations === undefined ? {} : { interpretations }) };
  citations.set(rule, citation);
  return citation;
}

/** Starts an evaluation under an edition. */
export function traceOf<Clause extends ClauseId, Values extends Readonly<Record<string, ParameterValue>>>(
  edition: RulebookEdition<Clause, Values>,
): Trace<RulebookEdition<Clause, Values>> {
  return new Trace(edition);
}
