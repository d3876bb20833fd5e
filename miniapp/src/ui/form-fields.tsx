import { blankRow, choicesOf, isAsked, rowsOf, textOf, type Cell, type CellField, type Field as FormField, type FormBody, type FormRow, type FormValue, type FormValues, type RowsField } from '@liangpai/shared/forms';
import type { ReactNode } from 'react';
import { QuietButton } from './buttons';
import { CheckRow, DateField, Field, GroupFrame, SelectField, TextArea } from './fields';
import { Suggestions, type RowSuggestions } from './form-suggestions';
import { FormSections, placeOfField, type Destination } from './form-sections';
import { Meta } from './layout';
import { OrganisationField } from './organisation-field';
import { PersonField, type ChosenPerson } from './person-field';
import { Box } from './primitives';
import './form-fields.scss';

export interface FormFieldsProps {
  form: FormBody;
  values: FormValues;
  /** Names of the people and organisations chosen, by identifier. */
  names: Readonly<Record<string, string>>;
  /** What is wrong, by field: `name`, `goals.2.target`. */
  faults?: Readonly<Record<string, string>>;
  /** Who fills the form in. */
  me?: ChosenPerson | undefined;
  /** The field to go to; a new one is gone to at once. */
  goTo?: Destination | null;
  /** More below a field: a reason to give, something to take over. */
  below?: (field: FormField) => ReactNode;
  /** What may be taken over into a row of a table. */
  suggest?: (field: string, row: FormRow) => RowSuggestions | null;
  onChange: (values: FormValues, names: Readonly<Record<string, string>>) => void;
}

type Shared = Pick<FormFieldsProps, 'names' | 'me' | 'suggest'> & { faults: Readonly<Record<string, string>> };
type Change = (value: FormValue, names?: Readonly<Record<string, string>>) => void;

const yesNo = [{ value: 'yes', label: '是' }, { value: 'no', label: '否' }];

/** The inputs of a form, drawn from its description: one card a section, two columns on a wide screen. */
export function FormFields({ form, values, names, faults = {}, me, goTo, below, suggest, onChange }: FormFieldsProps) {
  return (
    <FormSections form={form} values={values} goTo={goTo}>
      {(fields) => (
        <Box className="lp-form-fields">
          {fields.filter((field) => isAsked(field, values)).map((field) => (
            <Box key={field.key} id={placeOfField(field.key)} className={isWide(field) ? 'lp-form-wide' : 'lp-form-narrow'}>
              <OneField field={field} values={values} shared={{ names, faults, me, ...(suggest ? { suggest } : {}) }} onChange={(value, more = {}) => onChange({ ...values, [field.key]: value }, { ...names, ...more })} />
              {below?.(field)}
            </Box>
          ))}
        </Box>
      )}
    </FormSections>
  );
}

const isWide = (field: FormField): boolean => field.kind === 'text' || field.kind === 'rows' || field.kind === 'choices';

/** What every kind of field shows: its caption, whether it may stay empty, what to write, what is wrong. */
function frameOf(field: FormField, fault: string | undefined) {
  const unit = 'unit' in field && field.unit && !field.caption.includes(field.unit) ? `（${field.unit}）` : '';
  return { label: `${field.caption}${unit}`, isOptional: !field.isRequired, ...(field.hint ? { hint: field.hint } : {}), ...(fault ? { error: fault } : {}) };
}

function OneField({ field, values, shared, onChange }: { field: FormField; values: FormValues; shared: Shared; onChange: Change }) {
  if (field.kind === 'rows') return <RowsInput field={field} rows={rowsOf(values, field.key)} shared={shared} onChange={onChange} />;
  if (field.kind === 'choices') {
    const chosen = choicesOf(values, field.key);
    return (
      <GroupFrame {...frameOf(field, shared.faults[field.key])}>
        {Object.entries(field.options).map(([code, label]) => (
          <CheckRow key={code} label={label} isChecked={chosen.includes(code)} onChange={(isOn) => onChange(isOn ? [...chosen, code] : chosen.filter((one) => one !== code))} />
        ))}
      </GroupFrame>
    );
  }
  return <CellInput field={field} at={field.key} value={(values[field.key] ?? null) as Cell} shared={shared} onChange={onChange} />;
}

