import { displayCode } from '@liangpai/shared/kernel';
import { drawLevelMark, drawStateMark, levelColors, stateColors, type PlaqueLevel, type TargetState } from './marks.js';
import { a4, addPage, closeDocument, mm, numberPages, openDocument, type Box, type PrintOptions } from './page.js';
import { palette } from './palette.js';
import { drawQr } from './qr.js';
import { drawTable, tableHeight, type TableFrame, type TableRow } from './table.js';
import { breakLines, drawLine, drawLines, fitText, lineWidth } from './text.js';

/** One public target as it stands on the day of printing. */
export interface PrintableTarget {
  name: string;
  unit: string;
  /** as shown, with its comparison, e.g. `≥ 98.5` */
  target: string;
  /** as shown; empty while nothing is reported */
  actual: string;
  /** share of the target reached, 0–100, for the bar; null draws none */
  progress: number | null;
  state: TargetState;
  /** the state in words */
  stateLabel: string;
  /** the day of the figure, `2026-11-02`; empty while nothing is reported */
  updatedOn: string;
}

/** Everything that stands on a plaque; all of it has passed review and release before it comes here. */
export interface PrintablePlaque {
  /** what the plaque is for, e.g. 党员责任区 */
  kind: string;
  name: string;
  organisation: string;
  responsible: string;
  period: string;
  /** null while no level is awarded */
  level: { code: PlaqueLevel; label: string } | null;
  targets: readonly PrintableTarget[];
  commitments: readonly string[];
  contact: string;
  /** what a reader without a network should know, one or two sentences */
  shortText: string;
  /** who released the content and when, e.g. 内容经保密审查，2026-10-08 批准公开 */
  release: string;
  address: string;
  code: string;
}

/** Paper of a plaque; A3 is the same layout enlarged. */
export type PlaquePaper = 'A4' | 'A3';

const margin = mm(16);
const contentWidth = a4.width - 2 * margin;
const footerHeight = mm(62);
const footerTop = a4.height - mm(15) - footerHeight;
const pageBottom = a4.height - mm(18);
/** Points; the text of a plaque is read at arm's length. */
const bodySizes = { max: 16, min: 9 } as const;
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function drawFrame(document: PDFKit.PDFDocument, plaque: PrintablePlaque): void {
  const line = plaque.level ? levelColors[plaque.level.code].line : palette.hairline;
  const inset = mm(9);
  document.save().lineWidth(1.6).strokeColor(line);
  document.roundedRect(inset, inset, a4.width - 2 * inset, a4.height - 2 * inset - mm(3), mm(4)).stroke().restore();
}

function drawLevel(document: PDFKit.PDFDocument, level: NonNullable<PrintablePlaque['level']>, box: Box): void {
  const colors = levelColors[level.code];
  document.save().lineWidth(1).roundedRect(box.x, box.y, box.width, box.height, mm(3)).fillAndStroke(colors.wash, colors.line).restore();
  drawLevelMark(document, level.code, { x: box.x + box.width / 2, y: box.y + mm(12.5), radius: mm(8.5) });
  const fitted = fitText(level.label, 'bold', { width: box.width - mm(4), height: mm(9), leading: 1.1 }, { max: 20, min: 9 });
  const spacing = fitted.size >= 18 ? 2 : 0;
  drawLine(document, fitted.lines[0] ?? '', { x: box.x, baseline: box.y + mm(29), width: box.width, align: 'center' }, { font: 'bold', size: fitted.size, color: colors.ink, spacing });
}

/** Draws the head of the first page and answers where the content begins. */
function drawHead(document: PDFKit.PDFDocument, plaque: PrintablePlaque): number {
  const top = mm(15);
  const band = mm(13);
  document.save().roundedRect(margin, top, contentWidth, band, mm(2)).fill(palette.red).restore();
  const kindWidth = lineWidth(plaque.kind, 'bold', 13);
  const organisation = fitText(plaque.organisation, 'regular', { width: contentWidth - kindWidth - mm(16), height: 16, leading: 1.1 }, { max: 13, min: 7 });
  drawLine(document, organisation.lines[0] ?? '', { x: margin + mm(5), baseline: top + band / 2 + 4.6 }, { font: 'regular', size: organisation.size, color: '#FFFFFF' });
  drawLine(document, plaque.kind, { x: margin, baseline: top + band / 2 + 4.9, width: contentWidth - mm(5), align: 'right' }, { font: 'bold', size: 13, color: '#FFFFFF' });

  const bodyTop = top + band + mm(6);
  const levelBox: Box = { x: margin + contentWidth - mm(40), y: bodyTop, width: mm(40), height: mm(34) };
  if (plaque.level) drawLevel(document, plaque.level, levelBox);
  const width = contentWidth - (plaque.level ? levelBox.width + mm(6) : 0);
  const name = fitText(plaque.name, 'bold', { width, height: mm(21), leading: 1.2 }, { max: 36, min: 14 });
  const nameHeight = drawLines(document, name.lines, { x: margin, top: bodyTop - mm(1) }, { font: 'bold', size: name.size, leading: 1.2, color: palette.ink });
  const facts = [`责任人　${plaque.responsible}`, `周期　　${plaque.period}`];
  let y = bodyTop + Math.max(nameHeight, mm(12)) + mm(2);
  for (const fact of facts) {
    const fitted = fitText(fact, 'regular', { width, height: 34, leading: 1.35 }, { max: 12, min: 7 });
    y += drawLines(document, fitted.lines, { x: margin, top: y }, { font: 'regular', size: fitted.size, leading: 1.5, color: palette.inkSoft });
  }
  return Math.max(y, levelBox.y + (plaque.level ? levelBox.height : 0)) + mm(5);
}

