import * as z from 'zod/mini';
import { NOTICE_KIND_LABELS, NOTICE_STANDING_LABELS, type NoticeKind, type NoticeStanding } from '../kernel/index.js';
import { objectionWorkflow, type ObjectionState } from '../workflow/index.js';
import { done, endpoint, fileResponse } from './endpoint.js';
import { byId, day, id, line, text, version } from './fields.js';
import { offeredStep } from './offered-step.js';
import { refusalTexts, stepRefusalCodes } from './refusals.js';

/** What fits on a notice and into one request. */
export const noticeLimits = { objection: 1000, contact: 100, answer: 1000, objections: 300, exported: 1000 } as const;

export const noticeRefusals = /* @__PURE__ */ refusalTexts({
  'NOTICE.NOT_FOUND': { status: 404, title: '没有这份公示', detail: () => '它可能不在您单位的公示范围内，请回到公示栏刷新。' },
  'NOTICE.NOT_BEGUN': { status: 409, title: '公示还没有开始', detail: (f) => `公示从${String(f.startsOn)}开始，到时可以提出异议。` },
  'NOTICE.OVER': { status: 409, title: '公示已经结束', detail: (f) => `公示到${String(f.endsOn)}为止，不再接受异议。仍有意见的，请直接向公示单位反映。` },
  'NOTICE.NOT_ENDED': { status: 409, title: '公示还没有结束', detail: (f) => `公示到${String(f.endsOn)}为止，不能提前结束。` },
  'NOTICE.OBJECTION_OPEN': { status: 409, title: '有异议没有答复', detail: (f) => `还有${String(f.count)}条异议没有答复，答复后才能继续。` },
  'NOTICE.UPHELD': { status: 409, title: '异议已经成立', detail: () => '公示的内容不能生效，请重新审核后再公示。' },
  'NOTICE.ALREADY_OPEN': { status: 409, title: '已经在公示', detail: (f) => `“${String(f.line)}”有一份公示还没有结束。` },
  'NOTICE.STARTS_ON_INVALID': { status: 422, title: '公示起始日期不对', detail: () => '公示不能从今天以前开始。' },
  'NOTICE.FULL': { status: 409, title: '异议太多', detail: (f) => `这份公示已经有${String(f.count)}条异议，请直接向公示单位反映。` },
  'OBJECTION.NOT_FOUND': { status: 404, title: '没有这条异议', detail: () => '它可能不在您的职责范围内，请从待办进入。' },
});

const kinds = Object.keys(NOTICE_KIND_LABELS) as [NoticeKind, ...NoticeKind[]];
const standings = Object.keys(NOTICE_STANDING_LABELS) as [NoticeStanding, ...NoticeStanding[]];
const objectionStates = Object.keys(objectionWorkflow.states) as [ObjectionState, ...ObjectionState[]];

const noticeRow = z.object({
  id, kind: z.enum(kinds), title: z.string(), organisation: z.string(), place: z.string(), startsOn: day,
  /** The last day; null for a display that hangs as long as its sign. */
  endsOn: z.nullable(day),
  standing: z.enum(standings), standingLabel: z.string(), lines: z.int(), objections: z.int(), openObjections: z.int(),
});
export type NoticeRow = z.output<typeof noticeRow>;

const objection = z.object({
  id, state: z.enum(objectionStates), stateLabel: z.string(), receivedOn: day,
  /** Which line of the notice it is about; null: the whole notice. */
  about: z.nullable(z.string()),
  /** Null for those who see only that there is an objection and how it was answered. */
  text: z.nullable(z.string()),
  /** The objector's name: for those who answer, and for the objector. Null when it was raised without a name. */
  by: z.nullable(z.string()), contact: z.nullable(z.string()),
  isMine: z.boolean(), answer: z.nullable(z.string()), answeredOn: z.nullable(day), answeredBy: z.nullable(z.string()), version,
  /** What the caller may do about it. */
  steps: z.array(offeredStep),
});
export type ObjectionView = z.output<typeof objection>;

