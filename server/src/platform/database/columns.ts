import { Column, PrimaryColumn } from 'typeorm';

/**
 * The column vocabulary that entities and migrations share, so that one schema means the same on SQLite and on MySQL-protocol servers:
 * identifiers and codes are ASCII text, instants are ISO 8601 text in UTC (they sort and compare as text on every database and carry no
 * server time zone), days are `2026-11-21`, exact numbers are integers or decimal text.
 */
type Options = { nullable?: boolean; name?: string; default?: string | number | boolean };

const column = (type: 'varchar' | 'text' | 'int' | 'boolean', length: number | undefined, options: Options): PropertyDecorator =>
  Column({ type, ...(length ? { length } : {}), nullable: false, ...options });

export const IdColumn = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 26 });
export const ReferenceColumn = (options: Options = {}): PropertyDecorator => column('varchar', 26, options);
export const TextColumn = (length: number, options: Options = {}): PropertyDecorator => column('varchar', length, options);
export const LongTextColumn = (options: Options = {}): PropertyDecorator => column('text', undefined, options);
export const IntegerColumn = (options: Options = {}): PropertyDecorator => column('int', undefined, options);
export const FlagColumn = (options: Options = {}): PropertyDecorator => column('boolean', undefined, options);
export const InstantColumn = (options: Options = {}): PropertyDecorator => column('varchar', 24, options);
export const DayColumn = (options: Options = {}): PropertyDecorator => column('varchar', 10, options);
/** Bytes up to 64 KB: photos after re-encoding. */
export const BytesColumn = (options: Options = {}): PropertyDecorator => Column({ type: 'blob', nullable: false, ...options });
/** Bytes up to 16 MB: evidence files. */
export const FileColumn = (options: Options = {}): PropertyDecorator => Column({ type: 'mediumblob', nullable: false, ...options });
const asJson = {
  to: (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value)),
  from: (stored: string | null) => (stored === null ? null : (JSON.parse(stored) as unknown)),
};
/** A value stored as JSON text up to 64 KB; never queried into. */
export const JsonColumn = (options: Options = {}): PropertyDecorator => Column({ type: 'text', nullable: false, ...options, transformer: asJson });
/** The same up to 16 MB: what is written on a form of many long fields. */
export const DocumentColumn = (options: Options = {}): PropertyDecorator => Column({ type: 'mediumtext', nullable: false, ...options, transformer: asJson });
/** Checked on every write that two people can make (see `updateVersioned`). */
export const VersionNumberColumn = (): PropertyDecorator => column('int', undefined, {});
