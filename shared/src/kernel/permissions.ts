import type { Role } from './roles.js';

/**
 * Everything that needs authority, and the roles that carry it. A role reaches the organisation it was given for and
 * everything below it, never beside or above (catalogue part A; product principle 8).
 */
export const capabilities = {
  'organisation.read': ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'group-leader', 'party-affairs-officer', 'committee-leader', 'committee-member', 'confidentiality-reviewer', 'operator'],
  'organisation.manage': ['party-affairs-officer', 'operator'],
  'roster.import': ['party-affairs-officer', 'operator'],
  'role.grant': ['party-affairs-officer', 'operator'],
  'activation.issue': ['party-affairs-officer', 'operator', 'branch-secretary'],
  'commitment.review': ['branch-secretary', 'deputy-secretary', 'branch-commissioner'],
  'commitment.coverage.read': ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer', 'committee-leader', 'committee-member'],
  'card.print': ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer'],
  'plaque.read': ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'group-leader', 'party-affairs-officer', 'confidentiality-reviewer', 'committee-leader', 'committee-member'],
  'plaque.edit': ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer'],
  'plaque.review': ['confidentiality-reviewer'],
  'plaque.approve': ['party-affairs-officer', 'committee-leader'],
  'plaque.withdraw': ['party-affairs-officer', 'committee-leader'],
  'survey.manage': ['party-affairs-officer'],
  'survey.results.read': ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer', 'committee-leader'],
  'survey.decide': ['branch-secretary', 'deputy-secretary', 'branch-commissioner'],
  'month.score': ['branch-secretary', 'deputy-secretary', 'branch-commissioner'],
  'month.read': ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer', 'committee-leader'],
  'item.read': ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'group-leader', 'party-affairs-officer', 'committee-leader', 'committee-member', 'department-head'],
  'item.file': ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer'],
  'item.review': ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'committee-leader', 'committee-member'],
  'item.check': ['party-affairs-officer'],
  'item.decide': ['committee-leader'],
  'item.administer': ['department-head'],
  'item.recognise': ['department-head'],
  'item.supervise': ['party-affairs-officer', 'committee-leader', 'committee-member', 'branch-secretary', 'deputy-secretary'],
  'audit.read': ['party-affairs-officer', 'operator'],
  'calendar.import': ['operator', 'party-affairs-officer'],
  'rulebook.propose': ['party-affairs-officer'],
  'rulebook.adopt': ['party-affairs-officer', 'committee-leader'],
} as const satisfies Record<string, readonly Role[]>;

export type Capability = keyof typeof capabilities;

/** A role held in one organisation; `path` is that organisation's place in the tree, e.g. `/root/branch/`. */
export interface Authority {
  readonly role: Role;
  readonly organisationId: string;
  readonly path: string;
  /** Set when the role is somebody else's who is away; what that person may not decide on, the deputy may not either. */
  readonly onBehalfOf?: { readonly id: string; readonly name: string };
}

/** Roles that can be left to a deputy; authority over authority cannot. */
export const delegableRoles = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'group-leader', 'party-affairs-officer', 'committee-leader', 'committee-member', 'department-head'] as const satisfies readonly Role[];
/** What a deputy never does for somebody: giving roles, importing people, changing the tree. */
const neverDelegated: readonly string[] = ['role.grant', 'roster.import', 'organisation.manage', 'activation.issue'];

/** What an authority carries. */
export function capabilitiesOf(held: Authority): readonly Capability[] {
  return (Object.keys(capabilities) as Capability[]).filter((capability) => carries(held, capability));
}

/** Whether an authority carries a capability. */
function carries(held: Authority, capability: Capability): boolean {
  return (capabilities[capability] as readonly Role[]).includes(held.role) && !(held.onBehalfOf && neverDelegated.includes(capability));
}

/**
 * Says whether somebody may do something to an organisation.
 * @param authorities the roles held today
 * @param path the organisation's path, ending in `/`; it is inside an authority's subtree when it starts with that authority's path
 */
export function reaches(authorities: readonly Authority[], capability: Capability, path: string): boolean {
  return authorities.some((held) => carries(held, capability) && path.startsWith(held.path));
}

/** The subtrees in which a capability is held; empty means none. Used to narrow lists in the query itself. */
export function reachOf(authorities: readonly Authority[], capability: Capability): readonly string[] {
  return authorities.filter((held) => carries(held, capability)).map((held) => held.path);
}
