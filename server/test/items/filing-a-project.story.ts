import { answerConsultation, consultOnItem, listItems, readInbox, saveItemSheet, takeItemSteps, withdrawConsultation } from '@liangpai/shared/contracts';
import { House } from '../support/house.js';
import { allYes, carried, filledProject, remarked } from './filled-forms.js';
import { foundWorks, ItemStory, type Works } from './item-cast.js';

describe('filing a project (SY-FL-1)', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());

  const begin = (): Promise<ItemStory> => ItemStory.begin(house, 'project', works.secretary, works.branch);
  let count = 0;
  const filed = async (): Promise<ItemStory> => {
    const story = await begin();
    await story.write('SY-F1', filledProject(works, { name: `攻关项目${(count += 1)}` }), works.secretary);
    expect((await story.step('submit', works.secretary)).status).toBe(200);
    return story;
  };
  const checks = async (story: ItemStory, by = works.unitSecretary): Promise<Record<string, boolean>> => allYes((await story.read(by)).steps.find((step) => step.action === 'pass-review')?.checklist ?? []);

  it('begins as a draft that only those who write it see', async () => {
    const story = await begin();
    expect(await story.read(works.secretary)).toMatchObject({ state: 'draft', number: '', organisation: { name: '造型党支部' }, unit: { name: '铸造事业部党总支' }, assessment: { outcome: 'rejected' } });
    expect((await house.call(listItems, { search: '未命名' }, works.office.token)).body.total).toBe(1);
    expect((await house.call(listItems, {}, works.otherUnitSecretary.token)).body.total).toBe(0);
    expect((await house.call(listItems, {}, works.worker.token)).body.total).toBe(0);
  });

  it('saves by itself and tells live what is missing (SY-GC-L1, SY-GC-L2)', async () => {
    const story = await begin();
    const { body } = await story.write('SY-F1', { name: '试一试', leader: works.worker.id, team: [{ person: works.worker.id, duty: '全部', isCore: true }] }, works.secretary);
    const { assessment, name } = body as { assessment: { checks: { clause: string; outcome: string }[]; faults: { at: string }[] }; name: string };
    expect(name).toBe('试一试');
    expect(assessment.checks).toEqual(expect.arrayContaining([expect.objectContaining({ clause: 'SY-GC-L2', outcome: 'rejected', says: '项目负责人不是党员' }), expect.objectContaining({ clause: 'SY-GC-L1', outcome: 'reason-required', says: expect.stringMatching(/^还差 1 名党员：/) })]));
    expect(assessment.faults.map((fault) => fault.at)).toContain('goal');
    expect((await story.read(works.secretary)).name).toBe('试一试');
  });

  it('refuses a sheet that was saved elsewhere in between', async () => {
    const story = await begin();
    await story.write('SY-F1', { name: '先写的' }, works.secretary);
    const late = await house.call(saveItemSheet, { id: story.id, form: 'SY-F1', version: 0, values: { name: '后写的' } }, works.commissioner.token);
    expect(late.problem).toMatchObject({ code: 'VERSION.STALE' });
  });

  it('cannot leave incomplete, nor with a hard rule broken (SY-GC-L2, SY-GC-L6)', async () => {
    const story = await begin();
    expect((await story.step('submit', works.secretary)).problem).toMatchObject({ code: 'ITEM.FORM_FAULTY' });
    await story.write('SY-F1', filledProject(works, { name: '负责人不是党员', leader: works.worker.id }), works.secretary);
    expect((await story.step('submit', works.secretary)).problem).toMatchObject({ code: 'ITEM.NOT_ELIGIBLE', detail: expect.stringContaining('项目负责人不是党员') });
    await story.write('SY-F1', filledProject(works, { name: '日期倒了', endOn: '2026-10-01', milestones: [{ task: '试', dueOn: '2026-09-30' }] }), works.secretary);
    expect((await story.step('submit', works.secretary)).problem).toMatchObject({ code: 'ITEM.NOT_ELIGIBLE' });
  });

  it('leaves with a ground where a soft rule is not met, and every approver reads it (SY-GC-L4)', async () => {
    const story = await begin();
    await story.write('SY-F1', filledProject(works, { name: '献工不足', voluntaryHours: '10' }), works.secretary);
    expect((await story.step('submit', works.secretary)).problem).toMatchObject({ code: 'ITEM.GROUNDS_REQUIRED' });
    expect((await story.step('submit', works.secretary, { grounds: [{ clause: 'SY-GC-L4', text: '设备检修期短，工时集中' }] })).status).toBe(200);
    expect((await story.read(works.unitSecretary)).grounds).toEqual([{ clause: 'SY-GC-L4', text: '设备检修期短，工时集中' }]);
  });

  it('has a name of its own within organisation and year (SY-GC-L3)', async () => {
    const first = await filed();
    const { name } = await first.read(works.secretary);
    const story = await begin();
    await story.write('SY-F1', filledProject(works, { name }), works.secretary);
    expect((await story.step('submit', works.secretary)).problem).toMatchObject({ code: 'ITEM.NOT_ELIGIBLE', detail: expect.stringContaining('同名') });
  });

  it('waits in the inbox of the unit, with a day by which it is due', async () => {
    const story = await filed();
    const { name } = await story.read(works.secretary);
    const waiting = async (by: typeof works.unitSecretary): Promise<unknown[]> => (await house.call(readInbox, { view: 'mine' }, by.token)).body.items.filter((item) => item.summary.startsWith(`${name}，`));
    expect(await waiting(works.unitSecretary)).toMatchObject([{ kind: 'decide-item', title: '共产党员工程待初审', dueOn: '2026-10-21', subject: { kind: 'item', id: story.id } }]);
    expect(await waiting(works.otherUnitSecretary)).toEqual([]);
    expect(await waiting(works.secretary)).toEqual([]);
  });

  it('is reviewed with all eight checks answered yes, as a step of its own by the superior organisation (SY-ZT-17, SY-ZT-18, SY-ZT-29)', async () => {
    const story = await filed();
    expect((await story.step('pass-review', works.unitSecretary)).problem).toMatchObject({ code: 'ITEM.CHECKS_REQUIRED' });
    const answers = await checks(story);
    expect(Object.keys(answers)).toHaveLength(8);
    expect((await story.step('pass-review', works.unitSecretary, { checklist: { ...answers, quality: false } })).problem).toMatchObject({ code: 'ITEM.CHECKS_FAILED', detail: expect.stringContaining('⑤质量标准') });
    const returned = await story.step('return-to-draft', works.unitSecretary, { opinion: '补充质量标准', checklist: { ...answers, quality: false } });
    expect(returned.body).toMatchObject({ state: 'draft', opinions: [{}, { isReturn: true, text: '补充质量标准', checklist: expect.arrayContaining([{ label: '⑤质量标准', isMet: false }]) }] });
    expect((await house.call(readInbox, { view: 'mine' }, works.secretary.token)).body.items[0]).toMatchObject({ kind: 'fix-item', summary: expect.stringContaining('补充质量标准') });
  });

  it('is not decided on by those who wrote it or lead it, nor by another unit', async () => {
    const own = await ItemStory.begin(house, 'project', works.unitSecretary, works.unit);
    await own.write('SY-F1', filledProject(works, { name: '单位自己的项目', leader: works.unitDeputy.id }), works.unitSecretary);
    await own.step('submit', works.unitSecretary);
    expect((await own.step('pass-review', works.unitSecretary, { checklist: await checks(own, works.leaders) })).problem).toMatchObject({ code: 'STEP.RECUSED' });
    expect((await own.step('pass-review', works.unitDeputy)).problem).toMatchObject({ code: 'STEP.RECUSED' });
    const story = await filed();
    expect((await story.step('pass-review', works.otherUnitSecretary)).problem).toMatchObject({ code: 'ITEM.NOT_FOUND' });
    expect((await story.step('pass-review', works.worker)).problem).toMatchObject({ code: 'STEP.NOT_YOURS' });
  });

  it('passes the committee only with both majorities (SY-ZT-30)', async () => {
    const story = await filed();
    await story.step('pass-review', works.unitSecretary, { checklist: await checks(story) });
    expect((await story.step('carry', works.unitDeputy)).problem).toMatchObject({ code: 'ITEM.DECISION_REQUIRED' });
    expect((await story.step('carry', works.unitDeputy, { committee: { ...carried, present: 3, votesFor: 3 } })).problem).toMatchObject({ code: 'ITEM.NOT_CARRIED' });
    expect((await story.step('carry', works.unitDeputy, { committee: { ...carried, meetingOn: '2026-10-15' } })).problem).toMatchObject({ code: 'ITEM.MEETING_ON_INVALID' });
    expect((await story.step('carry', works.unitDeputy, { committee: carried, opinion: '同意上报' })).body).toMatchObject({ state: 'in-check' });
  });

  it('goes on to the office with a management level, then to the leaders, and gets its number (SY-ZT-19, SY-ZT-33, SY-ZT-34)', async () => {
    const story = await filed();
    await story.step('pass-review', works.unitSecretary, { checklist: await checks(story) });
    await story.step('carry', works.unitDeputy, { committee: carried });
    expect((await story.step('pass-check', works.office, { factors: remarked })).problem).toMatchObject({ code: 'ITEM.LEVEL_REQUIRED' });
    await story.step('pass-check', works.office, { managementLevel: 'company', opinion: '建议列入公司层面重点推动', factors: remarked });
    expect((await story.step('approve', works.office)).problem).toMatchObject({ code: 'STEP.NOT_YOURS' });
    const approved = await story.step('approve', works.leaders, { opinion: '同意', signature: { width: 300, height: 100, strokes: [[10, 10, 60, 60, 120, 20]] } });
    expect(approved.body).toMatchObject({ state: 'in-notice', phase: 'in-notice', managementLevel: 'company', number: expect.stringMatching(/^2026-工程-\d{3}$/) });
    expect((await story.read(works.secretary)).opinions.at(-1)).toMatchObject({ box: 'leaders', by: '主要领导', signature: { strokes: [[10, 10, 60, 60, 120, 20]] } });
  });

  it('goes back to any earlier stage, and what was said from there on no longer counts', async () => {
    const story = await filed();
    await story.step('pass-review', works.unitSecretary, { checklist: await checks(story) });
    await story.step('carry', works.unitDeputy, { committee: carried });
    expect((await story.step('return-to-in-review', works.office)).problem).toMatchObject({ code: 'STEP.REASON_REQUIRED' });
    await story.step('return-to-in-review', works.office, { opinion: '请重新初审' });
    const { state, opinions } = await story.read(works.unitSecretary);
    expect(state).toBe('in-review');
    expect(opinions.map(({ action, isCurrent }) => [action, isCurrent])).toEqual([['submit', true], ['pass-review', false], ['carry', false], ['return-to-in-review', false]]);
  });

  it('can be recalled by its filer while nobody has acted', async () => {
    const story = await filed();
    expect((await story.step('recall', works.secretary)).body).toMatchObject({ state: 'draft' });
    expect((await story.step('abandon', works.secretary)).body).toMatchObject({ state: 'withdrawn', phase: 'ended' });
    expect((await story.step('submit', works.secretary)).problem).toMatchObject({ code: 'STEP.TAKEN' });
  });

  it('waits for the answer of a colleague who was asked', async () => {
    const story = await filed();
    const asked = await house.call(consultOnItem, { id: story.id, personId: works.recogniser.id, question: '指标口径对吗？' }, works.unitSecretary.token);
    const id = asked.body.consultations[0]?.id ?? '';
    expect((await story.step('pass-review', works.unitSecretary, { checklist: await checks(story) })).problem).toMatchObject({ code: 'ITEM.CONSULTATION_OPEN', detail: expect.stringContaining('认定长') });
    expect((await house.call(answerConsultation, { id, answer: '我来答' }, works.worker.token)).problem).toMatchObject({ code: 'CONSULTATION.NOT_FOUND' });
    expect((await house.call(answerConsultation, { id, answer: '口径正确' }, works.recogniser.token)).status).toBe(200);
    expect((await house.call(answerConsultation, { id, answer: '再答' }, works.recogniser.token)).problem).toMatchObject({ code: 'CONSULTATION.ANSWERED' });
    expect((await house.call(withdrawConsultation, { id }, works.unitSecretary.token)).problem).toMatchObject({ code: 'CONSULTATION.ANSWERED' });
    expect((await story.step('pass-review', works.unitSecretary, { checklist: await checks(story) })).status).toBe(200);
  });

  it('lets exactly one of twenty reviewers at once take a step', async () => {
    const stories = await Promise.all(Array.from({ length: 5 }, filed));
    const answers = await checks(stories[0] as ItemStory);
    const tries = await Promise.all(stories.flatMap((story) => [works.unitSecretary, works.unitDeputy, works.unitSecretary, works.unitDeputy].map((by) => story.step('pass-review', by, { checklist: answers }))));
    expect(tries.filter((answer) => answer.status === 200)).toHaveLength(5);
    for (const story of stories) expect((await story.read(works.unitSecretary)).opinions.filter((opinion) => opinion.action === 'pass-review')).toHaveLength(1);
  });

  it('is decided on in a batch, each for itself', async () => {
    const stories = [await filed(), await filed()];
    const answers = await checks(stories[0] as ItemStory);
    await stories[1]?.step('pass-review', works.unitSecretary, { checklist: answers });
    const views = await Promise.all(stories.map((story) => story.read(works.unitDeputy)));
    const { body } = await house.call(takeItemSteps, { items: views.map(({ id, version }) => ({ id, version })), action: 'pass-review', checklist: answers }, works.unitDeputy.token);
    expect(body.results.map((result) => [result.stateLabel, result.problem?.code ?? null])).toEqual([['待委员会研究', null], [null, 'STEP.TAKEN']]);
  });

  it('shows nothing to another enterprise', async () => {
    const story = await filed();
    const stranger = await foundWorks(house, '别家');
    expect((await house.call(listItems, {}, stranger.office.token)).body.total).toBe(0);
    expect((await story.step('pass-review', stranger.unitSecretary)).problem).toMatchObject({ code: 'ITEM.NOT_FOUND' });
  });
});
