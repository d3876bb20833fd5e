import { addDays, isRefusal, parseDate, personKindLabels, type IsoDate, type PersonKind } from '@liangpai/shared/kernel';
import type { CellContent } from './workbook.js';

/** A cell that cannot be understood: what is wrong and what to do. */
export interface Fault {
  readonly fault: string;
}
export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'fault' in value;
}

const kinds = new Map<string, PersonKind>([
  ...(Object.entries(personKindLabels) as [PersonKind, string][]).map(([kind, label]) => [label, kind] as const),
  ['积极分子', 'activist'],
]);
const yes = new Set(['', '是', '在岗', '在职', 'TRUE', '1', 'Y', 'YES', '√']);
const no = new Set(['否', '不在岗', '离岗', '退休', 'FALSE', '0', 'N', 'NO', '×']);
/** Day numbers that stand for 1930 to 2100, so that a stray figure is not taken for a date. */
const [firstSerial, lastSerial] = [10_959, 73_415];

/** A cell as text: full-width letters and digits made narrow, blanks trimmed. */
export function textOf(cell: CellContent | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  // Control characters and invisible marks come along when text is pasted from elsewhere.
  return String(cell).normalize('NFKC').replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/gu, ' ').trim();
}

/** 工号: letters, digits and dashes, up to 32. */
export function employeeNoOf(cell: CellContent | undefined): string | Fault {
  const text = textOf(cell).replace(/\s/g, '');
  if (text === '') return { fault: '没有工号，请填写。' };
  return /^[0-9A-Za-z_-]{1,32}$/.test(text) ? text : { fault: '工号只能用数字、字母和横线，最多32位。长工号请把单元格设为“文本”再填。' };
}

/** A name of up to 40 characters; blanks inside a Chinese name are taken out. */
export function nameOf(cell: CellContent | undefined): string | Fault {
  const text = textOf(cell).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
  if (text === '') return { fault: '没有姓名，请填写。' };
  if (text.length > 40) return { fault: '姓名最多40个字，请改短。' };
  return /^\d+$/.test(text) ? { fault: '姓名不能是数字，请核对列有没有错位。' } : text;
}

export function kindOf(cell: CellContent | undefined): PersonKind | Fault {
  const text = textOf(cell);
  return kinds.get(text) ?? { fault: `请填写其中一种：${Object.values(personKindLabels).join('、')}。` };
}

export function postOf(cell: CellContent | undefined): string | Fault {
  const text = textOf(cell);
  return text.length > 80 ? { fault: '职务最多80个字，请改短。' } : text;
}

export function onDutyOf(cell: CellContent | undefined): boolean | Fault {
  const text = textOf(cell).toUpperCase();
  if (yes.has(text)) return true;
  return no.has(text) ? false : { fault: '请填“是”或“否”。' };
}

/**
 * A day, written as a date, as a day number or as text.
 * @param today days after it are refused
 */
export function dayOf(cell: CellContent | undefined, countsFrom1904: boolean, today: string): string | null | Fault {
  const text = textOf(cell);
  if (text === '') return null;
  const day = typeof cell === 'number' ? fromSerial(cell, countsFrom1904) : fromText(text);
  if (!day) return { fault: '看不懂这个日期，请写成 2015-07-01。' };
  return day > today ? { fault: '日期晚于今天，请核对。' } : day;
}

function fromSerial(serial: number, countsFrom1904: boolean): string | null {
  const days = Math.floor(serial) + (countsFrom1904 ? 1462 : 0);
  if (days < firstSerial || days > lastSerial) return fromText(String(serial));
  return addDays('1899-12-30', days);
}

function fromText(text: string): IsoDate | null {
  const found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+[\d:]+)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!found) return null;
  const [, year = '', month = '', day = ''] = found;
  const date = parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return isRefusal(date) ? null : date;
}
