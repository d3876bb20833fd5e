/** What on an item wants somebody's attention (SY-ZT-39, SY-ZT-43, SY-ZT-45); lists filter by it, boards count it. */
export const ITEM_ATTENTION_LABELS = {
  overdue: '项目逾期',
  'overdue-step': '办理逾期',
  'stale-draft': '草稿搁置14天以上',
  'never-visited': '从未走访督导',
  'goals-behind': '目标落后于计划',
  'open-objection': '公示有异议待答复',
  'plaque-not-shown': '已实施还没亮牌',
} as const;
export type ItemAttention = keyof typeof ITEM_ATTENTION_LABELS;
export const itemAttentions = Object.keys(ITEM_ATTENTION_LABELS) as [ItemAttention, ...ItemAttention[]];

/** Days after which a draft counts as put aside; no plan sets them. */
export const staleDraftDays = 14;
