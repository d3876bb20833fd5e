import type { PledgeTexts } from '@liangpai/shared/contracts';
import type { PledgeItem } from '@liangpai/shared/kernel';

export const blankTexts: PledgeTexts = { 'member-obligations': '', 'work-goals': '', 'post-duties': '', 'self-improvement': '', 'company-tasks': '' };

/** What a good pledge of each item may say. */
export const examples: Readonly<Record<PledgeItem, string>> = {
  'member-obligations': '例：每周学习一小时，按时参加组织生活',
  'work-goals': '例：年底前完成系统对接，减少手工表12张',
  'post-duties': '例：当班巡检不漏项，隐患当班上报',
  'self-improvement': '例：每月到现场两次，问题三天内答复',
  'company-tasks': '例：全年节约外包费用20万元',
};
