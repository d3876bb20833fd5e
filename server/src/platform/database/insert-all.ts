import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Rows per statement; SQLite takes some thirty thousand values at once. */
const batch = 500;

/** Inserts many rows in few statements, in the caller's transaction. */
export async function insertAll<T extends ObjectLiteral>(manager: EntityManager, target: EntityTarget<T>, rows: readonly T[]): Promise<void> {
  for (let start = 0; start < rows.length; start += batch) {
    await manager.createQueryBuilder().insert().into(target).values(rows.slice(start, start + batch) as never).updateEntity(false).execute();
  }
}
