import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { DataSource } from 'typeorm';
import type { Answer } from '../support/house.js';

/** Tables that record a request itself and not what it did. */
const bookkeeping = new Set(['request_counts', 'leases']);
/** Entries of the log are only added; the sealer, which runs beside us, fills in their place in the chain. */
const addedOnly = new Set(['audit_entries']);

/**
 * A fingerprint of what the database holds, table by table.
 * @param naming only rows in which this identifier stands; without it every row
 */
export async function rowsOf(source: DataSource, naming?: string): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const { tableName, connection } of source.entityMetadatas) {
    if (bookkeeping.has(tableName)) continue;
    const rows: { id?: string }[] = await connection.query(`SELECT * FROM ${tableName}`);
    const texts = rows.map((row) => ({ text: JSON.stringify(row), id: String(row.id) })).filter(({ text }) => !naming || text.includes(naming));
    const kept = texts.map(({ text, id }) => (addedOnly.has(tableName) ? id : text)).sort();
    prints[tableName] = `${kept.length} ${createHash('sha256').update(kept.join('\n')).digest('hex').slice(0, 12)}`;
  }
  return prints;
}

/** Everything that can be read in an answer: a workbook’s or document’s parts unpacked, anything else as it stands. */
export function textOf(answer: Answer<unknown>): string {
  const isPacked = answer.raw.subarray(0, 2).toString('latin1') === 'PK';
  return isPacked ? Object.values(unzipSync(answer.raw)).map((part) => Buffer.from(part).toString('utf8')).join('\n') : answer.raw.toString('utf8');
}
