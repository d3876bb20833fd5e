import type { PledgeTexts } from '@liangpai/shared/contracts';

/** Five pledges as a member would write them. */
export const goodPledges: PledgeTexts = {
  'member-obligations': '每周学习一小时，按时参加组织生活。', 'work-goals': '年内完成薪酬系统对接，减少手工表12张。', 'post-duties': '工资核算差错为零，来问当天答复。',
  'self-improvement': '每月到现场两次，问题三天内回复。', 'company-tasks': '节约外包费用20万元，12月底前完成。',
};
export const noKeyTasks: PledgeTexts = { 'member-obligations': '', 'work-goals': '', 'post-duties': '', 'self-improvement': '', 'company-tasks': '' };
export const allTicked = { isSpecific: true, isActionable: true, isAssessable: true };
