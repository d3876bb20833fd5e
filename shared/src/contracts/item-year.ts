import * as z from 'zod/mini';
import { TARGET_DIRECTIONS } from '../kernel/index.js';
import { recordKinds } from '../forms/index.js';
import { itemPlanKinds, type ItemPlanKind } from '../workflow/index.js';
import { done, endpoint, fileResponse } from './endpoint.js';
import { byId, day, id, instant, line, quarter, text, version } from './fields.js';
import { signature } from './item-forms.js';
import { carrier, itemPhases } from './items.js';
import { offeredStep } from './offered-step.js';
import { refusalTexts, stepRefusalCodes } from './refusals.js';

/** What an item may carry along its year. */
export const itemYearLimits = { files: 20, pdfBytes: 5 * 1024 * 1024, parts: 20, plans: 50, text: 10_000 } as const;

export const itemYearRefusals = /* @__PURE__ */ refusalTexts({
  'ITEM.NOT_RUNNING': { status: 409, title: '现在不在实施中', detail: (f) => `当前是“${String(f.state)}”，实施中才能记录。` },
  'GOAL.NOT_FOUND': { status: 404, title: '没有这个目标', detail: () => '它可能不在您的职责范围内，请刷新后再看。' },
  'GOAL.CANCELLED': { status: 409, title: '这个目标已经取消', detail: () => '取消后的目标不再计入评定，也不再填报。' },
  'GOAL.FIGURE_INCOMPLETE': { status: 422, title: '完成值和日期要一起填', detail: () => '完成值和数据日期要么都填，要么都不填；日期不能晚于今天。' },
  'GOAL.NOT_QUANTIFIED': { status: 422, title: '这个目标没有数值', detail: () => '没有指标的目标，请填是否完成和完成依据。' },
  'GOAL.IS_PART': { status: 422, title: '不能再往下分', detail: () => '目标只分解一层；请在原目标下增加。' },
  'GOAL.PARTS_FULL': { status: 409, title: '分解的目标太多', detail: () => `一个目标最多分解成${itemYearLimits.parts}项。` },
  'GOAL.RESULT_MISSING': { status: 422, title: '还有目标没有结果', detail: (f) => `${(f.goals as readonly string[]).join('、')}还没有结果。请先在“实施过程”里填好，再提交。` },
  'PROGRESS.NOT_OPEN': { status: 422, title: '这个季度不用填', detail: () => '只能填开始实施到本季度之间的季度。' },
  'PROGRESS.LEADER_SIGNS': { status: 403, title: '由负责人签字', detail: () => '您可以先写好保存，请负责人本人签字。' },
  'PROGRESS.SIGNED': { status: 409, title: '这个季度已经签字', detail: () => '签字后不能再改；有更正的，请写在下一季度。' },
  'PROGRESS.TEXT_REQUIRED': { status: 422, title: '请写进展情况', detail: () => '写了进展情况才能签字。' },
  'PLAN.NOT_FOUND': { status: 404, title: '没有这项措施', detail: () => '它可能不在您的职责范围内，请刷新后再看。' },
  'PLAN.OPEN': { status: 409, title: '已经有一项在办', detail: () => '同样的申请还在审批，办完后再提。' },
  'PLAN.NOT_OVERDUE': { status: 409, title: '还没有逾期', detail: () => '超过计划完成时间还没有完成的，才需要调整实施方案。' },
  'PLAN.DATE_INVALID': { status: 422, title: '日期不对', detail: () => '新的完成时间要晚于原计划，也要晚于今天。' },
  'PLAN.MEASURES_REQUIRED': { status: 422, title: '请写全措施', detail: () => '措施、责任人和完成日期都要写；完成日期不能早于今天。' },
  'PLAN.RESULT_REQUIRED': { status: 422, title: '请写完成情况', detail: () => '写一句完成了什么，再办结。' },
  'PLAN.OWNER_INVALID': { status: 422, title: '责任人不在名册里', detail: () => '请从本企业名册中选择。' },
  'EVIDENCE.NOT_FOUND': { status: 404, title: '没有这份附件', detail: () => '它可能已经删除，或不在您的职责范围内。' },
  'EVIDENCE.UNREADABLE': { status: 415, title: '这份附件打不开', detail: () => '请上传照片（JPG、PNG、HEIC）或 PDF。' },
  'EVIDENCE.MISSING': { status: 422, title: '没有收到附件', detail: () => '请重新选择后再上传。' },
  'EVIDENCE.CLOSED': { status: 409, title: '现在不能增减附件', detail: (f) => `当前是“${String(f.state)}”。附件在填报时和实施中上传，送审以后不能动；要补充的，请办理人退回。` },
  'EVIDENCE.TOO_MANY': { status: 409, title: '附件太多', detail: () => `一个项目最多${itemYearLimits.files}份附件。可以把几页合成一份 PDF。` },
});

