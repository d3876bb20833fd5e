import { checkForm } from './checking.js';
import { isAsked, type FormBody, type FormValues } from './form.js';
import { isBlank } from './reading.js';

/** How far a section of a form is filled in. */
export interface SectionProgress {
  /** Fields asked for, given the other answers; a table counts as one. */
  readonly asked: number;
  readonly filled: number;
  /** Everything required is there and fits its field. */
  readonly isComplete: boolean;
}

/** The key of the field that a fault lies in: `goals.2.target` → `goals`. */
export const keyOfFault = (at: string): string => at.split('.')[0] ?? at;

/** How far each section is, in the form's order. */
export function progressOf(form: FormBody, values: FormValues): readonly SectionProgress[] {
  const faulty = new Set(checkForm(form, values, 'complete').map((fault) => keyOfFault(fault.at)));
  return form.sections.map(({ fields }) => {
    const asked = fields.filter((field) => isAsked(field, values));
    return { asked: asked.length, filled: asked.filter((field) => !isBlank(values[field.key])).length, isComplete: !asked.some((field) => faulty.has(field.key)) };
  });
}

/** The keys of the fields that two versions of a form fill differently; an absent answer and an empty one are the same. */
export function differingFields(form: FormBody, one: FormValues, other: FormValues): readonly string[] {
  const written = (values: FormValues, key: string): string => (isBlank(values[key]) ? '' : JSON.stringify(ordered(values[key])));
  return form.sections.flatMap(({ fields }) => fields.map((field) => field.key).filter((key) => written(one, key) !== written(other, key)));
}

/** The same value with the keys of its rows in one order and without empty cells. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, cell]) => cell !== null && cell !== '').sort(([one], [other]) => (one < other ? -1 : 1)));
}
