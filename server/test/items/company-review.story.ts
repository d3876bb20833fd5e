import { downloadItemArchive, printItemForm, readItem } from '@liangpai/shared/contracts';
import { strFromU8, unzipSync } from 'fflate';
import { House } from '../support/house.js';
import { squeezed, textOf } from '../support/printed-page.js';
import { allYes, carried, filledProject, remarked } from './filled-forms.js';
import { foundWorks, ItemStory, type Works } from './item-cast.js';

describe('the company’s review of a project (SY-GC-07)', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());

  let count = 0;
  const inCheck = async (): Promise<ItemStory> => {
    const story = await ItemStory.begin(house, 'project', works.secretary, works.branch);
    await story.write('SY-F1', filledProject(works, { name: `评审项目${(count += 1)}` }), works.secretary);
    await story.step('submit', works.secretary);
    await story.step('pass-review', works.unitSecretary, { checklist: allYes((await story.read(works.unitSecretary)).steps.find((step) => step.action === 'pass-review')?.checklist ?? []) });
    await story.step('carry', works.unitDeputy, { committee: carried });
    return story;
  };

  it('asks the office for a remark on each of four factors, without weights (SY-GC-07)', async () => {
    const story = await inCheck();
    expect((await story.read(works.office)).steps.find((step) => step.action === 'pass-check')?.factors).toEqual([
      { key: 'people', label: '参与人员范围' }, { key: 'hours', label: '义务献工情况' }, { key: 'benefit', label: '创造经济效益' }, { key: 'results', label: '实际工作成效' },
    ]);
    expect((await story.step('pass-check', works.office, { managementLevel: 'unit' })).problem).toMatchObject({ code: 'ITEM.FACTORS_REQUIRED', detail: expect.stringContaining('参与人员范围、义务献工情况、创造经济效益、实际工作成效') });
    expect((await story.step('pass-check', works.office, { managementLevel: 'unit', factors: { ...remarked, benefit: '  ' } })).problem).toMatchObject({ code: 'ITEM.FACTORS_REQUIRED', detail: '还没有写：创造经济效益。' });
    expect((await story.step('return-to-draft', works.office, { opinion: '测算方法请写清' })).status).toBe(200);
  });

  it('is read by the leaders before they decide, and printed with the archive (SY-GC-07)', async () => {
    const story = await inCheck();
    expect((await story.step('pass-check', works.office, { managementLevel: 'unit', opinion: '拟同意', factors: remarked })).status).toBe(200);
    const view = (await house.get(readItem, { id: story.id }, works.leaders.token)).opinions.at(-1);
    expect([view?.box, view?.factors]).toEqual(['office', [
      { label: '参与人员范围', text: remarked.people }, { label: '义务献工情况', text: remarked.hours }, { label: '创造经济效益', text: remarked.benefit }, { label: '实际工作成效', text: remarked.results },
    ]]);
    await story.step('approve', works.leaders, { opinion: '同意' });
    const printed = squeezed(textOf((await house.call(printItemForm, { id: story.id, form: 'SY-F1' }, works.secretary.token)).raw));
    for (const [label, text] of [['参与人员范围', remarked.people], ['实际工作成效', remarked.results]] as const) expect(printed).toContain(squeezed(`${label}：${text}`));
    const archive = unzipSync((await house.call(downloadItemArchive, { id: story.id }, works.office.token)).raw);
    const word = archive[Object.keys(archive).find((path) => path.startsWith('1 创建/') && path.endsWith('.docx')) ?? ''];
    expect(strFromU8(unzipSync(word ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())).toContain(remarked.benefit);
  });

  it('is no part of other opinions, nor of other carriers (SY-GC-07)', async () => {
    const story = await inCheck();
    const { opinions, steps } = await story.read(works.office);
    expect(opinions.every((opinion) => opinion.factors.length === 0)).toBe(true);
    expect(steps.filter((step) => step.action !== 'pass-check').every((step) => step.factors.length === 0)).toBe(true);
  });
});

describe('the argument before filing (SY-GC-04)', () => {
  it('stands on the charter as 立项起因论证 until somebody writes it anew', async () => {
    const house = await House.open();
    const works = await foundWorks(house);
    const { begun } = await import('../item-year/running-items.js');
    const story = await begun(house, works, 'project', { argument: '废品率高，已有试验基础' });
    const charter = async (): Promise<unknown> => (await story.read(works.secretary)).sheets.find((sheet) => sheet.form === 'SY-F2')?.values.cause;
    expect(await charter()).toBe('废品率高，已有试验基础');
    await story.write('SY-F2', { cause: '改写后的论证' }, works.secretary);
    expect(await charter()).toBe('改写后的论证');
    await house.close();
  });
});
