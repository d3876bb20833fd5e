import { isRefusal, parseDate, parseNumber } from '../kernel/index.js';
import { fieldsOf, isAsked, type CellField, type Field, type FormBody, type FormRow, type FormValue, type FormValues, type RowsField } from './form.js';
import { isBlank, isBlankRow } from './reading.js';

/** One thing to mend on a form. */
export interface FieldFault {
  /** `name`, or `goals.2.target` for the third row's cell. */
  readonly at: string;
  readonly caption: string;
  /** A Chinese sentence that tells what to do. */
  readonly says: string;
}

/**
 * Checks a form against its description.
 * @param depth `draft`: what is written must fit its field; `complete`: in addition everything required is there
 * @returns every fault in the form's order; answers to fields that are not asked for and keys the form does not have are faults too
 */
export function checkForm(form: FormBody, values: FormValues, depth: 'draft' | 'complete'): readonly FieldFault[] {
  const fields = fieldsOf(form);
  const known = new Set(fields.map((field) => field.key));
  const strange = Object.keys(values).filter((key) => !known.has(key)).map((key) => ({ at: key, caption: key, says: '这张表没有这一栏，请刷新后重填' }));
  return [...strange, ...fields.filter((field) => isAsked(field, values)).flatMap((field) => checkField(field, values[field.key] ?? null, depth))];
}

/** Removes answers to fields that are no longer asked for and blank rows at the end of a table; what is left is what gets stored. */
export function tidyForm(form: FormBody, values: FormValues): FormValues {
  return Object.fromEntries(fieldsOf(form).filter((field) => isAsked(field, values) && values[field.key] !== undefined).map((field) => [field.key, tidyField(field, values[field.key] as FormValue)]));
}

function tidyField(field: Field, value: FormValue): FormValue {
  if (field.kind === 'rows' && !field.fixed && Array.isArray(value)) return (value as readonly FormRow[]).filter((row) => !isBlankRow(row));
  if (field.kind === 'choices' && Array.isArray(value)) return Object.keys(field.options).filter((code) => (value as readonly string[]).includes(code));
  return typeof value === 'string' && value.trim() === '' ? null : value;
}

function checkField(field: Field, value: FormValue, depth: 'draft' | 'complete'): readonly FieldFault[] {
  if (isBlank(value)) return depth === 'complete' && field.isRequired ? [{ at: field.key, caption: field.caption, says: `请填写“${field.caption}”` }] : [];
  if (field.kind === 'rows') return checkRows(field, value, depth);
  const fault = field.kind === 'choices' ? faultOfChoices(field.options, value) : faultOfCell(field, value);
  return fault ? [{ at: field.key, caption: field.caption, says: fault }] : [];
}

function checkRows(field: RowsField, value: FormValue, depth: 'draft' | 'complete'): readonly FieldFault[] {
  if (!Array.isArray(value)) return [{ at: field.key, caption: field.caption, says: `“${field.caption}”要逐行填写` }];
  const rows = value as readonly FormRow[];
  const most = field.fixed?.length ?? field.maxRows;
  if (rows.length > most) return [{ at: field.key, caption: field.caption, says: `“${field.caption}”最多 ${most} 行` }];
  return rows.flatMap((row, index) => (isBlankRow(row) ? [] : field.columns.flatMap((column) => {
    const place = { at: `${field.key}.${index}.${column.key}`, caption: `${field.caption}第 ${index + 1} 行${column.caption}` };
    const cell = row[column.key] ?? null;
    if (isBlank(cell)) return depth === 'complete' && column.isRequired && isAsked(column, row) ? [{ ...place, says: `请填写“${place.caption}”` }] : [];
    const fault = faultOfCell(column, cell);
    return fault ? [{ ...place, says: fault }] : [];
  })));
}

function faultOfChoices(options: Readonly<Record<string, string>>, value: FormValue): string | null {
  const isListed = Array.isArray(value) && (value as readonly unknown[]).every((code) => typeof code === 'string' && code in options);
  return isListed ? null : '请从所列选项中选择';
}

function faultOfCell(field: CellField, value: FormValue): string | null {
  if (field.kind === 'yes-no') return typeof value === 'boolean' ? null : `“${field.caption}”请选是或否`;
  if (typeof value !== 'string') return `“${field.caption}”填写有误，请重填`;
  switch (field.kind) {
    case 'line':
    case 'text':
      if (value.length > field.maxLength) return `“${field.caption}”最多 ${field.maxLength} 字，现在 ${value.length} 字`;
      return field.kind === 'line' && /[\r\n]/.test(value) ? `“${field.caption}”只能写一行` : null;
    case 'count':
    case 'amount': {
      const parsed = parseNumber(value, field.caption, { min: 0, max: field.max, decimals: field.decimals });
      return isRefusal(parsed) ? `“${field.caption}”应是 0 到 ${field.max} 之间的数，${field.decimals === 0 ? '不带小数' : `最多 ${field.decimals} 位小数`}` : null;
    }
    case 'day':
      return isRefusal(parseDate(value)) ? `“${field.caption}”不是日历上的日期` : null;
    case 'choice':
      return value in field.options ? null : '请从所列选项中选择';
    case 'person':
    case 'organisation':
      return /^[0-9a-hjkmnp-tv-z]{26}$/.test(value) ? null : `“${field.caption}”请从名册中选择`;
  }
}
