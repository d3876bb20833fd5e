import { View } from '@tarojs/components';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { ariaOf } from './primitives';

export interface PressableProps {
  onPress: () => void;
  /** What a screen reader says instead of the content. */
  label?: string | undefined;
  role?: 'button' | 'link' | 'tab' | 'radio' | 'switch' | 'checkbox' | undefined;
  /** State of a radio, switch or checkbox. */
  isChecked?: boolean | undefined;
  /** State of a tab. */
  isSelected?: boolean | undefined;
  /** Whether what it opens is open. */
  isExpanded?: boolean | undefined;
  isDisabled?: boolean | undefined;
  /** Set to false inside groups that move their focus with the arrow keys. */
  isTabStop?: boolean | undefined;
  onKey?: ((key: string) => void) | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
  id?: string | undefined;
  children?: ReactNode;
}

/** Anything that can be pressed: a real `button` on H5 (Enter and Space work), a tappable view on WeChat. */
export function Pressable(props: PressableProps) {
  const { onPress, label, role = 'button', isChecked, isSelected, isExpanded, isDisabled = false, isTabStop = true, onKey, style, id, children } = props;
  const className = ['lp-pressable', props.className, isDisabled ? 'is-disabled' : ''].filter(Boolean).join(' ');

  if (process.env.TARO_ENV === 'h5') {
    return (
      <button
        id={id}
        type="button"
        className={className}
        style={style}
        disabled={isDisabled}
        {...(role === 'button' ? {} : { role })}
        aria-label={label}
        aria-checked={isChecked}
        aria-selected={isSelected}
        aria-expanded={isExpanded}
        tabIndex={isTabStop ? 0 : -1}
        onClick={(event) => {
          event.stopPropagation();
          onPress();
        }}
        {...(onKey ? { onKeyDown: (event: KeyboardEvent) => handleKey(event, onKey) } : {})}
      >
        {children}
      </button>
    );
  }
  return (
    <View
      className={className}
      {...(id === undefined ? {} : { id })}
      {...(style === undefined ? {} : { style })}
      {...ariaOf(role, label)}
      {...{ ariaChecked: isChecked, ariaSelected: isSelected, ariaDisabled: isDisabled || undefined }}
      hoverClass="is-pressed"
      onClick={(event) => {
        event.stopPropagation();
        if (!isDisabled) onPress();
      }}
    >
      {children}
    </View>
  );
}

function handleKey(event: KeyboardEvent, onKey: (key: string) => void): void {
  if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') event.preventDefault();
  onKey(event.key);
}
