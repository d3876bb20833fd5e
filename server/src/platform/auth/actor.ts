import { reachOf, reaches, refuse, type Authority, type Capability, type PersonKind, type Refusal } from '@liangpai/shared/kernel';

/** The signed-in person on whose behalf a use case runs. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly enterpriseId: string;
  /** The person's own branch, and its path in the tree. */
  readonly branchId: string | null;
  readonly branchPath: string | null;
  readonly sessionId: string;
  readonly mustChangePassword: boolean;
  /** Roles held today. */
  readonly authorities: readonly Authority[];
}

/** Finds the person behind an access token; given by the sign-in feature. */
export abstract class ActorSource {
  /** @returns the actor, or null when the token is unknown, expired or ended */
  abstract findByAccessToken(token: string): Promise<Actor | null>;
}

/** A thing's place: the enterprise it belongs to and the path of its organisation. */
export interface Place {
  readonly enterpriseId: string;
  readonly path: string;
}

/** Says whether the actor holds a capability over a place. Nothing of another enterprise is ever within reach. */
export function can(actor: Actor, capability: Capability, place: Place): boolean {
  return actor.enterpriseId === place.enterpriseId && reaches(actor.authorities, capability, place.path);
}

/** The first line of a use case: nothing when permitted, otherwise the refusal to return. */
export function deny(actor: Actor, capability: Capability, place: Place): Refusal<'ACCESS.DENIED'> | undefined {
  return can(actor, capability, place) ? undefined : refuse('ACCESS.DENIED');
}

/** Says whether the actor holds a capability anywhere. */
export function canAnywhere(actor: Actor, capability: Capability): boolean {
  return reachOf(actor.authorities, capability).length > 0;
}

/**
 * A condition that narrows a query to the subtrees in which the actor holds a capability.
 * @param column the SQL column that holds the organisation's path
 * @returns an SQL condition with named parameters; it is always false when the actor holds the capability nowhere
 */
export function withinReach(actor: Actor, capability: Capability, column: string): { readonly sql: string; readonly parameters: Record<string, string> } {
  const paths = reachOf(actor.authorities, capability);
  if (paths.length === 0) return { sql: '1 = 0', parameters: {} };
  const parameters = Object.fromEntries(paths.map((path, index) => [`reach${index}`, `${path}%`]));
  return { sql: `(${paths.map((_, index) => `${column} LIKE :reach${index}`).join(' OR ')})`, parameters };
}
