import { chartRatio, drawBars, drawLine, drawRadar, type ChartPoint, type ChartScale } from './charts';
import { Box } from './primitives';
import { svgBackground } from './svg';

export interface SvgChartProps extends ChartScale {
  kind: 'bar' | 'line' | 'radar';
  points: readonly ChartPoint[];
  /** What the chart shows, for screen readers; the values are added. */
  label: string;
}

/** A small chart, drawn the same on WeChat and in browsers. */
export function SvgChart({ kind, points, label, max, target }: SvgChartProps) {
  const scale = { ...(max === undefined ? {} : { max }), ...(target === undefined ? {} : { target }) };
  const svg = kind === 'radar' ? drawRadar(points, max) : kind === 'line' ? drawLine(points, scale) : drawBars(points, scale);
  const said = `${label}：${points.map((point) => `${point.label} ${point.value ?? '未评'}`).join('，')}`;
  const ratio = kind === 'radar' ? 1 : chartRatio;
  return (
    <Box className={`lp-chart is-${kind}`} role="img" label={said}>
      <Box className="lp-chart-picture" style={{ paddingBottom: `${ratio * 100}%`, backgroundImage: svgBackground(svg) }} />
    </Box>
  );
}
