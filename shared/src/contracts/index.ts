import type { RefusalCode } from '../kernel/index.js';
import type { Endpoint } from './endpoint.js';
import { blockageEndpoints, blockageRefusals } from './blockages.js';
import { boardEndpoints } from './boards.js';
import { calendarEndpoints } from './calendar.js';
import { campaignEndpoints, campaignRefusals } from './campaigns.js';
import { cardEndpoints, cardRefusals } from './cards.js';
import { commitmentEndpoints, commitmentRefusals, helmetMarkRefusals } from './commitments.js';
import { coordinationEndpoints, coordinationRefusals } from './coordination.js';
import { creationStandardEndpoints, creationStandardRefusals } from './creation-standards.js';
import { delegationEndpoints, delegationRefusals } from './delegations.js';
import { experienceEndpoints } from './experiences.js';
import { healthEndpoints, healthRefusals } from './health.js';
import { commonRefusals, stepRefusals, type RefusalText } from './refusals.js';
import { inboxEndpoints, inboxRefusals } from './inbox.js';
import { itemBatchEndpoints, itemBatchRefusals } from './item-batches.js';
import { itemDocumentEndpoints } from './item-documents.js';
import { itemHourEndpoints, itemHourRefusals } from './item-hours.js';
import { itemLinkEndpoints } from './item-links.js';
import { itemListEndpoints } from './item-lists.js';
import { itemRecordEndpoints, itemRecordRefusals } from './item-records.js';
import { itemYearEndpoints, itemYearRefusals } from './item-year.js';
import { itemRatingEndpoints, itemRatingRefusals } from './item-ratings.js';
import { itemEndpoints, itemRefusals } from './items.js';
import { monthEndpoints, monthRefusals } from './months.js';
import { noticeEndpoints, noticeRefusals } from './notices.js';
import { activationRefusals, organisationEndpoints, organisationRefusals, roleRefusals } from './organisations.js';
import { oversightEndpoints, oversightRefusals } from './oversight.js';
import { plaqueEndpoints, plaqueRefusals } from './plaques.js';
import { rosterEndpoints, rosterRefusals } from './roster.js';
import { rulebookEndpoints, rulebookRefusals } from './rulebooks.js';
import { ruleRefusals } from './rules.js';
import { satisfactionEndpoints, satisfactionRefusals } from './satisfaction.js';
import { sessionEndpoints, sessionRefusals } from './sessions.js';
import { surveyEndpoints, surveyRefusals } from './surveys.js';

export * from './blockages.js';
export * from './boards.js';
export * from './calendar.js';
export * from './campaigns.js';
export * from './cards.js';
export * from './commitments.js';
export * from './coordination.js';
export * from './creation-standards.js';
export * from './delegations.js';
export * from './endpoint.js';
export * from './experiences.js';
export * from './explanation.js';
export * from './fields.js';
export * from './health.js';
export * from './inbox.js';
export * from './item-attentions.js';
export * from './item-batches.js';
export * from './item-documents.js';
export * from './item-forms.js';
export * from './item-hours.js';
export * from './item-links.js';
export * from './item-lists.js';
export * from './item-records.js';
export * from './item-year.js';
export * from './item-ratings.js';
export * from './items.js';
export * from './months.js';
export * from './notices.js';
export * from './organisations.js';
export * from './oversight.js';
export * from './plaques.js';
export * from './refusals.js';
export * from './rules.js';
export * from './roster.js';
export * from './rulebooks.js';
export * from './satisfaction.js';
export * from './sessions.js';
export * from './surveys.js';

/** Every endpoint of the product: routes, OpenAPI and the permission matrix are made from this list. */
export const endpoints: readonly Endpoint[] = [
  ...healthEndpoints,
  ...sessionEndpoints,
  ...organisationEndpoints,
  ...rosterEndpoints,
  ...oversightEndpoints,
  ...plaqueEndpoints,
  ...rulebookEndpoints,
  ...creationStandardEndpoints,
  ...monthEndpoints,
  ...inboxEndpoints,
  ...surveyEndpoints,
  ...satisfactionEndpoints,
  ...itemRatingEndpoints,
  ...commitmentEndpoints,
  ...cardEndpoints,
  ...calendarEndpoints,
  ...campaignEndpoints,
  ...coordinationEndpoints,
  ...delegationEndpoints,
  ...itemBatchEndpoints,
  ...itemLinkEndpoints,
  ...itemListEndpoints,
  ...itemEndpoints,
  ...boardEndpoints,
  ...itemYearEndpoints,
  ...itemHourEndpoints,
  ...itemRecordEndpoints,
  ...blockageEndpoints,
  ...experienceEndpoints,
  ...itemDocumentEndpoints,
  ...noticeEndpoints,
];

/** Every refusal's status and Chinese text. */
export const refusals: Readonly<Partial<Record<RefusalCode, RefusalText>>> = {
  ...commonRefusals,
  ...stepRefusals,
  ...ruleRefusals,
  ...healthRefusals,
  ...sessionRefusals,
  ...organisationRefusals,
  ...roleRefusals,
  ...activationRefusals,
  ...rosterRefusals,
  ...oversightRefusals,
  ...plaqueRefusals,
  ...rulebookRefusals,
  ...creationStandardRefusals,
  ...monthRefusals,
  ...inboxRefusals,
  ...surveyRefusals,
  ...satisfactionRefusals,
  ...itemRatingRefusals,
  ...commitmentRefusals,
  ...helmetMarkRefusals,
  ...cardRefusals,
  ...campaignRefusals,
  ...coordinationRefusals,
  ...delegationRefusals,
  ...itemRefusals,
  ...itemBatchRefusals,
  ...itemYearRefusals,
  ...itemHourRefusals,
  ...itemRecordRefusals,
  ...blockageRefusals,
  ...noticeRefusals,
};
