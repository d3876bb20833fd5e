import type { TimeLimit } from './deadline.js';

/**
 * What a rule may propose. A proposal takes effect only when the named body confirms it (convention G11).
 * `isAdverse` decides whether the person concerned is invited to add a statement.
 */
export const CONSEQUENCE_KINDS = {
  commendation: { label: '表彰', isAdverse: false },
  incentive: { label: '激励', isAdverse: false },
  'appraisal-entry': { label: '计入绩效考核', isAdverse: false },
  'award-star': { label: '评为之星', isAdverse: false },
  'points-entry': { label: '记入积分', isAdverse: false },
  'points-bonus': { label: '加分', isAdverse: false },
  'points-deduction': { label: '扣分', isAdverse: true },
  'secretary-bonus': { label: '支部书记年度考核加分', isAdverse: false },
  'award-priority': { label: '优先评优推荐', isAdverse: false },
  'may-apply-for-title': { label: '可申报称号', isAdverse: false },
  naming: { label: '命名', isAdverse: false },
  interview: { label: '约谈', isAdverse: true },
  accountability: { label: '问责', isAdverse: true },
  'study-letter': { label: '劝学信', isAdverse: true },
  'obtain-qualification': { label: '限期取得资格', isAdverse: true },
  'self-criticism': { label: '书面检讨', isAdverse: true },
  'award-exclusion': { label: '取消评优资格', isAdverse: true },
  'appraisal-cap': { label: '年度考核不得评为“优秀”', isAdverse: true },
  'new-support-plan': { label: '重新制定帮扶方案', isAdverse: true },
  'plaque-change': { label: '更换牌', isAdverse: false },
  'striving-extension': { label: '延长“争先”期限', isAdverse: true },
  'term-extension': { label: '延长责任期', isAdverse: true },
  'urgent-rectification-plan': { label: '《加急整改方案》', isAdverse: true },
  rectification: { label: '限期整改', isAdverse: true },
  'issue-entry': { label: '列入问题清单', isAdverse: true },
  'open-duty': { label: '待办', isAdverse: false },
  'notify-supervisor': { label: '告知监督方', isAdverse: false },
  'filing-cancellation': { label: '取消立项', isAdverse: true },
  'eligibility-ban': { label: '取消争创资格', isAdverse: true },
  'title-withdrawal': { label: '取消称号', isAdverse: true },
  'plaque-withdrawal': { label: '摘牌', isAdverse: true },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly isAdverse: boolean }>>;

export type ConsequenceKind = keyof typeof CONSEQUENCE_KINDS;

/** Whom a consequence concerns. */
export type ConsequenceSubject =
  | 'member' | 'branch' | 'branch-secretary' | 'helper' | 'supervisor' | 'project' | 'responsibility-zone'
  | 'vanguard-post' | 'task-force' | 'team' | 'demonstration-site' | 'organisation';

/** A dated proposal, to be confirmed or rejected by the body that the plan names. */
export interface ProposedConsequence {
  readonly kind: ConsequenceKind;
  /** The clause that demands it. */
  readonly clause: string;
  readonly subject: ConsequenceSubject;
  /** Names the person or unit among several that one evaluation judged. */
  readonly subjectId?: string;
  /** The last day, when the rule itself fixes one. */
  readonly dueOn?: string;
  /** The limit counted from confirmation, when the rule fixes only a length. */
  readonly dueWithin?: TimeLimit;
  /** The period in which it takes effect. */
  readonly period?: string;
  /** Points to enter; absent when the confirming body fills them in. */
  readonly points?: number;
  /** What exactly, in Chinese, where the kind alone does not say it. */
  readonly detail?: string;
}
