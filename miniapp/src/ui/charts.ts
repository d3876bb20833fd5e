import { escapeSvg } from './svg';

export interface ChartPoint {
  /** Below the axis, e.g. “10 月”. */
  readonly label: string;
  /** Null is a gap: not rated, which is not zero. */
  readonly value: number | null;
}

export interface ChartScale {
  /** Highest value of the axis; the largest point when left out. */
  readonly max?: number;
  /** A dashed line, e.g. the pass mark. */
  readonly target?: number;
}

const width = 340;
const height = 180;
const inset = { left: 32, right: 8, top: 16, bottom: 22 };
const plotWidth = width - inset.left - inset.right;
const plotHeight = height - inset.top - inset.bottom;
const floor = inset.top + plotHeight;
const colours = { mark: '#C7000B', grid: '#E9E2D7', label: '#665C50', value: '#1F1B16', target: '#256B43' };

/** Height by width of the bar and line charts. */
export const chartRatio = height / width;

function text(x: number, y: number, said: string, anchor: 'start' | 'middle' | 'end', colour: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}">${escapeSvg(said)}</text>`;
}

function frame(body: string, w = width, h = height): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" font-size="11" font-family="sans-serif">${body}</svg>`;
}

/** The next number above that four grid lines divide into figures people like to read. */
function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return unit * ([1, 2, 4, 6, 8, 10].find((multiple) => unit * multiple >= value) ?? 10);
}

interface Axes {
  readonly drawing: string;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly step: number;
}

function drawAxes(points: readonly ChartPoint[], scale: ChartScale): Axes {
  const max = scale.max ?? roundUp(Math.max(1, scale.target ?? 0, ...points.map((point) => point.value ?? 0)));
  const step = plotWidth / Math.max(1, points.length);
  const x = (index: number) => inset.left + step * (index + 0.5);
  const y = (value: number) => floor - (plotHeight * value) / max;
  const grid = [0, 1, 2, 3, 4].map((line) => {
    const value = (max * line) / 4;
    return `<path d="M${inset.left} ${y(value)}H${width - inset.right}" stroke="${colours.grid}"/>${text(inset.left - 5, y(value) + 4, String(Math.round(value * 10) / 10), 'end', colours.label)}`;
  });
  // More than eight labels would run into each other.
  const every = Math.ceil(points.length / 8);
  const labels = points.map((point, index) => (index % every === 0 ? text(x(index), height - 6, point.label, 'middle', colours.label) : ''));
  const target =
    scale.target === undefined ? '' : `<path d="M${inset.left} ${y(scale.target)}H${width - inset.right}" stroke="${colours.target}" stroke-width="1.5" stroke-dasharray="5 4"/>`;
  return { drawing: grid.join('') + labels.join('') + target, x, y, step };
}

/** Bars side by side, with their values on top. */
export function drawBars(points: readonly ChartPoint[], scale: ChartScale = {}): string {
  const axes = drawAxes(points, scale);
  const bars = points.map(({ value }, index) => {
    if (value === null) return text(axes.x(index), floor - 4, '未评', 'middle', colours.label);
    const left = axes.x(index) - axes.step * 0.28;
    return `<rect x="${left}" y="${axes.y(value)}" width="${axes.step * 0.56}" height="${floor - axes.y(value)}" rx="2" fill="${colours.mark}"/>${text(axes.x(index), axes.y(value) - 4, String(value), 'middle', colours.value)}`;
  });
  return frame(axes.drawing + bars.join(''));
}

/** A line over time; it breaks where nothing was rated. */
export function drawLine(points: readonly ChartPoint[], scale: ChartScale = {}): string {
  const axes = drawAxes(points, scale);
  let path = '';
  let isPenDown = false;
  const dots: string[] = [];
  points.forEach(({ value }, index) => {
    if (value !== null) {
      path += `${isPenDown ? 'L' : 'M'}${axes.x(index)} ${axes.y(value)}`;
      dots.push(`<circle cx="${axes.x(index)}" cy="${axes.y(value)}" r="3.5" fill="#fff" stroke="${colours.mark}" stroke-width="2"/>`);
    }
    isPenDown = value !== null;
  });
  const stroke = path === '' ? '' : `<path d="${path}" fill="none" stroke="${colours.mark}" stroke-width="2" stroke-linejoin="round"/>`;
  return frame(axes.drawing + stroke + dots.join(''));
}

/** Several dimensions of one thing, each 0 to `max`, around a centre. */
export function drawRadar(points: readonly ChartPoint[], max = 5): string {
  const side = 240;
  const radius = side / 2 - 34;
  const at = (index: number, reach: number): readonly [number, number] => {
    const angle = -Math.PI / 2 + (2 * Math.PI * index) / points.length;
    return [side / 2 + reach * Math.cos(angle), side / 2 + reach * Math.sin(angle)];
  };
  const outline = (reach: (index: number) => number) => `M${points.map((_, index) => at(index, reach(index)).map((part) => part.toFixed(1)).join(' ')).join('L')}Z`;
  const rings = [1, 2, 3, 4].map((ring) => `<path d="${outline(() => (radius * ring) / 4)}" fill="none" stroke="${colours.grid}"/>`);
  const spokes = points.map((point, index) => {
    const [x, y] = at(index, radius);
    const [labelX, labelY] = at(index, radius + 16);
    return `<path d="M${side / 2} ${side / 2}L${x} ${y}" stroke="${colours.grid}"/>${text(labelX, labelY + 4, point.label, 'middle', colours.label)}`;
  });
  const shape = outline((index) => (radius * (points[index]?.value ?? 0)) / max);
  return frame(`${rings.join('')}${spokes.join('')}<path d="${shape}" fill="${colours.mark}" fill-opacity=".15" stroke="${colours.mark}" stroke-width="2"/>`, side, side);
}