function drawFoot(document: PDFKit.PDFDocument, plaque: PrintablePlaque): void {
  document.save().lineWidth(0.6).strokeColor(palette.hairline).moveTo(margin, footerTop).lineTo(margin + contentWidth, footerTop).stroke().restore();
  const size = mm(50);
  const top = footerTop + mm(3);
  drawQr(document, plaque.address, { x: margin - mm(2), y: top, size }, 'H');
  const x = margin + size + mm(4);
  const width = contentWidth - size - mm(4);
  drawLine(document, '扫一扫，看目标和承诺', { x, baseline: top + mm(9) }, { font: 'bold', size: 17, color: palette.red });
  drawLine(document, `编号　${displayCode(plaque.code)}`, { x, baseline: top + mm(17) }, { font: 'bold', size: 14, color: palette.ink });
  const text = fitText(plaque.shortText, 'regular', { width, height: mm(14), leading: 1.45 }, { max: 10.5, min: 7 });
  drawLines(document, text.lines, { x, top: top + mm(20.5) }, { font: 'regular', size: text.size, leading: 1.45, color: palette.ink });
  const contact = fitText(`联系方式　${plaque.contact}`, 'regular', { width, height: mm(9), leading: 1.4 }, { max: 10.5, min: 7 });
  drawLines(document, contact.lines, { x, top: top + mm(36) }, { font: 'regular', size: contact.size, leading: 1.4, color: palette.ink });
  const release = fitText(plaque.release, 'regular', { width, height: mm(7), leading: 1.3 }, { max: 8.5, min: 6 });
  drawLines(document, release.lines, { x, top: top + mm(45.5) }, { font: 'regular', size: release.size, leading: 1.3, color: palette.inkFaint });
}

const targetColumns = [0.295, 0.145, 0.145, 0.085, 0.19, 0.14].map((share) => share * contentWidth);
const targetHeadings = ['公开目标', '目标值', '实际', '单位', '进展', '更新日期'];

const progressColumn = 4;
const labelLeading = 1.25;

interface SetProgress {
  height: number;
  paint: (content: Box) => void;
}

/** A bar where there is a share to show, and under it the state: sign and words, over as many lines as they take. */
function setProgress(document: PDFKit.PDFDocument, target: PrintableTarget, size: number, padding: number): SetProgress {
  const indent = size * 1.2;
  const lines = breakLines(target.stateLabel, 'regular', size, (targetColumns[progressColumn] ?? 0) - 2 * padding - indent);
  const bar = target.progress === null ? 0 : size * 0.5;
  const gap = target.progress === null ? 0 : size * 0.55;
  const height = bar + gap + lines.length * size * labelLeading;
  const paint = (content: Box): void => {
    const top = content.y + (content.height - height) / 2;
    if (target.progress !== null) {
      const filled = (Math.min(100, Math.max(0, target.progress)) / 100) * content.width;
      document.save().roundedRect(content.x, top, content.width, bar, bar / 2).fill(palette.track);
      if (filled > 0) document.roundedRect(content.x, top, Math.max(filled, bar), bar, bar / 2).fill(stateColors[target.state]);
      document.restore();
    }
    const labelTop = top + bar + gap;
    drawStateMark(document, target.state, { x: content.x + size * 0.45, y: labelTop + (size * labelLeading) / 2, radius: size * 0.38 });
    drawLines(document, lines, { x: content.x + indent, top: labelTop }, { font: 'regular', size, leading: labelLeading, color: stateColors[target.state] });
  };
  return { height: height + 2 * padding, paint };
}

function targetRow(document: PDFKit.PDFDocument, target: PrintableTarget, size: number, padding: number): TableRow {
  const progress = setProgress(document, target, size * 0.85, padding);
  return {
    minHeight: Math.max(size * 3.1, progress.height),
    cells: [
      { text: target.name, vertical: 'middle' },
      { text: target.target, vertical: 'middle' },
      { text: target.actual || '未报', vertical: 'middle', font: target.actual ? 'bold' : 'regular', size: target.actual ? size * 1.2 : size, color: target.actual ? palette.ink : palette.inkFaint },
      { text: target.unit, vertical: 'middle' },
      { text: '', paint: progress.paint },
      { text: target.updatedOn || '—', vertical: 'middle', size: Math.min(size * 0.82, 10), color: palette.inkSoft },
    ],
  };
}

