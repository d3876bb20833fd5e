import * as z from 'zod/mini';
import { PLANS } from '../rulebooks/index.js';
import { byId, day, id, instant, line, text, version } from './fields.js';
import { endpoint } from './endpoint.js';
import { offeredStep } from './offered-step.js';
import { refusalTexts, stepRefusalCodes } from './refusals.js';

export const rulebookRefusals = /* @__PURE__ */ refusalTexts({
  'CHANGE.NOT_FOUND': { status: 404, title: '没有这份调整', detail: () => '它可能已经撤回，或不在您的管理范围内。请刷新列表。' },
  'CHANGE.UNCHANGED': { status: 422, title: '数值没有变化', detail: (f) => `“${String(f.label)}”现在就是这个值，请改一个值，或去掉这一项。` },
  'EDITION.BACKDATED': { status: 422, title: '生效日期太早', detail: (f) => `已经过去的月份不再改变，生效日期最早是${String(f.earliest)}。` },
  'EDITION.START_TAKEN': { status: 409, title: '这一天已有一版', detail: (f) => `${String(f.organisation)}从${String(f.effectiveFrom)}起已有一版批准的办法，请换一个生效日期。` },
  'EDITION.LATER_STARTS': { status: 409, title: '后面已有一版', detail: (f) => `${String(f.organisation)}从${String(f.startsOn)}起已有一版批准的办法，它不含这次调整。请把截止日期填在那之前，或从那一天以后生效。` },
  'EDITION.NOT_FOUND': { status: 404, title: '没有这一版', detail: () => '请回到办法列表，选择一版再看。' },
  'RULEBOOK.NO_EDITION': { status: 422, title: '这一天还没有办法', detail: () => '所选日期早于办法的施行日期，请换一个日期。' },
  'PARAMETER.UNKNOWN': { status: 422, title: '没有这个参数', detail: (f) => `这份办法里没有参数“${String(f.key)}”，请重新选择。` },
  'PARAMETER.NOT_ALLOWED': { status: 422, title: '数值不在允许范围', detail: (f) => `“${String(f.label)}”不能是这个值，请按提示的范围重新填写。` },
  'PARAMETER.REPEATED': { status: 422, title: '参数重复', detail: (f) => `参数“${String(f.key)}”写了两次，请去掉一项。` },
  'OVERRIDE.REASON_MISSING': { status: 422, title: '请写明理由', detail: () => '每一项调整都要写明理由。' },
  'OVERRIDE.BASIS_MISSING': { status: 422, title: '请写明依据', detail: () => '每一项调整都要写明依据的文件或会议。' },
  'EDITION.PERIOD_INVALID': { status: 422, title: '起止日期不对', detail: () => '截止日期不能早于生效日期，也不能超出上一级办法的有效期。' },
  'TRIAL.NO_SOURCE': { status: 422, title: '这一项还不能试算', detail: (f) => `系统里还没有能用“${String(f.plan)}”重新计算的结果，可以直接提出调整。` },
});

const plan = z.enum(PLANS);
const paging = { page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20) };
const ofPlan = z.object({ plan });
/** The organisation whose values are asked for; without it the caller's own branch. */
const forOrganisation = z.optional(id);
const organisation = z.object({ id, name: z.string() });

/** A parameter's value: a figure, a reading, yes or no, a list, or nothing where the parameter may be unused. */
export const rulebookValue = z.union([
  z.number(), z.boolean(), z.null(), z.string().check(z.maxLength(100)), z.array(z.number()).check(z.maxLength(40)), z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40)),
]);
export type RulebookValue = z.output<typeof rulebookValue>;

export const rulebookParameter = z.object({
  key: z.string(), label: z.string(), unit: z.nullable(z.string()), kind: z.string(),
  /** The readings to choose from. */
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  /** What each weight weighs. */
  parts: z.array(z.string()),
  /** What may be entered, in one Chinese phrase. */
  allowed: z.string(),
  /** True where the plan gives no figure and the default is ours. */
  isGap: z.boolean(),
  default: rulebookValue, defaultText: z.string(), value: rulebookValue, valueText: z.string(), isChanged: z.boolean(),
  clauses: z.array(z.string()),
});
export type RulebookParameter = z.output<typeof rulebookParameter>;

