import { adoptCampaign, applyForCall, listBriefings, listCalls, pickForCall, postCall, readCall, readCampaign, recordBriefing, withdrawCall } from '@liangpai/shared/contracts';
import type { Scene } from '../scene.js';
import { sample, type Sample } from './sample.js';

const filers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer'] as const;
const readers = [...filers, 'group-leader', 'committee-leader', 'committee-member', 'department-head'] as const;
const plan = (title: string) => ({
  year: 2031, title, documentNo: '', documentOn: null, approvedBy: '党建领导小组', meeting: '第一次会议', version: null,
  phases: (['filing', 'review', 'implementation', 'assessment'] as const).map((key) => ({ key, fromOn: null, dueOn: null })),
});

async function posted({ house, home }: Scene): Promise<{ id: string; version: number }> {
  const { id, version } = await house.get(postCall, { organisationId: home.office.id, name: '揭榜项目', topic: null, description: '说明', closesOn: '2026-12-31' }, home.secretary.token);
  return { id, version };
}

async function applied(scene: Scene): Promise<{ id: string; version: number; applicationId: string }> {
  const call = await posted(scene);
  const applicant = await scene.newcomer();
  const { applications } = await scene.house.get(applyForCall, { id: call.id, grounds: '愿意牵头' }, applicant.token);
  return { ...call, applicationId: applications[0]?.id ?? '' };
}

let years = 2031;
async function adopted({ house, home }: Scene): Promise<{ year: number; title: string }> {
  const year = (years += 1);
  const title = `${home.root.id}的方案`;
  await house.get(adoptCampaign, { ...plan(title), year }, home.affairs.token);
  return { year, title };
}

export const campaignSamples: readonly Sample[] = [
  sample(readCampaign)({
    letIn: ['everybody'], others: 'shown-nothing',
    prepare: async (scene) => {
      const { year, title } = await adopted(scene);
      return { input: { year }, traces: [title] };
    },
  }),
  sample(adoptCampaign)({ letIn: ['party-affairs-officer'], siblings: 'refused', elsewhere: 'on-their-own', others: 'on-their-own', prepare: () => ({ input: { ...plan('方案'), year: (years += 1) } }) }),
  sample(listCalls)({ letIn: ['everybody'], others: 'shown-nothing', prepare: async (scene) => ({ input: { pageSize: 100 }, traces: [(await posted(scene)).id] }) }),
  sample(readCall)({ letIn: ['everybody'], prepare: async (scene) => ({ input: { id: (await posted(scene)).id } }) }),
  sample(postCall)({ letIn: filers, prepare: ({ home }) => ({ input: { organisationId: home.office.id, name: '揭榜项目', topic: null, description: '说明', closesOn: '2026-12-31' } }) }),
  sample(applyForCall)({ letIn: ['members'], refusedAs: ['CALL.MEMBERS_ONLY'], prepare: async (scene) => ({ input: { id: (await posted(scene)).id, grounds: '愿意牵头' } }) }),
  sample(pickForCall)({
    letIn: filers,
    prepare: async (scene) => {
      const { id, version, applicationId } = await applied(scene);
      return { input: { id, version, applicationId, decision: '支委会研究同意' } };
    },
  }),
  sample(withdrawCall)({ letIn: filers, prepare: async (scene) => ({ input: { id: (await posted(scene)).id } }) }),
  sample(listBriefings)({
    letIn: readers, others: 'shown-nothing',
    prepare: async (scene) => {
      const { id } = await scene.house.get(recordBriefing, { organisationId: scene.home.office.id, heldOn: '2026-10-10', attendance: 9, minutes: '讨论选题' }, scene.home.secretary.token);
      return { input: { pageSize: 100 }, traces: [id] };
    },
  }),
  sample(recordBriefing)({ letIn: filers, prepare: ({ home }) => ({ input: { organisationId: home.office.id, heldOn: '2026-10-10', attendance: 9, minutes: '讨论选题' } }) }),
];
