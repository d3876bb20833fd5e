// `npm run check`: everything that continuous integration means; static checks first, then `npm test` with nothing left out.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer, install, requireNode, root, run } from './lib.mjs';

requireNode();
await install();
await buildServer();

const tool = (path) => [process.execPath, [join(root, path)]];
const [node] = tool('');
const steps = [
  ['types: shared with its specs', ['node_modules/typescript/bin/tsc', '-p', 'shared/tsconfig.spec.json']],
  ['types: server with its stories', ['node_modules/typescript/bin/tsc', '-p', 'server/tsconfig.spec.json']],
  ['types: mini-program', ['node_modules/typescript/bin/tsc', '-p', 'miniapp/tsconfig.json', '--noEmit']],
  ['types: mini-program with its tests', ['node_modules/typescript/bin/tsc', '-p', 'miniapp/tsconfig.spec.json', '--noEmit']],
  ['lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  ['import table', ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'shared/src', 'server/src', 'miniapp/src']],
  ['clause coverage', ['scripts/clauses.mjs', '--quiet']],
  ['rulebook documents', ['scripts/rulebooks-docs.mjs', '--check']],
  ['glossary', ['scripts/glossary.mjs', '--check']],
];
const failures = [];
for (const [title, args] of steps) {
  if (!existsSync(join(root, args[0]))) {
    failures.push(`${title}: ${args[0]} is missing`);
    continue;
  }
  console.log(`== ${title}`);
  await run(node, args).catch((error) => failures.push(`${title}: ${error.message}`));
}
for (const failure of failures) console.error(`FAILED ${failure}`);
if (failures.length) process.exit(1);
if (!process.argv.includes('--static')) await run(node, ['scripts/test.mjs'], { env: { REQUIRE_ALL: '1' } }).catch(() => process.exit(1));
