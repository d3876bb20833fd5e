import * as z from 'zod/mini';
import { endpoint, fileResponse } from './endpoint.js';
import { byId, day, id, instant, month, score, text, version } from './fields.js';
import { offeredStep } from './offered-step.js';
import { refusalTexts, stepRefusalCodes } from './refusals.js';

export const monthRefusals = /* @__PURE__ */ refusalTexts({
  'MONTH.NOT_FOUND': { status: 404, title: '没有这份月度总结', detail: () => '它可能还没有填写，或不在您的职责范围内。' },
  'MONTH.FUTURE': { status: 422, title: '还没到这个月', detail: (f) => `${String(f.month)}还没有开始，到时再填。` },
  'MONTH.BEFORE_PLAN': { status: 422, title: '这个月不需要填写', detail: (f) => `${String(f.month)}时方案还没有施行，没有月度总结。` },
  'MONTH.MEMBERS_ONLY': { status: 403, title: '月度总结由党员填写', detail: () => '您不在党员名册里，或还没有编入党支部。如有出入，请联系党群部。' },
  'MONTH.NOT_DRAFT': { status: 409, title: '已经提交，不能再改', detail: (f) => `当前状态是“${String(f.state)}”。${f.canRecall === true ? '要修改，请先撤回。' : '如有疑问，请联系支部。'}` },
});

/** How long each of the three texts may be. */
export const monthTextLimit = 10_000;
/** How many summaries one batch may score. */
export const monthBatchLimit = 50;

export const monthStates = ['draft', 'submitted', 'scored'] as const;
const state = z.enum(monthStates);
const place = z.object({ id, name: z.string() });

const texts = { activities: z.string(), performance: z.string(), management: z.string() };

/** 《月工作业绩总结清单》 of one member and month (SL-F5). Scores are out of 100 with at most one decimal. */
export const monthSummary = z.object({
  id, month, person: place, branch: place, ...texts,
  selfScore: z.nullable(z.number()), branchScore: z.nullable(z.number()), opinion: z.string(),
  scoredBy: z.nullable(z.string()), scoredAt: z.nullable(instant), submittedAt: z.nullable(instant),
  /** Why the branch sent it back, while it is being mended. */
  returned: z.nullable(z.object({ by: z.string(), at: instant, reason: z.string() })),
  state, stateLabel: z.string(), version, dueOn: day, branchDueOn: day, isOverdue: z.boolean(),
  steps: z.array(offeredStep),
  /** How the official result came about, in sentences. */
  explanation: z.array(z.string()),
});
export type MonthSummaryView = z.output<typeof monthSummary>;

const mine = z.object({ month });
const filled = z.string().check(z.trim(), z.minLength(1), z.maxLength(monthTextLimit));

export const readMyMonth = endpoint({
  id: 'months.mine', method: 'GET', path: '/api/months/:month', summary: '我的月度总结', access: 'signed-in', params: mine,
  response: z.object({ month, dueOn: day, isOverdue: z.boolean(), summary: z.nullable(monthSummary) }),
  refusals: ['MONTH.FUTURE', 'MONTH.BEFORE_PLAN', 'MONTH.MEMBERS_ONLY'], clauses: ['SL-33-2', 'SL-F5'],
});

export const saveMonthDraft = endpoint({
  id: 'months.draft', method: 'PUT', path: '/api/months/:month/draft', summary: '保存月度总结草稿', access: 'signed-in', params: mine,
  body: z.object({ activities: text(monthTextLimit), performance: text(monthTextLimit), management: text(monthTextLimit), selfScore: z.nullable(score), version: z.nullable(version) }),
  response: z.object({ id, version, savedAt: instant }),
  refusals: ['MONTH.FUTURE', 'MONTH.BEFORE_PLAN', 'MONTH.MEMBERS_ONLY', 'MONTH.NOT_DRAFT'], clauses: ['SL-33-2'],
});

export const submitMonth = endpoint({
  id: 'months.submit', method: 'POST', path: '/api/months/:month/submission', summary: '提交月度总结', access: 'signed-in', params: mine,
  body: z.object({ activities: filled, performance: filled, management: text(monthTextLimit), selfScore: score }),
  response: z.object({ id, version, state, stateLabel: z.string() }),
  refusals: ['MONTH.FUTURE', 'MONTH.BEFORE_PLAN', 'MONTH.MEMBERS_ONLY', ...stepRefusalCodes], clauses: ['SL-33-2', 'SL-F5'],
});

export const recallMonth = endpoint({
  id: 'months.recall', method: 'POST', path: '/api/months/:month/recall', summary: '撤回月度总结', access: 'signed-in', params: mine,
  response: monthSummary, refusals: ['MONTH.NOT_FOUND', ...stepRefusalCodes],
});

