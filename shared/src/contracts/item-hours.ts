import * as z from 'zod/mini';
import { done, endpoint, fileResponse } from './endpoint.js';
import { byId, day, id, instant, line, text, version } from './fields.js';
import { refusalTexts } from './refusals.js';

export const itemHourRefusals = /* @__PURE__ */ refusalTexts({
  'HOURS.NOT_OF_TEAM': { status: 403, title: '您不在这个项目的团队里', detail: () => '献工由团队成员自己登记；名单有出入，请联系负责人。' },
  'HOURS.OVERLAP': { status: 409, title: '时间重复了', detail: (f) => `您已经登记过${String(f.at)}，两段时间不能重叠。` },
  'HOURS.IN_FUTURE': { status: 422, title: '还没到这个时间', detail: () => '献工做完以后再登记。' },
  'HOURS.BEFORE_START': { status: 422, title: '早于项目开始', detail: (f) => `项目从${String(f.from)}开始，之前的时间不能登记。` },
  'HOURS.NOT_FOUND': { status: 404, title: '没有这条记录', detail: () => '可能已经删除，请刷新后再看。' },
  'HOURS.CONFIRMED': { status: 409, title: '已经确认过', detail: () => '负责人确认过的记录不能再改。' },
  'HOURS.OWN': { status: 403, title: '需要回避', detail: () => '自己的献工请其他负责的同志确认。' },
  'HOURS.REASON_REQUIRED': { status: 422, title: '请写明理由', detail: () => '不予确认的，写一句为什么，本人才知道。' },
  'WORKTIME.INVALID': { status: 422, title: '上下班时间不对', detail: () => '每段的结束时间要晚于开始时间，几段之间不能重叠。' },
});

/** Minutes from 0:00, in Shanghai. */
const minute = z.int().check(z.gte(0), z.lte(1440));
export const hourStates = ['waiting', 'confirmed', 'rejected'] as const;
/** Why an entry counts in part or not at all (SY-GC-L4a). */
export const hourGrounds = ['counted', 'partly-in-working-time', 'in-working-time', 'not-a-member'] as const;
export const HOUR_GROUND_LABELS = { counted: '全部计入', 'partly-in-working-time': '扣除工作时间', 'in-working-time': '在工作时间内，不计入', 'not-a-member': '不是党员，不计入' } as const satisfies Record<(typeof hourGrounds)[number], string>;

const entry = z.object({
  id, person: z.object({ id, name: z.string() }), day, fromMinute: minute, toMinute: minute, content: z.string(), countedMinutes: z.int(), ground: z.enum(hourGrounds), state: z.enum(hourStates), reason: z.string(), confirmedBy: z.string(), at: instant,
  canConfirm: z.boolean(), canRemove: z.boolean(), version,
});
export type HourEntry = z.output<typeof entry>;
const totals = z.object({ countedMinutes: z.int(), waitingMinutes: z.int(), notCountedMinutes: z.int() });
export type HourTotals = z.output<typeof totals>;

export const listItemHours = endpoint({
  id: 'item-hours.list', method: 'GET', path: '/api/items/:id/hours', summary: '义务献工记录', access: 'signed-in', params: byId,
  query: z.object({ page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20) }),
  response: z.object({ entries: z.array(entry), total: z.int(), page: z.int(), pageSize: z.int(), totals, people: z.array(z.object({ name: z.string(), countedMinutes: z.int() })), canLog: z.boolean(), item: z.string() }), refusals: ['ITEM.NOT_FOUND'],
  clauses: ['SY-GC-L4a', 'SY-F2.15'],
});
export const logItemHours = endpoint({
  id: 'item-hours.log', method: 'POST', path: '/api/items/:id/hours', summary: '登记自己的献工', access: 'signed-in', params: byId,
  body: z.object({ day, fromMinute: minute, toMinute: minute, content: line(500) }), response: entry,
  refusals: ['ITEM.NOT_FOUND', 'ITEM.NOT_RUNNING', 'HOURS.NOT_OF_TEAM', 'HOURS.INTERVAL_INVALID', 'HOURS.OVERLAP', 'HOURS.IN_FUTURE', 'HOURS.BEFORE_START', 'CALENDAR.YEAR_UNKNOWN', 'RULEBOOK.NO_EDITION'], clauses: ['SY-GC-L4a'],
});
export const confirmItemHours = endpoint({
  id: 'item-hours.confirm', method: 'POST', path: '/api/item-hours/:id/confirmation', summary: '负责人确认献工', access: 'signed-in', params: byId,
  body: z.object({ version, isAccepted: z.boolean(), reason: z._default(text(300), '') }), response: entry,
  refusals: ['HOURS.NOT_FOUND', 'HOURS.CONFIRMED', 'HOURS.OWN', 'HOURS.REASON_REQUIRED', 'ITEM.NOT_RUNNING', 'ACCESS.DENIED'], clauses: ['SY-GC-L4a'],
});
export const removeItemHours = endpoint({
  id: 'item-hours.remove', method: 'DELETE', path: '/api/item-hours/:id', summary: '删除自己没有确认的献工', access: 'signed-in', params: byId, response: done, refusals: ['HOURS.NOT_FOUND', 'HOURS.CONFIRMED'],
});
export const exportItemHours = endpoint({
  id: 'item-hours.export', method: 'GET', path: '/api/items/:id/hours/export', summary: '导出献工记录（Excel）', access: 'signed-in', params: byId, produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', response: fileResponse,
  refusals: ['ITEM.NOT_FOUND'],
});

const shift = z.object({ fromMinute: minute, toMinute: minute });
const workingTime = z.object({ shifts: z.array(shift), setBy: z.string(), setAt: z.nullable(instant), version: z.int() });
export const readWorkingTime = endpoint({ id: 'working-time.read', method: 'GET', path: '/api/working-time', summary: '本企业的上下班时间', access: 'signed-in', response: workingTime, refusals: [] });
export const saveWorkingTime = endpoint({
  id: 'working-time.save', method: 'PUT', path: '/api/working-time', summary: '设定本企业的上下班时间', access: 'calendar.import',
  body: z.object({ version: z.int().check(z.gte(0)), shifts: z.array(shift).check(z.minLength(1), z.maxLength(4)) }), response: workingTime, refusals: ['WORKTIME.INVALID'], clauses: ['SY-GC-L4a'],
});

export const itemHourEndpoints = [listItemHours, logItemHours, confirmItemHours, removeItemHours, exportItemHours, readWorkingTime, saveWorkingTime] as const;
