import * as z from 'zod/mini';
import { PLAQUE_LEVELS, PLAQUE_SUBJECTS, TARGET_DIRECTIONS, TARGET_STATES } from '../kernel/index.js';
import { plaqueWorkflow, type PlaqueState } from '../workflow/index.js';
import { endpoint, fileResponse } from './endpoint.js';
import { byId, day, id, instant, line, publicCode, text, version } from './fields.js';
import { refusalTexts, stepRefusalCodes } from './refusals.js';

/** What fits on a plaque and into one request. */
export const plaqueLimits = { targets: 20, commitments: 10, words: 300, batch: 50, exported: 2000 } as const;

export const plaqueRefusals = /* @__PURE__ */ refusalTexts({
  'PLAQUE.UNKNOWN': { status: 404, title: '没有这块牌', detail: () => '请核对牌上的十位编号；编号没错，请告诉挂牌单位。' },
  'PLAQUE.CODE_MALFORMED': { status: 422, title: '编号不完整', detail: () => '编号是十位字母和数字，中间的短横可以不输。请照牌上再输一次。' },
  'PLAQUE.NOT_FOUND': { status: 404, title: '没有这块牌', detail: () => '它可能不在您的职责范围内，请回到列表刷新。' },
  'PLAQUE.VERSION_OPEN': { status: 409, title: '已有一版在办', detail: (f) => `这块牌有一版${String(f.state)}，请先办完或撤回，再改新的一版。` },
  'PLAQUE.NOT_DRAFT': { status: 409, title: '现在不能修改', detail: (f) => `这一版${String(f.state)}。送审的人可以先撤回，再修改。` },
  'PLAQUE.WITHDRAWN': { status: 409, title: '这块牌已经摘牌', detail: () => '摘牌后不能恢复；需要时请新建一块。' },
  'PLAQUE.NOT_SHOWN': { status: 409, title: '还没有亮牌', detail: () => '批准亮牌后才能打印和更新进度。' },
  'PLAQUE.PERIOD_INVALID': { status: 422, title: '起止日期不对', detail: () => '截止日期不能早于起始日期。' },
  'PLAQUE.FIGURE_INCOMPLETE': { status: 422, title: '完成值和日期要一起填', detail: (f) => `“${String(f.target)}”的完成值和数据日期要么都填，要么都不填；日期不能晚于今天。` },
  'PLAQUE.MEASURE_REQUIRED': { status: 422, title: '请写明改进措施', detail: (f) => `“${String(f.target)}”落后了，请写一句准备怎么赶上，公开时一并显示。` },
  'PLAQUE.HITS_UNANSWERED': { status: 422, title: '有保密提示词，请写审查意见', detail: (f) => `内容里有“${(f.words as readonly string[]).join('”“')}”。确实可以公开的，请写明依据再通过；不能公开的，请退回修改。` },
  'PLAQUE.NOTICE_CONFIDENTIAL': { status: 422, title: '摘牌说明不宜公开', detail: (f) => `说明会对外公开，里面有“${(f.words as readonly string[]).join('”“')}”，请换个说法。` },
});

const figure = z.number().check(z.gte(-999_999_999), z.lte(999_999_999), z.refine((value) => Math.abs(value * 10_000 - Math.round(value * 10_000)) < 1e-3, { error: '最多四位小数' }));

const targetContent = z.object({
  name: line(40), unit: text(12), direction: z.enum(TARGET_DIRECTIONS), target: figure,
  /** Where things stood at the start; with it the target is to be reached over the period. */
  baseline: z.nullable(figure),
  actual: z.nullable(figure), asOfOn: z.nullable(day),
  /** Public: the measure when behind, or a word on the figure. */
  note: text(100),
});
export type PlaqueTarget = z.output<typeof targetContent>;

/** Everything that a plaque says. All of it becomes public with the approval. */
export const plaqueContent = z.object({
  subjectKind: z.enum(PLAQUE_SUBJECTS), name: line(60), responsible: line(40), fromOn: day, toOn: day, level: z.nullable(z.enum(PLAQUE_LEVELS)),
  targets: z.array(targetContent).check(z.maxLength(plaqueLimits.targets)), commitments: z.array(line(200)).check(z.maxLength(plaqueLimits.commitments)), contact: line(100),
});
export type PlaqueContent = z.output<typeof plaqueContent>;

const standing = { state: z.enum(TARGET_STATES), share: z.nullable(z.number()), tick: z.nullable(z.number()) };
const shownTarget = z.object({ ...targetContent.shape, ...standing });
export type ShownTarget = z.output<typeof shownTarget>;

const shownContent = z.object({ ...plaqueContent.shape, targets: z.array(shownTarget) });

/** What anybody sees at the code: nothing but what was approved, and no identifier of a person. */
export const publicPlaque = z.object({
  code: z.string(), state: z.enum(['shown', 'expired', 'withdrawn']), name: z.string(), organisation: z.string(),
  /** Set when the plaque was taken down. */
  notice: z.nullable(z.object({ on: day, reason: z.string() })),
  /** Absent once the plaque was taken down. */
  content: z.nullable(shownContent),
  releasedOn: z.nullable(day),
  /** The office branch whose members can be rated, for the button that leads there. */
  rateableBranchId: z.nullable(id),
});
export type PublicPlaque = z.output<typeof publicPlaque>;

