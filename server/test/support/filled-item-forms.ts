import { fieldsOf, syForms, type Cell, type CellField, type Field, type FormCode, type FormRow, type FormValue, type FormValues } from '@liangpai/shared/forms';
import type { OpinionBox } from '@liangpai/shared/items';
import type { PrintableItemForm, PrintableProgress, SignatureStrokes } from '../../src/platform/printing/index.js';

/** Three strokes that look like 一 十. */
export const strokes: SignatureStrokes = { width: 300, height: 120, strokes: [[10, 60, 90, 52, 130, 58], [160, 60, 290, 54], [224, 8, 226, 60, 220, 114]] };

const filingCodes: Readonly<Record<FormCode, FormCode>> = {
  'SY-F1': 'SY-F1', 'SY-F2': 'SY-F1', 'SY-F3': 'SY-F1', 'SY-F4': 'SY-F4', 'SY-F5': 'SY-F5', 'SY-F6': 'SY-F5', 'SY-F7': 'SY-F7', 'SY-F8': 'SY-F7', 'SY-F9': 'SY-F9', 'SY-F10': 'SY-F9',
};
const rowsEach = 2;

/** Every field filled with something that is found again: words with the field's own mark, figures that occur once. */
class Filling {
  readonly names: Record<string, string> = {};
  private count = 0;

  valuesOf(code: FormCode): FormValues {
    return Object.fromEntries(fieldsOf(syForms[code]).filter((field) => field.when === undefined || field.when.is === true || field.kind !== 'yes-no').map((field) => [field.key, this.valueOf(field)]));
  }

  private valueOf(field: Field): FormValue {
    if (field.kind === 'choices') return Object.keys(field.options);
    if (field.kind !== 'rows') return this.cellOf(field);
    const rows = field.fixed?.length ?? rowsEach;
    return Array.from({ length: rows }, (): FormRow => Object.fromEntries(field.columns.map((column) => [column.key, this.cellOf(column)])));
  }

  private cellOf(field: CellField): Cell {
    this.count += 1;
    switch (field.kind) {
      case 'yes-no':
        return true;
      case 'count':
      case 'amount':
        return String(7000 + this.count);
      case 'day':
        return `2026-${String((this.count % 12) + 1).padStart(2, '0')}-${String((this.count % 28) + 1).padStart(2, '0')}`;
      case 'choice':
        return Object.keys(field.options)[0] ?? null;
      case 'person':
      case 'organisation':
        this.names[`id${this.count}`] = `${field.kind === 'person' ? '林' : '装配部'}${this.count}`;
        return `id${this.count}`;
      default:
        return `${field.caption.slice(0, 4)}内容${this.count}`;
    }
  }
}

const boxes: readonly OpinionBox[] = ['filer', 'unit', 'committee', 'office', 'leaders', 'filer-closing', 'administration', 'unit-closing', 'recognition', 'office-closing'];

/** One of the ten forms with every field, every opinion and four quarters. */
export function filledItemForm(code: FormCode): PrintableItemForm {
  const filling = new Filling();
  const filing = filling.valuesOf(filingCodes[code]);
  const values = filingCodes[code] === code ? filing : filling.valuesOf(code);
  return {
    code, values, filing, names: filling.names,
    computed: { organisation: '装配二车间党支部', filedOn: '2026-03-09', members: '6', activists: '2', people: '9', voluntaryHours: '186.5', hourShare: '31.08', totalCost: '12.40', ratio: '1:3.25', completionRate: '87.50', satisfaction: '92.15' },
    opinions: Object.fromEntries(boxes.map((box, index) => [box, { decision: '审核通过', text: `意见${box}，同意。`, by: `赵${index + 1}`, on: '2026-03-20', signature: index % 2 === 0 ? strokes : null }])),
    progress: ([1, 2, 3, 4] as const).map((quarter): PrintableProgress => ({ year: 2026, quarter, text: `第${quarter}季度记录：样机装配完成。`, signedBy: '林一舟', signedOn: `2026-${String(quarter * 3).padStart(2, '0')}-28`, signature: strokes })),
    reference: '2026-工程-003　五轴机床主轴国产化',
  };
}
