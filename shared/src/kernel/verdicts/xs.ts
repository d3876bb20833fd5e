/** Named verdicts of the rules of the XS plan. */
export const XS_VERDICT_LABELS = {} as const;

export type XsVerdict = keyof typeof XS_VERDICT_LABELS;
