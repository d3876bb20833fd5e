import { exportNotices, findNoticeOfObjection, listNotices, printNotice, raiseObjection, readNotice } from '@liangpai/shared/contracts';
import { newId } from '../../src/platform/ids/ids.js';
import { House } from '../support/house.js';
import { Builder } from '../support/people.js';
import { squeezed, textOf } from '../support/printed-page.js';
import { NoticeStory, waiting } from './notice-cast.js';

describe('putting up a 公示', () => {
  let house: House;
  let story: NoticeStory;
  beforeAll(async () => {
    house = await House.open();
    story = await NoticeStory.begin(house, '北方重装');
  });
  beforeEach(() => house.clock.set('2026-10-14'));
  afterAll(() => house.close());

  it('SY-ZT-36 AMB-61 lasts five working days, over the National Day week and its worked Saturday', async () => {
    house.clock.set('2026-09-30');
    const notice = await story.opened();
    expect(notice).toMatchObject({ startsOn: '2026-09-30', endsOn: '2026-10-13', standing: 'running', standingLabel: '公示中' });
  });

  it('SY-ZT-36 nothing takes effect before the notice has run its last day', async () => {
    const project = waiting('提前结束');
    await story.opened({ subjects: [project] });
    for (const day of ['2026-10-14', '2026-10-20', '2026-10-21']) {
      house.clock.set(day);
      expect(await story.conclude(project.subjectId)).toMatchObject({ code: 'NOTICE.NOT_ENDED', facts: { endsOn: '2026-10-21' } });
    }
    house.clock.set('2026-10-21T15:59:59.000Z');
    expect((await story.standing(project.subjectId))?.state).toBe('running');
    house.clock.set('2026-10-21T16:00:00.000Z');
    expect((await story.standing(project.subjectId))?.state).toBe('ended');
    expect(await story.conclude(project.subjectId)).toBeUndefined();
    expect(await story.conclude(project.subjectId)).toBeUndefined();
    expect(await story.standing(project.subjectId)).toMatchObject({ isConcluded: true });
  });

  it('SY-GC-08 puts up the approved projects of a batch together, and concludes each for itself', async () => {
    const [one, other] = [waiting('甲项目'), waiting('乙项目')];
    const { id, subjects, lines } = await story.opened({ subjects: [one, other] });
    expect([lines, subjects.map((subject) => subject.line)]).toEqual([2, ['甲项目', '乙项目']]);
    house.clock.set('2026-10-22');
    await story.conclude(one.subjectId);
    expect((await story.read(id, story.company.worker)).subjects.map((subject) => subject.result)).toEqual(['公示无异议，予以立项', null]);
    await story.conclude(other.subjectId);
    expect(await story.list(story.company.worker, 'past')).toContainEqual(expect.objectContaining({ id, standing: 'ended' }));
  });

  it('refuses a notice that began yesterday, one that is up already, and one that runs into a year without a calendar', async () => {
    const project = waiting('只公示一次');
    expect(await story.open({ startsOn: '2026-10-13' })).toMatchObject({ code: 'NOTICE.STARTS_ON_INVALID' });
    await story.opened({ subjects: [project] });
    expect(await story.open({ subjects: [waiting('另一项'), project] })).toMatchObject({ code: 'NOTICE.ALREADY_OPEN', facts: { line: '只公示一次' } });
    expect(await story.open({ startsOn: '2026-12-30' })).toMatchObject({ code: 'CALENDAR.YEAR_UNKNOWN', facts: { year: 2027 } });
  });

  it('says that a thing was never displayed', async () => {
    expect(await story.standing(newId())).toBeNull();
    expect(await story.conclude(newId())).toMatchObject({ code: 'NOTICE.NOT_FOUND' });
  });

  it('SY-ZR-11 SY-XF-05 AMB-67 a display beside the sign has no end and waits for none', async () => {
    const zone = waiting('一号机床责任区：全年零事故');
    const { id } = await story.opened({ kind: 'display', title: '责任区目标', subjects: [zone] });
    house.clock.set('2027-03-01');
    expect(await story.read(id, story.company.member)).toMatchObject({ endsOn: null, standing: 'running', standingLabel: '展示中', canObject: true });
    expect(await story.conclude(zone.subjectId, '创建期满')).toBeUndefined();
    expect(await story.read(id, story.company.member)).toMatchObject({ standing: 'ended', canObject: false });
  });

  describe('who sees it', () => {
    it('everybody of the company, from its first day on; those who manage it before', async () => {
      const { id } = await story.opened({ startsOn: '2026-10-15', title: '明天开始' });
      const { member, worker, affairs } = story.company;
      expect((await story.list(affairs)).find((row) => row.id === id)).toMatchObject({ standing: 'planned' });
      for (const person of [member, worker]) expect((await story.list(person)).map((row) => row.id)).not.toContain(id);
      house.clock.set('2026-10-15');
      for (const person of [member, worker]) expect((await story.list(person)).map((row) => row.id)).toContain(id);
    });

    it('only the people of its subtree when it is put up for one: by branch, by department, by role', async () => {
      const { office, workshop, member, productionMember, worker, affairs, leader } = story.company;
      const forOffice = (await story.opened({ scopePath: office.path, title: '机关一支部公示' })).id;
      const forWorkshop = (await story.opened({ scopePath: workshop.path, title: '气化车间公示' })).id;
      const seenBy = async (person: typeof member): Promise<string[]> => (await story.list(person)).map((row) => row.id).filter((id) => [forOffice, forWorkshop].includes(id)).sort();
      expect(await seenBy(member)).toEqual([forOffice]);
      expect(await seenBy(worker)).toEqual([forWorkshop]);
      expect(await seenBy(productionMember)).toEqual([]);
      for (const person of [affairs, leader]) expect(await seenBy(person)).toEqual([forOffice, forWorkshop].sort());
      expect((await house.call(readNotice, { id: forOffice }, await story.token(worker))).problem?.code).toBe('NOTICE.NOT_FOUND');
    });

    it('nobody of another enterprise, in any way', async () => {
      const { id } = await story.opened({ title: '外单位看不到' });
      await story.object(id, story.company.member);
      const [objection] = (await story.read(id, story.company.affairs)).received;
      const stranger = await new Builder(house).company(`东南能化${newId()}`);
      for (const person of [stranger.affairs, stranger.leader, stranger.member]) {
        const token = await story.token(person);
        expect((await house.get(listNotices, { pageSize: 100 }, token)).notices).toEqual([]);
        for (const contract of [readNotice, printNotice]) expect((await house.call(contract, { id }, token)).problem?.code).toBe('NOTICE.NOT_FOUND');
        expect((await house.call(raiseObjection, { id, key: newId(), objection: '外单位', subjectId: null, contact: '' }, token)).problem?.code).toBe('NOTICE.NOT_FOUND');
      }
      expect((await house.call(findNoticeOfObjection, { id: objection?.id ?? '' }, await story.token(stranger.affairs))).problem?.code).toBe('OBJECTION.NOT_FOUND');
    });
  });

  it('lists page by page, the newest first', async () => {
    const token = await story.token(story.company.member);
    const all = await house.get(listNotices, { pageSize: 100 }, token);
    const pages = await Promise.all([1, 2, 3].map((page) => house.get(listNotices, { page, pageSize: 2 }, token)));
    expect(pages.flatMap((page) => page.notices)).toEqual(all.notices.slice(0, 6));
    expect(pages.every((page) => page.total === all.total)).toBe(true);
    expect(all.notices.map((row) => row.startsOn)).toEqual([...all.notices.map((row) => row.startsOn)].sort().reverse());
  });

  it('SY-ZR-11 prints for the 党务公开栏, and goes out as a sheet for those who manage', async () => {
    const { id } = await story.opened({ title: '打印的公示', contact: '党群部 0411-5550102' });
    const printed = await house.call(printNotice, { id }, await story.token(story.company.worker));
    const text = squeezed(textOf(printed.raw));
    for (const words of ['打印的公示', '主轴箱体变形攻关', '2026年10月14日至2026年10月21日', '党群部0411-5550102', '党务公开栏', '北方重装党委']) expect(text).toContain(words);
    const sheet = await house.call(exportNotices, {}, await story.token(story.company.affairs));
    expect([sheet.status, sheet.raw.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect((await house.call(exportNotices, {}, await story.token(story.company.member))).problem?.code).toBe('ACCESS.DENIED');
  });
});
