// A MariaDB server of our own for the tests: a temporary folder, a free port, no system service.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasCommand } from './lib.mjs';

const daemon = ['mariadbd', '/usr/sbin/mariadbd'].find((name) => existsSync(name) || hasCommand(name));

export const hasMariadb = () => Boolean(daemon) && hasCommand('mariadb-install-db');

/** A port that nobody listens on. */
export function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts a server; returns its address for `TEST_DATABASE_URL` and a function that stops it and removes its files. */
export async function startMariadb() {
  const folder = mkdtempSync(join(tmpdir(), 'liangpai-mariadb-'));
  const port = await freePort();
  const socket = join(folder, 'server.sock');
  const installed = spawnSync('mariadb-install-db', ['--no-defaults', '--user=root', `--datadir=${folder}/data`, '--auth-root-authentication-method=normal', '--skip-test-db'], { encoding: 'utf8' });
  if (installed.status !== 0) throw new Error(`mariadb-install-db: ${installed.stderr}`);
  const server = spawn(daemon, [
    '--no-defaults', '--user=root', `--datadir=${folder}/data`, `--port=${port}`, '--bind-address=127.0.0.1', `--socket=${socket}`, `--log-error=${folder}/errors.log`,
    '--character-set-server=utf8mb4', '--collation-server=utf8mb4_unicode_ci', '--innodb-buffer-pool-size=256M', '--skip-name-resolve', '--max-connections=400',
  ], { stdio: 'ignore' });
  const ask = (statement) => spawnSync('mariadb', ['--no-defaults', '-uroot', `--socket=${socket}`, '-e', statement], { encoding: 'utf8' });
  for (let tries = 0; ask('SELECT 1').status !== 0; tries += 1) {
    if (tries > 200 || server.exitCode !== null) throw new Error('MariaDB did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const granted = ask("CREATE USER 'stories'@'127.0.0.1' IDENTIFIED BY 'stories'; GRANT ALL ON *.* TO 'stories'@'127.0.0.1'; CREATE DATABASE stories");
  if (granted.status !== 0) throw new Error(granted.stderr);
  return {
    url: `mysql://stories:stories@127.0.0.1:${port}/stories`,
    stop: async () => {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