const plaqueStates = Object.keys(plaqueWorkflow.states) as [PlaqueState, ...PlaqueState[]];
const actions = [...new Set(plaqueWorkflow.transitions.map((step) => step.action))].filter((action) => action !== 'replace');
export type PlaqueAction = Exclude<(typeof plaqueWorkflow.transitions)[number]['action'], 'replace'>;
const action = z.enum(actions as [PlaqueAction, ...PlaqueAction[]]);

const offeredStep = z.object({ action: z.string(), label: z.string(), needsReason: z.boolean(), consequence: z.nullable(z.string()) });
const historyStep = z.object({ action: z.string(), label: z.string(), by: z.string(), at: instant, opinion: z.string() });
const hit = z.object({ word: z.string(), place: z.string() });
const change = z.object({ place: z.string(), before: z.string(), after: z.string() });

const versionView = z.object({
  id, number: z.int(), state: z.enum(plaqueStates), stateLabel: z.string(), version, content: shownContent, filedBy: z.string(), savedAt: instant,
  steps: z.array(offeredStep), history: z.array(historyStep), hits: z.array(hit),
  /** Against the version that is shown; empty for the first. */
  changes: z.array(change),
});
export type PlaqueVersionView = z.output<typeof versionView>;

/** `expired`: shown, and the period is over. */
export const plaqueFilters = ['draft', 'in-review', 'in-approval', 'shown', 'expired', 'withdrawn'] as const;
export type PlaqueFilter = (typeof plaqueFilters)[number];

export const plaqueView = z.object({
  id, code: z.string(), address: z.string(), organisation: z.object({ id, name: z.string() }), name: z.string(), status: z.enum(plaqueFilters),
  canEdit: z.boolean(), withdrawn: z.nullable(z.object({ on: day, reason: z.string() })),
  shown: z.nullable(versionView),
  /** The version on its way; beside it the shown one stays as it is. */
  open: z.nullable(versionView),
  versions: z.array(z.object({ id, number: z.int(), stateLabel: z.string(), savedAt: instant, filedBy: z.string() })),
});
export type PlaqueView = z.output<typeof plaqueView>;

const plaqueRow = z.object({
  id, code: z.string(), name: z.string(), subjectKind: z.enum(PLAQUE_SUBJECTS), level: z.nullable(z.enum(PLAQUE_LEVELS)), organisation: z.string(), responsible: z.string(),
  status: z.enum(plaqueFilters), fromOn: day, toOn: day, targetCount: z.int(), achievedCount: z.int(), behindCount: z.int(),
  /** The version on its way, with the steps that the caller may take. */
  open: z.nullable(z.object({ id, number: z.int(), state: z.enum(plaqueStates), stateLabel: z.string(), steps: z.array(offeredStep) })),
});
export type PlaqueRow = z.output<typeof plaqueRow>;

const contentRefusals = ['PLAQUE.PERIOD_INVALID', 'PLAQUE.FIGURE_INCOMPLETE', 'PLAQUE.MEASURE_REQUIRED'] as const;
const takeRefusals = [...stepRefusalCodes, 'PLAQUE.NOT_FOUND', 'PLAQUE.WITHDRAWN', 'PLAQUE.HITS_UNANSWERED', 'PLAQUE.NOTICE_CONFIDENTIAL', 'PLAQUE.MEASURE_REQUIRED'] as const;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const filter = { state: z.optional(z.enum(plaqueFilters)), search: z.optional(line(40)) };

export const readPublicPlaque = endpoint({
  id: 'plaques.public', method: 'GET', path: '/api/public/plaques/:code', summary: '扫码看牌', access: 'public', throttle: 'public',
  params: z.object({ code: publicCode }), response: publicPlaque, refusals: ['PLAQUE.UNKNOWN', 'PLAQUE.CODE_MALFORMED'], clauses: ['SY-ZT-36', 'SY-ZT-37', 'SL-31-4', 'BZ-LP-0', 'BZ-LP-5'],
});

export const listPlaques = endpoint({
  id: 'plaques.list', method: 'GET', path: '/api/plaques', summary: '职责范围内的牌', access: 'plaque.read',
  query: z.object({
    ...filter, page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20),
  }),
  response: z.object({ plaques: z.array(plaqueRow), total: z.int(), page: z.int(), pageSize: z.int() }), refusals: [],
});

export const exportPlaques = endpoint({
  id: 'plaques.export', method: 'GET', path: '/api/plaques/export', summary: '导出牌的清单和目标（.xlsx）', access: 'plaque.read', query: z.object(filter), response: fileResponse, produces: xlsx, refusals: [],
});

export const listPlaqueOrganisations = endpoint({
  id: 'plaques.organisations', method: 'GET', path: '/api/plaques/organisations', summary: '可以为其制牌的组织', access: 'plaque.edit',
  response: z.object({ organisations: z.array(z.object({ id, name: z.string() })) }), refusals: [],
});

