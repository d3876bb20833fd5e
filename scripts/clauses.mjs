// `npm run clauses`: which rule, tests, contract and screens stand for every clause of docs/rules/clauses.json. Fails when a clause that
// docs/rules/coverage.json calls covered no longer is. `--quiet` prints only the summary, `--update` writes the baseline.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './lib.mjs';

const { clauses } = JSON.parse(readFileSync(join(root, 'docs/rules/clauses.json'), 'utf8'));
const examples = JSON.parse(readFileSync(join(root, 'docs/rules/examples.json'), 'utf8'));
const position = new Map(clauses.map(({ id }, index) => [id, index]));
const blockOf = (id) => id.replace(/[^-]*$/, '');

function filesBelow(folder, wanted) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist', '.stryker-tmp'].includes(entry.name) ? [] : filesBelow(path, wanted);
    return wanted.test(entry.name) ? [path] : [];
  });
}
const below = (folder, wanted) => filesBelow(join(root, folder), wanted).map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));

/** The clauses that a text names; `A to B` names all of their block between them. */
function clausesIn(text) {
  const named = new Set();
  for (const [, from, to] of text.matchAll(/((?:SY|XS|SL|BZ|SF)(?:-[A-Z0-9]+)+[a-z]?)(?: to (?=(?:SY|XS|SL|BZ|SF)-)((?:SY|XS|SL|BZ|SF)(?:-[A-Z0-9]+)+[a-z]?))?/g)) {
    if (position.has(from)) named.add(from);
    if (to === undefined || !position.has(to)) continue;
    named.add(to);
    const range = clauses.slice(position.get(from) ?? position.get(to), position.get(to)).map(({ id }) => id);
    for (const id of range) if (blockOf(id) === blockOf(to)) named.add(id);
  }
  return named;
}

/** The titles of a test file and the clause ids that it compares with, without comments. */
function namesOfTests(text) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const literal = `'(?:[^'\\\\\\n]|\\\\.)*'|"(?:[^"\\\\\\n]|\\\\.)*"|\`(?:[^\`\\\\]|\\\\.)*\``;
  const titles = [...code.matchAll(new RegExp(`\\b(?:describe|test|it)\\(\\s*(${literal})`, 'g'))].map(([, title]) => title);
  const tabled = [...code.matchAll(new RegExp(`^\\s*(?:\\}|\\]|\\)).*\\)\\(\\s*(${literal})\\s*,`, 'gm'))].map(([, title]) => title);
  const inline = [...code.matchAll(new RegExp(`\\.each(?:<[^>]*>)?\\(.*?\\)\\((${literal})`, 'g'))].map(([, title]) => title);
  const rows = [...code.matchAll(/'((?:SY|XS|SL|BZ|SF)-[A-Za-z0-9-]+)'/g)].map(([, id]) => id);
  const groups = [...code.matchAll(/titleOf\('(C-\d+)'\)/g)].flatMap(([, group]) => examples.find((example) => example.group === group)?.rules ?? []);
  return [...titles, ...tabled, ...inline, ...rows, ...groups].join('\n');
}

/** Clause → places, from files and what each file names. */
function placesOf(files, namesOf, placeOf = ({ path }) => path) {
  const places = new Map();
  for (const file of files) {
    for (const id of clausesIn(namesOf(file.text))) places.set(id, [...(places.get(id) ?? []), placeOf(file)]);
  }
  return places;
}

const tests = placesOf([
  ...below('shared/src', /\.spec\.ts$/), ...below('server/src', /\.spec\.ts$/), ...below('server/test', /\.(story|spec)\.ts$/),
  ...below('miniapp/src', /\.spec\.tsx?$/), ...below('miniapp/test', /\.(spec|story)\.tsx?$/),
], namesOfTests);

