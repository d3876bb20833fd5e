import { drawCheckBox, drawStar } from './marks.js';
import { a4, addPage, closeDocument, mm, numberPages, openDocument, type Box, type PrintOptions } from './page.js';
import { palette } from './palette.js';
import { drawTable, type TableFrame, type TableRow } from './table.js';
import { drawLine, drawLines, fitText } from './text.js';

/** What came of a questionnaire; `withheld` while too few answered for anonymity (the caller knows the limit). */
export type SurveyOutcome =
  | {
      kind: 'published';
      /** questionnaires answered */
      ballots: number;
      /** mean stars per question, in the questions' order, as they are to be shown, e.g. `4.62` */
      means: readonly string[];
      /** mean stars over all questions */
      composite: string;
      /** what the composite means, e.g. 五星好评; empty when it means nothing in particular */
      verdict: string;
    }
  | { kind: 'withheld'; reason: string };

/** 附件2《机关党员 X 季度创优服务调查问卷》 (SL-F3); blank without a period, a name and an outcome. */
export interface SurveyForm {
  period: { year: number; quarter: 1 | 2 | 3 | 4 } | null;
  memberName: string;
  branch: string;
  questions: readonly string[];
  outcome: SurveyOutcome | null;
}

/** The three questions that the annex prints, word for word (SL-F3.04–06). */
export const surveyQuestions = ['该党员服务态度怎么样？', '该党员对接的业务完成质量怎么样？', '该党员是否在规定时间内完成？'] as const;

const quarters = ['一', '二', '三', '四'];

/** Title of the questionnaire (SL-F3.01): the X of the annex becomes the year and the quarter. */
export function surveyTitle(period: SurveyForm['period']): string {
  return `机关党员${period ? ` ${period.year} 年${quarters[period.quarter - 1] ?? ''}` : '＿＿＿'}季度创优服务调查问卷`;
}

const margin = mm(24);
const width = a4.width - 2 * margin;
const bottom = a4.height - mm(20);

function drawIdentity(document: PDFKit.PDFDocument, label: string, value: string, y: number): number {
  const labelWidth = mm(30);
  drawLine(document, `${label}：`, { x: margin, baseline: y + 14 }, { font: 'bold', size: 13, color: palette.ink });
  const fitted = fitText(value, 'regular', { width: width - labelWidth, height: 40, leading: 1.3 }, { max: 13, min: 8 });
  const height = Math.max(24, drawLines(document, fitted.lines, { x: margin + labelWidth, top: y }, { font: 'regular', size: fitted.size, leading: 1.45, color: palette.ink }) + 4);
  if (value === '') document.save().lineWidth(0.6).strokeColor(palette.inkFaint).moveTo(margin + labelWidth, y + 18).lineTo(margin + mm(100), y + 18).stroke().restore();
  return y + height + mm(2);
}

const questionHeight = mm(24);

function drawChoices(document: PDFKit.PDFDocument, box: Box): void {
  const step = box.width / 5;
  for (let stars = 5; stars >= 1; stars -= 1) {
    const x = box.x + (5 - stars) * step;
    drawCheckBox(document, { x, y: box.y, size: 12 });
    drawLine(document, `${stars} 星`, { x: x + 18, baseline: box.y + 10.6 }, { font: 'regular', size: 12, color: palette.ink });
  }
}

/** Draws five stars filled up to a mean and answers the x behind them. */
function drawMean(document: PDFKit.PDFDocument, mean: string, at: { x: number; y: number; radius: number }): number {
  const value = Number(mean);
  const stars = Number.isFinite(value) ? value : 0;
  for (let star = 0; star < 5; star += 1) drawStar(document, { x: at.x + at.radius + star * at.radius * 2.3, y: at.y, radius: at.radius }, stars - star);
  return at.x + at.radius * 2.3 * 5;
}

