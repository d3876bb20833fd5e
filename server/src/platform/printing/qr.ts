import qrcode from 'qrcode-generator';
import type { Box } from './page.js';

/** Share of a damaged code that can still be read: about 7, 15, 25 and 30 percent. */
export type QrLevel = 'L' | 'M' | 'Q' | 'H';

/** Light modules that every reader needs around a code (ISO/IEC 18004). */
export const quietZone = 4;

/**
 * The dark modules of the smallest code that holds an address.
 * @param address an absolute address; anything outside ASCII is percent-encoded so that every reader sees the same bytes
 * @returns a square of rows, true for dark, without the quiet zone
 */
export function qrModules(address: string, level: QrLevel): boolean[][] {
  const code = qrcode(0, level);
  code.addData(new URL(address).href, 'Byte');
  code.make();
  const count = code.getModuleCount();
  return Array.from({ length: count }, (_row, row) => Array.from({ length: count }, (_column, column) => code.isDark(row, column)));
}

/**
 * Draws a code with its quiet zone on white, filling a square of `size` points.
 * @returns the square of the dark modules alone, for aligning text with it
 */
export function drawQr(document: PDFKit.PDFDocument, address: string, at: { x: number; y: number; size: number }, level: QrLevel): Box {
  const modules = qrModules(address, level);
  const module = at.size / (modules.length + 2 * quietZone);
  document.save().rect(at.x, at.y, at.size, at.size).fill('#FFFFFF');
  const left = at.x + quietZone * module;
  const top = at.y + quietZone * module;
  modules.forEach((row, y) => {
    // A run of dark modules is one rectangle: single squares leave hairline gaps between them in some viewers.
    for (let start = 0; start < row.length; ) {
      if (!row[start]) {
        start += 1;
        continue;
      }
      let end = start;
      while (row[end]) end += 1;
      document.rect(left + start * module, top + y * module, (end - start) * module, module);
      start = end;
    }
  });
  document.fill('#000000').restore();
  return { x: left, y: top, width: modules.length * module, height: modules.length * module };
}
