import Taro from '@tarojs/taro';

/**
 * Asks for one message each; WeChat shows the question only from a tap, and one grant is one message. The inbox stays the
 * truth, so a refusal changes nothing.
 * @param templateIds at most three, as registered with WeChat
 * @returns the templates that were granted; none outside of WeChat
 */
export async function askForMessages(templateIds: readonly string[]): Promise<readonly string[]> {
  if (process.env.TARO_ENV !== 'weapp' || templateIds.length === 0) return [];
  try {
    const answer: object = await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] });
    const granted = new Map<string, unknown>(Object.entries(answer));
    return templateIds.filter((id) => granted.get(id) === 'accept');
  } catch {
    return [];
  }
}
