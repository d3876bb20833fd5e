import { addItemRecord, exportExperiences, listExperiences, listItems, publishExperience, readItemYear, strikeItemRecord, type ExperienceEntry } from '@liangpai/shared/contracts';
import type { FormValues, RecordKind } from '@liangpai/shared/forms';
import { readSheet } from 'read-excel-file/node';
import { Item, ItemSheet } from '../../src/features/items/items.module.js';
import { foundWorks, goTo, ItemStory, type Works } from '../items/item-cast.js';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';
import { begun } from './running-items.js';

describe('SY-ZT-47, SY-TJ-12: the experience library', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  beforeEach(() => goTo(house, works, '2026-10-26'));
  afterAll(() => house.close());

  const add = async (story: ItemStory, kind: RecordKind, values: FormValues, by: Character) => house.get(addItemRecord, { id: story.id, kind, day: house.clock.today(), values: values as never }, by.token);
  const list = async (by: Character, filters: object = {}) => house.get(listExperiences, filters, by.token);
  const titles = async (by: Character, filters: object = {}) => (await list(by, filters)).entries.map(({ title }) => title);

  it('lists what items learnt, across items, for those who read the organisation; the whole enterprise reads what is published', async () => {
    const project = await begun(house, works, 'project');
    const squad = await begun(house, works, 'task-force');
    const told = await add(project, 'experience', { title: '浇注系统优化', content: '做法三条：先试后推', link: 'https://example.org/a' }, works.leader);
    await add(squad, 'deed', { title: '连续奋战三昼夜', content: '抢修大件', people: [{ person: works.members[0]?.id ?? '' }] }, works.leader);
    expect(await titles(works.unitSecretary)).toEqual(expect.arrayContaining(['浇注系统优化', '连续奋战三昼夜']));
    expect(await titles(works.office, { kind: 'deed' })).toEqual(['连续奋战三昼夜']);
    expect((await list(works.office, { kind: 'deed' })).entries[0]).toMatchObject({ people: ['程实'], organisation: '造型党支部', carrier: 'task-force', itemId: squad.id, publishedOn: null });
    expect(await titles(works.otherUnitSecretary)).toEqual([]);
    expect(await titles(works.worker)).toEqual([]);

    const publish = (by: Character, isPublished: boolean, version: number) => house.call(publishExperience, { id: told.id, isPublished, version }, by.token);
    expect((await publish(works.otherUnitSecretary, true, 1)).problem?.code).toBe('RECORD.NOT_FOUND');
    expect((await publish(works.recogniser, true, 1)).problem?.code).toMatch(/ACCESS.DENIED|RECORD.NOT_FOUND/);
    expect((await publish(works.secretary, true, 7)).problem?.code).toBe('VERSION.STALE');
    expect((await publish(works.secretary, true, 1)).body).toMatchObject({ publishedOn: '2026-10-26', canPublish: true });
    const [seen] = (await list(works.otherUnitSecretary)).entries as [ExperienceEntry];
    expect(seen).toMatchObject({ title: '浇注系统优化', link: 'https://example.org/a', itemId: null, canPublish: false });
    expect((await publish(works.worker, false, 2)).problem?.code).toBe('ACCESS.DENIED');
    expect((await publish(works.leader, false, 2)).status).toBe(200);
    expect(await titles(works.worker)).toEqual([]);
    expect((await publish(works.leader, true, 3)).status).toBe(200);
    await house.get(strikeItemRecord, { id: told.id, version: 4, reason: '写错项目' }, works.leader.token);
    expect([await titles(works.worker), await titles(works.secretary)]).toEqual([[], ['连续奋战三昼夜']]);
    expect((await publish(works.leader, true, 5)).problem?.code).toBe('RECORD.STRUCK');
  });

  it('is searched by words of the entry and of the item, by year, and goes out as Excel', async () => {
    const project = await begun(house, works, 'project', { name: '齿轮箱降噪' });
    await add(project, 'experience', { title: '听音辨障', content: '用听诊器找轴承' }, works.leader);
    await add(project, 'experience', { title: '百分之百_自检', content: '逐件自检' }, works.leader);
    expect(await titles(works.secretary, { search: '听诊器' })).toEqual(['听音辨障']);
    expect((await titles(works.secretary, { search: '齿轮箱' })).sort()).toEqual(['听音辨障', '百分之百_自检'].sort());
    expect(await titles(works.secretary, { search: '分_百' })).toEqual([]);
    expect(await titles(works.secretary, { search: '之百_自' })).toEqual(['百分之百_自检']);
    expect(await titles(works.secretary, { year: 2025 })).toEqual([]);
    expect((await list(works.secretary, { year: 2026 })).years).toEqual([2026]);
    expect(await list(works.secretary, { pageSize: 1, page: 2, search: '齿轮箱' })).toMatchObject({ total: 2, entries: { length: 1 } });
    const answer = await house.call(exportExperiences, { year: 2026, search: '听诊器' }, works.secretary.token);
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('2026年经验库.xlsx');
    const [head, ...rows] = (await readSheet(answer.raw)) as unknown as (string | null)[][];
    expect(head).toEqual(expect.arrayContaining(['题目', '党组织', '报道链接']));
    expect(rows.map((row) => [row[2], row[6], row[7]])).toEqual([['听音辨障', '齿轮箱降噪', '造型党支部']]);
  });

  it('another enterprise finds none of it, published or not', async () => {
    const others = await foundWorks(house, '另一家');
    expect(await titles(others.office)).toEqual([]);
  });
});

