import { addEvidence, listItemFiles, readEvidence, removeEvidence } from '@liangpai/shared/contracts';
import { foundWorks, type ItemStory, type Works } from '../items/item-cast.js';
import { Life } from '../items/life.js';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';

describe('what is handed in with a filing (SY-GC-04, SY-CN-06)', () => {
  let house: House;
  let works: Works;
  let life: Life;
  let story: ItemStory;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
    life = await Life.begin(house, works, 'project');
    story = life.story;
  });
  afterAll(() => house.close());

  const send = (name: string, by: Character = works.secretary) => house.upload(addEvidence, Buffer.from(`%PDF-1.7 ${name}`), `${name}.pdf`, { itemId: story.id }, by.token);
  const names = async (by: Character) => (await house.get(listItemFiles, { id: story.id }, by.token)).files.map(({ name }) => name);
  const remove = async (id: string) => (await house.call(removeEvidence, { id }, works.secretary.token)).problem?.code;

  it('is added and taken away while the form is a draft, and seen by nobody else yet', async () => {
    const { body: kept } = await send('论证报告');
    const { body: wrong } = await send('传错了');
    expect(kept).toMatchObject({ name: '论证报告.pdf', canRemove: true, quarter: null });
    expect(await remove(wrong.id)).toBeUndefined();
    expect(await house.get(listItemFiles, { id: story.id }, works.secretary.token)).toMatchObject({ canAdd: true, files: [{ name: '论证报告.pdf' }] });
    expect((await house.call(listItemFiles, { id: story.id }, works.leaders.token)).problem).toMatchObject({ code: 'ITEM.NOT_FOUND' });
    expect((await send('x', works.otherUnitSecretary)).problem).toMatchObject({ code: 'ITEM.NOT_FOUND' });
    // The worker is of the team: he reads the draft and does not write it.
    expect((await send('x', works.worker)).problem).toMatchObject({ code: 'ACCESS.DENIED' });
  });

  it('lies before the reviewers unchanged, and may be completed after a return', async () => {
    await story.step('submit', works.secretary, { version: (await story.read(works.secretary)).version });
    const { files: [file], canAdd } = await house.get(listItemFiles, { id: story.id }, works.secretary.token);
    expect([canAdd, file?.canRemove]).toEqual([false, false]);
    expect(await remove(file?.id ?? '')).toBe('EVIDENCE.CLOSED');
    expect((await send('补充')).problem).toMatchObject({ code: 'EVIDENCE.CLOSED', detail: expect.stringContaining('待初审') });
    expect(await names(works.unitSecretary)).toEqual(['论证报告.pdf']);
    expect((await house.call(readEvidence, { id: file?.id ?? '' }, works.unitSecretary.token)).raw.toString('latin1')).toMatch(/^%PDF/);
    await story.step('return-to-draft', works.unitSecretary, { opinion: '请补论证会纪要' });
    await send('论证会纪要');
    expect(new Set(await names(works.secretary))).toEqual(new Set(['论证会纪要.pdf', '论证报告.pdf']));
  });

  it('stays once the item runs: what it was approved on is not taken away', async () => {
    await life.reach('running');
    const { files, canAdd } = await house.get(listItemFiles, { id: story.id }, works.secretary.token);
    expect([canAdd, files.map(({ canRemove }) => canRemove)]).toEqual([true, [false, false]]);
    expect(await remove(files[0]?.id ?? '')).toBe('EVIDENCE.CLOSED');
    const { body: photo } = await send('现场');
    expect(await remove(photo.id)).toBeUndefined();
  });
});
