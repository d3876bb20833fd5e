import { Box } from './primitives';
import { svgBackground } from './svg';

/** Line drawings on a 24 × 24 grid. */
const drawings = {
  back: '<path d="M15 4l-8 8 8 8"/>',
  next: '<path d="M9 5l7 7-7 7"/>',
  down: '<path d="M5 9l7 7 7-7"/>',
  check: '<path d="M4.500 12.500l5 5 10-11"/>',
  cross: '<path d="M6 6l12 12M18 6L6 18"/>',
  warning: '<path d="M12 3.500L2.500 20.500h19z"/><path d="M12 10v5M12 17.600v.4"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 6.500V12l4 2.500"/>',
  note: '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7v.4"/>',
  offline: '<path d="M3 3l18 18M7 18a4.500 4.500 0 01-.6-9M10 6.200a6 6 0 017.500 4.300 3.800 3.800 0 012.300 6"/>',
  lock: '<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 018 0v3"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  search: '<circle cx="11" cy="11" r="6.500"/><path d="M16 16l5 5"/>',
  print: '<path d="M7 9V4h10v5M7 17H4v-7h16v7h-3"/><path d="M7 14h10v6H7z"/>',
  save: '<path d="M12 4v11M7 11l5 5 5-5M4 20h16"/>',
  inbox: '<path d="M4 4.500h16v15H4z"/><path d="M4 14h4.500l1.500 2.500h4l1.500-2.500H20"/>',
  card: '<rect x="3" y="4.500" width="18" height="15" rx="2"/><circle cx="8.500" cy="10.500" r="2"/><path d="M5.500 16c.5-1.800 1.600-2.700 3-2.700s2.500.9 3 2.700M14.500 10h4M14.500 14h4"/>',
  scan: '<path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16"/>',
  me: '<circle cx="12" cy="8" r="4"/><path d="M4 20.500c.8-4 3.800-6 8-6s7.200 2 8 6"/>',
  edit: '<path d="M4 20l1-4.500L16.500 4 20 7.500 8.500 19z"/>',
  plaque: '<rect x="3.500" y="5" width="17" height="14" rx="1.500"/><path d="M8 10h8M8 14h5"/>',
} as const;

export type IconName = keyof typeof drawings;

/** Colours by meaning; an SVG in a background cannot inherit the text colour. */
export const toneColours = {
  ink: '#1F1B16',
  muted: '#665C50',
  red: '#C7000B',
  gold: '#8F6414',
  green: '#256B43',
  amber: '#8A4B00',
  white: '#FFFFFF',
} as const;
export type Colour = keyof typeof toneColours;

export interface IconProps {
  name: IconName;
  colour?: Colour;
  /** In em: it grows with the text beside it. */
  size?: number;
  /** Only when no word stands beside it. */
  label?: string;
}

/** A small line drawing, sized with the text around it. */
export function Icon({ name, colour = 'ink', size = 1.25, label }: IconProps) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${toneColours[colour]}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${drawings[name]}</svg>`;
  return (
    <Box
      className="lp-icon"
      style={{ width: `${size}em`, height: `${size}em`, backgroundImage: svgBackground(svg) }}
      {...(label === undefined ? {} : { role: 'img', label })}
    />
  );
}
