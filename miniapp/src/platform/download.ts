import Taro from '@tarojs/taro';
import { currentSession } from './session';
import { addressOf } from './wire';

/**
 * Fetches a file under the person's session and opens it (WeChat) or saves it (browser).
 * @param path begins with `/api/`
 * @param name file name with its ending, e.g. `名片.pdf`
 * @returns false when it could not be fetched
 */
export async function openFile(path: string, name: string): Promise<boolean> {
  const { tokens } = currentSession();
  const header: Record<string, string> = tokens ? { authorization: `Bearer ${tokens.accessToken}` } : {};
  try {
    if (process.env.TARO_ENV === 'h5') return await saveInBrowser(addressOf(path), name, header);
    const file = await Taro.downloadFile({ url: addressOf(path), header });
    if (file.statusCode !== 200) return false;
    await Taro.openDocument({ filePath: file.tempFilePath, showMenu: true });
    return true;
  } catch {
    return false;
  }
}

async function saveInBrowser(address: string, name: string, headers: Record<string, string>): Promise<boolean> {
  const response = await fetch(address, { headers });
  if (!response.ok) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return true;
}
