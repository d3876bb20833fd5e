import { fieldsOf, isYes, rowsOf, syForms, textOf, type Cell, type CellField, type Field, type Form, type FormCode, type FormRow, type FormValues, type RowsField } from '@liangpai/shared/forms';
import type { ComputedKey, PrintableItemForm, PrintableProgress } from './printable.js';

const filingForms: Readonly<Record<FormCode, FormCode>> = {
  'SY-F1': 'SY-F1', 'SY-F2': 'SY-F1', 'SY-F3': 'SY-F1', 'SY-F4': 'SY-F4', 'SY-F5': 'SY-F5', 'SY-F6': 'SY-F5', 'SY-F7': 'SY-F7', 'SY-F8': 'SY-F7', 'SY-F9': 'SY-F9', 'SY-F10': 'SY-F9',
};

/** A day as official papers write it; '' for none. */
export function dayInChinese(day: string): string {
  const [year, month, date] = day.split('-');
  return year && month && date ? `${year} 年 ${Number(month)} 月 ${Number(date)} 日` : '';
}

/** The words of a filled form; remembers which fields were asked for, so that the rest can be printed on the supplement. */
export class FormReading {
  private readonly form: Form;
  private readonly filingForm: Form;
  private readonly asked = new Set<string>();

  constructor(private readonly printable: PrintableItemForm) {
    this.form = syForms[printable.code];
    this.filingForm = syForms[filingForms[printable.code]];
  }

  get isBlank(): boolean {
    return Object.keys(this.printable.values).length === 0 && Object.keys(this.printable.filing).length === 0;
  }

  /** A field of this form as text; '' when nothing is written. @throws Error for a key the form does not have, a faulty layout */
  field(key: string): string {
    this.asked.add(key);
    return this.fieldText(fieldNamed(this.form, key), this.printable.values);
  }

  /** A field copied from the filing form. */
  filing(key: string): string {
    return this.fieldText(fieldNamed(this.filingForm, key), this.printable.filing);
  }

  computed(key: ComputedKey): string {
    return this.printable.computed[key] ?? '';
  }

  /** Rows of a table of this form, cell by cell. */
  rows(key: string): readonly Readonly<Record<string, string>>[] {
    this.asked.add(key);
    const field = fieldNamed(this.form, key);
    if (field.kind !== 'rows') return [];
    return rowsOf(this.printable.values, key).map((row) => Object.fromEntries(field.columns.map((column) => [column.key, this.cellText(column, row[column.key] ?? null)])));
  }

  /** What was recorded for a quarter, year by year. */
  progressOf(quarter: number): readonly PrintableProgress[] {
    return this.printable.progress.filter((one) => one.quarter === quarter).sort((a, b) => a.year - b.year);
  }

  /** Filled fields that nothing has asked for, with their captions. */
  unasked(): readonly { readonly caption: string; readonly text: string }[] {
    return fieldsOf(this.form).flatMap((field) => {
      const text = this.asked.has(field.key) ? '' : this.fieldText(field, this.printable.values);
      return text === '' ? [] : [{ caption: field.caption, text }];
    });
  }

  private fieldText(field: Field, values: FormValues): string {
    if (field.kind === 'rows') return this.rowsText(field, rowsOf(values, field.key));
    if (field.kind === 'choices') {
      const chosen: unknown = values[field.key];
      return Array.isArray(chosen) ? chosen.map((code) => field.options[String(code)] ?? String(code)).join('、') : '';
    }
    const value = values[field.key];
    return this.cellText(field, typeof value === 'boolean' || typeof value === 'string' ? value : null);
  }

  private cellText(field: CellField, value: Cell): string {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? '是' : '否';
    switch (field.kind) {
      case 'choice':
        return field.options[value] ?? value;
      case 'day':
        return dayInChinese(value);
      case 'person':
      case 'organisation':
        return this.printable.names[value] ?? '';
      default:
        return value.trim();
    }
  }

  /** One numbered line a row: `1. 林一舟；职责分工：装调；骨干`. Rows that the form prints itself keep their name. */
  private rowsText(field: RowsField, rows: readonly FormRow[]): string {
    return rows.map((row, index) => this.rowText(field, row, field.fixed?.[index] ?? '')).filter((text) => text !== '').map((text, index) => (field.fixed ? text : `${index + 1}. ${text}`)).join('\n');
  }

  private rowText(field: RowsField, row: FormRow, name: string): string {
    const parts = field.columns.flatMap((column, position) => {
      const text = this.cellText(column, row[column.key] ?? null);
      if (text === '' || (column.key === 'unit' && textOf(row, 'target') !== '')) return [];
      if (column.kind === 'yes-no' && column.key === 'isQuantified') return isYes(row, column.key) ? [column.caption] : [];
      if (column.kind === 'yes-no' && column.key === 'isCore') return isYes(row, column.key) ? [column.caption] : [];
      const shown = column.key === 'target' ? `${text}${textOf(row, 'unit')}` : text;
      return [position === 0 ? shown : `${column.caption}：${shown}`];
    });
    return parts.length === 0 ? '' : `${name === '' ? '' : `${name}：`}${parts.join('；')}`;
  }
}

function fieldNamed(form: Form, key: string): Field {
  const field = fieldsOf(form).find((one) => one.key === key);
  if (!field) throw new Error(`${form.code} has no field ${key}`);
  return field;
}