function questionRows(document: PDFKit.PDFDocument, form: SurveyForm): TableRow[] {
  return form.questions.map((question, index) => ({
    minHeight: questionHeight,
    cells: [
      {
        text: `${index + 1}. ${question}`,
        font: 'bold',
        paint: (content: Box): void => {
          const y = content.y + content.height - 16;
          if (form.outcome === null) drawChoices(document, { ...content, x: content.x + 14, y, width: content.width - 14 });
          else if (form.outcome.kind === 'published') {
            const mean = form.outcome.means[index] ?? '—';
            const x = drawMean(document, mean, { x: content.x + 14, y: y + 6, radius: 7.5 });
            drawLine(document, `${mean} 星`, { x: x + 10, baseline: y + 10.6 }, { font: 'bold', size: 13, color: palette.ink });
          } else drawLine(document, '未公布', { x: content.x + 14, baseline: y + 10.6 }, { font: 'regular', size: 12, color: palette.inkSoft });
        },
        // The choices stand under the question, however many lines it takes.
        foot: ['　'],
      },
    ],
  }));
}

function drawOutcome(document: PDFKit.PDFDocument, outcome: SurveyOutcome, y: number): void {
  document.save().lineWidth(0.8).roundedRect(margin, y, width, mm(26), mm(2)).fillAndStroke(palette.goldWash, palette.goldLine).restore();
  const left = margin + mm(6);
  if (outcome.kind === 'withheld') {
    drawLine(document, '综合评价　未公布', { x: left, baseline: y + mm(11) }, { font: 'bold', size: 15, color: palette.ink });
    const reason = fitText(outcome.reason, 'regular', { width: width - mm(12), height: mm(10), leading: 1.3 }, { max: 11, min: 7 });
    drawLines(document, reason.lines, { x: left, top: y + mm(14) }, { font: 'regular', size: reason.size, leading: 1.3, color: palette.inkSoft });
    return;
  }
  drawLine(document, `综合评价　${outcome.composite} 星`, { x: left, baseline: y + mm(11.4) }, { font: 'bold', size: 17, color: palette.gold });
  drawLine(document, outcome.verdict, { x: margin, baseline: y + mm(11.4), width: width - mm(6), align: 'right' }, { font: 'bold', size: 15, color: palette.gold });
  drawLine(document, `有效问卷 ${outcome.ballots} 份；评价匿名，此表只列平均值。`, { x: left, baseline: y + mm(20) }, { font: 'regular', size: 11, color: palette.inkSoft });
}

/**
 * 附件2 as a PDF (SL-F3): the questionnaire to be ticked by hand or, with an outcome, the member's composite.
 * @param form the questions of the annex are `surveyQuestions`; further ones follow in the caller's order
 */
export async function printSurveyForm(form: SurveyForm, options: PrintOptions): Promise<Buffer> {
  const title = surveyTitle(form.period);
  const document = openDocument(title, options);
  addPage(document);
  drawLine(document, title, { x: margin, baseline: mm(34), width, align: 'center' }, { font: 'bold', size: 19, color: palette.ink });
  let y = drawIdentity(document, '党员姓名', form.memberName, mm(46));
  y = drawIdentity(document, '所属党支部', form.branch, y);

  const frame: TableFrame = { x: margin, columns: [width], size: 13, leading: 1.45, padding: 9, color: palette.ink, border: { color: palette.hairline, width: 0.6, isGrid: false } };
  const next = (): { top: number; bottom: number } => {
    addPage(document);
    return { top: mm(22), bottom };
  };
  y = drawTable(document, questionRows(document, form), frame, { top: y + mm(2), bottom, next }) + mm(6);
  const needed = form.outcome ? mm(26) : mm(10);
  if (y + needed > bottom) y = next().top;
  if (form.outcome) drawOutcome(document, form.outcome, y);
  else drawLine(document, '请在每题下选一项打“√”。匿名填写，填表人不写自己的姓名。', { x: margin, baseline: y + mm(5) }, { font: 'regular', size: 11, color: palette.inkSoft });
  const { count } = document.bufferedPageRange();
  if (count > 1) numberPages(document, (page, pages) => `第 ${page} 页，共 ${pages} 页`);
  return closeDocument(document);
}
