import { PLEDGE_REVIEW_LABELS, REVIEW_ITEM_LABELS, type Carrier } from '../kernel/index.js';

/** The boxes of the printed forms in which opinions stand, and those that only the history shows. */
export type OpinionBox = 'filer' | 'unit' | 'committee' | 'office' | 'leaders' | 'filer-closing' | 'administration' | 'unit-closing' | 'recognition' | 'office-closing' | 'none';

/** What has to come with a step, beside an opinion. */
export interface StepRequirement {
  readonly box: OpinionBox;
  /** Every entry has to be answered 是; a 否 sends the case back. */
  readonly checklist: Readonly<Record<string, string>>;
  readonly needsCommittee: boolean;
  readonly needsLevel: boolean;
  /** Ways to name: at least one of `needed`, the others beside it; `what` says which in words. */
  readonly channels: { readonly what: string; readonly labels: Readonly<Record<string, string>>; readonly needed: readonly string[] } | null;
}

/** 公开方式 (SY-CN-10). */
export const PUBLICATION_CHANNEL_LABELS = { 'activity-room': '党员活动室展板', 'production-board': '生产现场示板', screen: '电子显示屏', rally: '誓师大会', meeting: '承诺践诺工作会议' } as const;
/** 反馈方式 (SY-CN-16). */
export const FEEDBACK_CHANNEL_LABELS = { briefing: '情况通报会', discussion: '交流座谈会', 'organisation-life': '组织生活会', talk: '个别谈话', visit: '登门走访' } as const;
/** What a reviewer of a zone confirms (SY-ZR-T2, SY-GC-L3). */
export const ZONE_CHECK_LABELS = { location: '具体位置清晰、范围可界定', overlap: '与其他责任区没有重叠', name: '名称规范' } as const;
/** What a reviewer of a task force or a post confirms. */
export const TASK_FORCE_CHECK_LABELS = { task: '任务明确、属临时或紧急任务', people: '人员构成属实', name: '名称规范' } as const;
export const POST_CHECK_LABELS = { performance: '业绩突出、考核结果属实', conduct: '无违规、违纪、违法行为', goals: '争创目标结合岗位实际' } as const;

const boxes: Readonly<Record<string, OpinionBox>> = {
  submit: 'filer', 'submit-designated': 'filer', 'propose-grant': 'filer', 'pass-review': 'unit', grant: 'unit', carry: 'committee', 'pass-check': 'office', approve: 'office', refuse: 'office', 'apply-closing': 'filer-closing', 'apply-rating': 'filer-closing',
  'give-administration': 'administration', 'give-acceptance': 'unit-closing', 'give-rating': 'unit-closing', 'give-recognition': 'recognition', close: 'office-closing', cancel: 'office-closing', 'confirm-rating': 'office-closing',
};
const reviewChecks: Readonly<Record<Carrier, Readonly<Record<string, string>>>> = {
  project: REVIEW_ITEM_LABELS, 'responsibility-zone': ZONE_CHECK_LABELS, 'vanguard-post': POST_CHECK_LABELS, pledge: PLEDGE_REVIEW_LABELS, 'task-force': TASK_FORCE_CHECK_LABELS,
};

/** A rally or a meeting comes beside a place where people read the pledge, not instead of it (SY-CN-10). */
const publication = { what: '展板、示板、电子显示屏', labels: PUBLICATION_CHANNEL_LABELS, needed: ['activity-room', 'production-board', 'screen'] } as const;
const feedback = { what: '反馈方式', labels: FEEDBACK_CHANNEL_LABELS, needed: Object.keys(FEEDBACK_CHANNEL_LABELS) } as const;

/** What has to come with a step of a kind of item (SY-ZT-18, SY-CN-08, SY-ZT-30, SY-ZT-33, SY-CN-10, SY-CN-16). */
export function requirementOf(carrier: Carrier, action: string): StepRequirement {
  const isLeaders = carrier === 'project' && (action === 'approve' || action === 'refuse');
  return {
    box: isLeaders ? 'leaders' : (boxes[action] ?? 'none'),
    checklist: action === 'pass-review' || action === 'grant' ? reviewChecks[carrier] : {},
    needsCommittee: action === 'carry',
    needsLevel: carrier === 'project' && action === 'pass-check',
    channels: action === 'publish' ? publication : action === 'archive' ? feedback : null,
  };
}
