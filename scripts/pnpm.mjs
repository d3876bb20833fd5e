// Runs the pinned package manager: `node scripts/pnpm.mjs install`.
import { pnpmVersion, run } from './lib.mjs';

await run('npx', ['--yes', `pnpm@${pnpmVersion}`, ...process.argv.slice(2)]).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
