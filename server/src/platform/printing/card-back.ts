import type { PrintableCard, PrintablePledge } from './card.js';
import { mm, type Box } from './page.js';
import { palette } from './palette.js';
import { breakLines, drawLine, drawLines, fitText, lineWidth, withEllipsis } from './text.js';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const leading = 1.34;
const sizes = { max: 9, min: 6 } as const;

interface SetPledge {
  numeral: string;
  aspect: string;
  lines: string[];
  isBlank: boolean;
}

interface SetPledges {
  size: number;
  pledges: SetPledge[];
  isCut: boolean;
}

// SL-F2 words a blank item as an instruction (“一要针对党员义务进行承诺”); a filled item keeps the aspect as its heading.
function headingOf(pledge: PrintablePledge): string {
  return pledge.text.trim() === '' ? `要针对${pledge.aspect}进行承诺：` : `${pledge.aspect}：`;
}

function setPledges(pledges: readonly PrintablePledge[], size: number, width: number): SetPledge[] {
  const room = width - size * 1.6;
  return pledges.map((pledge, index) => {
    const aspect = headingOf(pledge);
    const indent = lineWidth(aspect, 'bold', size);
    const isBlank = pledge.text.trim() === '';
    return { numeral: numerals[index] ?? `${index + 1}`, aspect, isBlank, lines: isBlank ? [''] : breakLines(pledge.text.trim(), 'regular', size, room, indent) };
  });
}

function linesIn(pledges: readonly SetPledge[]): number {
  return pledges.reduce((sum, { lines }) => sum + lines.length, 0);
}

// Last lines of one or two characters: a slightly smaller size that avoids them looks better than the largest that fits.
function orphansIn(pledges: readonly SetPledge[]): number {
  return pledges.filter(({ lines }) => lines.length > 1 && Array.from(lines.at(-1) ?? '').length <= 2).length;
}

// Items share the room: the longest gives up its last line first, so that no short pledge suffers for a long one.
function cutToFit(pledges: readonly SetPledge[], capacity: number, size: number, width: number): SetPledge[] {
  const kept = pledges.map((pledge) => ({ ...pledge, lines: [...pledge.lines] }));
  const cut = new Set<SetPledge>();
  while (linesIn(kept) > capacity) {
    const longest = kept.reduce((most, one) => (one.lines.length > most.lines.length ? one : most));
    if (longest.lines.length <= 1) break;
    longest.lines.pop();
    cut.add(longest);
  }
  for (const pledge of cut) {
    const last = pledge.lines.length - 1;
    const indent = last === 0 ? lineWidth(pledge.aspect, 'bold', size) : 0;
    pledge.lines[last] = withEllipsis(pledge.lines[last] ?? '', 'regular', size, width - size * 1.6 - indent);
  }
  return kept;
}

function fitPledges(pledges: readonly PrintablePledge[], box: Box, noteHeight: number): SetPledges {
  const spaceBetween = (size: number): number => size * 0.3 * Math.max(0, pledges.length - 1);
  const fitting: SetPledges[] = [];
  for (let size: number = sizes.max; size >= sizes.min; size -= 0.25) {
    const set = setPledges(pledges, size, box.width);
    if (linesIn(set) * size * leading + spaceBetween(size) <= box.height) fitting.push({ size, pledges: set, isCut: false });
  }
  const largest = fitting[0];
  if (largest) {
    const similar = fitting.filter(({ size }) => size >= largest.size * 0.85);
    return similar.reduce((best, one) => (orphansIn(one.pledges) < orphansIn(best.pledges) ? one : best));
  }
  const size = sizes.min;
  const capacity = Math.floor((box.height - noteHeight - spaceBetween(size)) / (size * leading));
  return { size, pledges: cutToFit(setPledges(pledges, size, box.width), capacity, size, box.width), isCut: true };
}

function drawPledge(document: PDFKit.PDFDocument, pledge: SetPledge, box: Box, size: number): number {
  const baseline = box.y + size * leading * 0.5 + size * 0.38;
  const x = box.x + size * 1.6;
  drawLine(document, pledge.numeral, { x: box.x, baseline }, { font: 'bold', size, color: palette.red });
  drawLine(document, pledge.aspect, { x, baseline }, { font: 'bold', size, color: palette.ink });
  const indent = lineWidth(pledge.aspect, 'bold', size);
  if (pledge.isBlank) {
    document.save().lineWidth(0.5).strokeColor(palette.inkFaint).moveTo(x + indent, baseline + 1.5).lineTo(box.x + box.width, baseline + 1.5).stroke().restore();
  }
  return drawLines(document, pledge.lines, { x, top: box.y, indent }, { font: 'regular', size, leading, color: palette.ink });
}

/** Draws the pledge side 党员承诺 (SL-F2) upright into a box; the caller turns it round. */
export function drawCardBack(document: PDFKit.PDFDocument, card: PrintableCard, box: Box, bleed: number): void {
  document.save().rect(box.x - bleed, box.y, box.width + 2 * bleed, mm(2)).fill(palette.red);
  document.rect(box.x - bleed, box.y + mm(2), box.width + 2 * bleed, mm(0.6)).fill(palette.goldLine).restore();
  const left = box.x + mm(6);
  const width = box.width - mm(12);
  drawLine(document, '党员承诺', { x: left, baseline: box.y + mm(8.6) }, { font: 'bold', size: 11, color: palette.red, spacing: 2 });
  const unit = card.unit.trim() === '' ? '＿＿＿＿＿＿' : card.unit.trim();
  const opening = fitText(`我是${unit}党员，我承诺：`, 'regular', { width, height: 11, leading: 1.2 }, { max: 8, min: 5 });
  drawLine(document, opening.lines[0] ?? '', { x: left, baseline: box.y + mm(13.4) }, { font: 'regular', size: opening.size, color: palette.ink });

  const noteHeight = mm(3.6);
  const body: Box = { x: left, y: box.y + mm(15.4), width, height: mm(34.6) };
  const set = fitPledges(card.pledges, body, noteHeight);
  const used = linesIn(set.pledges) * set.size * leading + set.size * 0.3 * Math.max(0, set.pledges.length - 1);
  const spare = (body.height - (set.isCut ? noteHeight : 0) - used) / Math.max(1, set.pledges.length);
  const space = set.size * 0.3 + Math.max(0, Math.min(spare, set.size * 0.7));
  let y = body.y;
  for (const pledge of set.pledges) y += drawPledge(document, pledge, { ...body, y }, set.size) + space;
  if (set.isCut) {
    const note = card.link ? '篇幅所限，全文扫码查看（二维码在正面）' : '篇幅所限，全文可向党支部查阅';
    drawLine(document, note, { x: left, baseline: box.y + box.height - mm(3.4), width, align: 'right' }, { font: 'regular', size: 6, color: palette.gold });
  }
}
