// Sizes that keep the first screen within seconds on a shop-floor phone. Fails when one is exceeded.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { sharedSize } from './shared-size.mjs';

const kilobyte = 1024;
const budgets = { main: 600, subPackage: 250, firstLoad: 300, shared: 120 };
const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../dist');

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(full) : [full];
  });
}

/** What a phone downloads of the WeChat package: licences and the project file stay behind. */
const isShipped = (file) => !file.endsWith('.LICENSE.txt') && !file.endsWith('.map') && path.basename(file) !== 'project.config.json';

function weappSizes() {
  const root = path.join(dist, 'weapp');
  const { subPackages = [] } = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8'));
  const sizes = new Map([['main package', 0], ...subPackages.map((part) => [part.root, 0])]);
  for (const file of filesBelow(root).filter(isShipped)) {
    const inside = path.relative(root, file).split(path.sep).join('/');
    const part = subPackages.find(({ root: folder }) => inside.startsWith(`${folder}/`));
    const name = part ? part.root : 'main package';
    sizes.set(name, sizes.get(name) + statSync(file).size);
  }
  return [...sizes].map(([name, bytes]) => ({ name: `weapp ${name}`, bytes, budget: (name === 'main package' ? budgets.main : budgets.subPackage) * kilobyte }));
}

function firstLoadSize() {
  const root = path.join(dist, 'h5');
  const page = readFileSync(path.join(root, 'index.html'), 'utf8');
  const addresses = [...page.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, address]) => address);
  if (addresses.length === 0) throw new Error('index.html loads no script');
  const gzipped = ['/index.html', ...addresses].reduce((sum, address) => sum + gzipSync(readFileSync(path.join(root, address))).length, 0);
  return { name: 'h5 first load (gzip)', bytes: gzipped, budget: budgets.firstLoad * kilobyte };
}

for (const target of ['weapp', 'h5']) {
  if (!existsSync(path.join(dist, target))) {
    console.error(`dist/${target} is missing: build it first`);
    process.exit(1);
  }
}

const shared = { name: 'weapp of it the shared package', bytes: await sharedSize(), budget: budgets.shared * kilobyte };
const measured = [...weappSizes(), shared, firstLoadSize()];
for (const { name, bytes, budget } of measured) {
  console.log(`${bytes > budget ? 'OVER' : 'ok  '} ${name}: ${(bytes / kilobyte).toFixed(1)} of ${budget / kilobyte} KB`);
}
process.exit(measured.some(({ bytes, budget }) => bytes > budget) ? 1 : 0);
