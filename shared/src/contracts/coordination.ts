import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { day, id, instant, line, text } from './fields.js';
import { carrier } from './items.js';
import { refusalTexts } from './refusals.js';

export const coordinationRefusals = /* @__PURE__ */ refusalTexts({
  'MEETING.HELD_IN_FUTURE': { status: 422, title: '日期不对', detail: () => '会议日期不能晚于今天。' },
  'MEETING.ITEM_INVALID': { status: 422, title: '有项目不能写进来', detail: (f) => `${(f.names as readonly string[]).join('、')}不在实施中，或不属于这个党组织。请去掉后再保存，已填内容都还在。` },
});

/** 协调会 in every period, and one yearly review (SY-ZT-27a). */
export const MEETING_KIND_LABELS = { coordination: '协调会', 'yearly-review': '年度总结评审' } as const;
export type MeetingKind = keyof typeof MEETING_KIND_LABELS;
const kind = z.enum(Object.keys(MEETING_KIND_LABELS) as [MeetingKind, ...MeetingKind[]]);

export const meetingLimits = { decisions: 30, text: 5000 } as const;
const decided = z.object({ itemId: id, item: z.string(), carrier, decision: z.string(), followUp: z.string() });
const meeting = z.object({
  id, kind, organisation: z.object({ id, name: z.string() }), heldOn: day, title: z.string(), host: z.string(), attendance: z.string(), minutes: z.string(), decisions: z.array(decided), recordedBy: z.string(), at: instant,
});
export type CoordinationMeeting = z.output<typeof meeting>;

export const listMeetings = endpoint({
  id: 'coordination.list', method: 'GET', path: '/api/coordination-meetings', summary: '协调会和年度总结评审的记录', access: 'item.read',
  query: z.object({
    year: z.optional(z.coerce.number().check(z.int(), z.gte(2022), z.lte(2100))),
    page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(50)), 10),
  }),
  response: z.object({
    meetings: z.array(meeting), total: z.int(), page: z.int(), pageSize: z.int(), years: z.array(z.int()), canRecord: z.boolean(),
    /** The company’s meeting of the present period; null where no edition is in force. */
    standing: z.nullable(z.object({ period: z.string(), dueOn: day, isHeld: z.boolean() })),
  }),
  refusals: [], clauses: ['SY-ZT-27a'],
});

export const recordMeeting = endpoint({
  id: 'coordination.record', method: 'POST', path: '/api/coordination-meetings', summary: '登记一次协调会，决定记到各项目', access: 'item.supervise',
  body: z.object({
    kind, organisationId: id, heldOn: day, title: line(80), host: line(40), attendance: text(500), minutes: text(meetingLimits.text),
    decisions: z.array(z.object({ itemId: id, decision: line(2000), followUp: z._default(text(1000), '') })).check(z.maxLength(meetingLimits.decisions)),
  }),
  response: meeting, refusals: ['ORGANISATION.NOT_FOUND', 'MEETING.HELD_IN_FUTURE', 'MEETING.ITEM_INVALID'], clauses: ['SY-ZT-27a', 'SY-ZT-20'],
});

export const coordinationEndpoints = [listMeetings, recordMeeting] as const;
