import { conclusionText, monthCaptions, monthLine, monthTitle, signatureLine, type MonthForm, type SignedConclusion } from './month-form.js';
import { a4, addPage, closeDocument, mm, numberPages, openDocument, type PrintOptions } from './page.js';
import { palette } from './palette.js';
import { drawTable, tableHeight, type TableCell, type TableFrame, type TableRow } from './table.js';
import { drawLine } from './text.js';

const margin = mm(22);
const width = a4.width - 2 * margin;
const bottom = a4.height - mm(18);
const titleBaseline = mm(30);
const tableTop = mm(38);
const captionWidth = mm(34);

const frame: TableFrame = {
  x: margin,
  columns: [captionWidth, (width - captionWidth) * 0.36, captionWidth, (width - captionWidth) * 0.64 - captionWidth],
  size: 11,
  leading: 1.55,
  padding: 7,
  color: palette.ink,
  border: { color: palette.ink, width: 0.8, isGrid: true },
};

const caption = (text: string): TableCell => ({ text, align: 'center', vertical: 'middle', isCaption: true });

function textRow(label: string, text: string, minHeight: number): TableRow {
  return { minHeight, cells: [caption(label), { text, span: 3 }] };
}

function conclusionRow(label: string, conclusion: SignedConclusion, signature: '签字' | '签字（盖章）', minHeight: number): TableRow {
  return { minHeight, cells: [caption(label), { text: conclusionText(conclusion), span: 3, foot: [signatureLine(conclusion, signature)] }] };
}

function tableRows(form: MonthForm, heights: { text: number; conclusion: number }): TableRow[] {
  return [
    {
      minHeight: mm(12),
      cells: [caption(monthCaptions.name), { text: form.name, align: 'center', vertical: 'middle' }, caption(monthCaptions.branch), { text: form.branch, align: 'center', vertical: 'middle' }],
    },
    textRow(monthCaptions.activities, form.activities, heights.text),
    textRow(monthCaptions.performance, form.performance, heights.text),
    textRow(monthCaptions.management, form.management, heights.text),
    conclusionRow(monthCaptions.self, form.self, '签字', heights.conclusion),
    conclusionRow(monthCaptions.branchReview, form.branchReview, '签字（盖章）', heights.conclusion),
  ];
}

// The annex fills its page; a long text may take the room of the short ones before it needs a second page.
function fittingRows(form: MonthForm): TableRow[] {
  for (let text = 50; text >= 24; text -= 2) {
    const rows = tableRows(form, { text: mm(text), conclusion: mm(36) });
    if (tableHeight(rows, frame) <= bottom - tableTop) return rows;
  }
  return tableRows(form, { text: mm(24), conclusion: mm(32) });
}

/**
 * 附件4 as a PDF, laid out as the annex (SL-F5): same rows, order and captions; a long text goes on over the page.
 * @param form filled, or `blankMonthForm`
 */
export async function printMonthForm(form: MonthForm, options: PrintOptions): Promise<Buffer> {
  const title = monthTitle(form);
  const document = openDocument(title, options);
  addPage(document);
  drawLine(document, title, { x: margin, baseline: titleBaseline, width, align: 'center' }, { font: 'bold', size: 19, color: palette.ink });
  drawTable(document, fittingRows(form), frame, {
    top: tableTop,
    bottom,
    next: () => {
      addPage(document);
      return { top: mm(20), bottom };
    },
  });
  const { count } = document.bufferedPageRange();
  const line = monthLine(form);
  if (line !== '' || count > 1) numberPages(document, (page, pages) => [line, pages > 1 ? `第 ${page} 页，共 ${pages} 页` : ''].filter((part) => part !== '').join('　'));
  return closeDocument(document);
}
