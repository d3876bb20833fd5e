import { addBlockage, editBlockage, exportBlockages, listBlockages, reopenBlockage, solveBlockage, type BlockageView } from '@liangpai/shared/contracts';
import { newId } from '../../../src/platform/ids/ids.js';
import type { Character } from '../../support/people.js';
import type { Scene } from '../scene.js';
import { sample, type Sample } from './sample.js';

const filers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer'] as const;
const readers = [...filers, 'committee-leader', 'committee-member', 'group-leader', 'department-head'] as const;

interface Complaint { readonly blockage: BlockageView; readonly member: Character; readonly content: { title: string; customer: string; sinceOn: string; itemId: null; steps: { step: string; personId: string }[]; solution: string } }

async function complained(scene: Scene): Promise<Complaint> {
  const { house, home } = scene;
  const member = await scene.newcomer();
  const content = { title: `异响${newId().slice(-6)}`, customer: '北方重工', sinceOn: '2026-08-14', itemId: null, steps: [{ step: '诊断', personId: member.id }], solution: '' };
  return { blockage: await house.get(addBlockage, { organisationId: home.office.id, ...content }, home.secretary.token), member, content };
}

async function solved(scene: Scene): Promise<BlockageView> {
  const { blockage: { id, version } } = await complained(scene);
  return scene.house.get(solveBlockage, { id, version, solution: '更换轴承', solvedOn: scene.house.clock.today() }, scene.home.secretary.token);
}

export const blockageSamples: readonly Sample[] = [
  sample(listBlockages)({ letIn: ['owner', ...readers], others: 'shown-nothing', prepare: async (scene) => { const { blockage, member } = await complained(scene); return { input: { pageSize: 100 }, owner: member, traces: [blockage.id] }; } }),
  sample(exportBlockages)({ letIn: readers, others: 'shown-nothing', prepare: async (scene) => { await complained(scene); return { input: {} }; } }),
  sample(addBlockage)({ letIn: filers, elsewhere: 'refused', prepare: async (scene) => { const { content } = await complained(scene); return { input: { organisationId: scene.home.office.id, ...content } }; } }),
  sample(editBlockage)({ letIn: filers, prepare: async (scene) => { const { blockage: { id, version }, content } = await complained(scene); return { input: { id, version, ...content } }; } }),
  sample(solveBlockage)({ letIn: filers, prepare: async (scene) => { const { blockage: { id, version } } = await complained(scene); return { input: { id, version, solution: '更换轴承', solvedOn: scene.house.clock.today() } }; } }),
  sample(reopenBlockage)({ letIn: filers, prepare: async (scene) => { const { id, version } = await solved(scene); return { input: { id, version, reason: '又响了' } }; } }),
];
