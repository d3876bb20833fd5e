/** Named verdicts of the rules of 「党员闪光争旗创标」. */
export const XS_VERDICT_LABELS = {
  ranked: '名次已定',
  'awaiting-confirmation': '待支部委员会确认',
  'no-ranking': '得分全部相同，不排名次',
  'groups-formed': '已分组',
  'entry-made': '记入争星晋级',
  'participation-complete': '全员参与',
  'participation-open': '尚有党员未参与',
  'candidates-listed': '旗手候选名单',
  'evidence-listed': '作为评先树优依据',
} as const;

export type XsVerdict = keyof typeof XS_VERDICT_LABELS;
