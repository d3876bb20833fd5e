// Builds one target and refuses to call an empty build a success: some configuration mistakes end with exit code 0.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const proofs = { weapp: ['app.json', 'app.js', 'base.wxml'], h5: ['index.html'] };
const target = process.argv[2];
const expected = proofs[target];
if (!expected) {
  console.error(`usage: node scripts/build.mjs ${Object.keys(proofs).join('|')}`);
  process.exit(2);
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const output = path.join(root, 'dist', target);
rmSync(output, { recursive: true, force: true });

const taro = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro');
const build = spawnSync(process.execPath, [taro, 'build', '--type', target], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', TARO_ENV: target },
});

const missing = expected.filter((file) => !existsSync(path.join(output, file)));
if (build.status !== 0 || missing.length > 0) {
  if (missing.length > 0) console.error(`build ${target}: missing ${missing.join(', ')} in dist/${target}`);
  process.exit(build.status || 1);
}

// The server sends these instead of packing the same bytes on every request.
if (target === 'h5') {
  for (const file of readdirSync(output, { recursive: true, encoding: 'utf8' })) {
    if (/\.(js|css|html|svg)$/.test(file)) writeFileSync(path.join(output, `${file}.gz`), gzipSync(readFileSync(path.join(output, file)), { level: 9 }));
  }
}
