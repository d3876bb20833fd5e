import * as z from 'zod/mini';
import { CARRIER_LABELS, type Carrier } from '../kernel/index.js';
import { endpoint, done } from './endpoint.js';
import { explanation } from './explanation.js';
import { byId, day, id, instant, line, text, version } from './fields.js';
import { itemAttentions } from './item-attentions.js';
import { fieldFault, formCode, formValues, opinionSignature } from './item-forms.js';
import { offeredStep } from './offered-step.js';
import { refusalTexts, stepRefusalCodes } from './refusals.js';

const list = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value ?? ''));

export const itemRefusals = /* @__PURE__ */ refusalTexts({
  'ITEM.NOT_FOUND': { status: 404, title: '没有这个项目', detail: () => '它可能不在您的职责范围内，请回到列表刷新。' },
  'ITEM.NOT_DRAFT': { status: 409, title: '现在不能修改这张表', detail: (f) => `当前是“${String(f.state)}”。申报的人可以先撤回，或请办理的人退回修改。` },
  'ITEM.FORM_UNKNOWN': { status: 404, title: '没有这张表', detail: () => '这类载体没有这张表，请刷新后再试。' },
  'ITEM.FORM_FAULTY': { status: 422, title: '有几处需要修改', detail: (f) => `${list(f.faults)}。改好后再提交，已填内容都还在。` },
  'ITEM.NOT_ELIGIBLE': { status: 422, title: '还不符合申报条件', detail: (f) => `${list(f.failed)}。调整后再提交，已填内容都还在。` },
  'ITEM.GROUNDS_REQUIRED': { status: 422, title: '请说明理由', detail: (f) => `${list(f.open)}。这些是“原则上”的要求，写明理由后可以提交，后面每位审批人都会看到。` },
  'ITEM.CHECKS_REQUIRED': { status: 422, title: '请逐项核对', detail: (f) => `还没有核对：${list(f.open)}。` },
  'ITEM.CHECKS_FAILED': { status: 422, title: '有不符合的项目，不能通过', detail: (f) => `不符合：${list(f.failed)}。请退回修改，并写明理由。` },
  'ITEM.DECISION_REQUIRED': { status: 422, title: '请填写会议记录', detail: () => '请写明会议日期、应到和实到人数、表决票数。' },
  'ITEM.NOT_CARRIED': { status: 422, title: '会议没有通过', detail: (f) => `${list(f.failed)}。没有通过的，请退回并写明理由。` },
  'ITEM.MEETING_ON_INVALID': { status: 422, title: '会议日期不对', detail: (f) => `会议日期应在${String(f.from)}到今天之间。` },
  'ITEM.LEVEL_REQUIRED': { status: 422, title: '请选择管理层级', detail: () => '请选公司层面重点推动，或基层党组织负责。' },
  'ITEM.SIGNATURE_NOT_OWN': { status: 422, title: '只能写自己的姓名', detail: (f) => `用姓名代替签名时，请写您本人的姓名“${String(f.name)}”。` },
  'ITEM.FACTORS_REQUIRED': { status: 422, title: '请逐项写综合考评', detail: (f) => `还没有写：${list(f.open)}。` },
  'ITEM.CHANNELS_REQUIRED': { status: 422, title: '请登记方式', detail: (f) => `请至少选一种${String(f.what)}。` },
  'ITEM.CONSULTATION_OPEN': { status: 409, title: '还在征求意见', detail: (f) => `${list(f.people)}还没有答复。等答复后再办，或先撤回征求。` },
  'ITEM.OBJECTION_NOT_UPHELD': { status: 409, title: '没有成立的异议', detail: () => '请先在公示栏答复异议，认定成立后，再退回重新审核。' },
  'ITEM.SURVEY_NOT_ENDED': { status: 409, title: '测评还没有结果', detail: () => '测评结束并有票以后才能继续。' },
  'ITEM.BARRED': { status: 409, title: '本年度没有创建资格', detail: (f) => `上年度评定后取消了${String(f.year)}年的资格，下一年可以再申报。` },
  'ITEM.CARRIER_NOT_ALLOWED': { status: 422, title: '不能由您填报', detail: () => '责任区、工程、承诺和突击队由党组织填报；先锋岗由党员本人申报，或由单位党组织授予。' },
  'ITEM.SEARCH_TOO_SHORT': { status: 422, title: '请再多写一点', detail: (f) => `找人至少写${String(f.least)}个字；外单位的同志请写全姓名或工号。` },
  'CONSULTATION.NOT_FOUND': { status: 404, title: '没有这条征求意见', detail: () => '可能已经撤回，请刷新后再看。' },
  'CONSULTATION.ANSWERED': { status: 409, title: '已经答复过', detail: () => '一次征求只答复一次。' },
});

