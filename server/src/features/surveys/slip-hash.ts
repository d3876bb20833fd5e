import { createHash } from 'node:crypto';

/** What the database keeps of a slip's code. */
export function slipHash(code: string): string {
  return createHash('sha256').update(`survey-slip:${code}`).digest('hex');
}
