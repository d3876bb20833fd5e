/** Named verdicts of the rules of the SY plan. */
export const SY_VERDICT_LABELS = {} as const;

export type SyVerdict = keyof typeof SY_VERDICT_LABELS;