const carriers = Object.keys(CARRIER_LABELS) as [Carrier, ...Carrier[]];
export const carrier = z.enum(carriers);
export const itemOrigins = ['application', 'designated', 'supplementary'] as const;
export type ItemOrigin = (typeof itemOrigins)[number];
export const managementLevels = ['company', 'unit'] as const;
export type ManagementLevel = (typeof managementLevels)[number];

/** Where an item stands, in six words for lists and boards. */
export const itemPhases = ['draft', 'in-approval', 'in-notice', 'running', 'in-closing', 'ended'] as const;
export type ItemPhase = (typeof itemPhases)[number];

const check = z.object({ clause: z.string(), says: z.string(), outcome: z.enum(['conforms', 'hint', 'reason-required', 'incomplete', 'rejected']) });
/** What the rules say about a form as it stands. */
export const itemAssessment = z.object({ outcome: check.shape.outcome, checks: z.array(check), faults: z.array(fieldFault), explanation: z.nullable(explanation) });
export type ItemAssessment = z.output<typeof itemAssessment>;

const committee = z.object({
  meetingOn: day, eligible: z.int().check(z.gte(1), z.lte(500)), present: z.int().check(z.gte(0), z.lte(500)),
  votesFor: z.int().check(z.gte(0), z.lte(500)), votesAgainst: z.int().check(z.gte(0), z.lte(500)), abstentions: z.int().check(z.gte(0), z.lte(500)), minutesNo: text(60),
});
export type CommitteeDecision = z.output<typeof committee>;

/** A step with what has to come with it. */
const itemStep = z.object({
  ...offeredStep.shape,
  checklist: z.array(z.object({ key: z.string(), label: z.string() })), needsCommittee: z.boolean(), needsLevel: z.boolean(),
  /** Ways of making public or of feeding back, at least one of which has to be named; empty when none is asked for. */
  /** Points on which a remark is asked for (SY-GC-07); empty when none is. */
  factors: z.array(z.object({ key: z.string(), label: z.string() })),
  channels: z.array(z.object({ key: z.string(), label: z.string() })), takesSignature: z.boolean(),
});
export type ItemStep = z.output<typeof itemStep>;

const opinion = z.object({
  id, stage: z.string(), box: z.string(), action: z.string(), label: z.string(), by: z.string(), onBehalfOf: z.nullable(z.string()), at: instant, text: z.string(), isReturn: z.boolean(),
  checklist: z.array(z.object({ label: z.string(), isMet: z.boolean() })), committee: z.nullable(committee), channels: z.array(z.string()),
  factors: z.array(z.object({ label: z.string(), text: z.string() })), signature: z.nullable(opinionSignature),
  /** False once the case was sent back to before this opinion. */
  isCurrent: z.boolean(),
});
export type ItemOpinionView = z.output<typeof opinion>;

const sheet = z.object({ form: formCode, title: z.string(), version: z.int(), values: formValues, isEditable: z.boolean(), savedAt: z.nullable(instant), savedBy: z.string() });
const named = z.object({ name: z.string(), note: z.string() });
const ground = z.object({ clause: z.string(), text: z.string() });

