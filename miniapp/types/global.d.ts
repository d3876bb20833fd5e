/// <reference types="@tarojs/taro" />

declare module '*.png' {
  const address: string;
  export default address;
}
declare module '*.scss';

/** Address of the API, without a closing slash; empty on H5, where page and API share one origin. Set at build time. */
declare const API_BASE: string;
