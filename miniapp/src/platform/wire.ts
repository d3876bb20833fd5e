import Taro from '@tarojs/taro';
import type { Endpoint, RequestOf } from '@liangpai/shared/contracts';
import { noteReach } from './network';

/** An endpoint call made ready to travel; plain JSON, so that it can wait in the offline queue. */
export interface WireRequest {
  readonly method: Endpoint['method'];
  /** Path with query, without the base address. */
  readonly address: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

export type WireAnswer =
  | { readonly reached: true; readonly status: number; readonly payload: unknown }
  | { readonly reached: false };

/**
 * Spreads one flat input over path, query and body, by the endpoint's contract. Absent values are left out.
 * @throws never; an input that the contract forbids is refused by the server
 */
export function prepare<E extends Endpoint>(endpoint: E, input: RequestOf<E>): WireRequest {
  const given = input as Readonly<Record<string, unknown>>;
  const inPath = new Set<string>();
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    inPath.add(name);
    return encodeURIComponent(String(given[name]));
  });
  const queryKeys = new Set(Object.keys(endpoint.query?.def.shape ?? {}));
  const query: string[] = [];
  const body: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || inPath.has(name)) continue;
    if (queryKeys.has(name)) {
      for (const one of [value].flat()) query.push(`${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`);
    } else body[name] = value;
  }
  const address = query.length > 0 ? `${path}?${query.join('&')}` : path;
  return endpoint.body ? { method: endpoint.method, address, body } : { method: endpoint.method, address };
}

/** Full address of something under the server, e.g. a printed form. */
export function addressOf(path: string): string {
  return `${API_BASE}${path}`;
}

/**
 * Sends a prepared request, once.
 * @param headers besides the content type
 * @returns the status and payload, or that no server was reached
 */
export async function send(request: WireRequest, headers: Readonly<Record<string, string>>): Promise<WireAnswer> {
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
