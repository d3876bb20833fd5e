import { createDelegation, listDelegations, withdrawDelegation } from '@liangpai/shared/contracts';
import type { Character } from '../../support/people.js';
import type { Scene } from '../scene.js';
import { sample, type Sample } from './sample.js';

const term = { fromOn: '2026-10-14', toOn: '2026-10-16', reason: '外出学习' };

/** Somebody of the office branch with a role, and a member who can stand in. */
async function absent(scene: Scene): Promise<{ owner: Character; deputy: Character }> {
  const [owner, deputy] = [await scene.newcomer(), await scene.newcomer()];
  await scene.builder.role(owner, 'branch-commissioner', scene.home.office);
  return { owner, deputy };
}

async function delegated(scene: Scene): Promise<{ id: string; owner: Character }> {
  const { owner, deputy } = await absent(scene);
  const { id } = await scene.house.get(createDelegation, { deputyId: deputy.id, ...term }, owner.token);
  return { id, owner };
}

export const delegationSamples: readonly Sample[] = [
  sample(listDelegations)({
    letIn: ['owner'], others: 'shown-nothing',
    prepare: async (scene) => {
      const { id, owner } = await delegated(scene);
      return { input: {}, owner, traces: [id] };
    },
  }),
  sample(createDelegation)({
    letIn: ['owner'], others: 'on-their-own',
    prepare: async (scene) => {
      const { owner, deputy } = await absent(scene);
      return { input: { deputyId: deputy.id, ...term }, owner };
    },
  }),
  sample(withdrawDelegation)({
    letIn: ['owner'],
    prepare: async (scene) => {
      const { id, owner } = await delegated(scene);
      return { input: { id }, owner };
    },
  }),
];
