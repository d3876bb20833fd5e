import Taro from '@tarojs/taro';
import { create } from 'zustand';

const store = create<{ isOnline: boolean }>(() => ({ isOnline: true }));

/** Says whether the device has a network, as far as it knows; re-renders on change. */
export function useIsOnline(): boolean {
  return store((state) => state.isOnline);
}

/** Notes that a request got through or did not: truer than the device's own opinion. */
export function noteReach(isOnline: boolean): void {
  if (store.getState().isOnline !== isOnline) store.setState({ isOnline });
}

/** Starts watching the network. @param onReturn called each time it comes back */
export function watchNetwork(onReturn: () => void): void {
  const turn = (isOnline: boolean) => {
    noteReach(isOnline);
    if (isOnline) onReturn();
  };
  if (process.env.TARO_ENV === 'h5') {
    noteReach(navigator.onLine);
    window.addEventListener('online', () => turn(true));
    window.addEventListener('offline', () => turn(false));
    return;
  }
  Taro.onNetworkStatusChange(({ isConnected }) => turn(isConnected));
}
