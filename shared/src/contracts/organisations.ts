import * as z from 'zod/mini';
import { branchKinds, organisationKinds, personKinds, roles } from '../kernel/index.js';
import { byId, day, id, line, text, version } from './fields.js';
import { done, endpoint } from './endpoint.js';
import { refusalTexts } from './refusals.js';

export const organisationRefusals = /* @__PURE__ */ refusalTexts({
  'ORGANISATION.NOT_FOUND': { status: 404, title: '没有这个组织', detail: () => '它可能已经撤销，或不在您的管理范围内。请刷新后再试。' },
  'ORGANISATION.NAME_TAKEN': { status: 409, title: '名称重复', detail: (f) => `同一上级下已经有“${String(f.name)}”，请换一个名称。` },
  'ORGANISATION.MISPLACED': { status: 422, title: '不能建在这里', detail: (f) => `${String(f.child)}不能建在${String(f.parent)}下面，请换一个上级。` },
  'ORGANISATION.BRANCH_KIND_REQUIRED': { status: 422, title: '请选择支部类别', detail: () => '请选择这是机关支部还是生产支部，考核办法按类别不同。' },
  'ORGANISATION.CLOSED': { status: 409, title: '组织已撤销', detail: (f) => `“${String(f.name)}”已经撤销，请选择其他组织。` },
  'ORGANISATION.NOT_EMPTY': { status: 409, title: '还不能撤销', detail: (f) => `里面还有${String(f.people)}人、${String(f.organisations)}个下级组织。请先把人员转走、撤销下级组织。` },
  'PERSON.NOT_FOUND': { status: 404, title: '没有这个人', detail: () => '这名人员不在您的管理范围内，请核对后再试。' },
  'PERSON.LEFT': { status: 409, title: '人员已离职', detail: (f) => `${String(f.name)}已登记离职，不能再做这一步。` },
  'PERSON.PRESENT': { status: 409, title: '人员没有离职', detail: (f) => `${String(f.name)}没有登记离职，不需要恢复。` },
  'PERSON.LEAVING_IN_FUTURE': { status: 422, title: '离职日期不对', detail: () => '离职日期不能晚于今天；请在离职当天或之后登记。' },
  'PERSON.SELF': { status: 403, title: '不能给自己办', detail: () => '本人的离职和在岗状态，请其他有权限的同志登记。' },
  'PERSON.ABOVE_REACH': { status: 403, title: '请上级办理', detail: (f) => `${String(f.name)}担任的职责超出您的管理范围，请党群部或系统管理员办理。` },
});

export const roleRefusals = /* @__PURE__ */ refusalTexts({
  'ROLE.SELF': { status: 403, title: '不能给自己授权', detail: () => '自己的职责要由其他有权限的同志授予。' },
  'ROLE.OPERATOR_ONLY': { status: 403, title: '只有系统管理员能授予', detail: () => '“系统管理员”只能由现任系统管理员授予或收回。' },
  'ROLE.MISPLACED': { status: 422, title: '职责和组织不相配', detail: (f) => `“${String(f.role)}”不能在${String(f.organisation)}担任，请换一个组织。` },
  'ROLE.MEMBER_REQUIRED': { status: 422, title: '须由党员担任', detail: (f) => `“${String(f.role)}”须由党员担任，${String(f.name)}不是党员。` },
  'ROLE.DUPLICATE': { status: 409, title: '已经担任', detail: (f) => `${String(f.name)}已经是“${String(f.role)}”，不用重复授予。` },
  'ROLE.DATES': { status: 422, title: '起止日期不对', detail: () => '截止日期不能早于起始日期，也不能早于今天。' },
  'ROLE.NOT_FOUND': { status: 404, title: '没有这项职责', detail: () => '它可能已经收回，请刷新后再看。' },
  'ROLE.WITHDRAWN': { status: 409, title: '职责已经收回', detail: () => '这项职责已经收回，不用再收。' },
  'ROLE.LAST_OPERATOR': { status: 409, title: '至少留一名系统管理员', detail: () => '这是最后一名系统管理员，请先授予另一人再收回。' },
});

/** Places to choose the page in lists: from 1, up to 100 rows a page. */
const paging = { page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20) };
const place = z.object({ id, name: z.string() });

export const organisationNode = z.object({
  id, parentId: z.nullable(id), kind: z.enum(organisationKinds), branchKind: z.nullable(z.enum(branchKinds)), name: z.string(), shortName: z.string(), sort: z.int(),
  closedOn: z.nullable(day), version,
  /** People (present, not left) who belong here or below, and how many of them are Party members. */
  peopleCount: z.int(), memberCount: z.int(),
  canManage: z.boolean(),
});
export type OrganisationNode = z.output<typeof organisationNode>;

