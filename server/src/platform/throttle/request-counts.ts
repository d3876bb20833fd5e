import { Injectable } from '@nestjs/common';
import { ThrottlerStorage } from '@nestjs/throttler';
import type { Redis } from 'ioredis';
import { DataSource, Entity, LessThan, Unique } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../database/columns.js';
import { isDuplicate } from '../database/unit-of-work.js';
import { newId } from '../ids/ids.js';

type Count = Awaited<ReturnType<ThrottlerStorage['increment']>>;

/** How many requests a caller has made in the running window; shared by all replicas through the database. */
@Entity('request_counts')
@Unique('uq_request_counts_key', ['key'])
export class RequestCount {
  @IdColumn() id!: string;
  @TextColumn(120) key!: string;
  @IntegerColumn() count!: number;
  @InstantColumn({ name: 'ends_at' }) endsAt!: string;
}

const verdict = (count: number, limit: number, seconds: number): Count => ({
  totalHits: count, timeToExpire: seconds, isBlocked: count > limit, timeToBlockExpire: count > limit ? seconds : 0,
});

/** Counts in the database: exact, for routes that are called seldom. */
@Injectable()
export class DatabaseCounts implements ThrottlerStorage {
  constructor(private readonly source: DataSource, private readonly clock: Clock) {}

  async increment(key: string, ttl: number, limit: number): Promise<Count> {
    const counts = this.source.getRepository(RequestCount);
    const now = this.clock.now();
    await counts.delete({ key, endsAt: LessThan(now) });
    const counted = await counts.increment({ key }, 'count', 1);
    if (!counted.affected) {
      try {
        await counts.insert({ id: newId(), key, count: 1, endsAt: this.clock.after(ttl / 1000) });
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        await counts.increment({ key }, 'count', 1);
      }
    }
    const row = await counts.findOneBy({ key });
    const left = row ? Math.max(1, Math.ceil((Date.parse(row.endsAt) - Date.parse(now)) / 1000)) : 1;
    return verdict(row?.count ?? 1, limit, left);
  }
}

/**
 * Counts in the process and settles with the shared counter every so many requests, so that a hot public page does not write on every read. Replicas
 * know of each other's requests with that delay.
 */
@Injectable()
export class SettledCounts implements ThrottlerStorage {
  /** Requests counted here before the shared counter hears of them. */
  static readonly step = 50;
  private readonly here = new Map<string, { count: number; shared: number; endsAt: number }>();

  constructor(private readonly shared: ThrottlerStorage, private readonly clock: Clock) {}

  async increment(key: string, ttl: number, limit: number, blockDuration: number, name: string): Promise<Count> {
    const now = this.clock.instant().getTime();
    let window = this.here.get(key);
    if (!window || window.endsAt <= now) {
      if (this.here.size > 10_000) this.here.clear();
      window = { count: 0, shared: 0, endsAt: now + ttl };
      this.here.set(key, window);
    }
    window.count += 1;
    if (window.count % SettledCounts.step === 0) {
      const settled = await this.shared.increment(`${key}:settled`, ttl, limit, blockDuration, name);
      window.shared = settled.totalHits * SettledCounts.step;
    }
    return verdict(Math.max(window.count, window.shared + (window.count % SettledCounts.step)), limit, Math.ceil((window.endsAt - now) / 1000));
  }
}

/** Counts in Redis, when one is configured. */
export class RedisCounts implements ThrottlerStorage {
  constructor(private readonly redis: Redis) {}

  async increment(key: string, ttl: number, limit: number): Promise<Count> {
    const name = `liangpai:count:${key}`;
    const [[, count], , [, left]] = (await this.redis.multi().incr(name).pexpire(name, ttl, 'NX').pttl(name).exec()) as [[null, number], [null, number], [null, number]];
    return verdict(count, limit, Math.max(1, Math.ceil(left / 1000)));
  }
}
