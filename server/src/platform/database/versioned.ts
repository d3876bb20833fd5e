import { refuse, type Refusal } from '@liangpai/shared/kernel';
import type { EntityManager, EntityTarget } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';

/** A row that two people can edit. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/**
 * Writes changes only if the row still is what the caller read; the version goes up by one.
 * @param read the row as loaded; its `version` is what the write is checked against
 * @param expected the version that the person's screen showed, when it came with the request
 * @returns a refusal when somebody else wrote in between, otherwise nothing
 */
export async function updateVersioned<T extends Versioned>(
  manager: EntityManager, target: EntityTarget<T>, read: T, changes: QueryDeepPartialEntity<T>, expected: number = read.version,
): Promise<Refusal<'VERSION.STALE'> | undefined> {
  if (read.version !== expected) return refuse('VERSION.STALE');
  const written = await manager.createQueryBuilder().update(target)
    .set({ ...changes, version: () => 'version + 1' } as QueryDeepPartialEntity<T>)
    .where('id = :id AND version = :expected', { id: read.id, expected }).execute();
  return written.affected ? undefined : refuse('VERSION.STALE');
}
