import {
  answerConsequence, concludeItemAssessment, createItem, decideConsequence, downloadYearExtract, listCandidates, nominateMember, readConsequence, readItemRating, reportMisreporting, reportRectification, saveItemAssessment, type AssessmentContent,
} from '@liangpai/shared/contracts';
import { SY_2022 } from '@liangpai/shared/rulebooks';
import { Item } from '../../../src/features/items/items.module.js';
import { ItemAssessment, ItemConsequence } from '../../../src/features/item-ratings/item-ratings.module.js';
import { newId } from '../../../src/platform/ids/ids.js';
import type { Scene } from '../scene.js';
import { sample, type Sample } from './sample.js';

const filers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer'] as const;
const assessors = [...filers, 'committee-leader', 'committee-member'] as const;
const readers = [...assessors, 'group-leader', 'department-head'] as const;
const content: AssessmentContent = {
  goals: [], leadership: [true, true, true, true, true, true], leadershipNote: '', members: [true, true, true], membersNote: '', difference: '', improvement: '', keyProblemsSolved: 0, benefit: 1, significance: '', qualitative: '好', qualitativeScore: 90,
  quantitative: 90, leaders: 90, employees: 90, onSite: '已看', verification: '已查', isOutstanding: false,
};

/** A running project of the office branch, all its levels at the branch so that roles there reach it; filed by somebody who has left the scene. */
async function running(scene: Scene): Promise<string> {
  const { house, home } = scene;
  const { id } = await house.get(createItem, { carrier: 'project', organisationId: home.office.id }, home.secretary.token);
  const filer = await scene.newcomer();
  await house.source.getRepository(Item).update({ id }, {
    state: 'running', phase: 'running', filedOn: '2026-01-05', editionId: SY_2022.id, filerId: filer.id, editorIds: [filer.id] as never, unitId: home.office.id, unitPath: home.office.path, companyId: home.office.id, companyPath: home.office.path,
  });
  return id;
}

async function assessed(scene: Scene, concludedOn: string | null): Promise<string> {
  const itemId = await running(scene);
  await scene.house.source.getRepository(ItemAssessment).insert({ id: newId(), itemId, year: 2026, content: content as never, savedBy: '', savedAt: '2026-10-01T00:00:00.000Z', concludedOn, concludedBy: '', conclusion: null, composite: null, version: 1 });
  return itemId;
}

async function consequence(scene: Scene, kind: 'rectification' | 'naming', state: 'proposed' | 'confirmed'): Promise<string> {
  const { house, home } = scene;
  const itemId = await running(scene);
  const id = newId();
  await house.source.getRepository(ItemConsequence).insert({
    id, enterpriseId: home.root.id, itemId, carrier: 'project', year: 2026, organisationId: home.office.id, organisationPath: home.office.path, companyPath: home.office.path, personId: null, kind, clause: 'SY-ZT-24', subject: 'project', label: '建议', state,
    openedOn: '2026-10-14', reason: '', decidedBy: '', decidedOn: null, fromOn: null, toOn: null, dueOn: null, outcome: '', version: 1,
  });
  return id;
}

export const itemRatingSamples: readonly Sample[] = [
  sample(readItemRating)({
    letIn: readers,
    prepare: async (scene) => {
      const id = await running(scene);
      return { input: { id }, traces: [id] };
    },
  }),
  sample(saveItemAssessment)({ letIn: assessors, prepare: async (scene) => ({ input: { id: await running(scene), year: 2026, version: 0, ...content } }) }),
  sample(concludeItemAssessment)({ letIn: ['party-affairs-officer'], prepare: async (scene) => ({ input: { id: await assessed(scene, null), year: 2026, version: 1 } }) }),
  sample(reportMisreporting)({ letIn: ['party-affairs-officer'], prepare: async (scene) => ({ input: { id: await running(scene), facts: '数据不符', isSerious: false } }) }),
  sample(readConsequence)({
    letIn: readers,
    prepare: async (scene) => {
      const id = await consequence(scene, 'naming', 'proposed');
      return { input: { id }, traces: [id] };
    },
  }),
  sample(decideConsequence)({ letIn: ['party-affairs-officer', 'committee-leader'], prepare: async (scene) => ({ input: { id: await consequence(scene, 'naming', 'proposed'), isConfirmed: true, reason: '', dueOn: null, version: 1 } }) }),
  // 党群 and the leaders speak by their decision.
  sample(answerConsequence)({ letIn: ['branch-secretary', 'deputy-secretary', 'branch-commissioner'], prepare: async (scene) => ({ input: { id: await consequence(scene, 'rectification', 'proposed'), statement: '情况说明', version: 1 } }) }),
  sample(reportRectification)({ letIn: filers, prepare: async (scene) => ({ input: { id: await consequence(scene, 'rectification', 'confirmed'), outcome: '已整改', version: 1 } }) }),
  sample(listCandidates)({
    letIn: readers, others: 'shown-nothing',
    prepare: async (scene) => {
      const id = await assessed(scene, '2026-10-01');
      return { input: { year: 2026 }, traces: [id] };
    },
  }),
  sample(nominateMember)({ letIn: filers, prepare: async (scene) => ({ input: { year: 2026, personId: (await scene.newcomer()).id, note: '' } }) }),
  sample(downloadYearExtract)({ letIn: readers, others: 'shown-nothing', prepare: () => ({ input: { year: 2026, of: 'organisations' } }) }),
];
