import type { RefusalCode } from '../kernel/index.js';
import type { Endpoint } from './endpoint.js';
import { healthEndpoints, healthRefusals } from './health.js';
import { commonRefusals, stepRefusals, type RefusalText } from './refusals.js';
import { activationRefusals, organisationEndpoints, organisationRefusals, roleRefusals } from './organisations.js';
import { oversightEndpoints, oversightRefusals } from './oversight.js';
import { rosterEndpoints, rosterRefusals } from './roster.js';
import { sessionEndpoints, sessionRefusals } from './sessions.js';

export * from './endpoint.js';
export * from './fields.js';
export * from './health.js';
export * from './organisations.js';
export * from './oversight.js';
export * from './refusals.js';
export * from './roster.js';
export * from './sessions.js';

/** Every endpoint of the product: routes, OpenAPI and the permission matrix are made from this list. */
export const endpoints: readonly Endpoint[] = [
  ...healthEndpoints,
  ...sessionEndpoints,
  ...organisationEndpoints,
  ...rosterEndpoints,
  ...oversightEndpoints,
];

/** Every refusal's status and Chinese text. */
export const refusals: Readonly<Partial<Record<RefusalCode, RefusalText>>> = {
  ...commonRefusals,
  ...stepRefusals,
  ...healthRefusals,
  ...sessionRefusals,
  ...organisationRefusals,
  ...roleRefusals,
  ...activationRefusals,
  ...rosterRefusals,
  ...oversightRefusals,
};
