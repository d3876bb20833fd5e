/** The six aspects in which a branch's evidence is grouped (SL-40-3). */
export const BRANCH_ASPECT_LABELS = {
  secretary: '书记',
  members: '党员',
  activities: '活动',
  rules: '制度',
  training: '培训',
  support: '保障',
} as const;

export type BranchAspect = keyof typeof BRANCH_ASPECT_LABELS;
