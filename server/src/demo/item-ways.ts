import type { Carrier } from '@liangpai/shared/kernel';

/** Who takes a step. `member` is the leader of the item. */
export type StepTaker = 'filer' | 'unit' | 'deputy' | 'office' | 'leader' | 'administration' | 'recognition';

export interface WayStep {
  readonly from: string;
  readonly action: string;
  readonly by: StepTaker;
  /** Days after the step before. */
  readonly days: number;
}

const step = (from: string, action: string, by: StepTaker, days: number): WayStep => ({ from, action, by, days });
const rated = [step('running', 'apply-rating', 'filer', 0), step('in-rating', 'give-rating', 'unit', 2), step('in-confirmation', 'confirm-rating', 'office', 3)];

/** The way of each kind from its filing to its end: which step, who takes it, how many days after the one before. */
export const itemWays: Readonly<Record<Carrier, readonly WayStep[]>> = {
  project: [
    step('in-review', 'pass-review', 'unit', 1), step('in-study', 'carry', 'deputy', 1), step('in-check', 'pass-check', 'office', 1), step('in-decision', 'approve', 'leader', 1), step('in-notice', 'end-notice', 'office', 1), step('to-hang', 'hang', 'office', 1),
    step('running', 'apply-closing', 'filer', 0), step('in-survey', 'end-survey', 'office', 8), step('in-administration', 'give-administration', 'administration', 1), step('in-acceptance', 'give-acceptance', 'unit', 1),
    step('in-recognition', 'give-recognition', 'recognition', 1), step('in-assessment', 'close', 'office', 3),
  ],
  'responsibility-zone': [step('in-review', 'pass-review', 'unit', 1), step('in-check', 'approve', 'office', 2), step('to-hang', 'hang', 'office', 1), ...rated],
  'vanguard-post': [step('in-review', 'pass-review', 'unit', 1), step('in-grant', 'grant', 'deputy', 1), step('in-check', 'approve', 'office', 2), step('to-hang', 'hang', 'office', 1), ...rated],
  pledge: [
    step('in-review', 'pass-review', 'unit', 1), step('in-check', 'approve', 'office', 2), step('to-publish', 'publish', 'filer', 1), step('running', 'apply-rating', 'filer', 0), step('in-survey', 'end-survey', 'office', 6),
    step('in-acceptance', 'give-acceptance', 'unit', 2), step('in-assessment', 'close', 'office', 2), step('to-feed-back', 'archive', 'filer', 2),
  ],
  'task-force': [
    step('in-review', 'pass-review', 'unit', 0), step('in-check', 'approve', 'office', 0), step('in-notice', 'end-notice', 'office', 1), step('to-hang', 'hang', 'office', 0), step('running', 'apply-closing', 'filer', 0),
    step('in-recognition', 'give-recognition', 'recognition', 2), step('in-acceptance', 'give-acceptance', 'unit', 1), step('in-assessment', 'close', 'office', 2),
  ],
};

/** What people write into the opinion boxes; chosen in turn. */
const opinions: Readonly<Record<string, readonly string[]>> = {
  'pass-review': ['材料齐全，目标有数字，同意上报。', '到现场看过，情况属实，同意。', '措施和分工落到了人，同意上报党群审核。', '与单位年度重点一致，同意。'],
  grant: ['所报荣誉属实，群众认可，同意授予。'],
  carry: ['委员会逐项讨论，同意上报。', '研究同意，请抓好节点。', '同意，由分管生产的委员联系。'],
  'pass-check': ['选题贴近生产，同意报主要领导研究。', '综合考评后同意上报。', '指标口径清楚，同意。'],
  approve: ['同意。', '同意，请按节点推进。', '同意，注意安全和质量。'],
  'give-administration': ['现场核对过，指标达到，同意结项。', '效果稳定，已写进作业文件。', '数据与生产报表一致，同意。'],
  'give-acceptance': ['完成情况属实，同意。', '党员作用发挥明显，同意上报。', '支部汇报与台账一致，同意。'],
  'give-recognition': ['抽查记录与填报一致，成果认可。', '成果可以复制，建议在同类产品上推广。', '经核实，指标完成，予以认定。'],
  'give-rating': ['逐项核对目标和台账，同意上报评定。', '年度结果属实，同意。'],
  'confirm-rating': ['按达成率确认。', '材料齐全，确认评定结果。'],
  close: ['材料齐全，同意归档。', '目标完成，同意。'],
};

/** An opinion for a step; empty where none is written. */
export function opinionOf(carrier: Carrier, action: string, turn: number): string {
  if (action === 'approve' && carrier !== 'project') return ['审核通过，请按期公开。', '同意，请把目标挂到现场。', '材料合格，同意。'][turn % 3] ?? '同意。';
  if (action === 'confirm-rating' && carrier === 'vanguard-post') return '年度考核结果属实，确认。';
  const list = opinions[action] ?? [];
  return list[turn % Math.max(list.length, 1)] ?? '';
}

/** 综合考评 of a project, in turn. */
export const reviewRemarks = {
  people: ['党员牵头，相关班组都有人参加', '骨干过半是党员，跨了两个班组', '团队六人以内，分工明确'],
  hours: ['利用班后和周末，占比符合要求', '献工计划排到了周，可以查', '献工集中在试验阶段，安排合理'],
  benefit: ['测算方法清楚，数据来自财务月报', '按返工工时折算，口径稳妥', '效益不大但见效快'],
  results: ['前期试验已有结果', '同类设备上做过，把握较大', '难点找得准，指标可以考核'],
} as const;
