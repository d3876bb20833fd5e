import type { Endpoint, RequestOf, ResponseOf } from '@liangpai/shared/contracts';
import { useRef, useState } from 'react';
import { enqueue } from './offline-queue';
import { newIdempotencyKey } from './random';
import { callEndpoint, type Problem } from './request';

export type SubmitResult<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'queued' } | { readonly kind: 'refused'; readonly problem: Problem } | { readonly kind: 'offline' };

export interface Submit<E extends Endpoint> {
  readonly isSending: boolean;
  /** The last refusal, until the next try. */
  readonly problem: Problem | null;
  readonly isOffline: boolean;
  readonly submit: (input: RequestOf<E>) => Promise<SubmitResult<ResponseOf<E>>>;
}

/**
 * Submits to an endpoint. The same input tried again goes under the same idempotency key; a second tap while the first is
 * on its way does nothing new.
 * @param queueAs what the person calls the submit; when given, it waits in the offline queue if there is no network
 */
export function useSubmit<E extends Endpoint>(endpoint: E, queueAs?: string): Submit<E> {
  const [state, setState] = useState<{ isSending: boolean; problem: Problem | null; isOffline: boolean }>({ isSending: false, problem: null, isOffline: false });
  const attempt = useRef<{ input: string; key: string } | null>(null);
  const running = useRef<Promise<SubmitResult<ResponseOf<E>>> | null>(null);

  async function run(input: RequestOf<E>): Promise<SubmitResult<ResponseOf<E>>> {
    const written = JSON.stringify(input);
    if (attempt.current?.input !== written) attempt.current = { input: written, key: newIdempotencyKey() };
    const { key } = attempt.current;
    setState({ isSending: true, problem: null, isOffline: false });
    const result = await callEndpoint(endpoint, input, { idempotencyKey: key });
    if (result.ok) {
      attempt.current = null;
      setState({ isSending: false, problem: null, isOffline: false });
      return { kind: 'done', value: result.value };
    }
    if ('offline' in result) {
      setState({ isSending: false, problem: null, isOffline: queueAs === undefined });
      if (queueAs === undefined) return { kind: 'offline' };
      enqueue(endpoint, input, queueAs, key);
      attempt.current = null;
      return { kind: 'queued' };
    }
    // A refused submit was not carried out: the next try is a new one.
    if (result.problem.status < 500) attempt.current = null;
    setState({ isSending: false, problem: result.problem, isOffline: false });
    return { kind: 'refused', problem: result.problem };
  }

  const submit = (input: RequestOf<E>) => {
    running.current ??= run(input).finally(() => {
      running.current = null;
    });
    return running.current;
  };
  return { ...state, submit };
}
