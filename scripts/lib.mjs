// What the scripts at the root share: the pinned package manager, running a command, and knowing whether something has to be done again.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const pnpmVersion = '12.21.0';
const stamps = join(root, 'node_modules', '.liangpai');

/** Stops early and plainly on a Node that cannot run the product. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Liangpai needs Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
}

/** Runs a command to its end with the terminal's own input and output; rejects when it fails. */
export function run(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'], shell: process.platform === 'win32' });
    let output = '';
    child.stdout?.on('data', (chunk) => { output += chunk; });
    child.stderr?.on('data', (chunk) => { output += chunk; });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}${output ? `\n${output}` : ''}`));
    });
  });
}

export const pnpm = (...args) => run('npx', ['--yes', `pnpm@${pnpmVersion}`, ...args], { quiet: true });
export const hasCommand = (name) => spawnSync('which', [name]).status === 0;

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).filter((name) => name !== 'node_modules' && name !== 'dist').sort().flatMap((name) => filesBelow(join(path, name)));
}

function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap((path) => filesBelow(join(root, path)))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * Does a piece of work unless it was done for the same sources before.
 * @param name under which the work is remembered
 * @param inputs files and folders, from the root
 * @param output a file that the work leaves behind
 */
export async function unlessDone(name, inputs, output, work) {
  const stamp = join(stamps, name);
  const print = fingerprint(inputs);
  if (existsSync(join(root, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return;
  await work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, print);
}

/** Installs what the lock file says. */
export const install = () => unlessDone('install', ['pnpm-lock.yaml', 'pnpm-workspace.yaml'], 'node_modules/.modules.yaml', async () => {
  console.log('Installing packages …');
  await pnpm('install', '--frozen-lockfile');
});

/** Compiles shared and server. */
export const buildServer = () => unlessDone('server', ['shared/src', 'server/src', 'shared/tsconfig.json', 'server/tsconfig.json', 'tsconfig.base.json', 'pnpm-lock.yaml'], 'server/dist/main.js', async () => {
  console.log('Building the server …');
  await run(process.execPath, ['node_modules/typescript/bin/tsc', '-b']);
});

/** Builds the mini-program for `h5` (browsers) or `weapp` (WeChat). */
export const buildMiniapp = (target) => unlessDone(target, ['miniapp/src', 'miniapp/config', 'miniapp/scripts', 'miniapp/babel.config.js', 'miniapp/package.json', 'shared/src', 'pnpm-lock.yaml'], `miniapp/dist/${target}/${target === 'h5' ? 'index.html' : 'app.json'}`, async () => {
  console.log(`Building the mini-program for ${target === 'h5' ? 'browsers' : 'WeChat'} …`);
  await run(process.execPath, ['scripts/build.mjs', target], { cwd: join(root, 'miniapp'), quiet: true });
});
