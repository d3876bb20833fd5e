import * as z from 'zod/mini';
import { endpoint, fileResponse } from './endpoint.js';
import { byId, day, id, instant, line, text, version } from './fields.js';
import { refusalTexts } from './refusals.js';

export const blockageRefusals = /* @__PURE__ */ refusalTexts({
  'BLOCKAGE.NOT_FOUND': { status: 404, title: '没有这个疏堵点', detail: () => '它可能不在您的职责范围内，请刷新后再看。' },
  'BLOCKAGE.DAY_INVALID': { status: 422, title: '日期不对', detail: () => '诉求提出日期和解决日期都不能晚于今天，解决日期不能早于提出日期。' },
  'BLOCKAGE.OWNER_INVALID': { status: 422, title: '请选党员包干', detail: (f) => `“${String(f.step)}”要由本企业的党员负责，请从名册中重选。` },
  'BLOCKAGE.ITEM_INVALID': { status: 422, title: '所选项目不对', detail: () => '请从本党组织的项目中选择，或者不选。' },
  'BLOCKAGE.SOLUTION_REQUIRED': { status: 422, title: '请写解决办法', detail: () => '写明几方一起商定的解决办法，再办结。' },
  'BLOCKAGE.SOLVED': { status: 409, title: '已经解决', detail: () => '解决了的不能再改；客户又提出来的，先重新打开。' },
  'BLOCKAGE.OPEN': { status: 409, title: '还没有解决', detail: () => '没有解决的不用重新打开，请刷新后再看。' },
});

const keyStep = z.object({ step: line(100), personId: id });
const content = { title: line(200), customer: line(100), sinceOn: day, itemId: z.nullable(id), steps: z.array(keyStep).check(z.minLength(1), z.maxLength(12)), solution: text(5000) };

/** 疏堵点: a customer's complaint that has been open for long, and who sees to each key step (SY-ZT-12). */
const blockage = z.object({
  id, organisation: z.object({ id, name: z.string() }), item: z.nullable(z.object({ id, name: z.string() })), title: z.string(), customer: z.string(), sinceOn: day,
  /** Days from the complaint to its solution, or to today. */
  days: z.int(), steps: z.array(z.object({ step: z.string(), person: z.object({ id, name: z.string() }) })), solution: z.string(), isSolved: z.boolean(), solvedOn: z.nullable(day), by: z.string(), at: instant, canEdit: z.boolean(), version,
});
export type BlockageView = z.output<typeof blockage>;

const filters = { organisationId: z.optional(id), itemId: z.optional(id), state: z._default(z.enum(['all', 'open', 'solved']), 'all') };

export const listBlockages = endpoint({
  id: 'blockages.list', method: 'GET', path: '/api/blockages', summary: '疏堵点：久拖未决的客户诉求', access: 'signed-in',
  query: z.object({ ...filters, page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20) }),
  response: z.object({ blockages: z.array(blockage), total: z.int(), open: z.int(), page: z.int(), pageSize: z.int(), canAdd: z.boolean() }), refusals: ['ITEM.NOT_FOUND'], clauses: ['SY-ZT-12', 'SY-ZT-T07'],
});
export const addBlockage = endpoint({
  id: 'blockages.add', method: 'POST', path: '/api/blockages', summary: '登记一个疏堵点', access: 'item.file', body: z.object({ organisationId: id, ...content }), response: blockage,
  refusals: ['ORGANISATION.NOT_FOUND', 'BLOCKAGE.DAY_INVALID', 'BLOCKAGE.OWNER_INVALID', 'BLOCKAGE.ITEM_INVALID'], clauses: ['SY-ZT-12'],
});
export const editBlockage = endpoint({
  id: 'blockages.edit', method: 'PUT', path: '/api/blockages/:id', summary: '更新一个疏堵点', access: 'item.file', params: byId, body: z.object({ version, ...content }), response: blockage,
  refusals: ['BLOCKAGE.NOT_FOUND', 'BLOCKAGE.SOLVED', 'BLOCKAGE.DAY_INVALID', 'BLOCKAGE.OWNER_INVALID', 'BLOCKAGE.ITEM_INVALID'], clauses: ['SY-ZT-12'],
});
export const solveBlockage = endpoint({
  id: 'blockages.solve', method: 'POST', path: '/api/blockages/:id/solution', summary: '写明共同解决办法，办结疏堵点', access: 'item.file', params: byId, body: z.object({ version, solution: text(5000), solvedOn: day }), response: blockage,
  refusals: ['BLOCKAGE.NOT_FOUND', 'BLOCKAGE.SOLVED', 'BLOCKAGE.SOLUTION_REQUIRED', 'BLOCKAGE.DAY_INVALID'], clauses: ['SY-ZT-12'],
});
export const reopenBlockage = endpoint({
  id: 'blockages.reopen', method: 'POST', path: '/api/blockages/:id/reopening', summary: '重新打开一个疏堵点', access: 'item.file', params: byId, body: z.object({ version, reason: line(300) }), response: blockage,
  refusals: ['BLOCKAGE.NOT_FOUND', 'BLOCKAGE.OPEN'], clauses: ['SY-ZT-12'],
});
export const exportBlockages = endpoint({
  id: 'blockages.export', method: 'GET', path: '/api/blockages/export', summary: '导出疏堵点（Excel）', access: 'item.read', query: z.object(filters), produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  response: fileResponse, refusals: ['ITEM.NOT_FOUND'], clauses: ['SY-ZT-12'],
});

export const blockageEndpoints = [listBlockages, addBlockage, editBlockage, solveBlockage, reopenBlockage, exportBlockages] as const;
