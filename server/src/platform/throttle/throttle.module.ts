import { createHash } from 'node:crypto';
import { Inject, Injectable, Module, type CanActivate, type ExecutionContext, type OnApplicationShutdown } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { refuse } from '@liangpai/shared/kernel';
import type { Endpoint } from '@liangpai/shared/contracts';
import { ThrottlerStorage } from '@nestjs/throttler';
import { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Configuration } from '../config/configuration.js';
import { contractKey, type ServedRequest } from '../http/endpoint.decorator.js';
import { RefusalException } from '../http/problem.js';
import { DatabaseCounts, RedisCounts, RequestCount, SettledCounts } from './request-counts.js';

/**
 * Requests per minute from one address. A workshop shares one address, so the public limit is wide; guessing a code needs far more. Anonymous writing is
 * counted in the process like public reading: below `SettledCounts.step` requests nothing of it reaches the database. Looking people up is counted by session.
 */
const limits = { 'sign-in': 30, public: 1200, anonymous: 20, lookup: 60 } as const;
const windowLength = 60_000;

const SignInCounts = Symbol('sign-in counts');
const PublicCounts = Symbol('public counts');
const RedisConnection = Symbol('redis connection');

/** Limits sign-in and public routes as their contracts say. Addresses are hashed before they are counted. */
@Injectable()
export class ThrottleGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(SignInCounts) private readonly signIn: ThrottlerStorage,
    @Inject(PublicCounts) private readonly open: ThrottlerStorage,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const contract = this.reflector.get<Endpoint | undefined>(contractKey, context.getHandler());
    const kind = contract?.throttle ?? 'none';
    if (kind === 'none') return true;
    const request = context.switchToHttp().getRequest<ServedRequest>();
    const key = `${kind}:${createHash('sha256').update(kind === 'lookup' ? (request.headers.authorization ?? request.ip) : request.ip).digest('base64url').slice(0, 22)}`;
    const storage = kind === 'sign-in' ? this.signIn : this.open;
    const count = await storage.increment(key, windowLength, limits[kind], windowLength, kind);
    if (count.isBlocked) throw new RefusalException(refuse('REQUEST.TOO_MANY', { seconds: count.timeToBlockExpire }));
    return true;
  }
}

@Module({
  imports: [TypeOrmModule.forFeature([RequestCount])],
  providers: [
    { provide: RedisConnection, inject: [Configuration], useFactory: (configuration: Configuration) => (configuration.redisUrl ? new Redis(configuration.redisUrl, { maxRetriesPerRequest: 2 }) : null) },
    {
      provide: SignInCounts, inject: [RedisConnection, DataSource, Clock],
      useFactory: (redis: Redis | null, source: DataSource, clock: Clock) => (redis ? new RedisCounts(redis) : new DatabaseCounts(source, clock)),
    },
    { provide: PublicCounts, inject: [SignInCounts, Clock], useFactory: (shared: ThrottlerStorage, clock: Clock) => new SettledCounts(shared, clock) },
    ThrottleGuard,
  ],
  exports: [ThrottleGuard, SignInCounts, PublicCounts],
})
export class ThrottleModule implements OnApplicationShutdown {
  constructor(@Inject(RedisConnection) private readonly redis: Redis | null) {}

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }
}
