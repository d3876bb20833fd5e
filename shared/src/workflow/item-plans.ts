import { defineWorkflow, type Workflow } from './engine.js';

/**
 * What an item sets right while it runs. An improvement follows a finding below expectation (SY-GC-WT1): measures, owner and day, then done. An adjustment of
 * an overdue item (SY-GC-WT4) and the cancelling of a goal need the approval of the 直属单位; the capability is looked at there.
 */
export const itemPlanKinds = { improvement: '改进措施', adjustment: '调整实施方案', 'goal-cancellation': '取消目标' } as const;
export type ItemPlanKind = keyof typeof itemPlanKinds;

const improvement = defineWorkflow<string, string>({
  name: 'item-improvement',
  initial: 'to-plan',
  states: { 'to-plan': '待定改进措施', 'under-way': '改进中', done: '已完成' },
  final: ['done'],
  transitions: [
    { action: 'set-measures', from: ['to-plan'], to: 'under-way', by: ['subject', 'item.file'], label: '定下措施', clause: 'SY-GC-WT1' },
    { action: 'complete', from: ['under-way'], to: 'done', by: ['filer', 'subject', 'item.file'], label: '措施已完成', clause: 'SY-GC-WT1' },
  ],
});

const approval = defineWorkflow<string, string>({
  name: 'item-change',
  initial: 'in-approval',
  states: { 'in-approval': '待批准', approved: '已批准', refused: '未批准' },
  final: ['approved', 'refused'],
  transitions: [
    { action: 'approve', from: ['in-approval'], to: 'approved', by: ['item.review'], isRecused: true, label: '同意', clause: 'SY-GC-WT4' },
    { action: 'refuse', from: ['in-approval'], to: 'refused', by: ['item.review'], needsReason: true, isRecused: true, label: '不同意' },
  ],
});

/** In an improvement `filer` is the owner of the measures, `subject` the item's leader; in the others `filer` is whoever proposed the change. */
export const itemPlanWorkflows: Readonly<Record<ItemPlanKind, Workflow>> = { improvement, adjustment: approval, 'goal-cancellation': approval };
