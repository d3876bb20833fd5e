/** The six flag types of the contest (XS-CZ-2 to XS-CZ-7). */
export const FLAG_TYPE_LABELS = {
  marketing: '市场营销旗手',
  research: '科技研发旗手',
  innovation: '创新创效旗手',
  service: '服务发展旗手',
  'lean-market': '精益市场旗手',
  safety: '安全生产旗手',
} as const;
export type FlagType = keyof typeof FLAG_TYPE_LABELS;

/** The three classes of 创新创效旗手, each with its own scheme (XS-CZ-8). */
export const INNOVATION_CLASS_LABELS = {
  technical: '技术创新',
  managerial: '管理创新',
  workforce: '群众创新',
} as const;
export type InnovationClass = keyof typeof INNOVATION_CLASS_LABELS;

/** The three layers of posts (XS-SS-6). */
export const CONTEST_LAYER_LABELS = {
  office: '机关部（科）室',
  operations: '生产经营',
  'service-window': '窗口服务',
} as const;
export type ContestLayer = keyof typeof CONTEST_LAYER_LABELS;

/** The five basic standards of every title (XS-CZ-1). */
export const BASIC_STANDARD_LABELS = {
  lawful: '带头遵纪守法',
  learning: '带头学习提高',
  achieving: '带头争创佳绩',
  upright: '带头弘扬正气',
  serving: '带头服务群众',
} as const;
export type BasicStandard = keyof typeof BASIC_STANDARD_LABELS;
