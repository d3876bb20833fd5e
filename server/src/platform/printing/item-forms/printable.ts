import type { FormCode, FormValues } from '@liangpai/shared/forms';
import type { OpinionBox } from '@liangpai/shared/items';

/** A signature drawn by hand: lines of points in a box, `[x1, y1, x2, y2, …]`. */
export interface SignatureStrokes {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly (readonly number[])[];
}

/** What stands in an opinion box. */
export interface PrintableOpinion {
  /** The word for the step taken, e.g. 审核通过. */
  readonly decision: string;
  readonly text: string;
  readonly by: string;
  /** `2026-03-09` */
  readonly on: string;
  readonly signature: SignatureStrokes | null;
}

/** 项目实施进展情况记录 of one quarter. */
export interface PrintableProgress {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly text: string;
  readonly signedBy: string;
  readonly signedOn: string | null;
  readonly signature: SignatureStrokes | null;
}

/** What the system counts or knows; days as `2026-03-09`, figures as they are to be shown, without their unit. */
export type ComputedKey = 'organisation' | 'filedOn' | 'members' | 'activists' | 'people' | 'voluntaryHours' | 'hourShare' | 'totalCost' | 'ratio' | 'completionRate' | 'satisfaction';

/** One of the ten forms, with what goes on it. Nothing but empty values gives the blank form. */
export interface PrintableItemForm {
  readonly code: FormCode;
  readonly values: FormValues;
  /** What the filing form says; the later forms copy from it. The same as `values` on a filing form. */
  readonly filing: FormValues;
  readonly computed: Readonly<Partial<Record<ComputedKey, string>>>;
  /** People and organisations by identifier. */
  readonly names: Readonly<Record<string, string>>;
  readonly opinions: Readonly<Partial<Record<OpinionBox, PrintableOpinion>>>;
  readonly progress: readonly PrintableProgress[];
  /** Small print at the foot of a page, e.g. the item's number and name; '' for none. */
  readonly reference: string;
}

/** The form as it is handed out to be filled in by hand. */
export function blankItemForm(code: FormCode): PrintableItemForm {
  return { code, values: {}, filing: {}, computed: {}, names: {}, opinions: {}, progress: [], reference: '' };
}
