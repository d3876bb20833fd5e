import { isPartyMember } from '@liangpai/shared/kernel';
import type { Me } from '@liangpai/shared/contracts';
import { restartAt, returnFromSignIn } from '@/platform';

/**
 * Where somebody goes after signing in: back to the page that asked for it; otherwise members to their card, officers and
 * workers to the inbox.
 * @param from address of the page that asked for the sign-in
 */
export function landAfterSignIn(me: Me, from: string | undefined): void {
  if (returnFromSignIn(from)) return;
  restartAt(me.roles.length === 0 && isPartyMember(me.kind) ? 'card' : 'inbox');
}
