import { create } from 'zustand';
import type { Me } from '@liangpai/shared/contracts';
import { forget, forgetAll, keep, readKept } from './storage';

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}
interface KeptSession {
  readonly tokens: Tokens;
  readonly me: Me;
}

/** What the sign-in endpoints answer with. */
export interface SignedIn extends Tokens {
  readonly me: Me;
}

interface SessionState {
  /** Null when nobody is signed in on this device. */
  readonly me: Me | null;
  readonly tokens: Tokens | null;
}

const key = 'session';
/** Answers kept for offline reading begin with this; they belong to the person signed in. */
export const answerPrefix = 'answer:';

function restore(): SessionState {
  const kept = readKept<KeptSession>(key);
  return kept ? { me: kept.me, tokens: kept.tokens } : { me: null, tokens: null };
}

const store = create<SessionState>(restore);

/** The session, for components: re-renders on change. */
export const useSession = store;

/** The session at this moment, for code outside of components. */
export function currentSession(): SessionState {
  return store.getState();
}

/** Begins or renews the session on this device. Answers kept for somebody else are forgotten. */
export function beginSession(signedIn: SignedIn): void {
  const tokens = { accessToken: signedIn.accessToken, refreshToken: signedIn.refreshToken };
  if (store.getState().me?.personId !== signedIn.me.personId) forgetAll(answerPrefix);
  keep(key, { tokens, me: signedIn.me } satisfies KeptSession);
  store.setState({ me: signedIn.me, tokens });
}

/** Takes over fresh knowledge about the person, e.g. after the first password was set. */
export function updateMe(me: Me): void {
  const { tokens } = store.getState();
  if (!tokens) return;
  keep(key, { tokens, me } satisfies KeptSession);
  store.setState({ me });
}

/** Ends the session on this device and forgets what was kept for the person. Drafts and unsent submits stay. */
export function endSessionOnDevice(): void {
  forget(key);
  forgetAll(answerPrefix);
  store.setState({ me: null, tokens: null });
}

/** Says whether the person's roles carry a capability; only to choose what to show, the server decides on every call. */
export function useCan(capability: Me['capabilities'][number]): boolean {
  return store((state) => state.me?.capabilities.includes(capability) ?? false);
}
