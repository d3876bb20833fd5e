import { closeOrganisation, createOrganisation, readTree, updateOrganisation } from '@liangpai/shared/contracts';
import { House } from '../support/house.js';
import { Builder, type Company } from '../support/people.js';

describe('the organisation tree', () => {
  let house: House;
  let company: Company;
  let other: Company;

  beforeAll(async () => {
    house = await House.open();
    company = await new Builder(house).company();
    other = await new Builder(house).company('北方重装');
  });
  afterAll(() => house.close());

  const create = (name: string, changes: Record<string, unknown> = {}, token = company.affairs.token) =>
    house.call(createOrganisation, { parentId: company.root.id, kind: 'branch', branchKind: 'office', name, ...changes } as never, token);

  it('shows everything to the party affairs office, one branch to its secretary, and nothing to a member', async () => {
    const all = (await house.get(readTree, {}, company.affairs.token)).organisations;
    expect(all.map((place) => place.name)).toEqual(['西北能化党委', '机关一支部', '生产一支部', '气化车间']);
    expect(all[0]).toMatchObject({ peopleCount: 11, memberCount: 10, canManage: true });
    expect(all.find((place) => place.name === '机关一支部')).toMatchObject({ peopleCount: 8, memberCount: 8 });
    const own = (await house.get(readTree, {}, company.secretary.token)).organisations;
    expect(own.map((place) => [place.name, place.canManage])).toEqual([['机关一支部', false]]);
    expect((await house.call(readTree, {}, company.member.token)).problem?.code).toBe('ACCESS.DENIED');
  });

  it('founds, renames and closes a branch', async () => {
    const founded = (await create('机关二支部')).body;
    expect(founded).toMatchObject({ kind: 'branch', branchKind: 'office', shortName: '机关二支部', version: 1, canManage: true });
    const renamed = await house.get(updateOrganisation, { id: founded.id, version: 1, name: '机关第二支部', shortName: '机二', branchKind: 'office' }, company.affairs.token);
    expect(renamed).toMatchObject({ name: '机关第二支部', version: 2 });
    expect((await house.call(updateOrganisation, { id: founded.id, version: 1, name: '旧窗口', shortName: '旧', branchKind: 'office' }, company.affairs.token)).problem?.code).toBe('VERSION.STALE');
    await house.get(closeOrganisation, { id: founded.id, version: 2 }, company.affairs.token);
    const closed = (await house.get(readTree, {}, company.affairs.token)).organisations.find((place) => place.id === founded.id);
    expect(closed?.closedOn).toBe('2026-10-14');
    expect((await create('里面的小组', { parentId: founded.id, kind: 'party-group' })).problem?.code).toBe('ORGANISATION.CLOSED');
  });

  it('does not close a branch that has people, and says how many', async () => {
    const refused = await house.call(closeOrganisation, { id: company.office.id, version: 1 }, company.affairs.token);
    expect(refused.problem).toMatchObject({ code: 'ORGANISATION.NOT_EMPTY', detail: '里面还有8人、0个下级组织。请先把人员转走、撤销下级组织。' });
  });

  it('refuses a name that is taken, a place that does not fit and a branch without a kind', async () => {
    expect((await create('机关一支部')).problem?.code).toBe('ORGANISATION.NAME_TAKEN');
    expect((await create('小组', { kind: 'party-group', branchKind: null })).problem).toMatchObject({ code: 'ORGANISATION.MISPLACED' });
    expect((await create('无类别支部', { branchKind: null })).problem?.code).toBe('ORGANISATION.BRANCH_KIND_REQUIRED');
  });

  it('lets one of two people who found the same branch at once win', async () => {
    const answers = await Promise.all([create('同名支部'), create('同名支部')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('refuses what lies outside the subtree or in another enterprise', async () => {
    expect((await create('别家支部', { parentId: other.root.id })).problem?.code).toBe('ORGANISATION.NOT_FOUND');
    expect((await create('越权支部', {}, company.secretary.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await house.call(closeOrganisation, { id: other.production.id, version: 1 }, company.affairs.token)).problem?.code).toBe('ORGANISATION.NOT_FOUND');
  });
});
