import { defineWorkflow } from './engine.js';

/** 党员承诺 (SL-31-1…4, 3.4): filled, confirmed by the branch, public at the post; a new version replaces the old one only when confirmed. */
export const commitmentWorkflow = defineWorkflow({
  name: 'commitment',
  initial: 'draft',
  states: { draft: '填写中', submitted: '待支部确认', public: '已公开', replaced: '已被新版替换' },
  final: ['replaced'],
  transitions: [
    { action: 'submit', from: ['draft'], to: 'submitted', by: ['filer'], label: '提交支部', clause: 'SL-31-2' },
    { action: 'recall', from: ['submitted'], to: 'draft', by: ['filer'], label: '撤回' },
    { action: 'return', from: ['submitted'], to: 'draft', by: ['commitment.review'], needsReason: true, isRecused: true, label: '退回', clause: 'SL-31-3' },
    { action: 'confirm', from: ['submitted'], to: 'public', by: ['commitment.review'], isRecused: true, label: '确认公开', consequence: '确认后，承诺在岗位公开，任何人扫码可见。', clause: 'SL-31-3' },
    { action: 'replace', from: ['public'], to: 'replaced', by: ['commitment.review'], label: '替换旧版' },
  ],
});
export type CommitmentState = 'draft' | 'submitted' | 'public' | 'replaced';

/** 亮牌 (SY-ZT-36/37): nothing is public before review, 保密审查 and approval by named persons; withdrawal leaves a dated notice. */
export const plaqueWorkflow = defineWorkflow({
  name: 'plaque',
  initial: 'draft',
  states: { draft: '草稿', 'in-review': '保密审查中', 'in-approval': '待批准', shown: '已亮牌', replaced: '已被新版替换', withdrawn: '已摘牌' },
  final: ['replaced', 'withdrawn'],
  transitions: [
    { action: 'submit', from: ['draft'], to: 'in-review', by: ['filer', 'plaque.edit'], label: '送审' },
    { action: 'recall', from: ['in-review', 'in-approval'], to: 'draft', by: ['filer'], label: '撤回' },
    { action: 'pass-review', from: ['in-review'], to: 'in-approval', by: ['plaque.review'], isRecused: true, label: '保密审查通过' },
    { action: 'return', from: ['in-review'], to: 'draft', by: ['plaque.review'], needsReason: true, isRecused: true, label: '退回修改' },
    { action: 'approve', from: ['in-approval'], to: 'shown', by: ['plaque.approve'], isRecused: true, label: '批准亮牌', consequence: '批准后内容立即公开，任何人扫码可见。', clause: 'SY-ZT-36' },
    { action: 'send-back', from: ['in-approval'], to: 'draft', by: ['plaque.approve'], needsReason: true, isRecused: true, label: '退回修改' },
    { action: 'replace', from: ['shown'], to: 'replaced', by: ['plaque.approve'], label: '替换旧版' },
    { action: 'withdraw', from: ['shown'], to: 'withdrawn', by: ['plaque.withdraw'], needsReason: true, label: '摘牌', consequence: '摘牌后，扫码只看到摘牌日期和说明，不能再恢复。' },
  ],
});
export type PlaqueState = 'draft' | 'in-review' | 'in-approval' | 'shown' | 'replaced' | 'withdrawn';

/** 月工作业绩总结清单 (SL-33-2, 3.4): the member reports, the branch assesses; the branch score is the official one. */
export const monthWorkflow = defineWorkflow({
  name: 'month',
  initial: 'draft',
  states: { draft: '填写中', submitted: '待支部评分', scored: '已评分' },
  final: ['scored'],
  transitions: [
    { action: 'submit', from: ['draft'], to: 'submitted', by: ['filer'], label: '提交', clause: 'SL-33-2' },
    { action: 'recall', from: ['submitted'], to: 'draft', by: ['filer'], label: '撤回' },
    { action: 'return', from: ['submitted'], to: 'draft', by: ['month.score'], needsReason: true, isRecused: true, label: '退回' },
    { action: 'score', from: ['submitted'], to: 'scored', by: ['month.score'], isRecused: true, label: '评分', consequence: '评分后本人立即可见，作为当月正式成绩。', clause: 'SL-33-2' },
  ],
});
export type MonthState = 'draft' | 'submitted' | 'scored';

/** 表彰 and 约谈 proposals (SL-13-4/5, G11): the system proposes, the branch committee decides, the member is heard. */
export const proposalWorkflow = defineWorkflow({
  name: 'proposal',
  initial: 'proposed',
  states: { proposed: '待支委会研究', confirmed: '支委会已确认', rejected: '支委会未通过' },
  final: ['confirmed', 'rejected'],
  transitions: [
    { action: 'confirm', from: ['proposed'], to: 'confirmed', by: ['survey.decide'], label: '会议确认', consequence: '记录会议日期、到会人数和表决结果，本人可见。', clause: 'SL-13-4' },
    { action: 'reject', from: ['proposed'], to: 'rejected', by: ['survey.decide'], needsReason: true, label: '会议不通过', clause: 'SL-13-5' },
  ],
});
export type ProposalState = 'proposed' | 'confirmed' | 'rejected';

/** A change of rulebook parameters (catalogue E, principle 3): one person proposes, another adopts; what is adopted becomes an edition. */
export const rulebookChangeWorkflow = defineWorkflow({
  name: 'rulebook-change',
  initial: 'proposed',
  states: { proposed: '待批准', returned: '已退回', adopted: '已批准', withdrawn: '已撤回' },
  final: ['adopted', 'withdrawn'],
  transitions: [
    { action: 'adopt', from: ['proposed'], to: 'adopted', by: ['rulebook.adopt'], isRecused: true, label: '批准', consequence: '批准后成为新的一版，按生效日期执行，不能再改；已开启的周期仍按原来的一版计算。' },
    { action: 'return', from: ['proposed'], to: 'returned', by: ['rulebook.adopt'], needsReason: true, isRecused: true, label: '退回' },
    { action: 'resubmit', from: ['returned'], to: 'proposed', by: ['filer'], label: '改好后重新提出' },
    { action: 'withdraw', from: ['proposed', 'returned'], to: 'withdrawn', by: ['filer'], label: '撤回', consequence: '撤回后这份调整作废，需要时重新提出。' },
  ],
});
export type RulebookChangeState = 'proposed' | 'returned' | 'adopted' | 'withdrawn';

/** 异议 to a 公示 (SY-ZT-36): answered once, by an office that neither raised it nor filed what it is about. */
export const objectionWorkflow = defineWorkflow({
  name: 'objection',
  initial: 'open',
  states: { open: '待答复', upheld: '异议成立', dismissed: '异议不成立' },
  final: ['upheld', 'dismissed'],
  transitions: [
    { action: 'dismiss', from: ['open'], to: 'dismissed', by: ['item.check'], needsReason: true, isRecused: true, label: '异议不成立', clause: 'SY-ZT-36' },
    { action: 'uphold', from: ['open'], to: 'upheld', by: ['item.check'], needsReason: true, isRecused: true, label: '异议成立', consequence: '公示的内容不能生效，要重新审核后再公示。', clause: 'SY-ZT-36' },
  ],
});
export type ObjectionState = 'open' | 'upheld' | 'dismissed';