const derivedEdition = z.object({
  id, plan, organisation, effectiveFrom: day, effectiveTo: z.nullable(day), approvedBy: z.string(), adoptedAt: instant, parentId: z.string(),
  /** SHA-256 of the edition's canonical JSON. */
  hash: z.string(),
  changes: z.array(z.object({ key: z.string(), label: z.string(), before: z.string(), after: z.string(), reason: z.string(), basis: z.string() })),
});
export type DerivedEditionRow = z.output<typeof derivedEdition>;

export const listRulebooks = endpoint({
  id: 'rulebooks.list', method: 'GET', path: '/api/rulebooks', summary: '五份办法和各版', access: 'signed-in',
  response: z.object({ plans: z.array(z.object({
    plan, shortTitle: z.string(), clauseCount: z.int(),
    editions: z.array(z.object({ id: z.string(), title: z.string(), documentNo: z.nullable(z.string()), approvedBy: z.string(), effectiveFrom: day, effectiveTo: z.nullable(day) })),
    /** Editions that units of the caller's enterprise derived, latest first, at most fifty a plan. */
    derived: z.array(derivedEdition),
  })) }),
  refusals: [],
});

export const listClauses = endpoint({
  id: 'rulebooks.clauses', method: 'GET', path: '/api/rulebooks/:plan/clauses', summary: '办法条文：原文、理解、参数', access: 'signed-in',
  params: ofPlan, query: z.object({ q: z.optional(text(40)), organisationId: forOrganisation, ...paging }),
  response: z.object({
    clauses: z.array(z.object({
      clause: z.string(), place: z.string(), quote: z.string(), modality: z.enum(['hard', 'soft', 'advisory']),
      readings: z.array(z.object({ ambiguity: z.string(), reading: z.string() })), parameters: z.array(rulebookParameter),
    })),
    /** The edition in force today, and the organisation whose values are shown. */
    edition: z.object({ id: z.string(), title: z.string(), organisation: z.string(), isDerived: z.boolean() }),
    total: z.int(), page: z.int(), pageSize: z.int(),
  }),
  refusals: ['ORGANISATION.NOT_FOUND', 'RULEBOOK.NO_EDITION'],
});

export const readSettings = endpoint({
  id: 'rulebooks.settings', method: 'GET', path: '/api/rulebooks/:plan/settings', summary: '可调整的参数和可试算的周期', access: 'rulebook.adopt',
  params: ofPlan, query: z.object({ organisationId: forOrganisation }),
  response: z.object({
    organisation, editionId: z.string(), earliestFrom: day, parameters: z.array(rulebookParameter),
    /** Organisations for which the caller may propose a change; the first two hundred. */
    organisations: z.array(organisation),
    sources: z.array(z.object({ label: z.string(), clauses: z.array(z.string()), periods: z.array(z.string()) })),
  }),
  refusals: ['ORGANISATION.NOT_FOUND', 'RULEBOOK.NO_EDITION'],
});

const period = z.string().check(z.regex(/^\d{4}-(Q[1-4]|0[1-9]|1[0-2])$/));
const override = z.object({ key: line(80), value: rulebookValue });
const reasonedOverride = z.object({ key: line(80), value: rulebookValue, reason: line(300), basis: line(200) });
const overrideRefusals = ['PARAMETER.UNKNOWN', 'PARAMETER.NOT_ALLOWED', 'PARAMETER.REPEATED', 'CHANGE.UNCHANGED', 'RULEBOOK.NO_EDITION'] as const;

const trialOutcome = z.object({ verdict: z.string(), label: z.string(), figure: z.nullable(z.string()), explanation: z.array(z.string()) });
export type TrialOutcomeRow = z.output<typeof trialOutcome>;
const trialChange = z.object({ source: z.string(), period: z.string(), name: z.string(), organisation: z.string(), before: trialOutcome, after: trialOutcome });
export type TrialChange = z.output<typeof trialChange>;

