import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fillRequest, type Endpoint, type RequestOf, type ResponseOf } from '@liangpai/shared/contracts';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { createApp } from '../../src/create-app.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { readConfiguration, type Configuration } from '../../src/platform/config/configuration.js';
import { newId } from '../../src/platform/ids/ids.js';

/** A clock that stands where a story puts it. */
export class StoryClock extends Clock {
  private at = new Date('2026-10-14T02:00:00.000Z');

  override instant(): Date {
    return this.at;
  }

  /** Sets the clock: `2026-10-14` means 10:00 in Shanghai on that day. */
  set(moment: string): void {
    this.at = new Date(moment.length === 10 ? `${moment}T02:00:00.000Z` : moment);
  }

  forward(seconds: number): void {
    this.at = new Date(this.at.getTime() + seconds * 1000);
  }
}

/** What came back over HTTP. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Record<string, string | string[] | number | undefined>;
  readonly body: T;
  readonly raw: Buffer;
  /** Present when the answer is a problem. */
  readonly problem: { readonly code: string; readonly title: string; readonly detail: string; readonly fields?: Record<string, string> } | undefined;
}

/** The whole product on a fresh database of the kind the run asks for, spoken to over HTTP. */
export class House {
  private constructor(readonly app: NestFastifyApplication, readonly clock: StoryClock, private readonly tearDown: () => Promise<void>) {}

  /**
   * Opens a house on SQLite, or on the server of `TEST_DATABASE_URL`, in a database of its own.
   * @param existing a database that outlives the house; whoever made it drops it
   */
  static async open(overrides: Partial<Record<string, string>> = {}, existing?: FreshDatabase): Promise<House> {
    const clock = new StoryClock();
    const database = existing ?? await freshDatabase();
    const configuration = readConfiguration({ NODE_ENV: 'test', LOG_LEVEL: 'error', PUBLIC_URL: 'https://liangpai.example', ...database.environment, ...overrides });
    if ('problems' in configuration) throw new Error(configuration.problems.join('\n'));
    const app = await createApp(configuration satisfies Configuration, { clock });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new House(app, clock, async () => {
      await app.close();
      if (!existing) await database.drop();
    });
  }

  get source(): DataSource {
    return this.app.get(DataSource);
  }

  async close(): Promise<void> {
    await this.tearDown();
  }

  /** Calls an endpoint as somebody (an access token) or as nobody. */
  async call<E extends Endpoint>(contract: E, input: RequestOf<E>, token?: string, headers: Record<string, string> = {}): Promise<Answer<ResponseOf<E>>> {
    const request = fillRequest(contract, input);
    const response = await this.app.inject({
      method: request.method, url: request.address,
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
      ...(request.body ? { payload: request.body } : {}),
    });
    const isJson = /json/.test(String(response.headers['content-type']));
    const body = (isJson && response.payload ? JSON.parse(response.payload) : undefined) as ResponseOf<E>;
    return { status: response.statusCode, headers: response.headers, body, raw: response.rawPayload, problem: response.statusCode >= 400 ? (body as never) : undefined };
  }

  /** Calls an endpoint that has to succeed. */
  async get<E extends Endpoint>(contract: E, input: RequestOf<E>, token?: string, headers: Record<string, string> = {}): Promise<ResponseOf<E>> {
    const answer = await this.call(contract, input, token, headers);
    if (answer.status !== 200) throw new Error(`${contract.id} answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Sends a file as the multipart field `file`, with further fields. */
  async upload<E extends Endpoint>(contract: E, file: Buffer, name: string, fields: Record<string, string>, token?: string): Promise<Answer<ResponseOf<E>>> {
    const edge = `edge-${newId()}`;
    const parts = Object.entries(fields).map(([key, value]) => Buffer.from(`--${edge}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`));
    const payload = Buffer.concat([...parts, Buffer.from(`--${edge}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`), file, Buffer.from(`\r\n--${edge}--\r\n`)]);
    const response = await this.app.inject({
      method: contract.method, url: contract.path, payload,
      headers: { 'content-type': `multipart/form-data; boundary=${edge}`, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    });
    const body = JSON.parse(response.payload) as ResponseOf<E>;
    return { status: response.statusCode, headers: response.headers, body, raw: response.rawPayload, problem: response.statusCode >= 400 ? (body as never) : undefined };
  }
}

export interface FreshDatabase {
  /** What the configuration needs to find it. */
  readonly environment: Record<string, string>;
  readonly drop: () => Promise<void>;
}

/** A database of its own for one story file: a folder for SQLite, a schema on the test server for MariaDB. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) {
    const directory = mkdtempSync(join(tmpdir(), 'liangpai-'));
    return { environment: { DATA_DIR: directory }, drop: async () => rmSync(directory, { recursive: true, force: true }) };
  }
  const name = `story_${newId()}`;
  const run = async (sql: string): Promise<void> => {
    const connection = await createConnection(server);
    await connection.query(sql);
    await connection.end();
  };
  await run(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { environment: { DATABASE_URL: url.toString() }, drop: () => run(`DROP DATABASE ${name}`) };
}
