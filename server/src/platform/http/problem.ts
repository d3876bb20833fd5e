import { isRefusal, refuse, type Refusal, type RefusalCode } from '@liangpai/shared/kernel';
import { commonRefusals, refusals, type Endpoint } from '@liangpai/shared/contracts';

/** RFC 9457 body of every answer that is not a success. */
export interface Problem {
  readonly type: string;
  readonly code: RefusalCode;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** For faulty input: Chinese message per field. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly facts?: Refusal['facts'];
}

/** A refusal on its way out of a guard or an interceptor, where a value cannot be returned. */
export class RefusalException extends Error {
  constructor(readonly refusal: Refusal, readonly fields?: Readonly<Record<string, string>>) {
    super(refusal.code);
  }
}

/** Puts a refusal into words. Throws when nobody wrote the words: that is a bug, and the answer is 500. */
export function problemOf(refusal: Refusal, fields?: Readonly<Record<string, string>>): Problem {
  const text = refusals[refusal.code];
  if (!text) throw new Error(`no text for refusal ${refusal.code}`);
  return {
    type: `urn:liangpai:problem:${refusal.code}`, code: refusal.code, title: text.title, status: text.status, detail: text.detail(refusal.facts),
    ...(fields ? { fields } : {}), ...(Object.keys(refusal.facts).length ? { facts: refusal.facts } : {}),
  };
}

/** Turns a use case's answer into a body, and a refusal into its exception. A refusal that the contract does not list is a bug. */
export function unwrap(contract: Endpoint, answer: unknown): unknown {
  if (!isRefusal(answer)) return answer;
  if (!(answer.code in commonRefusals) && !contract.refusals.includes(answer.code)) {
    throw new Error(`${contract.id} refused with ${answer.code}, which its contract does not list`);
  }
  throw new RefusalException(refuse(answer.code, answer.facts));
}
