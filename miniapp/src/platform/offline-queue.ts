import { create } from 'zustand';
import { fillRequest, type Endpoint, type FilledRequest, type RequestOf } from '@liangpai/shared/contracts';
import { nowAsInstant } from './clock';
import { newIdempotencyKey } from './random';
import { problemOf, sendAsPerson, type Problem } from './request';
import { currentSession } from './session';
import { keep, readKept } from './storage';

/** A submit that waits for the network. It belongs to the person who made it and is never sent under another name. */
export interface WaitingSubmit {
  readonly endpointId: string;
  /** What the person calls it, e.g. “10 月总结”. */
  readonly title: string;
  readonly personId: string | null;
  readonly idempotencyKey: string;
  readonly queuedAt: string;
  readonly request: FilledRequest;
}

/** A submit that the server refused after it had waited; kept until the person has seen it. */
export interface RefusedSubmit extends WaitingSubmit {
  readonly problem: Problem;
}

interface QueueState {
  readonly waiting: readonly WaitingSubmit[];
  readonly refused: readonly RefusedSubmit[];
}

const key = 'offline-queue';
const store = create<QueueState>(() => readKept<QueueState>(key) ?? { waiting: [], refused: [] });
store.subscribe((state) => void keep(key, { waiting: state.waiting, refused: state.refused }));

/** How many submits wait for the network. */
export function usePendingCount(): number {
  return store((state) => state.waiting.length);
}

/** The submits that wait, and those refused after waiting. */
export const useOfflineQueue = store;

/**
 * Puts a submit in the queue and tries to send it at once.
 * @param title what the person calls it
 * @param idempotencyKey the key it was first tried under, if it was; otherwise a new one is made
 */
export function enqueue<E extends Endpoint>(endpoint: E, input: RequestOf<E>, title: string, idempotencyKey?: string): void {
  const submit: WaitingSubmit = {
    endpointId: endpoint.id,
    title,
    personId: currentSession().me?.personId ?? null,
    idempotencyKey: idempotencyKey ?? newIdempotencyKey(),
    queuedAt: nowAsInstant(),
    request: fillRequest(endpoint, input),
  };
  store.setState((state) => ({ waiting: [...state.waiting.filter((one) => one.idempotencyKey !== submit.idempotencyKey), submit] }));
  void sendWaiting();
}

/** Drops a refused submit that the person has seen. */
export function dismissRefused(idempotencyKey: string): void {
  store.setState((state) => ({ refused: state.refused.filter((one) => one.idempotencyKey !== idempotencyKey) }));
}

let sending: Promise<void> | null = null;

/**
 * Sends what waits, oldest first, one at a time. Each goes under its idempotency key, so that an answer lost on the way
 * does not make a second entry; it leaves the queue only when the server has answered.
 */
export function sendWaiting(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  for (;;) {
    const personId = currentSession().me?.personId ?? null;
    const next = store.getState().waiting.find((one) => one.personId === personId);
    if (!next) return;
    const answer = await sendAsPerson(next.request, { idempotencyKey: next.idempotencyKey });
    if (!answer.reached || answer.status >= 500 || answer.status === 401 || answer.status === 429) return;
    store.setState((state) => ({
      waiting: state.waiting.filter((one) => one.idempotencyKey !== next.idempotencyKey),
      refused: answer.status >= 400 ? [...state.refused, { ...next, problem: problemOf(answer.status, answer.payload) }] : state.refused,
    }));
  }
}
