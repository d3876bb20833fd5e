import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { byId } from './fields.js';

/** Pages that belong to an item, in the order of its life. */
export const itemLinkKinds = ['notice', 'year', 'satisfaction', 'rating', 'plaque-public', 'plaque'] as const;
export type ItemLinkKind = (typeof itemLinkKinds)[number];

/** Where one goes on from an item: only what exists and the caller may open. */
export const readItemLinks = endpoint({
  id: 'items.links', method: 'GET', path: '/api/items/:id/links', summary: '一个载体项目的公示、实施过程、测评、评定和牌，各在有且可看时列出', access: 'signed-in', params: byId,
  response: z.object({
    /** `key` is what the page is opened by: an identifier, or the public code of a plaque. */
    links: z.array(z.object({ kind: z.enum(itemLinkKinds), key: z.string(), note: z.string() })),
  }),
  refusals: ['ITEM.NOT_FOUND'], clauses: ['SY-ZT-36', 'SY-ZT-44'],
});
export type ItemLink = z.output<typeof readItemLinks.response>['links'][number];

export const itemLinkEndpoints = [readItemLinks] as const;
