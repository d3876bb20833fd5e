import { readConfiguration } from '../platform/config/configuration.js';
import { loadDemo } from './load-demo.js';

const configuration = readConfiguration(process.env);
if ('problems' in configuration) {
  process.stderr.write(`The environment is not complete:\n${configuration.problems.map((problem) => `  ${problem}`).join('\n')}\n`);
  process.exit(1);
}
if (!configuration.isDemo) {
  process.stderr.write('The demonstration is loaded only with LIANGPAI_DEMO=1.\n');
  process.exit(1);
}
const outcome = await loadDemo(configuration, (line) => process.stdout.write(`${line}\n`));
const sentences = {
  loaded: 'The demonstration is loaded.',
  present: 'The demonstration is here already; nothing was changed.',
  partial: 'An earlier load was interrupted. Remove the database (DATA_DIR) and load again.',
} as const;
process.stdout.write(`${sentences[outcome]}\n`);
process.exit(outcome === 'partial' ? 1 : 0);
