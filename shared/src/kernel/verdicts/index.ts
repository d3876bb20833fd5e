import { BZ_VERDICT_LABELS, type BzVerdict } from './bz.js';
import { COMMON_VERDICT_LABELS, type CommonVerdict } from './common.js';
import { SF_VERDICT_LABELS, type SfVerdict } from './sf.js';
import { SL_VERDICT_LABELS, type SlVerdict } from './sl.js';
import { SY_VERDICT_LABELS, type SyVerdict } from './sy.js';
import { XS_VERDICT_LABELS, type XsVerdict } from './xs.js';

export type { BzVerdict, CommonVerdict, SfVerdict, SlVerdict, SyVerdict, XsVerdict };

/** What a rule may conclude: a common word (G13) or a named verdict of its plan. */
export type Verdict = CommonVerdict | SlVerdict | BzVerdict | SyVerdict | XsVerdict | SfVerdict;

/** The Chinese of every verdict. */
export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  ...COMMON_VERDICT_LABELS,
  ...SL_VERDICT_LABELS,
  ...BZ_VERDICT_LABELS,
  ...SY_VERDICT_LABELS,
  ...XS_VERDICT_LABELS,
  ...SF_VERDICT_LABELS,
};

/** The Chinese of a verdict. */
export function verdictInChinese(verdict: Verdict): string {
  return VERDICT_LABELS[verdict];
}
