import { AlignmentType, Document, Footer, HeightRule, ImageRun, LineRuleType, Packer, PageBreak, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TabStopType, TextRun, VerticalAlignTable, WidthType } from 'docx';
import { cleanText } from '../fonts.js';
import { fillLayout, signingLines, type FilledCell, type FilledNode, type FilledRow, type SigningPlace } from './filled-layout.js';
import type { PrintableItemForm } from './printable.js';
import { pictureOf } from './signature.js';

// The typefaces that offices in China have installed; 仿宋 is the one for official text (GB/T 9704).
const bodyFont = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const titleFont = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' };
const halfPoints = (points: number): number => points * 2;
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const tableWidth = twips(168);
const unit = Math.round(tableWidth / 12);
const bodySize = halfPoints(11);
const spacing = { line: 288, lineRule: LineRuleType.AUTO };
const signatureHeight = 36;
const signatureWidth = 120;

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];
type Strokes = NonNullable<SigningPlace['strokes']>;
/** Pictures of signatures, made before the table is. */
type Pictures = ReadonlyMap<Strokes, Buffer>;

const run = (text: string): TextRun => new TextRun({ text: cleanText(text), font: bodyFont, size: bodySize });

function paragraphs(text: string, alignment: Alignment): Paragraph[] {
  return cleanText(text).split('\n').map((line) => new Paragraph({ alignment, spacing, children: [run(line)] }));
}

function signingParagraphs(place: SigningPlace, pictures: Pictures): Paragraph[] {
  const picture = place.strokes && pictures.get(place.strokes);
  if (!place.strokes || !picture) return signingLines(place).flatMap((line) => paragraphs(line, AlignmentType.RIGHT));
  const scale = Math.min(signatureWidth / place.strokes.width, signatureHeight / place.strokes.height);
  const drawing = new ImageRun({
    type: 'png', data: picture, transformation: { width: Math.max(1, Math.round(place.strokes.width * scale)), height: Math.max(1, Math.round(place.strokes.height * scale)) }, altText: { name: '签字', description: `${place.name}签字`, title: '签字' },
  });
  return [new Paragraph({ alignment: AlignmentType.RIGHT, spacing, children: [run(place.caption), drawing, run(place.name)] }), ...paragraphs(place.day, AlignmentType.RIGHT)];
}

const margins = { top: twips(1.2), bottom: twips(1.2), left: twips(1.8), right: twips(1.8) };

function cellOf(cell: FilledCell, pictures: Pictures): TableCell {
  const isMiddle = cell.isCaption || cell.align === 'center';
  const text = paragraphs(cell.text, isMiddle ? AlignmentType.CENTER : AlignmentType.LEFT);
  return new TableCell({
    children: cell.signing ? [...text, ...paragraphs('', AlignmentType.LEFT), ...signingParagraphs(cell.signing, pictures)] : text,
    columnSpan: cell.width, width: { size: cell.width * unit, type: WidthType.DXA }, verticalAlign: isMiddle ? VerticalAlignTable.CENTER : cell.signing ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP, margins,
  });
}

const rowsIn = (nodes: readonly FilledNode[]): number => nodes.reduce((sum, node) => sum + (node.kind === 'row' ? 1 : rowsIn(node.nodes)), 0);

/** Rows of the table; a merged caption stands in the first row of its group and spans the others. */
function rowsOf(nodes: readonly FilledNode[], pictures: Pictures, before: readonly TableCell[] = []): TableRow[] {
  return nodes.flatMap((node, index) => {
    const lead = index === 0 ? before : [];
    if (node.kind === 'row') return [rowOf(node, pictures, lead)];
    const caption = new TableCell({
      children: paragraphs(node.caption, AlignmentType.CENTER), rowSpan: rowsIn(node.nodes), columnSpan: node.width, width: { size: node.width * unit, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER, margins,
    });
    return rowsOf(node.nodes, pictures, [...lead, caption]);
  });
}

function rowOf(row: FilledRow, pictures: Pictures, before: readonly TableCell[]): TableRow {
  return new TableRow({ children: [...before, ...row.cells.map((cell) => cellOf(cell, pictures))], height: { value: twips(row.minHeight), rule: HeightRule.ATLEAST } });
}

function tableOf(nodes: readonly FilledNode[], pictures: Pictures): Table {
  return new Table({ width: { size: unit * 12, type: WidthType.DXA }, columnWidths: Array.from({ length: 12 }, () => unit), layout: TableLayoutType.FIXED, alignment: AlignmentType.CENTER, rows: rowsOf(nodes, pictures) });
}

async function picturesIn(nodes: readonly FilledNode[]): Promise<Map<Strokes, Buffer>> {
  const found = new Map<Strokes, Buffer>();
  for (const node of nodes) {
    if (node.kind === 'group') for (const [strokes, picture] of await picturesIn(node.nodes)) found.set(strokes, picture);
    else for (const { signing } of node.cells) if (signing?.strokes) found.set(signing.strokes, await pictureOf(signing.strokes));
  }
  return found;
}

const titleOf = (title: string, points: number): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [new TextRun({ text: title, font: titleFont, bold: true, size: halfPoints(points) })] });

/**
 * One of the ten forms as a Word file, laid out as the annex; rows may break over the page.
 * @param form filled, or `blankItemForm(code)`
 * @returns a .docx
 */
export async function writeItemForm(form: PrintableItemForm): Promise<Buffer> {
  const filled = fillLayout(form);
  const pictures = await picturesIn([...filled.nodes, ...(filled.supplement?.nodes ?? [])]);
  const header = filled.header
    ? [new Paragraph({ spacing: { after: 80 }, tabStops: [{ type: TabStopType.RIGHT, position: unit * 12 }], children: [run(filled.header.organisation), new TextRun({ children: ['\t'] }), run(filled.header.day)] })]
    : [];
  const supplement = filled.supplement ? [new Paragraph({ children: [new PageBreak()] }), titleOf(filled.supplement.title, 15), tableOf(filled.supplement.nodes, pictures)] : [];
  const footer = new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ font: bodyFont, size: halfPoints(9), children: [cleanText(filled.reference), '　第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'] })] })],
  });
  const document = new Document({
    title: filled.title, creator: '亮牌 Liangpai',
    sections: [{
      properties: { page: { size: { width: twips(210), height: twips(297) }, margin: { top: twips(20), bottom: twips(18), left: twips(21), right: twips(21), footer: twips(9) } } },
      footers: { default: footer },
      children: [titleOf(filled.title, 20), ...header, tableOf(filled.nodes, pictures), ...filled.closing.flatMap((line) => paragraphs(line, AlignmentType.LEFT)), ...supplement],
    }],
  });
  return Packer.toBuffer(document);
}
