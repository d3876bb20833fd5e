import { endpoints, readHealth, readMe, readReadiness, refusals, signInWithPassword } from '@liangpai/shared/contracts';
import { DatabaseCounts, SettledCounts } from '../../src/platform/throttle/request-counts.js';
import { House } from '../support/house.js';

describe('the HTTP house', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it('says that it is alive and ready', async () => {
    expect((await house.get(readHealth, {})).status).toBe('up');
    expect((await house.get(readReadiness, {})).status).toBe('ready');
  });

  it('answers faulty input with problem+json that names the field in Chinese', async () => {
    const answer = await house.call(signInWithPassword, { employeeNo: '', password: '' });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.problem).toMatchObject({ code: 'INPUT.INVALID', fields: { employeeNo: '请填写“工号”', password: '请填写“密码”' } });
    const missing = await house.app.inject({ method: 'POST', url: '/api/sessions', payload: {} });
    expect(missing.json()).toMatchObject({ code: 'INPUT.INVALID', fields: { employeeNo: '请填写“工号”' } });
  });

  it('answers a broken body, an unknown route and a body over the limit without a stack trace', async () => {
    const broken = await house.app.inject({ method: 'POST', url: '/api/sessions', headers: { 'content-type': 'application/json' }, payload: '{"employeeNo":' });
    expect(broken.statusCode).toBe(400);
    expect(broken.json()).toMatchObject({ code: 'REQUEST.MALFORMED' });
    expect((await house.app.inject({ method: 'GET', url: '/api/nowhere' })).json()).toMatchObject({ code: 'ROUTE.NOT_FOUND', status: 404 });
    const large = await house.app.inject({ method: 'POST', url: '/api/sessions', payload: { employeeNo: 'x'.repeat(300_000), password: 'y' } });
    expect(large.statusCode).toBe(413);
    expect(large.json()).toMatchObject({ code: 'REQUEST.TOO_LARGE' });
  });

  it('asks for a session and does not accept an invented one', async () => {
    expect((await house.call(readMe, {})).problem?.code).toBe('SESSION.REQUIRED');
    expect((await house.call(readMe, {}, 'invented')).problem?.code).toBe('SESSION.EXPIRED');
  });

  it('forbids everything to what it answers as data, and all but its own to pages', async () => {
    const policyOf = async (url: string): Promise<string> => String((await house.app.inject({ method: 'GET', url })).headers['content-security-policy']);
    expect(await policyOf('/api/health')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(await policyOf('/api/nowhere')).toBe("default-src 'none'; frame-ancestors 'none'");
    const page = await policyOf('/api/docs');
    for (const directive of ["default-src 'self'", "script-src 'self';", "frame-ancestors 'none'"]) expect(page).toContain(directive);
    expect((await house.call(readHealth, {})).headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'strict-transport-security': expect.stringContaining('max-age') as string });
  });

  it('describes every endpoint in OpenAPI, with its refusals', async () => {
    const document = (await house.app.inject({ method: 'GET', url: '/api/openapi.json' })).json<{ paths: Record<string, Record<string, { operationId: string; responses: object }>> }>();
    const described = Object.values(document.paths).flatMap((path) => Object.values(path).map((operation) => operation.operationId));
    expect(new Set(described)).toEqual(new Set(endpoints.map((contract) => contract.id)));
    expect((await house.app.inject({ method: 'GET', url: '/api/docs' })).statusCode).toBe(200);
  });

  it('has words for every refusal that a contract lists, and no endpoint stands twice', () => {
    const listed = endpoints.flatMap((contract) => contract.refusals);
    expect(listed.filter((code) => !refusals[code])).toEqual([]);
    const routes = endpoints.map((contract) => `${contract.method} ${contract.path.replace(/:\w+/g, ':')}`);
    expect(routes.filter((route, index) => routes.indexOf(route) !== index)).toEqual([]);
  });

  it('limits sign-in attempts from one address, and says when to come back', async () => {
    const attempt = () => house.app.inject({ method: 'POST', url: '/api/sessions', remoteAddress: '192.0.2.7', payload: { employeeNo: 'nobody', password: 'x' } });
    const answers = [];
    for (let index = 0; index < 31; index += 1) answers.push(await attempt());
    expect(answers.slice(0, 30).every((answer) => answer.statusCode === 401)).toBe(true);
    expect(answers[30]?.statusCode).toBe(429);
    expect(Number(answers[30]?.headers['retry-after'])).toBeGreaterThan(0);
    house.clock.forward(61);
    expect((await attempt()).statusCode).toBe(401);
  });

  it('counts the requests that two replicas let through together', async () => {
    const shared = new DatabaseCounts(house.source, house.clock);
    const replicas = [new SettledCounts(shared, house.clock), new SettledCounts(shared, house.clock)];
    const counts = [];
    for (let index = 0; index < 4 * SettledCounts.step; index += 1) {
      for (const replica of replicas) counts.push(await replica.increment('public:somebody', 60_000, 5 * SettledCounts.step, 60_000, 'public'));
    }
    expect(counts.filter((count) => !count.isBlocked).length).toBeLessThanOrEqual(6 * SettledCounts.step);
    expect(counts.at(-1)?.isBlocked).toBe(true);
  });

  it('counts 32 simultaneous requests of one address exactly', async () => {
    const counts = new DatabaseCounts(house.source, house.clock);
    await Promise.all(Array.from({ length: 32 }, () => counts.increment('sign-in:crowd', 60_000, 10)));
    expect((await counts.increment('sign-in:crowd', 60_000, 10)).totalHits).toBe(33);
  });
});
