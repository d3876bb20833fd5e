import sharp from 'sharp';
import { displayCode } from '@liangpai/shared/kernel';
import type { PrintableCard } from './card.js';
import { drawCardBack } from './card-back.js';
import { a4, addPage, closeDocument, drawCropMarks, drawDashedLine, mm, numberPages, openDocument, type Box, type PrintOptions } from './page.js';
import { palette } from './palette.js';
import { drawQr } from './qr.js';
import { drawLine, drawLines, fitText } from './text.js';

const face = { width: mm(90), height: mm(54) } as const;
const part = { width: face.width, height: 2 * face.height } as const;
const columns = 2;
const rows = 2;
const gap = mm(10);
const bleed = mm(2);
const photoSize = { width: mm(24), height: mm(32) } as const;
const printDotsPerMillimetre = 12;

type Photo = { image: Buffer } | 'unreadable' | null;

// Turned upright, cropped to the frame and brought to 300 dpi, so that forty camera pictures do not make a file of 200 MB.
async function preparePhoto(photo: Uint8Array | null): Promise<Photo> {
  if (!photo) return null;
  try {
    const image = await sharp(photo)
      .rotate()
      .resize(24 * printDotsPerMillimetre, 32 * printDotsPerMillimetre, { fit: 'cover', position: 'attention' })
      .flatten({ background: '#FFFFFF' })
      .jpeg({ quality: 88 })
      .toBuffer();
    return { image };
  } catch {
    return 'unreadable';
  }
}

function drawPhoto(document: PDFKit.PDFDocument, photo: Exclude<Photo, null>, x: number, y: number): void {
  const rim = mm(0.7);
  document.save().rect(x - rim, y - rim, photoSize.width + 2 * rim, photoSize.height + 2 * rim).fill('#FFFFFF').restore();
  if (photo === 'unreadable') {
    document.save().lineWidth(0.5).strokeColor(palette.hairline).rect(x, y, photoSize.width, photoSize.height).stroke().restore();
    drawLine(document, '照片', { x, baseline: y + photoSize.height / 2 + 3, width: photoSize.width, align: 'center' }, { font: 'regular', size: 8, color: palette.inkFaint });
  } else document.image(photo.image, x, y, { width: photoSize.width, height: photoSize.height });
}

function drawFact(document: PDFKit.PDFDocument, label: string, value: string, place: { x: number; top: number; width: number }): void {
  drawLine(document, label, { x: place.x, baseline: place.top + mm(2.2) }, { font: 'regular', size: 6, color: palette.inkFaint });
  const fitted = fitText(value, 'regular', { width: place.width, height: mm(7), leading: 1.2 }, { max: 9, min: 6 });
  drawLines(document, fitted.lines, { x: place.x, top: place.top + mm(3) }, { font: 'regular', size: fitted.size, leading: 1.2, color: palette.ink });
}

function drawCardLink(document: PDFKit.PDFDocument, link: { address: string; code: string }, right: number, top: number): void {
  const size = mm(23);
  const x = right - size;
  drawQr(document, link.address, { x, y: top, size }, 'M');
  const line = (text: string, baseline: number, font: 'regular' | 'bold', points: number, color: string): void =>
    drawLine(document, text, { x: x - mm(2), baseline, width: size + mm(4), align: 'center' }, { font, size: points, color });
  line(displayCode(link.code), top + size + mm(1.4), 'bold', 7.5, palette.ink);
  line('扫一扫，看承诺、评服务', top + size + mm(4.6), 'regular', 5.5, palette.inkSoft);
}

