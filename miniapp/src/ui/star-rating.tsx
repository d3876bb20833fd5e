import { useId } from 'react';
import { Pressable } from './pressable';
import { Box, Words } from './primitives';
import { svgBackground } from './svg';

export interface StarRatingProps {
  /** The question, shown above the stars. */
  label: string;
  /** 0 when nothing is chosen yet, else 1–5. */
  value: number;
  onChange: (value: number) => void;
  /** What the stars mean, from one to five. */
  words?: readonly [string, string, string, string, string];
}

const usualWords = ['很不满意', '不满意', '一般', '满意', '很满意'] as const;
const star = 'M12 2.500l2.900 6.100 6.600.9-4.800 4.700 1.200 6.700L12 17.700 6.100 20.900l1.200-6.700L2.500 9.500l6.600-.9z';
const drawStar = (fill: string, stroke: string) =>
  svgBackground(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${star}" fill="${fill}" stroke="${stroke}" stroke-width="1.4" stroke-linejoin="round"/></svg>`);
const full = drawStar('#C7000B', '#C7000B');
const hollow = drawStar('none', '#8C8072');

/** Five stars with their meaning in words. Tap one, or move with the arrow keys. */
export function StarRating({ label, value, onChange, words = usualWords }: StarRatingProps) {
  const group = useId();
  const starId = (stars: number) => `${group}${stars}`;
  const move = (key: string) => {
    const next = { ArrowRight: value + 1, ArrowUp: value + 1, ArrowLeft: value - 1, ArrowDown: value - 1, Home: 1, End: 5 }[key];
    if (next === undefined || next < 1 || next > 5) return;
    onChange(next);
    if (process.env.TARO_ENV === 'h5') document.getElementById(starId(next))?.focus();
  };
  return (
    <Box className="lp-stars-group">
      <Box className="lp-stars-head">
        <Words>{label}</Words>
        <Words className="lp-stars-word">{value > 0 ? (words[value - 1] ?? '') : ''}</Words>
      </Box>
      <Box className="lp-stars" role="radiogroup" label={label}>
        {words.map((word, index) => {
          const stars = index + 1;
          return (
            <Pressable
              key={stars}
              id={starId(stars)}
              className="lp-star"
              role="radio"
              label={`${stars} 星，${word}`}
              isChecked={value === stars}
              isTabStop={value === stars || (value === 0 && stars === 1)}
              onPress={() => onChange(stars)}
              onKey={move}
            >
              <Box className="lp-star-shape" style={{ backgroundImage: stars <= value ? full : hollow }} />
            </Pressable>
          );
        })}
      </Box>
    </Box>
  );
}

export interface StarsProps {
  /** 0–5; drawn to the nearest whole star, said exactly. */
  value: number;
  label?: string;
}

/** Stars to look at: a result. */
export function Stars({ value, label }: StarsProps) {
  return (
    <Box className="lp-stars-shown" role="img" label={label ?? `${value} 星`}>
      {[1, 2, 3, 4, 5].map((stars) => (
        <Box key={stars} className="lp-star-small" style={{ backgroundImage: stars <= Math.round(value) ? full : hollow }} />
      ))}
    </Box>
  );
}
