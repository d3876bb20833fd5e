import { blankRow, choicesOf, isAsked, rowsOf, textOf, type Cell, type CellField, type Field as FormField, type FormBody, type FormRow, type FormValue, type FormValues, type RowsField } from '@liangpai/shared/forms';
import { QuietButton } from './buttons';
import { CheckRow, DateField, Field, SelectField, TextArea } from './fields';
import { Card, Meta } from './layout';
import { PersonField } from './person-field';
import { Box } from './primitives';
import './form-fields.scss';

export interface FormFieldsProps {
  form: FormBody;
  values: FormValues;
  /** Names of the people and organisations chosen, by identifier. */
  names: Readonly<Record<string, string>>;
  /** What is wrong, by field: `name`, `goals.2.target`. */
  faults?: Readonly<Record<string, string>>;
  /** What an organisation field offers. */
  organisations?: readonly { readonly value: string; readonly label: string }[];
  onChange: (values: FormValues, names: Readonly<Record<string, string>>) => void;
}

type Shared = Pick<FormFieldsProps, 'names'> & { faults: Readonly<Record<string, string>>; organisations: readonly { readonly value: string; readonly label: string }[] };
type Change = (value: FormValue, names?: Readonly<Record<string, string>>) => void;

const yesNo = [{ value: 'yes', label: '是' }, { value: 'no', label: '否' }];

/** The inputs of a form, drawn from its description: one card a section, two columns on a wide screen. */
export function FormFields({ form, values, names, faults = {}, organisations = [], onChange }: FormFieldsProps) {
  return (
    <Box className="lp-form">
      {form.sections.map((section) => (
        <Card key={section.title} title={section.title}>
          <Box className="lp-form-fields">
            {section.fields.filter((field) => isAsked(field, values)).map((field) => (
              <Box key={field.key} id={`field-${field.key}`} className={isWide(field) ? 'lp-form-wide' : 'lp-form-narrow'}>
                <OneField field={field} values={values} shared={{ names, faults, organisations }} onChange={(value, more = {}) => onChange({ ...values, [field.key]: value }, { ...names, ...more })} />
              </Box>
            ))}
          </Box>
        </Card>
      ))}
    </Box>
  );
}

const isWide = (field: FormField): boolean => field.kind === 'text' || field.kind === 'rows' || field.kind === 'choices';

function OneField({ field, values, shared, onChange }: { field: FormField; values: FormValues; shared: Shared; onChange: Change }) {
  if (field.kind === 'rows') return <RowsInput field={field} rows={rowsOf(values, field.key)} shared={shared} onChange={onChange} />;
  if (field.kind === 'choices') {
    const chosen = choicesOf(values, field.key);
    return (
      <Box className="lp-form-stack">
        <Meta>{field.caption}{field.isRequired ? '' : '（选填）'}</Meta>
        {Object.entries(field.options).map(([code, label]) => (
          <CheckRow key={code} label={label} isChecked={chosen.includes(code)} onChange={(isOn) => onChange(isOn ? [...chosen, code] : chosen.filter((one) => one !== code))} />
        ))}
      </Box>
    );
  }
  return <CellInput field={field} at={field.key} value={(values[field.key] ?? null) as Cell} shared={shared} onChange={onChange} />;
}

function RowsInput({ field, rows, shared, onChange }: { field: RowsField; rows: readonly FormRow[]; shared: Shared; onChange: Change }) {
  const shown = field.fixed ? field.fixed.map((_, at) => rows[at] ?? blankRow(field)) : rows;
  const change = (at: number, key: string, value: FormValue, more?: Readonly<Record<string, string>>) => onChange(shown.map((row, index) => (index === at ? { ...row, [key]: value as Cell } : row)), more);
  const fault = shared.faults[field.key];
  return (
    <Box className="lp-form-stack">
      <Meta>{field.caption}{field.hint ? `：${field.hint}` : ''}</Meta>
      {fault === undefined ? null : <Box className="lp-form-fault" role="alert">{fault}</Box>}
      {shown.map((row, at) => (
        <Box key={at} className="lp-form-row">
          <Box className="lp-form-row-head">
            <Meta>{field.fixed?.[at] ?? `${field.rowName} ${at + 1}`}</Meta>
            {field.fixed ? null : <QuietButton isSmall label={`去掉第 ${at + 1} 个${field.rowName}`} onPress={() => onChange(shown.filter((_, index) => index !== at))}>去掉</QuietButton>}
          </Box>
          <Box className="lp-form-fields">
            {field.columns.filter((column) => isAsked(column, row)).map((column) => (
              <Box key={column.key} className={isWide(column) ? 'lp-form-wide' : 'lp-form-narrow'}>
                <CellInput field={column} at={`${field.key}.${at}.${column.key}`} value={row[column.key] ?? null} shared={shared} onChange={(value, more) => change(at, column.key, value, more)} />
              </Box>
            ))}
          </Box>
        </Box>
      ))}
      {!field.fixed && shown.length < field.maxRows ? <QuietButton isSmall icon="plus" onPress={() => onChange([...shown, blankRow(field)])}>{`加一个${field.rowName}`}</QuietButton> : null}
    </Box>
  );
}

function CellInput({ field, at, value, shared, onChange }: { field: CellField; at: string; value: Cell; shared: Shared; onChange: Change }) {
  const fault = shared.faults[at];
  const frame = { label: 'unit' in field && field.unit ? `${field.caption}${field.caption.includes(field.unit) ? '' : `（${field.unit}）`}` : field.caption, isOptional: !field.isRequired, ...(field.hint ? { hint: field.hint } : {}), ...(fault ? { error: fault } : {}) };
  const written = textOf({ value }, 'value');
  switch (field.kind) {
    case 'text': return <TextArea {...frame} value={written} onChange={onChange} maxLength={field.maxLength} />;
    case 'line': return <Field {...frame} value={written} onChange={onChange} maxLength={field.maxLength} />;
    case 'count':
    case 'amount': return <Field {...frame} kind={field.kind === 'count' ? 'number' : 'decimal'} value={written} onChange={onChange} />;
    case 'day': return <DateField {...frame} value={written} onChange={onChange} />;
    case 'choice': return <SelectField {...frame} value={written} options={Object.entries(field.options).map(([code, label]) => ({ value: code, label }))} onChange={onChange} />;
    case 'yes-no': return <SelectField {...frame} value={value === true ? 'yes' : value === false ? 'no' : ''} options={yesNo} onChange={(code) => onChange(code === 'yes')} />;
    case 'person': return <PersonField label={field.caption} value={written ? { id: written, name: shared.names[written] ?? '已选' } : null} onChange={(person) => onChange(person?.id ?? null, person ? { [person.id]: person.name } : {})} />;
    case 'organisation': return <SelectField {...frame} value={written} options={shared.organisations} onChange={onChange} />;
  }
}
