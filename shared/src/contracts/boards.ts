import * as z from 'zod/mini';
import { endpoint, fileResponse } from './endpoint.js';
import { id } from './fields.js';
import { itemAttentions } from './item-attentions.js';
import { carrier, itemFilters, itemPhases } from './items.js';

/** Whose items a board counts; always within what the caller may see. */
export const boardScopes = ['mine', 'organisation', 'company'] as const;
export type BoardScope = (typeof boardScopes)[number];

const year = z.coerce.number().check(z.int(), z.gte(2022), z.lte(2100));
const query = z.object({
  /** Left out: the widest scope of the caller. */
  scope: z.optional(z.enum(boardScopes)),
  /** Of scope `organisation`. */
  organisationId: z.optional(id),
  /** Left out: the running year. */
  year: z.optional(year),
});

const place = z.object({ id, name: z.string() });
/** A number and what the list has to be asked for to show exactly these items. */
const byPhase = z.record(z.enum(itemPhases), z.int());
const byAttention = z.record(z.enum(itemAttentions), z.int());

export const board = z.object({
  scope: z.enum(boardScopes), organisation: z.nullable(place), year: z.int(),
  /** Years that have items, latest first; the running year among them. */
  years: z.array(z.int()),
  /** What the caller may switch to, widest first. */
  scopes: z.array(z.object({ scope: z.enum(boardScopes), organisationId: z.nullable(id), label: z.string() })),
  total: z.int(), phases: byPhase, attentions: byAttention,
  carriers: z.array(z.object({ carrier, total: z.int(), phases: byPhase, attentions: byAttention })),
  /** Overdue steps by the station at which they wait. */
  overdueStations: z.array(z.object({ carrier, state: z.string(), label: z.string(), count: z.int() })),
  /** Organisations directly below; with `isOwnLevel` what the organisation filed itself. */
  places: z.array(z.object({ organisation: place, isOwnLevel: z.boolean(), total: z.int(), phases: byPhase, attentions: byAttention })),
  /** Whole days that items took at a station; half of them took no more. */
  durations: z.array(z.object({ carrier, state: z.string(), label: z.string(), medianDays: z.number(), passed: z.int() })),
});
export type Board = z.output<typeof board>;
export type BoardPlace = Board['places'][number];

export const readBoard = endpoint({
  id: 'boards.read', method: 'GET', path: '/api/boards', summary: '载体看板：各类载体在各阶段的数量、需要关注的、各组织情况', access: 'signed-in', query, response: board,
  refusals: ['ORGANISATION.NOT_FOUND', 'ACCESS.DENIED'], clauses: ['SY-ZT-39', 'SY-ZT-43', 'SY-ZT-45'],
});
export const exportBoard = endpoint({
  id: 'boards.export', method: 'GET', path: '/api/boards/export', summary: '载体看板（Excel）', access: 'signed-in', query, response: fileResponse,
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', refusals: ['ORGANISATION.NOT_FOUND', 'ACCESS.DENIED'], clauses: ['SY-ZT-43'],
});

/** What the company shows its own people (SY-ZT-44): counts without names, and the items whose plaque hangs. */
export const readPublishedBoard = endpoint({
  id: 'boards.published', method: 'GET', path: '/api/boards/published', summary: '全公司载体情况和已亮的牌', access: 'signed-in',
  query: z.object({
    year: z.optional(year), carrier: z.optional(carrier),
    page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20),
  }),
  response: z.object({
    year: z.int(), years: z.array(z.int()),
    carriers: z.array(z.object({ carrier, running: z.int(), inClosing: z.int(), ended: z.int(), shown: z.int() })),
    plaques: z.array(z.object({ carrier, name: z.string(), organisation: z.string(), phase: z.enum(itemPhases), code: z.string() })), total: z.int(), page: z.int(), pageSize: z.int(),
  }),
  refusals: [], clauses: ['SY-ZT-44'],
});

export const exportItems = endpoint({
  id: 'items.export', method: 'GET', path: '/api/items/export', summary: '载体项目清单（Excel），与列表同样筛选', access: 'signed-in', query: itemFilters, response: fileResponse,
  produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', refusals: [], clauses: ['SY-ZT-43'],
});

export const boardEndpoints = [readBoard, exportBoard, readPublishedBoard, exportItems] as const;
