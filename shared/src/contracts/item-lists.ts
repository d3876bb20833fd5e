import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { id } from './fields.js';
import { carrier, itemFilters, itemPhases, managementLevels } from './items.js';

/** The filters of a list that can be taken back one by one, in the order in which a screen shows them. */
export const droppableFilters = ['search', 'year', 'carrier', 'phase', 'state', 'organisationId', 'managementLevel', 'isLeadersFirst', 'isOverdue', 'attention', 'view'] as const;
export type DroppableFilter = (typeof droppableFilters)[number];

const count = z.int();

/**
 * What a list holds, filter by filter: each choice with what it would leave beside the other filters. Of a list that is empty, what it would hold without one of
 * its filters.
 */
export const readItemFacets = endpoint({
  id: 'items.facets', method: 'GET', path: '/api/items/facets', summary: '载体项目清单各筛选条件下的数量', access: 'signed-in', query: itemFilters,
  response: z.object({
    total: count, overdue: count,
    years: z.array(z.object({ value: z.int(), count })), carriers: z.array(z.object({ value: carrier, count })), phases: z.array(z.object({ value: z.enum(itemPhases), count })),
    /** Of the carrier chosen; empty without one, because each carrier has its own. */
    states: z.array(z.object({ value: z.string(), label: z.string(), count })),
    levels: z.array(z.object({ value: z.enum(managementLevels), count })),
    /** With everything below; `depth` 0 is the enterprise. */
    organisations: z.array(z.object({ id, name: z.string(), depth: z.int(), count })),
    without: z.array(z.object({ filter: z.enum(droppableFilters), total: count })),
  }),
  refusals: [], clauses: ['SY-ZT-43'],
});
export type ItemFacets = z.output<typeof readItemFacets.response>;

export const itemListEndpoints = [readItemFacets] as const;
