import * as z from 'zod/mini';
import { commitmentWorkflow, type CommitmentState } from '../workflow/index.js';
import { endpoint, fileResponse } from './endpoint.js';
import { byId, day, id, instant, line, text, version } from './fields.js';
import { offeredStep } from './offered-step.js';
import { refusalTexts, stepRefusalCodes } from './refusals.js';

export const commitmentLimits = { pledge: 500, keyTask: 100, batch: 50, exported: 5000, versions: 50 } as const;

export const commitmentRefusals = /* @__PURE__ */ refusalTexts({
  'COMMITMENT.NOT_FOUND': { status: 404, title: '没有这份承诺', detail: () => '它可能已撤回修改，或不在您的职责范围内。请刷新列表。' },
  'COMMITMENT.MEMBERS_ONLY': { status: 403, title: '承诺由党员填写', detail: () => '您不在党员名册里，或还没有编入党支部。如有出入，请联系党群部。' },
  'COMMITMENT.NOT_DRAFT': { status: 409, title: '已经提交，不能再改', detail: (f) => `当前状态是“${String(f.state)}”。要修改，请先撤回。` },
  'COMMITMENT.INCOMPLETE': { status: 422, title: '五个方面都要承诺', detail: (f) => `还缺：${String(f.missing)}。补齐后再提交，已填的都还在。` },
  'COMMITMENT.PROPERTY_MISSING': { status: 422, title: '三条都符合才能确认', detail: (f) => `“${String(f.missing)}”没有勾选。不符合的，请退回并写明怎么改。` },
  'COMMITMENT.PLAN_NOT_IN_FORCE': { status: 409, title: '现在没有施行的方案', detail: () => '党员闪光方案在今天没有生效的版本，请联系党群部。' },
});

export const helmetMarkRefusals = /* @__PURE__ */ refusalTexts({
  'HELMET_MARK.PERSON_UNKNOWN': { status: 404, title: '没有这位党员', detail: () => '他可能已离职，或不在您的职责范围内。' },
  'HELMET_MARK.DATE_INVALID': { status: 422, title: '日期不对', detail: () => '发放日期不能晚于今天，也要晚于上一次发放。' },
});

const itemTexts = (max: number) => z.object({
  'member-obligations': text(max), 'work-goals': text(max), 'post-duties': text(max), 'self-improvement': text(max), 'company-tasks': text(max),
});
const pledges = itemTexts(commitmentLimits.pledge);
/** The company's key task that an item serves; empty where it serves none (SL-31-2b). */
const keyTasks = itemTexts(commitmentLimits.keyTask);
export type PledgeTexts = z.output<typeof pledges>;

const review = z.object({ isSpecific: z.boolean(), isActionable: z.boolean(), isAssessable: z.boolean() });
export type PledgeReview = z.output<typeof review>;

const states = Object.keys(commitmentWorkflow.states) as [CommitmentState, ...CommitmentState[]];
const place = z.object({ id, name: z.string() });

/** One version of a member's pledge. */
export const commitmentView = z.object({
  id, number: z.int(), person: place, branch: place, pledges, keyTasks, state: z.enum(states), stateLabel: z.string(), version,
  submittedAt: z.nullable(instant), confirmedAt: z.nullable(instant), confirmedBy: z.nullable(z.string()), replacedAt: z.nullable(instant),
  steps: z.array(offeredStep),
  /** Why the branch sent it back, while it is being mended. */
  returned: z.nullable(z.object({ by: z.string(), at: instant, reason: z.string() })),
  /** What the rules advise, in sentences; nothing here keeps anybody from submitting. */
  hints: z.array(z.string()),
  history: z.array(z.object({ label: z.string(), by: z.string(), at: instant, opinion: z.string() })),
});
export type CommitmentView = z.output<typeof commitmentView>;

const earlierVersion = z.object({ id, number: z.int(), pledges, confirmedAt: z.nullable(instant), confirmedBy: z.nullable(z.string()), replacedAt: z.nullable(instant) });

export const readMyCommitment = endpoint({
  id: 'commitments.mine', method: 'GET', path: '/api/commitments/mine', summary: '我的承诺：公开的一版、在办的一版和历史', access: 'signed-in',
  response: z.object({ shown: z.nullable(commitmentView), open: z.nullable(commitmentView), earlier: z.array(earlierVersion) }),
  refusals: ['COMMITMENT.MEMBERS_ONLY'], clauses: ['SL-31-2', 'SL-F2'],
});

export const saveCommitmentDraft = endpoint({
  id: 'commitments.draft', method: 'PUT', path: '/api/commitments/mine/draft', summary: '保存承诺草稿', access: 'signed-in',
  /** `version`: of the draft that was read; null when a new version begins. */
  body: z.object({ pledges, keyTasks, version: z.nullable(version) }),
  response: z.object({ id, version, savedAt: instant }), refusals: ['COMMITMENT.MEMBERS_ONLY', 'COMMITMENT.NOT_DRAFT'], clauses: ['SL-31-2'],
});

export const submitCommitment = endpoint({
  id: 'commitments.submit', method: 'POST', path: '/api/commitments/mine/submission', summary: '把承诺提交支部', access: 'signed-in',
  body: z.object({ pledges, keyTasks }), response: commitmentView,
  refusals: ['COMMITMENT.MEMBERS_ONLY', 'COMMITMENT.INCOMPLETE', 'COMMITMENT.PLAN_NOT_IN_FORCE', ...stepRefusalCodes], clauses: ['SL-31-1', 'SL-31-2', 'SL-31-2b'],
});

export const recallCommitment = endpoint({
  id: 'commitments.recall', method: 'POST', path: '/api/commitments/mine/recall', summary: '撤回承诺', access: 'signed-in',
  response: commitmentView, refusals: ['COMMITMENT.NOT_FOUND', ...stepRefusalCodes],
});

