import * as z from 'zod/mini';
import { done, endpoint, fileResponse } from './endpoint.js';
import { explanation } from './explanation.js';
import { byId, day, id, instant, line, score, text, version } from './fields.js';
import { carrier } from './items.js';
import { refusalTexts, stepRefusalCodes } from './refusals.js';

const list = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value ?? ''));

export const itemRatingRefusals = /* @__PURE__ */ refusalTexts({
  'RATING.INCOMPLETE': { status: 422, title: '评价还不完整', detail: (f) => `${list(f.missing)}。补齐后再提交，已填内容都还在。` },
  'RATING.REASON_REQUIRED': { status: 422, title: '请写明理由', detail: (f) => `规则的结论是“${String(f.verdict)}”。与它不同的决定要写明理由。` },
  'RATING.CROSS_YEAR': { status: 409, title: '跨年度的年底只作阶段性考核', detail: (f) => `计划${String(f.endsOn)}完成，本年不结项、不取消立项。提前完成的，请先按程序调整计划完成时间。` },
  'RATING.NOT_OPEN': { status: 409, title: '现在不能评价', detail: (f) => `当前是“${String(f.state)}”，实施以后、结束以前才能评价。` },
  'RATING.YEAR_INVALID': { status: 422, title: '年份不对', detail: (f) => `现在只能评价${String(f.year)}年。` },
  'RATING.CONCLUDED': { status: 409, title: '这一年已经评定', detail: () => '评定后不能再改。' },
  'RATING.NOT_BEGUN': { status: 404, title: '还没有评价内容', detail: () => '请先填写评价并保存。' },
  'GOAL.RESULT_OPEN': { status: 422, title: '有目标还没有结果', detail: (f) => `请填写这些目标的结果：${list(f.open)}。` },
  'CONSEQUENCE.NOT_FOUND': { status: 404, title: '没有这项建议', detail: () => '它可能不在您的职责范围内，请从待办或载体项目进入。' },
  'CONSEQUENCE.DECIDED': { status: 409, title: '已经有人决定', detail: () => '请刷新后查看决定和理由。' },
  'CONSEQUENCE.REASON_REQUIRED': { status: 422, title: '请写明理由', detail: () => '取消、整改一类的决定和不采纳的建议，都要写明理由。' },
  'CONSEQUENCE.DUE_ON_INVALID': { status: 422, title: '请填写整改期限', detail: (f) => `期限从${String(f.from)}起。` },
  'CONSEQUENCE.NOT_IN_RECTIFICATION': { status: 409, title: '没有要整改的事项', detail: () => '只有决定整改、还没有登记结果的事项可以填写。' },
  'CONSEQUENCE.ITEM_MOVED_ON': { status: 409, title: '项目已经不在实施中', detail: (f) => `当前是“${String(f.state)}”。已申请结项的，由结项评价决定；这项建议请选“不采纳”并写明理由。` },
  'CONSEQUENCE.STATED': { status: 409, title: '已经说明过', detail: () => '每项建议说明一次，作出决定的同志看得到。' },
  'NOMINATION.TAKEN': { status: 409, title: '已经推荐过', detail: () => '同一年一位同志推荐一次。' },
  'NOMINATION.NOTE_REQUIRED': { status: 422, title: '请说明为什么不推荐先锋岗党员', detail: (f) => `另有${String(f.others)}名党员成功创建先锋岗，应优先推荐。推荐其他同志要写明理由。` },
});

const goalResult = z.object({
  isMet: z.nullable(z.boolean()), actual: z.nullable(z.string().check(z.regex(/^-?\d{1,12}(\.\d{1,4})?$/))), isCancelled: z.boolean(), evidence: text(500),
});
const answer = z.nullable(z.boolean());
const points = z.nullable(score);
const amount = z.nullable(z.number().check(z.gte(0), z.lte(9_999_999), z.refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, { error: '最多两位小数' })));

