import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { byId, day, id, instant, line, text, version } from './fields.js';
import { carrier } from './items.js';
import { offeredStep } from './offered-step.js';
import { refusalTexts, stepRefusalCodes } from './refusals.js';

export const creationStandardRefusals = /* @__PURE__ */ refusalTexts({
  'STANDARD.NOT_FOUND': { status: 404, title: '没有这份细化标准', detail: () => '它可能不在您的职责范围内，请刷新后再看。' },
  'STANDARD.BACKDATED': { status: 422, title: '生效日期太早', detail: () => '已经申报的项目不受新标准影响，生效日期最早是今天。' },
});

/** 细化争创标准: what a unit checks beyond the plan; it only adds, the plan's own rules stay as they are (SY-GC-20b). */
const standard = z.object({
  id, organisation: z.object({ id, name: z.string() }), carrier, title: z.string(), basis: z.string(), checks: z.array(z.string()), effectiveFrom: day, effectiveTo: z.nullable(day), state: z.string(), stateLabel: z.string(),
  proposer: z.string(), proposedAt: instant, adoptedBy: z.nullable(z.string()), steps: z.array(offeredStep), version,
});
export type CreationStandardView = z.output<typeof standard>;

export const listCreationStandards = endpoint({
  id: 'creation-standards.list', method: 'GET', path: '/api/creation-standards', summary: '各单位的细化争创标准', access: 'signed-in', query: z.object({ carrier: z.optional(carrier), isInForce: z.optional(z.stringbool()) }),
  response: z.object({
    standards: z.array(standard),
    /** Where the caller may propose one. */
    organisations: z.array(z.object({ id, name: z.string() })),
  }),
  refusals: [], clauses: ['SY-GC-20b'],
});
export const proposeCreationStandard = endpoint({
  id: 'creation-standards.propose', method: 'POST', path: '/api/creation-standards', summary: '提出本单位的细化争创标准', access: 'item.review',
  body: z.object({ organisationId: id, carrier, title: line(80), basis: line(200), checks: z.array(line(200)).check(z.minLength(1), z.maxLength(20)), effectiveFrom: day }), response: standard,
  refusals: ['ORGANISATION.NOT_FOUND', 'STANDARD.BACKDATED'], clauses: ['SY-GC-20b'],
});
export const stepCreationStandard = endpoint({
  id: 'creation-standards.step', method: 'POST', path: '/api/creation-standards/:id/steps', summary: '批准、不批准、撤回或停用细化标准', access: 'signed-in', params: byId,
  body: z.object({ version, action: line(20), opinion: z._default(text(500), '') }), response: standard, refusals: ['STANDARD.NOT_FOUND', ...stepRefusalCodes], clauses: ['SY-GC-20b'],
});

export const creationStandardEndpoints = [listCreationStandards, proposeCreationStandard, stepCreationStandard] as const;
