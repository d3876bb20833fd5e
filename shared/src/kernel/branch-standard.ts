/** The five dimensions of a standardised branch (BZ-MB-1). */
export const BRANCH_DIMENSION_LABELS = {
  organisation: '基本组织',
  team: '基本队伍',
  rules: '基本制度',
  activities: '基本活动',
  support: '基本保障',
} as const;

export type BranchDimension = keyof typeof BRANCH_DIMENSION_LABELS;

/** The “六有” of a members' activity room (BZ-ZD-54). */
export const SIX_FACILITY_LABELS = {
  premises: '有场所',
  equipment: '有设施',
  signs: '有标志',
  flag: '有党旗',
  reading: '有书报',
  rules: '有制度',
} as const;

export type SixFacility = keyof typeof SIX_FACILITY_LABELS;
