import { Text, View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';

const isH5 = process.env.TARO_ENV === 'h5';

export interface BoxProps {
  className?: string | undefined;
  style?: CSSProperties | undefined;
  /** ARIA role; leave out for plain layout. */
  role?: string | undefined;
  /** What a screen reader says instead of the content. */
  label?: string | undefined;
  /** Announce changes of the content: politely, or at once. */
  live?: 'polite' | 'assertive' | undefined;
  id?: string | undefined;
  children?: ReactNode;
}

/** A block. A `div` on H5 and a `view` on WeChat, with the same accessibility attributes on both. */
export function Box({ className, style, role, label, live, id, children }: BoxProps) {
  if (isH5) {
    return (
      <div id={id} className={className} style={style} role={role} aria-label={label} aria-live={live}>
        {children}
      </div>
    );
  }
  return (
    <View
      {...(id === undefined ? {} : { id })}
      {...(className === undefined ? {} : { className })}
      {...(style === undefined ? {} : { style })}
      {...ariaOf(role, label)}
    >
      {children}
    </View>
  );
}

/** A run of text inside a line. */
export function Words({ className, style, label, children }: BoxProps) {
  if (isH5) {
    return (
      <span className={className} style={style} aria-label={label}>
        {children}
      </span>
    );
  }
  return (
    <Text
      {...(className === undefined ? {} : { className })}
      {...(style === undefined ? {} : { style })}
      {...ariaOf(undefined, label)}
    >
      {children}
    </Text>
  );
}

export interface HeadingProps {
  /** 1 for the page, 2 for a card, 3 inside a card. */
  level?: 1 | 2 | 3;
  className?: string;
  children: ReactNode;
}

/** A real heading on H5 (`h1`–`h3`), a labelled one on WeChat. */
export function Heading({ level = 2, className, children }: HeadingProps) {
  const classes = ['lp-heading', `lp-heading-${level}`, className].filter(Boolean).join(' ');
  if (isH5) {
    const Tag = `h${level}` as const;
    return <Tag className={classes}>{children}</Tag>;
  }
  return (
    <View className={classes} ariaRole="heading">
      {children}
    </View>
  );
}

/** Accessibility attributes as WeChat names them; absent ones are left out, because WeChat reads an empty label aloud. */
export function ariaOf(role: string | undefined, label: string | undefined) {
  return { ...(role === undefined ? {} : { ariaRole: role }), ...(label === undefined ? {} : { ariaLabel: label }) };
}
