import writeExcelFile, { type Cell, type CellObject } from 'write-excel-file/node';
import { cleanText } from './fonts.js';

/** What a cell may hold; exact figures come as text, a null leaves the cell empty. */
export type SheetValue = string | number | boolean | null;

/** A column of an exported sheet. */
export interface SheetColumn<Row> {
  /** Chinese heading */
  header: string;
  /** width in characters, 14 when left out */
  width?: number;
  /** how numbers are shown, e.g. `0.00` */
  format?: string;
  value: (row: Row) => SheetValue;
}

const header: CellObject = { type: String, fontWeight: 'bold', backgroundColor: '#F8EFDC', borderColor: '#D9BE86', borderStyle: 'thin', alignVertical: 'center', wrap: true };
const longestCell = 32_767;

// The format “@” keeps a text a text for good: without it a cell that begins with = + - @ becomes a formula as soon as somebody edits it
// or saves the sheet as CSV and opens that.
function textCell(text: string): CellObject {
  const value = cleanText(text).slice(0, longestCell);
  return { value, type: String, format: '@', alignVertical: 'top', wrap: value.includes('\n') || value.length > 30 };
}

function cellOf(value: SheetValue, format: string | undefined): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return textCell(value ? '是' : '否');
  if (typeof value === 'string') return textCell(value);
  if (!Number.isFinite(value)) return textCell('—');
  return { value, type: Number, alignVertical: 'top', ...(format === undefined ? {} : { format }) };
}

// Excel accepts at most 31 characters, no brackets, asterisk, slashes, question mark or colon, and no empty name.
function sheetName(name: string): string {
  const allowed = cleanText(name).replace(/[[\]*/\\?:\n]/g, ' ').replace(/^'+|'+$/g, '').trim();
  return Array.from(allowed).slice(0, 31).join('') || '表';
}

/**
 * An Excel sheet with a fixed heading row. Texts stay texts: nothing that a user typed can become a formula.
 * @returns an .xlsx
 */
export async function writeSheet<Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[], name = '表'): Promise<Buffer> {
  const cells: Cell[][] = [
    columns.map((column) => ({ ...header, value: cleanText(column.header) })),
    ...rows.map((row) => columns.map((column) => cellOf(column.value(row), column.format))),
  ];
  return writeExcelFile(cells, {
    sheet: sheetName(name),
    columns: columns.map(({ width }) => ({ width: width ?? 14 })),
    stickyRowsCount: 1,
  }).toBuffer();
}
