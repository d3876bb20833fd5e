// `npm run bench`: plaque reads and ballots, the product against bare Fastify + driver doing the same SQL and payload, side by side in one run on MariaDB.
// The SQL of the bare side is what the database itself recorded while the product did the work once.
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { createConnection } from 'mysql2/promise';
import { freePort, startMariadb } from '../../scripts/mariadb.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const rounds = 5;
const seconds = 3;
const ballotsPerRound = 300;
const targets = { uncached: 0.75, cached: 1.5, ballot: 0.6 };

const median = (figures) => [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)];
const newId = () => [...randomBytes(26)].map((byte) => '0123456789abcdefghjkmnpqrstvwxyz'[byte & 31]).join('');
const newCode = () => [...randomBytes(10)].map((byte) => '34679ACDEFGHJKMNPQRTWXY'[byte % 23]).join('');
const address = () => `10.${randomBytes(3).join('.')}`;

async function serve(script, environment, probe) {
  const child = spawn(process.execPath, [script], { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit'] });
  for (let tries = 0; tries < 200; tries += 1) {
    if (await fetch(probe).then(() => true, () => false)) return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${script} did not start`);
}

const mariadb = await startMariadb();
const database = await createConnection({ uri: mariadb.url, multipleStatements: true });
const ask = async (sql, values) => (await database.query(sql, values))[0];
const children = [];
try {
  await new Promise((resolve, reject) => spawn(process.execPath, [join(here, '../dist/demo/load.js')], { env: { ...process.env, LIANGPAI_DEMO: '1', DATABASE_URL: mariadb.url }, stdio: 'ignore' })
    .on('exit', (code) => (code === 0 ? resolve() : reject(new Error('the demonstration did not load')))));
  const ports = { product: await freePort(), bare: await freePort() };
  const product = `http://127.0.0.1:${ports.product}`;
  const bare = `http://127.0.0.1:${ports.bare}`;
  children.push(await serve(join(here, '../dist/main.js'), { NODE_ENV: 'production', PUBLIC_URL: product, PORT: String(ports.product), HOST: '127.0.0.1', DATABASE_URL: mariadb.url, LOG_LEVEL: 'error', TRUST_PROXY: '1', LIANGPAI_DEMO: '0' }, `${product}/api/health`));

  // More shown plaques than the product keeps in memory: read in turn, none is ever found there.
  const [shown] = await ask("SELECT p.*, v.content, v.released_on, v.released_organisation, v.rateable_branch_id, v.filer_id, v.filer_name, v.editor_ids, v.saved_at FROM plaques p JOIN plaque_versions v ON v.id = p.shown_version_id WHERE p.state = 'shown' ORDER BY LENGTH(v.content) DESC LIMIT 1");
  const codes = [];
  for (let count = 0; count < 2200; count += 1) {
    const [plaqueId, versionId, code] = [newId(), newId(), newCode()];
    codes.push(code);
    await ask('INSERT INTO plaques SELECT ?, enterprise_id, organisation_id, organisation_path, ?, name, subject_kind, state, ?, NULL, to_on, withdrawn_on, withdrawal_reason, version FROM plaques WHERE id = ?', [plaqueId, code, versionId, shown.id]);
    await ask('INSERT INTO plaque_versions (id, plaque_id, number, state, content, filer_id, filer_name, editor_ids, saved_at, released_on, released_organisation, rateable_branch_id, version) SELECT ?, ?, number, state, content, filer_id, filer_name, editor_ids, saved_at, released_on, released_organisation, rateable_branch_id, version FROM plaque_versions WHERE id = ?', [versionId, plaqueId, shown.shown_version_id]);
  }

  // Raters with a session each, and the pairs that have not voted yet.
  const [survey] = await ask("SELECT id FROM surveys WHERE state = 'open' LIMIT 1");
  const subjects = await ask('SELECT id, person_id FROM survey_subjects WHERE survey_id = ?', [survey.id]);
  const raters = await ask('SELECT person_id FROM survey_raters WHERE survey_id = ?', [survey.id]);
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const voters = [];
  for (const { person_id: person } of raters) {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest('hex');
    voters.push({ person, token, hash });
    await ask('INSERT INTO sessions (id, person_id, device, signed_in_at, access_hash, access_expires_at, refresh_hash, refresh_expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [newId(), person, 'bench', new Date().toISOString(), hash, later, newId(), later]);
  }
  const voted = new Set((await ask('SELECT subject_id, rater_id FROM survey_participations WHERE survey_id = ?', [survey.id])).map((row) => `${row.rater_id} ${row.subject_id}`));
  const pairs = subjects.flatMap((subject) => voters.filter((voter) => voter.person !== subject.person_id && !voted.has(`${voter.person} ${subject.id}`)).map((voter) => ({ ...voter, subject: subject.id })));
  const ballot = (pair) => fetch(`${product}/api/surveys/${survey.id}/ballots`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${pair.token}` }, body: JSON.stringify({ subjectId: pair.subject, answers: [5, 4, 5], comment: '' }) });
  const bareBallot = (pair) => fetch(`${bare}/ballot`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token: pair.token, person: pair.person, subject: pair.subject }) });

  // Let the database write down what one ballot asks of it.
  await ballot(pairs.pop());
  const sample = pairs.pop();
  await ask("SET GLOBAL log_output = 'TABLE'; TRUNCATE mysql.general_log; SET GLOBAL general_log = 1");
  const sampled = await ballot(sample);
  await ask('SET GLOBAL general_log = 0');
  if (sampled.status !== 200) throw new Error(`the sample ballot answered ${sampled.status} ${await sampled.text()}`);
  const recorded = (await ask("SELECT CONVERT(argument USING utf8mb4) AS text FROM mysql.general_log WHERE command_type IN ('Query', 'Execute') ORDER BY event_time")).map((row) => row.text)
    .filter((text) => !/general_log|audit_entries|leases/.test(text));
  const ballotStatements = recorded.map((text) => text.replaceAll(sample.hash, '{{hash}}').replaceAll(sample.person, '{{person}}').replaceAll(sample.subject, '{{subject}}')
    .replace(/^(INSERT INTO .*? VALUES \()'[0-9a-z]{26}'/s, "$1'{{fresh}}'"));
  const plaqueStatements = [
    'SELECT state, shown_version_id AS version_id, to_on, withdrawn_on, withdrawal_reason FROM plaques WHERE code = ?',
    'SELECT content, released_on, released_organisation, rateable_branch_id FROM plaque_versions WHERE id = ?',
  ];
  children.push(await serve(join(here, 'bare.mjs'), { BENCH_PLAN: JSON.stringify({ url: mariadb.url, port: ports.bare, plaqueStatements, ballotStatements }) }, `${bare}/plaque/${codes[0]}`));

  // Written out beforehand: making a request for every answer would keep the load generator busier than the servers.
  const reads = async (base, paths) => {
    const requests = Array.from({ length: Math.max(paths.length, 2000) }, (_, index) => ({ method: 'GET', path: paths[index % paths.length], headers: { 'x-forwarded-for': address() } }));
    const result = await autocannon({ url: base, connections: 20, duration: seconds, requests });
    if (result.non2xx > 0) throw new Error(`${base}: ${result.non2xx} answers were not 2xx`);
    return result.requests.average;
  };
  const ballots = async (send) => {
    const turn = pairs.splice(0, ballotsPerRound);
    if (turn.length < ballotsPerRound) throw new Error('not enough people to vote');
    const begun = performance.now();
    await Promise.all(Array.from({ length: 16 }, async (_, worker) => {
      for (let index = worker; index < turn.length; index += 16) {
        const answer = await send(turn[index]);
        if (answer.status !== 200) throw new Error(`ballot answered ${answer.status} ${await answer.text()}`);
        await answer.arrayBuffer();
      }
    }));
    return turn.length / ((performance.now() - begun) / 1000);
  };

  const publicPaths = codes.map((code) => `/api/public/plaques/${code}`);
  const barePaths = codes.map((code) => `/plaque/${code}`);
  await reads(product, publicPaths);
  await reads(bare, barePaths);
  const figures = { uncached: [], cached: [], bareUncached: [], bareCached: [], ballot: [], bareBallot: [] };
  for (let round = 0; round < rounds; round += 1) {
    figures.uncached.push(await reads(product, publicPaths));
    figures.bareUncached.push(await reads(bare, barePaths));
    figures.cached.push(await reads(product, publicPaths.slice(0, 1)));
    figures.bareCached.push(await reads(bare, barePaths.slice(0, 1)));
    figures.ballot.push(await ballots(ballot));
    figures.bareBallot.push(await ballots(bareBallot));
  }
  const line = (name, own, other, target) => {
    const ratio = median(figures[own]) / median(figures[other]);
    return { name, product: Math.round(median(figures[own])), bare: Math.round(median(figures[other])), ratio, target, isMet: ratio >= target };
  };
  const lines = [
    line('plaque read, not in memory', 'uncached', 'bareUncached', targets.uncached),
    line('plaque read, in memory', 'cached', 'bareCached', targets.cached),
    line('ballot', 'ballot', 'bareBallot', targets.ballot),
  ];
  const table = lines.map(({ name, product: own, bare: other, ratio, target, isMet }) => `| ${name} | ${own} | ${other} | ${ratio.toFixed(2)} | ≥ ${target} | ${isMet ? 'met' : 'missed'} |`).join('\n');
  const text = `# Performance\n\nWritten by \`npm run bench\`: the product against bare Fastify + mysql2 on one MariaDB, in one run; requests per second, medians of ${rounds} alternating rounds on this machine (${process.version}).\nThe bare side does the SQL that the database recorded while the product did the same work, ${ballotStatements.length} statements per ballot, and sends the same payload. Only the ratios mean anything elsewhere.\n\n| | product | bare | ratio | target | |\n|---|---|---|---|---|---|\n${table}\n`;
  writeFileSync(join(here, '../../docs/performance.md'), text);
  console.log(text);
  process.exitCode = lines.every((each) => each.isMet) ? 0 : 1;
} finally {
  for (const child of children) child.kill('SIGKILL');
  await database.end();
  await mariadb.stop();
}
