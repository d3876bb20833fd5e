/** A refusal code: the noun it concerns and the reason, e.g. `PLAQUE.NOT_FOUND`. */
export type RefusalCode = `${Uppercase<string>}.${Uppercase<string>}`;

/** What a refusal knows: the figures and names that its Chinese sentence needs. Never personal data of third persons. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * An expected “no”. Use cases and rules return it as a value; it is never thrown, so that a caller cannot forget it
 * without the compiler noticing.
 */
export interface Refusal<Code extends RefusalCode = RefusalCode> {
  readonly refused: true;
  readonly code: Code;
  readonly facts: RefusalFacts;
}

/**
 * Builds a refusal.
 * @param code `NOUN.REASON`, listed in the contract of every endpoint that can give it
 * @param facts what the sentence shown to the person is filled with
 */
export function refuse<Code extends RefusalCode>(code: Code, facts: RefusalFacts = {}): Refusal<Code> {
  return { refused: true, code, facts };
}

/** Tells a refusal from a result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
}
