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

/**
 * Asks for a file to be made and opens it: for files that exist only once, such as paper slips.
 * @param path begins with `/api/`
 * @param body what to make
 * @param name file name with its ending
 * @returns false when it could not be made
 */
export async function openMadeFile(path: string, body: Readonly<Record<string, unknown>>, name: string): Promise<boolean> {
  const { tokens } = currentSession();
  const header: Record<string, string> = { 'content-type': 'application/json', ...(tokens ? { authorization: `Bearer ${tokens.accessToken}` } : {}) };
  try {
    if (process.env.TARO_ENV === 'h5') return await saveInBrowser(addressOf(path), name, header, JSON.stringify(body));
    const answer = await Taro.request<ArrayBuffer>({ url: addressOf(path), method: 'POST', data: body, header, responseType: 'arraybuffer' });
    if (answer.statusCode !== 200) return false;
    const filePath = `${String(Taro.env.USER_DATA_PATH)}/${name}`;
    Taro.getFileSystemManager().writeFileSync(filePath, answer.data, 'binary');
    await Taro.openDocument({ filePath, showMenu: true });
    return true;
  } catch {
    return false;
  }
}

async function saveInBrowser(address: string, name: string, headers: Record<string, string>, body?: string): Promise<boolean> {
  const response = await fetch(address, { headers, ...(body === undefined ? {} : { method: 'POST', body }) });
  if (!response.ok) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return true;
}
