import { addItemRecord, createItem, exportExperiences, listExperiences, listMeetings, publishExperience, recordMeeting } from '@liangpai/shared/contracts';
import { Item } from '../../../src/features/items/items.module.js';
import type { Character } from '../../support/people.js';
import type { Scene } from '../scene.js';
import { sample, type Sample } from './sample.js';

const filers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer'] as const;
const readers = [...filers, 'group-leader', 'committee-leader', 'committee-member', 'department-head'] as const;
const supervisors = ['branch-secretary', 'deputy-secretary', 'party-affairs-officer', 'committee-leader', 'committee-member'] as const;

/** Something a zone of the office branch learnt, told by its leader. */
async function learnt(scene: Scene): Promise<{ id: string; leader: Character }> {
  const { house, home } = scene;
  const { id: itemId } = await house.get(createItem, { carrier: 'responsibility-zone', organisationId: home.office.id }, home.secretary.token);
  const leader = await scene.newcomer();
  await house.source.getRepository(Item).update({ id: itemId }, { state: 'running', phase: 'running', leaderId: leader.id, startsOn: '2026-10-01', endsOn: '2026-12-20', filedOn: '2026-10-01' });
  const { id } = await house.get(addItemRecord, { id: itemId, kind: 'experience', day: house.clock.today(), values: { title: '早会五分钟', content: '做法三条' } }, leader.token);
  return { id, leader };
}

const meeting = ({ house, home }: Scene) => ({ kind: 'coordination' as const, organisationId: home.office.id, heldOn: house.clock.today(), title: '协调会', host: '书记', attendance: '', minutes: '', decisions: [] });

export const cadenceSamples: readonly Sample[] = [
  sample(listMeetings)({
    letIn: readers, others: 'shown-nothing', prepare: async (scene) => ({ input: { pageSize: 50 }, traces: [(await scene.house.get(recordMeeting, meeting(scene), scene.home.secretary.token)).id] }),
  }),
  sample(recordMeeting)({ letIn: supervisors, prepare: (scene) => ({ input: meeting(scene) }) }),
  sample(listExperiences)({ letIn: ['owner', ...readers], others: 'shown-nothing', prepare: async (scene) => { const { id, leader } = await learnt(scene); return { input: { pageSize: 50 }, owner: leader, traces: [id] }; } }),
  sample(exportExperiences)({ letIn: ['owner', ...readers], others: 'shown-nothing', prepare: async (scene) => ({ input: {}, owner: (await learnt(scene)).leader }) }),
  sample(publishExperience)({ letIn: ['owner', ...filers], prepare: async (scene) => { const { id, leader } = await learnt(scene); return { input: { id, isPublished: true, version: 1 }, owner: leader }; } }),
];
