import { signInWithWechat } from '@liangpai/shared/contracts';
import { useEffect, useRef, useState } from 'react';
import { askWechatCode, callEndpoint, type Problem, type SignedIn } from '@/platform';

/** Where signing in by WeChat stands; `not-bound` leads to binding a 工号. */
export type WechatState = { readonly kind: 'idle' } | { readonly kind: 'trying' } | { readonly kind: 'not-bound' } | { readonly kind: 'refused'; readonly problem: Problem } | { readonly kind: 'offline' };

const unreachable: Problem = { status: 503, code: 'WECHAT.UNAVAILABLE', title: '微信暂时连不上', detail: '请稍后再试，或改用工号和密码登录。' };

/**
 * Signs in by WeChat without anything to fill in.
 * @param isAutomatic whether to try once without being asked
 */
export function useWechatSignIn(onSignedIn: (signedIn: SignedIn) => void, isAutomatic: boolean): { readonly state: WechatState; readonly start: () => Promise<void> } {
  const [state, setState] = useState<WechatState>({ kind: 'idle' });
  const start = async () => {
    setState({ kind: 'trying' });
    const code = await askWechatCode();
    if (code === null) return setState({ kind: 'refused', problem: unreachable });
    const result = await callEndpoint(signInWithWechat, { code });
    if (result.ok) return onSignedIn(result.value);
    if ('offline' in result) return setState({ kind: 'offline' });
    setState(result.problem.code === 'WECHAT.NOT_BOUND' ? { kind: 'not-bound' } : { kind: 'refused', problem: result.problem });
  };
  const latest = useRef(start);
  latest.current = start;
  useEffect(() => {
    if (isAutomatic) void latest.current();
  }, [isAutomatic]);
  return { state, start };
}
