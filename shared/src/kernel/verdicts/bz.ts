/** Named verdicts of the rules of 党支部标准化创建. */
export const BZ_VERDICT_LABELS = {
  exemplary: '示范牌',
  qualified: '达标牌',
  striving: '争先牌',
} as const;

export type BzVerdict = keyof typeof BZ_VERDICT_LABELS;
