import { listCreationStandards, proposeCreationStandard, stepCreationStandard, type CreationStandardView } from '@liangpai/shared/contracts';
import type { Scene } from '../scene.js';
import { sample, type Sample } from './sample.js';

const reviewers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'committee-leader', 'committee-member'] as const;
const readers = [...reviewers, 'group-leader', 'party-affairs-officer', 'department-head'] as const;
const content = { carrier: 'project', title: '细化标准', basis: '支委会纪要', checks: ['有验证方案'] } as const;

const proposed = ({ house, home }: Scene): Promise<CreationStandardView> => house.get(proposeCreationStandard, { organisationId: home.office.id, ...content, checks: [...content.checks], effectiveFrom: house.clock.today() }, home.secretary.token);

export const creationStandardSamples: readonly Sample[] = [
  sample(listCreationStandards)({ letIn: readers, others: 'shown-nothing', prepare: async (scene) => ({ input: {}, traces: [(await proposed(scene)).id] }) }),
  sample(listCreationStandards)({
    as: 'adopted', letIn: [...readers, 'members-of-the-branch'], others: 'shown-nothing',
    prepare: async (scene) => {
      const { id, version } = await proposed(scene);
      await scene.house.get(stepCreationStandard, { id, version, action: 'adopt' }, scene.home.deputy.token);
      return { input: {}, traces: [id] };
    },
  }),
  sample(proposeCreationStandard)({ letIn: reviewers, prepare: ({ house, home }) => ({ input: { organisationId: home.office.id, ...content, checks: [...content.checks], effectiveFrom: house.clock.today() } }) }),
  sample(stepCreationStandard)({ letIn: reviewers, refusedAs: ['STEP.NOT_YOURS'], prepare: async (scene) => { const { id, version } = await proposed(scene); return { input: { id, version, action: 'adopt' } }; } }),
];
