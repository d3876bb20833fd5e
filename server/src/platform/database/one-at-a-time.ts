import type { DataSource, QueryRunner } from 'typeorm';

/** The longest wait for the connection, in milliseconds; only a runner used inside another runner's transaction waits that long. */
const longestWait = 15_000;

/**
 * TypeORM's SQLite driver gives everybody the same query runner, so that two transactions running at once become one and a rollback of the first
 * undoes the second after it reported success. Here every caller gets a runner of its own, and runners take turns in order of arrival.
 * @param source a data source of type `better-sqlite3` that is not yet initialised
 */
export function takeTurns(source: DataSource): DataSource {
  const driver = source.driver as unknown as { queryRunner: unknown; createQueryRunner(mode: string): QueryRunner };
  const Runner = driver.createQueryRunner('master').constructor as new (driver: unknown) => QueryRunner;
  driver.queryRunner = undefined;
  const statements = new Map<unknown, unknown>();
  const waiting: (() => void)[] = [];
  let isTaken = false;

  const takeTurn = (): Promise<void> => {
    if (!isTaken) {
      isTaken = true;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(enter), 1);
        reject(new Error('SQLite: waited too long for the connection; is a repository used inside another runner’s transaction?'));
      }, longestWait);
      waiting.push(enter);
    });
  };
  const endTurn = (): void => {
    const next = waiting.shift();
    if (next) next();
    else isTaken = false;
  };

  class TurnTakingRunner extends Runner {
    private hasTurn = false;

    constructor() {
      super(driver);
      Object.assign(this, { stmtCache: statements });
    }

    override async query<T = unknown>(sql: string, parameters?: unknown[], useStructuredResult?: boolean): Promise<T> {
      if (!this.hasTurn) {
        await takeTurn();
        this.hasTurn = true;
      }
      return super.query(sql, parameters as never, useStructuredResult as never) as Promise<T>;
    }

    override async release(): Promise<void> {
      try {
        await super.release();
      } finally {
        if (this.hasTurn) {
          this.hasTurn = false;
          endTurn();
        }
      }
    }
  }
  driver.createQueryRunner = () => new TurnTakingRunner();
  return source;
}
