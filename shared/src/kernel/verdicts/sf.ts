/** Named verdicts of the rules of 党建示范工程. */
export const SF_VERDICT_LABELS = {
  'naming-proposed': '建议命名授牌',
  'remains-in-creation': '继续创建',
  'acceptance-open': '尚未验收',
  'acceptance-overdue': '验收逾期',
  'naming-kept': '保持命名',
  'naming-to-rectify': '整改后复评',
  'withdrawal-proposed': '建议摘牌',
  'reassessment-not-due': '未到复评时间',
  'reassessment-due': '应当复评',
  'reassessment-overdue': '复评逾期',
  'units-counted': '已统计',
  'mean-complete': '已讲评',
  'mean-incomplete': '不完整',
  'survey-counted': '已汇总',
  'member-rated': '已评星级',
} as const;

export type SfVerdict = keyof typeof SF_VERDICT_LABELS;