export const noticeView = z.object({
  ...noticeRow.shape, text: z.string(), contact: z.string(),
  subjects: z.array(z.object({ id, line: z.string(), result: z.nullable(z.string()), concludedOn: z.nullable(day) })),
  received: z.array(objection), canObject: z.boolean(), canAnswer: z.boolean(),
});
export type NoticeView = z.output<typeof noticeView>;

/** `current`: displayed now, or held up by an objection; `past`: everything else. */
export const noticeViews = ['current', 'past'] as const;
export type NoticeListView = (typeof noticeViews)[number];
const listed = { view: z._default(z.enum(noticeViews), 'current') };

export const listNotices = endpoint({
  id: 'notices.list', method: 'GET', path: '/api/notices', summary: '公示栏', access: 'signed-in',
  query: z.object({ ...listed, page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20) }),
  response: z.object({ notices: z.array(noticeRow), total: z.int(), page: z.int(), pageSize: z.int() }), refusals: [], clauses: ['SY-ZT-34', 'SY-ZT-36', 'SY-GC-08', 'SY-ZR-11', 'SY-XF-05'],
});

export const exportNotices = endpoint({
  id: 'notices.export', method: 'GET', path: '/api/notices/export', summary: '导出公示清单（.xlsx）', access: 'item.read', query: z.object(listed), response: fileResponse,
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', refusals: [],
});

export const readNotice = endpoint({
  id: 'notices.read', method: 'GET', path: '/api/notices/:id', summary: '一份公示、收到的异议和答复', access: 'signed-in', params: byId, response: noticeView, refusals: ['NOTICE.NOT_FOUND'], clauses: ['SY-ZT-36', 'SY-ZR-11'],
});

export const findNoticeOfObjection = endpoint({
  id: 'notices.of-objection', method: 'GET', path: '/api/objections/:id', summary: '某条异议所在的公示', access: 'item.check', params: byId, response: noticeView, refusals: ['OBJECTION.NOT_FOUND'],
});

const said = {
  /** Made by the caller at random, so that a repeated request counts once; it leads to nobody. */
  key: id,
  objection: line(noticeLimits.objection),
  /** The line objected to; null: the whole notice. */
  subjectId: z.nullable(id),
};
const objecting = ['NOTICE.NOT_FOUND', 'NOTICE.NOT_BEGUN', 'NOTICE.OVER', 'NOTICE.FULL'] as const;

export const raiseObjection = endpoint({
  id: 'notices.object', method: 'POST', path: '/api/notices/:id/objections', summary: '署名提出异议', access: 'signed-in',
  params: byId, body: z.object({ ...said, contact: text(noticeLimits.contact) }), response: done, refusals: objecting, clauses: ['SY-ZT-36'],
});

/** Whether the caller belongs to the enterprise is looked at and forgotten: no person, no moment and no key of the session is stored or logged. */
export const raiseAnonymousObjection = endpoint({
  id: 'notices.object-anonymously', method: 'POST', path: '/api/notices/:id/anonymous-objections', summary: '匿名提出异议', access: 'signed-in', throttle: 'anonymous', isAnonymous: true,
  params: byId, body: z.object(said), response: done, refusals: objecting, clauses: ['SY-ZT-36'],
});

export const answerObjection = endpoint({
  id: 'notices.answer', method: 'POST', path: '/api/objections/:id/answer', summary: '答复异议', access: 'item.check', params: byId,
  body: z.object({ action: z.enum(['uphold', 'dismiss']), answer: text(noticeLimits.answer), version }), response: noticeView,
  refusals: ['OBJECTION.NOT_FOUND', ...stepRefusalCodes], clauses: ['SY-ZT-36'],
});

export const printNotice = endpoint({
  id: 'notices.print', method: 'GET', path: '/api/notices/:id/print', summary: '打印公示（A4，PDF）', access: 'signed-in', params: byId, response: fileResponse, produces: 'application/pdf',
  refusals: ['NOTICE.NOT_FOUND'], clauses: ['SY-ZR-11', 'SY-GC-08'],
});

export const noticeEndpoints = [listNotices, exportNotices, readNotice, findNoticeOfObjection, raiseObjection, raiseAnonymousObjection, answerObjection, printNotice] as const;
