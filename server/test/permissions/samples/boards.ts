import { exportBoard, exportItems, readBoard, readPublishedBoard } from '@liangpai/shared/contracts';
import { Item } from '../../../src/features/items/items.module.js';
import { Plaque } from '../../../src/features/plaques/plaques.module.js';
import { newCode, newId } from '../../../src/platform/ids/ids.js';
import type { Scene } from '../scene.js';
import { draftedItem } from './items.js';
import { sample, type Sample } from './sample.js';

const readers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'group-leader', 'party-affairs-officer', 'committee-leader', 'committee-member', 'department-head'] as const;
let count = 0;

/** An item of the office branch with a number of its own. */
async function numbered(scene: Scene, state: 'in-review' | 'running', plaqueId: string | null = null): Promise<string> {
  const { id } = await draftedItem(scene);
  const number = `2026-样例-${(count += 1)}`;
  await scene.house.source.getRepository(Item).update({ id }, { state, phase: state === 'running' ? 'running' : 'in-approval', number, plaqueId });
  return number;
}

async function shownPlaque({ house, home }: Scene): Promise<Plaque> {
  const plaque = {
    id: newId(), enterpriseId: home.root.id, organisationId: home.office.id, organisationPath: home.office.path, code: newCode(), name: '降低废品率', subjectKind: 'project', state: 'shown', shownVersionId: null, openVersionId: null,
    toOn: '2026-12-31', withdrawnOn: null, withdrawalReason: '', version: 1,
  } as const;
  await house.source.getRepository(Plaque).insert(plaque);
  return plaque;
}

export const boardSamples: readonly Sample[] = [
  ...[readBoard, exportBoard].map((contract) => sample(contract)({
    as: 'of the branch', letIn: readers,
    prepare: async (scene) => {
      await numbered(scene, 'in-review');
      return { input: { scope: 'organisation', organisationId: scene.home.office.id } };
    },
  })),
  // Without a scope everybody gets the widest of their own; what it counts is asserted number by number in the story of the boards.
  sample(readBoard)({
    as: 'of the company', letIn: readers, others: 'shown-nothing',
    prepare: async (scene) => {
      await numbered(scene, 'in-review');
      return { input: { scope: 'company' }, traces: [scene.home.office.id] };
    },
  }),
  sample(exportItems)({ letIn: readers, others: 'shown-nothing', prepare: async (scene) => ({ input: {}, traces: [await numbered(scene, 'in-review')] }) }),
  // What hangs at a gate is shown to the whole company.
  sample(readPublishedBoard)({
    letIn: ['everybody'], others: 'shown-nothing',
    prepare: async (scene) => {
      const { id, code } = await shownPlaque(scene);
      await numbered(scene, 'running', id);
      return { input: { pageSize: 100 }, traces: [code] };
    },
  }),
];
