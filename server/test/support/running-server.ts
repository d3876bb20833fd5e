import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fillRequest, type Endpoint, type RequestOf, type ResponseOf } from '@liangpai/shared/contracts';

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** The built server as a process of its own, so that it can be killed. */
export class RunningServer {
  private constructor(private readonly process: ChildProcess, readonly address: string) {}

  static async start(environment: Record<string, string>): Promise<RunningServer> {
    const port = await freePort();
    const child = spawn(process.execPath, [join(__dirname, '../../dist/main.js')], {
      env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'error', PORT: String(port), HOST: '127.0.0.1', ...environment }, stdio: 'inherit',
    });
    const server = new RunningServer(child, `http://127.0.0.1:${port}`);
    for (let tries = 0; tries < 200; tries += 1) {
      const answer = await fetch(`${server.address}/api/ready`).catch(() => undefined);
      if (answer?.ok) return server;
      if (child.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the built server did not start; was it built?');
  }

  /** Kills the process as a power failure would: no warning, no clean-up. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await gone;
  }

  /** Calls an endpoint; undefined when no answer came. */
  async call<E extends Endpoint>(contract: E, input: RequestOf<E>, token: string, headers: Record<string, string> = {}): Promise<{ status: number; body: ResponseOf<E> & { code?: string } } | undefined> {
    const { method, address, body } = fillRequest(contract, input);
    try {
      const response = await fetch(this.address + address, {
        method, headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { status: response.status, body: await response.json() as ResponseOf<E> & { code?: string } };
    } catch {
      return undefined;
    }
  }
}
