import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Pressable } from './pressable';
import { Words } from './primitives';

export interface ButtonProps {
  onPress: () => void;
  children: ReactNode;
  isDisabled?: boolean;
  /** Shows that it is being done, and takes no second press. */
  isBusy?: boolean;
  icon?: IconName;
  /** Lower and only as wide as its words: inside cards and rows. */
  isSmall?: boolean;
  /** Spoken instead of the words when several buttons on the page read alike. */
  label?: string;
}

function button(kind: 'primary' | 'ghost' | 'quiet', iconColour: 'white' | 'red' | 'ink') {
  return function Button({ onPress, children, isDisabled = false, isBusy = false, icon, isSmall = false, label }: ButtonProps) {
    return (
      <Pressable
        className={`lp-button is-${kind}${isSmall ? ' is-small' : ''}${isBusy ? ' is-busy' : ''}`}
        onPress={onPress}
        isDisabled={isDisabled || isBusy}
        label={label}
      >
        {icon ? <Icon name={icon} colour={iconColour} /> : null}
        <Words>{isBusy ? '请稍候…' : children}</Words>
      </Pressable>
    );
  };
}

/** The one thing to do on the page. */
export const PrimaryButton = button('primary', 'white');
/** A second way forward of equal rank. */
export const GhostButton = button('ghost', 'red');
/** Everything else. */
export const QuietButton = button('quiet', 'ink');

export interface TextLinkProps {
  onPress: () => void;
  children: ReactNode;
  label?: string;
}

/** Words that lead somewhere, e.g. “看全部 8 项”. */
export function TextLink({ onPress, children, label }: TextLinkProps) {
  return (
    <Pressable className="lp-link" role="link" onPress={onPress} label={label}>
      <Words>{children}</Words>
    </Pressable>
  );
}
