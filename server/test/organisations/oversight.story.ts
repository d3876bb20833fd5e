import { answerErasureRequest, createOrganisation, exportMyData, listAudit, listErasureRequests, readMe, readMyErasureRequest, requestErasure, verifyAudit } from '@liangpai/shared/contracts';
import { AuditEntry, AuditLog } from '../../src/platform/audit/audit-log.js';
import { AuditSealer } from '../../src/platform/audit/audit-sealer.js';
import { House } from '../support/house.js';
import { Builder, type Company } from '../support/people.js';

describe('the operation log', () => {
  let house: House;
  let company: Company;
  let other: Company;
  const entries = () => house.source.getRepository(AuditEntry);
  const seal = (): Promise<void> => {
    // A lease is free again only after the moment at which it was given back.
    house.clock.forward(1);
    return house.app.get(AuditSealer).sealOpenEntries();
  };
  const verify = () => house.get(verifyAudit, {}, company.operator.token);
  const act = (name: string, owner = company) => house.get(createOrganisation, { parentId: owner.root.id, kind: 'department', name }, owner.affairs.token);

  beforeAll(async () => {
    house = await House.open();
    company = await new Builder(house).company();
    other = await new Builder(house).company('北方重装');
    for (let index = 0; index < 5; index += 1) await act(`部门${index}`);
    await act('别家部门', other);
  });
  afterAll(() => house.close());

  it('says who did what, in Chinese, to those who may read it, and keeps enterprises apart', async () => {
    const page = await house.get(listAudit, { action: 'organisation.create' }, company.affairs.token);
    expect(page.total).toBe(5);
    expect(page.entries[0]).toMatchObject({ actor: { name: '陆知秋' }, actionLabel: '新建组织', subjectLabel: '组织', after: { kind: 'department' } });
    expect(JSON.stringify((await house.get(listAudit, { pageSize: 100 }, company.affairs.token)).entries)).not.toContain('别家部门');
    expect((await house.get(listAudit, { fromOn: '2026-10-15' }, company.affairs.token)).total).toBe(0);
    expect((await house.get(listAudit, { fromOn: '2026-10-14', toOn: '2026-10-14', action: 'organisation.create' }, company.affairs.token)).total).toBe(5);
    expect((await house.call(listAudit, {}, company.secretary.token)).problem?.code).toBe('ACCESS.DENIED');
  });

  it('counts the tail that is not sealed yet', async () => {
    await seal();
    const before = await verify();
    expect([before.isIntact, before.unsealed]).toEqual([true, 0]);
    await act('新部门一');
    await act('新部门二');
    expect(await verify()).toEqual({ ...before, unsealed: 2 });
  });

  it('loses nothing and stays whole while many write and it is being sealed', async () => {
    await Promise.all([...Array.from({ length: 12 }, (_, index) => act(`并行部门${index}`)), seal(), seal(), seal()]);
    await seal();
    expect(await verify()).toMatchObject({ isIntact: true, unsealed: 0, sealed: await entries().count() });
    const positions = (await entries().find({ order: { position: 'ASC' } })).map((entry) => entry.position);
    expect(positions).toEqual(positions.map((_, index) => index + 1));
  });

  it('names the entry that was changed, and the place from which one was removed', async () => {
    const third = await entries().findOneByOrFail({ position: 3 });
    await entries().update({ id: third.id }, { after: { name: '改过的名字' } as never });
    expect(await verify()).toMatchObject({ isIntact: false, brokenAt: { position: 3, reason: 'content' } });
    await entries().update({ id: third.id }, { after: third.after as never });
    expect((await verify()).isIntact).toBe(true);
    const fifth = await entries().findOneByOrFail({ position: 5 });
    await entries().delete({ id: fifth.id });
    expect(await verify()).toMatchObject({ isIntact: false, brokenAt: { position: 5, reason: 'gap' } });
    expect((await house.app.get(AuditLog).verify()).brokenAt?.id).toBe((await entries().findOneByOrFail({ position: 6 })).id);
  });
});

describe('one’s own data', () => {
  let house: House;
  let company: Company;

  beforeAll(async () => {
    house = await House.open();
    company = await new Builder(house).company();
  });
  afterAll(() => house.close());

  it('is exported to its owner with roles and sign-ins, without secrets and without others', async () => {
    const answer = await house.call(exportMyData, {}, company.secretary.token);
    const text = answer.raw.toString('utf8');
    const content = JSON.parse(text) as { 本人: { name: string }; 记录: Record<string, readonly Record<string, unknown>[]> };
    expect(content.本人.name).toBe('高明远');
    expect(content.记录.role_assignments?.[0]).toMatchObject({ role: 'branch-secretary' });
    expect(Object.keys(content.记录.sessions?.[0] ?? {}).filter((name) => /hash/i.test(name))).toEqual([]);
    expect(text).not.toContain('林一舟');
    expect(answer.headers['content-disposition']).toContain('attachment');
  });

  it('can be asked to be deleted, once at a time; the answer of somebody else removes the ways to sign in', async () => {
    const asked = await house.get(requestErasure, { reason: '调离后不再使用' }, company.member.token);
    expect((await house.call(requestErasure, { reason: '再说一遍' }, company.member.token)).problem?.code).toBe('ERASURE.PENDING');
    expect((await house.get(listErasureRequests, {}, company.affairs.token)).requests).toMatchObject([{ id: asked.id, state: 'open', person: { name: '林一舟' } }]);
    const answer = (token: string) => house.call(answerErasureRequest, { id: asked.id, isAccepted: true, answer: '登录方式已删除；党员名册按规定保留。' }, token);
    expect((await answer(company.secretary.token)).problem?.code).toBe('ACCESS.DENIED');
    const own = await house.get(requestErasure, { reason: '' }, company.affairs.token);
    expect((await house.call(answerErasureRequest, { id: own.id, isAccepted: true, answer: '同意' }, company.affairs.token)).problem?.code).toBe('ERASURE.SELF');
    const both = await Promise.all([answer(company.affairs.token), answer(company.operator.token)]);
    expect(both.map((each) => each.problem?.code).sort()).toEqual(['ERASURE.ANSWERED', undefined]);
    expect((await house.call(readMe, {}, company.member.token)).problem?.code).toBe('SESSION.EXPIRED');
    const later = await new Builder(house).signIn(company.member.id);
    expect((await house.get(readMyErasureRequest, {}, later)).request).toMatchObject({ state: 'accepted', answer: '登录方式已删除；党员名册按规定保留。' });
  });
});
