import type { Carrier } from '../kernel/index.js';

/** 综合考评: what the company looks at before it lets a project pass; a remark on each, no weights (SY-GC-07). */
export const REVIEW_FACTOR_LABELS = { people: '参与人员范围', hours: '义务献工情况', benefit: '创造经济效益', results: '实际工作成效' } as const;
export type ReviewFactor = keyof typeof REVIEW_FACTOR_LABELS;

/** The factors on which a step asks for a remark: those of the company's review of a project. */
export function reviewFactorsOf(carrier: Carrier, action: string): readonly ReviewFactor[] {
  return carrier === 'project' && action === 'pass-check' ? (Object.keys(REVIEW_FACTOR_LABELS) as ReviewFactor[]) : [];
}

/** The office that keeps the campaign, as the plan calls it. */
export const OFFICE_NAME = '党群人力资源部';

/** Who pushes an item on: a 重大型 project is the office's and the filing organisation's together (SY-GC-09). */
export function ownersOf(carrier: Carrier, isMajor: boolean, organisation: string): readonly string[] {
  return carrier === 'project' && isMajor ? [OFFICE_NAME, organisation] : [organisation];
}
