import { refuse, type Refusal } from '@liangpai/shared/kernel';
import { strFromU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { readSheet } from 'read-excel-file/node';

/** What a workbook may unfold to, in bytes and files; a roster of 20,000 rows unfolds to about 12 MB. */
const longestContent = 64 * 1024 * 1024;
const mostParts = 500;
/** Parts that are needed to read values; pictures, macros and the like are left folded. */
const needed = /^(\[Content_Types\]\.xml|_rels\/.*|xl\/(workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/.*|worksheets\/[^/]+\.xml))$/i;

export type CellContent = string | number | boolean | Date | null;

/** The first sheet of a workbook. */
export interface Sheet {
  /** As Excel shows them: `rows[0]` is row 1. */
  readonly rows: readonly (readonly CellContent[])[];
  /** Cells that hold a formula, as row and column from 0. */
  readonly formulas: readonly { readonly row: number; readonly column: number }[];
  /** Whether day numbers count from 1904 instead of 1900. */
  readonly countsFrom1904: boolean;
}

type Unreadable = Refusal<'ROSTER.FILE_UNREADABLE' | 'ROSTER.FILE_SWOLLEN'>;

/**
 * Opens an .xlsx without trusting it: the unfolded size is checked before anything is unfolded, and never exceeds what the file itself declared.
 * @returns the first sheet; refused when the bytes are no .xlsx, are damaged, or unfold to more than 64 MB
 */
export async function openWorkbook(bytes: Buffer): Promise<Sheet | Unreadable> {
  if (bytes.length === 0) return refuse('ROSTER.FILE_UNREADABLE', { reason: '文件是空的。' });
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') return refuse('ROSTER.FILE_UNREADABLE', { reason: '这是旧版 .xls 或加了密码的文件。' });
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return refuse('ROSTER.FILE_UNREADABLE', { reason: '这不是 Excel 的 .xlsx 文件（可能是改了后缀的文本）。' });
  const parts = unfold(bytes);
  if ('refused' in parts) return parts as unknown as Unreadable;
  const workbook = parts['xl/workbook.xml'];
  const name = workbook && firstSheetPart(parts);
  const sheet = name ? parts[name] : undefined;
  if (!workbook || !sheet) return refuse('ROSTER.FILE_UNREADABLE', { reason: '文件里没有工作表。' });
  try {
    const xml = strFromU8(sheet);
    const formulas = formulaCells(xml);
    if (formulas.length !== (xml.match(/<f[\s>/]/g)?.length ?? 0)) return refuse('ROSTER.FILE_UNREADABLE', { reason: '里面有读不出位置的公式。' });
    // Folded anew from what was checked: the reader unfolds nothing else.
    const rows = (await readSheet(Buffer.from(zipSync(parts as Unzipped, { level: 0 })))) as unknown as CellContent[][];
    return { rows, formulas, countsFrom1904: /date1904="(1|true)"/.test(strFromU8(workbook)) };
  } catch {
    return refuse('ROSTER.FILE_UNREADABLE', { reason: '文件已损坏。' });
  }
}

function unfold(bytes: Buffer): Unzipped | Unreadable {
  let total = 0;
  let count = 0;
  try {
    unzipSync(bytes, { filter: (part) => {
      count += 1;
      if (needed.test(part.name)) total += part.originalSize;
      return false;
    } });
    if (total > longestContent || count > mostParts) return refuse('ROSTER.FILE_SWOLLEN');
    return unzipSync(bytes, { filter: (part) => needed.test(part.name) });
  } catch {
    return refuse('ROSTER.FILE_UNREADABLE', { reason: '文件已损坏。' });
  }
}

function firstSheetPart(parts: Unzipped): string | undefined {
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const relations = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
  const reference = /<(?:\w+:)?sheet\b[^>]*?\br:id="([^"]+)"/.exec(workbook)?.[1];
  for (const [tag] of relations.matchAll(/<Relationship\b[^>]*>/g)) {
    if (/\bId="([^"]+)"/.exec(tag)?.[1] !== reference) continue;
    const target = /\bTarget="([^"]+)"/.exec(tag)?.[1] ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return undefined;
}

function formulaCells(xml: string): { row: number; column: number }[] {
  const found: { row: number; column: number }[] = [];
  for (const [, letters = '', digits = '', content = ''] of xml.matchAll(/<c\b[^>]*?\br="([A-Z]+)(\d+)"[^>]*?(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    if (!/<f[\s>/]/.test(content)) continue;
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    found.push({ row: Number(digits) - 1, column });
  }
  return found;
}
