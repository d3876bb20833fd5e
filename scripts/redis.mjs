// A Redis server of our own for the tests, on a free port and without files.
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { freePort } from './mariadb.mjs';

const answers = (port) => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => {
    socket.destroy();
    resolve(true);
  }).on('error', () => resolve(false));
});

/** Starts a server; returns its address and a function that stops it. */
export async function startRedis() {
  const port = await freePort();
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (tries > 100) throw new Error('Redis did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url: `redis://127.0.0.1:${port}`, stop: async () => void server.kill('SIGTERM') };
}
