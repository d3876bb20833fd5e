import * as z from 'zod/mini';
import { recordKinds } from '../forms/index.js';
import { done, endpoint } from './endpoint.js';
import { byId, day, id, instant, line, text, version } from './fields.js';
import { formValues, signature } from './item-forms.js';
import { carrier } from './items.js';
import { refusalTexts } from './refusals.js';

export const itemRecordRefusals = /* @__PURE__ */ refusalTexts({
  'RECORD.NOT_FOUND': { status: 404, title: '没有这条记录', detail: () => '它可能不在您的职责范围内，请刷新后再看。' },
  'RECORD.KIND_UNKNOWN': { status: 422, title: '这类载体没有这种记录', detail: () => '请回到项目页，从列出的记录里选。' },
  'RECORD.FAULTY': { status: 422, title: '有几处需要修改', detail: (f) => `${(f.faults as readonly string[]).join('；')}。改好后再提交，已填内容都还在。` },
  'RECORD.DAY_INVALID': { status: 422, title: '日期不对', detail: () => '日期不能晚于今天，也不能早于项目开始。' },
  'RECORD.SIGNATURE_REQUIRED': { status: 422, title: '请签字', detail: () => '这种记录要手写签名。' },
  'RECORD.OWN_ITEM': { status: 403, title: '需要回避', detail: () => '自己负责的项目，由其他同志督导。' },
  'RECORD.STRUCK': { status: 409, title: '已经作废', detail: () => '作废的记录留有痕迹，不能再改。' },
  'REGISTER.NOT_FOUND': { status: 404, title: '没有这条登记', detail: () => '它可能不在您的职责范围内，请刷新后再看。' },
  'REGISTER.NO_TOPIC': { status: 422, title: '总结不能转为项目', detail: () => '办实事、接待日、联系点和志愿服务的登记可以转为项目。' },
  'REGISTER.ITEM_BEGUN': { status: 409, title: '已经转为项目', detail: () => '这条登记已经转成了一个项目，请在项目列表里看。' },
  'REGISTER.SUMMARY_INCOMPLETE': { status: 422, title: '请写总结和成果', detail: () => '总结和申报的成果都要写，才能报上级。' },
  'REGISTER.DAY_INVALID': { status: 422, title: '日期不对', detail: () => '日期不能晚于今天。' },
});

const paging = { page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20) };
const kind = z.enum(recordKinds);
const attached = z.object({ id, name: z.string(), mediaType: z.string(), bytes: z.int() });
const record = z.object({
  id, kind, title: z.string(), day, values: formValues, by: z.string(), at: instant, signature: z.nullable(signature), struck: z.nullable(z.object({ by: z.string(), reason: z.string() })), files: z.array(attached), canStrike: z.boolean(), version,
});
export type ItemRecordView = z.output<typeof record>;

export const listItemRecords = endpoint({
  id: 'item-records.list', method: 'GET', path: '/api/items/:id/records', summary: '一个项目的过程记录', access: 'signed-in', params: byId, query: z.object({ kind: z.optional(kind), ...paging }),
  response: z.object({ records: z.array(record), names: z.record(z.string(), z.string()), total: z.int(), page: z.int(), pageSize: z.int() }), refusals: ['ITEM.NOT_FOUND'],
});
export const addItemRecord = endpoint({
  id: 'item-records.add', method: 'POST', path: '/api/items/:id/records', summary: '记一条过程记录', access: 'signed-in', params: byId,
  body: z.object({ kind, day, values: formValues, signature: z._default(z.nullable(signature), null) }), response: record,
  refusals: ['ITEM.NOT_FOUND', 'ITEM.NOT_RUNNING', 'ACCESS.DENIED', 'RECORD.KIND_UNKNOWN', 'RECORD.FAULTY', 'RECORD.DAY_INVALID', 'RECORD.SIGNATURE_REQUIRED', 'RECORD.OWN_ITEM'],
  clauses: ['SY-ZT-20', 'SY-ZT-27a', 'SY-ZT-39', 'SY-GC-13', 'SY-GC-WT1', 'SY-GC-WT2', 'SY-GC-22', 'SY-ZR-05', 'SY-ZR-06', 'SY-ZR-12', 'SY-ZR-15', 'SY-XF-06', 'SY-CN-11', 'SY-CN-12', 'SY-TJ-05', 'SY-ZR-10', 'SY-TJ-06', 'SY-TJ-08', 'SY-TJ-09', 'SY-TJ-11', 'SY-TJ-12', 'SY-TJ-13', 'SY-ZT-47'],
});
export const strikeItemRecord = endpoint({
  id: 'item-records.strike', method: 'POST', path: '/api/item-records/:id/strike', summary: '作废自己的一条记录', access: 'signed-in', params: byId, body: z.object({ version, reason: line(300) }), response: done,
  refusals: ['RECORD.NOT_FOUND', 'RECORD.STRUCK', 'ITEM.NOT_RUNNING'],
});

