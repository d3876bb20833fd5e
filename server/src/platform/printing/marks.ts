import { palette } from './palette.js';

/** Outcome levels of a plaque; each has its own shape so that a black-and-white print still tells them apart. */
export type PlaqueLevel = 'exemplary' | 'qualified' | 'striving';

/** How a target stands; each has its own shape. */
export type TargetState = 'achieved' | 'on-track' | 'behind' | 'not-rated';

/** Ink, wash and line of a level. */
export const levelColors: Record<PlaqueLevel, { ink: string; wash: string; line: string }> = {
  exemplary: { ink: palette.gold, wash: palette.goldWash, line: palette.goldLine },
  qualified: { ink: palette.green, wash: palette.greenWash, line: '#9CC3AB' },
  striving: { ink: palette.amber, wash: palette.amberWash, line: '#E0BE8E' },
};

export const stateColors: Record<TargetState, string> = {
  achieved: palette.green,
  'on-track': palette.ink,
  behind: palette.amber,
  'not-rated': palette.inkFaint,
};

interface Circle {
  x: number;
  y: number;
  radius: number;
}

function drawTick(document: PDFKit.PDFDocument, { x, y, radius }: Circle, color: string): void {
  document
    .lineWidth(radius * 0.2)
    .lineCap('round')
    .lineJoin('round')
    .strokeColor(color)
    .moveTo(x - radius * 0.42, y + radius * 0.02)
    .lineTo(x - radius * 0.1, y + radius * 0.34)
    .lineTo(x + radius * 0.45, y - radius * 0.32)
    .stroke();
}

function drawPolygon(document: PDFKit.PDFDocument, points: readonly (readonly [number, number])[]): PDFKit.PDFDocument {
  points.forEach(([x, y], index) => (index === 0 ? document.moveTo(x, y) : document.lineTo(x, y)));
  return document.closePath();
}

/** Draws the shape of a level: a rosette with a tick, a ring with a tick, or an upward arrow in a shield. */
export function drawLevelMark(document: PDFKit.PDFDocument, level: PlaqueLevel, circle: Circle): void {
  const { x, y, radius } = circle;
  const { ink } = levelColors[level];
  document.save().lineWidth(radius * 0.11).lineJoin('round').strokeColor(ink);
  if (level === 'exemplary') {
    const rim = Array.from({ length: 24 }, (_point, index) => {
      const reach = index % 2 === 0 ? radius : radius * 0.84;
      const angle = (index * Math.PI) / 12;
      return [x + reach * Math.sin(angle), y - reach * Math.cos(angle)] as const;
    });
    drawPolygon(document, rim).stroke();
    drawTick(document, circle, ink);
  } else if (level === 'qualified') {
    document.circle(x, y, radius * 0.92).stroke();
    drawTick(document, circle, ink);
  } else {
    const edge = radius * 0.86;
    drawPolygon(document, [[x, y - radius], [x + edge, y - radius * 0.5], [x + edge, y + radius * 0.5], [x, y + radius], [x - edge, y + radius * 0.5], [x - edge, y - radius * 0.5]]).stroke();
    document
      .lineWidth(radius * 0.18)
      .lineCap('round')
      .moveTo(x, y + radius * 0.42)
      .lineTo(x, y - radius * 0.4)
      .moveTo(x - radius * 0.34, y - radius * 0.06)
      .lineTo(x, y - radius * 0.42)
      .lineTo(x + radius * 0.34, y - radius * 0.06)
      .stroke();
  }
  document.restore();
}

/** Draws the small sign before a target's state: tick, dot, triangle or dash. */
export function drawStateMark(document: PDFKit.PDFDocument, state: TargetState, circle: Circle): void {
  const { x, y, radius } = circle;
  const color = stateColors[state];
  document.save().fillColor(color).strokeColor(color);
  if (state === 'achieved') drawTick(document, { x, y, radius: radius * 1.5 }, color);
  else if (state === 'on-track') document.circle(x, y, radius * 0.6).fill();
  else if (state === 'behind') drawPolygon(document, [[x, y - radius * 0.9], [x + radius, y + radius * 0.8], [x - radius, y + radius * 0.8]]).fill();
  else document.lineWidth(radius * 0.35).moveTo(x - radius * 0.7, y).lineTo(x + radius * 0.7, y).stroke();
  document.restore();
}

/** Draws a five-pointed star outline and fills `share` (0–1) of its width from the left. */
export function drawStar(document: PDFKit.PDFDocument, circle: Circle, share: number): void {
  const { x, y, radius } = circle;
  const points = Array.from({ length: 10 }, (_point, index) => {
    const reach = index % 2 === 0 ? radius : radius * 0.42;
    const angle = (index * Math.PI) / 5;
    return [x + reach * Math.sin(angle), y - reach * Math.cos(angle)] as const;
  });
  if (share > 0) {
    document.save();
    document.rect(x - radius, y - radius, 2 * radius * Math.min(1, share), 2 * radius).clip();
    drawPolygon(document, points).fill(palette.gold);
    document.restore();
  }
  document.save().lineWidth(radius * 0.12).lineJoin('round').strokeColor(palette.gold);
  drawPolygon(document, points).stroke();
  document.restore();
}

/** Draws an empty box to be ticked by hand. */
export function drawCheckBox(document: PDFKit.PDFDocument, at: { x: number; y: number; size: number }): void {
  document.save().lineWidth(0.8).strokeColor(palette.ink).rect(at.x, at.y, at.size, at.size).stroke().restore();
}
