import { Progress } from '@nutui/nutui-react-taro';
import { Image } from '@tarojs/components';
import { ariaOf, Box, Words } from './primitives';
import { svgBackground } from './svg';

export interface ProgressBarProps {
  /** What is measured, for screen readers. */
  label: string;
  /** 0–1 of the whole track; clipped. */
  share: number;
  /** Where the target stands on the track, 0–1. */
  target?: number;
  tone?: 'red' | 'green' | 'amber';
}

/** How far something has come, with a tick at the target. */
export function ProgressBar({ label, share, target, tone = 'red' }: ProgressBarProps) {
  const percent = (part: number) => `${Math.round(Math.min(1, Math.max(0, part)) * 1000) / 10}%`;
  const said = `${label}：${percent(share)}${target === undefined ? '' : `，目标 ${percent(target)}`}`;
  return (
    <Box className="lp-track" role="img" label={said}>
      <Progress percent={Math.min(1, Math.max(0, share)) * 100} color={`var(--${tone})`} />
      {target === undefined ? null : <Box className="lp-target" style={{ left: percent(target) }} />}
    </Box>
  );
}

export interface FigureProps {
  value: string | number;
  unit?: string;
  /** e.g. “目标 ≥ 98.5”. */
  note?: string;
}

/** A number that matters, with its unit. */
export function Figure({ value, unit, note }: FigureProps) {
  return (
    <Box className="lp-figure">
      <Words className="lp-figure-value">{value}</Words>
      {unit === undefined ? null : <Words className="lp-figure-unit">{unit}</Words>}
      {note === undefined ? null : <Words className="lp-figure-unit">{note}</Words>}
    </Box>
  );
}

export interface AvatarProps {
  name: string;
  /** A picture the person has agreed to show. */
  picture?: string | null;
  size?: 'small' | 'large';
}

/** A person: their picture, or the first character of their name. */
export function Avatar({ name, picture, size = 'small' }: AvatarProps) {
  const className = `lp-avatar is-${size}`;
  if (picture) {
    if (process.env.TARO_ENV === 'h5') return <img className={className} src={picture} alt={name} />;
    return <Image className={className} src={picture} mode="aspectFill" {...ariaOf('img', name)} />;
  }
  return (
    <Box className={className} role="img" label={name}>
      {[...name][0] ?? ''}
    </Box>
  );
}

export type Tier = 'exemplary' | 'qualified' | 'striving';

export interface TierMarkProps {
  tier: Tier;
  /** Below the word: the quarter, the score. */
  note?: string;
}

const tiers: Readonly<Record<Tier, { word: string; colour: string; drawing: string }>> = {
  exemplary: {
    word: '示范牌',
    colour: '#8F6414',
    drawing:
      '<path d="M22 2l5.600 6 8-1.600.8 8.100 7 4.300-4.600 6.700 2.900 7.600-8 2-2.400 7.800-7.500-3.100L16.300 43l-3.800-7.200-8.100-.6 1.500-8L0 21.800l6.300-5.200-.6-8.100 8.100-.1z" transform="translate(2 2) scale(.91)"/><path d="M14 23l6 6 11-12" stroke-width="3"/>',
  },
  qualified: { word: '达标牌', colour: '#256B43', drawing: '<circle cx="22" cy="22" r="19"/><path d="M13 22l7 7 12-13" stroke-width="3"/>' },
  striving: { word: '争先牌', colour: '#8A4B00', drawing: '<path d="M22 4l19 34H3z"/><path d="M22 32V18M16 23l6-6 6 6" stroke-width="3"/>' },
};

/** Which plaque a branch holds: by word, by shape and by colour. */
export function TierMark({ tier, note }: TierMarkProps) {
  const { word, colour, drawing } = tiers[tier];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 44" fill="none" stroke="${colour}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">${drawing}</svg>`;
  return (
    <Box className={`lp-tier is-${tier}`}>
      <Box className="lp-tier-shape" style={{ backgroundImage: svgBackground(svg) }} />
      <Box>
        <Box className="lp-tier-word">{word}</Box>
        {note === undefined ? null : <Box className="lp-meta">{note}</Box>}
      </Box>
    </Box>
  );
}
