import { changePassword, listSessions, readMe, refreshSession, signInWithPassword, signOut } from '@liangpai/shared/contracts';
import { Account } from '../../src/features/sessions/account.entity.js';
import { hashPassword } from '../../src/features/sessions/passwords.js';
import { newId } from '../../src/platform/ids/ids.js';
import { House } from '../support/house.js';
import { Builder, type Company } from '../support/people.js';

describe('signing in with 工号 and password', () => {
  let house: House;
  let company: Company;

  beforeAll(async () => {
    house = await House.open();
    company = await new Builder(house).company();
    await house.source.getRepository(Account).insert({ id: newId(), personId: company.member.id, passwordHash: await hashPassword('山高水长-2026'), mustChangePassword: true, failedCount: 0, lockedUntil: null });
  });
  afterAll(() => house.close());

  const enter = (password: string) => house.call(signInWithPassword, { employeeNo: company.member.employeeNo, password });

  it('refuses a wrong password, counts down, then locks for a quarter of an hour', async () => {
    for (const left of [4, 3, 2, 1]) {
      const answer = await enter('不对的密码');
      expect(answer.problem).toMatchObject({ code: 'SIGN_IN.WRONG' });
      expect(answer.problem?.detail).toContain(`还可以试${left}次`);
    }
    expect((await enter('不对的密码')).problem?.code).toBe('SIGN_IN.LOCKED');
    expect((await enter('山高水长-2026')).problem?.code).toBe('SIGN_IN.LOCKED');
    house.clock.forward(15 * 60 + 1);
    expect((await enter('山高水长-2026')).status).toBe(200);
  });

  it('answers an unknown 工号 like a wrong password', async () => {
    expect((await house.call(signInWithPassword, { employeeNo: '不存在', password: 'x' })).problem?.code).toBe('SIGN_IN.WRONG');
  });

  it('lets nothing be done with a first password but change it', async () => {
    const { accessToken, me } = (await enter('山高水长-2026')).body;
    expect(me.mustChangePassword).toBe(true);
    expect((await house.call(listSessions, {}, accessToken)).problem?.code).toBe('PASSWORD.CHANGE_REQUIRED');
    expect((await house.call(changePassword, { currentPassword: '山高水长-2026', newPassword: '1234567890' }, accessToken)).problem?.code).toBe('PASSWORD.WEAK');
    expect((await house.call(changePassword, { currentPassword: '山高水长-2026', newPassword: '一本好书-读三遍-记得住' }, accessToken)).status).toBe(200);
    expect((await house.get(readMe, {}, accessToken)).mustChangePassword).toBe(false);
  });

  it('renews a session, ends it when a spent token turns up, and forgets it on sign-out', async () => {
    const first = (await enter('一本好书-读三遍-记得住')).body;
    house.clock.forward(16 * 60);
    expect((await house.call(readMe, {}, first.accessToken)).problem?.code).toBe('SESSION.EXPIRED');
    const second = await house.get(refreshSession, { refreshToken: first.refreshToken });
    expect((await house.call(readMe, {}, second.accessToken)).status).toBe(200);
    house.clock.forward(120);
    expect((await house.call(refreshSession, { refreshToken: first.refreshToken })).problem?.code).toBe('SESSION.EXPIRED');
    expect((await house.call(readMe, {}, second.accessToken)).problem?.code).toBe('SESSION.EXPIRED');
    const third = (await enter('一本好书-读三遍-记得住')).body;
    await house.get(signOut, {}, third.accessToken);
    expect((await house.call(readMe, {}, third.accessToken)).problem?.code).toBe('SESSION.EXPIRED');
  });
});
