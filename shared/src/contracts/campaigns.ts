import * as z from 'zod/mini';
import { done, endpoint } from './endpoint.js';
import { byId, day, id, instant, line, text, version } from './fields.js';
import { refusalTexts } from './refusals.js';

export const campaignRefusals = /* @__PURE__ */ refusalTexts({
  'CAMPAIGN.NOT_FOUND': { status: 404, title: '还没有这一年的活动方案', detail: () => '请党群部先录入当年的活动方案。' },
  'CAMPAIGN.PHASES_INVALID': { status: 422, title: '阶段日期不对', detail: (f) => `“${String(f.phase)}”的截止日期不能早于起始日期。` },
  'CAMPAIGN.HELD_IN_FUTURE': { status: 422, title: '日期不对', detail: () => '学习讨论的日期不能晚于今天。' },
  'CALL.NOT_FOUND': { status: 404, title: '没有这个榜单', detail: () => '它可能已经撤下，请回到列表刷新。' },
  'CALL.CLOSES_ON_INVALID': { status: 422, title: '截止日期不对', detail: () => '揭榜截止日期不能早于今天。' },
  'CALL.CLOSED': { status: 409, title: '揭榜已经截止', detail: () => '这个榜单已经截止或已选定，可以看看其他榜单。' },
  'CALL.MEMBERS_ONLY': { status: 403, title: '由党员揭榜', detail: () => '揭榜人要担任项目负责人，须是党员。' },
  'CALL.APPLIED': { status: 409, title: '已经揭榜', detail: () => '您已经报名，等待党组织选定。' },
  'CALL.OWN_APPLICATION': { status: 403, title: '需要回避', detail: () => '自己报了名，请其他有权限的同志选定。' },
  'CALL.APPLICATION_NOT_FOUND': { status: 404, title: '没有这份报名', detail: () => '请从报名名单中选择。' },
});

/** The four stages of the plan (SY-ZT-28, SY-ZT-32, SY-ZT-38, SY-ZT-40). */
export const campaignPhases = ['filing', 'review', 'implementation', 'assessment'] as const;
export const CAMPAIGN_PHASE_LABELS: Record<(typeof campaignPhases)[number], string> = { filing: '立项启动', review: '组织评审', implementation: '组织实施', assessment: '年度考核评价' };
const phase = z.object({ key: z.enum(campaignPhases), fromOn: z.nullable(day), dueOn: z.nullable(day) });

const content = {
  title: line(80), documentNo: text(60), documentOn: z.nullable(day), approvedBy: line(80), meeting: line(120), phases: z.array(phase).check(z.minLength(4), z.maxLength(4)),
};
export const campaignView = z.object({
  id, year: z.int(), ...content, phases: z.array(z.object({ ...phase.shape, label: z.string(), standing: z.enum(['coming', 'now', 'past']) })), adoptedBy: z.string(), adoptedAt: instant, version, canChange: z.boolean(),
});
export type CampaignView = z.output<typeof campaignView>;

export const readCampaign = endpoint({
  id: 'campaigns.read', method: 'GET', path: '/api/campaigns', summary: '当年的活动方案和阶段', access: 'signed-in', query: z.object({ year: z.optional(z.coerce.number().check(z.int(), z.gte(2022), z.lte(2100))) }),
  response: z.object({ campaign: z.nullable(campaignView), years: z.array(z.int()), canAdopt: z.boolean() }), refusals: [], clauses: ['SY-ZT-02', 'SY-ZT-28', 'SY-ZT-32', 'SY-ZT-38', 'SY-ZT-40'],
});

export const adoptCampaign = endpoint({
  id: 'campaigns.adopt', method: 'PUT', path: '/api/campaigns/:year', summary: '录入或更正一年的活动方案', access: 'item.check',
  params: z.object({ year: z.coerce.number().check(z.int(), z.gte(2022), z.lte(2100)) }), body: z.object({ ...content, version: z.nullable(version) }), response: campaignView,
  refusals: ['CAMPAIGN.PHASES_INVALID', 'VERSION.STALE', 'ACCESS.DENIED'], clauses: ['SY-ZT-02', 'SY-ZT-31', 'SY-ZT-35'],
});

