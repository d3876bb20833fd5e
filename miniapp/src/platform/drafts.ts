import { useCallback, useEffect, useRef, useState } from 'react';
import { nowAsInstant } from './clock';
import { currentSession } from './session';
import { forget, keep, readKept } from './storage';

interface KeptDraft<T> {
  readonly value: T;
  readonly savedAt: string;
}

export interface Draft<T> {
  readonly value: T;
  /** When the draft was last kept on this device; null while it is untouched. */
  readonly savedAt: string | null;
  readonly change: (value: T) => void;
  /** Forgets the draft, e.g. after it was submitted. */
  readonly clear: () => void;
}

/**
 * A form value that keeps itself on the device while it is being written.
 * @param name distinguishes drafts, e.g. `month:2026-10`; drafts of different persons never meet
 * @param initial what the form begins with when there is no draft
 */
export function useDraft<T>(name: string, initial: T): Draft<T> {
  const key = `draft:${currentSession().me?.personId ?? 'guest'}:${name}`;
  const [draft, setDraft] = useState<{ value: T; savedAt: string | null }>(() => readKept<KeptDraft<T>>(key) ?? { value: initial, savedAt: null });
  const unsaved = useRef<T | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const save = useCallback(() => {
    clearTimeout(timer.current);
    if (unsaved.current === null) return;
    const kept: KeptDraft<T> = { value: unsaved.current, savedAt: nowAsInstant() };
    unsaved.current = null;
    if (keep(key, kept)) setDraft(kept);
  }, [key]);

  // A page that is left before the pause is over still keeps its last words.
  useEffect(() => save, [save]);

  const change = useCallback(
    (value: T) => {
      setDraft((before) => ({ ...before, value }));
      unsaved.current = value;
      clearTimeout(timer.current);
      timer.current = setTimeout(save, 400);
    },
    [save],
  );

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    unsaved.current = null;
    forget(key);
  }, [key]);

  return { ...draft, change, clear };
}
