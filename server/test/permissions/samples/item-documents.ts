import { downloadItemArchive, printBlankItemForm, printItemForm, writeBlankItemForm, writeItemForm } from '@liangpai/shared/contracts';
import { Item } from '../../../src/features/items/items.module.js';
import type { Scene } from '../scene.js';
import { draftedItem } from './items.js';
import { sample, type Exemption, type Sample } from './sample.js';

const readers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'group-leader', 'party-affairs-officer', 'committee-leader', 'committee-member', 'department-head'] as const;

/** A project of the office branch before its first review: whoever reads it may print it. */
async function inReview(scene: Scene): Promise<{ id: string }> {
  const { id } = await draftedItem(scene);
  await scene.house.source.getRepository(Item).update({ id }, { state: 'in-review', phase: 'in-approval' });
  return { id };
}

export const itemDocumentSamples: readonly Sample[] = [
  ...[printItemForm, writeItemForm].map((contract) => sample(contract)({ letIn: readers, prepare: async (scene) => ({ input: { ...(await inReview(scene)), form: 'SY-F1' } }) })),
  sample(downloadItemArchive)({ letIn: readers, prepare: async (scene) => ({ input: await inReview(scene) }) }),
];

export const itemDocumentExemptions: readonly Exemption[] = [printBlankItemForm, writeBlankItemForm].map((endpoint) => ({ endpoint, reason: 'hands out an empty form' }));
