import * as z from 'zod/mini';
import { endpoint, fileResponse } from './endpoint.js';
import { byId, day, id, line, version } from './fields.js';
import { carrier } from './items.js';

/** 经验做法 of any item, 先进事迹 of a task force. */
export const EXPERIENCE_KIND_LABELS = { experience: '经验做法', deed: '先进事迹' } as const;
export type ExperienceKind = keyof typeof EXPERIENCE_KIND_LABELS;
const kind = z.enum(Object.keys(EXPERIENCE_KIND_LABELS) as [ExperienceKind, ...ExperienceKind[]]);

const entry = z.object({
  id, kind, title: z.string(), content: z.string(), link: z.string(), people: z.array(z.string()), day, item: z.string(), carrier,
  /** Where the reader may also open the item. */
  itemId: z.nullable(id), organisation: z.string(), by: z.string(), publishedOn: z.nullable(day), canPublish: z.boolean(), version,
});
export type ExperienceEntry = z.output<typeof entry>;
const filters = { year: z.optional(z.coerce.number().check(z.int(), z.gte(2022), z.lte(2100))), kind: z.optional(kind), search: z.optional(line(40)) };

export const listExperiences = endpoint({
  id: 'experiences.list', method: 'GET', path: '/api/experiences', summary: '经验库：各项目总结的经验和事迹', access: 'signed-in',
  query: z.object({ ...filters, page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(50)), 10) }),
  response: z.object({ entries: z.array(entry), total: z.int(), page: z.int(), pageSize: z.int(), years: z.array(z.int()) }), refusals: [], clauses: ['SY-ZT-47', 'SY-TJ-12', 'SY-CN-19', 'SY-ZR-15'],
});
export const publishExperience = endpoint({
  id: 'experiences.publish', method: 'PUT', path: '/api/experiences/:id/publication', summary: '在全企业公开一条经验，或收回', access: 'signed-in', params: byId, body: z.object({ isPublished: z.boolean(), version }), response: entry,
  refusals: ['RECORD.NOT_FOUND', 'ACCESS.DENIED', 'RECORD.STRUCK'], clauses: ['SY-ZT-47', 'SY-TJ-12'],
});
export const exportExperiences = endpoint({
  id: 'experiences.export', method: 'GET', path: '/api/experiences/export', summary: '导出经验库（Excel）', access: 'signed-in', query: z.object(filters), produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', response: fileResponse,
  refusals: [], clauses: ['SY-ZT-47'],
});

export const experienceEndpoints = [listExperiences, publishExperience, exportExperiences] as const;
