import { isRefusal, roleLabels } from '@liangpai/shared/kernel';
import { activateAccount, listDemoSignIns, listPeople, readPublicPlaque, signInAsDemo, verifyAudit } from '@liangpai/shared/contracts';
import { loadDemo } from '../../src/demo/load-demo.js';
import { Plaque, PlaqueVersion } from '../../src/features/plaques/plaques.module.js';
import { Survey } from '../../src/features/surveys/surveys.module.js';
import { Commitment } from '../../src/features/commitments/commitments.module.js';
import { MonthSummary } from '../../src/features/months/months.module.js';
import { EnterpriseFounding } from '../../src/features/people/people.module.js';
import { readConfiguration } from '../../src/platform/config/configuration.js';
import { freshDatabase, House } from '../support/house.js';

describe('the demonstration', () => {
  let house: House;
  let environment: Record<string, string>;
  let drop: () => Promise<void>;
  const load = () => {
    const configuration = readConfiguration({ NODE_ENV: 'test', LOG_LEVEL: 'error', LIANGPAI_DEMO: '1', ...environment });
    if ('problems' in configuration) throw new Error(configuration.problems.join('\n'));
    return loadDemo(configuration);
  };
  let seconds: number;

  beforeAll(async () => {
    ({ environment, drop } = await freshDatabase());
    const begun = performance.now();
    expect(await load()).toBe('loaded');
    seconds = (performance.now() - begun) / 1000;
    house = await House.open({ LIANGPAI_DEMO: '1', ...environment });
    house.clock.set(new Date().toISOString());
  }, 120_000);
  afterAll(async () => {
    await house.close();
    await drop();
  });

  const signIn = async (label: string, enterprise = '西北能化') => {
    const found = (await house.get(listDemoSignIns, {})).people.find((person) => person.label === label && person.enterprise === enterprise);
    return (await house.get(signInAsDemo, { personId: found!.personId })).accessToken;
  };

  it('is loaded within a minute, and only once', async () => {
    expect(seconds).toBeLessThan(60);
    expect(await load()).toBe('present');
  }, 60_000);

  it('offers a sign-in for every role, and keeps its two enterprises apart', async () => {
    const offered = (await house.get(listDemoSignIns, {})).people;
    expect(offered.filter((person) => person.enterprise === '西北能化').map((person) => person.label)).toEqual([...Object.values(roleLabels).filter((label) => label !== roleLabels['department-head']), '党员', '职工']);
    expect((await house.get(listPeople, {}, await signIn('党群部人员'))).total).toBe(199);
    expect((await house.get(listPeople, {}, await signIn('党群部人员', '北方重装'))).total).toBe(16);
  });

  it('offers somebody with two roles once, under both', async () => {
    const offered = (await house.get(listDemoSignIns, {})).people;
    expect(new Set(offered.map((person) => person.personId)).size).toBe(offered.length);
    expect(offered.map((person) => person.label)).toContain('党支部书记、党小组长');
  });

  it('shows every state that people will ask to see', async () => {
    const states = async <T extends object>(entity: new () => T, column: keyof T) => [...new Set((await house.source.getRepository(entity).find()).map((row) => row[column]))].sort();
    expect(await states(Commitment, 'state')).toEqual(['draft', 'public', 'submitted']);
    expect(await states(MonthSummary, 'state')).toEqual(['draft', 'scored', 'submitted']);
    expect(await states(Survey, 'state')).toEqual(['closed', 'open']);
    expect(await states(PlaqueVersion, 'state')).toEqual(['draft', 'in-approval', 'in-review', 'shown', 'withdrawn']);
    const plaques = await house.source.getRepository(Plaque).find();
    const shown = await Promise.all(plaques.map((plaque) => house.call(readPublicPlaque, { code: plaque.code })));
    expect(shown.map((answer) => answer.body.content).find((content) => content?.level === 'exemplary')?.targets).toHaveLength(8);
  });

  it('leaves a whole audit chain', async () => {
    const report = await house.get(verifyAudit, {}, await signIn('系统管理员'));
    expect(report).toMatchObject({ isIntact: true });
    expect(report.sealed).toBeGreaterThan(1000);
  });
});

describe('setting an enterprise up', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it('gives its first operator a code that opens the sign-in', async () => {
    const founded = await house.app.get(EnterpriseFounding).found({ name: '甲厂党委', shortName: '甲厂', operator: { employeeNo: '0001', name: '王开局' } });
    expect(isRefusal(founded)).toBe(false);
    const signedIn = await house.get(activateAccount, { employeeNo: '0001', activationCode: founded.code, newPassword: '开局第一步-要稳要实' });
    expect(signedIn.me).toMatchObject({ name: '王开局', enterprise: { name: '甲厂' }, roles: [{ role: 'operator' }] });
    expect((await house.get(listPeople, { search: 'wkj' }, signedIn.accessToken)).people.map((person) => person.name)).toEqual(['王开局']);
  });
});
