import type { FontWeight } from './fonts.js';
import type { Box } from './page.js';
import { breakLines, drawLines } from './text.js';

/** One cell; `foot` lines stand at the lower right and stay with the last part of a cell that runs over pages. */
export interface TableCell {
  text: string;
  font?: FontWeight;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle';
  /** columns that the cell covers, 1 when left out */
  span?: number;
  color?: string;
  fill?: string;
  /** points; the table's size when left out */
  size?: number;
  foot?: readonly string[];
  /** a caption that is printed again, with （续）, when its row goes on over the page */
  isCaption?: boolean;
  /** draws what is not text, inside the cell's padding */
  paint?: (content: Box) => void;
  /** draws over the foot, where it stands */
  paintFoot?: (foot: Box) => void;
}

export interface TableRow {
  cells: readonly TableCell[];
  /** points; room for handwriting */
  minHeight?: number;
}

/** Where a table stands and how it looks; all lengths in points. */
export interface TableFrame {
  x: number;
  columns: readonly number[];
  size: number;
  leading: number;
  padding: number;
  color: string;
  border: { color: string; width: number; isGrid: boolean };
}

/** A page break: told where the table ends on the old page, adds a page and answers where the table goes on. */
export type NextPage = (end: number) => { top: number; bottom: number };

interface SetCell {
  cell: TableCell;
  x: number;
  width: number;
  size: number;
  step: number;
  lines: string[];
}

interface SetRow {
  cells: SetCell[];
  minHeight: number;
}

const footStep = 1.7;
// A row up to this many lines moves to the next page whole; a longer one is split where the page ends.
const keptTogether = 8;
// A part shorter than this looks torn off.
const fewestLines = 3;

function setRow(row: TableRow, frame: TableFrame): SetRow {
  let column = 0;
  let x = frame.x;
  const cells = row.cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = frame.columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    const size = cell.size ?? frame.size;
    const lines = cell.text === '' ? [] : breakLines(cell.text, cell.font ?? 'regular', size, width - 2 * frame.padding);
    const set: SetCell = { cell, x, width, size, step: size * frame.leading, lines };
    column += span;
    x += width;
    return set;
  });
  return { cells, minHeight: row.minHeight ?? 0 };
}

function cellHeight(set: SetCell, frame: TableFrame): number {
  const foot = (set.cell.foot?.length ?? 0) * frame.size * footStep;
  return set.lines.length * set.step + foot + 2 * frame.padding;
}

function rowHeight(row: SetRow, frame: TableFrame): number {
  return Math.max(row.minHeight, ...row.cells.map((set) => cellHeight(set, frame)));
}

/** Height in points that rows take when no page ends between them. */
export function tableHeight(rows: readonly TableRow[], frame: TableFrame): number {
  return rows.reduce((sum, row) => sum + rowHeight(setRow(row, frame), frame), 0);
}

function drawCell(document: PDFKit.PDFDocument, set: SetCell, top: number, height: number, frame: TableFrame, hasFoot: boolean): void {
  const { cell } = set;
  const inner: Box = { x: set.x + frame.padding, y: top + frame.padding, width: set.width - 2 * frame.padding, height: height - 2 * frame.padding };
  if (cell.fill) document.save().rect(set.x, top, set.width, height).fill(cell.fill).restore();
  const spare = inner.height - set.lines.length * set.step;
  const start = inner.y + (cell.vertical === 'middle' ? spare / 2 : 0);
  const color = cell.color ?? frame.color;
  drawLines(document, set.lines, { x: inner.x, top: start, width: inner.width, align: cell.align ?? 'left' }, { font: cell.font ?? 'regular', size: set.size, leading: frame.leading, color });
  cell.paint?.(inner);
  const foot = hasFoot ? (cell.foot ?? []) : [];
  const footTop = top + height - frame.padding - foot.length * frame.size * footStep;
  drawLines(document, foot, { x: inner.x, top: footTop, width: inner.width, align: 'right' }, { font: 'regular', size: frame.size, leading: footStep, color });
  if (hasFoot) cell.paintFoot?.({ x: inner.x, y: footTop, width: inner.width, height: foot.length * frame.size * footStep });
}