export const readPlaque = endpoint({
  id: 'plaques.read', method: 'GET', path: '/api/plaques/:id', summary: '一块牌的各版、差异和办理经过', access: 'plaque.read', params: byId, response: plaqueView, refusals: ['PLAQUE.NOT_FOUND'],
});

export const findPlaqueOfVersion = endpoint({
  id: 'plaques.of-version', method: 'GET', path: '/api/plaque-versions/:id', summary: '某一版属于哪块牌', access: 'plaque.read', params: byId, response: plaqueView, refusals: ['PLAQUE.NOT_FOUND'],
});

export const createPlaque = endpoint({
  id: 'plaques.create', method: 'POST', path: '/api/plaques', summary: '新建一块牌（草稿）', access: 'plaque.edit',
  body: z.object({ organisationId: id, content: plaqueContent }), response: plaqueView, refusals: ['ORGANISATION.NOT_FOUND', ...contentRefusals],
});

export const savePlaque = endpoint({
  id: 'plaques.save', method: 'PUT', path: '/api/plaques/:id', summary: '保存草稿；已亮牌的另起一版', access: 'plaque.edit',
  params: byId,
  /** `version`: of the open draft, or null when a new version begins. */
  body: z.object({ version: z.nullable(version), content: plaqueContent }), response: plaqueView,
  refusals: ['PLAQUE.NOT_FOUND', 'PLAQUE.VERSION_OPEN', 'PLAQUE.NOT_DRAFT', 'PLAQUE.WITHDRAWN', ...contentRefusals],
});

export const updateProgress = endpoint({
  id: 'plaques.update-progress', method: 'POST', path: '/api/plaques/:id/progress', summary: '只更新进度：复制已亮的一版，改完成值后送审', access: 'plaque.edit',
  params: byId,
  /** In the order of the shown targets. `versionId`: the shown version that was read. */
  body: z.object({
    versionId: id,
    figures: z.array(z.object({ actual: z.nullable(figure), asOfOn: z.nullable(day), note: text(100) })).check(z.minLength(1), z.maxLength(plaqueLimits.targets)),
  }),
  response: plaqueView, refusals: ['PLAQUE.NOT_FOUND', 'PLAQUE.NOT_SHOWN', 'PLAQUE.VERSION_OPEN', 'PLAQUE.WITHDRAWN', ...contentRefusals, ...stepRefusalCodes],
});

export const takePlaqueStep = endpoint({
  id: 'plaques.step', method: 'POST', path: '/api/plaque-versions/:id/steps', summary: '送审、审查、批准、退回、摘牌', access: 'plaque.read',
  params: byId, body: z.object({ action, opinion: z._default(text(300), '') }), response: plaqueView, refusals: takeRefusals, clauses: ['SY-ZT-36'],
});

const stepProblem = z.object({ code: z.string(), title: z.string(), detail: z.string() });

export const takePlaqueSteps = endpoint({
  id: 'plaques.steps', method: 'POST', path: '/api/plaques/steps', summary: '一次办理几块牌，逐项答复', access: 'plaque.read',
  body: z.object({ items: z.array(z.object({ versionId: id, action, opinion: z._default(text(300), '') })).check(z.minLength(1), z.maxLength(plaqueLimits.batch)) }),
  response: z.object({ results: z.array(z.object({ versionId: id, stateLabel: z.nullable(z.string()), problem: z.nullable(stepProblem) })) }), refusals: [], clauses: ['SY-ZT-36'],
});

export const printPlaqueSheet = endpoint({
  id: 'plaques.print', method: 'GET', path: '/api/plaques/:id/print', summary: '打印牌（PDF）', access: 'plaque.read', params: byId,
  query: z.object({ paper: z._default(z.enum(['A4', 'A3']), 'A4') }), response: fileResponse, produces: 'application/pdf', refusals: ['PLAQUE.NOT_FOUND', 'PLAQUE.NOT_SHOWN', 'PLAQUE.WITHDRAWN'], clauses: ['SY-ZT-37'],
});

const wordList = z.object({ words: z.array(z.string()), version: z.int() });

export const readConfidentialWords = endpoint({
  id: 'plaques.words', method: 'GET', path: '/api/plaques/confidential-words', summary: '本企业的保密提示词', access: 'plaque.review', response: wordList, refusals: ['ACCESS.DENIED'],
});

export const saveConfidentialWords = endpoint({
  id: 'plaques.save-words', method: 'PUT', path: '/api/plaques/confidential-words', summary: '修改保密提示词', access: 'plaque.review',
  body: z.object({ words: z.array(line(40)).check(z.maxLength(plaqueLimits.words)), version: z.int().check(z.gte(0)) }), response: wordList, refusals: ['VERSION.STALE'],
});

export const plaqueEndpoints = [
  readPublicPlaque, listPlaques, exportPlaques, listPlaqueOrganisations, readPlaque, findPlaqueOfVersion, createPlaque, savePlaque, updateProgress, takePlaqueStep, takePlaqueSteps,
  printPlaqueSheet, readConfidentialWords, saveConfidentialWords,
] as const;
