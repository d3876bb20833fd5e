import type { BranchKind, OrganisationKind, PersonKind, Role } from './roles.js';

/** The one place where a code gets its Chinese word; the glossary is generated from it. */
export const roleLabels: Record<Role, string> = {
  'branch-secretary': '党支部书记',
  'deputy-secretary': '党支部副书记',
  'branch-commissioner': '支部委员',
  'group-leader': '党小组长',
  'party-affairs-officer': '党群部人员',
  'confidentiality-reviewer': '保密审查员',
  'committee-leader': '党委负责人',
  'committee-member': '党委委员',
  'department-head': '行政部门负责人',
  operator: '系统管理员',
};

export const personKindLabels: Record<PersonKind, string> = {
  'full-member': '正式党员',
  'probationary-member': '预备党员',
  activist: '入党积极分子',
  'non-member': '群众',
};

export const organisationKindLabels: Record<OrganisationKind, string> = {
  committee: '党委',
  'general-branch': '党总支',
  branch: '党支部',
  'party-group': '党小组',
  department: '部门',
  team: '班组',
};

export const branchKindLabels: Record<BranchKind, string> = { office: '机关', production: '生产' };
