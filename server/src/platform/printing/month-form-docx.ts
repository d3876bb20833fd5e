import { AlignmentType, Document, Footer, HeightRule, LineRuleType, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import { cleanText } from './fonts.js';
import { conclusionText, monthCaptions, monthLine, monthTitle, signatureLine, type MonthForm, type SignedConclusion } from './month-form.js';

// The typefaces that offices in China have installed; 仿宋 is the one for official text (GB/T 9704).
const bodyFont = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const titleFont = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体' };
const halfPoints = (points: number): number => points * 2;
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const captionWidth = twips(34);
const tableWidth = twips(166);
const columns = [captionWidth, twips(48), captionWidth, tableWidth - 2 * captionWidth - twips(48)];
const bodySize = halfPoints(12);
const spacing = { line: 312, lineRule: LineRuleType.AUTO };

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function paragraphs(text: string, alignment: Alignment): Paragraph[] {
  return cleanText(text)
    .split('\n')
    .map((line) => new Paragraph({ alignment, spacing, children: [new TextRun({ text: line, font: bodyFont, size: bodySize })] }));
}

function cell(children: Paragraph[], column: number, span: number, vertical: 'top' | 'center'): TableCell {
  const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    children,
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: vertical === 'center' ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: { top: twips(1.5), bottom: twips(1.5), left: twips(2.2), right: twips(2.2) },
  });
}

const captionCell = (text: string, column: number): TableCell => cell(paragraphs(text, AlignmentType.CENTER), column, 1, 'center');

function row(children: TableCell[], minHeight: number): TableRow {
  return new TableRow({ children, height: { value: twips(minHeight), rule: HeightRule.ATLEAST } });
}

function textRow(label: string, text: string): TableRow {
  return row([captionCell(label, 0), cell(paragraphs(text, AlignmentType.LEFT), 1, 3, 'top')], 50);
}

function conclusionRow(label: string, conclusion: SignedConclusion, signature: '签字' | '签字（盖章）'): TableRow {
  const children = [...paragraphs(conclusionText(conclusion), AlignmentType.LEFT), ...paragraphs(`\n${signatureLine(conclusion, signature)}`, AlignmentType.RIGHT)];
  return row([captionCell(label, 0), cell(children, 1, 3, 'center')], 36);
}

/**
 * 附件4 as a Word file, laid out as the annex (SL-F5); a long text goes on over the page because no row is held together.
 * @param form filled, or `blankMonthForm`
 * @returns a .docx
 */
export async function writeMonthForm(form: MonthForm): Promise<Buffer> {
  const title = monthTitle(form);
  const table = new Table({
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      row(
        [
          captionCell(monthCaptions.name, 0),
          cell(paragraphs(form.name, AlignmentType.CENTER), 1, 1, 'center'),
          captionCell(monthCaptions.branch, 2),
          cell(paragraphs(form.branch, AlignmentType.CENTER), 3, 1, 'center'),
        ],
        12,
      ),
      textRow(monthCaptions.activities, form.activities),
      textRow(monthCaptions.performance, form.performance),
      textRow(monthCaptions.management, form.management),
      conclusionRow(monthCaptions.self, form.self, '签字'),
      conclusionRow(monthCaptions.branchReview, form.branchReview, '签字（盖章）'),
    ],
  });
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ font: bodyFont, size: halfPoints(9), children: [cleanText(monthLine(form)), '　第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'] })],
      }),
    ],
  });
  const document = new Document({
    title,
    creator: '亮牌 Liangpai',
    sections: [
      {
        properties: { page: { size: { width: twips(210), height: twips(297) }, margin: { top: twips(22), bottom: twips(18), left: twips(22), right: twips(22), footer: twips(9) } } },
        footers: { default: footer },
        children: [
          new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [new TextRun({ text: title, font: titleFont, bold: true, size: halfPoints(20) })] }),
          table,
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
