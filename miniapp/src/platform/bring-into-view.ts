import Taro from '@tarojs/taro';

/** Brings an element of the page in front into view; in a browser its first input takes the focus. Nothing happens when it is not there. */
export function bringIntoView(id: string): void {
  if (process.env.TARO_ENV !== 'h5') {
    void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -12, duration: 200 }).catch(() => undefined);
    return;
  }
  // Earlier pages stay in the document; the one in front is the one that takes up room.
  const found = [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)].find((element) => element.offsetParent !== null);
  if (!found) return;
  found.scrollIntoView({ block: 'center' });
  (found.querySelector<HTMLElement>('input, textarea, select') ?? found.querySelector<HTMLElement>('button'))?.focus({ preventScroll: true });
}
