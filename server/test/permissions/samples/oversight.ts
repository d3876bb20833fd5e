import { answerErasureRequest, exportMyData, listAudit, listErasureRequests, readMyErasureRequest, requestErasure, verifyAudit } from '@liangpai/shared/contracts';
import type { Character } from '../../support/people.js';
import type { Scene } from '../scene.js';
import { sample, type Exemption, type Sample } from './sample.js';

async function erasure(scene: Scene): Promise<{ id: string; owner: Character }> {
  const owner = await scene.newcomer();
  const { id } = await scene.house.get(requestErasure, { reason: '调离后不再使用' }, owner.token);
  return { id, owner };
}
const managers = ['party-affairs-officer', 'operator'] as const;

export const oversightSamples: readonly Sample[] = [
  sample(listAudit)({
    letIn: managers, others: 'shown-nothing', siblings: 'refused',
    prepare: async (scene) => {
      const { id } = await erasure(scene);
      return { input: { subjectId: id, pageSize: 100 }, traces: [id] };
    },
  }),
  sample(exportMyData)({
    // The export itself is put on record.
    letIn: ['owner'], others: 'on-their-own',
    prepare: async (scene) => {
      const { id, owner } = await erasure(scene);
      return { input: {}, owner, traces: [owner.id, owner.employeeNo, id] };
    },
  }),
  sample(readMyErasureRequest)({
    letIn: ['owner'], others: 'shown-nothing',
    prepare: async (scene) => {
      const { id, owner } = await erasure(scene);
      return { input: {}, owner, traces: [id, owner.employeeNo] };
    },
  }),
  sample(listErasureRequests)({
    letIn: managers, others: 'shown-nothing',
    prepare: async (scene) => {
      const { id, owner } = await erasure(scene);
      return { input: {}, traces: [id, owner.employeeNo] };
    },
  }),
  sample(answerErasureRequest)({ letIn: managers, prepare: async (scene) => ({ input: { id: (await erasure(scene)).id, isAccepted: true, answer: '登录方式已删除' } }) }),
  sample(requestErasure)({ letIn: ['owner'], others: 'on-their-own', prepare: async (scene) => ({ input: { reason: '' }, owner: await scene.newcomer() }) }),
];

export const oversightExemptions: readonly Exemption[] = [
  { endpoint: verifyAudit, reason: 'The chain spans all enterprises; the answer holds only its length and the place of its first fault.' },
];