const editionIds = new Map(below('shared/src/rulebooks', /^edition-\d+\.ts$/).map(({ path, text }) => [path.split('/').at(-2), /\bid: '([^']+)'/.exec(text)?.[1] ?? '']));
const rules = placesOf(
  below('shared/src/rulebooks', /^rules.*\.ts$/),
  (text) => [...text.matchAll(/^ {2}'([A-Z0-9a-z-]+)': \{/gm)].map(([, id]) => id).join('\n'),
  ({ path }) => editionIds.get(path.split('/').at(-2)) ?? '',
);

// An endpoint names its clauses; the screens of a clause are those that use such an endpoint, or name the clause themselves.
const endpoints = below('shared/src/contracts', /\.ts$/).filter(({ path }) => !path.endsWith('.spec.ts')).flatMap(({ text }) =>
  text.split(/^export const /m).flatMap((part) => {
    const named = /\bclauses: \[([^\]]*)\]/.exec(part)?.[1];
    return named === undefined ? [] : [{ constant: /^\w+/.exec(part)?.[0] ?? '', id: /\bid: '([^']+)'/.exec(part)?.[1] ?? '', clauses: clausesIn(named) }];
  }));
const screens = below('miniapp/src', /\.tsx?$/).filter(({ path }) => !path.includes('.spec.'));
const screenOf = ({ path }) => /^miniapp\/src\/(?:features|pages)\/[^/]+/.exec(path)?.[0].replace('miniapp/src/', '') ?? null;

const report = clauses.map(({ id }) => {
  const contracts = endpoints.filter((endpoint) => endpoint.clauses.has(id));
  const used = screens.filter(({ text }) => contracts.some(({ constant }) => new RegExp(`\\b${constant}\\b`).test(text)));
  return {
    id,
    rule: rules.get(id) ?? [],
    tests: [...new Set(tests.get(id) ?? [])],
    contracts: contracts.map((endpoint) => endpoint.id),
    screens: [...new Set(used.map(screenOf).filter((name) => name !== null))],
  };
});

/** A clause is covered when a test names it or an endpoint stands for it (every endpoint is called by a story). */
const isCovered = (row) => row.tests.length > 0 || row.contracts.length > 0;
const line = (row) => [
  row.id.padEnd(10), isCovered(row) ? 'covered' : 'open   ', `rule ${row.rule.join(',') || '—'}`, `tests ${row.tests.join(', ') || '—'}`,
  `contract ${row.contracts.join(', ') || '—'}`, `screen ${row.screens.join(', ') || '—'}`,
].join(' · ');
if (!process.argv.includes('--quiet')) for (const row of report) console.log(line(row));

const covered = report.filter(isCovered).map(({ id }) => id);
for (const plan of ['SY', 'XS', 'SL', 'BZ', 'SF']) {
  const own = report.filter(({ id }) => id.startsWith(`${plan}-`));
  const count = (holds) => own.filter(holds).length;
  console.log(`${plan}: ${count(isCovered)} of ${own.length} clauses covered; ${count((row) => row.rule.length > 0)} rules, ${count((row) => row.tests.length > 0)} named by tests, ${count((row) => row.contracts.length > 0)} by contracts`);
}
console.log(`all: ${covered.length} of ${report.length} clauses covered`);

const baselineFile = join(root, 'docs/rules/coverage.json');
const baseline = existsSync(baselineFile) ? JSON.parse(readFileSync(baselineFile, 'utf8')).covered : [];
if (process.argv.includes('--update')) {
  writeFileSync(baselineFile, `${JSON.stringify({ covered }, null, 1)}\n`);
} else {
  const lost = baseline.filter((id) => !covered.includes(id));
  for (const id of lost) console.error(`no longer covered: ${id}`);
  if (lost.length > 0) process.exit(1);
  const gained = covered.filter((id) => !baseline.includes(id));
  if (gained.length > 0) console.log(`${gained.length} more than docs/rules/coverage.json; keep them with node scripts/clauses.mjs --update`);
}