/** The three 有没有 (SY-ZT-14), the four inputs (SY-ZT-41), what was seen on the spot (SY-ZT-21). */
const assessed = {
  goals: z.array(goalResult).check(z.maxLength(30)),
  /** 措施、分工、目标、重点任务和节点、过程控制、解决问题. */
  leadership: z.array(answer).check(z.length(6)), leadershipNote: text(2000),
  /** 示范带头、奉献、解决关键问题. */
  members: z.array(answer).check(z.length(3)), membersNote: text(2000),
  /** How the work differed from daily duties. */
  difference: text(2000), improvement: text(2000), keyProblemsSolved: z.nullable(z.int().check(z.gte(0), z.lte(9999))), benefit: amount, significance: text(2000),
  qualitative: text(2000), qualitativeScore: points, quantitative: points, leaders: points, employees: points,
  onSite: text(2000), verification: text(2000), isOutstanding: z.boolean(),
};
export const assessmentContent = z.object(assessed);
export type AssessmentContent = z.output<typeof assessmentContent>;

export const LEADERSHIP_QUESTIONS = ['制定了具体措施', '明确了责任分工', '提出了争创目标', '列出了重点任务和时间节点', '做到了过程控制', '帮助解决了问题'] as const;
export const MEMBER_QUESTIONS = ['党员起到示范带头作用', '党员做到奉献、多做工作', '党员解决了关键问题'] as const;

const conclusion = z.object({ verdict: z.string(), label: z.string(), explanation, isFinal: z.boolean() });
export type RatingConclusion = z.output<typeof conclusion>;
const assessment = z.object({
  year: z.int(), version: z.int(), ...assessed, savedBy: z.string(), savedAt: z.nullable(instant), concludedOn: z.nullable(day), concludedBy: z.string(), conclusion: z.nullable(conclusion), composite: z.nullable(z.string()),
});
export type ItemAssessmentView = z.output<typeof assessment>;

export const consequenceStates = ['proposed', 'confirmed', 'rejected'] as const;
const consequence = z.object({
  id, itemId: id, item: z.string(), organisation: z.string(), kind: z.string(), clause: z.string(), label: z.string(), isAdverse: z.boolean(), state: z.enum(consequenceStates), stateLabel: z.string(), openedOn: day,
  reason: z.string(), decidedBy: z.string(), decidedOn: z.nullable(day), fromOn: z.nullable(day), toOn: z.nullable(day), dueOn: z.nullable(day), outcome: z.string(), canDecide: z.boolean(), canReport: z.boolean(), version,
  /** What confirming it brings about, in sentences. */
  effects: z.array(z.string()),
  /** What those concerned say of it (convention G11). */
  statement: z.nullable(z.object({ text: z.string(), by: z.string(), on: day })), canState: z.boolean(),
  /** Told of it and has not said so yet. */
  canAcknowledge: z.boolean(),
});
export type ConsequenceView = z.output<typeof consequence>;

const goalLine = z.object({ name: z.string(), unit: z.string(), target: z.nullable(z.string()), direction: z.nullable(z.string()), isMeasured: z.boolean(), isMet: z.nullable(z.boolean()) });
export const itemRating = z.object({
  id, carrier, name: z.string(), number: z.string(), stateLabel: z.string(), organisation: z.string(), year: z.int(), goals: z.array(goalLine), current: assessment, earlier: z.array(assessment),
  /** What the rules make of it as it stands; null while something is missing, which `open` names. */
  preview: z.nullable(conclusion), open: z.array(z.string()),
  cost: z.nullable(z.object({ total: z.nullable(z.string()), ratio: z.string(), explanation })), satisfaction: z.nullable(z.object({ mean: z.nullable(z.string()), ballots: z.int(), turnout: z.nullable(z.string()) })),
  consequences: z.array(consequence), uses: z.array(z.string()), canAssess: z.boolean(), canConclude: z.boolean(), canReportMisreporting: z.boolean(),
});
export type ItemRatingView = z.output<typeof itemRating>;

const yearParam = z.coerce.number().check(z.int(), z.gte(2022), z.lte(2100));

