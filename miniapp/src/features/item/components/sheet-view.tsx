import type { ItemView } from '@liangpai/shared/contracts';
import { fieldsOf, isAsked, isBlank, rowsOf, syForms, type Cell, type CellField, type Field, type FormValues } from '@liangpai/shared/forms';
import { useState } from 'react';
import { Box, Card, Facts, Heading, Meta, QuietButton } from '@/ui';

export type Names = ItemView['names'];

/** A form to read: what is filled in, by its sections; tables row by row. */
export function SheetView({ sheet, names, onEdit }: { sheet: ItemView['sheets'][number]; names: Names; onEdit: () => void }) {
  const [isOpen, setOpen] = useState(sheet.form !== 'SY-F2');
  const form = syForms[sheet.form];
  const values = sheet.values as FormValues;
  const filled = fieldsOf(form).filter((field) => isAsked(field, values) && !isBlank(values[field.key])).length;
  return (
    <Card title={form.title} aside={sheet.isEditable ? <QuietButton isSmall icon="edit" onPress={onEdit}>{sheet.version === 0 ? '填写' : '修改'}</QuietButton> : <QuietButton isSmall onPress={() => setOpen(!isOpen)}>{isOpen ? '收起' : '展开'}</QuietButton>}>
      {filled === 0 ? <Meta>还没有填写</Meta> : null}
      {isOpen ? form.sections.map((section) => {
        const shown = section.fields.filter((field) => isAsked(field, values) && !isBlank(values[field.key]));
        return shown.length === 0 ? null : (
          <Box key={section.title} className="it-section">
            <Heading level={3}>{section.title}</Heading>
            <Facts items={shown.filter((field) => field.kind !== 'rows').map((field) => ({ name: field.caption, value: wordOf(field, values, names) }))} />
            {shown.filter((field) => field.kind === 'rows').map((field) => <Rows key={field.key} field={field} values={values} names={names} />)}
          </Box>
        );
      }) : null}
    </Card>
  );
}

function Rows({ field, values, names }: { field: Field; values: FormValues; names: Names }) {
  if (field.kind !== 'rows') return null;
  return (
    <Box className="it-rows">
      <Meta>{field.caption}</Meta>
      {rowsOf(values, field.key).map((row, at) => (
        <Box key={at} className="it-row">
          {[field.fixed?.[at] ?? `${at + 1}.`, ...field.columns.filter((column) => isAsked(column, row) && !isBlank(row[column.key])).map((column) => cellWord(column, row[column.key] ?? null, names))].join('　')}
        </Box>
      ))}
    </Box>
  );
}

/** What stands in a field, in words; empty for a table. */
export function wordOf(field: Field, values: FormValues, names: Names): string {
  const value = values[field.key] ?? null;
  if (field.kind === 'choices') return Array.isArray(value) ? (value as readonly string[]).map((code) => field.options[code] ?? code).join('、') : '';
  return field.kind === 'rows' ? '' : cellWord(field, value as Cell, names);
}

function cellWord(field: CellField, value: Cell, names: Names): string {
  if (typeof value === 'boolean') return field.kind === 'yes-no' ? (field.caption.length <= 4 ? `${field.caption}：${value ? '是' : '否'}` : value ? '是' : '否') : '';
  if (value === null) return '';
  if (field.kind === 'choice') return field.options[value] ?? value;
  if (field.kind === 'person' || field.kind === 'organisation') return names[value]?.name ?? '';
  return 'unit' in field && field.unit ? `${value} ${field.unit}` : value;
}
