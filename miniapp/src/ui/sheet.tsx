import { useEffect, useRef, type ReactNode } from 'react';
import { GhostButton, PrimaryButton, QuietButton } from './buttons';
import { Pressable } from './pressable';
import { Box, Heading } from './primitives';

export interface SheetProps {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  children?: ReactNode;
  /** Buttons at its foot, one of which closes it; a closing button when none are given. */
  actions?: ReactNode;
}

/** A panel over the page: from below on a phone, in the middle on a wide screen. Escape closes it. */
export function Sheet({ isOpen, title, onClose, children, actions }: SheetProps) {
  useKeyboardTrap(isOpen, onClose);
  if (!isOpen) return null;
  return (
    <Box className="lp-sheet-layer">
      <Pressable className="lp-sheet-shade" label="关闭" isTabStop={false} onPress={onClose} />
      <Box className="lp-sheet" id="lp-sheet" role="dialog" label={title}>
        <Heading>{title}</Heading>
        <Box className="lp-sheet-body">{children}</Box>
        <Box className="lp-button-row">{actions ?? <QuietButton onPress={onClose}>关闭</QuietButton>}</Box>
      </Box>
    </Box>
  );
}

/** H5: keeps the focus inside while the sheet is open, gives it back afterwards, closes on Escape. */
function useKeyboardTrap(isOpen: boolean, onClose: () => void): void {
  // Callers pass a new function on every render; starting over would pull the focus out of the field being typed in.
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !isOpen) return undefined;
    const before = document.activeElement;
    const focusable = () => [...(document.getElementById('lp-sheet')?.querySelectorAll<HTMLElement>('button, input, textarea, select') ?? [])];
    focusable()[0]?.focus();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current();
      if (event.key !== 'Tab') return;
      const inside = focusable();
      const edge = event.shiftKey ? inside[0] : inside[inside.length - 1];
      if (document.activeElement !== edge) return;
      event.preventDefault();
      (event.shiftKey ? inside[inside.length - 1] : inside[0])?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [isOpen]);
}

export interface ConfirmSheetProps {
  isOpen: boolean;
  title: string;
  /** What will be the case afterwards, and whether it can be undone: “提交后本季不能再改。” */
  consequence: string;
  /** The verb, e.g. “提交”; never just “确定”. */
  confirmLabel: string;
  onConfirm: () => void;
  onCancel: () => void;
  isBusy?: boolean;
  /** Takes something away: not drawn as the inviting choice. */
  isDestructive?: boolean;
  /** More to fill in or read before confirming, e.g. a reason. */
  children?: ReactNode;
  isConfirmDisabled?: boolean;
}

/** Asks before a step that cannot be taken back, and names its consequence. */
export function ConfirmSheet(props: ConfirmSheetProps) {
  const { isOpen, title, consequence, confirmLabel, onConfirm, onCancel, isBusy = false, isDestructive = false, isConfirmDisabled = false, children } = props;
  const Confirm = isDestructive ? GhostButton : PrimaryButton;
  return (
    <Sheet
      isOpen={isOpen}
      title={title}
      onClose={onCancel}
      actions={
        <>
          <QuietButton onPress={onCancel}>再想想</QuietButton>
          <Confirm onPress={onConfirm} isBusy={isBusy} isDisabled={isConfirmDisabled}>
            {confirmLabel}
          </Confirm>
        </>
      }
    >
      <Box className="lp-consequence">{consequence}</Box>
      {children}
    </Sheet>
  );
}
