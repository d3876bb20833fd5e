import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Endpoint, RequestOf, ResponseOf } from '@liangpai/shared/contracts';
import { fillRequest, listDemoSignIns, signInAsDemo } from '@liangpai/shared/contracts';

const server = path.resolve(__dirname, '../../../server/dist');

/** A person of the demonstration, with a session of their own beside the one under test. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly token: string;
}

/** The built server with the demonstration on a fresh SQLite, serving API and web build. */
export class RunningProduct {
  private daysAhead = 0;

  private constructor(private readonly child: ChildProcess, private readonly directory: string, readonly address: string) {}

  static async start(): Promise<RunningProduct> {
    const directory = mkdtempSync(path.join(tmpdir(), 'liangpai-product-'));
    cpSync(demonstration(), directory, { recursive: true });
    const port = await freePort();
    const environment = { ...process.env, NODE_ENV: 'test', LIANGPAI_DEMO: '1', DATA_DIR: directory, DATABASE_URL: '', PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error', PUBLIC_URL: `http://127.0.0.1:${port}` };
    const clock = ['--import', path.join(__dirname, 'movable-clock.mjs')];
    const child = spawn(process.execPath, [...clock, path.join(server, 'main.js')], { env: environment, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    const product = new RunningProduct(child, directory, `http://127.0.0.1:${port}`);
    for (let tries = 0; tries < 300; tries += 1) {
      if (await fetch(`${product.address}/api/ready`).then((answer) => answer.ok, () => false)) return product;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the server did not start');
  }

  /** Lets days go by for the server; who was signed in has to sign in again. */
  async letPass(days: number): Promise<void> {
    const moved = new Promise((resolve) => this.child.once('message', resolve));
    this.child.send({ days });
    await moved;
    this.daysAhead += days;
  }

  /** What the product's clock shows; undefined as long as it is the machine's. */
  get now(): Date | undefined {
    return this.daysAhead === 0 ? undefined : new Date(Date.now() + this.daysAhead * 86_400_000);
  }

  /** The day that is so many days away, in Shanghai, e.g. `2026-11-21`. */
  dayAfter(days: number): string {
    return new Date((this.now?.getTime() ?? Date.now()) + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await gone;
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** The first person of the demonstration with this label, e.g. 党支部书记; of its first enterprise unless another is named. */
  async person(label: string, enterprise?: string): Promise<DemoPerson> {
    const { people } = await this.call(listDemoSignIns, {});
    const found = people.find((each) => each.label === label && (enterprise === undefined || each.enterprise === enterprise));
    if (!found) throw new Error(`the demonstration has no ${label}`);
    const { accessToken } = await this.call(signInAsDemo, { personId: found.personId });
    return { id: found.personId, name: found.name, label, token: accessToken };
  }

  /** Calls an endpoint that has to succeed. */
  async call<E extends Endpoint>(contract: E, input: RequestOf<E>, token?: string): Promise<ResponseOf<E>> {
    const { method, address, body } = fillRequest(contract, input);
    const answer = await fetch(this.address + address, {
      method,
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const said: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${contract.id} answered ${answer.status} ${JSON.stringify(said)}`);
    return said as ResponseOf<E>;
  }
}

/** Folder with the loaded demonstration; loaded once in a run of the tests, in the folder that `run-folder.mjs` made. */
function demonstration(): string {
  const runFolder = process.env.LIANGPAI_TEST_RUN;
  if (!runFolder) throw new Error('the folder of this run is missing; jest.config.mjs makes it');
  const ready = path.join(runFolder, 'demonstration');
  if (existsSync(ready)) return ready;
  const directory = mkdtempSync(path.join(runFolder, 'loading-'));
  const environment = { ...process.env, NODE_ENV: 'test', LIANGPAI_DEMO: '1', DATA_DIR: directory, DATABASE_URL: '', LOG_LEVEL: 'error' };
  const loaded = spawnSync(process.execPath, [path.join(server, 'demo/load.js')], { env: environment, encoding: 'utf8' });
  if (loaded.status !== 0) throw new Error(`the demonstration did not load: ${loaded.stderr}`);
  try {
    renameSync(directory, ready);
  } catch {
    // A test file beside this one was faster; its copy is as good.
  }
  return ready;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
