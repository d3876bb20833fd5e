import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';

/** Weights of the embedded Chinese typeface (Noto Sans Hans, SIL Open Font License 1.1). */
export type FontWeight = 'regular' | 'bold';

const files: Record<FontWeight, string> = { regular: 'NotoSansHans-Regular.otf', bold: 'NotoSansHans-Bold.otf' };
const loaded = new Map<FontWeight, Buffer>();

function readFont(weight: FontWeight): Buffer {
  const known = loaded.get(weight);
  if (known) return known;
  const entry = createRequire(import.meta.url).resolve('@embedpdf/fonts-sc');
  const font = readFileSync(join(dirname(entry), '..', 'fonts', files[weight]));
  loaded.set(weight, font);
  return font;
}

/** Makes both weights known to a document; only the characters that are drawn end up in the file. */
export function registerFonts(document: PDFKit.PDFDocument): void {
  document.registerFont('regular', readFont('regular'));
  document.registerFont('bold', readFont('bold'));
}

interface OpenedFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

let scale: { document: PDFKit.PDFDocument; font: OpenedFont } | null = null;

// One document is kept aside to measure with: opening the typeface anew for every sheet would cost more than the sheet.
function measuringScale(): { document: PDFKit.PDFDocument; font: OpenedFont } {
  if (scale) return scale;
  const document = new PDFDocument({ autoFirstPage: false });
  registerFonts(document);
  document.font('regular');
  // pdfkit offers no public question “is this character in the font?”, only the font it opened.
  const { font } = (document as unknown as { _font: { font: OpenedFont } })._font;
  scale = { document, font };
  return scale;
}

const widths: Record<FontWeight, Map<string, number>> = { regular: new Map(), bold: new Map() };

/**
 * Width of one character.
 * @returns the advance in em (1 for a Chinese character)
 */
export function characterWidth(character: string, weight: FontWeight): number {
  const known = widths[weight].get(character);
  if (known !== undefined) return known;
  const width = measuringScale().document.font(weight).fontSize(1000).widthOfString(character) / 1000;
  widths[weight].set(character, width);
  return width;
}

const printable = new Map<string, boolean>();

function isInFont(character: string): boolean {
  const known = printable.get(character);
  if (known !== undefined) return known;
  const answer = measuringScale().font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  printable.set(character, answer);
  return answer;
}

// Control characters, zero-width and direction marks, variation selectors, surrogates left alone: nothing that a sheet of paper can show.
const invisible = /(?!\n)\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\p{Noncharacter_Code_Point}/gu;

/**
 * Text without what neither paper nor a Word or Excel file may contain.
 * @returns the text with `\n` as its only line break and a space in place of a tab
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, '');
}

/** Text as it is drawn: cleaned, and a box in place of every character that the embedded typeface lacks. */
export function printableText(text: string): string {
  return Array.from(cleanText(text), (character) => (character === '\n' || isInFont(character) ? character : '□')).join('');
}

/**
 * The characters that would come out as a box, so that a person can be told before the sheet goes to the printer.
 * @returns each missing character once, in the order met; empty when the text prints whole
 */
export function missingCharacters(text: string): string[] {
  return [...new Set(Array.from(cleanText(text)).filter((character) => character !== '\n' && !isInFont(character)))];
}
