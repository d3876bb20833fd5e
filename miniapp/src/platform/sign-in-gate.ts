import Taro, { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { addressOfPage, restartAt, type PageName } from './navigation';
import { currentSession, endSessionOnDevice, useSession } from './session';

/** Pages that anybody may see, mostly after scanning a code; all others need a session. */
const publicPages: readonly PageName[] = ['sign-in', 'scan', 'card-public', 'card-public-show', 'plaque-public', 'survey-rate', 'survey-slip', 'satisfaction-slip', 'rules-clauses'];
const publicPaths = publicPages.map((page) => addressOfPage(page));

/** Names that the router adds to the query for itself. */
function isOwnParameter(name: string): boolean {
  return name !== 'stamp' && !name.startsWith('$');
}

function pathOf(path: string): string {
  const bare = path.split('?')[0] ?? '';
  return bare.startsWith('/') ? bare : `/${bare}`;
}

/** The address of the page in front, with its query; the router hands the values over as they stand in the address. */
function currentAddress(): string {
  const router = Taro.getCurrentInstance().router;
  const pairs = Object.entries(router?.params ?? {}).filter(([name, value]) => isOwnParameter(name) && value !== undefined);
  const query = pairs.map(([name, value]) => `${name}=${String(value)}`).join('&');
  return `${pathOf(router?.path ?? '')}${query ? `?${query}` : ''}`;
}

/** Goes to the sign-in page; after signing in the person is back on the page in front now. */
export function askSignIn(): void {
  restartAt('sign-in', { from: currentAddress() });
}

let isLeaving = false;

/** Ends the session on this device and goes to the sign-in page, which then waits for the person. */
export function leaveDevice(): void {
  // The pages still open must not ask for a sign-in that leads back to them.
  isLeaving = true;
  endSessionOnDevice();
  void Taro.reLaunch({ url: addressOfPage('sign-in', { stay: '1' }) }).finally(() => {
    isLeaving = false;
  });
}

/**
 * Goes back to the page that asked for the sign-in.
 * @param from what `askSignIn` put into the query
 * @returns false when there was none, or it is no page of this program
 */
export function returnFromSignIn(from: string | undefined): boolean {
  if (!from || !/^\/pages\/[a-z-]+\/[a-z-]+(\?|$)/.test(from) || pathOf(from) === addressOfPage('sign-in')) return false;
  void Taro.reLaunch({ url: from });
  return true;
}

/**
 * Keeps people without a session, or with a first password that somebody else chose, from pages that are not public.
 * @returns whether the page may be drawn
 */
export function useSignInGate(): boolean {
  const { path } = useRouter();
  const isSignedIn = useSession(({ me }) => me !== null && !me.mustChangePassword);
  const isOpen = isSignedIn || publicPaths.includes(pathOf(path));
  useEffect(() => {
    if (isOpen || isLeaving) return;
    const { me } = currentSession();
    if (me === null || me.mustChangePassword) askSignIn();
  }, [isOpen, path]);
  return isOpen;
}