export const itemView = z.object({
  id, carrier, number: z.string(), name: z.string(), organisation: z.object({ id, name: z.string() }), unit: z.object({ id, name: z.string() }), leader: z.nullable(z.object({ id, name: z.string() })), filedBy: z.string(),
  state: z.string(), stateLabel: z.string(), phase: z.enum(itemPhases), version, year: z.int(), startsOn: z.nullable(day), endsOn: z.nullable(day), completedOn: z.nullable(day), filedOn: z.nullable(day),
  origin: z.enum(itemOrigins), isUrgent: z.boolean(), isMajor: z.boolean(), isLate: z.boolean(), isOverdue: z.boolean(), managementLevel: z.nullable(z.enum(managementLevels)), outcome: z.nullable(z.string()),
  /** Who pushes it on: two for a 重大型 project (SY-GC-09). */
  owners: z.array(z.string()),
  participants: z.array(z.object({ label: z.string(), count: z.int() })),
  /** Members of the whole team in per cent, cut off after two places (SY-ZT-08); null where nobody is counted. */
  memberShare: z.nullable(z.string()),
  plaque: z.nullable(z.object({ id, code: z.string(), isShown: z.boolean(), withdrawnOn: z.nullable(day) })),
  sheets: z.array(sheet),
  /** Of the sheet that can be edited now; null when none can. */
  assessment: z.nullable(itemAssessment),
  grounds: z.array(ground),
  /** People and organisations that the sheets name, by identifier. */
  names: z.record(z.string(), named),
  steps: z.array(itemStep), opinions: z.array(opinion),
  consultations: z.array(z.object({ id, stage: z.string(), by: z.string(), of: z.string(), question: z.string(), answer: z.nullable(z.string()), askedAt: instant, answeredAt: z.nullable(instant), isMine: z.boolean(), isAskedByMe: z.boolean() })),
  canConsult: z.boolean(), canRecord: z.boolean(), canSupervise: z.boolean(),
});
export type ItemView = z.output<typeof itemView>;

export const itemRow = z.object({
  id, carrier, number: z.string(), name: z.string(), organisation: z.string(), leader: z.string(), state: z.string(), stateLabel: z.string(), phase: z.enum(itemPhases), stateSince: instant, year: z.int(),
  startsOn: z.nullable(day), endsOn: z.nullable(day), isOverdue: z.boolean(), isUrgent: z.boolean(), managementLevel: z.nullable(z.enum(managementLevels)), outcome: z.nullable(z.string()), version,
});
export type ItemRow = z.output<typeof itemRow>;

const filters = {
  carrier: z.optional(carrier), phase: z.optional(z.enum(itemPhases)), year: z.optional(z.coerce.number().check(z.int(), z.gte(2022), z.lte(2100))), organisationId: z.optional(id),
  /** `mine`: led, filed or worked on by the caller; `waiting`: with a step for the caller. */
  view: z._default(z.enum(['all', 'mine']), 'all'), search: z.optional(line(40)), isOverdue: z.optional(z.stringbool()),
  /** Only what the organisation filed itself, nothing from below it. */
  isOwnLevel: z.optional(z.stringbool()), state: z.optional(line(24)), attention: z.optional(z.enum(itemAttentions)), managementLevel: z.optional(z.enum(managementLevels)),
  /** Pledges with which leaders go first (SY-CN-18). */
  isLeadersFirst: z.optional(z.stringbool()),
};
export const itemFilters = z.object(filters);
export type ItemFilters = z.output<typeof itemFilters>;

export const listItems = endpoint({
  id: 'items.list', method: 'GET', path: '/api/items', summary: '职责范围内和自己参与的载体项目', access: 'signed-in',
  query: z.object({ ...filters, page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20) }),
  response: z.object({ items: z.array(itemRow), total: z.int(), page: z.int(), pageSize: z.int() }), refusals: [], clauses: ['SY-ZT-43', 'SY-ZT-44', 'SY-CN-18'],
});

export const readItem = endpoint({
  id: 'items.read', method: 'GET', path: '/api/items/:id', summary: '一个载体项目的表、意见和可办步骤', access: 'signed-in', params: byId, response: itemView, refusals: ['ITEM.NOT_FOUND'],
});

/** What somebody may begin, and for which organisations. */
export const readFilingPlaces = endpoint({
  id: 'items.places', method: 'GET', path: '/api/items/places', summary: '可以填报的载体和党组织', access: 'signed-in',
  response: z.object({ places: z.array(z.object({ id, name: z.string(), carriers: z.array(carrier) })) }), refusals: [],
});

