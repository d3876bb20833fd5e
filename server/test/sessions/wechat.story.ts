import { bindWechat, readMe, signInWithWechat, unbindWechat } from '@liangpai/shared/contracts';
import { ActivationCode } from '../../src/features/sessions/account.entity.js';
import { hashOf } from '../../src/features/sessions/session-store.js';
import { newCode, newId } from '../../src/platform/ids/ids.js';
import { WechatClient } from '../../src/platform/wechat/wechat-client.js';
import { FakeWechat } from '../support/fake-wechat.js';
import { House } from '../support/house.js';
import { Builder, type Company } from '../support/people.js';

describe('signing in through WeChat', () => {
  let house: House;
  let company: Company;
  let wechat: FakeWechat;
  let nonce = 0;
  const code = (openId: string): string => wechat.codeFor(openId, String((nonce += 1)));

  beforeAll(async () => {
    wechat = await FakeWechat.start();
    house = await House.open(wechat.environment);
    company = await new Builder(house).company();
  });
  afterAll(async () => {
    await house.close();
    await wechat.stop();
  });

  async function activationFor(personId: string, days = 14): Promise<string> {
    const activation = newCode();
    await house.source.getRepository(ActivationCode).insert({ id: newId(), personId, codeHash: hashOf(activation), expiresAt: house.clock.after(days * 86_400), usedAt: null });
    return activation;
  }

  it('asks an unknown WeChat to bind, binds by 工号 and activation code once, then signs in by itself', async () => {
    expect((await house.call(signInWithWechat, { code: code('open-lin') })).problem?.code).toBe('WECHAT.NOT_BOUND');
    const activationCode = await activationFor(company.member.id);
    const bound = await house.call(bindWechat, { code: code('open-lin'), employeeNo: company.member.employeeNo, activationCode: ` ${activationCode.slice(0, 5)}-${activationCode.slice(5).toLowerCase()} ` });
    expect(bound.body.me.name).toBe('林一舟');
    const entered = await house.get(signInWithWechat, { code: code('open-lin') });
    expect((await house.get(readMe, {}, entered.accessToken)).personId).toBe(company.member.id);
    expect((await house.call(bindWechat, { code: code('open-else'), employeeNo: company.member.employeeNo, activationCode })).problem?.code).toBe('ACTIVATION.INVALID');
  });

  it('refuses a code of another person, an expired one, and a WeChat that belongs to somebody else', async () => {
    const activationCode = await activationFor(company.otherMember.id);
    expect((await house.call(bindWechat, { code: code('open-zhou'), employeeNo: company.secretary.employeeNo, activationCode })).problem?.code).toBe('ACTIVATION.INVALID');
    expect((await house.call(bindWechat, { code: code('open-lin'), employeeNo: company.otherMember.employeeNo, activationCode })).problem?.code).toBe('WECHAT.BOUND_ELSEWHERE');
    const expired = await activationFor(company.otherMember.id, -1);
    expect((await house.call(bindWechat, { code: code('open-zhou'), employeeNo: company.otherMember.employeeNo, activationCode: expired })).problem?.code).toBe('ACTIVATION.INVALID');
    expect((await house.call(bindWechat, { code: code('open-zhou'), employeeNo: company.otherMember.employeeNo, activationCode })).status).toBe(200);
  });

  it('tells a used code, a wrong code and a busy WeChat apart', async () => {
    const once = code('open-lin');
    await house.get(signInWithWechat, { code: once });
    expect((await house.call(signInWithWechat, { code: once })).problem?.code).toBe('WECHAT.CODE_INVALID');
    expect((await house.call(signInWithWechat, { code: 'nonsense' })).problem?.code).toBe('WECHAT.CODE_INVALID');
    for (const mood of ['busy', 'silent'] as const) {
      wechat.mood = mood;
      expect((await house.call(signInWithWechat, { code: code('open-lin') })).problem?.code).toBe('WECHAT.UNAVAILABLE');
    }
    wechat.mood = 'well';
  });

  it('forgets the binding when asked', async () => {
    const { accessToken } = await house.get(signInWithWechat, { code: code('open-lin') });
    await house.get(unbindWechat, {}, accessToken);
    expect((await house.call(signInWithWechat, { code: code('open-lin') })).problem?.code).toBe('WECHAT.NOT_BOUND');
  });

  it('fetches a new token when WeChat says that the old one is worthless, and knows a refusal from a failure', async () => {
    const client = house.app.get(WechatClient);
    const message = { templateId: 'template', page: 'pages/inbox/index', data: { thing1: { value: '待评分' } } };
    expect(await client.sendSubscribeMessage({ openId: 'open-lin', ...message })).toBe('sent');
    wechat.expireToken();
    expect(await client.sendSubscribeMessage({ openId: 'open-lin', ...message })).toBe('sent');
    expect(await client.sendSubscribeMessage({ openId: 'never-granted', ...message })).toBe('refused');
    expect(wechat.sent).toHaveLength(2);
    wechat.expireToken();
    expect(await client.checkText('open-lin', '平平常常')).toBe('pass');
    expect(await client.checkText('open-lin', '含违禁词')).toBe('risky');
  });
});
