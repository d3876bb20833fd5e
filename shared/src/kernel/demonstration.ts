/** What can be created and named as a demonstration (SF-BJ-3). */
export const DEMONSTRATION_LEVEL_LABELS = {
  organisation: '示范党组织',
  team: '党员示范班组',
  post: '党员示范岗',
} as const;
export type DemonstrationLevel = keyof typeof DEMONSTRATION_LEVEL_LABELS;

/** The steps that lead to creation, in their order (SF-LC-2, SF-LC-3). */
export const CREATION_STEP_LABELS = {
  'self-recommendation': '基层自荐',
  'office-recommendation': '党群部门推荐',
  'group-decision': '领导小组审核决定',
  'plan-review': '实施方案审核',
} as const;
export type CreationStep = keyof typeof CREATION_STEP_LABELS;
export const CREATION_STEPS = Object.keys(CREATION_STEP_LABELS) as readonly CreationStep[];

/** Headings of the yearly programme report (SF-YQ-1). */
export const PROGRAMME_HEADING_LABELS = {
  standardisation: '标准化建设',
  integration: '整体化推进',
  branding: '品牌化引领',
  character: '特色化呈现',
} as const;
export type ProgrammeHeading = keyof typeof PROGRAMME_HEADING_LABELS;
