import { changePassword, endSession, listSessions, readMe, signOut, unbindWechat } from '@liangpai/shared/contracts';
import type { Character } from '../../support/people.js';
import type { Scene } from '../scene.js';
import { sample, type Exemption, type Sample } from './sample.js';

/** Somebody signed in on a second device. */
async function secondSession(scene: Scene): Promise<{ id: string; owner: Character }> {
  const owner = await scene.newcomer();
  await scene.builder.signIn(owner.id);
  const { sessions } = await scene.house.get(listSessions, {}, owner.token);
  return { id: sessions.find((session) => !session.isCurrent)?.id ?? '', owner };
}

export const sessionSamples: readonly Sample[] = [
  sample(readMe)({
    letIn: ['owner'], others: 'shown-nothing',
    prepare: async (scene) => {
      const owner = await scene.newcomer();
      return { input: {}, owner, traces: [owner.id, owner.employeeNo] };
    },
  }),
  sample(listSessions)({
    letIn: ['owner'], others: 'shown-nothing',
    prepare: async (scene) => {
      const { id, owner } = await secondSession(scene);
      return { input: {}, owner, traces: [id] };
    },
  }),
  sample(endSession)({
    letIn: ['owner'],
    prepare: async (scene) => {
      const { id, owner } = await secondSession(scene);
      return { input: { id }, owner };
    },
  }),
];

export const sessionExemptions: readonly Exemption[] = [
  { endpoint: changePassword, reason: 'Changes the caller’s own password, against the current one; nobody else’s can be named.' },
  { endpoint: signOut, reason: 'Ends the session that makes the call; no other can be named.' },
  { endpoint: unbindWechat, reason: 'Removes the caller’s own WeChat binding; no other can be named.' },
];
