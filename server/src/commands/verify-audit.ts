import { openDatabase, databaseOptions } from '../platform/database/database.module.js';
import { AuditEntry, AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock/clock.js';
import { readConfiguration } from '../platform/config/configuration.js';

/**
 * Walks the audit chain and tells whether anything in it was changed or removed. Exits with 0 when it is whole, 1 when it is broken, 2 when the
 * environment is wrong.
 */
const configuration = readConfiguration(process.env);
if ('problems' in configuration) {
  process.stderr.write(`${configuration.problems.join('\n')}\n`);
  process.exit(2);
}
const source = await openDatabase({ ...databaseOptions(configuration), entities: [AuditEntry] });
const report = await new AuditLog(source, new Clock()).verify();
await source.destroy();
process.stdout.write(`sealed entries verified: ${report.sealed}\nentries not sealed yet: ${report.unsealed}\n`);
if (report.brokenAt) {
  const { position, id, reason } = report.brokenAt;
  process.stdout.write(`BROKEN at position ${position}: ${reason === 'gap' ? 'an entry is missing before' : 'the content was changed of'} entry ${id}\n`);
  process.exit(1);
}
process.stdout.write('The chain is whole.\n');
