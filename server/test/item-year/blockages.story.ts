import { addBlockage, editBlockage, exportBlockages, listBlockages, readInbox, reopenBlockage, solveBlockage, type BlockageView } from '@liangpai/shared/contracts';
import { strFromU8, unzipSync } from 'fflate';
import { foundWorks, type ItemStory, type Works } from '../items/item-cast.js';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';
import { begun } from './running-items.js';

describe('疏堵点: long-open complaints of customers (SY-ZT-12)', () => {
  let house: House;
  let works: Works;
  let project: ItemStory;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
    project = await begun(house, works, 'project');
  });
  afterAll(() => house.close());

  let made = 0;
  const content = (changes: object = {}): object => ({
    title: `主轴异响迟迟没有修好${(made += 1)}`, customer: '北方重工', sinceOn: '2026-08-14', itemId: null, steps: [{ step: '到现场诊断', personId: works.leader.id }, { step: '备件发货', personId: works.members[0]?.id ?? '' }], solution: '', ...changes,
  });
  const add = (changes: object = {}, by: Character = works.secretary) => house.call(addBlockage, { organisationId: works.branch.id, ...content(changes) } as never, by.token);
  const added = async (changes: object = {}): Promise<BlockageView> => (await add(changes)).body;
  const duties = async (by: Character, id: string): Promise<number> => (await house.get(readInbox, { view: 'mine', pageSize: 100 }, by.token)).items.filter((item) => item.kind === 'clear-blockage' && item.subject.id === id).length;

  it('says what, whose, since when, and who sees to each key step (SY-ZT-12)', async () => {
    const one = await added({ itemId: project.id });
    expect(one).toMatchObject({
      organisation: { name: '造型党支部' }, customer: '北方重工', sinceOn: '2026-08-14', days: 61, isSolved: false, item: { id: project.id }, steps: [{ step: '到现场诊断', person: { name: '项目长' } }, { step: '备件发货', person: { name: '程实' } }],
    });
    expect([await duties(works.leader, one.id), await duties(works.members[0] as Character, one.id), await duties(works.members[1] as Character, one.id)]).toEqual([1, 1, 0]);
  });

  it('leaves each step to a member of the enterprise (SY-ZT-12)', async () => {
    expect((await add({ steps: [{ step: '到现场诊断', personId: works.worker.id }] })).problem).toMatchObject({ code: 'BLOCKAGE.OWNER_INVALID', detail: expect.stringContaining('到现场诊断') });
    const stranger = await foundWorks(house, '别家');
    expect((await add({ steps: [{ step: '诊断', personId: stranger.leader.id }] })).problem?.code).toBe('BLOCKAGE.OWNER_INVALID');
    expect((await add({ steps: [] })).status).toBe(422);
    expect((await add({ sinceOn: '2026-10-15' })).problem?.code).toBe('BLOCKAGE.DAY_INVALID');
    expect((await add({ itemId: works.branch.id })).problem?.code).toBe('BLOCKAGE.ITEM_INVALID');
  });

  it('is settled with the joint solution, and asks nobody any longer (SY-ZT-12)', async () => {
    const one = await added();
    const solve = (rest: { solution: string; solvedOn: string }, version = one.version) => house.call(solveBlockage, { id: one.id, version, ...rest }, works.secretary.token);
    expect((await solve({ solution: ' ', solvedOn: '2026-10-14' })).problem?.code).toBe('BLOCKAGE.SOLUTION_REQUIRED');
    expect((await solve({ solution: '更换轴承', solvedOn: '2026-08-13' })).problem?.code).toBe('BLOCKAGE.DAY_INVALID');
    const { body } = await solve({ solution: '与客户、供应商三方商定更换轴承', solvedOn: '2026-10-14' });
    expect(body).toMatchObject({ isSolved: true, solvedOn: '2026-10-14', days: 61, solution: '与客户、供应商三方商定更换轴承' });
    expect(await duties(works.leader, one.id)).toBe(0);
    expect((await house.call(editBlockage, { id: one.id, version: body.version, ...content() } as never, works.secretary.token)).problem?.code).toBe('BLOCKAGE.SOLVED');
    const again = await house.call(reopenBlockage, { id: one.id, version: body.version, reason: '异响又出现' }, works.secretary.token);
    expect(again.body).toMatchObject({ isSolved: false, solution: '与客户、供应商三方商定更换轴承' });
    expect(await duties(works.leader, one.id)).toBe(1);
    expect((await house.call(reopenBlockage, { id: one.id, version: again.body.version, reason: '再开' }, works.secretary.token)).problem?.code).toBe('BLOCKAGE.OPEN');
  });

  it('passes a step to another member; of two who edit at once the slower one is told', async () => {
    const one = await added();
    const changed = { id: one.id, version: one.version, ...content({ steps: [{ step: '到现场诊断', personId: works.members[2]?.id ?? '' }] }) } as never;
    const edited = await house.call(editBlockage, changed, works.secretary.token);
    expect(edited.body.steps).toMatchObject([{ person: { name: '范进' } }]);
    expect((await house.call(editBlockage, changed, works.commissioner.token)).problem?.code).toBe('VERSION.STALE');
    expect([await duties(works.leader, one.id), await duties(works.members[2] as Character, one.id)]).toEqual([0, 1]);
  });

  it('is listed by unit, open ones first, and by item for whoever sees the item (SY-ZT-12)', async () => {
    const mine = await added({ itemId: project.id });
    const ids = async (by: Character, input: object = {}): Promise<string[]> => (await house.get(listBlockages, { pageSize: 100, ...input } as never, by.token)).blockages.map((one) => one.id);
    for (const by of [works.secretary, works.unitSecretary, works.office]) expect(await ids(by)).toContain(mine.id);
    expect(await ids(works.office, { organisationId: works.otherUnit.id })).toEqual([]);
    expect(await ids(works.leader)).toContain(mine.id);
    expect(await ids(works.otherUnitSecretary)).toEqual([]);
    expect(await ids(works.worker)).toEqual([]);
    expect(await ids(works.worker, { itemId: project.id })).toContain(mine.id);
    expect((await house.call(listBlockages, { itemId: project.id } as never, works.otherUnitSecretary.token)).problem?.code).toBe('ITEM.NOT_FOUND');
    await house.call(solveBlockage, { id: mine.id, version: mine.version, solution: '已换', solvedOn: '2026-10-14' }, works.secretary.token);
    expect(await ids(works.office, { state: 'open' })).not.toContain(mine.id);
    expect(await ids(works.office, { state: 'solved' })).toContain(mine.id);
    expect((await ids(works.office)).at(-1)).toBe(mine.id);
  });

  it('is kept by those who file for its organisation only', async () => {
    const one = await added();
    expect((await add({}, works.otherUnitSecretary)).problem?.code).toBe('ACCESS.DENIED');
    expect((await house.call(editBlockage, { id: one.id, version: one.version, ...content() } as never, works.otherUnitSecretary.token)).problem?.code).toBe('BLOCKAGE.NOT_FOUND');
    expect((await house.call(solveBlockage, { id: one.id, version: one.version, solution: '办法', solvedOn: '2026-10-14' }, works.leader.token)).problem?.code).toBe('ACCESS.DENIED');
  });

  it('goes into a workbook with steps, members, days and solution (SY-ZT-12)', async () => {
    await added({ title: '导轨返锈', customer: '=危险公式' });
    const answer = await house.call(exportBlockages, { state: 'open' }, works.office.token);
    const text = strFromU8(unzipSync(answer.raw)['xl/sharedStrings.xml'] ?? new Uint8Array());
    for (const words of ['导轨返锈', '到现场诊断：项目长；备件发货：程实', '未解决', '=危险公式']) expect(text).toContain(words);
    expect(text).not.toContain('已解决');
    expect((await house.call(exportBlockages, {}, works.worker.token)).problem?.code).toBe('ACCESS.DENIED');
  });
});
