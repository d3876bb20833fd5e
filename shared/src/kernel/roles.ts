/**
 * Roles that a person can hold in an organisation's subtree (catalogue part A).
 * Being a member is not a role: it follows from the person's kind.
 */
export const roles = [
  'branch-secretary',
  'deputy-secretary',
  'branch-commissioner',
  'group-leader',
  'party-affairs-officer',
  'confidentiality-reviewer',
  'committee-leader',
  'committee-member',
  'department-head',
  'operator',
] as const;
export type Role = (typeof roles)[number];

/** What a person is to the Party; decides which duties arise and who counts in a ratio (AMB-72). */
export const personKinds = ['full-member', 'probationary-member', 'activist', 'non-member'] as const;
export type PersonKind = (typeof personKinds)[number];

/** Full and probationary members are both 党员 wherever the text does not say 正式党员 (AMB-72). */
export function isPartyMember(kind: PersonKind): boolean {
  return kind === 'full-member' || kind === 'probationary-member';
}

export const organisationKinds = ['committee', 'general-branch', 'branch', 'party-group', 'department', 'team'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** 机关 branches are rated by those they serve (SL-13-1); 生产 branches work on site standards (SL-13-6). */
export const branchKinds = ['office', 'production'] as const;
export type BranchKind = (typeof branchKinds)[number];
