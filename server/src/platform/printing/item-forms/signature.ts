import sharp from 'sharp';
import { palette } from '../palette.js';
import type { Box } from '../page.js';
import type { SignatureStrokes } from './printable.js';

const pairsOf = (stroke: readonly number[]): readonly (readonly [number, number])[] =>
  stroke.flatMap((x, index) => (index % 2 === 0 && stroke[index + 1] !== undefined ? [[x, stroke[index + 1] ?? 0] as const] : []));

/** Draws a signature as lines, as large as its box allows, in the middle of the box. */
export function drawSignature(document: PDFKit.PDFDocument, { width, height, strokes }: SignatureStrokes, box: Box): void {
  const scale = Math.min(box.width / width, box.height / height);
  const left = box.x + (box.width - width * scale) / 2;
  const top = box.y + (box.height - height * scale) / 2;
  document.save().lineWidth(1.1).lineCap('round').lineJoin('round').strokeColor(palette.ink);
  for (const stroke of strokes) {
    pairsOf(stroke).forEach(([x, y], index) => (index === 0 ? document.moveTo(left + x * scale, top + y * scale) : document.lineTo(left + x * scale, top + y * scale)));
    document.stroke();
  }
  document.restore();
}

/** A signature as a picture with a clear ground, for Word. */
export async function pictureOf({ width, height, strokes }: SignatureStrokes): Promise<Buffer> {
  const thickness = Math.max(2, Math.round(height / 40));
  const lines = strokes.map((stroke) => `<polyline points="${pairsOf(stroke).map((pair) => pair.join(',')).join(' ')}"/>`).join('');
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="none" stroke="${palette.ink}" stroke-width="${thickness}" stroke-linecap="round" stroke-linejoin="round">${lines}</g></svg>`;
  return sharp(Buffer.from(drawing)).resize({ width: 480, height: 480, fit: 'inside', withoutEnlargement: true }).png().toBuffer();
}
