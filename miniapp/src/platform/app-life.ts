import { useDidShow, useLaunch } from '@tarojs/taro';

/** Calls back when the program starts and whenever it comes to the front. Only for the root component. */
export function useAppLife({ onLaunch, onShow }: { onLaunch: () => void; onShow: () => void }): void {
  useLaunch(onLaunch);
  useDidShow(onShow);
}
