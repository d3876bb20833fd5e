import { listItemRecords, proposeItemPlan, readInbox, readItemYear, readPlaque, readPublicPlaque, recordGoalResult, saveProgress, splitGoal, takeItemPlanStep, takePlaqueStep, type ItemGoalView, type ItemYear } from '@liangpai/shared/contracts';
import { YearOpening } from '../../src/features/item-year/item-year.module.js';
import { foundWorks, goTo, type ItemStory, type Works } from '../items/item-cast.js';
import { House } from '../support/house.js';
import { Builder } from '../support/people.js';
import { begun, drawn } from './running-items.js';

describe('goals and quarters of a running item (SY-GC-12, SY-F2.12)', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  beforeEach(() => goTo(house, works, '2026-10-26'));
  afterAll(() => house.close());

  const year = (story: ItemStory, by = works.leader): Promise<ItemYear> => house.get(readItemYear, { id: story.id }, by.token);
  const goalOf = async (story: ItemStory, nth = 0): Promise<ItemGoalView> => (await year(story)).goals[nth] as ItemGoalView;
  const nothing = { actual: null, asOfOn: null, isDone: false, evidence: '' };
  const inbox = async (by = works.leader): Promise<{ kind: string; subject: { id: string }; dueOn: string | null; isOverdue: boolean }[]> => (await house.get(readInbox, { view: 'mine', pageSize: 100 }, by.token)).items;

  it('copies the goals of the filing form when the item begins', async () => {
    const story = await begun(house, works, 'project');
    expect(await year(story)).toMatchObject({
      goals: [{ position: 1, name: '铸件废品率', isQuantified: true, unit: '%', direction: 'at-most', target: '2.5', state: 'open' }, { position: 2, name: '形成工艺规范', isQuantified: false, target: null }],
      counts: { goals: 2, met: 0, cancelled: 0 }, canRecord: true, canSign: true,
    });
    expect((await year(await begun(house, works, 'pledge'))).goals).toMatchObject([{ name: '改善更衣室', dueOn: '2026-11-10' }, { name: '走访困难职工' }]);
  });

  it('is seen by those who see the item, and by nobody else', async () => {
    const story = await begun(house, works, 'project');
    expect(await year(story, works.unitSecretary)).toMatchObject({ canSign: false });
    expect((await house.call(readItemYear, { id: story.id }, works.otherUnitSecretary.token)).problem).toMatchObject({ code: 'ITEM.NOT_FOUND' });
    const elsewhere = await new Builder(house).company('别家');
    expect((await house.call(readItemYear, { id: story.id }, elsewhere.affairs.token)).problem).toMatchObject({ code: 'ITEM.NOT_FOUND' });
  });

  it('records a figure with its day, or whether it is done', async () => {
    const story = await begun(house, works, 'project');
    const [measured, other] = (await year(story)).goals as [ItemGoalView, ItemGoalView];
    const record = (goal: ItemGoalView, rest: object, by = works.leader) => house.call(recordGoalResult, { id: goal.id, version: goal.version, ...nothing, ...rest }, by.token);
    expect((await record(measured, { actual: '2.6' })).problem).toMatchObject({ code: 'GOAL.FIGURE_INCOMPLETE' });
    expect((await record(measured, { actual: '2.6', asOfOn: '2026-10-27' })).problem).toMatchObject({ code: 'GOAL.FIGURE_INCOMPLETE' });
    expect((await record(other, { actual: '2.6', asOfOn: '2026-10-25' })).problem).toMatchObject({ code: 'GOAL.NOT_QUANTIFIED' });
    expect((await record(measured, { actual: '2.5', asOfOn: '2026-10-25' }, works.worker)).problem).toMatchObject({ code: 'ACCESS.DENIED' });
    expect((await record(measured, { actual: '2.5', asOfOn: '2026-10-25' }, works.otherUnitSecretary)).problem).toMatchObject({ code: 'GOAL.NOT_FOUND' });
    expect((await record(measured, { actual: '2.6', asOfOn: '2026-10-25' })).body.goals[0]).toMatchObject({ actual: '2.6', state: 'open', isDone: false });
    expect((await record(measured, { actual: '2.5', asOfOn: '2026-10-25' })).problem).toMatchObject({ code: 'VERSION.STALE' });
    expect((await record(await goalOf(story), { actual: '2.50', asOfOn: '2026-10-26' })).body).toMatchObject({ goals: [{ state: 'met', isDone: true, doneOn: '2026-10-26' }, {}], counts: { met: 1 } });
    expect((await record(other, { isDone: true, evidence: '规范已发布' })).body.counts).toMatchObject({ met: 2 });
  });

  it('splits a goal among people and shows their sum beside it (SY-ZT-11, SY-ZR-12a)', async () => {
    const story = await begun(house, works, 'task-force');
    const goal = await goalOf(story);
    const split = (id: string, rest: object) => house.call(splitGoal, { id, name: '一组', ownerId: works.members[0]?.id ?? '', target: '8', dueOn: null, ...rest }, works.leader.token);
    expect((await split(goal.id, { ownerId: works.company.id })).problem).toMatchObject({ code: 'PLAN.OWNER_INVALID' });
    await split(goal.id, {});
    const { body } = await split(goal.id, { name: '二组', ownerId: works.members[1]?.id, target: '4.5' });
    expect(body.goals).toMatchObject([{ target: '12', partsTarget: '12.5', partsActual: null }, { name: '一组', parentId: goal.id, owner: { name: '程实' }, unit: '台', direction: 'at-least' }, { name: '二组' }]);
    const part = body.goals[1] as ItemGoalView;
    expect((await split(part.id, {})).problem).toMatchObject({ code: 'GOAL.IS_PART' });
    const own = await house.call(recordGoalResult, { id: part.id, version: part.version, actual: '3', asOfOn: '2026-10-26', isDone: false, evidence: '' }, works.members[0]?.token);
    expect(own.body).toMatchObject({ goals: [{ partsActual: '3', actual: null }, { actual: '3' }, {}], counts: { goals: 1 } });
    for (let more = 2; more < 20; more += 1) await split(goal.id, {});
    expect((await split(goal.id, {})).problem).toMatchObject({ code: 'GOAL.PARTS_FULL' });
  });

  it('takes a cancelled goal out of the count, with the approval of the unit', async () => {
    const story = await begun(house, works, 'responsibility-zone');
    const goal = await goalOf(story, 1);
    const propose = (rest: object = {}, by = works.leader) => house.call(proposeItemPlan, { id: story.id, kind: 'goal-cancellation', cause: '设备已报废', measures: '', newEndsOn: null, goalId: goal.id, ...rest }, by.token);
    expect((await propose({ goalId: null })).problem).toMatchObject({ code: 'GOAL.NOT_FOUND' });
    expect((await propose({}, works.worker)).problem).toMatchObject({ code: 'ITEM.NOT_FOUND' });
    const plan = (await propose()).body.plans[0];
    expect(plan).toMatchObject({ kind: 'goal-cancellation', state: 'in-approval', goal: '全年无事故', steps: [] });
    expect((await propose()).problem).toMatchObject({ code: 'PLAN.OPEN' });
    expect((await inbox(works.unitSecretary)).map((duty) => duty.kind)).toContain('decide-item-plan');
    const step = (action: string, by = works.unitSecretary, opinion = '') => house.call(takeItemPlanStep, { id: plan?.id ?? '', version: 1, action, opinion }, by.token);
    expect((await step('approve', works.leader)).problem).toMatchObject({ code: 'STEP.RECUSED' });
    expect((await step('approve', works.otherUnitSecretary)).problem).toMatchObject({ code: 'PLAN.NOT_FOUND' });
    expect((await step('refuse')).problem).toMatchObject({ code: 'STEP.REASON_REQUIRED' });
    expect((await step('approve')).body).toMatchObject({ counts: { goals: 1, cancelled: 1 }, goals: [{}, { state: 'cancelled' }], plans: [{ state: 'approved' }] });
    expect((await step('approve')).problem).toMatchObject({ code: 'STEP.TAKEN' });
    expect((await propose()).problem).toMatchObject({ code: 'GOAL.CANCELLED' });
    expect((await house.call(recordGoalResult, { id: goal.id, version: 2, ...nothing, isDone: true }, works.leader.token)).problem).toMatchObject({ code: 'GOAL.CANCELLED' });
  });

  it('lets a zone go to its rating only when every goal has its result (SY-ZR-13)', async () => {
    const story = await begun(house, works, 'responsibility-zone');
    expect((await story.step('apply-rating', works.leader)).problem).toMatchObject({ code: 'GOAL.RESULT_MISSING', detail: expect.stringContaining('“一次交检合格率”、“全年无事故”') });
    const [measured, other] = (await year(story)).goals as [ItemGoalView, ItemGoalView];
    await house.get(recordGoalResult, { id: measured.id, version: 1, ...nothing, actual: '97.2', asOfOn: '2026-10-25' }, works.leader.token);
    expect((await story.step('apply-rating', works.leader)).problem).toMatchObject({ code: 'GOAL.RESULT_MISSING', detail: expect.not.stringContaining('一次交检') });
    await house.get(recordGoalResult, { id: other.id, version: 1, ...nothing, evidence: '发生一起轻伤' }, works.leader.token);
    expect((await story.step('apply-rating', works.leader)).body).toMatchObject({ state: 'in-rating' });
    expect((await house.call(recordGoalResult, { id: other.id, version: 2, ...nothing }, works.leader.token)).problem).toMatchObject({ code: 'ITEM.NOT_RUNNING' });
  });

  it('keeps a quarter that the team writes and the leader signs', async () => {
    const story = await begun(house, works, 'project');
    const goal = await goalOf(story);
    const save = (rest: object = {}, by = works.leader) => house.call(saveProgress, { id: story.id, quarter: '2026-Q4', version: 0, text: '完成试验', figures: [{ goalId: goal.id, actual: '2.8' }], ...rest }, by.token);
    expect((await save({ quarter: '2027-Q1' })).problem).toMatchObject({ code: 'PROGRESS.NOT_OPEN' });
    expect((await save({ quarter: '2026-Q3' })).problem).toMatchObject({ code: 'PROGRESS.NOT_OPEN' });
    expect((await save({ figures: [{ goalId: works.company.id, actual: '1' }] })).problem).toMatchObject({ code: 'GOAL.NOT_FOUND' });
    expect((await save({ figures: [{ goalId: (await goalOf(story, 1)).id, actual: '1' }] })).problem).toMatchObject({ code: 'GOAL.NOT_QUANTIFIED' });
    expect((await save({}, works.worker)).problem).toMatchObject({ code: 'ACCESS.DENIED' });
    expect((await save({ signature: drawn }, works.secretary)).problem).toMatchObject({ code: 'PROGRESS.LEADER_SIGNS' });
    expect((await save({}, works.secretary)).body).toMatchObject({ quarters: [{ quarter: '2026-Q4', state: 'written', text: '完成试验', figures: [{ name: '铸件废品率', actual: '2.8' }] }], goals: [{ actual: null }, {}] });
    expect((await save({ text: '后写' })).problem).toMatchObject({ code: 'VERSION.STALE' });
    expect((await save({ version: 1, text: '', signature: drawn })).problem).toMatchObject({ code: 'PROGRESS.TEXT_REQUIRED' });
    const [signed, twin] = await Promise.all([save({ version: 1, signature: drawn }), save({ version: 1, text: '同时', signature: drawn })]);
    expect([signed.status, twin.status].sort()).toEqual([200, 409]);
    expect(await year(story)).toMatchObject({ quarters: [{ state: 'signed', signedBy: '项目长', signedOn: '2026-10-26', isLate: false, signature: drawn }], goals: [{ actual: '2.8', asOfOn: '2026-10-26' }, {}] });
    expect((await save({ version: 2 })).problem).toMatchObject({ code: 'PROGRESS.SIGNED' });
  });

  it('asks the leader for the quarter once, from its last month, and shows it overdue afterwards', async () => {
    const story = await begun(house, works, 'project', { endOn: '2027-03-31' });
    const asked = async () => (await inbox()).filter((duty) => duty.kind === 'record-progress' && duty.subject.id.startsWith(story.id));
    const opening = house.app.get(YearOpening);
    await goTo(house, works, '2026-11-30');
    await opening.open();
    expect(await asked()).toEqual([]);
    await goTo(house, works, '2026-12-01');
    expect(await opening.open()).toBeGreaterThan(0);
    expect(await opening.open()).toBe(0);
    expect(await asked()).toMatchObject([{ subject: { id: `${story.id}:2026-Q4` }, dueOn: '2026-12-31', isOverdue: false }]);
    await goTo(house, works, '2027-01-04');
    expect(await asked()).toMatchObject([{ isOverdue: true }]);
    expect(await year(story)).toMatchObject({ quarters: [{ quarter: '2026-Q4', state: 'overdue' }, { quarter: '2027-Q1', state: 'open' }], reminders: expect.arrayContaining(['2026年第四季度的进展还没有签字。']) });
    await house.get(saveProgress, { id: story.id, quarter: '2026-Q4', version: 0, text: '补记', figures: [], signature: drawn }, works.leader.token);
    expect(await asked()).toEqual([]);
    expect((await year(story)).quarters[0]).toMatchObject({ state: 'signed', isLate: true });
  });

  it('moves the figures of approved targets on the plaque, and nothing else (SY-ZT-36)', async () => {
    const story = await begun(house, works, 'responsibility-zone');
    const { plaque } = await story.read(works.office);
    const view = await house.get(readPlaque, { id: plaque?.id ?? '' }, works.office.token);
    await house.get(takePlaqueStep, { id: view.open?.id ?? '', action: 'pass-review', opinion: '可以公开' }, works.confidentiality.token);
    await house.get(takePlaqueStep, { id: view.open?.id ?? '', action: 'approve' }, works.leaders.token);
    const shown = async () => (await house.get(readPublicPlaque, { code: view.code })).content;
    expect((await shown())?.targets).toMatchObject([{ name: '一次交检合格率', target: 98, actual: null, state: 'not-rated' }]);
    const [goal] = (await year(story)).goals as [ItemGoalView];
    await house.get(recordGoalResult, { id: goal.id, version: 1, ...nothing, actual: '98.3', asOfOn: '2026-10-25', evidence: '内部检验单 A-17' }, works.leader.token);
    expect((await shown())?.targets).toMatchObject([{ target: 98, actual: 98.3, asOfOn: '2026-10-25', state: 'achieved' }]);
    expect(JSON.stringify(await shown())).not.toContain('A-17');
    await house.get(splitGoal, { id: goal.id, name: '一次交检合格率', ownerId: works.leader.id, target: '99', dueOn: null }, works.leader.token);
    const part = (await year(story)).goals[1] as ItemGoalView;
    await house.get(recordGoalResult, { id: part.id, version: 1, ...nothing, actual: '1', asOfOn: '2026-10-26' }, works.leader.token);
    expect((await shown())?.targets).toMatchObject([{ actual: 98.3 }]);
  });

  it('adjusts an overdue item with causes and a new end that the unit approves (SY-GC-WT4)', async () => {
    const story = await begun(house, works, 'project');
    const propose = (rest: object = {}, by = works.leader) => house.call(proposeItemPlan, { id: story.id, kind: 'adjustment', cause: '模具到货晚', measures: '两班试制', newEndsOn: '2027-02-28', goalId: null, ...rest }, by.token);
    expect((await propose()).problem).toMatchObject({ code: 'PLAN.NOT_OVERDUE' });
    await goTo(house, works, '2026-12-21');
    await house.app.get(YearOpening).open();
    expect((await inbox()).filter((duty) => duty.kind === 'adjust-plan' && duty.subject.id === `${story.id}:2026-12-20`)).toHaveLength(1);
    expect((await year(story)).reminders[0]).toContain('超过计划完成时间');
    expect((await propose({ measures: '' })).problem).toMatchObject({ code: 'PLAN.MEASURES_REQUIRED' });
    expect((await propose({ newEndsOn: '2026-12-21' })).problem).toMatchObject({ code: 'PLAN.DATE_INVALID' });
    const first = (await propose()).body.plans[0];
    const decide = (id: string, action: string, opinion = '') => house.call(takeItemPlanStep, { id, version: 1, action, opinion }, works.unitSecretary.token);
    await decide(first?.id ?? '', 'refuse', '时间太长');
    expect((await inbox()).filter((duty) => duty.kind === 'adjust-plan' && duty.subject.id.startsWith(story.id))).toHaveLength(1);
    const second = (await propose({ newEndsOn: '2027-01-31' })).body.plans.find((plan) => plan.state === 'in-approval');
    const { body } = await decide(second?.id ?? '', 'approve');
    expect(body).toMatchObject({ item: { endsOn: '2027-01-31', isOverdue: false } });
    expect(body.plans.map((plan) => plan.state).sort()).toEqual(['approved', 'refused']);
    expect(body.plans.find((plan) => plan.state === 'approved')).toMatchObject({ earlierEndsOn: '2026-12-20', newEndsOn: '2027-01-31', cause: '模具到货晚' });
    expect((await inbox()).filter((duty) => duty.kind === 'adjust-plan' && duty.subject.id.startsWith(story.id))).toEqual([]);
    expect((await house.get(listItemRecords, { id: story.id }, works.leader.token)).total).toBe(0);
  });

  it('reminds of pledged items before their day, and the superior after it (SY-CN-12)', async () => {
    const story = await begun(house, works, 'pledge');
    const goal = await goalOf(story);
    const opening = house.app.get(YearOpening);
    const asked = async (kind: string, by: typeof works.leader) => (await inbox(by)).filter((duty) => duty.kind === kind && duty.subject.id === `${story.id}:${goal.id}`);
    await goTo(house, works, '2026-11-02');
    await opening.open();
    expect(await asked('fulfil-pledge', works.leader)).toEqual([]);
    await goTo(house, works, '2026-11-03');
    await opening.open();
    expect(await asked('fulfil-pledge', works.leader)).toMatchObject([{ dueOn: '2026-11-10' }]);
    await goTo(house, works, '2026-11-10');
    await opening.open();
    expect(await asked('help-pledge', works.unitSecretary)).toEqual([]);
    await goTo(house, works, '2026-11-11');
    await opening.open();
    expect(await asked('help-pledge', works.unitSecretary)).toHaveLength(1);
    expect(await asked('fulfil-pledge', works.leader)).toMatchObject([{ isOverdue: true }]);
    await house.get(recordGoalResult, { id: goal.id, version: 1, ...nothing, isDone: true, evidence: '已改造' }, works.leader.token);
    expect([...(await asked('fulfil-pledge', works.leader)), ...(await asked('help-pledge', works.unitSecretary))]).toEqual([]);
  });
});
