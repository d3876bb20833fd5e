import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import jsQr from 'jsqr';

/** A rendered page: RGBA pixels, row by row. */
export interface Bitmap {
  data: Buffer;
  width: number;
  height: number;
}

function poppler(program: 'pdftotext' | 'pdftoppm' | 'pdfinfo', pdf: Uint8Array, args: (file: string) => string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    return execFileSync(program, args(file), { maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Error(`${program} is not installed; these specs need the package poppler-utils (apt-get install poppler-utils)`, { cause: error });
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of a PDF (or of one page, from 1) in drawing order, as a reader would copy it. */
export function textOf(pdf: Uint8Array, page?: number): string {
  const range = page === undefined ? [] : ['-f', `${page}`, '-l', `${page}`];
  return poppler('pdftotext', pdf, (file) => [...range, '-raw', '-enc', 'UTF-8', file, '-']).toString('utf8');
}

/** A word on a page with its box in points. */
export interface PlacedWord {
  page: number;
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Every word of a PDF and where it stands. */
export function wordsOf(pdf: Uint8Array): PlacedWord[] {
  const html = poppler('pdftotext', pdf, (file) => ['-bbox', '-enc', 'UTF-8', file, '-']).toString('utf8');
  return html.split('<page ').slice(1).flatMap((part, index) => [...part.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)].map(([, left, top, right, bottom, text = '']): PlacedWord => ({
    page: index + 1, text, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom),
  })));
}

/** Text without any white space, for comparing across line and page breaks. */
export function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}

export function pageCountOf(pdf: Uint8Array): number {
  return Number(/^Pages:\s+(\d+)/m.exec(poppler('pdfinfo', pdf, (file) => [file]).toString('utf8'))?.[1]);
}

/** Size of the first page in whole millimetres. */
export function pageSizeOf(pdf: Uint8Array): { width: number; height: number } {
  const size = /^Page size:\s+([\d.]+) x ([\d.]+)/m.exec(poppler('pdfinfo', pdf, (file) => [file]).toString('utf8'));
  const millimetres = (points: string | undefined): number => Math.round((Number(points) * 25.4) / 72);
  return { width: millimetres(size?.[1]), height: millimetres(size?.[2]) };
}

/** Renders one page (from 1) at a resolution in dots per inch. */
export async function renderPage(pdf: Uint8Array, page = 1, dpi = 150): Promise<Bitmap> {
  const png = poppler('pdftoppm', pdf, (file) => ['-r', `${dpi}`, '-f', `${page}`, '-l', `${page}`, '-png', file]);
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** A part of a page, given in millimetres at the resolution it was rendered with. */
export function cropped(bitmap: Bitmap, area: { x: number; y: number; width: number; height: number }, dpi = 150): Bitmap {
  const dots = (millimetres: number): number => Math.round((millimetres * dpi) / 25.4);
  const [x, y, width, height] = [dots(area.x), dots(area.y), dots(area.width), dots(area.height)];
  const data = Buffer.alloc(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const start = ((y + row) * bitmap.width + x) * 4;
    bitmap.data.copy(data, row * width * 4, start, start + width * 4);
  }
  return { data, width, height };
}

/** Reads a QR code as a phone's camera would; null when none is found. */
export function readQr(bitmap: Bitmap): ReturnType<typeof jsQr.default> {
  return jsQr.default(new Uint8ClampedArray(bitmap.data), bitmap.width, bitmap.height);
}

/** Brightness of one pixel, 0–255. */
export function brightnessAt(bitmap: Bitmap, x: number, y: number): number {
  const at = (Math.round(y) * bitmap.width + Math.round(x)) * 4;
  return ((bitmap.data[at] ?? 0) + (bitmap.data[at + 1] ?? 0) + (bitmap.data[at + 2] ?? 0)) / 3;
}
