import { findItemPeople } from '@liangpai/shared/contracts';
import { Person } from '../../src/features/organisations/organisations.module.js';
import { House } from '../support/house.js';
import { Builder, type Character } from '../support/people.js';
import { foundWorks, type Works } from './item-cast.js';

describe('picking people for a form', () => {
  let house: House;
  let works: Works;
  let colleague: Character;
  let stranger: Character;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
    const build = new Builder(house);
    const sibling = await build.organisation(works.unit, 'branch', '熔炼党支部', 'production');
    colleague = await build.person(works.company, '欧阳熔', 'probationary-member', sibling);
    stranger = await build.person(works.company, '欧阳装', 'full-member', works.otherUnit);
    for (const { id } of [colleague, stranger]) await house.source.getRepository(Person).update({ id }, { namePinyin: 'ou yang oy' });
    await (await build.person((await foundWorks(house, '别家')).company, '欧阳外', 'full-member', null));
  });
  afterAll(() => house.close());

  const find = (q: string, by: Character) => house.call(findItemPeople, { q }, by.token);
  const names = async (q: string, by: Character): Promise<string[]> => (await find(q, by)).body.people.map((person) => person.name);

  it('finds those of the own unit by part of a name or by letters, and nobody of another unit (SY-GC-06)', async () => {
    expect(await names('欧阳', works.secretary)).toEqual(['欧阳熔']);
    expect(await names('ou yang', works.secretary)).toEqual(['欧阳熔']);
    expect(await names('欧阳', works.members[0] ?? works.leader)).toEqual(['欧阳熔']);
    expect(await names('欧阳', works.otherUnitSecretary)).toEqual(['欧阳装']);
  });

  it('finds people of other units only by the whole name or 工号, for teams and liaisons from beyond the unit (SY-ZT-09)', async () => {
    expect(await names('欧阳装', works.secretary)).toEqual(['欧阳装']);
    expect(await names(stranger.employeeNo, works.secretary)).toEqual(['欧阳装']);
    expect(await names(stranger.employeeNo.slice(0, 5), works.secretary)).toEqual([]);
    expect(await names('阳装', works.secretary)).toEqual([]);
  });

  it('lets the company’s office search the whole company, and nobody another enterprise', async () => {
    expect((await names('欧阳', works.office)).sort()).toEqual(['欧阳熔', '欧阳装']);
    expect(await names('欧阳外', works.office)).toEqual([]);
  });

  it('tells name, organisation and kind, and nothing else', async () => {
    expect((await find('欧阳熔', works.secretary)).body.people).toEqual([{ id: colleague.id, name: '欧阳熔', note: '熔炼党支部　预备党员' }]);
  });

  it('wants two characters, and says so', async () => {
    expect((await find('欧', works.secretary)).problem).toMatchObject({ code: 'ITEM.SEARCH_TOO_SHORT', status: 422, detail: '找人至少写2个字；外单位的同志请写全姓名或工号。' });
    expect(await names('%%', works.office)).toEqual([]);
  });

  it('is closed to those who put nothing together', async () => {
    expect((await find('欧阳', works.worker)).problem).toMatchObject({ code: 'ACCESS.DENIED', title: '没有权限' });
    expect((await find('欧阳', works.activist)).problem?.code).toBe('ACCESS.DENIED');
  });

  it('no longer finds who has left', async () => {
    await house.source.getRepository(Person).update({ id: colleague.id }, { leftOn: '2026-10-01' });
    expect(await names('欧阳熔', works.secretary)).toEqual([]);
    await house.source.getRepository(Person).update({ id: colleague.id }, { leftOn: null });
  });

  it('is for filling in a form, not for copying the roster: a session that asks more than a minute’s worth is told to wait', async () => {
    const token = await new Builder(house).signIn(works.secretary.id);
    const statuses: number[] = [];
    for (let turn = 0; turn < 62; turn += 1) statuses.push((await house.call(findItemPeople, { q: '欧阳' }, token)).status);
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true);
    expect(statuses.slice(60)).toEqual([429, 429]);
    // Others of the same workshop, behind the same address, go on.
    expect((await find('欧阳', works.otherUnitSecretary)).status).toBe(200);
  });
});
