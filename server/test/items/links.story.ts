import { readItemLinks } from '@liangpai/shared/contracts';
import { Plaque } from '../../src/features/plaques/plaques.module.js';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';
import { foundWorks, type Works } from './item-cast.js';
import { Life } from './life.js';

describe('the ways on from an item (SY-ZT-36, SY-ZT-44)', () => {
  let house: House;
  let works: Works;
  beforeEach(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterEach(() => house.close());

  const links = async (life: Life, by: Character) => (await house.call(readItemLinks, { id: life.story.id }, by.token)).body.links ?? null;
  const kinds = async (life: Life, by: Character) => (await links(life, by))?.map(({ kind }) => kind) ?? null;

  it('lead nowhere before there is anything', async () => {
    const life = await Life.begin(house, works, 'project');
    expect(await kinds(life, works.secretary)).toEqual([]);
    await life.reach('in-check');
    expect(await kinds(life, works.office)).toEqual([]);
    expect(await kinds(life, works.otherUnitSecretary)).toBeNull();
  });

  it('lead to the 公示 while it stands, to nothing else yet', async () => {
    const life = await Life.begin(house, works, 'project');
    await life.reach('in-notice');
    expect(await links(life, works.secretary)).toMatchObject([{ kind: 'notice', note: expect.stringMatching(/^公示中，\d{4}-\d\d-\d\d 至 /) }]);
  });

  it('lead to the year, to the plaque for those in charge of it, to the evaluation for those who are to write it', async () => {
    const life = await Life.begin(house, works, 'project');
    await life.reach('running');
    expect(await kinds(life, works.worker)).toEqual(['notice', 'year']);
    expect(await kinds(life, works.secretary)).toEqual(['notice', 'year', 'plaque']);
    expect(await kinds(life, works.office)).toEqual(['notice', 'year', 'rating', 'plaque']);
    await house.source.getRepository(Plaque).update({ state: 'preparing' }, { state: 'shown' });
    expect(await kinds(life, works.worker)).toEqual(['notice', 'year', 'plaque-public']);
    expect((await links(life, works.worker))?.at(-1)?.note).toMatch(/^已亮牌　/);
  });

  it('lead to the measurement once there is one, and to closing', async () => {
    const life = await Life.begin(house, works, 'project');
    await life.reach('in-survey');
    expect(await links(life, works.secretary)).toContainEqual({ kind: 'satisfaction', key: life.story.id, note: expect.stringMatching(/^测评到 \d{4}-\d\d-\d\d 截止$/) });
    expect(await kinds(life, works.secretary)).toContain('rating');
  });

  it('lead nowhere from what was refused', async () => {
    const life = await Life.begin(house, works, 'responsibility-zone');
    await life.reach('refused');
    expect(await kinds(life, works.secretary)).toEqual([]);
  });
});