export const createItem = endpoint({
  id: 'items.create', method: 'POST', path: '/api/items', summary: '新建一个载体项目（草稿）', access: 'signed-in',
  body: z.object({ carrier, organisationId: id, origin: z._default(z.enum(itemOrigins), 'application') }), response: itemView,
  refusals: ['ORGANISATION.NOT_FOUND', 'ITEM.CARRIER_NOT_ALLOWED'], clauses: ['SY-ZT-01', 'SY-ZT-03', 'SY-ZT-05', 'SY-GC-10', 'SY-GC-11'],
});

export const saveItemSheet = endpoint({
  id: 'items.save-sheet', method: 'PUT', path: '/api/items/:id/sheets/:form', summary: '保存一张表（自动保存），并得到规则核对', access: 'signed-in',
  params: z.object({ id, form: formCode }), body: z.object({ version: z.int().check(z.gte(0)), values: formValues }),
  response: z.object({ version: z.int(), savedAt: instant, name: z.string(), assessment: itemAssessment, names: z.record(z.string(), named) }),
  refusals: ['ITEM.NOT_FOUND', 'ITEM.NOT_DRAFT', 'ITEM.FORM_UNKNOWN', 'ITEM.FORM_FAULTY'],
  clauses: ['SY-GC-05', 'SY-ZR-08', 'SY-XF-03', 'SY-CN-03', 'SY-GC-L1', 'SY-GC-L2', 'SY-GC-L4', 'SY-ZR-T1', 'SY-ZR-T3', 'SY-TJ-L1', 'SY-ZT-09', 'SY-GC-01', 'SY-GC-03', 'SY-GC-04', 'SY-ZR-01', 'SY-CN-01', 'SY-CN-02', 'SY-CN-04', 'SY-CN-06', 'SY-TJ-01', 'SY-TJ-02'],
});

const stepInput = {
  action: line(40), opinion: z._default(text(2000), ''), signature: z._default(z.nullable(opinionSignature), null), checklist: z._default(z.record(z.string().check(z.maxLength(40)), z.boolean()), {}),
  committee: z._default(z.nullable(committee), null), managementLevel: z._default(z.nullable(z.enum(managementLevels)), null), channels: z._default(z.array(line(40)).check(z.maxLength(10)), []),
  factors: z._default(z.record(z.string().check(z.maxLength(20)), text(500)), {}),
  grounds: z._default(z.array(z.object({ clause: line(20), text: line(500) })).check(z.maxLength(20)), []),
};
const takeRefusals = [
  'ITEM.NOT_FOUND', ...stepRefusalCodes, 'ITEM.FORM_FAULTY', 'ITEM.NOT_ELIGIBLE', 'ITEM.GROUNDS_REQUIRED', 'ITEM.CHECKS_REQUIRED', 'ITEM.CHECKS_FAILED', 'ITEM.DECISION_REQUIRED', 'ITEM.NOT_CARRIED', 'ITEM.MEETING_ON_INVALID',
  'ITEM.LEVEL_REQUIRED', 'ITEM.SIGNATURE_NOT_OWN', 'ITEM.FACTORS_REQUIRED', 'ITEM.CHANNELS_REQUIRED', 'ITEM.CONSULTATION_OPEN', 'NOTICE.NOT_FOUND', 'NOTICE.NOT_BEGUN', 'NOTICE.NOT_ENDED', 'NOTICE.OBJECTION_OPEN', 'NOTICE.UPHELD', 'NOTICE.ALREADY_OPEN', 'NOTICE.STARTS_ON_INVALID', 'ITEM.OBJECTION_NOT_UPHELD', 'ITEM.SURVEY_NOT_ENDED', 'ITEM.BARRED', 'PLAQUE.NOTICE_CONFIDENTIAL', 'GOAL.RESULT_MISSING', 'RATING.INCOMPLETE', 'RATING.REASON_REQUIRED', 'RATING.CROSS_YEAR', 'GOAL.RESULT_OPEN', 'APPRAISAL.NOT_ON_SCALE', 'CALENDAR.YEAR_UNKNOWN', 'RULEBOOK.NO_EDITION',
  'NUMBER.NOT_A_NUMBER', 'NUMBER.OUT_OF_RANGE', 'NUMBER.TOO_FINE', 'SHARE.PART_EXCEEDS_WHOLE',
] as const;

