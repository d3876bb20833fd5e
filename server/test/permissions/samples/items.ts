import {
  answerConsultation, consultOnItem, createItem, findItemOrganisations, findItemPeople, listItems, readCaseHistory, readFilingPlaces, readItem, readItemBatch, readItemFacets, readItemLinks, saveItemSheet, takeItemStep, takeItemSteps, withdrawConsultation,
} from '@liangpai/shared/contracts';
import type { Character } from '../../support/people.js';
import { Item } from '../../../src/features/items/items.module.js';
import type { Scene } from '../scene.js';
import { sample, type Sample } from './sample.js';

const filers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer'] as const;
const reviewers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'committee-leader', 'committee-member'] as const;
const readers = [...reviewers, 'group-leader', 'party-affairs-officer', 'department-head'] as const;
/** Whoever reads an item without having the step. */
const notTheirs = ['STEP.NOT_YOURS'] as const;
const back = { action: 'return-to-draft', opinion: '请补充目标' } as const;

export async function draftedItem({ house, home }: Scene): Promise<{ id: string; version: number }> {
  const { id, version } = await house.get(createItem, { carrier: 'project', organisationId: home.office.id }, home.secretary.token);
  return { id, version };
}

/** A project of the office branch before its first review; the forms are another story’s. */
async function inReview(scene: Scene): Promise<{ id: string; version: number }> {
  const made = await draftedItem(scene);
  await scene.house.source.getRepository(Item).update({ id: made.id }, { state: 'in-review', phase: 'in-approval' });
  return made;
}

async function consultation(scene: Scene): Promise<{ id: string; itemId: string; asked: Character }> {
  const { id: itemId } = await inReview(scene);
  const asked = await scene.newcomer();
  const { consultations } = await scene.house.get(consultOnItem, { id: itemId, personId: asked.id, question: '安全上有没有问题？' }, scene.home.deputy.token);
  return { id: consultations[0]?.id ?? '', itemId, asked };
}

export const itemSamples: readonly Sample[] = [
  sample(listItems)({ letIn: readers, others: 'shown-nothing', prepare: async (scene) => ({ input: { pageSize: 100 }, traces: [(await inReview(scene)).id] }) }),
  sample(listItems)({ as: 'drafts', letIn: filers, others: 'shown-nothing', prepare: async (scene) => ({ input: { phase: 'draft', pageSize: 100 }, traces: [(await draftedItem(scene)).id] }) }),
  sample(listItems)({
    as: 'of the branch', letIn: readers, others: 'shown-nothing',
    prepare: async (scene) => ({ input: { organisationId: scene.home.office.id, pageSize: 100 }, traces: [(await inReview(scene)).id] }),
  }),
  sample(readItemFacets)({ letIn: readers, others: 'shown-nothing', prepare: async (scene) => { await inReview(scene); return { input: { organisationId: scene.home.office.id }, traces: [scene.home.office.id] }; } }),
  // A member may apply for a post at the own branch.
  sample(readFilingPlaces)({ letIn: ['members-of-the-branch'], others: 'shown-nothing', prepare: ({ home }) => ({ input: {}, traces: [home.office.id] }) }),
  // Teams are put together across branches: whoever knows the whole name or number finds anybody of the enterprise.
  sample(findItemPeople)({
    letIn: ['members'], others: 'shown-nothing',
    prepare: async (scene) => {
      const { id, employeeNo } = await scene.newcomer();
      return { input: { q: employeeNo }, traces: [id] };
    },
  }),
  sample(findItemPeople)({
    as: 'by part of the name', letIn: ['members-of-the-branch'], others: 'shown-nothing',
    prepare: async (scene) => {
      const { id, name } = await scene.newcomer();
      return { input: { q: name.slice(1) }, traces: [id] };
    },
  }),
  sample(findItemOrganisations)({ letIn: ['members'], others: 'shown-nothing', prepare: ({ home }) => ({ input: {}, traces: [home.office.id] }) }),
  sample(readItem)({
    letIn: readers,
    prepare: async (scene) => {
      const { id } = await inReview(scene);
      return { input: { id }, traces: [scene.home.office.id] };
    },
  }),
  sample(readItemLinks)({
    letIn: readers,
    prepare: async (scene) => {
      const { id } = await inReview(scene);
      await scene.house.source.getRepository(Item).update({ id }, { state: 'running', phase: 'running' });
      return { input: { id }, traces: [id] };
    },
  }),
  sample(readItem)({ as: 'draft', letIn: filers, prepare: async (scene) => ({ input: { id: (await draftedItem(scene)).id }, traces: [scene.home.office.id] }) }),
  sample(readItem)({
    as: 'consulted', letIn: ['owner', ...readers],
    prepare: async (scene) => {
      const { itemId, asked } = await consultation(scene);
      return { input: { id: itemId }, owner: asked, traces: [scene.home.office.id] };
    },
  }),
  sample(readCaseHistory)({ as: 'item', letIn: readers, prepare: async (scene) => ({ input: { subjectKind: 'item', subjectId: (await inReview(scene)).id } }) }),
  sample(createItem)({ letIn: filers, prepare: ({ home }) => ({ input: { carrier: 'project', organisationId: home.office.id } }) }),
  sample(saveItemSheet)({ letIn: filers, prepare: async (scene) => ({ input: { id: (await draftedItem(scene)).id, form: 'SY-F1', version: 0, values: {} } }) }),
  sample(takeItemStep)({
    letIn: reviewers, refusedAs: notTheirs,
    prepare: async (scene) => {
      const { id, version } = await inReview(scene);
      return { input: { id, version, ...back } };
    },
  }),
  sample(readItemBatch)({
    letIn: reviewers, others: 'shown-nothing', prepare: async (scene) => ({ input: { carrier: 'project', action: 'pass-review' }, traces: [(await inReview(scene)).id] }),
  }),
  sample(takeItemSteps)({ letIn: reviewers, others: 'refused-item-by-item', refusedAs: notTheirs, prepare: async (scene) => ({ input: { items: [await inReview(scene)], ...back } }) }),
  sample(consultOnItem)({
    letIn: reviewers, refusedAs: notTheirs,
    prepare: async (scene) => ({ input: { id: (await inReview(scene)).id, personId: (await scene.newcomer()).id, question: '安全上有没有问题？' } }),
  }),
  sample(answerConsultation)({
    letIn: ['owner'],
    prepare: async (scene) => {
      const { id, asked } = await consultation(scene);
      return { input: { id, answer: '没有问题。' }, owner: asked };
    },
  }),
  sample(withdrawConsultation)({ letIn: ['owner'], prepare: async (scene) => ({ input: { id: (await consultation(scene)).id }, owner: scene.home.deputy }) }),
];
