import { findItemOrganisations, printItemForm } from '@liangpai/shared/contracts';
import { House } from '../support/house.js';
import { Builder } from '../support/people.js';
import { squeezed, textOf } from '../support/printed-page.js';
import { allYes, filledProject } from './filled-forms.js';
import { foundWorks, ItemStory, type Works } from './item-cast.js';

describe('what comes with a filing form', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());

  const filed = async (name: string): Promise<ItemStory> => {
    const story = await ItemStory.begin(house, 'project', works.secretary, works.branch);
    await story.write('SY-F1', filledProject(works, { name }), works.secretary);
    await story.step('submit', works.secretary);
    return story;
  };
  const checklistOf = async (story: ItemStory) => allYes((await story.read(works.unitSecretary)).steps.find((step) => step.action === 'pass-review')?.checklist ?? []);

  describe('a name written instead of a signature', () => {
    it('stands with the opinion, and is printed as 未手签 (SY-F1.22)', async () => {
      const story = await filed('降废品');
      const signature = { typedName: works.unitSecretary.name };
      expect((await story.step('pass-review', works.unitSecretary, { checklist: await checklistOf(story), opinion: '同意上报。', signature })).status).toBe(200);
      expect((await story.read(works.secretary)).opinions.at(-1)).toMatchObject({ by: '单书记', signature });
      const page = squeezed(textOf((await house.call(printItemForm, { id: story.id, form: 'SY-F1' }, works.secretary.token)).raw));
      expect(page).toContain('单书记（未手签）');
    });

    it('is refused when it is somebody else’s, and nothing moves', async () => {
      const story = await filed('降返工');
      const refused = await story.step('pass-review', works.unitSecretary, { checklist: await checklistOf(story), signature: { typedName: works.secretary.name } });
      expect(refused.problem).toMatchObject({ code: 'ITEM.SIGNATURE_NOT_OWN', status: 422, detail: '用姓名代替签名时，请写您本人的姓名“单书记”。' });
      expect((await story.read(works.secretary)).state).toBe('in-review');
    });

    it('does not mark what nobody signed at all', async () => {
      const story = await filed('降能耗');
      await story.step('pass-review', works.unitSecretary, { checklist: await checklistOf(story), opinion: '同意上报。' });
      expect(squeezed(textOf((await house.call(printItemForm, { id: story.id, form: 'SY-F1' }, works.secretary.token)).raw))).not.toContain('未手签');
    });
  });

  describe('the picker of departments', () => {
    const find = async (input: { q?: string; among?: 'department' }, by = works.secretary) => (await house.call(findItemOrganisations, input, by.token)).body;

    it('offers departments only, by part of the name, with what lies above them (SY-GC-L7, SY-GC-16)', async () => {
      expect(await find({ among: 'department', q: '质量' })).toEqual({ organisations: [{ id: works.recognition.id, name: '质量管理部', above: '沈阳机床党委' }], total: 1 });
      expect(await find({ among: 'department', q: '支部' })).toEqual({ organisations: [], total: 0 });
      expect((await find({ q: '支部' })).organisations).toMatchObject([{ name: '造型党支部', above: '铸造事业部党总支' }]);
    });

    it('takes a wildcard for the character that it is', async () => expect(await find({ q: '%' })).toEqual({ organisations: [], total: 0 }));

    it('shows a screenful and says how many there are', async () => {
      const build = new Builder(house);
      for (let at = 1; at <= 55; at += 1) await build.organisation(works.company, 'department', `第${at}车间`);
      const found = await find({ among: 'department' });
      expect([found.organisations.length, found.total]).toEqual([50, 57]);
      expect((await find({ among: 'department', q: '第55车间' })).total).toBe(1);
    });

    it('is closed to those who fill nothing in', async () => expect((await house.call(findItemOrganisations, {}, works.worker.token)).problem?.code).toBe('ACCESS.DENIED'));
  });
});
