/** Named verdicts of the rules of the SF plan. */
export const SF_VERDICT_LABELS = {} as const;

export type SfVerdict = keyof typeof SF_VERDICT_LABELS;