const named = z.object({ id, name: z.string() });
const figureText = z.string().check(z.trim(), z.regex(/^-?\d{1,9}(\.\d{1,4})?$/, { error: '请填数字，最多四位小数' }));

export const goalStates = ['met', 'open', 'overdue', 'cancelled'] as const;
const goal = z.object({
  id, position: z.int(), parentId: z.nullable(id), owner: z.nullable(named), name: z.string(), aspect: z.nullable(z.string()), isQuantified: z.boolean(), unit: z.nullable(z.string()),
  direction: z.nullable(z.enum(TARGET_DIRECTIONS)), target: z.nullable(z.string()), dueOn: z.nullable(day), actual: z.nullable(z.string()), asOfOn: z.nullable(day), isDone: z.boolean(), doneOn: z.nullable(day), evidence: z.string(),
  state: z.enum(goalStates),
  /** Sums over the parts it was split into, where they have figures. */
  partsTarget: z.nullable(z.string()), partsActual: z.nullable(z.string()), version,
});
export type ItemGoalView = z.output<typeof goal>;

export const quarterStates = ['signed', 'written', 'open', 'overdue', 'coming'] as const;
const figure = z.object({ goalId: id, name: z.string(), actual: z.string(), unit: z.string() });
const progress = z.object({
  quarter, dueOn: day, state: z.enum(quarterStates), text: z.string(), figures: z.array(figure), signature: z.nullable(signature), signedBy: z.string(), signedOn: z.nullable(day), isLate: z.boolean(), version: z.int(),
});
export type QuarterProgress = z.output<typeof progress>;

const evidence = z.object({ id, name: z.string(), mediaType: z.string(), bytes: z.int(), by: z.string(), at: instant, quarter: z.nullable(quarter), recordId: z.nullable(id), canRemove: z.boolean() });
export type EvidenceFile = z.output<typeof evidence>;

const planKind = z.enum(Object.keys(itemPlanKinds) as [ItemPlanKind, ...ItemPlanKind[]]);
const plan = z.object({
  id, kind: planKind, title: z.string(), state: z.string(), stateLabel: z.string(), cause: z.string(), measures: z.string(), owner: z.nullable(named), dueOn: z.nullable(day), isOverdue: z.boolean(), result: z.string(),
  earlierEndsOn: z.nullable(day), newEndsOn: z.nullable(day), goal: z.nullable(z.string()), by: z.string(), at: instant, opinion: z.string(), steps: z.array(offeredStep), version,
});
export type ItemPlanView = z.output<typeof plan>;

const kindLine = z.object({ kind: z.enum(recordKinds), title: z.string(), canAdd: z.boolean(), count: z.int() });

