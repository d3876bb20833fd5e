import { a4, addPage, closeDocument, mm, openDocument } from '../platform/printing/page.js';
import { palette } from '../platform/printing/palette.js';
import { breakLines, drawLine, drawLines } from '../platform/printing/text.js';

const margin = mm(26);
const width = a4.width - 2 * margin;

/** A sheet as it lies in a branch's folder: what a filing rests on, or what shows that something was done. */
export interface EvidencePaper {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Who wrote it, and the day. */
  readonly signed: readonly [who: string, day: string];
}

/** The sheet as a PDF of one page. */
export async function evidencePaper({ title, paragraphs, signed }: EvidencePaper, printedAt: Date): Promise<Buffer> {
  const document = openDocument(title, { printedAt });
  addPage(document);
  drawLine(document, title, { x: margin, baseline: mm(40), width, align: 'center' }, { font: 'bold', size: 18, color: palette.ink });
  let top = mm(54);
  for (const paragraph of paragraphs) {
    top += drawLines(document, breakLines(`　　${paragraph}`, 'regular', 12.5, width), { x: margin, top }, { font: 'regular', size: 12.5, leading: 1.75, color: palette.ink }) + mm(2);
  }
  for (const [index, line] of signed.entries()) drawLine(document, line, { x: margin, baseline: top + mm(16) + index * mm(9), width, align: 'right' }, { font: 'regular', size: 12.5, color: palette.ink });
  return closeDocument(document);
}
