import { createHash } from 'node:crypto';

/**
 * What the database keeps of a paper slip's code.
 * @param kind what the slip is for; a slip of one kind opens nothing of another
 */
export function slipHash(kind: 'survey' | 'satisfaction', code: string): string {
  return createHash('sha256').update(`${kind}-slip:${code}`).digest('hex');
}
