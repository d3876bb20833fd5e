import * as z from 'zod/mini';

/** A button of a case, as the server offers it to the person who asks. */
export const offeredStep = z.object({ action: z.string(), label: z.string(), needsReason: z.boolean(), consequence: z.nullable(z.string()) });
