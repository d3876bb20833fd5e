import type { ReactNode } from 'react';
import { Icon, type Colour, type IconName } from './icon';
import { Pressable } from './pressable';
import { Box, Heading, Words } from './primitives';

export interface CardProps {
  title?: string;
  /** At the right of the title: a chip, a date, a link. */
  aside?: ReactNode;
  tone?: 'plain' | 'green' | 'amber' | 'gold' | 'red';
  children?: ReactNode;
}

/** A group of things that belong together. */
export function Card({ title, aside, tone = 'plain', children }: CardProps) {
  return (
    <Box className={`lp-card is-${tone}`}>
      {title !== undefined || aside !== undefined ? (
        <Box className="lp-card-head">
          {title === undefined ? null : <Heading>{title}</Heading>}
          {aside === undefined ? null : <Box className="lp-card-aside">{aside}</Box>}
        </Box>
      ) : null}
      {children}
    </Box>
  );
}

export interface RowProps {
  /** Left, on one or more lines. */
  children: ReactNode;
  /** Right; never shrinks. */
  aside?: ReactNode;
  /** Makes the whole row pressable, with a chevron. */
  onPress?: () => void;
  label?: string;
  /** Draws a hairline above; the first row of a card leaves it out by itself. */
  isDivided?: boolean;
}

/** One line of a card: something at the left, something at the right. */
export function Row({ children, aside, onPress, label, isDivided = false }: RowProps) {
  const className = `lp-row${isDivided ? ' is-divided' : ''}`;
  const content = (
    <>
      <Box className="lp-row-main">{children}</Box>
      {aside === undefined ? null : <Box className="lp-row-aside">{aside}</Box>}
      {onPress ? <Icon name="next" colour="muted" size={1} /> : null}
    </>
  );
  if (!onPress) return <Box className={className}>{content}</Box>;
  return (
    <Pressable className={className} onPress={onPress} label={label}>
      {content}
    </Pressable>
  );
}

/** Small grey text: sources, dates, units. */
export function Meta({ children }: { children: ReactNode }) {
  return <Box className="lp-meta">{children}</Box>;
}

export interface FactsProps {
  items: readonly { readonly name: string; readonly value: ReactNode }[];
}

/** Names and values in two columns, as on the member card. */
export function Facts({ items }: FactsProps) {
  return (
    <Box className="lp-facts">
      {items.map((item) => (
        <Box key={item.name} className="lp-fact">
          <Box className="lp-fact-name">{item.name}</Box>
          <Box className="lp-fact-value">{item.value}</Box>
        </Box>
      ))}
    </Box>
  );
}

/** Blocks side by side where there is room, one below the other on a phone. */
export function Columns({ children }: { children: ReactNode }) {
  return <Box className="lp-columns">{children}</Box>;
}

/** Buttons side by side, sharing the width. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <Box className="lp-button-row">{children}</Box>;
}

export type Tone = 'neutral' | 'red' | 'green' | 'amber' | 'gold';

export interface ChipProps {
  tone?: Tone;
  /** Goes with the tone, because colour alone tells nothing. */
  icon?: IconName;
  children: ReactNode;
}

const chipIcons: Readonly<Record<Tone, IconName>> = { neutral: 'note', red: 'warning', green: 'check', amber: 'clock', gold: 'check' };
const chipColours: Readonly<Record<Tone, Colour>> = { neutral: 'muted', red: 'red', green: 'green', amber: 'amber', gold: 'gold' };

/** A state in one word, with its colour and a shape. */
export function Chip({ tone = 'neutral', icon, children }: ChipProps) {
  return (
    <Box className={`lp-chip is-${tone}`}>
      <Icon name={icon ?? chipIcons[tone]} colour={chipColours[tone]} size={1} />
      <Words>{children}</Words>
    </Box>
  );
}