function drawPart(document: PDFKit.PDFDocument, cells: readonly SetCell[], top: number, height: number, frame: TableFrame, hasFoot: boolean): void {
  for (const set of cells) drawCell(document, set, top, height, frame, hasFoot);
  const { border } = frame;
  document.save().lineWidth(border.width).strokeColor(border.color);
  for (const set of cells) {
    if (border.isGrid) document.rect(set.x, top, set.width, height).stroke();
    else document.moveTo(set.x, top + height).lineTo(set.x + set.width, top + height).stroke();
  }
  document.restore();
}

// How many lines of a cell go on this page: its foot never goes on alone.
function linesThatFit(set: SetCell, room: number): number {
  const longest = set.cell.foot ? Math.max(0, set.lines.length - fewestLines) : set.lines.length;
  return Math.min(Math.floor(room / set.step), longest);
}

/**
 * Draws rows from `top` on; a row that does not fit moves to the next page or, when it is long, is split between two lines. The
 * heading row is repeated on every page.
 * @returns the lower edge of the last row on the last page, in points
 */
export function drawTable(
  document: PDFKit.PDFDocument,
  rows: readonly TableRow[],
  frame: TableFrame,
  place: { top: number; bottom: number; next: NextPage; heading?: TableRow },
): number {
  let { top: y, bottom } = place;
  const heading = place.heading ? setRow(place.heading, frame) : null;
  let isFresh = false;
  const drawHeading = (): void => {
    if (!heading) return;
    const height = rowHeight(heading, frame);
    drawPart(document, heading.cells, y, height, frame, true);
    y += height;
  };
  const turn = (): void => {
    ({ top: y, bottom } = place.next(y));
    drawHeading();
    isFresh = true;
  };

  drawHeading();
  for (const row of rows) {
    let set = setRow(row, frame);
    for (;;) {
      const height = rowHeight(set, frame);
      if (y + height <= bottom + 0.01) {
        drawPart(document, set.cells, y, height, frame, true);
        y += height;
        isFresh = false;
        break;
      }
      const longest = Math.max(...set.cells.map(({ lines }) => lines.length));
      const room = bottom - y - 2 * frame.padding;
      const part = set.cells.map((cell) => (cell.cell.isCaption ? cell.lines.length : linesThatFit(cell, room)));
      const taken = Math.max(...set.cells.map((cell, index) => (cell.cell.isCaption ? 0 : (part[index] ?? 0))));
      // A caption is drawn whole on every page, so its height has to be there as well.
      const captionHeight = Math.max(0, ...set.cells.map((cell) => (cell.cell.isCaption ? cellHeight(cell, frame) : 0)));
      if (!isFresh && (longest <= keptTogether || taken < fewestLines || captionHeight > bottom - y)) {
        turn();
        continue;
      }
      if (taken === 0) {
        // Taller than a page without a line to split at: drawn whole rather than never.
        drawPart(document, set.cells, y, height, frame, true);
        y += height;
        isFresh = false;
        break;
      }
      drawPart(document, set.cells.map((cell, index) => ({ ...cell, lines: cell.lines.slice(0, part[index]) })), y, bottom - y, frame, false);
      y = bottom;
      set = {
        minHeight: 0,
        cells: set.cells.map((cell, index) => (cell.cell.isCaption ? continuedCaption(cell) : { ...cell, lines: cell.lines.slice(part[index]) })),
      };
      turn();
    }
  }
  return y;
}

function continuedCaption(set: SetCell): SetCell {
  return set.lines.at(-1) === '（续）' ? set : { ...set, lines: [...set.lines, '（续）'] };
}
