import { listChanges, listClauses, listRulebooks, proposeChange, readChange, readSettings, reviseChange, runTrial, stepChange, type RulebookChangeRow } from '@liangpai/shared/contracts';
import type { Scene } from '../scene.js';
import { sample, type Sample } from './sample.js';

const adopters = ['party-affairs-officer', 'committee-leader'] as const;

/** Each change has a month of its own, so that none stands in another’s way. */
let months = 0;
function content(): { effectiveFrom: string; effectiveTo: string; overrides: { key: string; value: number; reason: string; basis: string }[] } {
  const year = 2027 + Math.floor(months / 12);
  const month = `${year}-${String((months % 12) + 1).padStart(2, '0')}`;
  months += 1;
  return { effectiveFrom: `${month}-01`, effectiveTo: `${month}-28`, overrides: [{ key: 'sl.star.talk_max', value: 2.5, reason: '三季度约谈面过宽', basis: '党委会纪要〔2026〕18号' }] };
}
const proposed = ({ house, home }: Scene): Promise<RulebookChangeRow> => house.get(proposeChange, { plan: 'SL', organisationId: home.office.id, ...content() }, home.affairs.token);

async function adopted(scene: Scene): Promise<RulebookChangeRow> {
  const { id, version } = await proposed(scene);
  return scene.house.get(stepChange, { id, version, action: 'adopt' }, scene.home.leader.token);
}

export const rulebookSamples: readonly Sample[] = [
  // What a unit derived is for everybody of the enterprise to read.
  sample(listRulebooks)({ letIn: ['everybody'], others: 'shown-nothing', prepare: async (scene) => ({ input: {}, traces: [(await adopted(scene)).editionId ?? ''] }) }),
  sample(listClauses)({ letIn: ['everybody'], prepare: ({ home }) => ({ input: { plan: 'SL', organisationId: home.office.id }, traces: [home.office.name] }) }),
  sample(readSettings)({ letIn: adopters, prepare: ({ home }) => ({ input: { plan: 'SL', organisationId: home.office.id }, traces: [home.office.id] }) }),
  sample(runTrial)({
    letIn: adopters,
    prepare: ({ home }) => ({ input: { plan: 'SL', organisationId: home.office.id, overrides: [{ key: 'sl.star.award_min', value: 5 }], periods: ['2026-Q3'] } }),
  }),
  sample(proposeChange)({ letIn: ['party-affairs-officer'], prepare: ({ home }) => ({ input: { plan: 'SL', organisationId: home.office.id, ...content() } }) }),
  sample(reviseChange)({
    letIn: ['owner'], refusedAs: ['STEP.NOT_YOURS'],
    prepare: async (scene) => {
      const { id, version } = await proposed(scene);
      const returned = await scene.house.get(stepChange, { id, version, action: 'return', opinion: '依据文件号不对' }, scene.home.leader.token);
      return { input: { id, version: returned.version, ...content() }, owner: scene.home.affairs };
    },
  }),
  sample(listChanges)({ letIn: adopters, others: 'shown-nothing', prepare: async (scene) => ({ input: { scope: 'all', pageSize: 100 }, traces: [(await proposed(scene)).id] }) }),
  sample(readChange)({
    letIn: adopters,
    prepare: async (scene) => {
      const { id } = await proposed(scene);
      return { input: { id }, traces: [scene.home.office.id] };
    },
  }),
  sample(stepChange)({
    as: 'adopt', letIn: adopters,
    prepare: async (scene) => {
      const { id, version } = await proposed(scene);
      return { input: { id, version, action: 'adopt' } };
    },
  }),
  sample(stepChange)({
    as: 'withdraw', letIn: ['owner'], refusedAs: ['STEP.NOT_YOURS'],
    prepare: async (scene) => {
      const { id, version } = await proposed(scene);
      return { input: { id, version, action: 'withdraw' }, owner: scene.home.affairs };
    },
  }),
];