const supervised = z.object({ id, carrier, name: z.string(), organisation: z.string(), leader: z.string(), count: z.int(), lastOn: z.nullable(day), isDone: z.boolean(), dueOn: day });
export type SupervisedItem = z.output<typeof supervised>;
export const listSupervision = endpoint({
  id: 'item-records.supervision', method: 'GET', path: '/api/item-supervision', summary: '哪些项目督导过、哪些还没有去过', access: 'item.supervise', query: z.object({ view: z._default(z.enum(['all', 'never', 'due']), 'all'), ...paging }),
  response: z.object({ items: z.array(supervised), total: z.int(), never: z.int(), page: z.int(), pageSize: z.int() }), refusals: ['RULEBOOK.NO_EDITION'], clauses: ['SY-GC-13', 'SY-ZR-12', 'SY-CN-11', 'SY-ZT-39'],
});

/** SY-ZT-13; the yearly summary with its results: SY-ZT-40. */
export const REGISTER_LABELS = { deeds: '办实事项目清单', reception: '领导接待日', 'contact-point': '党员干部基层联系点', service: '党员志愿服务活动', 'year-summary': '年度总结和成果申报' } as const;
export type RegisterKind = keyof typeof REGISTER_LABELS;
const registerKind = z.enum(Object.keys(REGISTER_LABELS) as [RegisterKind, ...RegisterKind[]]);
const registered = z.object({
  id, kind: registerKind, organisation: z.object({ id, name: z.string() }), day, title: z.string(), content: z.string(), people: z.string(), result: z.string(), isDone: z.boolean(), itemId: z.nullable(id), by: z.string(), at: instant, canEdit: z.boolean(), version,
});
export type RegisterEntryView = z.output<typeof registered>;
const entryBody = { kind: registerKind, organisationId: id, day, title: line(100), content: text(3000), people: text(300), result: text(3000), isDone: z.boolean() };

export const listRegister = endpoint({
  id: 'registers.list', method: 'GET', path: '/api/registers', summary: '为群众解难的登记', access: 'signed-in', query: z.object({ kind: z.optional(registerKind), ...paging }),
  response: z.object({ entries: z.array(registered), total: z.int(), page: z.int(), pageSize: z.int(), canAdd: z.boolean() }), refusals: [], clauses: ['SY-ZT-13'],
});
export const addRegisterEntry = endpoint({
  id: 'registers.add', method: 'POST', path: '/api/registers', summary: '登记一条', access: 'item.file', body: z.object(entryBody), response: registered, refusals: ['ORGANISATION.NOT_FOUND', 'REGISTER.DAY_INVALID', 'REGISTER.SUMMARY_INCOMPLETE'], clauses: ['SY-ZT-13', 'SY-ZT-40'],
});
export const editRegisterEntry = endpoint({
  id: 'registers.edit', method: 'PUT', path: '/api/registers/:id', summary: '更新一条登记', access: 'item.file', params: byId,
  body: z.object({ version, title: entryBody.title, content: entryBody.content, people: entryBody.people, result: entryBody.result, isDone: entryBody.isDone }), response: registered, refusals: ['REGISTER.NOT_FOUND', 'REGISTER.SUMMARY_INCOMPLETE'],
});
export const beginItemFromRegister = endpoint({
  id: 'registers.begin-item', method: 'POST', path: '/api/registers/:id/item', summary: '把一条登记转为项目草稿', access: 'item.file', params: byId, body: z.object({ version, carrier }),
  response: z.object({ itemId: id }), refusals: ['REGISTER.NOT_FOUND', 'REGISTER.NO_TOPIC', 'REGISTER.ITEM_BEGUN', 'ORGANISATION.NOT_FOUND', 'ITEM.CARRIER_NOT_ALLOWED', 'ITEM.NOT_FOUND', 'ITEM.NOT_DRAFT', 'ITEM.FORM_UNKNOWN', 'ITEM.FORM_FAULTY'],
  clauses: ['SY-ZT-13', 'SY-ZT-T10'],
});

export const itemRecordEndpoints = [listItemRecords, addItemRecord, strikeItemRecord, listSupervision, listRegister, addRegisterEntry, editRegisterEntry, beginItemFromRegister] as const;
