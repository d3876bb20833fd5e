import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';

/** Reads a row so that nobody changes it until the caller's transaction ends. SQLite runs one transaction at a time and knows no such lock. */
export function hold<T extends ObjectLiteral>(manager: EntityManager, target: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T | null> {
  const isSqlite = manager.connection.options.type === 'better-sqlite3';
  return manager.findOne(target, { where, ...(isSqlite ? {} : { lock: { mode: 'pessimistic_read' as const } }) });
}
