import { consentTexts, listConsents, printCardSheet, readMyCard, removeCardPhoto, saveConsent, uploadCardPhoto } from '@liangpai/shared/contracts';
import sharp from 'sharp';
import { sample, type Exemption, type Prepared, type Sample } from './sample.js';

export const cardSamples: readonly Sample[] = [
  sample(readMyCard)({
    // Whoever looks for the first time gets a code.
    letIn: ['owner'], others: 'on-their-own',
    prepare: async (scene) => {
      const owner = await scene.newcomer();
      const { code } = await scene.house.get(readMyCard, {}, owner.token);
      return { input: {}, owner, traces: [code] };
    },
  }),
  sample(printCardSheet)({
    letIn: ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'party-affairs-officer'],
    prepare: ({ home }) => ({ input: { branchId: home.office.id } }),
  }),
  sample(uploadCardPhoto)({
    letIn: ['owner'], others: 'on-their-own',
    prepare: async (scene): Promise<Prepared<typeof uploadCardPhoto>> => {
      const bytes = await sharp({ create: { width: 30, height: 42, channels: 3, background: '#a33' } }).jpeg().toBuffer();
      return { input: {}, owner: await scene.newcomer(), file: { bytes, fields: {} } };
    },
  }),
  sample(removeCardPhoto)({ letIn: ['owner'], others: 'on-their-own', prepare: async (scene) => ({ input: {}, owner: await scene.newcomer() }) }),
  sample(saveConsent)({
    letIn: ['owner'], others: 'on-their-own',
    prepare: async (scene) => ({ input: { purpose: 'public-card', isGiven: true, textVersion: consentTexts['public-card'].version }, owner: await scene.newcomer() }),
  }),
];

export const cardExemptions: readonly Exemption[] = [
  { endpoint: listConsents, reason: 'The caller’s own consents, found by the session; the answer names no person.' },
];
