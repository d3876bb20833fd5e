import { blankRow, fieldsOf, isAsked, rowsOf, textOf, type Cell, type CellField, type Field as FormField, type FormBody, type FormRow, type FormValues } from '@liangpai/shared/forms';
import { Box, Field, Meta, QuietButton, SelectField, TextArea, DateField } from '@/ui';
import { PersonField } from './person-field';

export interface RecordFieldsProps {
  form: FormBody;
  values: FormValues;
  /** Names of the people chosen, by identifier. */
  names: Readonly<Record<string, string>>;
  onChange: (values: FormValues, names: Readonly<Record<string, string>>) => void;
}

const yesNo = [{ value: 'yes', label: '是' }, { value: 'no', label: '否' }];

/** The inputs of a short form, one below the other. */
export function RecordFields({ form, values, names, onChange }: RecordFieldsProps) {
  return (
    <Box className="iy-stack">
      {fieldsOf(form).filter((field) => isAsked(field, values)).map((field) => (
        <OneField key={field.key} field={field} values={values} names={names} onChange={(value, more = {}) => onChange({ ...values, [field.key]: value }, more)} />
      ))}
    </Box>
  );
}

function OneField({ field, values, names, onChange }: { field: FormField; values: FormValues; names: RecordFieldsProps['names']; onChange: (value: Cell | readonly FormRow[], names?: Readonly<Record<string, string>>) => void }) {
  if (field.kind === 'choices') return null;
  if (field.kind !== 'rows') return <CellInput field={field} value={(values[field.key] ?? null) as Cell} names={names} onChange={onChange} />;
  const rows = rowsOf(values, field.key);
  const change = (at: number, key: string, value: Cell, more?: Readonly<Record<string, string>>) => onChange(rows.map((row, index) => (index === at ? { ...row, [key]: value } : row)), more);
  return (
    <Box className="iy-stack">
      <Meta>{field.caption}</Meta>
      {rows.map((row, at) => (
        <Box key={at} className="iy-table-row iy-stack">
          {field.columns.map((column) => <CellInput key={column.key} field={column} value={row[column.key] ?? null} names={names} onChange={(value, more) => change(at, column.key, value, more)} />)}
          <QuietButton isSmall label={`去掉第 ${at + 1} 行`} onPress={() => onChange(rows.filter((_, index) => index !== at))}>去掉</QuietButton>
        </Box>
      ))}
      {rows.length < field.maxRows ? <QuietButton isSmall icon="plus" onPress={() => onChange([...rows, blankRow(field)])}>{`加一名${field.rowName}`}</QuietButton> : null}
    </Box>
  );
}

function CellInput({ field, value, names, onChange }: { field: CellField; value: Cell; names: RecordFieldsProps['names']; onChange: (value: Cell, names?: Readonly<Record<string, string>>) => void }) {
  const shared = { label: field.caption, isOptional: !field.isRequired, ...(field.hint ? { hint: field.hint } : {}) };
  const written = textOf({ value }, 'value');
  switch (field.kind) {
    case 'text': return <TextArea {...shared} value={written} onChange={onChange} maxLength={field.maxLength} />;
    case 'line': return <Field {...shared} value={written} onChange={onChange} maxLength={field.maxLength} />;
    case 'count':
    case 'amount': return <Field {...shared} kind={field.kind === 'count' ? 'number' : 'decimal'} value={written} onChange={onChange} />;
    case 'day': return <DateField {...shared} value={written} onChange={onChange} />;
    case 'choice': return <SelectField {...shared} value={written} options={Object.entries(field.options).map(([code, label]) => ({ value: code, label }))} onChange={onChange} />;
    case 'yes-no': return <SelectField {...shared} value={value === true ? 'yes' : value === false ? 'no' : ''} options={yesNo} onChange={(code) => onChange(code === 'yes')} />;
    case 'person': return <PersonField label={field.caption} value={written ? { id: written, name: names[written] ?? '已选' } : null} onChange={(person) => onChange(person?.id ?? null, person ? { [person.id]: person.name } : {})} />;
    case 'organisation': return null;
  }
}
