import { characterWidth, printableText, type FontWeight } from './fonts.js';

/** How a block of text is set; `leading` is the distance between lines as a multiple of the size. */
export interface TextStyle {
  font: FontWeight;
  /** points */
  size: number;
  leading: number;
  color: string;
}

/** A text broken for a box: every line fits, and `isCut` tells whether any of the text had to be left out. */
export interface FittedText {
  size: number;
  lines: string[];
  isCut: boolean;
}

const neverFirst = new Set('、，。．；：？！）》〉」』】〕｝〗”’…—·％‰℃°,.;:?!)]}%>~～');
const neverLast = new Set('（《〈「『【〔｛〖“‘([{<￥¥$');
const latin = /[A-Za-z0-9\u00C0-\u024F.,:;!?'"%+\-_/\\@#&=()[\]{}<>~]/;

/** Width of a single line in points. */
export function lineWidth(text: string, font: FontWeight, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character, font);
  return width * size;
}

// Chinese breaks anywhere, a Latin word or a number nowhere; punctuation stays with the character that it belongs to.
function unbreakableUnits(paragraph: string): string[] {
  const units: string[] = [];
  let gluesNext = false;
  let isLatinBefore = false;
  for (const character of paragraph) {
    const isLatin = latin.test(character);
    const last = units.length - 1;
    const joins = last >= 0 && units[last] !== ' ' && character !== ' ' && (gluesNext || neverFirst.has(character) || (isLatin && isLatinBefore));
    if (joins) units[last] += character;
    else units.push(character);
    gluesNext = neverLast.has(character);
    isLatinBefore = isLatin;
  }
  return units;
}

/**
 * Breaks text into lines by the rules of Chinese setting (no line begins with closing punctuation or ends with an opening bracket).
 * @param width room for a line in points; `indent` is taken from the first line only
 */
export function breakLines(text: string, font: FontWeight, size: number, width: number, indent = 0): string[] {
  const lines: string[] = [];
  for (const paragraph of printableText(text).replace(/\n+$/, '').split('\n')) {
    let line = '';
    let room = width - (lines.length === 0 ? indent : 0);
    const close = (): void => {
      lines.push(line.trimEnd());
      line = '';
      room = width;
    };
    for (const unit of unbreakableUnits(paragraph)) {
      if (unit === ' ' && line === '') continue;
      const need = lineWidth(unit, font, size);
      if (need > room && line !== '') close();
      if (unit === ' ' && line === '') continue;
      if (need <= room) {
        line += unit;
        room -= need;
        continue;
      }
      for (const character of unit) {
        const own = lineWidth(character, font, size);
        if (own > room && line !== '') close();
        line += character;
        room -= own;
      }
    }
    close();
  }
  return lines;
}

/** The line with an ellipsis in place of its end, no wider than `width`. */
export function withEllipsis(line: string, font: FontWeight, size: number, width: number): string {
  const characters = Array.from(line.replace(/[，、；：。,;:.]$/, ''));
  while (characters.length > 0 && lineWidth(`${characters.join('')}…`, font, size) > width) characters.pop();
  return `${characters.join('')}…`;
}

/**
 * Finds the largest size at which a text fits its box, in half-point steps from `sizes.max` down to `sizes.min`; what does not fit
 * even then is cut with an ellipsis and reported.
 */
export function fitText(
  text: string,
  font: FontWeight,
  box: { width: number; height: number; leading: number },
  sizes: { max: number; min: number },
): FittedText {
  for (let size = sizes.max; size > sizes.min; size -= 0.5) {
    const lines = breakLines(text, font, size, box.width);
    if (lines.length * size * box.leading <= box.height) return { size, lines, isCut: false };
  }
  const lines = breakLines(text, font, sizes.min, box.width);
  const capacity = Math.max(1, Math.floor(box.height / (sizes.min * box.leading) + 0.001));
  if (lines.length <= capacity) return { size: sizes.min, lines, isCut: false };
  const kept = lines.slice(0, capacity);
  kept[capacity - 1] = withEllipsis(kept[capacity - 1] ?? '', font, sizes.min, box.width);
  return { size: sizes.min, lines: kept, isCut: true };
}

// The middle of a Chinese character lies 0.38 em above the baseline; a line is centred on it.
const opticalMiddle = 0.38;

/**
 * Draws one line that is already known to fit.
 * @param baseline distance of the baseline from the top of the page in points
 */
export function drawLine(
  document: PDFKit.PDFDocument,
  text: string,
  at: { x: number; baseline: number; width?: number; align?: 'left' | 'center' | 'right' },
  style: { font: FontWeight; size: number; color: string; spacing?: number },
): void {
  const line = printableText(text).replace(/\n/g, ' ');
  if (line.trim() === '') return;
  const spacing = style.spacing ?? 0;
  const width = lineWidth(line, style.font, style.size) + spacing * (Array.from(line).length - 1);
  const spare = (at.width ?? width) - width;
  const x = at.x + (at.align === 'center' ? spare / 2 : at.align === 'right' ? spare : 0);
  document
    .font(style.font)
    .fontSize(style.size)
    .fillColor(style.color)
    .text(line, x, at.baseline, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
}

/**
 * Draws broken lines under one another.
 * @returns the height used in points
 */
export function drawLines(
  document: PDFKit.PDFDocument,
  lines: readonly string[],
  at: { x: number; top: number; width?: number; align?: 'left' | 'center' | 'right'; indent?: number },
  style: TextStyle,
): number {
  const step = style.size * style.leading;
  lines.forEach((line, index) => {
    const x = at.x + (index === 0 ? (at.indent ?? 0) : 0);
    const baseline = at.top + step * (index + 0.5) + style.size * opticalMiddle;
    drawLine(document, line, { ...at, x, baseline }, style);
  });
  return lines.length * step;
}
