/** The five things every member pledges (SL-31-2), in the order of the plan. */
export const PLEDGE_ITEM_LABELS = {
  'member-obligations': '党员义务',
  'work-goals': '工作目标',
  'post-duties': '岗位职责',
  'self-improvement': '自身建设和作风转变',
  'company-tasks': '公司重点工作任务',
} as const;

export type PledgeItem = keyof typeof PLEDGE_ITEM_LABELS;

/** The five items in order. */
export const PLEDGE_ITEMS = Object.keys(PLEDGE_ITEM_LABELS) as readonly PledgeItem[];

/** The three properties a branch confirms of a pledge (SL-31-3). */
export const PLEDGE_PROPERTY_LABELS = {
  isSpecific: '明确具体',
  isActionable: '操作性强',
  isAssessable: '易于考核',
} as const;

export type PledgeProperty = keyof typeof PLEDGE_PROPERTY_LABELS;