export const runTrial = endpoint({
  id: 'rulebooks.trial', method: 'POST', path: '/api/rulebooks/trials', summary: '试算：拟调整会改变谁的结果（不保存）', access: 'rulebook.adopt',
  body: z.object({ plan, organisationId: id, overrides: z.array(override).check(z.minLength(1), z.maxLength(20)), periods: z.array(period).check(z.minLength(1), z.maxLength(12)) }),
  response: z.object({
    changes: z.array(trialChange),
    /** All results that would change; `changes` shows at most five hundred of them. */
    changedCount: z.int(),
    evaluatedCount: z.int(),
    /** Left out because too few ballots may be shown. */
    withheldCount: z.int(),
    /** What was calculated, e.g. 季度星级 2026-Q3. */
    covered: z.array(z.string()),
  }),
  refusals: ['ORGANISATION.NOT_FOUND', 'TRIAL.NO_SOURCE', ...overrideRefusals],
  clauses: ['SL-13-4', 'SL-13-5', 'SL-33-2'],
});

const changeStates = ['proposed', 'returned', 'adopted', 'withdrawn'] as const;
const rulebookChange = z.object({
  id, plan, organisation, state: z.enum(changeStates), stateLabel: z.string(), effectiveFrom: day, effectiveTo: z.nullable(day), proposer: z.string(), proposedAt: instant, version,
  editionId: z.nullable(z.string()),
  overrides: z.array(z.object({ key: z.string(), label: z.string(), value: rulebookValue, before: z.string(), after: z.string(), reason: z.string(), basis: z.string(), clauses: z.array(z.string()) })),
  offered: z.array(offeredStep),
});
export type RulebookChangeRow = z.output<typeof rulebookChange>;

const proposal = { effectiveFrom: day, effectiveTo: z.nullable(day), overrides: z.array(reasonedOverride).check(z.minLength(1), z.maxLength(20)) };
const proposalRefusals = ['ORGANISATION.NOT_FOUND', 'ORGANISATION.CLOSED', 'OVERRIDE.REASON_MISSING', 'OVERRIDE.BASIS_MISSING', 'EDITION.PERIOD_INVALID', 'EDITION.BACKDATED', 'EDITION.START_TAKEN', 'EDITION.LATER_STARTS', ...overrideRefusals] as const;

export const proposeChange = endpoint({
  id: 'rulebooks.propose', method: 'POST', path: '/api/rulebooks/changes', summary: '提出参数调整', access: 'rulebook.propose',
  body: z.object({ plan, organisationId: id, ...proposal }), response: rulebookChange, refusals: proposalRefusals,
});

export const reviseChange = endpoint({
  id: 'rulebooks.revise', method: 'PUT', path: '/api/rulebooks/changes/:id', summary: '修改退回的调整并重新提出', access: 'rulebook.propose',
  params: byId, body: z.object({ version, ...proposal }), response: rulebookChange, refusals: ['CHANGE.NOT_FOUND', ...proposalRefusals, ...stepRefusalCodes],
});

export const listChanges = endpoint({
  id: 'rulebooks.changes', method: 'GET', path: '/api/rulebooks/changes', summary: '参数调整一览（含历史）', access: 'rulebook.adopt',
  query: z.object({ scope: z._default(z.enum(['open', 'all']), 'open'), plan: z.optional(plan), ...paging }),
  response: z.object({ changes: z.array(rulebookChange), total: z.int(), page: z.int(), pageSize: z.int() }), refusals: [],
});

export const readChange = endpoint({
  id: 'rulebooks.change', method: 'GET', path: '/api/rulebooks/changes/:id', summary: '一份参数调整和它的经过', access: 'rulebook.adopt', params: byId,
  response: z.object({ change: rulebookChange, history: z.array(z.object({ at: instant, by: z.string(), step: z.string(), opinion: z.string() })) }), refusals: ['CHANGE.NOT_FOUND'],
});

export const stepChange = endpoint({
  id: 'rulebooks.step', method: 'POST', path: '/api/rulebooks/changes/:id/steps', summary: '批准、退回或撤回参数调整', access: 'rulebook.adopt', params: byId,
  body: z.object({ version, action: z.enum(['adopt', 'return', 'withdraw']), opinion: z._default(text(300), '') }), response: rulebookChange,
  refusals: ['CHANGE.NOT_FOUND', ...proposalRefusals, ...stepRefusalCodes],
});

export const rulebookEndpoints = [listRulebooks, listClauses, readSettings, runTrial, proposeChange, reviseChange, listChanges, readChange, stepChange] as const;
