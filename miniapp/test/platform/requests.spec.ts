import { endpoint, done } from '@liangpai/shared/contracts';
import * as z from 'zod/mini';
import { setTimeout as pause } from 'node:timers/promises';
import { startServer, type Answer } from './small-server';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./device'));

import { beginSession, callEndpoint, currentSession, enqueue, readScanned, sendWaiting, useOfflineQueue } from '@/platform';

const writeMonth = endpoint({
  id: 'test.write',
  method: 'PUT',
  path: '/api/months/:month',
  summary: '写月度总结',
  access: 'signed-in',
  params: z.object({ month: z.string() }),
  body: z.object({ lines: z.array(z.string()) }),
  response: done,
  refusals: [],
});
const listMonths = endpoint({
  id: 'test.list', method: 'GET', path: '/api/years/:year/months', summary: '月度总结', access: 'signed-in', params: z.object({ year: z.string() }), query: z.object({ draft: z.optional(z.boolean()) }), response: done, refusals: [],
});

const me = { personId: '0'.repeat(26), name: '林一舟', employeeNo: '1001', kind: 'full-member', post: '', enterprise: { id: '1'.repeat(26), name: '甲厂' }, branch: null, roles: [], capabilities: [], mustChangePassword: false } as const;
const signedIn = (turn: number) => ({ accessToken: `access-${turn}`, refreshToken: `refresh-${turn}`, accessExpiresAt: '2026-11-21T00:00:00.000Z', me: { ...me, roles: [], capabilities: [] } });
const expired = { status: 401, payload: { code: 'SESSION.EXPIRED', title: '登录已过期', detail: '' } };
const accepted = { status: 200, payload: { done: true } };

let server: Awaited<ReturnType<typeof startServer>>;
async function serve(answer: Answer): Promise<void> {
  server = await startServer(answer);
  Object.assign(globalThis, { API_BASE: server.address });
}

beforeEach(() => {
  beginSession(signedIn(0));
  useOfflineQueue.setState({ waiting: [], refused: [] });
});
afterEach(() => server.close());

test('one flat input is spread over path and body, or path and query', async () => {
  await serve(() => accepted);
  const result = await callEndpoint(writeMonth, { month: '2026-10', lines: ['甲'] }, { idempotencyKey: 'key-1' });
  expect(result).toEqual({ ok: true, value: { done: true } });
  expect(server.received[0]).toMatchObject({
    method: 'PUT',
    path: '/api/months/2026-10',
    body: { lines: ['甲'] },
    headers: { authorization: 'Bearer access-0', 'idempotency-key': 'key-1' },
  });
  await callEndpoint(listMonths, { year: '2026', draft: true });
  expect(server.received[1]).toMatchObject({ method: 'GET', path: '/api/years/2026/months?draft=true' });
});

test('calls that find the session expired share one renewal and then succeed', async () => {
  await serve(({ path, headers }) => {
    if (path === '/api/sessions/refresh') return { status: 200, payload: signedIn(1) };
    return headers.authorization === 'Bearer access-1' ? accepted : expired;
  });
  const results = await Promise.all(['2026-08', '2026-09', '2026-10'].map((month) => callEndpoint(writeMonth, { month, lines: [] })));
  expect(results.every((result) => result.ok)).toBe(true);
  expect(server.received.filter(({ path }) => path === '/api/sessions/refresh')).toHaveLength(1);
});

test('a renewal that is refused ends the session on the device', async () => {
  await serve(() => expired);
  const result = await callEndpoint(writeMonth, { month: '2026-10', lines: [] });
  expect(result).toMatchObject({ ok: false, problem: { code: 'SESSION.EXPIRED' } });
  expect(currentSession().tokens).toBeNull();
});

test('an answer that is no JSON, from a network that wants a sign-in first, is a problem and not a value', async () => {
  await serve(() => ({ status: 200, payload: '<html>请先登录网络</html>' }));
  expect(await callEndpoint(writeMonth, { month: '2026-10', lines: [] })).toMatchObject({ ok: false, problem: { code: 'ANSWER.UNREADABLE' } });
});

test('a submit whose answer was lost waits, and goes again under the same key', async () => {
  let isNetworkGood = false;
  await serve(() => (isNetworkGood ? accepted : 'drop'));
  enqueue(writeMonth, { month: '2026-10', lines: ['甲'] }, '10 月总结');
  await sendWaiting();
  expect(useOfflineQueue.getState().waiting).toHaveLength(1);
  isNetworkGood = true;
  await sendWaiting();
  await sendWaiting();
  expect(useOfflineQueue.getState().waiting).toHaveLength(0);
  expect(new Set(server.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  const sentWhenGood = server.received.length;
  await sendWaiting();
  await pause(20);
  expect(server.received).toHaveLength(sentWhenGood);
});

test('a submit refused after waiting is kept for the person to see', async () => {
  await serve(() => ({ status: 409, payload: { code: 'MONTH.CLOSED', title: '已封账', detail: '请找支部书记。' } }));
  enqueue(writeMonth, { month: '2026-10', lines: [] }, '10 月总结');
  await sendWaiting();
  expect(useOfflineQueue.getState()).toMatchObject({ waiting: [], refused: [{ title: '10 月总结', problem: { code: 'MONTH.CLOSED' } }] });
});

test('what one person left waiting is never sent under another name', async () => {
  await serve(() => 'drop');
  enqueue(writeMonth, { month: '2026-10', lines: [] }, '10 月总结');
  await sendWaiting();
  beginSession({ ...signedIn(0), me: { ...signedIn(0).me, personId: '2'.repeat(26) } });
  const before = server.received.length;
  await sendWaiting();
  expect(server.received).toHaveLength(before);
  expect(useOfflineQueue.getState().waiting).toHaveLength(1);
});

test.each([
  ['https://liangpai.example.com/p/K7M4AQ9RDX', { kind: 'plaque', code: 'K7M4AQ9RDX' }],
  ['https://liangpai.example.com/m/K7M4AQ9RDX?from=1', { kind: 'card', code: 'K7M4AQ9RDX' }],
  ['k7m4a-q9rdx', { kind: 'code', code: 'K7M4AQ9RDX' }],
  ['https://example.com/other', { kind: 'unknown', text: 'https://example.com/other' }],
])('a scanned %s is understood', async (text, expected) => {
  await serve(() => accepted);
  expect(readScanned(text)).toEqual(expected);
});
