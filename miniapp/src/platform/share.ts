import { useShareAppMessage } from '@tarojs/taro';
import { addressOfPage, type PageName, type PageQuery } from './navigation';

/**
 * Lets the page be passed on in WeChat. The page's config must carry `enableShareAppMessage: true`.
 * @param title what the other person reads
 */
export function useShare(title: string, page: PageName, query: PageQuery = {}): void {
  useShareAppMessage(() => ({ title, path: addressOfPage(page, query) }));
}
