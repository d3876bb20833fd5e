import { a4, addPage, closeDocument, mm, numberPages, openDocument, type PrintOptions } from './page.js';
import { palette } from './palette.js';
import { drawQr } from './qr.js';
import { drawTable, type TableCell, type TableFrame, type TableRow } from './table.js';
import { breakLines, drawLine, drawLines, fitText, type FittedText } from './text.js';

/** A 公示 as it hangs on the 党务公开栏 (SY-ZR-11, SY-GC-08). */
export interface PrintableNotice {
  title: string;
  organisation: string;
  text: string;
  /** What is displayed, one line each. */
  lines: readonly string[];
  startsOn: string;
  /** Null: displayed as long as its sign. */
  endsOn: string | null;
  place: string;
  /** Department and telephone for objections; empty when there is none. */
  contact: string;
  /** The notice's page. */
  address: string;
}

const margin = mm(24);
const width = a4.width - 2 * margin;
const bottom = a4.height - mm(20);
const numberWidth = mm(16);
const body = { font: 'regular', size: 12.5, leading: 1.75, color: palette.ink } as const;
const frame: TableFrame = {
  x: margin, columns: [numberWidth, width - numberWidth], size: 12, leading: 1.5, padding: 7, color: palette.ink, border: { color: palette.ink, width: 0.8, isGrid: true },
};
const codeSize = mm(34);
const closingHeight = mm(50);

const heading = (text: string): TableCell => ({ text, font: 'bold', align: 'center', vertical: 'middle', fill: palette.paper });

function dayInChinese(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

function periodOf({ startsOn, endsOn }: PrintableNotice): string {
  return endsOn === null ? `公示时间：${dayInChinese(startsOn)}起` : `公示时间：${dayInChinese(startsOn)}至 ${dayInChinese(endsOn)}`;
}

function channelOf({ contact, endsOn }: PrintableNotice): string {
  const other = contact ? `，也可以向${contact}反映` : '';
  return `对公示内容有异议的，${endsOn === null ? '' : '请在公示期内'}扫右边的码，在亮牌“公示栏”里署名或匿名提出${other}。`;
}

/** The title on one line when it is short, otherwise on lines of about the same length: no single character stands alone. */
function fitTitle(title: string): FittedText {
  const fitted = fitText(title, 'bold', { width, height: 22 * 1.35, leading: 1.35 }, { max: 22, min: 17 });
  if (!fitted.isCut) return fitted;
  const whole = fitText(title, 'bold', { width, height: mm(34), leading: 1.35 }, { max: 20, min: 11 });
  let lines = whole.lines;
  for (let room = width; room > width / 3; room -= whole.size / 2) {
    const narrower = breakLines(title, 'bold', whole.size, room);
    if (whole.isCut || narrower.length > whole.lines.length) break;
    lines = narrower;
  }
  return { ...whole, lines };
}

/** The lower part, kept together: period, channel, code, who puts it up and since when. */
function drawClosing(document: PDFKit.PDFDocument, notice: PrintableNotice, top: number): void {
  const room = width - codeSize - mm(6);
  let y = top;
  for (const [text, font] of [[periodOf(notice), 'bold'], [channelOf(notice), 'regular'], [notice.place ? `张贴地点：${notice.place}` : '', 'regular']] as const) {
    if (text) y += drawLines(document, breakLines(text, font, 11.5, room), { x: margin, top: y }, { font, size: 11.5, leading: 1.6, color: palette.ink }) + mm(1.2);
  }
  drawQr(document, notice.address, { x: margin + width - codeSize, y: top - mm(2), size: codeSize }, 'M');
  const signed = top + mm(40);
  const name = fitText(notice.organisation, 'bold', { width, height: 20, leading: 1.2 }, { max: 13, min: 8 });
  drawLine(document, name.lines[0] ?? '', { x: margin, baseline: signed, width, align: 'right' }, { font: 'bold', size: name.size, color: palette.ink });
  drawLine(document, dayInChinese(notice.startsOn), { x: margin, baseline: signed + mm(8), width, align: 'right' }, { font: 'regular', size: 12.5, color: palette.ink });
}

/**
 * A public notice on A4: title, text, what is displayed as a table, period, way to object, signature; a long table goes on over the page with its heading.
 * @returns a PDF
 */
export async function printNotice(notice: PrintableNotice, options: PrintOptions): Promise<Buffer> {
  const document = openDocument(notice.title, options);
  addPage(document);
  const title = fitTitle(notice.title);
  document.save().rect(margin, mm(22), width, mm(1)).fill(palette.red).restore();
  let y = mm(28);
  y += drawLines(document, title.lines, { x: margin, top: y, width, align: 'center' }, { font: 'bold', size: title.size, leading: 1.35, color: palette.ink }) + mm(6);
  const next = (): { top: number; bottom: number } => {
    addPage(document);
    return { top: mm(22), bottom };
  };
  for (const paragraph of notice.text.split('\n').filter((one) => one.trim() !== '')) {
    for (const [at, line] of breakLines(paragraph, body.font, body.size, width, 2 * body.size).entries()) {
      if (y + body.size * body.leading > bottom) y = next().top;
      y += drawLines(document, [line], { x: margin, top: y, indent: at === 0 ? 2 * body.size : 0 }, body);
    }
  }
  y += mm(4);
  const rows: TableRow[] = notice.lines.map((line, at) => ({ minHeight: mm(10), cells: [{ text: String(at + 1), align: 'center', vertical: 'middle' }, { text: line, vertical: 'middle' }] }));
  y = drawTable(document, rows, frame, { top: y, bottom, next, heading: { minHeight: mm(10), cells: [heading('序号'), heading('公示内容')] } }) + mm(8);
  if (y + closingHeight > bottom) y = next().top;
  drawClosing(document, notice, y);
  const { count } = document.bufferedPageRange();
  if (count > 1) numberPages(document, (page, pages) => `第 ${page} 页，共 ${pages} 页`);
  return closeDocument(document);
}
