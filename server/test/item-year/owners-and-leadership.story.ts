import { addItemRecord, listItemRecords, readInbox, readItem, readItemYear, saveProgress, type InboxItem } from '@liangpai/shared/contracts';
import { YearOpening } from '../../src/features/item-year/item-year.module.js';
import { PlaqueVersion } from '../../src/features/plaques/plaques.module.js';
import { foundWorks, goTo, type ItemStory, type Works } from '../items/item-cast.js';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';
import { begun, drawn } from './running-items.js';

let house: House;
let works: Works;
beforeAll(async () => {
  house = await House.open();
  works = await foundWorks(house);
});
afterAll(() => house.close());

const grounds = { isMajor: true, majorGrounds: ['key-tasks', 'reform', 'cross-department', 'morale', 'benefit'] };
const record = (story: ItemStory, by: Character, kind: string, values: object, day = house.clock.today()) => house.call(addItemRecord, { id: story.id, kind, day, values } as never, by.token);

describe('a major project and its two owners (SY-GC-09)', () => {
  const asked = async (by: Character, id: string): Promise<InboxItem[]> => (await house.get(readInbox, { view: 'mine', pageSize: 100 }, by.token)).items.filter((item) => item.subject.id.startsWith(`${id}:`) && item.kind.endsWith('-major'));

  it('names both on its page, in its year and on its plaque; another project names one (SY-GC-09)', async () => {
    const [major, plain] = [await begun(house, works, 'project', grounds), await begun(house, works, 'project')];
    const both = ['党群人力资源部', '造型党支部'];
    expect([(await major.read(works.secretary)).owners, (await plain.read(works.secretary)).owners]).toEqual([both, ['造型党支部']]);
    expect((await house.get(readItemYear, { id: major.id }, works.leader.token)).item.owners).toEqual(both);
    for (const by of [works.office, works.secretary]) expect((await house.call(readItem, { id: major.id }, by.token)).status).toBe(200);
    const { plaque } = await major.read(works.office);
    const stored = await house.source.getRepository(PlaqueVersion).findOneByOrFail({ plaqueId: plaque?.id ?? '' });
    expect([stored.content.contact, stored.content.commitments[0]]).toEqual(['党群人力资源部、造型党支部', '由党群人力资源部会同造型党支部共同推进']);
  });

  it('asks each of them every quarter, until each has done its part (SY-GC-09)', async () => {
    const [major, plain] = [await begun(house, works, 'project', grounds), await begun(house, works, 'project')];
    await goTo(house, works, '2026-10-26');
    await house.app.get(YearOpening).open();
    expect([(await asked(works.office, major.id)).map((item) => [item.kind, item.dueOn]), (await asked(works.secretary, major.id)).map((item) => [item.kind, item.dueOn])]).toEqual([[['push-major', '2026-12-31']], [['carry-major', '2026-12-31']]]);
    expect(await asked(works.office, plain.id)).toEqual([]);
    expect((await record(major, works.unitSecretary, 'supervision', { method: 'visit', findings: '按计划', finding: 'on-track' })).status).toBe(200);
    expect(await asked(works.office, major.id)).toHaveLength(1);
    expect((await record(major, works.office, 'supervision', { method: 'survey', findings: '按计划', finding: 'on-track' })).status).toBe(200);
    expect([await asked(works.office, major.id), await asked(works.secretary, major.id)]).toMatchObject([[], [{ kind: 'carry-major' }]]);
    expect((await house.call(saveProgress, { id: major.id, quarter: '2026-Q4', version: 0, text: '完成两轮试验', figures: [], signature: drawn }, works.leader.token)).status).toBe(200);
    expect(await asked(works.secretary, major.id)).toEqual([]);
    await house.app.get(YearOpening).open();
    expect([await asked(works.office, major.id), await asked(works.secretary, major.id)]).toEqual([[], []]);
  });
});

