import { countInbox, readCaseHistory, readInbox } from '@liangpai/shared/contracts';
import { sample, type Exemption, type Sample } from './sample.js';

const scorers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner'] as const;
const monthReaders = [...scorers, 'party-affairs-officer', 'committee-leader'] as const;

export const inboxSamples: readonly Sample[] = [
  sample(readInbox)({ letIn: scorers, others: 'shown-nothing', prepare: async (scene) => ({ input: { pageSize: 100 }, traces: [(await scene.month()).id] }) }),
  sample(readInbox)({
    as: 'what a person waits for', letIn: ['owner'], others: 'shown-nothing',
    prepare: async (scene) => {
      const { owner, id } = await scene.commitment();
      return { input: { view: 'waiting', pageSize: 100 }, owner, traces: [id] };
    },
  }),
  sample(readCaseHistory)({
    as: 'month-summary', letIn: ['owner', ...monthReaders],
    prepare: async (scene) => {
      const { owner, id } = await scene.month();
      return { input: { subjectKind: 'month-summary', subjectId: id }, owner, traces: [owner.name] };
    },
  }),
  sample(readCaseHistory)({
    as: 'commitment', letIn: ['owner', ...monthReaders, 'committee-member'],
    prepare: async (scene) => {
      const { owner, id } = await scene.commitment();
      return { input: { subjectKind: 'commitment', subjectId: id }, owner, traces: [owner.name] };
    },
  }),
];

export const inboxExemptions: readonly Exemption[] = [
  { endpoint: countInbox, reason: 'Three numbers, counted by the very queries of the list, which has its samples.' },
];
