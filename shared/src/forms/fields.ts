import type { CellField, ChoiceField, ChoicesField, NumberField, PlainField, RowsField, TextField } from './form.js';

/*
 * Short ways to write a field: number in the catalogue (null: not printed, needed by a clause), key, caption, and what differs from the usual.
 * Everything is required unless it says otherwise.
 */
type Number = string | null;
type Rest<F> = Partial<Omit<F, 'kind' | 'key' | 'number' | 'caption'>>;

export const line = (number: Number, key: string, caption: string, rest: Rest<TextField> = {}): TextField => ({ kind: 'line', number, key, caption, isRequired: true, maxLength: 60, ...rest });
export const text = (number: Number, key: string, caption: string, rest: Rest<TextField> = {}): TextField => ({ kind: 'text', number, key, caption, isRequired: true, maxLength: 10_000, ...rest });
export const count = (number: Number, key: string, caption: string, rest: Rest<NumberField> = {}): NumberField => ({ kind: 'count', number, key, caption, isRequired: true, unit: '人', decimals: 0, max: 100_000, ...rest });
export const amount = (number: Number, key: string, caption: string, unit: string, rest: Rest<NumberField> = {}): NumberField => ({ kind: 'amount', number, key, caption, isRequired: true, unit, decimals: 2, max: 999_999_999, ...rest });
export const day = (number: Number, key: string, caption: string, rest: Rest<PlainField> = {}): PlainField => ({ kind: 'day', number, key, caption, isRequired: true, ...rest });
export const yesNo = (number: Number, key: string, caption: string, rest: Rest<PlainField> = {}): PlainField => ({ kind: 'yes-no', number, key, caption, isRequired: true, ...rest });
export const person = (number: Number, key: string, caption: string, rest: Rest<PlainField> = {}): PlainField => ({ kind: 'person', number, key, caption, isRequired: true, ...rest });
export const organisation = (number: Number, key: string, caption: string, rest: Rest<PlainField> = {}): PlainField => ({ kind: 'organisation', number, key, caption, isRequired: true, ...rest });
export const choice = (number: Number, key: string, caption: string, options: Readonly<Record<string, string>>, rest: Rest<ChoiceField> = {}): ChoiceField => ({ kind: 'choice', number, key, caption, options, isRequired: true, ...rest });
export const choices = (number: Number, key: string, caption: string, options: Readonly<Record<string, string>>, rest: Rest<ChoicesField> = {}): ChoicesField => ({ kind: 'choices', number, key, caption, options, isRequired: true, ...rest });
export const rows = (number: Number, key: string, caption: string, rowName: string, columns: readonly CellField[], rest: Rest<RowsField> = {}): RowsField => ({ kind: 'rows', number, key, caption, rowName, columns, isRequired: true, maxRows: 40, ...rest });
export const optional = { isRequired: false } as const;
