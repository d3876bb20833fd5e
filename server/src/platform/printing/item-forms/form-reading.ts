import { fieldsOf, rowsOf, syForms, type Field, type Form, type FormCode } from '@liangpai/shared/forms';
import type { ComputedKey, PrintableItemForm, PrintableProgress } from './printable.js';
import { cellText, fieldText } from './written-fields.js';

const filingForms: Readonly<Record<FormCode, FormCode>> = {
  'SY-F1': 'SY-F1', 'SY-F2': 'SY-F1', 'SY-F3': 'SY-F1', 'SY-F4': 'SY-F4', 'SY-F5': 'SY-F5', 'SY-F6': 'SY-F5', 'SY-F7': 'SY-F7', 'SY-F8': 'SY-F7', 'SY-F9': 'SY-F9', 'SY-F10': 'SY-F9',
};

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
    return fieldText(fieldNamed(this.form, key), this.printable.values, this.printable.names);
  }

  /** A field copied from the filing form. */
  filing(key: string): string {
    return fieldText(fieldNamed(this.filingForm, key), this.printable.filing, this.printable.names);
  }

  computed(key: ComputedKey): string {
    return this.printable.computed[key] ?? '';
  }

  /** Rows of a table of this form, cell by cell. */
  rows(key: string): readonly Readonly<Record<string, string>>[] {
    this.asked.add(key);
    const field = fieldNamed(this.form, key);
    if (field.kind !== 'rows') return [];
    return rowsOf(this.printable.values, key).map((row) => Object.fromEntries(field.columns.map((column) => [column.key, cellText(column, row[column.key] ?? null, this.printable.names)])));
  }

  /** What was recorded for a quarter, year by year. */
  progressOf(quarter: number): readonly PrintableProgress[] {
    return this.printable.progress.filter((one) => one.quarter === quarter).sort((a, b) => a.year - b.year);
  }

  /** Filled fields that nothing has asked for, with their captions. */
  unasked(): readonly { readonly caption: string; readonly text: string }[] {
    return fieldsOf(this.form).flatMap((field) => {
      const text = this.asked.has(field.key) ? '' : fieldText(field, this.printable.values, this.printable.names);
      return text === '' ? [] : [{ caption: field.caption, text }];
    });
  }
}

function fieldNamed(form: Form, key: string): Field {
  const field = fieldsOf(form).find((one) => one.key === key);
  if (!field) throw new Error(`${form.code} has no field ${key}`);
  return field;
}
