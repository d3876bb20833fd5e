import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Configuration } from '../config/configuration.js';
import { Leases } from './leases.js';
import { migrations } from './migrations/index.js';
import { takeTurns } from './one-at-a-time.js';
import { embeddedSqlite } from './sqlite-driver.js';
import { UnitOfWork } from './unit-of-work.js';

/** Data source options for the configured database; `DATABASE_URL` empty means the embedded SQLite. */
export function databaseOptions(configuration: Configuration): DataSourceOptions {
  const shared = { migrations, migrationsTransactionMode: 'each' as const, synchronize: false, logging: false };
  if (configuration.databaseUrl) {
    return {
      ...shared,
      type: 'mariadb',
      url: configuration.databaseUrl.replace(/^mariadb:/, 'mysql:'),
      charset: 'utf8mb4_unicode_ci',
      timezone: 'Z',
      poolSize: 20,
    };
  }
  mkdirSync(configuration.directory, { recursive: true });
  return {
    ...shared,
    type: 'better-sqlite3',
    database: join(configuration.directory, 'liangpai.sqlite'),
    driver: embeddedSqlite(),
    enableWAL: true,
    prepareDatabase: (database: { exec(sql: string): void }) => {
      // WAL alone would lose the last commits when the power fails.
      database.exec('PRAGMA synchronous = FULL');
      database.exec('PRAGMA foreign_keys = ON');
    },
  };
}

/** Opens the database and brings its schema up to date. */
export async function openDatabase(options: DataSourceOptions): Promise<DataSource> {
  const source = new DataSource(options);
  if (options.type === 'better-sqlite3') {
    // SQLite stores any name with TEXT or BLOB in it without a limit; TypeORM only has to let the names pass.
    source.driver.supportedDataTypes.push('mediumtext', 'mediumblob');
    takeTurns(source);
  }
  await source.initialize();
  await source.runMigrations();
  return source;
}

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Configuration],
      useFactory: (configuration: Configuration) => ({ ...databaseOptions(configuration), autoLoadEntities: true }),
      dataSourceFactory: (options) => openDatabase(options as DataSourceOptions),
    }),
  ],
  providers: [UnitOfWork, Leases],
  exports: [UnitOfWork, Leases],
})
export class DatabaseModule {}
