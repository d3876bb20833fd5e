import { addRepresentatives, castSatisfaction, createItem, extendSatisfaction, printSatisfactionSlips, readItemSatisfaction, readSatisfactionRating } from '@liangpai/shared/contracts';
import { SY_2022 } from '@liangpai/shared/rulebooks';
import { Item } from '../../../src/features/items/items.module.js';
import { SatisfactionRater, SatisfactionSurvey } from '../../../src/features/satisfaction/satisfaction.entity.js';
import { newId } from '../../../src/platform/ids/ids.js';
import type { Character } from '../../support/people.js';
import type { Scene } from '../scene.js';
import { sample, type Sample } from './sample.js';

const filers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer'] as const;
const readers = [...filers, 'group-leader', 'committee-leader', 'committee-member', 'department-head'] as const;
const notAsked = ['SATISFACTION.NOT_A_RATER'] as const;

/** A project of the office branch under measurement, with one rater. */
async function measured(scene: Scene): Promise<{ itemId: string; id: string; rater: Character }> {
  const { house, home } = scene;
  const { id: itemId } = await house.get(createItem, { carrier: 'project', organisationId: home.office.id }, home.secretary.token);
  await house.source.getRepository(Item).update({ id: itemId }, { state: 'in-survey', phase: 'in-closing' });
  const id = newId();
  const rater = await scene.newcomer();
  await house.source.getRepository(SatisfactionSurvey).insert({
    id, enterpriseId: home.root.id, itemId, round: 1, kind: 'satisfaction', subject: '降本', organisationPath: home.office.path, organisationName: home.office.name, companyPath: home.office.path, state: 'open', opensOn: '2026-10-14',
    closesOn: '2026-10-24', closedOn: null, editionId: SY_2022.id, members: 1, representatives: 0, slips: 0, published: null, version: 1,
  });
  await house.source.getRepository(SatisfactionRater).insert({ id: newId(), surveyId: id, personId: rater.id, group: 'member' });
  return { itemId, id, rater };
}

export const satisfactionSamples: readonly Sample[] = [
  sample(readItemSatisfaction)({
    letIn: readers,
    prepare: async (scene) => {
      const { itemId, id } = await measured(scene);
      return { input: { id: itemId }, traces: [id] };
    },
  }),
  sample(addRepresentatives)({ letIn: filers, prepare: async (scene) => ({ input: { id: (await measured(scene)).id, personIds: [(await scene.newcomer()).id] } }) }),
  // Party affairs alone: slips and dates are not in the hands of those who are rated.
  sample(printSatisfactionSlips)({ letIn: ['party-affairs-officer'], prepare: async (scene) => ({ input: { id: (await measured(scene)).id, count: 2 } }) }),
  sample(extendSatisfaction)({ letIn: ['party-affairs-officer'], prepare: async (scene) => ({ input: { id: (await measured(scene)).id, closesOn: '2026-10-30', version: 1 } }) }),
  sample(readSatisfactionRating)({
    letIn: ['owner'], refusedAs: notAsked,
    prepare: async (scene) => {
      const { id, rater } = await measured(scene);
      return { input: { id }, owner: rater, traces: [id] };
    },
  }),
  sample(castSatisfaction)({
    letIn: ['owner'], refusedAs: notAsked,
    prepare: async (scene) => {
      const { id, rater } = await measured(scene);
      return { input: { id, points: 90 }, owner: rater };
    },
  }),
];
