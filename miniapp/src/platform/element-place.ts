import Taro from '@tarojs/taro';

/** Where an element stands in the window, in its pixels. */
export interface ElementPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Finds an element of the page on WeChat, where nothing can be measured at once; a browser asks the element itself. */
export function placeOfElement(id: string): Promise<ElementPlace | null> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery().select(`#${id}`).boundingClientRect((found) => {
      const box = Array.isArray(found) ? found[0] : found;
      resolve(box ? { left: box.left, top: box.top, width: box.width, height: box.height } : null);
    }).exec();
  });
}