export const readMonthSummary = endpoint({
  id: 'months.read', method: 'GET', path: '/api/months/summaries/:id', summary: '看一份月度总结', access: 'signed-in', params: byId,
  response: monthSummary, refusals: ['MONTH.NOT_FOUND'],
});

export const scoreMonth = endpoint({
  id: 'months.score', method: 'POST', path: '/api/months/summaries/:id/score', summary: '支部评分', access: 'month.score', params: byId,
  body: z.object({ score, opinion: text(500), version }),
  response: monthSummary, refusals: ['MONTH.NOT_FOUND', ...stepRefusalCodes], clauses: ['SL-33-2'],
});

export const returnMonth = endpoint({
  id: 'months.return', method: 'POST', path: '/api/months/summaries/:id/return', summary: '退回月度总结', access: 'month.score', params: byId,
  body: z.object({ reason: text(500), version }),
  response: monthSummary, refusals: ['MONTH.NOT_FOUND', ...stepRefusalCodes],
});

/** What became of one item of a batch; `detail` says why not. */
const batchResult = z.object({ id, isDone: z.boolean(), title: z.string(), detail: z.string() });

export const scoreMonths = endpoint({
  id: 'months.score-batch', method: 'POST', path: '/api/months/scores', summary: '批量评分', access: 'month.score',
  body: z.object({ items: z.array(z.object({ id, score, opinion: text(500), version })).check(z.minLength(1), z.maxLength(monthBatchLimit)) }),
  response: z.object({ results: z.array(batchResult) }), refusals: [], clauses: ['SL-33-2'],
});

export const readMonthYear = endpoint({
  id: 'months.year', method: 'GET', path: '/api/months/years/:year', summary: '一年的月度成绩', access: 'signed-in',
  params: z.object({ year: z.string().check(z.regex(/^20\d{2}$/)) }), query: z.object({ personId: z.optional(id) }),
  response: z.object({
    person: place, year: z.string(),
    months: z.array(z.object({ month, id: z.nullable(id), state: z.nullable(state), selfScore: z.nullable(z.number()), branchScore: z.nullable(z.number()) })),
  }),
  refusals: ['MONTH.NOT_FOUND'], clauses: ['SL-33-1'],
});

export const overviewStates = ['missing', ...monthStates] as const;
/** One member's line in the branch's overview of a month; `missing` means not submitted and nothing begun. */
export const monthOverviewRow = z.object({
  personId: id, name: z.string(), employeeNo: z.string(), branch: z.string(), summaryId: z.nullable(id), version: z.nullable(version), state: z.enum(overviewStates),
  isOverdue: z.boolean(), isMine: z.boolean(), selfScore: z.nullable(z.number()), branchScore: z.nullable(z.number()), excerpt: z.string(), scoredBy: z.nullable(z.string()),
});
export type MonthOverviewRow = z.output<typeof monthOverviewRow>;

export const readMonthOverview = endpoint({
  id: 'months.overview', method: 'GET', path: '/api/months/:month/overview', summary: '支部月度总结一览', access: 'month.read', params: mine,
  query: z.object({
    state: z.optional(z.enum(overviewStates)), organisationId: z.optional(id),
    page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 50),
  }),
  response: z.object({ month, dueOn: day, branchDueOn: day, counts: z.object({ missing: z.int(), draft: z.int(), submitted: z.int(), scored: z.int() }), rows: z.array(monthOverviewRow), total: z.int(), page: z.int(), pageSize: z.int() }),
  refusals: ['MONTH.FUTURE', 'MONTH.BEFORE_PLAN'],
});

export const exportMonthOverview = endpoint({
  id: 'months.overview-sheet', method: 'GET', path: '/api/months/:month/overview/sheet', summary: '导出支部月度总结一览', access: 'month.read', params: mine,
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', response: fileResponse, refusals: ['MONTH.FUTURE', 'MONTH.BEFORE_PLAN'],
});

export const printMonthSummary = endpoint({
  id: 'months.pdf', method: 'GET', path: '/api/months/summaries/:id/pdf', summary: '打印月度总结清单', access: 'signed-in', params: byId,
  produces: 'application/pdf', response: fileResponse, refusals: ['MONTH.NOT_FOUND'], clauses: ['SL-F5'],
});

export const writeMonthSummary = endpoint({
  id: 'months.docx', method: 'GET', path: '/api/months/summaries/:id/docx', summary: '月度总结清单（Word）', access: 'signed-in', params: byId,
  produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', response: fileResponse, refusals: ['MONTH.NOT_FOUND'], clauses: ['SL-F5'],
});

export const monthEndpoints = [
  readMyMonth, saveMonthDraft, submitMonth, recallMonth, readMonthSummary, scoreMonth, returnMonth, scoreMonths, readMonthYear, readMonthOverview, exportMonthOverview,
  printMonthSummary, writeMonthSummary,
] as const;