export const readTree = endpoint({
  id: 'organisations.tree', method: 'GET', path: '/api/organisations', summary: '组织树（管理范围内）', access: 'organisation.read',
  response: z.object({ organisations: z.array(organisationNode) }), refusals: [],
});

export const createOrganisation = endpoint({
  id: 'organisations.create', method: 'POST', path: '/api/organisations', summary: '新建组织', access: 'organisation.manage',
  body: z.object({ parentId: id, kind: z.enum(organisationKinds), branchKind: z.optional(z.nullable(z.enum(branchKinds))), name: line(40), shortName: z.optional(line(20)) }),
  response: organisationNode,
  refusals: ['ORGANISATION.NOT_FOUND', 'ORGANISATION.CLOSED', 'ORGANISATION.MISPLACED', 'ORGANISATION.BRANCH_KIND_REQUIRED', 'ORGANISATION.NAME_TAKEN'],
});

export const updateOrganisation = endpoint({
  id: 'organisations.update', method: 'PUT', path: '/api/organisations/:id', summary: '修改组织名称、类别和排序', access: 'organisation.manage',
  params: byId, body: z.object({ version, name: line(40), shortName: line(20), branchKind: z.optional(z.nullable(z.enum(branchKinds))), sort: z.optional(z.int().check(z.gte(0), z.lte(9999))) }),
  response: organisationNode,
  refusals: ['ORGANISATION.NOT_FOUND', 'ORGANISATION.CLOSED', 'ORGANISATION.BRANCH_KIND_REQUIRED', 'ORGANISATION.NAME_TAKEN'],
});

export const closeOrganisation = endpoint({
  id: 'organisations.close', method: 'POST', path: '/api/organisations/:id/closure', summary: '撤销组织', access: 'organisation.manage',
  params: byId, body: z.object({ version }),
  response: done, refusals: ['ORGANISATION.NOT_FOUND', 'ORGANISATION.CLOSED', 'ORGANISATION.NOT_EMPTY', 'ORGANISATION.MISPLACED'],
});

export const personRow = z.object({
  id, employeeNo: z.string(), name: z.string(), kind: z.enum(personKinds), post: z.string(), isOnDuty: z.boolean(), leftOn: z.nullable(day),
  branch: z.nullable(place), partyGroup: z.nullable(place), department: z.nullable(place),
});
export type PersonRow = z.output<typeof personRow>;

export const listPeople = endpoint({
  id: 'people.list', method: 'GET', path: '/api/people', summary: '人员名册（按姓名、工号或拼音查找）', access: 'organisation.read',
  query: z.object({
    /** Everybody who belongs to this organisation or below it. */
    organisationId: z.optional(id), search: z.optional(text(40)), kind: z.optional(z.enum(personKinds)), status: z._default(z.enum(['present', 'off-duty', 'left', 'all']), 'present'), ...paging,
  }),
  response: z.object({ people: z.array(personRow), total: z.int(), page: z.int(), pageSize: z.int() }), refusals: ['ORGANISATION.NOT_FOUND'],
});

export const heldRole = z.object({
  id, role: z.enum(roles), person: z.object({ id, name: z.string(), employeeNo: z.string() }), organisation: place, fromOn: day, toOn: z.nullable(day),
  status: z.enum(['current', 'future', 'ended', 'withdrawn']), version, canWithdraw: z.boolean(),
});
export type HeldRoleRow = z.output<typeof heldRole>;

export const readPerson = endpoint({
  id: 'people.read', method: 'GET', path: '/api/people/:id', summary: '人员详情', access: 'organisation.read', params: byId,
  response: z.object({
    person: z.extend(personRow, { joinedPartyOn: z.nullable(day), version }),
    roles: z.array(heldRole),
    /** How the person can sign in; `pendingCodeUntil`: an activation code is out and not used. */
    account: z.object({ hasPassword: z.boolean(), hasWechat: z.boolean(), pendingCodeUntil: z.nullable(z.string()) }),
    can: z.object({ manage: z.boolean(), grantRole: z.boolean(), issueActivation: z.boolean() }),
  }),
  refusals: ['PERSON.NOT_FOUND'],
});

export const setOnDuty = endpoint({
  id: 'people.set-on-duty', method: 'PUT', path: '/api/people/:id/duty', summary: '登记在岗或不在岗', access: 'organisation.manage',
  params: byId, body: z.object({ version, isOnDuty: z.boolean() }),
  response: done, refusals: ['PERSON.NOT_FOUND', 'PERSON.LEFT', 'PERSON.SELF'], clauses: ['SL-31-1'],
});