export const readItemRating = endpoint({
  id: 'item-ratings.read', method: 'GET', path: '/api/item-ratings/:id', summary: '一个载体项目的评价、结论和建议', access: 'signed-in', params: byId, response: itemRating, refusals: ['ITEM.NOT_FOUND'],
  clauses: ['SY-ZT-14', 'SY-ZT-14a', 'SY-ZT-14b', 'SY-ZT-14c', 'SY-ZT-21', 'SY-ZT-41', 'SY-GC-15', 'SY-GC-21', 'SY-ZR-D1', 'SY-XF-Q1', 'SY-CN-12'],
});

export const saveItemAssessment = endpoint({
  id: 'item-ratings.save', method: 'PUT', path: '/api/item-ratings/:id/assessments/:year', summary: '保存年度（结项）评价', access: 'signed-in',
  params: z.object({ id, year: yearParam }), body: z.object({ version: z.int().check(z.gte(0)), ...assessed }), response: itemRating,
  refusals: ['ITEM.NOT_FOUND', 'ACCESS.DENIED', 'STEP.RECUSED', 'RATING.NOT_OPEN', 'RATING.YEAR_INVALID', 'RATING.CONCLUDED'], clauses: ['SY-ZT-14', 'SY-ZT-21', 'SY-ZT-41', 'SY-GC-16'],
});

export const concludeItemAssessment = endpoint({
  id: 'item-ratings.conclude', method: 'POST', path: '/api/item-ratings/:id/assessments/:year/conclusion', summary: '年底评定（跨年度的为阶段性考核）', access: 'item.check',
  params: z.object({ id, year: yearParam }), body: z.object({ version }), response: itemRating,
  refusals: ['ITEM.NOT_FOUND', 'ACCESS.DENIED', 'STEP.RECUSED', 'RATING.NOT_OPEN', 'RATING.YEAR_INVALID', 'RATING.CONCLUDED', 'RATING.NOT_BEGUN', 'RATING.INCOMPLETE', 'GOAL.RESULT_OPEN', 'APPRAISAL.NOT_ON_SCALE', 'NUMBER.NOT_A_NUMBER', 'NUMBER.OUT_OF_RANGE', 'NUMBER.TOO_FINE'],
  clauses: ['SY-ZT-21', 'SY-ZT-24', 'SY-ZT-27', 'SY-ZT-40', 'SY-ZT-41', 'SY-ZT-23', 'SY-GC-17', 'SY-GC-18'],
});

export const reportMisreporting = endpoint({
  id: 'item-ratings.misreporting', method: 'POST', path: '/api/item-ratings/:id/misreports', summary: '登记虚报进展成效、瞒报质量责任事故', access: 'item.check',
  params: byId, body: z.object({ facts: line(2000), isSerious: z.boolean() }), response: itemRating, refusals: ['ITEM.NOT_FOUND', 'ACCESS.DENIED', 'STEP.RECUSED', 'RATING.NOT_OPEN', 'RULEBOOK.NO_EDITION'], clauses: ['SY-GC-WT3', 'SY-GC-WT3b'],
});

export const readConsequence = endpoint({
  id: 'item-ratings.consequence', method: 'GET', path: '/api/item-consequences/:id', summary: '一项建议', access: 'signed-in', params: byId, response: consequence, refusals: ['CONSEQUENCE.NOT_FOUND'],
});

export const decideConsequence = endpoint({
  id: 'item-ratings.decide', method: 'POST', path: '/api/item-consequences/:id/decision', summary: '决定是否采纳一项建议', access: 'signed-in',
  params: byId, body: z.object({ isConfirmed: z.boolean(), reason: text(1000), dueOn: z.nullable(day), version }), response: consequence,
  refusals: ['CONSEQUENCE.NOT_FOUND', 'CONSEQUENCE.DECIDED', 'CONSEQUENCE.REASON_REQUIRED', 'CONSEQUENCE.DUE_ON_INVALID', 'CONSEQUENCE.ITEM_MOVED_ON', ...stepRefusalCodes, 'PLAQUE.NOTICE_CONFIDENTIAL', 'RULEBOOK.NO_EDITION'],
  clauses: ['SY-ZT-23', 'SY-ZT-24', 'SY-ZR-D3', 'SY-XF-Q3', 'SY-GC-WT3', 'SY-GC-WT3b', 'SY-GC-19'],
});

