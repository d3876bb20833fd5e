import { fieldsOf, rowsOf, type Form, type FormCode, type FormValues } from '@liangpai/shared/forms';
import type { ItemSheet } from './item.entity.js';

/** What is written on a form; nothing when it has not been begun. */
export function valuesOf(sheets: readonly Pick<ItemSheet, 'form' | 'content'>[], form: FormCode): FormValues {
  return sheets.find((sheet) => sheet.form === form)?.content ?? {};
}

/** The identifiers of people and organisations that a sheet names. */
export function referencedIn(form: Form, values: FormValues): { readonly people: readonly string[]; readonly organisations: readonly string[] } {
  const people: string[] = [];
  const organisations: string[] = [];
  const note = (kind: string, value: unknown): void => {
    if (typeof value !== 'string') return;
    if (kind === 'person') people.push(value);
    if (kind === 'organisation') organisations.push(value);
  };
  for (const field of fieldsOf(form)) {
    if (field.kind === 'rows') rowsOf(values, field.key).forEach((row) => field.columns.forEach((column) => note(column.kind, row[column.key])));
    else note(field.kind, values[field.key]);
  }
  return { people, organisations };
}
