import { blockageSamples } from './blockages.js';
import { creationStandardSamples } from './creation-standards.js';
import { boardSamples } from './boards.js';
import { cadenceSamples } from './cadences.js';
import { calendarSamples } from './calendar.js';
import { campaignSamples } from './campaigns.js';
import { cardExemptions, cardSamples } from './cards.js';
import { commitmentSamples } from './commitments.js';
import { delegationSamples } from './delegations.js';
import { inboxExemptions, inboxSamples } from './inbox.js';
import { itemDocumentExemptions, itemDocumentSamples } from './item-documents.js';
import { itemYearExemptions, itemYearSamples } from './item-year.js';
import { itemRatingSamples } from './item-ratings.js';
import { itemSamples } from './items.js';
import { monthSamples } from './months.js';
import { noticeSamples } from './notices.js';
import { organisationSamples } from './organisations.js';
import { oversightExemptions, oversightSamples } from './oversight.js';
import { plaqueSamples } from './plaques.js';
import { rosterExemptions, rosterSamples } from './roster.js';
import { rulebookSamples } from './rulebooks.js';
import { satisfactionSamples } from './satisfaction.js';
import type { Exemption, Sample } from './sample.js';
import { sessionExemptions, sessionSamples } from './sessions.js';
import { surveySamples } from './surveys.js';

/**
 * One file per feature. A new endpoint needs a sample in its feature’s file: who is let in, and how to prepare a valid input about a thing inside the
 * office branch. A new feature adds its file here; the story fails for every endpoint that has neither sample nor exemption.
 */
export const samples: readonly Sample[] = [
  ...sessionSamples, ...organisationSamples, ...rosterSamples, ...oversightSamples, ...plaqueSamples, ...rulebookSamples, ...monthSamples, ...inboxSamples, ...surveySamples, ...commitmentSamples,
  ...cardSamples, ...calendarSamples, ...campaignSamples, ...cadenceSamples, ...delegationSamples, ...itemSamples, ...boardSamples, ...itemYearSamples, ...blockageSamples, ...creationStandardSamples, ...noticeSamples, ...satisfactionSamples, ...itemRatingSamples, ...itemDocumentSamples,
];

/** Endpoints that have no subject of their own. */
export const exemptions: readonly Exemption[] = [...sessionExemptions, ...rosterExemptions, ...oversightExemptions, ...inboxExemptions, ...cardExemptions, ...itemYearExemptions, ...itemDocumentExemptions];