/** Those concerned have read it, and may say something once; an empty text only says that they have read it. */
export const answerConsequence = endpoint({
  id: 'item-ratings.answer', method: 'POST', path: '/api/item-consequences/:id/statement', summary: '当事单位或负责人知晓一项建议或决定，可以说明情况', access: 'signed-in',
  params: byId, body: z.object({ statement: text(1000), version }), response: consequence, refusals: ['CONSEQUENCE.NOT_FOUND', 'CONSEQUENCE.STATED'], clauses: ['SY-ZT-24', 'SY-GC-WT3', 'SY-XF-Q3'],
});

export const reportRectification = endpoint({
  id: 'item-ratings.rectification', method: 'POST', path: '/api/item-consequences/:id/rectification', summary: '登记整改结果', access: 'item.file',
  params: byId, body: z.object({ outcome: line(2000), version }), response: consequence, refusals: ['CONSEQUENCE.NOT_FOUND', 'CONSEQUENCE.NOT_IN_RECTIFICATION'], clauses: ['SY-ZT-24'],
});

const candidate = z.object({
  itemId: id, carrier, number: z.string(), name: z.string(), organisation: z.string(), leader: z.string(), outcome: z.nullable(z.string()), isOutstanding: z.boolean(), satisfaction: z.nullable(z.string()),
  /** Why it may not take part; empty when it may. */
  barredBy: z.array(z.string()), commendations: z.array(consequence),
});
const nomination = z.object({ id, person: z.string(), organisation: z.string(), hasPost: z.boolean(), note: z.string(), by: z.string(), at: instant });
export const listCandidates = endpoint({
  id: 'item-ratings.candidates', method: 'GET', path: '/api/item-ratings/candidates', summary: '一年的评优人选和项目', access: 'item.read', query: z.object({ year: yearParam }),
  response: z.object({
    candidates: z.array(candidate),
    /** Items that run and are not assessed yet; only of the present year. */
    open: z.array(z.object({ itemId: id, carrier, name: z.string(), organisation: z.string(), stateLabel: z.string() })),
    barredOrganisations: z.array(z.object({ id, name: z.string(), clause: z.string(), from: day, to: z.nullable(day) })),
    /** Members with a successful 先锋岗 come first (SY-XF-08). */
    people: z.array(z.object({ id, name: z.string(), organisation: z.string(), post: z.string() })), nominations: z.array(nomination),
  }),
  refusals: [], clauses: ['SY-ZT-22', 'SY-ZT-46', 'SY-GC-18', 'SY-XF-08', 'SY-GC-WT3b'],
});

export const nominateMember = endpoint({
  id: 'item-ratings.nominate', method: 'POST', path: '/api/item-ratings/nominations', summary: '推荐“两优一先”人选', access: 'item.file',
  body: z.object({ year: z.int().check(z.gte(2022), z.lte(2100)), personId: id, note: text(500) }), response: done,
  refusals: ['PERSON.NOT_FOUND', 'ACCESS.DENIED', 'NOMINATION.NOTE_REQUIRED', 'NOMINATION.TAKEN', 'RULEBOOK.NO_EDITION'], clauses: ['SY-XF-08'],
});

export const yearExtracts = ['organisations', 'secretaries', 'participation'] as const;
export const YEAR_EXTRACT_LABELS = { organisations: '各党组织载体结果', secretaries: '党组织书记述职参考', participation: '党员参与名单' } as const;
export const downloadYearExtract = endpoint({
  id: 'item-ratings.extract', method: 'GET', path: '/api/item-ratings/extract', summary: '年度结果摘要（Excel）', access: 'item.read',
  query: z.object({ year: yearParam, of: z.enum(yearExtracts) }), response: fileResponse, produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', refusals: [], clauses: ['SY-ZT-22', 'SY-ZT-42', 'SY-GC-18a', 'SY-TJ-10', 'SY-CN-17'],
});

export const itemRatingEndpoints = [
  listCandidates, nominateMember, downloadYearExtract, readItemRating, saveItemAssessment, concludeItemAssessment, reportMisreporting, readConsequence, decideConsequence, answerConsequence, reportRectification,
] as const;
