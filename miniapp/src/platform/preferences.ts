import { create } from 'zustand';
import { keep, readKept } from './storage';

interface Preferences {
  readonly isLargeText: boolean;
}

const key = 'preferences';
const store = create<Preferences>(() => ({ isLargeText: false, ...readKept<Preferences>(key) }));

/** Says whether the person reads in large text; re-renders on change. */
export function useIsLargeText(): boolean {
  return store((state) => state.isLargeText);
}

/** Switches large text for this device and remembers it. */
export function setLargeText(isLargeText: boolean): void {
  keep(key, { isLargeText } satisfies Preferences);
  store.setState({ isLargeText });
}
