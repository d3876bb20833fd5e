import type { Endpoint, RequestOf, ResponseOf } from '@liangpai/shared/contracts';
import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { nowAsInstant } from './clock';
import { callEndpoint, type Problem } from './request';
import { answerPrefix } from './session';
import { keep, readKept } from './storage';

/** Where a question to the server stands. */
export type QueryState<T> =
  | { readonly status: 'loading' }
  /** `keptAt` is set when the value is the last one kept on the device, because there is no network. */
  | { readonly status: 'ready'; readonly value: T; readonly keptAt: string | null; readonly isReloading: boolean }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'offline' };

export type Query<T> = QueryState<T> & { readonly reload: () => void };

export interface QueryOptions {
  /** Keep the last answer on the device for reading without network. */
  readonly isKept?: boolean;
}

interface KeptAnswer<T> {
  readonly value: T;
  readonly keptAt: string;
}

/**
 * Asks an endpoint and keeps asking when the input changes or the page comes back to the front.
 * @param input null while it is not known yet: nothing is asked
 */
export function useQuery<E extends Endpoint>(endpoint: E, input: RequestOf<E> | null, options: QueryOptions = {}): Query<ResponseOf<E>> {
  const question = input === null ? null : JSON.stringify(input);
  const { isKept = false } = options;
  const keptKey = `${answerPrefix}${endpoint.id}:${question ?? ''}`;
  const [state, setState] = useState<QueryState<ResponseOf<E>>>({ status: 'loading' });
  const latest = useRef(0);
  const asked = useRef<string | null>(null);

  const ask = useCallback(async () => {
    if (question === null) return;
    const turn = ++latest.current;
    const isSameQuestion = asked.current === question;
    asked.current = question;
    setState((before) => {
      if (before.status === 'ready' && isSameQuestion) return { ...before, isReloading: true };
      const kept = isKept ? readKept<KeptAnswer<ResponseOf<E>>>(keptKey) : null;
      return kept ? { status: 'ready', value: kept.value, keptAt: kept.keptAt, isReloading: true } : { status: 'loading' };
    });
    const result = await callEndpoint(endpoint, JSON.parse(question) as RequestOf<E>);
    if (turn !== latest.current) return;
    if (result.ok) {
      if (isKept) keep(keptKey, { value: result.value, keptAt: nowAsInstant() } satisfies KeptAnswer<ResponseOf<E>>);
      setState({ status: 'ready', value: result.value, keptAt: null, isReloading: false });
    } else if ('offline' in result) {
      setState((before) => (before.status === 'ready' ? { ...before, keptAt: before.keptAt ?? nowAsInstant(), isReloading: false } : { status: 'offline' }));
    } else setState({ status: 'failed', problem: result.problem });
  }, [endpoint, question, isKept, keptKey]);

  useEffect(() => {
    void ask();
    return () => {
      latest.current += 1;
    };
  }, [ask]);

  const isFirstShow = useRef(true);
  useDidShow(() => {
    if (!isFirstShow.current) void ask();
    isFirstShow.current = false;
  });

  return { ...state, reload: () => void ask() };
}
