import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { isRefusal } from '@liangpai/shared/kernel';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';

/** MySQL protocol: deadlock found, lock wait timeout. */
const retryable = new Set([1213, 1205]);
/** Duplicate key on MySQL-protocol servers and on SQLite. */
const duplicateNumbers = new Set([1062]);

function errorNumber(error: unknown): number | undefined {
  return error instanceof QueryFailedError ? (error.driverError as { errno?: number }).errno : undefined;
}

/** Tells whether a write failed because its unique key is taken: somebody else was faster, or the same request came twice. */
export function isDuplicate(error: unknown): boolean {
  const number = errorNumber(error);
  if (number !== undefined && duplicateNumbers.has(number)) return true;
  return error instanceof QueryFailedError && /UNIQUE constraint failed/.test(error.message);
}

/** Runs use cases in transactions. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly source: DataSource) {}

  /**
   * Runs `work` in one transaction. A refusal rolls back as an exception does, so that nothing is half-written. Deadlocks are retried.
   * Inside, use only the given manager.
   */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const runner = this.source.createQueryRunner();
      try {
        await runner.startTransaction();
        const result = await work(runner.manager);
        if (isRefusal(result)) await runner.rollbackTransaction();
        else await runner.commitTransaction();
        return result;
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        if (attempt >= 4 || !retryable.has(errorNumber(error) ?? 0)) throw error;
      } finally {
        await runner.release();
      }
      await pause(10 * attempt * attempt);
    }
  }
}