/** The whole year of an item on one page. */
export const itemYear = z.object({
  item: z.object({
    id, carrier, number: z.string(), name: z.string(), organisation: z.string(), leader: z.nullable(named), stateLabel: z.string(), phase: z.enum(itemPhases), startsOn: z.nullable(day), endsOn: z.nullable(day), isOverdue: z.boolean(),
    isMine: z.boolean(),
    /** Who pushes it on: two for a 重大型 project (SY-GC-09). */
    owners: z.array(z.string()),
  }),
  canRecord: z.boolean(), canSign: z.boolean(), canLogHours: z.boolean(), canAdjust: z.boolean(),
  goals: z.array(goal), counts: z.object({ goals: z.int(), met: z.int(), cancelled: z.int() }),
  quarters: z.array(progress), hours: z.object({ countedMinutes: z.int(), waitingMinutes: z.int(), notCountedMinutes: z.int() }),
  /** Of a squad: how often the filing organisation recorded each of its six duties (SY-TJ-05). */
  leadership: z.array(z.object({ label: z.string(), count: z.int() })),
  plans: z.array(plan), files: z.array(evidence), records: z.array(kindLine),
  /** What is still missing, in sentences. */
  reminders: z.array(z.string()),
});
export type ItemYear = z.output<typeof itemYear>;

export const readItemYear = endpoint({
  id: 'item-year.read', method: 'GET', path: '/api/items/:id/year', summary: '一个项目的实施过程', access: 'signed-in', params: byId, response: itemYear, refusals: ['ITEM.NOT_FOUND'],
  clauses: ['SY-GC-12', 'SY-F2.12', 'SY-ZT-11', 'SY-TJ-07', 'SY-TJ-05', 'SY-GC-09', 'SY-ZR-10'],
});

const goalRefusals = ['ITEM.NOT_FOUND', 'GOAL.NOT_FOUND', 'GOAL.CANCELLED', 'ITEM.NOT_RUNNING', 'ACCESS.DENIED'] as const;
export const recordGoalResult = endpoint({
  id: 'item-year.record-goal', method: 'PUT', path: '/api/item-goals/:id', summary: '填报一个目标的完成情况', access: 'signed-in', params: byId,
  body: z.object({ version, actual: z.nullable(figureText), asOfOn: z.nullable(day), isDone: z.boolean(), evidence: text(2000) }), response: itemYear,
  refusals: [...goalRefusals, 'GOAL.FIGURE_INCOMPLETE', 'GOAL.NOT_QUANTIFIED'], clauses: ['SY-GC-12', 'SY-ZR-13'],
});
export const splitGoal = endpoint({
  id: 'item-year.split-goal', method: 'POST', path: '/api/item-goals/:id/parts', summary: '把目标分解到组、落实到人', access: 'signed-in', params: byId,
  body: z.object({ name: line(200), ownerId: id, target: z.nullable(figureText), dueOn: z.nullable(day) }), response: itemYear,
  refusals: [...goalRefusals, 'GOAL.IS_PART', 'GOAL.PARTS_FULL', 'PLAN.OWNER_INVALID'], clauses: ['SY-ZT-11', 'SY-ZR-12a'],
});

export const saveProgress = endpoint({
  id: 'item-year.save-progress', method: 'PUT', path: '/api/items/:id/progress/:quarter', summary: '写季度进展，负责人签字', access: 'signed-in', params: z.object({ id, quarter }),
  body: z.object({
    version: z.int().check(z.gte(0)), text: text(itemYearLimits.text), figures: z.array(z.object({ goalId: id, actual: figureText })).check(z.maxLength(40)), signature: z._default(z.nullable(signature), null),
  }),
  response: itemYear, refusals: ['ITEM.NOT_FOUND', 'ITEM.NOT_RUNNING', 'ACCESS.DENIED', 'PROGRESS.NOT_OPEN', 'PROGRESS.LEADER_SIGNS', 'PROGRESS.SIGNED', 'PROGRESS.TEXT_REQUIRED', 'GOAL.NOT_FOUND', 'GOAL.NOT_QUANTIFIED'],
  clauses: ['SY-F2.12', 'SY-GC-12'],
});

