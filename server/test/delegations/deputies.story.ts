import { createDelegation, listDelegations, readInbox, readMe, withdrawDelegation } from '@liangpai/shared/contracts';
import { House } from '../support/house.js';
import { allYes, filledProject } from '../items/filled-forms.js';
import { foundWorks, ItemStory, type Works } from '../items/item-cast.js';
import type { Character } from '../support/people.js';

describe('a deputy while somebody is away', () => {
  let house: House;
  let works: Works;
  let deputy: Character;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
    deputy = works.members[4] as Character;
  });
  afterAll(() => house.close());
  let count = 0;
  const filedBy = async (by: Character, organisation = works.branch): Promise<ItemStory> => {
    const story = await ItemStory.begin(house, 'project', by, organisation);
    await story.write('SY-F1', filledProject(works, { name: `代办项目${(count += 1)}` }), by);
    await story.step('submit', by);
    return story;
  };
  const review = async (story: ItemStory, by: Character): ReturnType<ItemStory['step']> => story.step('pass-review', by, { checklist: allYes((await story.read(works.leaders)).steps.find((step) => step.action === 'pass-review')?.checklist ?? []) });
  const term = { fromOn: '2026-10-14', toOn: '2026-10-20', reason: '外出学习' };

  it('gives opinions in the absent person’s stead, and the record says so', async () => {
    const story = await filedBy(works.secretary);
    expect((await review(story, deputy)).status).toBe(404);
    await house.get(createDelegation, { deputyId: deputy.id, ...term }, works.unitSecretary.token);
    expect((await house.get(readMe, {}, deputy.token)).roles).toContainEqual(expect.objectContaining({ role: 'branch-secretary', onBehalfOf: '单书记' }));
    expect((await house.get(readInbox, { view: 'mine' }, deputy.token)).items).toMatchObject([{ kind: 'decide-item' }]);
    expect((await review(story, deputy)).status).toBe(200);
    expect((await story.read(works.unitSecretary)).opinions.at(-1)).toMatchObject({ by: '洪亮', onBehalfOf: '单书记' });
    expect((await house.get(listDelegations, {}, deputy.token)).received).toMatchObject([{ person: '单书记', isCurrent: true }]);
  });

  it('does not decide on what the absent person wrote', async () => {
    const own = await filedBy(works.unitSecretary, works.unit);
    expect((await review(own, deputy)).problem).toMatchObject({ code: 'STEP.NOT_YOURS' });
    const { name } = await own.read(works.leaders);
    expect((await house.get(readInbox, { view: 'mine' }, deputy.token)).items.filter((item) => item.summary.startsWith(name))).toEqual([]);
  });

  it('cannot be named twice, for the past, for oneself, outside the Party, or by somebody without a role', async () => {
    const name = (body: { deputyId: string; fromOn: string; toOn: string }, by: Character) => house.call(createDelegation, { reason: '出差', ...body }, by.token);
    expect((await name({ deputyId: works.members[0]?.id ?? '', fromOn: '2026-10-18', toOn: '2026-10-25' }, works.unitSecretary)).problem).toMatchObject({ code: 'DELEGATION.OVERLAPS', detail: expect.stringContaining('洪亮') });
    expect((await name({ deputyId: deputy.id, fromOn: '2026-10-01', toOn: '2026-10-02' }, works.office)).problem).toMatchObject({ code: 'DELEGATION.DATES' });
    expect((await name({ deputyId: works.office.id, fromOn: '2026-10-14', toOn: '2026-10-16' }, works.office)).problem).toMatchObject({ code: 'DELEGATION.DEPUTY_UNFIT' });
    expect((await name({ deputyId: works.worker.id, fromOn: '2026-10-14', toOn: '2026-10-16' }, works.office)).problem).toMatchObject({ code: 'DELEGATION.DEPUTY_UNFIT' });
    expect((await name({ deputyId: works.members[0]?.id ?? '', fromOn: '2026-10-14', toOn: '2026-10-16' }, works.worker)).problem).toMatchObject({ code: 'DELEGATION.NOTHING_TO_DELEGATE' });
    expect((await name({ deputyId: works.members[0]?.id ?? '', fromOn: '2026-10-14', toOn: '2026-10-16' }, deputy)).problem).toMatchObject({ code: 'DELEGATION.NOTHING_TO_DELEGATE' });
  });

  it('ends when it is withdrawn; nobody else withdraws it', async () => {
    const { given } = await house.get(listDelegations, {}, works.unitSecretary.token);
    const id = given[0]?.id ?? '';
    expect((await house.call(withdrawDelegation, { id }, deputy.token)).problem).toMatchObject({ code: 'DELEGATION.NOT_FOUND' });
    await house.get(withdrawDelegation, { id }, works.unitSecretary.token);
    const story = await filedBy(works.secretary);
    expect((await review(story, deputy)).status).toBe(404);
  });
});
