import PDFDocument from 'pdfkit';
import { registerFonts } from './fonts.js';
import { palette } from './palette.js';
import { drawLine } from './text.js';

/** Millimetres in points. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** A4 upright, in points. */
export const a4 = { width: mm(210), height: mm(297) } as const;

/** What every printed document is told from outside; the instant comes from the caller's clock, so equal input gives equal files. */
export interface PrintOptions {
  printedAt: Date;
}

/** Opens an empty document without a page; margins are the layout's own business. */
export function openDocument(title: string, options: PrintOptions): PDFKit.PDFDocument {
  const document = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    margin: 0,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, Creator: '亮牌 Liangpai', Producer: '亮牌 Liangpai', CreationDate: options.printedAt },
  });
  registerFonts(document);
  return document;
}

/** Adds an upright page of the given size in points. */
export function addPage(document: PDFKit.PDFDocument, size: { width: number; height: number } = a4): void {
  document.addPage({ size: [size.width, size.height], margin: 0 });
}

/** Ends the document and collects its bytes. */
export function closeDocument(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.end();
  });
}

/** Writes a small line at the foot of every page, once the number of pages is known. */
export function numberPages(document: PDFKit.PDFDocument, line: (page: number, pages: number) => string): void {
  const { start, count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(start + index);
    drawLine(
      document,
      line(index + 1, count),
      { x: 0, baseline: document.page.height - mm(8), width: document.page.width, align: 'center' },
      { font: 'regular', size: 7.5, color: palette.inkFaint },
    );
  }
}

/** A rectangle in points, from the top left corner of the page. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Marks the four corners where a part is cut out; the marks stay clear of the part by `gap`. */
export function drawCropMarks(document: PDFKit.PDFDocument, part: Box, gap = mm(2.5), length = mm(3)): void {
  const right = part.x + part.width;
  const bottom = part.y + part.height;
  document.save().lineWidth(0.4).strokeColor(palette.ink).undash();
  for (const [x, outward] of [[part.x, -1], [right, 1]] as const) {
    for (const y of [part.y, bottom]) document.moveTo(x + outward * gap, y).lineTo(x + outward * (gap + length), y).stroke();
  }
  for (const [y, outward] of [[part.y, -1], [bottom, 1]] as const) {
    for (const x of [part.x, right]) document.moveTo(x, y + outward * gap).lineTo(x, y + outward * (gap + length)).stroke();
  }
  document.restore();
}

/** Draws a dashed hairline, for folds and cuts. */
export function drawDashedLine(document: PDFKit.PDFDocument, from: { x: number; y: number }, to: { x: number; y: number }, color: string): void {
  document.save().lineWidth(0.5).strokeColor(color).dash(2.4, { space: 2.4 }).moveTo(from.x, from.y).lineTo(to.x, to.y).stroke().restore();
}
