import { fieldsOf, isYes, rowsOf, textOf, type Cell, type CellField, type Field, type FormBody, type FormRow, type FormValues, type RowsField } from '@liangpai/shared/forms';

/** People and organisations by identifier. */
export type Names = Readonly<Record<string, string>>;

/** A day as official papers write it; '' for none. */
export function dayInChinese(day: string): string {
  const [year, month, date] = day.split('-');
  return year && month && date ? `${year} 年 ${Number(month)} 月 ${Number(date)} 日` : '';
}

/** What is written on a form or an entry, caption by caption; blank fields are left out. */
export function writtenFields(body: FormBody, values: FormValues, names: Names): readonly { readonly caption: string; readonly text: string }[] {
  return fieldsOf(body).map((field) => ({ caption: field.caption, text: fieldText(field, values, names) })).filter(({ text }) => text !== '');
}

/** A field as text; '' when nothing is written. */
export function fieldText(field: Field, values: FormValues, names: Names): string {
  if (field.kind === 'rows') return rowsText(field, rowsOf(values, field.key), names);
  if (field.kind === 'choices') {
    const chosen: unknown = values[field.key];
    return Array.isArray(chosen) ? chosen.map((code) => field.options[String(code)] ?? String(code)).join('、') : '';
  }
  const value = values[field.key];
  return cellText(field, typeof value === 'boolean' || typeof value === 'string' ? value : null, names);
}

/** One cell of a table as text. */
export function cellText(field: CellField, value: Cell, names: Names): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  switch (field.kind) {
    case 'choice':
      return field.options[value] ?? value;
    case 'day':
      return dayInChinese(value);
    case 'person':
    case 'organisation':
      return names[value] ?? '';
    default:
      return value.trim();
  }
}

/** One numbered line a row: `1. 林一舟；职责分工：装调；骨干`, `1. 废品率；目标值不高于 2.5%`. Rows that the form prints itself keep their name. */
function rowsText(field: RowsField, rows: readonly FormRow[], names: Names): string {
  const written = rows.map((row, index) => rowText(field, row, field.fixed?.[index] ?? '', names)).filter((text) => text !== '');
  return written.map((text, index) => (field.fixed ? text : `${index + 1}. ${text}`)).join('\n');
}

/** Marks that stand by themselves when ticked, and are left out when not. */
const marks = new Set(['isQuantified', 'isCore']);

function rowText(field: RowsField, row: FormRow, name: string, names: Names): string {
  const hasTarget = textOf(row, 'target') !== '';
  const parts = field.columns.flatMap((column, position) => {
    // A target says by itself that it is measured, in what, and which way.
    if (hasTarget && ['isQuantified', 'unit', 'direction'].includes(column.key)) return [];
    if (hasTarget && column.key === 'target') return [`${column.caption}${targetText(field, row, names)}`];
    if (marks.has(column.key)) return isYes(row, column.key) ? [column.caption] : [];
    const text = cellText(column, row[column.key] ?? null, names);
    return text === '' ? [] : [position === 0 ? text : `${column.caption}：${text}`];
  });
  return parts.length === 0 ? '' : `${name === '' ? '' : `${name}：`}${parts.join('；')}`;
}

/** `不高于 2.5%`; a figure without a direction follows a colon. */
function targetText(field: RowsField, row: FormRow, names: Names): string {
  const direction = field.columns.find(({ key }) => key === 'direction');
  const word = direction ? cellText(direction, row.direction ?? null, names) : '';
  return `${word === '' ? '：' : `${word} `}${textOf(row, 'target')}${textOf(row, 'unit')}`;
}
