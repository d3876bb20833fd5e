import * as z from 'zod/mini';
import { done, endpoint, fileResponse } from './endpoint.js';
import { explanation } from './explanation.js';
import { byId, day, id, publicCode, version } from './fields.js';
import { refusalTexts } from './refusals.js';

/** Limits of a measurement of satisfaction; days are counted from today. */
export const satisfactionLimits = { slips: 200, representatives: 200, days: 10, longestDays: 92 } as const;

export const satisfactionRefusals = /* @__PURE__ */ refusalTexts({
  'SATISFACTION.NOT_FOUND': { status: 404, title: '没有这次测评', detail: () => '它可能不在您的职责范围内，请从待办或载体项目进入。' },
  'SATISFACTION.CLOSED': { status: 409, title: '测评已经结束', detail: (f) => `截止日期是${String(f.closesOn)}，不能再评价。` },
  'SATISFACTION.ENDED': { status: 409, title: '测评已经出了结果', detail: () => '结果已定，不能再加人、加票或延期。' },
  'SATISFACTION.NOT_A_RATER': { status: 403, title: '您不在本次测评名单里', detail: () => '参加测评的是申报党组织的全体党员、选定的职工代表和有关客户。' },
  'SATISFACTION.ALREADY_RATED': { status: 409, title: '您已评价过', detail: () => '每人评一次，您的评价已经计入，不用再评。' },
  'SATISFACTION.CLOSES_ON_INVALID': { status: 422, title: '截止日期不对', detail: (f) => `截止日期从今天起，最长${String(f.days)}天。` },
  'SATISFACTION.NO_REPRESENTATIVES': { status: 422, title: '没有可加的职工代表', detail: () => '所选的同志已在名单里，或不在本企业在岗名册中。' },
});

const raterGroup = z.enum(['member', 'employee-representative', 'customer']);
/** Points of one ballot; the edition in force says up to how many. */
const points = z.number().check(z.gte(0), z.lte(100));
const questionnaire = { title: z.string(), subject: z.string(), organisation: z.string(), closesOn: day, maximum: z.int() };

const groupResult = z.object({ group: raterGroup, label: z.string(), addressed: z.int(), ballots: z.int(), mean: z.nullable(z.string()) });
const satisfactionResult = z.object({
  closedOn: day, ballots: z.int(),
  /** Mean of all ballots, two decimals, rounded half up; null below five ballots. */
  mean: z.nullable(z.string()),
  /** Ballots received of those addressed, per cent; null when nobody was addressed. */
  turnout: z.nullable(z.string()),
  verdict: z.string(), groups: z.array(groupResult), explanation: z.nullable(explanation),
});
export type SatisfactionResultView = z.output<typeof satisfactionResult>;

const satisfactionView = z.object({
  id, title: z.string(), state: z.enum(['open', 'closed']), opensOn: day, closesOn: day, version,
  members: z.int(), representatives: z.int(), slips: z.int(),
  /** Ballots so far in steps of five; null below five. */
  ballots: z.nullable(z.int()),
  result: z.nullable(satisfactionResult), canAddress: z.boolean(), canManage: z.boolean(), isMine: z.boolean(),
});
export type SatisfactionView = z.output<typeof satisfactionView>;

export const readItemSatisfaction = endpoint({
  id: 'satisfaction.of-item', method: 'GET', path: '/api/satisfaction/items/:id', summary: '一个载体项目的测评', access: 'signed-in',
  params: byId, response: z.object({ surveys: z.array(satisfactionView) }), refusals: ['ITEM.NOT_FOUND'], clauses: ['SY-ZT-25', 'SY-ZT-26', 'SY-ZT-26a', 'SY-CN-15', 'SY-CN-15a'],
});

