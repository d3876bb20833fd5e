// Loads all specifications of a part into one test file: their modules are then loaded once for a mutant, not once for each specification.
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const fc = require('fast-check');

const SOURCES = join(__dirname, '..', 'src');
const part = process.env.MUTATION ?? 'evaluation';
// Those compare source texts; a mutated copy of the sources is not what they describe.
const TEXTUAL = ['catalogue.spec.ts', 'rules.spec.ts'];

const specificationsIn = (folder) => readdirSync(join(SOURCES, folder))
  .filter((name) => name.endsWith('.spec.ts') && !TEXTUAL.includes(name))
  .map((name) => join(SOURCES, folder, name));

// A mutant is found by a few examples or by the tables; thousands would only take time.
fc.configureGlobal({ numRuns: 20, endOnFailure: true });

const folder = existsSync(join(SOURCES, 'evaluation', part)) ? `evaluation/${part}` : part;
for (const specification of specificationsIn(folder)) require(specification);
