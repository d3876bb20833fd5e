import type { Cell, FormRow, FormValue, FormValues } from './form.js';

/*
 * Reading stored answers without trusting their shape: what is missing or of another kind reads as empty. The check has been made when the form was saved.
 */

/** The text of a field; `''` when empty. */
export function textOf(values: FormValues | FormRow, key: string): string {
  const value = values[key];
  return typeof value === 'string' ? value : '';
}

/** The text of a field, or null when empty. */
export function filledOf(values: FormValues | FormRow, key: string): string | null {
  return textOf(values, key).trim() || null;
}

export function isYes(values: FormValues | FormRow, key: string): boolean {
  return values[key] === true;
}

export function choicesOf(values: FormValues, key: string): readonly string[] {
  const value = values[key];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

export function rowsOf(values: FormValues, key: string): readonly FormRow[] {
  const value = values[key];
  return Array.isArray(value) ? value.filter((one): one is FormRow => typeof one === 'object' && one !== null) : [];
}

/** Nothing was written: null, blank text, an empty list, a row of nothing but such. */
export function isBlank(value: FormValue | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'boolean') return false;
  return value.length === 0 || (value as readonly (string | FormRow)[]).every((one) => (typeof one === 'string' ? one.trim() === '' : isBlankRow(one)));
}

export function isBlankRow(row: FormRow): boolean {
  return Object.values(row).every((cell: Cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));
}