function RowsInput({ field, rows, shared, onChange }: { field: RowsField; rows: readonly FormRow[]; shared: Shared; onChange: Change }) {
  const shown = field.fixed ? field.fixed.map((_, at) => rows[at] ?? blankRow(field)) : rows;
  const change = (at: number, key: string, value: FormValue, more?: Readonly<Record<string, string>>) => onChange(shown.map((row, index) => (index === at ? { ...row, [key]: value as Cell } : row)), more);
  // One tap for oneself belongs to the form's own people; a table would repeat it on every row.
  const inRows: Shared = { names: shared.names, faults: shared.faults };
  return (
    <GroupFrame {...frameOf(field, shared.faults[field.key])}>
      <Box className="lp-form-stack">
        {shown.map((row, at) => (
          <Box key={at} className="lp-form-row">
            <Box className="lp-form-row-head">
              <Meta>{field.fixed?.[at] ?? `${field.rowName} ${at + 1}`}</Meta>
              {field.fixed ? null : <QuietButton isSmall label={`去掉第 ${at + 1} 个${field.rowName}`} onPress={() => onChange(shown.filter((_, index) => index !== at))}>去掉</QuietButton>}
            </Box>
            <Box className="lp-form-fields">
              {field.columns.filter((column) => isAsked(column, row)).map((column) => {
                const place = `${field.key}.${at}.${column.key}`;
                return (
                  <Box key={column.key} id={placeOfField(place)} className={isWide(column) ? 'lp-form-wide' : 'lp-form-narrow'}>
                    <CellInput field={column} at={place} value={row[column.key] ?? null} shared={inRows} onChange={(value, more) => change(at, column.key, value, more)} />
                    <Suggestions of={shared.suggest?.(field.key, row) ?? null} behind={column.key} onTake={(fills) => onChange(shown.map((one, index) => (index === at ? { ...one, ...fills } : one)))} />
                  </Box>
                );
              })}
            </Box>
          </Box>
        ))}
        {!field.fixed && shown.length < field.maxRows ? <QuietButton isSmall icon="plus" onPress={() => onChange([...shown, blankRow(field)])}>{`加一个${field.rowName}`}</QuietButton> : null}
      </Box>
    </GroupFrame>
  );
}

function CellInput({ field, at, value, shared, onChange }: { field: CellField; at: string; value: Cell; shared: Shared; onChange: Change }) {
  const frame = frameOf(field, shared.faults[at]);
  const written = textOf({ value }, 'value');
  const chosen = written ? { id: written, name: shared.names[written] ?? '已选' } : null;
  const choose = (found: ChosenPerson | null) => onChange(found?.id ?? null, found ? { [found.id]: found.name } : {});
  switch (field.kind) {
    case 'text': return <TextArea {...frame} value={written} onChange={onChange} maxLength={field.maxLength} />;
    case 'line': return <Field {...frame} value={written} onChange={onChange} maxLength={field.maxLength} />;
    case 'count':
    case 'amount': return <Field {...frame} kind={field.kind === 'count' ? 'number' : 'decimal'} value={written} onChange={onChange} />;
    case 'day': return <DateField {...frame} value={written} onChange={onChange} />;
    case 'choice': return <SelectField {...frame} value={written} options={Object.entries(field.options).map(([code, label]) => ({ value: code, label }))} onChange={onChange} />;
    case 'yes-no': return <SelectField {...frame} value={value === true ? 'yes' : value === false ? 'no' : ''} options={yesNo} onChange={(code) => onChange(code === 'yes')} />;
    case 'person': return <PersonField {...frame} value={chosen} me={shared.me} onChange={choose} />;
    case 'organisation': return <OrganisationField {...frame} value={chosen} among={field.among} onChange={choose} />;
  }
}
