import { Table, TableIndex, TableUnique, type QueryRunner, type TableColumnOptions } from 'typeorm';

/** The same vocabulary as `columns.ts`, for migrations. */
export type ColumnKind = 'id' | 'reference' | 'long-text' | 'integer' | 'flag' | 'instant' | 'day' | 'bytes' | 'json' | 'document' | 'file' | { readonly text: number };
/** A kind, with `?` as second entry when the column may be empty. */
export type ColumnSpec = ColumnKind | readonly [ColumnKind, '?'];

const textLengths: Partial<Record<Extract<ColumnKind, string>, number>> = { id: 26, reference: 26, instant: 24, day: 10 };

function columnOptions(runner: QueryRunner, name: string, spec: ColumnSpec): TableColumnOptions {
  const isSqlite = runner.connection.options.type === 'better-sqlite3';
  const isNullable = Array.isArray(spec);
  const kind = (isNullable ? spec[0] : spec) as ColumnKind;
  const base = { name, isNullable, isPrimary: kind === 'id' };
  if (typeof kind === 'object') return { ...base, type: 'varchar', length: String(kind.text) };
  const length = textLengths[kind];
  if (length) return { ...base, type: 'varchar', length: String(length) };
  if (kind === 'integer') return { ...base, type: isSqlite ? 'integer' : 'int' };
  if (kind === 'flag') return isSqlite ? { ...base, type: 'boolean' } : { ...base, type: 'tinyint', length: '1' };
  if (kind === 'bytes') return { ...base, type: 'blob' };
  if (kind === 'document') return { ...base, type: 'mediumtext' };
  if (kind === 'file') return { ...base, type: 'mediumblob' };
  return { ...base, type: 'text' };
}

/** What stands beside the columns: unique keys and indices, each `name: columns`. */
export interface TableKeys {
  readonly unique?: Readonly<Record<string, readonly string[]>>;
  readonly index?: Readonly<Record<string, readonly string[]>>;
  /** SQLite keeps the rows in the order of the primary key, as InnoDB does, and not in the order of arrival. */
  readonly isWithoutRowid?: boolean;
}

/** Creates one table; names of keys are `uq_…` and `ix_…` and stand in the entity too. */
export async function createTable(runner: QueryRunner, name: string, columns: Readonly<Record<string, ColumnSpec>>, keys: TableKeys = {}): Promise<void> {
  const isSqlite = runner.connection.options.type === 'better-sqlite3';
  const unique = Object.entries(keys.unique ?? {}).map(([key, columnNames]) => ({ name: key, columnNames: [...columnNames] }));
  await runner.createTable(new Table({
    name,
    ...(isSqlite && keys.isWithoutRowid ? { withoutRowid: true } : {}),
    columns: Object.entries(columns).map(([column, spec]) => columnOptions(runner, column, spec)),
    // MySQL-protocol servers know a unique key only as a unique index.
    ...(isSqlite ? { uniques: unique.map((key) => new TableUnique(key)) } : {}),
    indices: [
      ...(isSqlite ? [] : unique.map((key) => new TableIndex({ ...key, isUnique: true }))),
      ...Object.entries(keys.index ?? {}).map(([key, columnNames]) => new TableIndex({ name: key, columnNames: [...columnNames] })),
    ],
  }), false);
}
