/**
 * How a field is filled. Numbers are kept as decimal text (exact), days as `2026-11-21`, people and organisations by identifier, choices by code.
 */
export type FieldKind = 'line' | 'text' | 'count' | 'amount' | 'day' | 'choice' | 'choices' | 'yes-no' | 'person' | 'organisation' | 'rows';

/** A field is asked for only while another one has a certain answer. */
export interface FieldCondition {
  readonly key: string;
  readonly is: string | boolean;
}

interface FieldBase {
  /** camelCase, unique within the form (or within the row). */
  readonly key: string;
  /** The printed field's number in the catalogue, e.g. `SY-F1.03`; null for one that a clause needs and no form prints. */
  readonly number: string | null;
  /** The words of the printed form, unchanged. */
  readonly caption: string;
  /** Needed before the form can be sent; a draft may leave everything open. */
  readonly isRequired: boolean;
  /** What to write here, for a person who has never seen the form. */
  readonly hint?: string;
  readonly clause?: string;
  readonly when?: FieldCondition;
  /** May be shown at a public code after 保密审查; everything else stays inside. */
  readonly isPublic?: boolean;
}

export interface TextField extends FieldBase { readonly kind: 'line' | 'text'; readonly maxLength: number }
/** `count`: whole number from 0. `amount`: decimal from 0 with up to `decimals` places. */
export interface NumberField extends FieldBase { readonly kind: 'count' | 'amount'; readonly unit: string; readonly decimals: number; readonly max: number }
/** `among`: the only kind of organisation that an organisation field offers; any without it. */
export interface PlainField extends FieldBase { readonly kind: 'day' | 'yes-no' | 'person' | 'organisation'; readonly among?: 'department' }
/** `options`: code → Chinese word, in the order printed. */
export interface ChoiceField extends FieldBase { readonly kind: 'choice'; readonly options: Readonly<Record<string, string>> }
export interface ChoicesField extends FieldBase { readonly kind: 'choices'; readonly options: Readonly<Record<string, string>> }
export type CellField = TextField | NumberField | PlainField | ChoiceField;

/** A table within a form. */
export interface RowsField extends FieldBase {
  readonly kind: 'rows';
  readonly columns: readonly CellField[];
  readonly maxRows: number;
  /** Rows that the form prints itself, e.g. the four quarters; nobody adds or removes rows then. */
  readonly fixed?: readonly string[];
  /** The word for one row, e.g. 成员. */
  readonly rowName: string;
}
export type Field = CellField | ChoicesField | RowsField;

export interface FormSection {
  readonly title: string;
  readonly fields: readonly Field[];
}

/** Something to fill in: a title and its fields. Enough for screens and for the checks. */
export interface FormBody {
  readonly title: string;
  readonly sections: readonly FormSection[];
}

/** A printed form of a plan, described once: screens, checks, Word and PDF are made from this. Its title is as printed. */
export interface Form extends FormBody {
  readonly code: FormCode;
}

export const formCodes = ['SY-F1', 'SY-F2', 'SY-F3', 'SY-F4', 'SY-F5', 'SY-F6', 'SY-F7', 'SY-F8', 'SY-F9', 'SY-F10'] as const;
export type FormCode = (typeof formCodes)[number];

export type Cell = string | boolean | null;
export type FormRow = Readonly<Record<string, Cell>>;
export type FormValue = Cell | readonly string[] | readonly FormRow[];
export type FormValues = Readonly<Record<string, FormValue>>;

/** Keeps a form as given; every key is unique, every condition names a field of the form. @throws Error for a faulty description, a programming error */
export function defineForm(form: Form): Form {
  return defineBody(form);
}

/** The same for something that no plan prints. */
export function defineBody<F extends FormBody>(form: F): F {
  const keys = new Set<string>();
  for (const field of fieldsOf(form)) {
    if (keys.has(field.key)) throw new Error(`${form.title}: ${field.key} stands twice`);
    keys.add(field.key);
  }
  for (const { key, when } of fieldsOf(form)) {
    if (when && !keys.has(when.key)) throw new Error(`${form.title}: ${key} depends on ${when.key}, which does not exist`);
  }
  return form;
}

export function fieldsOf(form: FormBody): readonly Field[] {
  return form.sections.flatMap((section) => section.fields);
}

/** Whether a field is asked for, given the other answers. */
export function isAsked(field: Field, values: FormValues): boolean {
  return field.when === undefined || values[field.when.key] === field.when.is;
}

const blankOf = (field: Field): FormValue => {
  if (field.kind === 'choices') return [];
  if (field.kind !== 'rows') return null;
  return (field.fixed ?? []).map(() => blankRow(field));
};

/** One empty row of a table. */
export function blankRow(field: RowsField): FormRow {
  return Object.fromEntries(field.columns.map((column) => [column.key, null]));
}

/** A form nobody has written on. */
export function blankForm(form: FormBody): FormValues {
  return Object.fromEntries(fieldsOf(form).map((field) => [field.key, blankOf(field)]));
}