export const proposeItemPlan = endpoint({
  id: 'item-year.propose-plan', method: 'POST', path: '/api/items/:id/plans', summary: '申请调整实施方案，或取消一个目标', access: 'signed-in', params: byId,
  body: z.object({ kind: z.enum(['adjustment', 'goal-cancellation']), cause: line(2000), measures: text(3000), newEndsOn: z.nullable(day), goalId: z.nullable(id) }), response: itemYear,
  refusals: ['ITEM.NOT_FOUND', 'ITEM.NOT_RUNNING', 'ACCESS.DENIED', 'PLAN.OPEN', 'PLAN.NOT_OVERDUE', 'PLAN.DATE_INVALID', 'PLAN.MEASURES_REQUIRED', 'GOAL.NOT_FOUND', 'GOAL.CANCELLED'], clauses: ['SY-GC-WT4', 'SY-ZT-27'],
});
export const takeItemPlanStep = endpoint({
  id: 'item-year.plan-step', method: 'POST', path: '/api/item-plans/:id/steps', summary: '定措施、办结、批准', access: 'signed-in', params: byId,
  body: z.object({ version, action: line(40), opinion: z._default(text(2000), ''), measures: z._default(text(3000), ''), ownerId: z._default(z.nullable(id), null), dueOn: z._default(z.nullable(day), null) }), response: itemYear,
  refusals: ['ITEM.NOT_FOUND', 'PLAN.NOT_FOUND', ...stepRefusalCodes, 'ITEM.NOT_RUNNING', 'PLAN.MEASURES_REQUIRED', 'PLAN.RESULT_REQUIRED', 'PLAN.OWNER_INVALID'], clauses: ['SY-GC-WT1', 'SY-GC-WT4'],
});

/** What was handed in with the filing – argument, minutes, drawings – and what the year added. */
export const listItemFiles = endpoint({
  id: 'item-year.files', method: 'GET', path: '/api/items/:id/files', summary: '项目的附件', access: 'signed-in', params: byId, response: z.object({ files: z.array(evidence), canAdd: z.boolean() }), refusals: ['ITEM.NOT_FOUND'], clauses: ['SY-GC-04', 'SY-CN-06'],
});
/** Fields beside the file: `itemId`, and one of `quarter` and `recordId` when it belongs to one. */
export const addEvidence = endpoint({
  id: 'item-year.add-evidence', method: 'POST', path: '/api/item-evidence', summary: '上传佐证照片或 PDF', access: 'signed-in',
  upload: { maxBytes: 12 * 1024 * 1024, mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf'] }, response: evidence,
  refusals: ['ITEM.NOT_FOUND', 'EVIDENCE.CLOSED', 'ACCESS.DENIED', 'EVIDENCE.UNREADABLE', 'EVIDENCE.MISSING', 'EVIDENCE.TOO_MANY', 'RECORD.NOT_FOUND', 'PROGRESS.NOT_OPEN'], clauses: ['SY-F2.12', 'SY-TJ-07'],
});
export const readEvidence = endpoint({
  id: 'item-year.read-evidence', method: 'GET', path: '/api/item-evidence/:id', summary: '下载一份佐证', access: 'signed-in', params: byId, produces: 'application/octet-stream', response: fileResponse, refusals: ['EVIDENCE.NOT_FOUND'],
});
export const removeEvidence = endpoint({
  id: 'item-year.remove-evidence', method: 'DELETE', path: '/api/item-evidence/:id', summary: '删除自己上传的佐证', access: 'signed-in', params: byId, response: done, refusals: ['EVIDENCE.NOT_FOUND', 'EVIDENCE.CLOSED', 'PROGRESS.SIGNED'],
});

export const itemYearEndpoints = [readItemYear, recordGoalResult, splitGoal, saveProgress, proposeItemPlan, takeItemPlanStep, listItemFiles, addEvidence, readEvidence, removeEvidence] as const;
