// `npm test`: every test that this machine can run; with REQUIRE_ALL=1 a missing database server or browser is a failure instead of a note.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildMiniapp, buildServer, hasCommand, install, requireNode, root, run } from './lib.mjs';
import { hasMariadb, startMariadb } from './mariadb.mjs';
import { startRedis } from './redis.mjs';

requireNode();
await install();
await buildServer();
await buildMiniapp('h5');
await buildMiniapp('weapp');

const reports = mkdtempSync(join(tmpdir(), 'liangpai-reports-'));
const totals = { passed: 0, failed: 0 };
const notes = [];
const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(hasCommand);
const farAway = 'America/Los_Angeles';

/** Runs a package's tests and adds up what they say. */
async function jest(title, folder, { env = {}, args = [] } = {}) {
  console.log(`\n== ${title}`);
  const report = join(reports, `${title.replace(/\W+/g, '-')}.json`);
  await run(process.execPath, [join(root, folder, 'node_modules/jest/bin/jest.js'), '--ci', '--json', `--outputFile=${report}`, '--testLocationInResults=false', ...args], { cwd: join(root, folder), env }).catch(() => undefined);
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    totals.passed += result.numPassedTests;
    totals.failed += result.numFailedTests + result.numRuntimeErrorTestSuites + result.numPendingTests;
  } catch {
    totals.failed += 1;
    notes.push(`${title}: the tests did not run to their end`);
  }
}

await jest('rules, workflow, kernel', 'shared');
await jest(`rules in another time zone (${farAway})`, 'shared', { env: { TZ: farAway } });
const redis = hasCommand('redis-server') ? await startRedis() : undefined;
if (!redis) notes.push('no Redis on this machine: the shared counters in Redis were not tried');
const withoutRedis = redis ? [] : ['--testPathIgnorePatterns', '/test/redis/'];
await jest('stories on SQLite', 'server', { env: { TEST_DATABASE_URL: '', TEST_REDIS_URL: redis?.url ?? '' }, args: withoutRedis });
await redis?.stop();
if (hasMariadb()) {
  const mariadb = await startMariadb();
  await jest(`stories on MariaDB, in another time zone (${farAway})`, 'server', { env: { TEST_DATABASE_URL: mariadb.url, TZ: farAway }, args: ['--testMatch', '<rootDir>/test/**/*.story.ts', '--testPathIgnorePatterns', '/test/redis/'] });
  await mariadb.stop();
} else notes.push('no MariaDB on this machine: the stories ran on SQLite only');
await jest(browser ? 'mini-program: platform, WeChat package, browser' : 'mini-program: platform, WeChat package', 'miniapp', { args: ['--maxWorkers', '100%', ...(browser ? [] : ['--testPathIgnorePatterns', '/h5/'])] });
if (!browser) notes.push('no Chromium on this machine: the browser journeys did not run');
await run(process.execPath, ['test/budgets.mjs'], { cwd: join(root, 'miniapp') }).then(() => { totals.passed += 1; }, () => { totals.failed += 1; });

if (process.env.REQUIRE_ALL === '1') totals.failed += notes.length;
for (const note of notes) console.log(`note: ${note}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
