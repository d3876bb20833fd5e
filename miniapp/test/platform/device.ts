/** A device without a screen: storage in memory, requests over real HTTP. Stands in for Taro's own module. */
const storage = new Map<string, unknown>();

const device = {
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
  async request({ url, method, data, header }: { url: string; method: string; data?: unknown; header: Record<string, string> }) {
    const answer = await fetch(url, { method, headers: header, ...(data === undefined ? {} : { body: JSON.stringify(data) }) });
    return { statusCode: answer.status, data: (await answer.json()) as unknown };
  },
};

export default device;
export const useRouter = () => ({ params: {} });
export const useDidShow = () => undefined;
export const useLaunch = () => undefined;
export const useShareAppMessage = () => undefined;
