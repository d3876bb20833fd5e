import Taro from '@tarojs/taro';

/**
 * Reads what was kept on this device.
 * @returns the value, or null when nothing (readable) is there
 */
export function readKept<T>(key: string): T | null {
  try {
    const kept: unknown = Taro.getStorageSync(key);
    return kept === '' || kept === undefined || kept === null ? null : (kept as T);
  } catch {
    return null;
  }
}

/**
 * Keeps a JSON value on this device.
 * @returns false when the device refuses (full, private mode): the caller goes on without it
 */
export function keep(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}

/** Forgets a kept value. */
export function forget(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // Nothing was kept then.
  }
}

/** Forgets every kept value whose key begins with the prefix. */
export function forgetAll(prefix: string): void {
  try {
    for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(prefix)) Taro.removeStorageSync(key);
  } catch {
    // A device without storage keeps nothing to forget.
  }
}
