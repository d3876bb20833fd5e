import { displayCode } from '@liangpai/shared/kernel';
import { addPage, closeDocument, drawDashedLine, mm, numberPages, openDocument, type Box, type PrintOptions } from './page.js';
import { palette } from './palette.js';
import { drawQr } from './qr.js';
import { drawLine, drawLines, fitText } from './text.js';

/** A one-time right to answer 测评票: the address with its secret, and the same secret as characters to type. */
export interface PrintableSlip {
  address: string;
  code: string;
}

const columns = 2;
const rows = 5;
const left = mm(8);
const top = mm(8.5);
const slip = { width: mm(97), height: mm(55) } as const;

function drawSlip(document: PDFKit.PDFDocument, one: PrintableSlip, { title, closing, call }: { title: string; closing: string; call: string }, box: Box): void {
  const inset = mm(4);
  const width = box.width - 2 * inset;
  document.save().rect(box.x + inset, box.y + mm(4.6), mm(1), mm(8.4)).fill(palette.red).restore();
  const heading = fitText(title, 'bold', { width: width - mm(3), height: mm(10), leading: 1.25 }, { max: 11, min: 6.5 });
  const headingHeight = heading.lines.length * heading.size * 1.25;
  drawLines(document, heading.lines, { x: box.x + inset + mm(2.6), top: box.y + mm(8.8) - headingHeight / 2 }, { font: 'bold', size: heading.size, leading: 1.25, color: palette.ink });

  const size = mm(36);
  drawQr(document, one.address, { x: box.x + inset - mm(2), y: box.y + mm(15), size }, 'Q');
  const x = box.x + inset + size;
  const room = box.x + box.width - inset - x;
  const line = (text: string, offset: number, font: 'regular' | 'bold', points: number, color: string): void => {
    const fitted = fitText(text, font, { width: room, height: points * 1.3, leading: 1.2 }, { max: points, min: 5 });
    drawLine(document, fitted.lines[0] ?? '', { x, baseline: box.y + offset }, { font, size: fitted.size, color });
  };
  line(call, mm(21), 'bold', 10.5, palette.red);
  line('不能扫码时，输入票号', mm(27), 'regular', 7.5, palette.inkSoft);
  line(displayCode(one.code), mm(33.5), 'bold', 15, palette.ink);
  line('本票只能用一次，匿名', mm(40.5), 'bold', 9, palette.ink);
  line('票上没有您的姓名，也不记录谁用了哪张票', mm(45), 'regular', 7, palette.inkSoft);
  line(closing, mm(49.2), 'regular', 7, palette.inkSoft);
}

function drawCutLines(document: PDFKit.PDFDocument): void {
  const right = left + columns * slip.width;
  const bottom = top + rows * slip.height;
  for (let column = 0; column <= columns; column += 1) {
    const x = left + column * slip.width;
    drawDashedLine(document, { x, y: top }, { x, y: bottom }, palette.inkFaint);
  }
  for (let row = 0; row <= rows; row += 1) {
    const y = top + row * slip.height;
    drawDashedLine(document, { x: left, y }, { x: right, y }, palette.inkFaint);
  }
}

/**
 * Sheets of paper ballots 测评票 (SL-13-2), ten to an A4 sheet with cut lines. A slip names neither a voter nor a member.
 * @param slips in random order: the position on the sheet must not tell who received which
 * @param survey the questionnaire's title (SL-F3.01), the last day, `2025-10-15`, or null when it has none, and what the holder is called to do
 * @returns a PDF
 */
export async function printSlips(slips: readonly PrintableSlip[], survey: { title: string; closesOn: string | null; call?: string }, options: PrintOptions): Promise<Buffer> {
  const document = openDocument(`测评票　${survey.title}`, options);
  const closing = survey.closesOn ? `截止 ${survey.closesOn}，过期作废` : '';
  const perSheet = columns * rows;
  for (let start = 0; start < Math.max(1, slips.length); start += perSheet) {
    addPage(document);
    drawCutLines(document);
    slips.slice(start, start + perSheet).forEach((one, index) => {
      const box: Box = { x: left + (index % columns) * slip.width, y: top + Math.floor(index / columns) * slip.height, ...slip };
      drawSlip(document, one, { title: survey.title, closing, call: survey.call ?? '扫码，给服务打星' }, box);
    });
  }
  numberPages(document, (page, pages) => `沿虚线裁开　共 ${slips.length} 张票　第 ${page} 页，共 ${pages} 页`);
  return closeDocument(document);
}
