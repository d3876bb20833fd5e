import { fillRequest, readMe, type Endpoint, type FilledRequest, type RequestOf } from '@liangpai/shared/contracts';
import Taro from '@tarojs/taro';
import { callEndpoint, problemOf, type CallResult } from './request';
import { currentSession } from './session';
import { addressOf } from './wire';

interface FileAnswer {
  readonly status: number;
  readonly content: ArrayBuffer;
}

/**
 * Calls an endpoint that answers with a file (`produces`), whatever its method, and opens (WeChat) or saves (browser) the file.
 * @param name file name with its ending
 * @returns the server's refusal when there is one; never throws
 */
export async function openFileOf<E extends Endpoint>(endpoint: E, input: RequestOf<E>, name: string): Promise<CallResult<true>> {
  const request = fillRequest(endpoint, input);
  try {
    let answer = await fetchFile(request);
    // Asking who is signed in renews an expired session.
    if (answer.status === 401 && (await callEndpoint(readMe, {})).ok) answer = await fetchFile(request);
    if (answer.status >= 400) return { ok: false, problem: problemOf(answer.status, readJson(answer.content)) };
    await show(answer.content, name);
    return { ok: true, value: true };
  } catch {
    return { ok: false, offline: true };
  }
}

async function fetchFile(request: FilledRequest): Promise<FileAnswer> {
  const { tokens } = currentSession();
  const headers: Record<string, string> = {
    ...(request.body ? { 'content-type': 'application/json' } : {}),
    ...(tokens ? { authorization: `Bearer ${tokens.accessToken}` } : {}),
  };
  if (process.env.TARO_ENV === 'h5') {
    const answer = await fetch(addressOf(request.address), { method: request.method, headers, ...(request.body ? { body: JSON.stringify(request.body) } : {}) });
    return { status: answer.status, content: await answer.arrayBuffer() };
  }
  const answer = await Taro.request<ArrayBuffer>({ url: addressOf(request.address), method: request.method, data: request.body, header: headers, responseType: 'arraybuffer', dataType: 'others' });
  return { status: answer.statusCode, content: answer.data };
}

function readJson(content: ArrayBuffer): unknown {
  try {
    const bytes = [...new Uint8Array(content)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    return JSON.parse(decodeURIComponent(bytes)) as unknown;
  } catch {
    return null;
  }
}

async function show(content: ArrayBuffer, name: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content]));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    return;
  }
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`;
  Taro.getFileSystemManager().writeFileSync(filePath, content);
  await Taro.openDocument({ filePath, showMenu: true });
}
