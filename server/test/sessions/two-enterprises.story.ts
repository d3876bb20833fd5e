import { activateAccount, signInWithPassword } from '@liangpai/shared/contracts';
import { Person } from '../../src/features/organisations/organisations.module.js';
import { Account } from '../../src/features/sessions/account.entity.js';
import { hashPassword } from '../../src/features/sessions/passwords.js';
import { newId } from '../../src/platform/ids/ids.js';
import { House } from '../support/house.js';
import { Builder, type Company } from '../support/people.js';

const password = '山高水长-2026';

describe('a 工号 that exists in two enterprises', () => {
  let house: House;
  let first: Company;
  let second: Company;

  beforeAll(async () => {
    house = await House.open();
    const builder = new Builder(house);
    [first, second] = [await builder.company('西北能化'), await builder.company('北方重装')];
    await house.source.getRepository(Person).update({ id: second.member.id }, { employeeNo: first.member.employeeNo });
    await house.source.getRepository(Account).insert({ id: newId(), personId: second.member.id, passwordHash: await hashPassword(password), mustChangePassword: false, failedCount: 0, lockedUntil: null });
  });
  afterAll(() => house.close());

  it('asks which enterprise, and names the choice', async () => {
    const answer = await house.call(signInWithPassword, { employeeNo: first.member.employeeNo, password });
    expect(answer.problem).toMatchObject({ code: 'SIGN_IN.ENTERPRISE_REQUIRED' });
    const { facts } = answer.body as unknown as { facts: { enterpriseIds: string[]; enterpriseNames: string[] } };
    expect(new Map(facts.enterpriseIds.map((id, at) => [id, facts.enterpriseNames[at]]))).toEqual(new Map([[first.root.id, first.root.shortName], [second.root.id, second.root.shortName]]));
  });

  it('signs in to the chosen one only', async () => {
    const chosen = await house.call(signInWithPassword, { employeeNo: first.member.employeeNo, password, enterprise: second.root.id });
    expect(chosen.body.me.personId).toBe(second.member.id);
    const other = await house.call(signInWithPassword, { employeeNo: first.member.employeeNo, password, enterprise: first.root.id });
    expect(other.problem).toMatchObject({ code: 'SIGN_IN.WRONG' });
  });

  it('asks the same when an activation code is used', async () => {
    const answer = await house.call(activateAccount, { employeeNo: first.member.employeeNo, activationCode: 'K7M4A-Q2RDX', newPassword: '水落石出-2027' });
    expect(answer.problem).toMatchObject({ code: 'SIGN_IN.ENTERPRISE_REQUIRED' });
  });
});
