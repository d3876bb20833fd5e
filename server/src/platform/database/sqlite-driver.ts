import { createRequire } from 'node:module';

/** The part of the `node:sqlite` interface that we use. */
interface Statement {
  all(...parameters: unknown[]): unknown[];
  run(...parameters: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  columns(): unknown[];
}
interface Database {
  prepare(sql: string): Statement;
  exec(sql: string): void;
  close(): void;
}
type DatabaseClass = new (path: string, options: { readOnly?: boolean; timeout?: number }) => Database;

/** SQLite binds neither booleans nor undefined; TypeORM hands over both. */
function bindable(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === undefined ? null : value;
}

/**
 * The embedded SQLite behind the interface that TypeORM's `better-sqlite3` driver expects. better-sqlite3 itself would have to be compiled on
 * the machine; this package carries its binaries.
 */
export function embeddedSqlite(): new (path: string, options: { readonly?: boolean; timeout?: number }) => object {
  const load = createRequire(import.meta.url);
  const { DatabaseSync } = load('@photostructure/sqlite') as { DatabaseSync: DatabaseClass };
  return class EmbeddedSqlite {
    private readonly database: Database;

    constructor(path: string, options: { readonly?: boolean; timeout?: number } = {}) {
      this.database = new DatabaseSync(path, { readOnly: options.readonly ?? false, timeout: options.timeout ?? 5000 });
    }

    prepare(sql: string): object {
      // The statement alone would let the database object be collected, and with it the connection.
      const keepAlive = this.database;
      const statement = keepAlive.prepare(sql);
      return {
        database: keepAlive,
        reader: statement.columns().length > 0,
        all: (...parameters: unknown[]) => statement.all(...parameters.map(bindable)),
        run: (...parameters: unknown[]) => statement.run(...parameters.map(bindable)),
      };
    }

    exec(sql: string): void {
      this.database.exec(sql);
    }

    pragma(sql: string): unknown[] {
      return this.database.prepare(`PRAGMA ${sql}`).all();
    }

    close(): void {
      this.database.close();
    }
  };
}
