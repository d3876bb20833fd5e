import { fieldsOf, isAsked, isBlank, type FormBody, type FormValues } from '../forms/index.js';

/** Where to mend what a clause finds, for clauses that no single field carries. */
const places: Readonly<Record<string, string>> = {
  'SY-GC-L1': 'team', 'SY-GC-20a': 'indicators', 'SY-ZT-08': 'team', 'SY-ZT-15': 'voluntaryHours', 'SY-ZR-01': 'people', 'SY-ZR-T3b': 'goals', 'SY-ZR-T4': 'location', 'SY-XF-S2b': 'isCadre', 'SY-XF-Z1': 'leader', 'SY-TJ-L2': 'team', 'SY-TJ-03': 'goal',
};

/**
 * The field that somebody goes to in order to mend what a check found.
 * @param clause the check's clause; several fields may carry it, and an empty one is where to begin
 * @returns the field's key, or null when nothing on this form mends it
 */
export function fieldOfClause(form: FormBody, clause: string, values: FormValues): string | null {
  const asked = fieldsOf(form).filter((field) => isAsked(field, values));
  const carrying = asked.filter((field) => field.clause === clause || (field.kind === 'rows' && field.columns.some((column) => column.clause === clause)));
  const place = asked.find((field) => field.key === places[clause]);
  return (carrying.find((field) => isBlank(values[field.key])) ?? carrying[0] ?? place)?.key ?? null;
}