describe('the sign of a zone (SY-ZR-10)', () => {
  it('is issued after approval, and its hanging recorded with day and place; until then the year reminds of it', async () => {
    const zone = await begun(house, works, 'responsibility-zone');
    expect(await zone.read(works.office)).toMatchObject({ state: 'running', plaque: { code: expect.any(String) } });
    const reminders = async (): Promise<string[]> => (await house.get(readItemYear, { id: zone.id }, works.leader.token)).reminders;
    expect(await reminders()).toContain('还没有登记挂牌的日期和地点。');
    expect((await record(zone, works.worker, 'hanging', { place: '造型线入口', isUniform: true })).status).toBe(404);
    expect((await record(zone, works.leader, 'hanging', { isUniform: true })).problem?.code).toBe('RECORD.FAULTY');
    expect((await record(zone, works.leader, 'hanging', { place: '造型线入口', isUniform: true })).body).toMatchObject({ title: '挂牌', day: house.clock.today(), values: { place: '造型线入口', isUniform: true }, by: '项目长' });
    expect(await reminders()).not.toContain('还没有登记挂牌的日期和地点。');
  });
});

describe('what a zone and a squad keep beside their goals', () => {
  it('a zone lists its activists with notes on education, cultivation and inspection (SY-ZR-06), and what was told of it (SY-ZR-15)', async () => {
    const zone = await begun(house, works, 'responsibility-zone');
    for (const aspect of ['education', 'cultivation', 'inspection']) expect((await record(zone, works.leader, 'activist', { person: works.activist.id, aspect, content: '按计划进行' })).status).toBe(200);
    expect((await record(zone, works.leader, 'activist', { aspect: 'education', content: '没有写谁' })).problem?.code).toBe('RECORD.FAULTY');
    expect((await record(zone, works.leader, 'publicity', { channel: 'wechat', title: '责任区里的好做法' })).status).toBe(200);
    const { records, names } = await house.get(listItemRecords, { id: zone.id, kind: 'activist' }, works.office.token);
    expect([records.map((one) => one.values.aspect).sort(), names[works.activist.id]]).toEqual([['cultivation', 'education', 'inspection'], '积极分']);
  });

  it('a squad keeps volunteer services and customers’ problems (SY-TJ-08), and its brand (SY-TJ-09); no other carrier does', async () => {
    const [squad, zone] = [await begun(house, works, 'task-force'), await begun(house, works, 'responsibility-zone')];
    const activity = (activityKind: string): object => ({ title: '上门检修', activityKind, attendance: [{ person: works.leader.id, isOnTime: true }] });
    for (const kind of ['service', 'customer']) expect((await record(squad, works.leader, 'activity', activity(kind))).body).toMatchObject({ values: { activityKind: kind } });
    expect((await record(squad, works.leader, 'brand', { title: '两小时到现场', content: '首问负责' })).status).toBe(200);
    for (const kind of ['activity', 'brand']) expect((await record(zone, works.leader, kind, activity('service'))).problem?.code).toBe('RECORD.KIND_UNKNOWN');
  });
});

describe('the six duties of the organisation that formed a squad (SY-TJ-05)', () => {
  it('are recorded one by one; what stands in the log already counts', async () => {
    const squad = await begun(house, works, 'task-force');
    const counts = async (): Promise<Record<string, number>> => Object.fromEntries((await house.get(readItemYear, { id: squad.id }, works.secretary.token)).leadership.map(({ label, count }) => [label, count]));
    expect(await counts()).toEqual({ 策划: 0, 组织协调: 0, 培训: 0, 宣传: 0, 总结: 0, 表彰: 0 });
    for (const duty of ['plan', 'organise', 'train', 'publicise', 'summarise', 'commend']) expect((await record(squad, works.secretary, 'leadership', { duty, content: '支委会安排' })).status).toBe(200);
    expect((await record(squad, works.secretary, 'publicity', { channel: 'board', title: '突击队在行动' })).status).toBe(200);
    expect(await counts()).toEqual({ 策划: 1, 组织协调: 1, 培训: 1, 宣传: 2, 总结: 1, 表彰: 1 });
    expect((await record(squad, works.secretary, 'leadership', { duty: 'inspect', content: '检查' })).problem?.code).toBe('RECORD.FAULTY');
    expect((await record(squad, works.otherUnitSecretary, 'leadership', { duty: 'plan', content: '安排' })).status).toBe(404);
    const zone = await begun(house, works, 'responsibility-zone');
    expect((await record(zone, works.secretary, 'leadership', { duty: 'plan', content: '安排' })).problem?.code).toBe('RECORD.KIND_UNKNOWN');
    expect((await house.get(readItemYear, { id: zone.id }, works.secretary.token)).leadership).toEqual([]);
  });
});
