import { addRegisterEntry, beginItemFromRegister, editRegisterEntry, listRegister, readInbox } from '@liangpai/shared/contracts';
import { YearSummaries } from '../../src/features/item-year/item-year.module.js';
import { foundWorks, goTo, type Works } from '../items/item-cast.js';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';
import { begun } from './running-items.js';

describe('总结和成果申报 at the year’s end (SY-ZT-40)', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
    await begun(house, works, 'project');
  });
  afterAll(() => house.close());

  const asked = async (by: Character): Promise<unknown[]> => (await house.get(readInbox, { view: 'mine', pageSize: 100 }, by.token)).items.filter((item) => item.kind === 'file-year-summary').map(({ title, dueOn }) => [title, dueOn]);
  const entry = { kind: 'year-summary', title: '2026年创建总结', content: '一项工程、一支突击队', people: '', result: '废品率降到 2.4%', isDone: true } as const;
  const write = (changes: object, by = works.secretary) => house.call(addRegisterEntry, { organisationId: works.branch.id, day: house.clock.today(), ...entry, ...changes } as never, by.token);

  it('is asked of every organisation with an item of the year in December, once, by its last day', async () => {
    await house.source.query(`UPDATE items SET number = '2026-工程-001'`);
    await goTo(house, works, '2026-11-30');
    expect(await house.app.get(YearSummaries).open()).toBe(0);
    await goTo(house, works, '2026-12-01');
    expect([await house.app.get(YearSummaries).open(), await house.app.get(YearSummaries).open()]).toEqual([1, 0]);
    expect(await asked(works.secretary)).toEqual([['请报2026年总结和成果', '2026-12-31']]);
    for (const by of [works.otherUnitSecretary, works.worker, works.office]) expect(await asked(by)).toEqual([]);
  });

  it('says what was done and what came of it, answers the duty, and is read by the organisation above', async () => {
    expect((await write({ result: ' ' })).problem?.code).toBe('REGISTER.SUMMARY_INCOMPLETE');
    expect((await write({ content: '' })).problem?.code).toBe('REGISTER.SUMMARY_INCOMPLETE');
    expect((await write({}, works.otherUnitSecretary)).problem?.code).toBe('ACCESS.DENIED');
    const { body } = await write({});
    expect(body).toMatchObject({ kind: 'year-summary', organisation: { name: '造型党支部' }, result: '废品率降到 2.4%' });
    expect(await asked(works.secretary)).toEqual([]);
    for (const by of [works.unitSecretary, works.office]) expect((await house.get(listRegister, { kind: 'year-summary' }, by.token)).entries).toMatchObject([{ id: body.id }]);
    expect((await house.get(listRegister, { kind: 'year-summary' }, works.otherUnitSecretary.token)).entries).toEqual([]);
    const { id, version } = body;
    expect((await house.call(editRegisterEntry, { id, version, ...entry, content: '' } as never, works.secretary.token)).problem?.code).toBe('REGISTER.SUMMARY_INCOMPLETE');
    expect((await house.call(beginItemFromRegister, { id, version, carrier: 'project' }, works.secretary.token)).problem?.code).toBe('REGISTER.NO_TOPIC');
    expect(await house.app.get(YearSummaries).open()).toBe(0);
  });
});
