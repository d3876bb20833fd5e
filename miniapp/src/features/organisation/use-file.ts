import type { Endpoint, RequestOf } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openFileOf, type Problem } from '@/platform';

/** Fetches a file that the server makes, and knows how that went. */
export function useFile() {
  const [state, setState] = useState<{ isBusy: boolean; problem: Problem | null; isOffline: boolean }>({ isBusy: false, problem: null, isOffline: false });
  async function open<E extends Endpoint>(endpoint: E, input: RequestOf<E>, name: string): Promise<boolean> {
    setState({ isBusy: true, problem: null, isOffline: false });
    const result = await openFileOf(endpoint, input, name);
    setState({ isBusy: false, problem: !result.ok && 'problem' in result ? result.problem : null, isOffline: !result.ok && 'offline' in result });
    return result.ok;
  }
  return { ...state, open };
}
