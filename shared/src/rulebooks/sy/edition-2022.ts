import { defineEdition } from '../edition.js';
import { SY_PARAMETERS } from './parameters.js';
import { SY_PLAN_RULES } from './rules-plan.js';
import { SY_PLEDGE_RULES } from './rules-pledge.js';
import { SY_POST_RULES } from './rules-post.js';
import { SY_PROJECT_RULES } from './rules-project.js';
import { SY_TASK_FORCE_RULES } from './rules-task-force.js';
import { SY_ZONE_RULES } from './rules-zone.js';

/**
 * 沈阳机床 2022 「亮徽树旗争先锋」 with its five annexes. It is in force from July 2022, when its first stage begins,
 * although the notice is dated 31 August (AMB-06).
 */
export const SY_2022 = defineEdition({
  id: 'SY-2022',
  plan: 'SY',
  title: '关于继续深入开展“亮徽树旗争先锋”主题实践活动 助力“一二三四五”工作思路实施的工作方案',
  documentNo: null,
  approvedBy: '沈阳机床党建领导小组会议',
  effectiveFrom: '2022-07-01',
  effectiveTo: null,
  rules: {
    ...SY_PLAN_RULES, ...SY_PROJECT_RULES, ...SY_ZONE_RULES, ...SY_POST_RULES, ...SY_PLEDGE_RULES, ...SY_TASK_FORCE_RULES,
  },
  parameters: SY_PARAMETERS,
});

export type SyEdition = typeof SY_2022;