export const recordLeaving = endpoint({
  id: 'people.leave', method: 'POST', path: '/api/people/:id/leaving', summary: '登记离职：立即退出全部登录并收回职责', access: 'organisation.manage',
  params: byId, body: z.object({ version, leftOn: day }),
  response: done, refusals: ['PERSON.NOT_FOUND', 'PERSON.LEFT', 'PERSON.SELF', 'PERSON.LEAVING_IN_FUTURE', 'PERSON.ABOVE_REACH', 'ROLE.LAST_OPERATOR'],
});

export const recordReturn = endpoint({
  id: 'people.return', method: 'POST', path: '/api/people/:id/return', summary: '恢复误登记的离职人员', access: 'organisation.manage',
  params: byId, body: z.object({ version }),
  response: done, refusals: ['PERSON.NOT_FOUND', 'PERSON.PRESENT'],
});

export const listRoles = endpoint({
  id: 'roles.list', method: 'GET', path: '/api/roles', summary: '职责授权一览', access: 'role.grant',
  query: z.object({ organisationId: z.optional(id), role: z.optional(z.enum(roles)), status: z._default(z.enum(['current', 'all']), 'current'), ...paging }),
  response: z.object({ roles: z.array(heldRole), total: z.int(), page: z.int(), pageSize: z.int() }), refusals: ['ORGANISATION.NOT_FOUND'],
});

export const grantRole = endpoint({
  id: 'roles.grant', method: 'POST', path: '/api/roles', summary: '授予职责', access: 'role.grant',
  body: z.object({ personId: id, role: z.enum(roles), organisationId: id, fromOn: day, toOn: z.optional(z.nullable(day)) }),
  response: heldRole,
  refusals: ['PERSON.NOT_FOUND', 'PERSON.LEFT', 'ORGANISATION.NOT_FOUND', 'ORGANISATION.CLOSED', 'ROLE.SELF', 'ROLE.OPERATOR_ONLY', 'ROLE.MISPLACED', 'ROLE.MEMBER_REQUIRED', 'ROLE.DUPLICATE', 'ROLE.DATES'],
});

export const withdrawRole = endpoint({
  id: 'roles.withdraw', method: 'POST', path: '/api/roles/:id/withdrawal', summary: '收回职责：当事人立即退出登录', access: 'role.grant',
  params: byId, body: z.object({ version }),
  response: done, refusals: ['ROLE.NOT_FOUND', 'ROLE.WITHDRAWN', 'ROLE.OPERATOR_ONLY', 'ROLE.LAST_OPERATOR'],
});

export const issueActivationCode = endpoint({
  id: 'activation.issue', method: 'POST', path: '/api/people/:id/activation-code', summary: '发激活码（只显示一次，14天有效）', access: 'activation.issue', params: byId,
  /** `code` as printed: `K7M4A-Q2RDX`. It is shown this once; an earlier unused code stops working. */
  response: z.object({ name: z.string(), employeeNo: z.string(), code: z.string(), expiresOn: day }),
  refusals: ['PERSON.NOT_FOUND', 'PERSON.LEFT', 'PERSON.ABOVE_REACH'],
});

export const issueActivationBatch = endpoint({
  id: 'activation.issue-batch', method: 'POST', path: '/api/organisations/:id/activation-codes', summary: '整个支部的激活码，打印后裁开发放', access: 'activation.issue', params: byId,
  body: z.object({ scope: z._default(z.enum(['not-activated', 'all']), 'not-activated') }),
  response: z.unknown(), produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  refusals: ['ORGANISATION.NOT_FOUND', 'ACTIVATION.NOBODY', 'ACTIVATION.TOO_MANY'],
});
export const activationRefusals = /* @__PURE__ */ refusalTexts({
  'ACTIVATION.NOBODY': { status: 409, title: '没有需要发码的人', detail: () => '这里的人都已经开通登录。要重发，请选“全部人员”。' },
  'ACTIVATION.TOO_MANY': { status: 422, title: '人数太多', detail: (f) => `一次最多发${String(f.limit)}人，这里有${String(f.people)}人。请按支部分别打印。` },
});

export const organisationEndpoints = [
  readTree, createOrganisation, updateOrganisation, closeOrganisation, listPeople, readPerson, setOnDuty, recordLeaving, recordReturn, listRoles, grantRole, withdrawRole,
  issueActivationCode, issueActivationBatch,
] as const;
