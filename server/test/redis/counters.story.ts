import { Redis } from 'ioredis';
import { RedisCounts } from '../../src/platform/throttle/request-counts.js';
import { House } from '../support/house.js';

describe('counters shared through Redis', () => {
  const address = process.env.TEST_REDIS_URL ?? '';
  let redis: Redis;
  beforeAll(() => {
    redis = new Redis(address);
  });
  afterAll(() => redis.disconnect());

  it('counts 32 simultaneous requests of two replicas exactly and forgets them after the window', async () => {
    const replicas = [new RedisCounts(redis), new RedisCounts(redis)];
    await Promise.all(Array.from({ length: 32 }, (_, index) => replicas[index % 2]?.increment('crowd', 300, 10)));
    const count = await new RedisCounts(redis).increment('crowd', 300, 10);
    expect(count).toMatchObject({ totalHits: 33, isBlocked: true });
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect((await new RedisCounts(redis).increment('crowd', 300, 10)).totalHits).toBe(1);
  });

  it('limits sign-in in a house that is configured with it', async () => {
    const house = await House.open({ REDIS_URL: address });
    const statuses = [];
    for (let index = 0; index < 31; index += 1) {
      statuses.push((await house.app.inject({ method: 'POST', url: '/api/sessions', remoteAddress: '192.0.2.9', payload: { employeeNo: 'nobody', password: 'x' } })).statusCode);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    await house.close();
  });
});
