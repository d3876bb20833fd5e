import * as z from 'zod/mini';
import { done, endpoint } from './endpoint.js';
import { byId, day, id, line, version } from './fields.js';
import { refusalTexts } from './refusals.js';

export const delegationRefusals = /* @__PURE__ */ refusalTexts({
  'DELEGATION.NOTHING_TO_DELEGATE': { status: 422, title: '没有可以委托的职责', detail: () => '您现在没有可以委托他人代办的职责。' },
  'DELEGATION.DATES': { status: 422, title: '起止日期不对', detail: () => '截止日期不能早于起始日期，也不能早于今天；一次最多委托 90 天。' },
  'DELEGATION.DEPUTY_UNFIT': { status: 422, title: '不能委托给这位同志', detail: () => '请委托给本企业在册的党员，不能委托给自己。' },
  'DELEGATION.OVERLAPS': { status: 409, title: '这段时间已经委托', detail: (f) => `${String(f.fromOn)}至${String(f.toOn)}已委托${String(f.deputy)}代办，请先收回再改。` },
  'DELEGATION.NOT_FOUND': { status: 404, title: '没有这项委托', detail: () => '它可能已经收回，请刷新后再看。' },
});

const row = z.object({ id, person: z.string(), deputy: z.string(), fromOn: day, toOn: day, reason: z.string(), isCurrent: z.boolean(), isWithdrawn: z.boolean(), version });
export type DelegationRow = z.output<typeof row>;

export const listDelegations = endpoint({
  id: 'delegations.list', method: 'GET', path: '/api/delegations', summary: '我委托的和委托给我的', access: 'signed-in',
  response: z.object({ given: z.array(row), received: z.array(row), canDelegate: z.boolean() }), refusals: [],
});

export const createDelegation = endpoint({
  id: 'delegations.create', method: 'POST', path: '/api/delegations', summary: '外出期间委托他人代办审批', access: 'signed-in',
  body: z.object({ deputyId: id, fromOn: day, toOn: day, reason: line(200) }), response: row,
  refusals: ['DELEGATION.NOTHING_TO_DELEGATE', 'DELEGATION.DATES', 'DELEGATION.DEPUTY_UNFIT', 'DELEGATION.OVERLAPS'],
});

export const withdrawDelegation = endpoint({
  id: 'delegations.withdraw', method: 'DELETE', path: '/api/delegations/:id', summary: '收回委托', access: 'signed-in', params: byId, response: done, refusals: ['DELEGATION.NOT_FOUND'],
});

export const delegationEndpoints = [listDelegations, createDelegation, withdrawDelegation] as const;
