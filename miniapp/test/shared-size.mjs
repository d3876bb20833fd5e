// What the shared package adds to the WeChat package: a bundle of exactly what the program imports of it, made by the compiler, the bundler and the
// minifier that make the package.
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const miniapp = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const shared = path.resolve(miniapp, '../shared/src');
const require = createRequire(import.meta.url);

/** Sources that go into the WeChat package: neither specifications nor what only the browser gets. */
function sourcesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourcesBelow(full);
    return /\.tsx?$/.test(entry.name) && !/\.(spec|h5)\.tsx?$/.test(entry.name) ? [full] : [];
  });
}

/** Entry point of the shared package → the values imported from it. Types cost nothing. */
export function importedValues() {
  const values = new Map();
  for (const file of sourcesBelow(path.join(miniapp, 'src'))) {
    const text = readFileSync(file, 'utf8');
    for (const [, names, entry] of text.matchAll(/^import \{([^}]*)\} from '(@liangpai\/shared\/[a-z]+)';/gm)) {
      const imported = names.split(',').map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type ')).map((name) => name.split(' as ')[0]);
      values.set(entry, new Set([...(values.get(entry) ?? []), ...imported]));
    }
  }
  return values;
}

/** Bytes of the minified bundle. */
export async function sharedSize() {
  process.env.TARO_ENV = 'weapp';
  const build = createRequire(require.resolve('@tarojs/webpack5-runner/package.json'));
  const webpack = build('webpack');
  const Terser = build('terser-webpack-plugin');
  const folder = mkdtempSync(path.join(tmpdir(), 'shared-size-'));
  try {
    const entry = path.join(folder, 'entry.mjs');
    writeFileSync(entry, [...importedValues()].filter(([, names]) => names.size > 0).map(([from, names]) => `export { ${[...names].sort().join(', ')} } from '${from}';`).join('\n'));
    const compiler = webpack({
      mode: 'production',
      target: ['web', 'es5'],
      entry,
      output: { path: folder, filename: 'bundle.js', library: { type: 'commonjs2' } },
      resolve: {
        alias: Object.fromEntries(readdirSync(shared).map((part) => [`@liangpai/shared/${part}`, path.join(shared, part, 'index.ts')])),
        modules: [path.join(miniapp, 'node_modules')], extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.js', '.ts'] },
      },
      module: { rules: [{
        test: /[\\/]shared[\\/]src[\\/]/, sideEffects: false,
        use: { loader: build.resolve('babel-loader'), options: { compact: false, configFile: path.join(miniapp, 'babel.config.js') } },
      }] },
      optimization: { minimizer: [new Terser({ extractComments: false, terserOptions: { output: { ascii_only: false } } })] },
      performance: false,
    });
    const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
    if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
    return statSync(path.join(folder, 'bundle.js')).size;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
