import {
  createPlaque, exportPlaques, findPlaqueOfVersion, listPlaqueOrganisations, listPlaques, printPlaqueSheet, readConfidentialWords, readPlaque, saveConfidentialWords, savePlaque, takePlaqueStep, takePlaqueSteps,
  updateProgress, type PlaqueView,
} from '@liangpai/shared/contracts';
import { contentOf } from '../../plaques/plaques.js';
import type { Scene } from '../scene.js';
import { sample, type Sample } from './sample.js';

const editors = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer'] as const;
const readers = [...editors, 'group-leader', 'confidentiality-reviewer', 'committee-leader', 'committee-member'] as const;
const approvers = ['party-affairs-officer', 'committee-leader'] as const;
/** Somebody who may look, and at whom the step is not aimed. */
const notTheirs = ['STEP.NOT_YOURS'] as const;

let plaques = 0;
const draft = (scene: Scene): Promise<PlaqueView> => scene.plaques.draft({ name: `示范岗${(plaques += 1)}` });
async function inReview(scene: Scene): Promise<PlaqueView> {
  return scene.plaques.step(await draft(scene), 'submit', scene.home.secretary);
}
async function inApproval(scene: Scene): Promise<PlaqueView> {
  return scene.plaques.step(await inReview(scene), 'pass-review', scene.home.reviewer, '不涉密');
}
async function shown(scene: Scene): Promise<PlaqueView> {
  return scene.plaques.step(await inApproval(scene), 'approve', scene.home.leader);
}
const openId = ({ open }: PlaqueView): string => open?.id ?? '';

/** The words of the home enterprise, changed by one so that they are on record. */
async function words({ house, home }: Scene): Promise<{ version: number; word: string }> {
  const word = `内部代号${(plaques += 1)}`;
  const { version } = await house.get(readConfidentialWords, {}, home.reviewer.token);
  const saved = await house.get(saveConfidentialWords, { words: [word], version }, home.reviewer.token);
  return { version: saved.version, word };
}

export const plaqueSamples: readonly Sample[] = [
  sample(listPlaques)({
    letIn: readers, others: 'shown-nothing',
    prepare: async (scene) => {
      const { id, code, name } = await inReview(scene);
      return { input: { search: name, pageSize: 100 }, traces: [id, code] };
    },
  }),
  sample(exportPlaques)({ letIn: readers, others: 'shown-nothing', prepare: async (scene) => ({ input: {}, traces: [(await shown(scene)).name] }) }),
  sample(listPlaqueOrganisations)({ letIn: editors, others: 'shown-nothing', prepare: ({ home }) => ({ input: {}, traces: [home.office.id] }) }),
  sample(readPlaque)({
    letIn: readers,
    prepare: async (scene) => {
      const { id, code } = await inReview(scene);
      return { input: { id }, traces: [code] };
    },
  }),
  sample(findPlaqueOfVersion)({
    letIn: readers,
    prepare: async (scene) => {
      const plaque = await inReview(scene);
      return { input: { id: openId(plaque) }, traces: [plaque.code] };
    },
  }),
  sample(createPlaque)({ letIn: editors, prepare: ({ home }) => ({ input: { organisationId: home.office.id, content: contentOf() } }) }),
  sample(savePlaque)({
    letIn: editors,
    prepare: async (scene) => {
      const { id, open } = await draft(scene);
      return { input: { id, version: open?.version ?? null, content: contentOf({ contact: '值班室 0411-5550102' }) } };
    },
  }),
  sample(updateProgress)({
    letIn: editors,
    prepare: async (scene) => {
      const plaque = await shown(scene);
      const figures = (plaque.shown?.content.targets ?? []).map(({ actual }) => ({ actual, asOfOn: '2026-10-13', note: '' }));
      return { input: { id: plaque.id, versionId: plaque.shown?.id ?? '', figures } };
    },
  }),
  sample(takePlaqueStep)({ as: 'submit', letIn: editors, refusedAs: notTheirs, prepare: async (scene) => ({ input: { id: openId(await draft(scene)), action: 'submit' } }) }),
  sample(takePlaqueStep)({ as: 'pass-review', letIn: ['confidentiality-reviewer'], refusedAs: notTheirs, prepare: async (scene) => ({ input: { id: openId(await inReview(scene)), action: 'pass-review', opinion: '不涉密' } }) }),
  sample(takePlaqueStep)({ as: 'return', letIn: ['confidentiality-reviewer'], refusedAs: notTheirs, prepare: async (scene) => ({ input: { id: openId(await inReview(scene)), action: 'return', opinion: '请删去内部数据' } }) }),
  sample(takePlaqueStep)({ as: 'approve', letIn: approvers, refusedAs: notTheirs, prepare: async (scene) => ({ input: { id: openId(await inApproval(scene)), action: 'approve' } }) }),
  sample(takePlaqueStep)({ as: 'send-back', letIn: approvers, refusedAs: notTheirs, prepare: async (scene) => ({ input: { id: openId(await inApproval(scene)), action: 'send-back', opinion: '目标偏低' } }) }),
  sample(takePlaqueStep)({ as: 'withdraw', letIn: approvers, refusedAs: notTheirs, prepare: async (scene) => ({ input: { id: (await shown(scene)).shown?.id ?? '', action: 'withdraw', opinion: '班组撤并' } }) }),
  sample(takePlaqueSteps)({
    letIn: ['confidentiality-reviewer'], others: 'refused-item-by-item', refusedAs: notTheirs,
    prepare: async (scene) => ({ input: { items: [{ versionId: openId(await inReview(scene)), action: 'pass-review', opinion: '不涉密' }] } }),
  }),
  sample(printPlaqueSheet)({ letIn: readers, prepare: async (scene) => ({ input: { id: (await shown(scene)).id } }) }),
  sample(readConfidentialWords)({ letIn: ['confidentiality-reviewer'], others: 'shown-nothing', siblings: 'refused', prepare: async (scene) => ({ input: {}, traces: [(await words(scene)).word] }) }),
  sample(saveConfidentialWords)({
    letIn: ['confidentiality-reviewer'], siblings: 'refused', elsewhere: 'on-their-own',
    prepare: async (scene) => {
      const { version } = await words(scene);
      return { input: { words: ['改过的词'], version } };
    },
  }),
];
