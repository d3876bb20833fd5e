import { confirmItemHours, exportItemHours, listItemHours, logItemHours, readItemYear, readWorkingTime, removeItemHours, saveWorkingTime, type HourEntry } from '@liangpai/shared/contracts';
import { foundWorks, goTo, type ItemStory, type Works } from '../items/item-cast.js';
import { House, type Answer } from '../support/house.js';
import type { Character } from '../support/people.js';
import { begun } from './running-items.js';

describe('党员义务献工 (SY-GC-L4a)', () => {
  let house: House;
  let works: Works;
  beforeEach(async () => {
    house = await House.open();
    works = await foundWorks(house);
    await goTo(house, works, '2026-10-26');
  });
  afterEach(() => house.close());

  const at = (hour: number, minute = 0): number => hour * 60 + minute;
  const log = (story: ItemStory, rest: object = {}, by: Character = works.members[0] ?? works.leader, key?: string): Promise<Answer<HourEntry>> =>
    house.call(logItemHours, { id: story.id, day: '2026-10-21', fromMinute: at(17), toMinute: at(19, 30), content: '夜间试制', ...rest }, by.token, key ? { 'idempotency-key': key } : {});

  it('counts what lies outside working time, of Party members only', async () => {
    const story = await begun(house, works, 'project');
    expect((await log(story)).body).toMatchObject({ countedMinutes: 150, ground: 'counted', state: 'waiting', canRemove: true, canConfirm: false });
    expect((await log(story, { fromMinute: at(11), toMinute: at(14) })).body).toMatchObject({ countedMinutes: 60, ground: 'partly-in-working-time' });
    expect((await log(story, { fromMinute: at(9), toMinute: at(10) })).body).toMatchObject({ countedMinutes: 0, ground: 'in-working-time' });
    // 24 October 2026 is a Saturday.
    expect((await log(story, { day: '2026-10-24', fromMinute: at(8), toMinute: at(12) })).body).toMatchObject({ countedMinutes: 240, ground: 'counted' });
    expect((await log(story, {}, works.activist)).body).toMatchObject({ countedMinutes: 0, ground: 'not-a-member' });
    const { totals } = await house.get(listItemHours, { id: story.id }, works.leader.token);
    expect(totals).toEqual({ countedMinutes: 0, waitingMinutes: 450, notCountedMinutes: 120 + 60 + 150 });
  });

  it('follows the working time that the enterprise set, for what is logged from then on', async () => {
    const story = await begun(house, works, 'project');
    await log(story);
    expect(await house.get(readWorkingTime, {}, works.worker.token)).toMatchObject({ shifts: [{ fromMinute: 480, toMinute: 720 }, { fromMinute: 780, toMinute: 1020 }], version: 0 });
    const save = (version: number, shifts: { fromMinute: number; toMinute: number }[], by = works.office) => house.call(saveWorkingTime, { version, shifts }, by.token);
    expect((await save(0, [{ fromMinute: 480, toMinute: 480 }])).problem).toMatchObject({ code: 'WORKTIME.INVALID' });
    expect((await save(0, [{ fromMinute: 480, toMinute: 720 }, { fromMinute: 700, toMinute: 900 }])).problem).toMatchObject({ code: 'WORKTIME.INVALID' });
    expect((await save(0, [{ fromMinute: 480, toMinute: 720 }], works.secretary)).problem).toMatchObject({ code: 'ACCESS.DENIED' });
    expect((await save(0, [{ fromMinute: 780, toMinute: 1080 }, { fromMinute: 480, toMinute: 720 }])).body).toMatchObject({ version: 1, setBy: '党群员' });
    expect((await save(0, [{ fromMinute: 480, toMinute: 720 }])).problem).toMatchObject({ code: 'VERSION.STALE' });
    expect((await save(1, [{ fromMinute: 480, toMinute: 720 }, { fromMinute: 780, toMinute: 1080 }])).body).toMatchObject({ version: 2 });
    expect((await log(story, { day: '2026-10-22' })).body).toMatchObject({ countedMinutes: 90, ground: 'partly-in-working-time' });
    const { entries } = await house.get(listItemHours, { id: story.id }, works.leader.token);
    expect(entries.map((entry) => entry.countedMinutes)).toEqual([90, 150]);
  });

  it('refuses what overlaps, what is to come, what was before, and people outside the team', async () => {
    const [story, other] = [await begun(house, works, 'project'), await begun(house, works, 'project')];
    await log(story);
    expect((await log(other, { fromMinute: at(19), toMinute: at(20) })).problem).toMatchObject({ code: 'HOURS.OVERLAP', detail: expect.stringContaining('2026-10-21 17:00–19:30') });
    expect((await log(other, { fromMinute: at(19, 30), toMinute: at(20) })).status).toBe(200);
    expect((await log(story, {}, works.members[1])).status).toBe(200);
    expect((await log(story, { fromMinute: at(20), toMinute: at(20) })).problem).toMatchObject({ code: 'HOURS.INTERVAL_INVALID' });
    expect((await log(story, { day: '2026-10-27' })).problem).toMatchObject({ code: 'HOURS.IN_FUTURE' });
    // It is ten in the morning.
    expect((await log(story, { day: '2026-10-26', fromMinute: at(7), toMinute: at(10, 1) })).problem).toMatchObject({ code: 'HOURS.IN_FUTURE' });
    expect((await log(story, { day: '2026-10-26', fromMinute: at(7), toMinute: at(8) })).status).toBe(200);
    expect((await log(story, { day: '2026-10-13' })).problem).toMatchObject({ code: 'HOURS.BEFORE_START' });
    expect((await log(story, {}, works.office)).problem).toMatchObject({ code: 'HOURS.NOT_OF_TEAM' });
    expect((await log(story, {}, works.otherUnitSecretary)).problem).toMatchObject({ code: 'ITEM.NOT_FOUND' });
    const draft = await begun(house, works, 'responsibility-zone');
    expect((await log(draft, {}, works.leader)).status).toBe(200);
    await goTo(house, works, '2029-02-01');
    expect((await log(draft, { day: '2029-01-31' }, works.leader)).problem).toMatchObject({ code: 'CALENDAR.YEAR_UNKNOWN' });
  });

  it('takes one of two that come at once, and one request that comes twice', async () => {
    const story = await begun(house, works, 'project');
    const both = await Promise.all([log(story), log(story)]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const again = [await log(story, { day: '2026-10-22' }, works.leader, 'k1'), await log(story, { day: '2026-10-22' }, works.leader, 'k1')];
    expect(again.map((answer) => answer.body.id)).toEqual([again[0]?.body.id, again[0]?.body.id]);
    expect((await house.get(listItemHours, { id: story.id }, works.leader.token)).total).toBe(2);
  });

  it('is confirmed by the leader, never by the person, and rejected with a reason', async () => {
    const story = await begun(house, works, 'project');
    const [mine, theirs, third] = [(await log(story, {}, works.leader)).body, (await log(story)).body, (await log(story, {}, works.members[1])).body];
    const confirm = (entry: HourEntry, rest: object = {}, by = works.leader) => house.call(confirmItemHours, { id: entry.id, version: 1, isAccepted: true, ...rest }, by.token);
    expect((await confirm(mine)).problem).toMatchObject({ code: 'HOURS.OWN' });
    expect((await confirm(theirs, {}, works.worker)).problem).toMatchObject({ code: 'ACCESS.DENIED' });
    expect((await confirm(theirs, {}, works.otherUnitSecretary)).problem).toMatchObject({ code: 'HOURS.NOT_FOUND' });
    expect((await confirm(theirs, { isAccepted: false })).problem).toMatchObject({ code: 'HOURS.REASON_REQUIRED' });
    expect((await confirm(theirs)).body).toMatchObject({ state: 'confirmed', confirmedBy: '项目长' });
    expect((await confirm(theirs)).problem).toMatchObject({ code: 'HOURS.CONFIRMED' });
    expect((await confirm(mine, {}, works.secretary)).body).toMatchObject({ state: 'confirmed' });
    expect((await confirm(third, { isAccepted: false, reason: '当天没有到岗' })).body).toMatchObject({ state: 'rejected', reason: '当天没有到岗' });
    expect((await house.call(removeItemHours, { id: theirs.id }, works.members[0]?.token)).problem).toMatchObject({ code: 'HOURS.CONFIRMED' });
    expect((await house.call(removeItemHours, { id: mine.id }, works.members[0]?.token)).problem).toMatchObject({ code: 'HOURS.NOT_FOUND' });
    expect((await log(story, { fromMinute: at(17), toMinute: at(18) }, works.members[1])).status).toBe(200);
    const listed = await house.get(listItemHours, { id: story.id }, works.leader.token);
    expect(listed).toMatchObject({ totals: { countedMinutes: 300, waitingMinutes: 60, notCountedMinutes: 0 }, people: [{ countedMinutes: 150 }, { countedMinutes: 150 }] });
    expect(await house.get(readItemYear, { id: story.id }, works.leader.token)).toMatchObject({ hours: listed.totals });
  });

  it('lets somebody take back what nobody has confirmed', async () => {
    const story = await begun(house, works, 'project');
    const { body } = await log(story);
    expect((await house.call(removeItemHours, { id: body.id }, works.leader.token)).problem).toMatchObject({ code: 'HOURS.NOT_FOUND' });
    expect((await house.call(removeItemHours, { id: body.id }, works.members[0]?.token)).status).toBe(200);
    expect((await house.get(listItemHours, { id: story.id }, works.leader.token)).total).toBe(0);
  });

  it('goes out as a sheet', async () => {
    const story = await begun(house, works, 'project');
    await log(story);
    const sheet = await house.call(exportItemHours, { id: story.id }, works.unitSecretary.token);
    expect(sheet.status).toBe(200);
    expect(sheet.raw.subarray(0, 2).toString()).toBe('PK');
    expect((await house.call(exportItemHours, { id: story.id }, works.otherUnitSecretary.token)).problem).toMatchObject({ code: 'ITEM.NOT_FOUND' });
  });
});
