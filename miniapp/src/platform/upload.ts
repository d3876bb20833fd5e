import type { Endpoint, ResponseOf } from '@liangpai/shared/contracts';
import Taro from '@tarojs/taro';
import { problemOf, type CallResult } from './request';
import { currentSession } from './session';
import { addressOf } from './wire';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: number;
  /** Where the file is: a temporary path on WeChat, the file itself in the browser. */
  readonly source: string | File;
}

/**
 * Lets the person choose one file: from a chat on WeChat, from the disk in the browser.
 * @param endings allowed endings without dot, e.g. `['xlsx', 'csv']`
 * @returns null when the person changed their mind
 */
export async function chooseFile(endings: readonly string[]): Promise<ChosenFile | null> {
  if (process.env.TARO_ENV === 'h5') return chooseInBrowser(endings);
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...endings] });
    const file = tempFiles[0];
    return file ? { name: file.name, bytes: file.size, source: file.path } : null;
  } catch {
    return null;
  }
}

/**
 * Lets the person choose one picture: from album or camera on WeChat, from the disk in the browser.
 * @returns null when the person changed their mind
 */
export async function choosePhoto(): Promise<ChosenFile | null> {
  if (process.env.TARO_ENV === 'h5') return chooseInBrowser(['jpg', 'jpeg', 'png', 'webp', 'heic']);
  try {
    const { tempFiles } = await Taro.chooseImage({ count: 1, sizeType: ['compressed'] });
    const file = tempFiles[0];
    return file ? { name: 'photo.jpg', bytes: file.size, source: file.path } : null;
  } catch {
    return null;
  }
}

/** Sends a chosen file to an endpoint with `upload`, as multipart field `file`, under the person's session. */
export async function uploadFile<E extends Endpoint>(endpoint: E, file: ChosenFile, fields: Readonly<Record<string, string>> = {}): Promise<CallResult<ResponseOf<E>>> {
  const { tokens } = currentSession();
  const header: Record<string, string> = tokens ? { authorization: `Bearer ${tokens.accessToken}` } : {};
  try {
    const { status, payload } =
      typeof file.source === 'string'
        ? await uploadOnWechat(addressOf(endpoint.path), file.source, header, fields)
        : await uploadInBrowser(addressOf(endpoint.path), file.source, header, fields);
    if (status >= 400) return { ok: false, problem: problemOf(status, payload) };
    return typeof payload === 'object' && payload !== null ? { ok: true, value: payload as ResponseOf<E> } : { ok: false, problem: problemOf(status, null) };
  } catch {
    return { ok: false, offline: true };
  }
}

async function uploadOnWechat(url: string, filePath: string, header: Record<string, string>, fields: Readonly<Record<string, string>>) {
  const answer = await Taro.uploadFile({ url, filePath, name: 'file', header, formData: { ...fields } });
  return { status: answer.statusCode, payload: JSON.parse(answer.data) as unknown };
}

async function uploadInBrowser(url: string, file: File, headers: Record<string, string>, fields: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file.name);
  const answer = await fetch(url, { method: 'POST', headers, body: form });
  return { status: answer.status, payload: (await answer.json()) as unknown };
}

function chooseInBrowser(endings: readonly string[]): Promise<ChosenFile | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = endings.map((ending) => `.${ending}`).join(',');
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file ? { name: file.name, bytes: file.size, source: file } : null);
    });
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
