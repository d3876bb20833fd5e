import { useSyncExternalStore } from 'react';

const wide = process.env.TARO_ENV === 'h5' ? window.matchMedia('(min-width: 1024px)') : null;

function subscribe(onChange: () => void): () => void {
  wide?.addEventListener('change', onChange);
  return () => wide?.removeEventListener('change', onChange);
}

/** Says whether there is room for tables and side-by-side columns (H5 from 1024 px; never on WeChat). */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide?.matches ?? false);
}