const application = z.object({ id, person: z.string(), grounds: z.string(), appliedAt: instant, isMine: z.boolean(), isPicked: z.boolean() });
export const callView = z.object({
  id, organisation: z.object({ id, name: z.string() }), name: z.string(), topic: z.nullable(z.string()), description: z.string(), closesOn: day, state: z.enum(['open', 'closed', 'picked', 'withdrawn']), stateLabel: z.string(),
  postedBy: z.string(), applications: z.array(application), applicationCount: z.int(), hasApplied: z.boolean(), canApply: z.boolean(), canPick: z.boolean(), canWithdraw: z.boolean(), decision: z.nullable(z.string()), itemId: z.nullable(id), version,
});
export type CallView = z.output<typeof callView>;

export const listCalls = endpoint({
  id: 'campaigns.calls', method: 'GET', path: '/api/calls', summary: '揭榜挂帅榜单', access: 'signed-in',
  query: z.object({ page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20) }),
  response: z.object({ calls: z.array(z.object({ id, name: z.string(), organisation: z.string(), closesOn: day, state: callView.shape.state, stateLabel: z.string(), applicationCount: z.int() })), total: z.int(), canPost: z.boolean() }), refusals: [], clauses: ['SY-ZT-07'],
});
export const readCall = endpoint({ id: 'campaigns.read-call', method: 'GET', path: '/api/calls/:id', summary: '一个榜单', access: 'signed-in', params: byId, response: callView, refusals: ['CALL.NOT_FOUND'], clauses: ['SY-ZT-07'] });
export const postCall = endpoint({
  id: 'campaigns.post-call', method: 'POST', path: '/api/calls', summary: '张榜', access: 'item.file',
  body: z.object({ organisationId: id, name: line(60), topic: z.nullable(line(20)), description: line(2000), closesOn: day }), response: callView, refusals: ['ORGANISATION.NOT_FOUND', 'CALL.CLOSES_ON_INVALID'], clauses: ['SY-ZT-07'],
});
export const applyForCall = endpoint({
  id: 'campaigns.apply', method: 'POST', path: '/api/calls/:id/applications', summary: '揭榜', access: 'signed-in', params: byId, body: z.object({ grounds: line(1000) }), response: callView,
  refusals: ['CALL.NOT_FOUND', 'CALL.CLOSED', 'CALL.MEMBERS_ONLY', 'CALL.APPLIED'], clauses: ['SY-ZT-07'],
});
export const pickForCall = endpoint({
  id: 'campaigns.pick', method: 'POST', path: '/api/calls/:id/pick', summary: '选定揭榜人并建立项目', access: 'item.file', params: byId, body: z.object({ applicationId: id, decision: line(1000), version }), response: callView,
  refusals: ['CALL.NOT_FOUND', 'CALL.CLOSED', 'CALL.OWN_APPLICATION', 'CALL.APPLICATION_NOT_FOUND', 'VERSION.STALE'], clauses: ['SY-ZT-07', 'SY-ZT-06'],
});
export const withdrawCall = endpoint({
  id: 'campaigns.withdraw-call', method: 'DELETE', path: '/api/calls/:id', summary: '撤榜', access: 'item.file', params: byId, response: done, refusals: ['CALL.NOT_FOUND', 'CALL.CLOSED'], clauses: ['SY-ZT-07'],
});

const briefing = z.object({ id, organisation: z.string(), heldOn: day, attendance: z.int(), minutes: z.string(), recordedBy: z.string() });
export const listBriefings = endpoint({
  id: 'campaigns.briefings', method: 'GET', path: '/api/briefings', summary: '学习讨论记录', access: 'item.read',
  query: z.object({ page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20) }),
  response: z.object({ briefings: z.array(briefing), total: z.int(), canRecord: z.boolean() }), refusals: [], clauses: ['SY-ZT-04'],
});
export const recordBriefing = endpoint({
  id: 'campaigns.record-briefing', method: 'POST', path: '/api/briefings', summary: '登记一次学习讨论', access: 'item.file',
  body: z.object({ organisationId: id, heldOn: day, attendance: z.int().check(z.gte(1), z.lte(10_000)), minutes: line(5000) }), response: briefing, refusals: ['ORGANISATION.NOT_FOUND', 'CAMPAIGN.HELD_IN_FUTURE'], clauses: ['SY-ZT-04'],
});

export const campaignEndpoints = [readCampaign, adoptCampaign, listCalls, readCall, postCall, applyForCall, pickForCall, withdrawCall, listBriefings, recordBriefing] as const;