const paging = {
  page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20),
};

export const listCommitmentReviews = endpoint({
  id: 'commitments.reviews', method: 'GET', path: '/api/commitments/reviews', summary: '待支部确认的承诺', access: 'commitment.review', query: z.object(paging),
  response: z.object({ commitments: z.array(commitmentView), total: z.int(), page: z.int(), pageSize: z.int() }), refusals: [], clauses: ['SL-31-3'],
});

export const readCommitment = endpoint({
  id: 'commitments.read', method: 'GET', path: '/api/commitments/:id', summary: '看一份承诺', access: 'signed-in', params: byId,
  /** `shown`: what stands in public while the other one is looked at. */
  response: z.object({ commitment: commitmentView, shown: z.nullable(pledges) }), refusals: ['COMMITMENT.NOT_FOUND'],
});

export const confirmCommitment = endpoint({
  id: 'commitments.confirm', method: 'POST', path: '/api/commitments/:id/confirmation', summary: '支部确认承诺，随即公开', access: 'commitment.review', params: byId,
  body: z.object({ review, version }), response: commitmentView,
  refusals: ['COMMITMENT.NOT_FOUND', 'COMMITMENT.PROPERTY_MISSING', 'COMMITMENT.PLAN_NOT_IN_FORCE', ...stepRefusalCodes], clauses: ['SL-31-3', 'SL-31-4'],
});

export const returnCommitment = endpoint({
  id: 'commitments.return', method: 'POST', path: '/api/commitments/:id/return', summary: '退回承诺', access: 'commitment.review', params: byId,
  body: z.object({ reason: text(500), version }), response: commitmentView, refusals: ['COMMITMENT.NOT_FOUND', ...stepRefusalCodes], clauses: ['SL-31-3'],
});

export const confirmCommitments = endpoint({
  id: 'commitments.confirm-batch', method: 'POST', path: '/api/commitments/confirmations', summary: '一次确认几份承诺，逐项答复', access: 'commitment.review',
  body: z.object({ items: z.array(z.object({ id, review, version })).check(z.minLength(1), z.maxLength(commitmentLimits.batch)) }),
  response: z.object({ results: z.array(z.object({ id, isDone: z.boolean(), title: z.string(), detail: z.string() })) }), refusals: [], clauses: ['SL-31-3'],
});

/** `valid` of `onDuty` members have a confirmed pledge. `percent` is cut after two digits, so that 100.00 means everybody; null without members. */
const coverage = z.object({
  branch: place, onDuty: z.int(), valid: z.int(), percent: z.nullable(z.string()), verdict: z.enum(['coverage-reached', 'coverage-missed', 'not-applicable']), verdictLabel: z.string(),
});
export type BranchCoverage = z.output<typeof coverage>;
const missingMember = z.object({ personId: id, name: z.string(), employeeNo: z.string(), branch: z.string(), stateLabel: z.string() });
export type MissingMember = z.output<typeof missingMember>;

export const readCommitmentCoverage = endpoint({
  id: 'commitments.coverage', method: 'GET', path: '/api/commitments/coverage', summary: '各支部在岗党员承诺覆盖率', access: 'commitment.coverage.read',
  response: z.object({ branches: z.array(coverage), total: coverage }), refusals: ['COMMITMENT.PLAN_NOT_IN_FORCE'], clauses: ['SL-31-1'],
});

export const listMissingCommitments = endpoint({
  id: 'commitments.missing', method: 'GET', path: '/api/commitments/coverage/missing', summary: '还没有有效承诺的在岗党员', access: 'commitment.coverage.read',
  query: z.object({ branchId: z.optional(id), ...paging }),
  response: z.object({ members: z.array(missingMember), total: z.int(), page: z.int(), pageSize: z.int() }), refusals: [], clauses: ['SL-31-1'],
});

export const exportCommitmentCoverage = endpoint({
  id: 'commitments.coverage-sheet', method: 'GET', path: '/api/commitments/coverage/sheet', summary: '导出承诺覆盖情况（.xlsx）', access: 'commitment.coverage.read',
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', response: fileResponse, refusals: [], clauses: ['SL-31-1'],
});

const helmetMark = z.object({ personId: id, name: z.string(), employeeNo: z.string(), branch: z.string(), issuedOn: z.nullable(day), replacedOn: z.array(day) });
export type HelmetMarkRow = z.output<typeof helmetMark>;

export const listHelmetMarks = endpoint({
  id: 'helmet-marks.list', method: 'GET', path: '/api/helmet-marks', summary: '安全帽“共产党员”标志发放登记', access: 'card.print',
  query: z.object({ search: z.optional(line(40)), ...paging }),
  response: z.object({ members: z.array(helmetMark), total: z.int(), withoutMark: z.int(), page: z.int(), pageSize: z.int() }), refusals: [], clauses: ['SL-11-1'],
});

export const issueHelmetMark = endpoint({
  id: 'helmet-marks.issue', method: 'POST', path: '/api/helmet-marks', summary: '登记发放或更换标志', access: 'card.print',
  body: z.object({ personId: id, issuedOn: day }), response: helmetMark, refusals: ['HELMET_MARK.PERSON_UNKNOWN', 'HELMET_MARK.DATE_INVALID'], clauses: ['SL-11-1'],
});

export const commitmentEndpoints = [
  readMyCommitment, saveCommitmentDraft, submitCommitment, recallCommitment, listCommitmentReviews, readCommitmentCoverage, listMissingCommitments, exportCommitmentCoverage,
  confirmCommitments, readCommitment, confirmCommitment, returnCommitment, listHelmetMarks, issueHelmetMark,
] as const;
