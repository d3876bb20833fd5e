import { readConfiguration } from './configuration.js';

describe('the environment', () => {
  it('needs nothing for a trial', () => {
    expect(readConfiguration({})).toMatchObject({ env: 'development', port: 4180, publicUrl: 'http://localhost:4180', databaseUrl: undefined, isDemo: false });
  });

  it('lists every missing or wrong key at once', () => {
    const read = readConfiguration({ PORT: 'many', DATABASE_URL: 'postgres://x', REDIS_URL: 'localhost', WECHAT_BASE_URL: 'weixin' });
    expect('problems' in read && read.problems.map((problem) => problem.split(':')[0])).toEqual(['PORT', 'DATABASE_URL', 'REDIS_URL', 'WECHAT_BASE_URL']);
  });

  it('refuses demonstration sign-ins and a missing public address in production', () => {
    const read = readConfiguration({ NODE_ENV: 'production', LIANGPAI_DEMO: '1' });
    expect('problems' in read && read.problems).toEqual([expect.stringContaining('LIANGPAI_DEMO'), expect.stringContaining('PUBLIC_URL')]);
  });

  it('wants the WeChat id and secret together', () => {
    expect('problems' in readConfiguration({ WECHAT_APP_ID: 'wx1' })).toBe(true);
  });
});