export const addRepresentatives = endpoint({
  id: 'satisfaction.representatives', method: 'POST', path: '/api/satisfaction/:id/representatives', summary: '选定参加测评的职工代表', access: 'item.file',
  params: byId, body: z.object({ personIds: z.array(id).check(z.minLength(1), z.maxLength(satisfactionLimits.representatives)) }), response: satisfactionView,
  refusals: ['SATISFACTION.NOT_FOUND', 'SATISFACTION.CLOSED', 'SATISFACTION.ENDED', 'SATISFACTION.NO_REPRESENTATIVES'], clauses: ['SY-ZT-26'],
});

export const printSatisfactionSlips = endpoint({
  id: 'satisfaction.slips', method: 'POST', path: '/api/satisfaction/:id/slips', summary: '印制客户测评票', access: 'item.check',
  params: byId, body: z.object({ count: z.int().check(z.gte(1), z.lte(satisfactionLimits.slips)) }), response: fileResponse, produces: 'application/pdf',
  refusals: ['SATISFACTION.NOT_FOUND', 'SATISFACTION.CLOSED', 'SATISFACTION.ENDED'], clauses: ['SY-ZT-26', 'SY-CN-15'],
});

export const extendSatisfaction = endpoint({
  id: 'satisfaction.extend', method: 'POST', path: '/api/satisfaction/:id/extension', summary: '改测评截止日期', access: 'item.check',
  params: byId, body: z.object({ closesOn: day, version }), response: satisfactionView, refusals: ['SATISFACTION.NOT_FOUND', 'SATISFACTION.ENDED', 'SATISFACTION.CLOSES_ON_INVALID'],
});

export const readSatisfactionRating = endpoint({
  id: 'satisfaction.rating', method: 'GET', path: '/api/satisfaction/:id/rating', summary: '给一个载体项目打分', access: 'signed-in', isAnonymous: true,
  params: byId, response: z.object({ id, ...questionnaire, isRated: z.boolean() }), refusals: ['SATISFACTION.NOT_FOUND', 'SATISFACTION.NOT_A_RATER', 'SATISFACTION.CLOSED'], clauses: ['SY-ZT-26'],
});

export const castSatisfaction = endpoint({
  id: 'satisfaction.rate', method: 'POST', path: '/api/satisfaction/:id/ballots', summary: '提交匿名测评', access: 'signed-in', isAnonymous: true,
  params: byId, body: z.object({ points }), response: done,
  refusals: ['SATISFACTION.NOT_FOUND', 'SATISFACTION.CLOSED', 'SATISFACTION.NOT_A_RATER', 'SATISFACTION.ALREADY_RATED', 'NUMBER.OUT_OF_RANGE', 'NUMBER.TOO_FINE'], clauses: ['SY-ZT-25', 'SY-ZT-26', 'SY-CN-15'],
});

const bySlip = z.object({ code: publicCode });

export const readSatisfactionSlip = endpoint({
  id: 'satisfaction.slip', method: 'GET', path: '/api/satisfaction/slips/:code', summary: '打开客户测评票', access: 'public', throttle: 'public', isAnonymous: true,
  params: bySlip, response: z.object(questionnaire), refusals: ['SLIP.UNKNOWN', 'SLIP.USED', 'SLIP.EXPIRED'],
});

export const castSatisfactionSlip = endpoint({
  id: 'satisfaction.slip-ballot', method: 'POST', path: '/api/satisfaction/slips/:code/ballots', summary: '用客户测评票打分', access: 'public', throttle: 'public', isAnonymous: true,
  params: bySlip, body: z.object({ points }), response: done, refusals: ['SLIP.UNKNOWN', 'SLIP.USED', 'SLIP.EXPIRED', 'NUMBER.OUT_OF_RANGE', 'NUMBER.TOO_FINE'], clauses: ['SY-ZT-26', 'SY-CN-15'],
});

export const satisfactionEndpoints = [
  readItemSatisfaction, addRepresentatives, printSatisfactionSlips, extendSatisfaction, readSatisfactionRating, castSatisfaction, readSatisfactionSlip, castSatisfactionSlip,
] as const;
