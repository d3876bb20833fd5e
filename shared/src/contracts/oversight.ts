import * as z from 'zod/mini';
import { day, byId, id, instant, line, text } from './fields.js';
import { done, endpoint, fileResponse } from './endpoint.js';
import { refusalTexts } from './refusals.js';

export const oversightRefusals = /* @__PURE__ */ refusalTexts({
  'ERASURE.PENDING': { status: 409, title: '已经提交过申请', detail: () => '上一份申请还在办理，办结后会显示答复。' },
  'ERASURE.NOT_FOUND': { status: 404, title: '没有这份申请', detail: () => '请刷新列表后再试。' },
  'ERASURE.ANSWERED': { status: 409, title: '申请已经答复', detail: () => '其他同志已经办理，请刷新查看。' },
  'ERASURE.SELF': { status: 403, title: '需要回避', detail: () => '自己的申请由其他有权限的同志办理。' },
});

const auditEntry = z.object({
  id, at: instant, actor: z.nullable(z.object({ id, name: z.string() })), action: z.string(),
  /** The action and the kind of thing in Chinese. */
  actionLabel: z.string(), subjectKind: z.string(), subjectLabel: z.string(), subjectId: z.string(),
  before: z.unknown(), after: z.unknown(), position: z.nullable(z.int()),
});
export type AuditEntryRow = z.output<typeof auditEntry>;

export const listAudit = endpoint({
  id: 'audit.list', method: 'GET', path: '/api/audit', summary: '操作日志', access: 'audit.read',
  query: z.object({
    subjectKind: z.optional(line(40)), subjectId: z.optional(line(60)), action: z.optional(line(60)), actorId: z.optional(id), fromOn: z.optional(day), toOn: z.optional(day),
    page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20),
  }),
  response: z.object({ entries: z.array(auditEntry), total: z.int(), page: z.int(), pageSize: z.int() }), refusals: [],
});

export const verifyAudit = endpoint({
  id: 'audit.verify', method: 'GET', path: '/api/audit/verification', summary: '核验操作日志是否被改动', access: 'audit.read',
  response: z.object({
    isIntact: z.boolean(), sealed: z.int(), unsealed: z.int(),
    /** `gap`: an entry is missing at this place; `content`: the entry at this place was changed. */
    brokenAt: z.nullable(z.object({ position: z.int(), reason: z.enum(['gap', 'content']) })),
  }),
  refusals: [],
});

export const exportMyData = endpoint({
  id: 'me.export', method: 'GET', path: '/api/me/export', summary: '下载我的个人信息（JSON）', access: 'signed-in', response: fileResponse, produces: 'application/json', refusals: [],
});

const erasureRequest = z.object({
  id, person: z.object({ id, name: z.string(), employeeNo: z.string() }), reason: z.string(), requestedAt: instant,
  state: z.enum(['open', 'accepted', 'declined']), answer: z.string(), answeredAt: z.nullable(instant),
});
export type ErasureRequestRow = z.output<typeof erasureRequest>;

export const requestErasure = endpoint({
  id: 'me.request-erasure', method: 'POST', path: '/api/me/erasure-request', summary: '申请删除个人信息', access: 'signed-in',
  body: z.object({ reason: text(300) }), response: erasureRequest, refusals: ['ERASURE.PENDING'],
});

export const readMyErasureRequest = endpoint({
  id: 'me.erasure-request', method: 'GET', path: '/api/me/erasure-request', summary: '我的删除申请', access: 'signed-in',
  response: z.object({ request: z.nullable(erasureRequest) }), refusals: [],
});

export const listErasureRequests = endpoint({
  id: 'erasure.list', method: 'GET', path: '/api/erasure-requests', summary: '个人信息删除申请', access: 'organisation.manage',
  response: z.object({ requests: z.array(erasureRequest) }), refusals: [],
});

export const answerErasureRequest = endpoint({
  id: 'erasure.answer', method: 'POST', path: '/api/erasure-requests/:id/answer', summary: '答复删除申请：同意后删除登录方式和微信绑定', access: 'organisation.manage',
  params: byId, body: z.object({ isAccepted: z.boolean(), answer: line(300) }),
  response: done, refusals: ['ERASURE.NOT_FOUND', 'ERASURE.ANSWERED', 'ERASURE.SELF'],
});

export const oversightEndpoints = [listAudit, verifyAudit, exportMyData, requestErasure, readMyErasureRequest, listErasureRequests, answerErasureRequest] as const;
