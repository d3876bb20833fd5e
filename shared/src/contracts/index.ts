import type { RefusalCode } from '../kernel/index.js';
import type { Endpoint } from './endpoint.js';
import { commonRefusals, type RefusalText } from './refusals.js';
import { sessionEndpoints, sessionRefusals } from './sessions.js';

export * from './endpoint.js';
export * from './fields.js';
export * from './refusals.js';
export * from './sessions.js';

/** Every endpoint of the product: routes, OpenAPI and the permission matrix are made from this list. */
export const endpoints: readonly Endpoint[] = [
  ...sessionEndpoints,
];

/** Every refusal's status and Chinese text. */
export const refusals: Readonly<Partial<Record<RefusalCode, RefusalText>>> = {
  ...commonRefusals,
  ...sessionRefusals,
};
