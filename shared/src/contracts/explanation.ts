import * as z from 'zod/mini';

/** Why a result is what it is, ready to be shown: what was found, under which clause, by which parameters. */
export const explanation = z.object({
  /** One Chinese sentence per step, the conclusion last. */
  lines: z.array(z.string()),
  citations: z.array(z.object({ clause: z.string(), place: z.string(), quote: z.string(), readings: z.array(z.string()) })),
  parameters: z.array(z.object({ label: z.string(), value: z.string() })),
  editionTitle: z.string(),
});
export type Explanation = z.output<typeof explanation>;
