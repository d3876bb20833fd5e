import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { day, id, instant, line, version } from './fields.js';
import { offeredStep } from './offered-step.js';
import { refusalTexts } from './refusals.js';

export const inboxRefusals = /* @__PURE__ */ refusalTexts({
  'CASE.NOT_FOUND': { status: 404, title: '没有这件事的记录', detail: () => '它可能不存在，或不在您的职责范围内。' },
});

export const inboxViews = ['mine', 'waiting', 'done'] as const;
export type InboxView = (typeof inboxViews)[number];

/** One row of the inbox. */
export const inboxItem = z.object({
  dutyId: id, kind: z.string(), title: z.string(), summary: z.string(),
  dueOn: z.nullable(day), isOverdue: z.boolean(),
  /** Days from today to the due day; below 0 when it is past. */
  daysLeft: z.nullable(z.int()),
  subject: z.object({ kind: z.string(), id: z.string() }),
  openedAt: instant, closedAt: z.nullable(instant), outcome: z.nullable(z.string()),
  /** What can be done from the row itself, with what the step needs to know of the case; empty when only its page can. */
  steps: z.array(offeredStep), version: z.nullable(version), score: z.nullable(z.number()), excerpt: z.string(),
  /** Duties with the same word can be decided on together on a page of their own; null when each stands for itself. */
  batch: z.nullable(z.string()),
  /** Who has to act now, where somebody else has to; an office without names is vacant. */
  holder: z.nullable(z.object({ organisation: z.string(), offices: z.array(z.string()), names: z.array(z.string()) })),
});
export type InboxItem = z.output<typeof inboxItem>;

export const readInbox = endpoint({
  id: 'inbox.list', method: 'GET', path: '/api/inbox', summary: '待办', access: 'signed-in',
  query: z.object({
    view: z._default(z.enum(inboxViews), 'mine'),
    page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), pageSize: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20),
  }),
  response: z.object({ items: z.array(inboxItem), total: z.int(), page: z.int(), pageSize: z.int(), counts: z.object({ mine: z.int(), overdue: z.int(), waiting: z.int() }) }),
  refusals: [],
});

export const countInbox = endpoint({
  id: 'inbox.counts', method: 'GET', path: '/api/inbox/counts', summary: '待办数量', access: 'signed-in',
  response: z.object({ mine: z.int(), overdue: z.int(), waiting: z.int() }), refusals: [],
});

export const readCaseHistory = endpoint({
  id: 'cases.history', method: 'GET', path: '/api/cases/:subjectKind/:subjectId/history', summary: '一件事的办理经过', access: 'signed-in',
  params: z.object({ subjectKind: line(40), subjectId: line(60) }),
  response: z.object({ steps: z.array(z.object({ action: z.string(), label: z.string(), person: z.string(), at: instant, opinion: z.string() })) }),
  refusals: ['CASE.NOT_FOUND'],
});

export const inboxEndpoints = [readInbox, countInbox, readCaseHistory] as const;