function drawCardFront(document: PDFKit.PDFDocument, card: PrintableCard, photo: Photo, at: { x: number; y: number }): void {
  const { x, y } = at;
  const left = x + mm(6);
  const band = mm(16);
  document.save().rect(x - bleed, y, face.width + 2 * bleed, band).fill(palette.red);
  document.rect(x - bleed, y + band, face.width + 2 * bleed, mm(0.6)).fill(palette.goldLine).restore();

  const organisation = fitText(card.organisation, 'regular', { width: mm(78), height: 9, leading: 1.2 }, { max: 7, min: 5 });
  drawLine(document, organisation.lines[0] ?? '', { x: left, baseline: y + mm(6) }, { font: 'regular', size: organisation.size, color: '#FFFFFF', spacing: 0.4 });
  drawLine(document, '党员名片', { x: left, baseline: y + mm(12.6) }, { font: 'bold', size: 13, color: '#FFFFFF', spacing: 3 });

  if (photo) drawPhoto(document, photo, x + mm(6), y + mm(17.5));
  const column = photo ? x + mm(33.5) : left;
  const linkWidth = card.link ? mm(27) : mm(3);
  const width = x + face.width - linkWidth - mm(2) - column;
  const spacing = Array.from(card.name).length <= 3 ? 3 : 0;
  const name = fitText(card.name, 'bold', { width: width - 2 * spacing, height: mm(9), leading: 1.2 }, { max: photo ? 20 : 24, min: 6 });
  const step = name.size * 1.2;
  name.lines.forEach((line, index) => {
    const baseline = y + mm(25.6) - (name.lines.length - 1 - index) * step;
    drawLine(document, line, { x: column, baseline }, { font: 'bold', size: name.size, color: palette.ink, spacing });
  });
  drawFact(document, '职务', card.post, { x: column, top: y + mm(28.6), width });
  drawFact(document, '所属党支部', card.branch, { x: column, top: y + mm(40), width });
  if (card.link) drawCardLink(document, card.link, x + face.width - mm(4), y + mm(18.5));
}

function drawTent(document: PDFKit.PDFDocument, card: PrintableCard, photo: Photo, at: { x: number; y: number }): void {
  const fold = at.y + face.height;
  drawCardFront(document, card, photo, { x: at.x, y: fold });
  // The upper half is turned round: folded backwards over the line, it stands upright for whoever sits on the other side.
  document.save().rotate(180, { origin: [at.x + face.width / 2, at.y + face.height / 2] });
  drawCardBack(document, card, { x: at.x, y: at.y, ...face }, bleed);
  document.restore();

  const box: Box = { ...at, ...part };
  drawDashedLine(document, { x: at.x, y: fold }, { x: at.x + face.width, y: fold }, '#FFFFFF');
  for (const edge of [at.x - mm(2.5), at.x + face.width + mm(2.5)]) {
    const outward = edge < at.x ? -1 : 1;
    drawDashedLine(document, { x: edge, y: fold }, { x: edge + outward * mm(2.2), y: fold }, palette.ink);
  }
  drawCropMarks(document, box);
}

/**
 * Desk cards 党员名片 (SL-F1 front, SL-F2 back): 90 × 54 mm tents, four to an A4 sheet, with crop marks and a dashed fold.
 * @param cards one card or a whole branch, in print order; an empty list gives one sheet that says so
 * @returns a PDF
 */
export async function printCards(cards: readonly PrintableCard[], options: PrintOptions): Promise<Buffer> {
  const document = openDocument('党员名片', options);
  const photos = await Promise.all(cards.map(({ photo }) => preparePhoto(photo)));
  const left = (a4.width - columns * part.width - (columns - 1) * gap) / 2;
  const top = (a4.height - rows * part.height - (rows - 1) * gap) / 2;
  cards.forEach((card, index) => {
    const place = index % (columns * rows);
    if (place === 0) addPage(document);
    const x = left + (place % columns) * (part.width + gap);
    const y = top + Math.floor(place / columns) * (part.height + gap);
    drawTent(document, card, photos[index] ?? null, { x, y });
  });
  if (cards.length === 0) {
    addPage(document);
    drawLine(document, '没有可打印的名片', { x: 0, baseline: mm(60), width: a4.width, align: 'center' }, { font: 'regular', size: 14, color: palette.inkSoft });
  }
  numberPages(document, (page, pages) => `沿角线裁切，沿虚线向后对折立放　共 ${cards.length} 张名片　第 ${page} 页，共 ${pages} 页`);
  return closeDocument(document);
}
