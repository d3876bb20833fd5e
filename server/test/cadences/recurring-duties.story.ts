import { addItemRecord, createItem, listMeetings, readInbox, readItemYear, recordMeeting, saveItemSheet, takeItemStep, listItemRecords, type ItemView } from '@liangpai/shared/contracts';
import { CadenceDuties, CoordinationMeeting } from '../../src/features/cadences/cadences.module.js';
import { OverdueEscalation } from '../../src/features/boards/boards.module.js';
import { YearOpening } from '../../src/features/item-year/item-year.module.js';
import { Item } from '../../src/features/items/items.module.js';
import { RoleAssignment } from '../../src/features/organisations/organisations.module.js';
import { Duty } from '../../src/platform/workflow/duties.js';
import { foundWorks, goTo, type ItemStory, type Works } from '../items/item-cast.js';
import { begun } from '../item-year/running-items.js';
import { filledClosing } from '../satisfaction/satisfaction-cast.js';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';

const looked = { method: 'visit', findings: '试验件合格', finding: 'on-track' };
const checked = { findings: '更衣室已立项', comment: '抓紧落实' };

describe('what recurs stands in the inbox of whoever is in charge', () => {
  let house: House;
  let works: Works;
  beforeEach(async () => {
    house = await House.open();
    works = await foundWorks(house);
    await goTo(house, works, '2026-10-26');
  });
  afterEach(() => house.close());

  const run = async (): Promise<void> => house.app.get(CadenceDuties).open();
  const mine = async (kind: string, by: Character) => (await house.get(readInbox, { view: 'mine', pageSize: 100 }, by.token)).items.filter((duty) => duty.kind === kind).map(({ title, summary, dueOn }) => ({ title, summary, dueOn }));
  const add = async (story: ItemStory, kind: 'supervision' | 'check', by: Character): Promise<void> => {
    await house.get(addItemRecord, { id: story.id, kind, day: house.clock.today(), values: (kind === 'check' ? checked : looked) as never }, by.token);
  };
  /** Everything that was ever opened, to see that a second run opens nothing. */
  const opened = async (): Promise<number> => house.source.getRepository(Duty).countBy({ subjectKind: 'cadence' });

  it('SY-GC-13, SY-ZR-12, SY-ZT-39: 党群 is asked for the quarter’s surveys in its last month, by its last working day, and is done with the last visit', async () => {
    const project = await begun(house, works, 'project');
    const zone = await begun(house, works, 'responsibility-zone');
    await begun(house, works, 'vanguard-post');
    await goTo(house, works, '2026-11-30');
    await run();
    expect(await mine('survey-items', works.office)).toEqual([]);
    await goTo(house, works, '2026-12-01');
    await run();
    await run();
    expect(await mine('survey-items', works.office)).toEqual([{ title: '2026年第四季度督导检查', summary: '还有2个工程和责任区没有督导，其中2个从没有去过。', dueOn: '2026-12-31' }]);
    expect(await mine('survey-items', works.unitSecretary)).toEqual([]);
    await add(project, 'supervision', works.unitSecretary);
    await run();
    expect(await mine('survey-items', works.office)).toMatchObject([{ summary: '还有1个工程和责任区没有督导，其中1个从没有去过。' }]);
    await add(zone, 'supervision', works.office);
    expect(await mine('survey-items', works.office)).toEqual([]);
    const before = await opened();
    await run();
    expect(await opened()).toBe(before);
  });

  it('an overdue one is told to the company’s leaders, once; the next quarter’s takes its place', async () => {
    await begun(house, works, 'project', { endOn: '2027-12-20' });
    await goTo(house, works, '2026-12-31');
    await run();
    await house.app.get(OverdueEscalation).escalate();
    expect(await mine('overdue-cadence', works.leaders)).toEqual([]);
    await goTo(house, works, '2027-01-04');
    await house.app.get(OverdueEscalation).escalate();
    await house.app.get(OverdueEscalation).escalate();
    expect(await mine('overdue-cadence', works.leaders)).toEqual(expect.arrayContaining([{ title: '逾期未办：2026年第四季度督导检查', summary: '应由党群在2026-12-31前办理，请督促', dueOn: '2026-12-31' }]));
    expect((await mine('overdue-cadence', works.leaders)).filter(({ title }) => title.includes('督导检查'))).toHaveLength(1);
    await goTo(house, works, '2027-03-01');
    await run();
    expect((await mine('survey-items', works.office)).map(({ title }) => title)).toEqual(['2027年第一季度督导检查']);
    expect((await mine('overdue-cadence', works.leaders)).filter(({ title }) => title.includes('督导检查'))).toEqual([]);
  });

  it('SY-CN-11: the superior organisation is asked to check the pledges below it', async () => {
    const pledge = await begun(house, works, 'pledge', { endOn: '2026-12-30' });
    await goTo(house, works, '2026-12-02');
    await run();
    expect(await mine('check-pledges', works.unitSecretary)).toEqual([{ title: '2026年第四季度践诺检查点评', summary: '还有1个承诺没有检查，其中1个从没有去过。', dueOn: '2026-12-31' }]);
    expect(await mine('check-pledges', works.otherUnitSecretary)).toEqual([]);
    await add(pledge, 'check', works.unitSecretary);
    expect(await mine('check-pledges', works.unitSecretary)).toEqual([]);
  });

  it('SY-ZT-27a: a coordination meeting each month; its record closes the duty, and every decision stands in its item’s log', async () => {
    const project = await begun(house, works, 'project');
    await run();
    expect(await mine('hold-coordination', works.office)).toEqual([{ title: '2026年10月协调会', summary: '开会协调各载体，会后登记决定。', dueOn: '2026-10-30' }]);
    expect((await house.get(listMeetings, {}, works.office.token)).standing).toEqual({ period: '2026-10', dueOn: '2026-10-30', isHeld: false });
    const held = { kind: 'coordination' as const, organisationId: works.company.id, heldOn: '2026-10-26', title: '十月协调会', host: '党群员', attendance: '各支部书记', minutes: '逐项研究', decisions: [{ itemId: project.id, decision: '增加一台设备', followUp: '生产部本周落实' }] };
    const record = (by: Character, changes: object = {}) => house.call(recordMeeting, { ...held, ...changes }, by.token);
    expect((await record(works.office, { heldOn: '2026-10-27' })).problem?.code).toBe('MEETING.HELD_IN_FUTURE');
    expect((await record(works.secretary)).problem?.code).toBe('ACCESS.DENIED');
    expect((await record(works.unitSecretary, { organisationId: works.otherUnit.id })).problem?.code).toBe('ACCESS.DENIED');
    expect((await record(works.otherUnitSecretary, { organisationId: works.otherUnit.id })).problem).toMatchObject({ code: 'MEETING.ITEM_INVALID', detail: expect.stringContaining('1个项目') });
    // A unit's own meeting is not the company's.
    expect((await record(works.unitSecretary, { organisationId: works.unit.id, decisions: [] })).status).toBe(200);
    expect(await mine('hold-coordination', works.office)).toHaveLength(1);
    // The yearly review is none either.
    expect((await record(works.office, { kind: 'yearly-review', title: '年度总结评审', decisions: [] })).status).toBe(200);
    expect(await mine('hold-coordination', works.office)).toHaveLength(1);
    expect((await record(works.office)).body).toMatchObject({ organisation: { name: '沈阳机床党委' }, decisions: [{ itemId: project.id, decision: '增加一台设备' }] });
    expect(await mine('hold-coordination', works.office)).toEqual([]);
    const { records } = await house.get(listItemRecords, { id: project.id, kind: 'coordination' }, works.leader.token);
    expect(records.map(({ day, values, by }) => ({ day, values, by }))).toEqual([{ day: '2026-10-26', by: '党群员', values: { meeting: '十月协调会', decisions: '增加一台设备', followUp: '生产部本周落实' } }]);
    const list = await house.get(listMeetings, { year: 2026 }, works.secretary.token);
    expect([list.total, list.years, list.standing?.isHeld, list.canRecord]).toEqual([2, [2026], true, true]);
    expect((await house.get(listMeetings, {}, works.unitSecretary.token)).total).toBe(3);
    expect((await house.get(listMeetings, { year: 2025 }, works.office.token)).total).toBe(0);
    await run();
    expect(await mine('hold-coordination', works.office)).toEqual([]);
    await goTo(house, works, '2026-11-10');
    await run();
    expect(await mine('hold-coordination', works.office)).toEqual([]);
    await goTo(house, works, '2026-11-11');
    await run();
    expect(await mine('hold-coordination', works.office)).toMatchObject([{ title: '2026年11月协调会', dueOn: '2026-11-30' }]);
    await house.source.getRepository(CoordinationMeeting).update({ kind: 'coordination', organisationId: works.company.id }, { heldOn: '2026-11-03' });
    await run();
    expect(await mine('hold-coordination', works.office)).toEqual([]);
  });

  it('SY-ZT-27a: December asks for the yearly review as well; only that kind of meeting answers it', async () => {
    await begun(house, works, 'project');
    const asked = async () => (await mine('hold-coordination', works.office)).map(({ title, dueOn }) => [title, dueOn]);
    const hold = (kind: 'coordination' | 'yearly-review') => house.get(recordMeeting, { kind, organisationId: works.company.id, heldOn: house.clock.today(), title: '会议', host: '党群员', attendance: '', minutes: '', decisions: [] }, works.office.token);
    await goTo(house, works, '2026-12-11');
    await run();
    expect(await asked()).toEqual(expect.arrayContaining([['2026年12月协调会', '2026-12-31'], ['2026年总结评审', '2026-12-31']]));
    await hold('coordination');
    expect(await asked()).toEqual([['2026年总结评审', '2026-12-31']]);
    await hold('yearly-review');
    expect(await asked()).toEqual([]);
    await run();
    expect(await asked()).toEqual([]);
  });

  it('a company that files nothing is asked for nothing', async () => {
    await goTo(house, works, '2026-12-31');
    await run();
    await goTo(house, works, '2027-01-04');
    await run();
    expect(await opened()).toBe(0);
  });

  it('SY-CN-05: the yearly pledge is asked of each organisation’s secretary by 31 January; an immediate one does not answer it', async () => {
    await begun(house, works, 'project');
    await goTo(house, works, '2027-01-04');
    await run();
    await run();
    expect(await mine('file-yearly-pledge', works.secretary)).toEqual([{ title: '请提出2027年年度承诺', summary: '专题研究后填报承诺践诺申报表，报上级党组织审定。', dueOn: '2027-01-31' }]);
    expect((await mine('file-yearly-pledge', works.unitSecretary)).length).toBe(1);
    expect(await mine('file-yearly-pledge', works.office)).toEqual([]);
    const file = async (pledgeKind: 'yearly' | 'immediate'): Promise<void> => {
      const item = (await house.get(createItem, { carrier: 'pledge', organisationId: works.branch.id }, works.secretary.token)) as ItemView;
      const values = {
        name: `${pledgeKind}承诺`, pledgeKind, occasion: pledgeKind === 'immediate' ? 'temporary' : null, leader: works.leader.id, members: '12', startOn: '2027-01-05', endOn: '2027-12-20', content: '铸件准时入库', measures: '支委包线', meetingOn: '2027-01-04', minutes: '支委会逐项研究',
        items: [{ unit: '造型党支部', matter: '准时入库', measures: '支委包线', dueOn: '2027-12-01', focus: 'indicators' }], clerk: works.leader.id, phone: '8801',
      };
      await house.get(saveItemSheet, { id: item.id, form: 'SY-F7', version: 0, values: values as never }, works.secretary.token);
      const { version } = await house.source.getRepository(Item).findOneByOrFail({ id: item.id });
      const submitted = await house.call(takeItemStep, { id: item.id, version, action: 'submit', opinion: '' }, works.secretary.token);
      expect([submitted.status, submitted.problem?.detail ?? '']).toEqual([200, '']);
    };
    // The secretary hands over the office: what is owed goes with it.
    const roles = house.source.getRepository(RoleAssignment);
    const held = { organisationId: works.branch.id, role: 'branch-secretary' as const };
    await roles.update(held, { personId: works.leader.id });
    await run();
    expect([(await mine('file-yearly-pledge', works.leader)).length, await mine('file-yearly-pledge', works.secretary)]).toEqual([1, []]);
    await roles.update(held, { personId: works.secretary.id });
    await run();
    await file('immediate');
    await run();
    expect(await mine('file-yearly-pledge', works.secretary)).toHaveLength(1);
    await file('yearly');
    expect(await mine('file-yearly-pledge', works.secretary)).toEqual([]);
    await goTo(house, works, '2027-02-01');
    await run();
    expect(await mine('file-yearly-pledge', works.secretary)).toEqual([]);
    await house.app.get(OverdueEscalation).escalate();
    expect((await mine('overdue-cadence', works.office)).map(({ title, summary }) => [title, summary])).toContainEqual(['逾期未办：请提出2027年年度承诺', '应由单书记在2027-01-31前办理，请督促']);
  });

  it('SY-GC-14: ten working days after its completion a project’s closing is due from the filing organisation; the duty closes with the application', async () => {
    const project = await begun(house, works, 'project');
    const open = async (): Promise<void> => { await house.app.get(YearOpening).open(); };
    await open();
    expect(await mine('file-closing', works.secretary)).toEqual([]);
    await project.write('SY-F2', { cause: '废品率高', plannedGoals: '降到 2.5%', duties: '每周例会', completedOn: '2026-10-23' }, works.leader);
    await open();
    await open();
    expect(await mine('file-closing', works.secretary)).toEqual([{ title: '项目已完成，请申请结项', summary: expect.stringContaining('2026-10-23 完成'), dueOn: '2026-11-06' }]);
    expect((await house.get(readItemYear, { id: project.id }, works.leader.token)).reminders).toContain('项目 2026-10-23 已经完成，请在 2026-11-06 前填报结项审批表，申请结项。');
    // The day was wrong.
    await project.write('SY-F2', { cause: '废品率高', plannedGoals: '降到 2.5%', duties: '每周例会', completedOn: '2026-10-26' }, works.leader);
    await open();
    expect(await mine('file-closing', works.secretary)).toMatchObject([{ dueOn: '2026-11-09' }]);
    await goTo(house, works, '2026-11-10');
    await house.app.get(OverdueEscalation).escalate();
    expect((await mine('overdue-step', works.unitSecretary)).map(({ title }) => title)).toContain('逾期未办：项目已完成，请申请结项');
    await project.write('SY-F3', { ...filledClosing, completedOn: '2026-10-26' }, works.leader);
    expect((await project.step('apply-closing', works.secretary, { version: (await project.read(works.secretary)).version })).status).toBe(200);
    expect([await mine('file-closing', works.secretary), (await mine('overdue-step', works.unitSecretary)).filter(({ title }) => title.includes('申请结项'))]).toEqual([[], []]);
  });
});
