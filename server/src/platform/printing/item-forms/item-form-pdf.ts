import { a4, addPage, closeDocument, mm, numberPages, openDocument, type PrintOptions } from '../page.js';
import { palette } from '../palette.js';
import { drawTable, type TableCell, type TableFrame, type TableRow } from '../table.js';
import { breakLines, drawLine, drawLines, lineWidth } from '../text.js';
import { fillLayout, signingLines, type FilledCell, type FilledGroup, type FilledNode, type FilledRow } from './filled-layout.js';
import type { PrintableItemForm } from './printable.js';
import { drawSignature } from './signature.js';

const margin = mm(21);
const width = a4.width - 2 * margin;
const unit = width / 12;
const bottom = a4.height - mm(17);
const pageTop = mm(18);
const size = 10.5;
const leading = 1.5;
const padding = 5.5;
const border = { color: palette.ink, width: 0.7, isGrid: true } as const;
/** Room left in a signing line for the strokes, in characters. */
const signingRoom = 7;

/** A merged caption that is still open: its part on this page begins at `top`. */
interface OpenCaption { readonly text: string; readonly x: number; readonly width: number; top: number; isContinued: boolean }

/** Draws the tree of rows; merged captions are drawn beside their rows, once a page. */
class Sheet {
  y = 0;
  private readonly open: OpenCaption[] = [];

  constructor(private readonly document: PDFKit.PDFDocument) {}

  begin(top: number): void {
    this.y = top;
  }

  draw(nodes: readonly FilledNode[], x = margin): void {
    for (const node of nodes) {
      if (node.kind === 'row') this.drawRow(node, x);
      else this.drawGroup(node, x);
    }
  }

  private drawGroup(group: FilledGroup, x: number): void {
    const caption: OpenCaption = { text: group.caption, x, width: group.width * unit, top: this.y, isContinued: false };
    this.open.push(caption);
    if (this.y + this.captionHeight(caption) > bottom) this.turn(this.y);
    this.draw(group.nodes, x + caption.width);
    this.open.pop();
    this.drawCaption(caption, this.y);
  }

  private drawRow(row: FilledRow, x: number): void {
    const frame: TableFrame = { x, columns: row.cells.map((cell) => cell.width * unit), size, leading, padding, color: palette.ink, border };
    this.y = drawTable(this.document, [this.tableRow(row)], frame, { top: this.y, bottom, next: (end) => this.turn(end) });
  }

  private turn(end: number): { top: number; bottom: number } {
    for (const caption of this.open) this.drawCaption(caption, end);
    addPage(this.document);
    this.y = pageTop;
    for (const caption of this.open) caption.top = pageTop;
    return { top: pageTop, bottom };
  }

  private captionHeight({ text, width: room }: OpenCaption): number {
    return breakLines(text, 'regular', size, room - 2 * padding).length * size * leading + 2 * padding;
  }

  /** The part of a merged caption between its top on this page and `end`; a part without rows is not drawn. */
  private drawCaption(caption: OpenCaption, end: number): void {
    const height = end - caption.top;
    if (height < 1) return;
    const room = caption.width - 2 * padding;
    const mark = caption.isContinued ? ['（续）'] : [];
    let own = size;
    let lines = [...breakLines(caption.text, 'regular', own, room), ...mark];
    while (own > 6 && lines.length * own * leading > height - 4) {
      own -= 0.5;
      lines = [...breakLines(caption.text.replaceAll('\n', ''), 'regular', own, room), ...mark];
    }
    const used = lines.length * own * leading;
    drawLines(this.document, lines, { x: caption.x + padding, top: caption.top + (height - used) / 2, width: room, align: 'center' }, { font: 'regular', size: own, leading, color: palette.ink });
    this.document.save().lineWidth(border.width).strokeColor(border.color).rect(caption.x, caption.top, caption.width, height).stroke().restore();
    caption.isContinued = true;
  }

  private tableRow(row: FilledRow): TableRow {
    return { minHeight: mm(row.minHeight), cells: row.cells.map((cell) => this.tableCell(cell)) };
  }

  private tableCell(cell: FilledCell): TableCell {
    const { signing } = cell;
    if (cell.isCaption) return { text: cell.text, align: 'center', vertical: 'middle', isCaption: true };
    const plain: TableCell = { text: cell.text, align: cell.align, vertical: cell.align === 'center' ? 'middle' : 'top' };
    if (!signing) return plain;
    return {
      ...plain, foot: signingLines(signing),
      paintFoot: (foot) => {
        if (!signing.strokes) return;
        const right = foot.x + foot.width - lineWidth(signing.name, 'regular', size);
        drawSignature(this.document, signing.strokes, { x: right - signingRoom * size, y: foot.y, width: signingRoom * size, height: (foot.height * 2) / 3 });
      },
    };
  }
}

/**
 * One of the ten forms as a PDF, laid out as the annex: same rows, order and captions; long texts go on over the page. What the annex has no place for follows on a supplement.
 * @param form filled, or `blankItemForm(code)`
 */
export async function printItemForm(form: PrintableItemForm, options: PrintOptions): Promise<Buffer> {
  const filled = fillLayout(form);
  const document = openDocument(filled.title, options);
  const sheet = new Sheet(document);
  addPage(document);
  drawTitle(document, filled.title);
  if (filled.header) {
    drawLine(document, filled.header.organisation, { x: margin, baseline: mm(38), width, align: 'left' }, { font: 'regular', size, color: palette.ink });
    drawLine(document, filled.header.day, { x: margin, baseline: mm(38), width, align: 'right' }, { font: 'regular', size, color: palette.ink });
  }
  sheet.begin(mm(filled.header ? 41 : 36));
  sheet.draw(filled.nodes);
  drawClosing(document, sheet, filled.closing);
  if (filled.supplement) {
    addPage(document);
    drawTitle(document, filled.supplement.title, 15);
    sheet.begin(mm(36));
    sheet.draw(filled.supplement.nodes);
  }
  const { count } = document.bufferedPageRange();
  numberPages(document, (page) => [filled.reference, count > 1 ? `第 ${page} 页，共 ${count} 页` : ''].filter((part) => part !== '').join('　'));
  return closeDocument(document);
}

function drawTitle(document: PDFKit.PDFDocument, title: string, points = 18): void {
  drawLine(document, title, { x: margin, baseline: mm(28), width, align: 'center' }, { font: 'bold', size: points, color: palette.ink });
}

function drawClosing(document: PDFKit.PDFDocument, sheet: Sheet, lines: readonly string[]): void {
  const set = lines.flatMap((line) => breakLines(line, 'regular', size, width));
  const height = set.length * size * leading + mm(3);
  if (set.length === 0) return;
  if (sheet.y + height > bottom + mm(6)) {
    addPage(document);
    sheet.begin(pageTop);
  }
  drawLines(document, set, { x: margin, top: sheet.y + mm(3), width }, { font: 'regular', size, leading, color: palette.ink });
}
