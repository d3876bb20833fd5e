import type { Endpoint, RequestOf } from '@liangpai/shared/contracts';
import type { RefusalCode, Role } from '@liangpai/shared/kernel';
import type { Character } from '../../support/people.js';
import type { Scene } from '../scene.js';

/** What one try needs: a valid input about a thing inside the office branch. */
export interface Prepared<E extends Endpoint> {
  readonly input: RequestOf<E>;
  /** Whose thing it is; let in when the sample names `owner`. */
  readonly owner?: Character;
  /** Identifiers, numbers and codes that stand in the answer to those let in, and in nobody else’s. */
  readonly traces?: readonly string[];
  /** Sent as multipart in place of a body. */
  readonly file?: { readonly bytes: Buffer; readonly fields: Record<string, string> };
}

/** Who is let in: roles held where the thing is, the person it belongs to, the members of the branch or of the home enterprise, or whoever has a session of it. */
export type Party = Role | 'owner' | 'members-of-the-branch' | 'members' | 'everybody';

export interface Plan<E extends Endpoint> {
  /** Told apart where one endpoint has several samples, e.g. by step. */
  readonly as?: string;
  readonly letIn: readonly Party[];
  readonly prepare: (scene: Scene) => Promise<Prepared<E>> | Prepared<E>;
  /**
   * What all others meet.
   * - `refused`: 403 or 404, and nothing is written.
   * - `shown-nothing`: a list or a sheet that answers without any of the traces; whoever lacks the capability is refused.
   * - `refused-item-by-item`: a batch answers 200, every item refused, and nothing is written; whoever lacks the capability is refused.
   * - `on-their-own`: the endpoint names no thing, so that others act on what is theirs; no row that names the owner changes.
   */
  readonly others?: 'refused' | 'shown-nothing' | 'refused-item-by-item' | 'on-their-own';
  /** Refusals with 403 or 404 that say the same as ACCESS.… and ….NOT_FOUND in the feature’s own words. STEP.… is for those inside: nobody else learns of the case. */
  readonly refusedAs?: readonly RefusalCode[];
  /** The thing is the whole enterprise’s, so that the same role in a sibling branch is… let in as well, or refused although the endpoint is a list. */
  readonly siblings?: 'let-in' | 'refused';
  /**
   * The other enterprise’s officers act on their own enterprise, whatever they send: no row of the home enterprise changes; or they are refused although
   * the endpoint is a list, because a place of the home enterprise is named.
   */
  readonly elsewhere?: 'on-their-own' | 'refused';
}

/** A sample of one endpoint, its input type put aside so that samples stand in one table. */
export interface Sample extends Omit<Plan<Endpoint>, 'prepare'> {
  readonly endpoint: Endpoint;
  readonly prepare: (scene: Scene) => Promise<Prepared<Endpoint>>;
}

/** Declares a sample: `sample(endpoint)({ … })`, in two steps so that the plan’s input is checked against the contract. */
export function sample<E extends Endpoint>(endpoint: E): (plan: Plan<E>) => Sample {
  return ({ prepare, ...plan }) => ({ ...plan, endpoint, prepare: async (scene) => (await prepare(scene)) as Prepared<Endpoint> });
}

/** An endpoint for which there is nothing to be inside or outside of, and why. */
export interface Exemption {
  readonly endpoint: Endpoint;
  readonly reason: string;
}
