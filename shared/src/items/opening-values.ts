import { ZONE_ASPECT_LABELS, type PersonKind } from '../kernel/index.js';
import { blankRow, fieldsOf, syForms, type FormCode, type FormRow, type FormValues } from '../forms/index.js';

/** What is known before anything is written. */
export interface FilingSituation {
  /** The day the form is begun, `2026-11-21`. */
  readonly today: string;
  /** The year of the campaign that the item belongs to. */
  readonly year: number;
  readonly organisation: string;
  readonly filer: {
    readonly id: string;
    readonly kind: PersonKind;
    /** Head of the filing organisation. */
    readonly isSecretary: boolean;
    /** May only file for herself: a member who applies for a post. */
    readonly isOwnFiling: boolean;
  };
}

/** Forms for what is created over a year, and assessed at its end. */
const yearly: readonly FormCode[] = ['SY-F4', 'SY-F5', 'SY-F7'];

/**
 * What a filing form begins with, so that little has to be typed: shown like everything written, and changed like it.
 * An item runs from the day it is filed (SY-F1.11, SY-F4.12); zones, posts and yearly pledges to the end of the campaign's year (SY-ZT-21);
 * whoever applies for a post leads it (SY-XF-S1), the secretary heads the pledge (SY-CN-18); a zone has a row for each of its six aspects (SY-ZR-02).
 * @returns nothing for forms that are written later
 */
export function openingValues(form: FormCode, { today, year, organisation, filer }: FilingSituation): FormValues {
  const endOn = `${year}-12-31`;
  const period = { startOn: today, ...(yearly.includes(form) && endOn >= today ? { endOn } : {}) };
  switch (form) {
    case 'SY-F1':
    case 'SY-F9': return period;
    case 'SY-F4': return { ...period, contact: filer.id, goals: rowsFor('SY-F4', 'goals', Object.keys(ZONE_ASPECT_LABELS).map((aspect) => ({ aspect }))) };
    case 'SY-F5': return { ...period, ...(filer.isOwnFiling && filer.kind === 'full-member' ? { leader: filer.id } : {}) };
    case 'SY-F7': return { ...period, clerk: filer.id, ...(filer.isSecretary ? { leader: filer.id } : {}), items: rowsFor('SY-F7', 'items', [{ unit: organisation }]) };
    default: return {};
  }
}

/** Rows with some cells written. @throws Error for a table that the form does not have, a programming error */
function rowsFor(form: FormCode, key: string, rows: readonly FormRow[]): readonly FormRow[] {
  const field = fieldsOf(syForms[form]).find((one) => one.key === key);
  if (field?.kind !== 'rows') throw new Error(`${form} has no table ${key}`);
  return rows.map((row) => ({ ...blankRow(field), ...row }));
}