describe('SY-TJ-11, SY-CN-10, SY-CN-18: marks of a squad, where a pledge is shown, leaders’ pledges', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
    await goTo(house, works, '2026-10-26');
  });
  afterAll(() => house.close());

  it('SY-TJ-11: a squad is reminded of its identity marks until it lists them', async () => {
    const squad = await begun(house, works, 'task-force');
    const reminders = async (): Promise<string> => (await house.get(readItemYear, { id: squad.id }, works.leader.token)).reminders.join();
    expect(await reminders()).toContain('还没有登记身份标识');
    const list = (values: FormValues) => house.call(addItemRecord, { id: squad.id, kind: 'identity-mark', day: house.clock.today(), values: values as never }, works.leader.token);
    expect((await list({ marks: [{ mark: 'flag' }] })).problem).toMatchObject({ code: 'RECORD.FAULTY', detail: expect.stringContaining('数量') });
    expect((await list({ marks: [] })).problem?.code).toBe('RECORD.FAULTY');
    expect((await list({ marks: [{ mark: 'flag', number: '1', holder: works.members[0]?.id ?? '' }, { mark: 'armband', number: '6' }], use: '抢修现场' })).status).toBe(200);
    expect(await reminders()).not.toContain('身份标识');
    const zone = await begun(house, works, 'responsibility-zone');
    expect((await house.call(addItemRecord, { id: zone.id, kind: 'identity-mark', day: house.clock.today(), values: { marks: [{ mark: 'flag', number: '1' }] } as never }, works.leader.token)).problem?.code).toBe('RECORD.KIND_UNKNOWN');
  });

  it.each([[[], 422], [['rally', 'meeting'], 422], [['activity-room'], 200], [['production-board'], 200], [['screen', 'rally'], 200]] as const)('SY-CN-10: made public by %j: %i', async (channels, status) => {
    const pledge = await ItemStory.begin(house, 'pledge', works.secretary, works.branch);
    await pledge.write('SY-F7', { name: `承诺${channels.join()}` }, works.secretary);
    await house.source.getRepository(Item).update({ id: pledge.id }, { state: 'to-publish', phase: 'in-notice', filedOn: '2026-10-14' });
    const answer = await pledge.step('publish', works.secretary, { channels: [...channels], version: (await pledge.read(works.secretary)).version });
    expect(answer.status).toBe(status);
    if (status === 422) expect(answer.problem).toMatchObject({ code: 'ITEM.CHANNELS_REQUIRED', detail: '请至少选一种展板、示板、电子显示屏。' });
    else expect((await pledge.read(works.secretary)).opinions.at(-1)?.channels).toHaveLength(channels.length);
  });

  it('SY-CN-18: pledges with which leaders go first are listed by themselves', async () => {
    const [first, other] = [await begun(house, works, 'pledge', { leadersFirst: ['leaders'] }), await begun(house, works, 'pledge')];
    const ids = async (filters: object): Promise<string[]> => (await house.get(listItems, { carrier: 'pledge', pageSize: 100, ...filters }, works.unitSecretary.token)).items.map(({ id }) => id);
    expect(await ids({ isLeadersFirst: true })).toEqual([first.id]);
    expect(await ids({})).toEqual(expect.arrayContaining([first.id, other.id]));
    expect((await house.source.getRepository(ItemSheet).findOneByOrFail({ itemId: first.id, form: 'SY-F7' })).content.leadersFirst).toEqual(['leaders']);
  });
});
