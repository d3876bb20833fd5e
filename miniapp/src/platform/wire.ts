import Taro from '@tarojs/taro';
import type { FilledRequest } from '@liangpai/shared/contracts';
import { noteReach } from './network';

export type WireAnswer =
  | { readonly reached: true; readonly status: number; readonly payload: unknown }
  | { readonly reached: false };

/** Full address of something under the server, e.g. a printed form. */
export function addressOf(path: string): string {
  return `${API_BASE}${path}`;
}

/**
 * Sends a filled request, once.
 * @param headers besides the content type
 * @returns the status and payload, or that no server was reached
 */
export async function send(request: FilledRequest, headers: Readonly<Record<string, string>>): Promise<WireAnswer> {
  try {
    const answer = await Taro.request<unknown, unknown>({
      url: addressOf(request.address),
      method: request.method,
      data: request.body,
      header: request.body ? { 'content-type': 'application/json', ...headers } : { ...headers },
      timeout: 15_000,
    });
    noteReach(true);
    return { reached: true, status: answer.statusCode, payload: answer.data };
  } catch (error) {
    // Taro on H5 rejects with the response for statuses above 399.
    const status = (error as { status?: unknown; statusCode?: unknown } | null) ?? {};
    const code = Number(status.statusCode ?? status.status);
    if (code >= 100) {
      noteReach(true);
      return { reached: true, status: code, payload: (error as { data?: unknown }).data };
    }
    noteReach(false);
    return { reached: false };
  }
}