function commitmentRows(plaque: PrintablePlaque): TableRow[] {
  return plaque.commitments.map((text, index) => ({
    cells: [
      { text: numerals[index] ?? `${index + 1}`, font: 'bold', color: palette.red },
      { text },
    ],
  }));
}

interface Body {
  size: number;
  targets: { rows: TableRow[]; heading: TableRow; frame: TableFrame };
  commitments: { rows: TableRow[]; frame: TableFrame };
}

function setBody(document: PDFKit.PDFDocument, plaque: PrintablePlaque, size: number): Body {
  const base = { x: margin, size, leading: 1.35, color: palette.ink };
  const padding = size * 0.42;
  const rule = { color: palette.hairline, width: 0.6, isGrid: false };
  return {
    size,
    targets: {
      rows: plaque.targets.map((target) => targetRow(document, target, size, padding)),
      heading: { cells: targetHeadings.map((text) => ({ text, size: Math.min(size * 0.82, 11), color: palette.inkSoft })) },
      frame: { ...base, columns: targetColumns, padding, border: rule },
    },
    commitments: {
      rows: commitmentRows(plaque),
      frame: { ...base, size: size * 1.05, leading: 1.45, columns: [size * 2.6, contentWidth - size * 2.6], padding: size * 0.3, border: { ...rule, width: 0.3 } },
    },
  };
}

const sectionTitle = (size: number): number => size * 2.4;

function bodyHeight(plaque: PrintablePlaque, body: Body): number {
  const targets = plaque.targets.length > 0 ? sectionTitle(body.size) + tableHeight([body.targets.heading, ...body.targets.rows], body.targets.frame) : 0;
  const commitments = plaque.commitments.length > 0 ? sectionTitle(body.size) + tableHeight(body.commitments.rows, body.commitments.frame) : 0;
  return targets + commitments + body.size;
}

function drawSectionTitle(document: PDFKit.PDFDocument, text: string, y: number, size: number): number {
  document.save().rect(margin, y + size * 0.65, size * 0.28, size * 1.15).fill(palette.red).restore();
  drawLine(document, text, { x: margin + size * 0.8, baseline: y + size * 1.68 }, { font: 'bold', size: size * 1.25, color: palette.ink });
  return y + sectionTitle(size);
}

function drawBody(document: PDFKit.PDFDocument, plaque: PrintablePlaque, body: Body, top: number, nextPage: () => void): void {
  let bottom: number = footerTop - mm(2);
  const next = (): { top: number; bottom: number } => {
    nextPage();
    bottom = pageBottom;
    return { top: mm(32), bottom };
  };
  let y = top;
  if (plaque.targets.length > 0) {
    y = drawSectionTitle(document, '公开目标', y, body.size);
    y = drawTable(document, body.targets.rows, body.targets.frame, { top: y, bottom, next, heading: body.targets.heading });
    y += body.size * 0.8;
  }
  if (plaque.commitments.length > 0) {
    if (y + sectionTitle(body.size) + body.size * 3 > bottom) ({ top: y } = next());
    y = drawSectionTitle(document, '我们承诺', y, body.size);
    drawTable(document, body.commitments.rows, body.commitments.frame, { top: y, bottom, next });
  }
}

function drawContinuedHead(document: PDFKit.PDFDocument, plaque: PrintablePlaque): void {
  const line = breakLines(plaque.name, 'bold', 13, contentWidth - mm(60))[0] ?? '';
  drawLine(document, `${line}（续）`, { x: margin, baseline: mm(22) }, { font: 'bold', size: 13, color: palette.ink });
  drawLine(document, `编号　${displayCode(plaque.code)}`, { x: margin, baseline: mm(22), width: contentWidth, align: 'right' }, { font: 'regular', size: 10, color: palette.inkSoft });
}

/**
 * A plaque 亮牌 for the wall: level with word and shape, public targets, commitments, and a code of the strongest error correction
 * with its quiet zone, the code in characters and a short text for readers without a network.
 *
 * The content is enlarged or reduced to fill one page; only when it would become too small to read does it go on to a second.
 * @returns a PDF
 */
export async function printPlaque(plaque: PrintablePlaque, paper: PlaquePaper, options: PrintOptions): Promise<Buffer> {
  const document = openDocument(plaque.name, options);
  const scale = paper === 'A3' ? Math.SQRT2 : 1;
  const openPage = (): void => {
    addPage(document, { width: a4.width * scale, height: a4.height * scale });
    document.scale(scale);
    drawFrame(document, plaque);
  };
  openPage();
  const top = drawHead(document, plaque);
  drawFoot(document, plaque);
  const room = footerTop - mm(2) - top;
  let body = setBody(document, plaque, bodySizes.max);
  while (body.size > bodySizes.min && bodyHeight(plaque, body) > room) body = setBody(document, plaque, body.size - 0.5);
  drawBody(document, plaque, body, top, () => {
    openPage();
    drawContinuedHead(document, plaque);
  });
  const { count } = document.bufferedPageRange();
  if (count > 1) numberPages(document, (page, pages) => `第 ${page} 页，共 ${pages} 页`);
  return closeDocument(document);
}
