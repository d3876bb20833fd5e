import { concludeItemAssessment, listCandidates, readInbox } from '@liangpai/shared/contracts';
import { YearEnd } from '../../src/features/item-ratings/item-ratings.module.js';
import { Item } from '../../src/features/items/items.module.js';
import { foundWorks, type Works } from '../items/item-cast.js';
import { runningProject } from '../satisfaction/satisfaction-cast.js';
import { House } from '../support/house.js';
import { Builder } from '../support/people.js';
import { RatingStory } from './rating-cast.js';

describe('SY-ZT-21, SY-GC-19, SY-ZR-13, SY-XF-07: December asks for the year’s assessments', () => {
  let house: House;
  let works: Works;

  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());

  const duties = async () => {
    const { items } = await house.get(readInbox, {}, await new Builder(house).signIn(works.secondOfficer.id));
    return items.filter(({ kind }) => kind === 'assess-year').map(({ title, summary, dueOn }) => ({ title, summary, dueOn }));
  };

  it('asks 党群 once, by 31 December, counts what is left, and is done with the last one', async () => {
    const projects = [await runningProject(house, works, { name: '一' }), await runningProject(house, works, { name: '二' })];
    const remind = async (): Promise<void> => {
      house.clock.forward(3600);
      await house.app.get(YearEnd).remind();
    };
    house.clock.set('2026-11-30');
    await remind();
    expect(await duties()).toEqual([]);
    house.clock.set('2026-12-01');
    await remind();
    await remind();
    expect(await duties()).toEqual([{ title: '2026年年终评定', summary: '还有2个载体没有评定。评定以后研究命名表彰。', dueOn: '2026-12-31' }]);
    const office = { ...works.office, token: await new Builder(house).signIn(works.office.id) };
    const unitSecretary = { ...works.unitSecretary, token: await new Builder(house).signIn(works.unitSecretary.id) };
    const rating = new RatingStory(house, projects[0]?.id ?? '');
    await rating.save(unitSecretary);
    await house.get(concludeItemAssessment, { id: rating.itemId, year: 2026, version: 1 }, office.token);
    await remind();
    expect(await duties()).toMatchObject([{ summary: '还有1个载体没有评定。评定以后研究命名表彰。' }]);
    const token = await new Builder(house).signIn(works.office.id);
    const waiting = await Promise.all([2026, 2025].map(async (year) => (await house.get(listCandidates, { year }, token)).open.map(({ name, stateLabel }) => [name, stateLabel])));
    expect(waiting).toEqual([[['二', '实施中']], []]);
    await house.source.getRepository(Item).update({ id: projects[1]?.id ?? '' }, { state: 'cancelled', phase: 'ended' });
    await remind();
    expect(await duties()).toEqual([]);
  });
});
