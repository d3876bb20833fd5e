import { fillRequest, refreshSession, type Endpoint, type FilledRequest, type RequestOf, type ResponseOf } from '@liangpai/shared/contracts';
import { beginSession, currentSession, endSessionOnDevice } from './session';
import { send, type WireAnswer } from './wire';

/** What the server says when it refuses (RFC 9457), or what this end says when an answer makes no sense. */
export interface Problem {
  readonly status: number;
  /** `NOUN.REASON`. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** Message per input field. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly facts?: Readonly<Record<string, unknown>>;
}

export type CallResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }
  | { readonly ok: false; readonly offline: true };

export interface CallOptions {
  /** Makes repeating the same submit harmless. */
  readonly idempotencyKey?: string;
  /** Call without saying who calls: anonymous ballots. */
  readonly isAnonymous?: boolean;
}

/**
 * Calls an endpoint.
 * @param input one flat object: path parameters, query and body together
 * @returns the value, the server's refusal, or that there is no network; never throws
 */
export async function callEndpoint<E extends Endpoint>(
  endpoint: E,
  input: RequestOf<E>,
  options: CallOptions = {},
): Promise<CallResult<ResponseOf<E>>> {
  const isAnonymous = options.isAnonymous ?? (endpoint.isAnonymous === true && endpoint.access === 'public');
  const answer = await sendAsPerson(fillRequest(endpoint, input), {
    isAnonymous,
    ...(options.idempotencyKey === undefined ? {} : { idempotencyKey: options.idempotencyKey }),
  });
  return understand(endpoint, answer);
}

/** Sends a filled request under the person's session, renewing it once when it has expired. */
export async function sendAsPerson(request: FilledRequest, options: CallOptions = {}): Promise<WireAnswer> {
  const first = await send(request, headersFor(options));
  if (!first.reached || first.status !== 401 || options.isAnonymous || !currentSession().tokens) return first;
  // A wrong password is 401 too, and no reason to renew anything.
  if (!problemOf(first.status, first.payload).code.startsWith('SESSION.')) return first;
  const renewal = await renewSession();
  if (renewal === 'renewed') return send(request, headersFor(options));
  return renewal === 'unreachable' ? { reached: false } : first;
}

/** Reads a refusal from an answer; an unreadable one gets words of its own. */
export function problemOf(status: number, payload: unknown): Problem {
  const said = (typeof payload === 'object' && payload !== null ? payload : {}) as Partial<Problem>;
  if (typeof said.code === 'string' && typeof said.title === 'string') {
    return { ...said, status, code: said.code, title: said.title, detail: said.detail ?? '' };
  }
  return { status, code: 'SERVER.UNAVAILABLE', title: '服务器暂时有问题', detail: '请稍后再试；已填的内容保存在本机。' };
}

function understand<E extends Endpoint>(endpoint: E, answer: WireAnswer): CallResult<ResponseOf<E>> {
  if (!answer.reached) return { ok: false, offline: true };
  if (answer.status >= 400) return { ok: false, problem: problemOf(answer.status, answer.payload) };
  // The server holds its answers to the contract; an answer that is no JSON came from something in between, e.g. a hotel's sign-in page.
  if (typeof answer.payload === 'object' && answer.payload !== null) return { ok: true, value: answer.payload as ResponseOf<E> };
  return {
    ok: false,
    problem: {
      status: answer.status,
      code: 'ANSWER.UNREADABLE',
      title: '收到的内容读不懂',
      detail: `可能连的网络需要先登录，请换个网络再试。（${endpoint.id}）`,
    },
  };
}

function headersFor({ idempotencyKey, isAnonymous }: CallOptions): Record<string, string> {
  const { tokens } = currentSession();
  return {
    ...(tokens && !isAnonymous ? { authorization: `Bearer ${tokens.accessToken}` } : {}),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  };
}

type Renewal = 'renewed' | 'refused' | 'unreachable';
let renewing: Promise<Renewal> | null = null;

/** Renews the session. Calls that expire together share one renewal, because a refresh token is good for one use. */
function renewSession(): Promise<Renewal> {
  renewing ??= renewOnce().finally(() => {
    renewing = null;
  });
  return renewing;
}

async function renewOnce(): Promise<Renewal> {
  const { tokens } = currentSession();
  if (!tokens) return 'refused';
  const answer = await send(fillRequest(refreshSession, { refreshToken: tokens.refreshToken }), {});
  const result = understand(refreshSession, answer);
  if (result.ok) {
    beginSession(result.value);
    return 'renewed';
  }
  if ('offline' in result || result.problem.status >= 500 || result.problem.status === 429) return 'unreachable';
  endSessionOnDevice();
  return 'refused';
}
