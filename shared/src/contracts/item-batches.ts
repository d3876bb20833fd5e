import * as z from 'zod/mini';
import { endpoint } from './endpoint.js';
import { day, id, instant, line, version } from './fields.js';
import { carrier } from './items.js';
import { refusalTexts } from './refusals.js';

/** Items that a screen takes together; more wait for the next batch. */
export const itemBatchLimit = 20;

export const itemBatchRefusals = /* @__PURE__ */ refusalTexts({
  'ITEM.NOT_BATCHED': { status: 409, title: '这一步要逐项办理', detail: () => '它要看每一项自己的材料或表决，请打开项目单独办理。' },
  'ITEM.HELD_UP': { status: 409, title: '这一项要单独看', detail: (f) => `${Array.isArray(f.why) ? f.why.join('；') : String(f.why)}。请打开项目，看清楚再办或退回。` },
});

const waiting = z.object({
  id, version, name: z.string(), number: z.string(), organisation: z.string(), filedBy: z.string(), leader: z.string(),
  /** Since when it waits for this step. */
  since: instant, dueOn: z.nullable(day), isUrgent: z.boolean(), isMajor: z.boolean(), isLate: z.boolean(),
  /** Why a soft rule is not met, in the filer's words. */
  grounds: z.array(z.object({ clause: z.string(), text: z.string() })),
  /** Why it cannot go with the others; empty when it can. */
  obstacles: z.array(z.string()),
});
export type WaitingItem = z.output<typeof waiting>;

/** What waits for the same step of the caller, the longest waiting first. */
export const readItemBatch = endpoint({
  id: 'items.batch', method: 'GET', path: '/api/items/batches/:carrier/:action', summary: '等我办同一步的项目，供一起办理', access: 'signed-in', params: z.object({ carrier, action: line(40) }),
  response: z.object({
    label: z.string(), consequence: z.nullable(z.string()), stateLabel: z.string(), checklist: z.array(z.object({ key: z.string(), label: z.string() })), takesSignature: z.boolean(),
    items: z.array(waiting), total: z.int(),
  }),
  refusals: ['ITEM.NOT_BATCHED'], clauses: ['SY-GC-08', 'SY-XF-04'],
});
export type ItemBatch = z.output<typeof readItemBatch.response>;

export const itemBatchEndpoints = [readItemBatch] as const;