export const takeItemStep = endpoint({
  id: 'items.step', method: 'POST', path: '/api/items/:id/steps', summary: '申报、审查、批复、退回、结项等步骤', access: 'signed-in',
  params: byId, body: z.object({ version, ...stepInput }), response: itemView, refusals: takeRefusals,
  clauses: ['SY-FL-1', 'SY-FL-2', 'SY-FL-3', 'SY-FL-4', 'SY-FL-5', 'SY-ZT-17', 'SY-ZT-18', 'SY-ZT-19', 'SY-ZT-29', 'SY-ZT-30', 'SY-ZT-33', 'SY-ZT-34', 'SY-ZT-36', 'SY-CN-07', 'SY-CN-08', 'SY-CN-09', 'SY-GC-07', 'SY-GC-09', 'SY-ZR-09', 'SY-ZR-10', 'SY-GC-14', 'SY-CN-05', 'SY-CN-10'],
});

const stepProblem = z.object({ code: z.string(), title: z.string(), detail: z.string() });
export const takeItemSteps = endpoint({
  id: 'items.steps', method: 'POST', path: '/api/items/steps', summary: '一次办理几个项目，逐项答复', access: 'signed-in',
  body: z.object({ items: z.array(z.object({ id, version })).check(z.minLength(1), z.maxLength(50)), ...stepInput }),
  response: z.object({ results: z.array(z.object({ id, name: z.string(), stateLabel: z.nullable(z.string()), problem: z.nullable(stepProblem) })) }), refusals: [], clauses: ['SY-GC-08', 'SY-XF-04'],
});

export const consultOnItem = endpoint({
  id: 'items.consult', method: 'POST', path: '/api/items/:id/consultations', summary: '请一位同志加签意见', access: 'signed-in',
  params: byId, body: z.object({ personId: id, question: line(500) }), response: itemView, refusals: ['ITEM.NOT_FOUND', 'STEP.NOT_YOURS', 'PERSON.NOT_FOUND'],
});
export const answerConsultation = endpoint({
  id: 'items.answer-consultation', method: 'POST', path: '/api/item-consultations/:id/answer', summary: '答复征求的意见', access: 'signed-in',
  params: byId, body: z.object({ answer: line(2000) }), response: done, refusals: ['CONSULTATION.NOT_FOUND', 'CONSULTATION.ANSWERED'],
});
export const withdrawConsultation = endpoint({
  id: 'items.withdraw-consultation', method: 'DELETE', path: '/api/item-consultations/:id', summary: '撤回征求', access: 'signed-in',
  params: byId, response: done, refusals: ['CONSULTATION.NOT_FOUND', 'CONSULTATION.ANSWERED'],
});

/** Characters that a search for people needs. */
export const leastSearched = 2;

/** People for the form's pickers, with organisation and kind beside the name: part of a name finds those of the own unit, a whole name or 工号 anybody. */
export const findItemPeople = endpoint({
  id: 'items.people', method: 'GET', path: '/api/items/people', summary: '为表格选人：本单位按姓名、拼音找，外单位须写全姓名或工号', access: 'signed-in', throttle: 'lookup', query: z.object({ q: line(20) }),
  response: z.object({ people: z.array(z.object({ id, name: z.string(), note: z.string() })) }), refusals: ['ACCESS.DENIED', 'ITEM.SEARCH_TOO_SHORT'], clauses: ['SY-GC-06', 'SY-ZT-09'],
});
/** Departments and Party organisations for the form's pickers, a first screenful; `total` tells whether a name has to be given to find the rest. */
export const findItemOrganisations = endpoint({
  id: 'items.organisations', method: 'GET', path: '/api/items/organisations', summary: '为表格选部门或党组织：按名称找', access: 'signed-in', query: z.object({ q: z.optional(line(40)), among: z.optional(z.enum(['department'])) }),
  response: z.object({ organisations: z.array(z.object({ id, name: z.string(), above: z.string() })), total: z.int() }), refusals: ['ACCESS.DENIED'], clauses: ['SY-GC-L7', 'SY-GC-16'],
});

export const itemEndpoints = [
  listItems, readFilingPlaces, findItemPeople, findItemOrganisations, readItem, createItem, saveItemSheet, takeItemStep, takeItemSteps, consultOnItem, answerConsultation, withdrawConsultation,
] as const;
