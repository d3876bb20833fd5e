import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';

/** Says something short that goes away by itself. Long news belong on the page. */
export function toast(title: string): void {
  void Taro.showToast({ title, icon: 'none', duration: 2500 });
}

/** Sets the title of WeChat's navigation bar and of the browser's tab, whenever the page is in front. */
export function usePageTitle(title: string): void {
  const apply = () => void Taro.setNavigationBarTitle({ title });
  useEffect(apply, [title]);
  useDidShow(apply);
}

/** Puts text on the clipboard and says so. */
export function copyText(text: string, said = '已复制'): void {
  void Taro.setClipboardData({ data: text }).then(() => toast(said));
}
