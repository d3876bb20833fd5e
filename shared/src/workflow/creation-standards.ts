import { defineWorkflow } from './engine.js';

/** 细化争创标准 of a unit (SY-GC-20b): one person proposes, another adopts; what has been adopted is ended, never changed. */
export const creationStandardWorkflow = defineWorkflow({
  name: 'creation-standard',
  initial: 'proposed',
  states: { proposed: '待批准', adopted: '已批准', ended: '已停用', refused: '未批准', withdrawn: '已撤回' },
  final: ['ended', 'refused', 'withdrawn'],
  transitions: [
    { action: 'adopt', from: ['proposed'], to: 'adopted', by: ['item.review'], isRecused: true, label: '批准', consequence: '批准后，生效日起申报的项目审查时要逐项核对这些标准；已经申报的不受影响。', clause: 'SY-GC-20b' },
    { action: 'refuse', from: ['proposed'], to: 'refused', by: ['item.review'], needsReason: true, isRecused: true, label: '不批准' },
    { action: 'withdraw', from: ['proposed'], to: 'withdrawn', by: ['filer'], label: '撤回' },
    { action: 'end', from: ['adopted'], to: 'ended', by: ['item.review'], needsReason: true, label: '停用', consequence: '明天起申报的项目不再核对这些标准。', clause: 'SY-GC-20b' },
  ],
});
export type CreationStandardState = 'proposed' | 'adopted' | 'ended' | 'refused' | 'withdrawn';
