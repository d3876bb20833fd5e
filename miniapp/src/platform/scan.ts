import Taro from '@tarojs/taro';
import { normaliseCode } from '@liangpai/shared/kernel';

/** What a scanned or typed text leads to. Links are `https://…/p/CODE` (plaque), `https://…/m/CODE` (card) and `https://…/s/CODE`, `https://…/v/CODE` (paper slips of surveys and of satisfaction). */
export type Scanned =
  | { readonly kind: 'plaque' | 'card' | 'slip' | 'satisfaction'; readonly code: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'unknown'; readonly text: string };

const kinds = { p: 'plaque', m: 'card', s: 'slip', v: 'satisfaction' } as const;

/** Reads a scanned or typed text. A bare code is of kind `code`: the server knows what it belongs to. */
export function readScanned(text: string): Scanned {
  const link = /\/([pmsv])\/([^/?#\s]+)/.exec(text);
  const code = normaliseCode(link?.[2] ?? text);
  const kind = link?.[1] as keyof typeof kinds | undefined;
  if (code === null) return { kind: 'unknown', text };
  if (kind) return { kind: kinds[kind], code };
  return { kind: 'code', code };
}

/**
 * Opens WeChat's scanner.
 * @returns the text, or null when the person closed it; always null outside of WeChat (use `watchCamera` there)
 */
export async function scanOnWechat(): Promise<string | null> {
  if (process.env.TARO_ENV !== 'weapp') return null;
  try {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] });
    return scanned.result || scanned.path || null;
  } catch {
    return null;
  }
}

/** Whether the camera can be watched; typing the code by hand is always possible. */
export type CameraOutcome = { readonly isWatching: true; readonly stop: () => void } | { readonly isWatching: false; readonly reason: 'no-camera' | 'not-allowed' };

/**
 * Watches the camera in the browser; the reader is loaded when it is first needed.
 * @param video the element that shows the picture
 * @param onText called with each text read
 */
export async function watchCamera(video: HTMLVideoElement, onText: (text: string) => void): Promise<CameraOutcome> {
  const reader = await loadReader();
  if (!reader || !(await reader.hasCamera())) return { isWatching: false, reason: 'no-camera' };
  const scanner = new reader(video, (result) => onText(result.data), { returnDetailedScanResult: true, preferredCamera: 'environment' });
  try {
    await scanner.start();
    return { isWatching: true, stop: () => scanner.destroy() };
  } catch {
    scanner.destroy();
    return { isWatching: false, reason: 'not-allowed' };
  }
}

/** A condition that the build can decide keeps the reader out of the WeChat package. */
function loadReader() {
  return process.env.TARO_ENV === 'h5' ? import('qr-scanner').then((module) => module.default) : Promise.resolve(null);
}
