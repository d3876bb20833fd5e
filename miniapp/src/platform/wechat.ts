import Taro from '@tarojs/taro';

/** Says whether the program runs inside WeChat. */
export const isWechat = process.env.TARO_ENV === 'weapp';

/** Gets a one-time WeChat sign-in code (good for five minutes), or null outside of WeChat or when WeChat refuses. */
export async function askWechatCode(): Promise<string | null> {
  if (!isWechat) return null;
  try {
    return (await Taro.login()).code || null;
  } catch {
    return null;
  }
}
