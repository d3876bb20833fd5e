import { concludeItemAssessment, listCandidates, readInbox, readItemRating, reportRectification, saveItemAssessment } from '@liangpai/shared/contracts';
import { Item } from '../../src/features/items/items.module.js';
import { foundWorks, type ItemStory, type Works } from '../items/item-cast.js';
import { filledClosing, openSatisfaction, runningProject } from '../satisfaction/satisfaction-cast.js';
import { House } from '../support/house.js';
import { filledAssessment, RatingStory } from './rating-cast.js';

/** Takes a project from its application to the last opinion. */
async function upToAssessment(house: House): Promise<{ works: Works; project: ItemStory; rating: RatingStory }> {
  const { works, project, rate } = await openSatisfaction(house);
  for (const member of works.members) await rate(member, 90);
  for (const [action, by] of [['end-survey', works.office], ['give-administration', works.administrator], ['give-acceptance', works.unitSecretary], ['give-recognition', works.recogniser]] as const) {
    const answer = await project.step(action, by, { opinion: '同意' });
    if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`);
  }
  return { works, project, rating: new RatingStory(house, project.id) };
}

describe('SY-GC-14 to SY-GC-16: closing a project', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it('SY-ZT-27: a project planned into next year is not closed, SY-GC-15: nor one whose worth nobody can tell', async () => {
    const works = await foundWorks(house);
    const later = await runningProject(house, works, { name: '跨年攻关', endOn: '2027-03-31' });
    await later.write('SY-F3', filledClosing, works.secretary);
    expect((await later.step('apply-closing', works.secretary)).problem).toMatchObject({ code: 'RATING.CROSS_YEAR', detail: expect.stringContaining('2027-03-31') });
    const worthless = await runningProject(house, works, { name: '价值不明' });
    await worthless.write('SY-F3', { ...filledClosing, value: null }, works.secretary);
    expect((await worthless.step('apply-closing', works.secretary)).problem).toMatchObject({ code: 'RATING.INCOMPLETE', detail: expect.stringContaining('实现价值及意义') });
    await worthless.write('SY-F3', { ...filledClosing, value: null, significance: '提升管理水平' }, works.secretary);
    expect((await worthless.step('apply-closing', works.secretary)).status).toBe(200);
  });

  it('SY-GC-21: without a value the recognising department gives its own words', async () => {
    const works = await foundWorks(house);
    const project = await runningProject(house, works);
    await project.write('SY-F3', { ...filledClosing, value: null, significance: '提升管理水平' }, works.secretary);
    await house.source.getRepository(Item).update({ id: project.id }, { state: 'in-recognition', phase: 'in-closing' });
    expect((await project.step('give-recognition', works.recogniser)).problem).toMatchObject({ code: 'RATING.INCOMPLETE', detail: expect.stringContaining('综合评价') });
    expect((await project.step('give-recognition', works.recogniser, { opinion: '成果属实' })).status).toBe(200);
    expect((await new RatingStory(house, project.id).read(works.office)).cost).toMatchObject({ total: '10.00', ratio: '—' });
  });

  it('SY-ZT-14, SY-GC-16: goals met and effect told, the rules say it may close; nobody evaluates the own work', async () => {
    const { works, project, rating } = await upToAssessment(house);
    const before = await rating.read(works.office);
    expect(before).toMatchObject({ preview: null, canAssess: true, canConclude: false, satisfaction: { mean: '90.00', ballots: 5 }, cost: { total: '10.00', ratio: '1:3.65' } });
    expect(before.open.join()).toContain('铸件废品率');
    expect((await project.step('close', works.office)).problem?.code).toBe('GOAL.RESULT_OPEN');
    const save = (token: string, rest: object = {}) => house.call(saveItemAssessment, { id: project.id, year: 2026, version: 0, ...filledAssessment, ...rest }, token);
    expect((await save(works.secretary.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await save(works.otherUnitSecretary.token)).problem?.code).toBe('ITEM.NOT_FOUND');
    expect((await save(works.office.token, { year: 2025 })).problem?.code).toBe('RATING.YEAR_INVALID');
    expect((await save(works.office.token, { version: 3 })).problem?.code).toBe('VERSION.STALE');
    expect((await save(works.unitSecretary.token, { leadership: [true, true, true, null, true, true] })).status).toBe(200);
    expect((await save(works.office.token)).problem?.code).toBe('VERSION.STALE');
    expect((await project.step('close', works.office)).problem).toMatchObject({ code: 'RATING.INCOMPLETE', detail: expect.stringContaining('组织领导还有1项没有评') });
    expect((await rating.save(works.office, { isOutstanding: true })).body).toMatchObject({ preview: { verdict: 'may-close', label: '可结项' }, open: [] });
    expect((await house.call(concludeItemAssessment, { id: project.id, year: 2026, version: 2 }, works.office.token)).problem?.code).toBe('RATING.NOT_OPEN');
    expect((await project.step('cancel', works.office)).problem?.code).toBe('STEP.REASON_REQUIRED');
    const closed = await project.step('close', works.office);
    expect(closed.body).toMatchObject({ state: 'closed', outcome: 'may-close', completedOn: '2026-10-12' });
    expect((await save(works.office.token)).problem?.code).toBe('RATING.NOT_OPEN');
    const after = await rating.read(works.office);
    expect(after.current).toMatchObject({ concludedOn: '2026-10-14', concludedBy: '党群员', conclusion: { verdict: 'may-close', isFinal: true } });
    // SY-ZT-23, SY-GC-17, SY-GC-18: an outstanding result may be named and commended; somebody decides.
    expect(after.consequences.map(({ kind, clause, state }) => [kind, clause, state]).sort()).toEqual([['award-priority', 'SY-GC-17', 'proposed'], ['commendation', 'SY-GC-18', 'proposed'], ['naming', 'SY-ZT-23', 'proposed']]);
    expect(after.uses).toContain('党建工作责任制考核');
  });

  it('SY-ZT-24: an unmet goal leads to the proposal of cancelling; closing all the same needs a reason', async () => {
    const { works, project, rating } = await upToAssessment(house);
    expect((await rating.save(works.office, { goals: [{ isMet: true, actual: '2.6', isCancelled: false, evidence: '' }] })).body).toMatchObject({ preview: { verdict: 'cancellation-proposed' } });
    expect((await project.step('close', works.office)).problem).toMatchObject({ code: 'RATING.REASON_REQUIRED', detail: expect.stringContaining('建议取消立项') });
    expect((await project.step('close', works.office, { opinion: '指标口径年中调整，实际已达到' })).body).toMatchObject({ state: 'closed', outcome: 'cancellation-proposed' });
  });

  it('SY-ZT-24, AMB-05: cancelling brings a rectification with its last day, done by the filing organisation; it stands on the candidate list', async () => {
    const { works, project, rating } = await upToAssessment(house);
    await rating.save(works.office, { goals: [{ isMet: null, actual: '3', isCancelled: false, evidence: '' }] });
    expect((await project.step('cancel', works.office, { opinion: '目标没有完成' })).body).toMatchObject({ state: 'cancelled', outcome: 'cancellation-proposed' });
    const { consequences } = await rating.read(works.secondOfficer);
    expect(consequences.map(({ kind, state, reason }) => [kind, state, reason]).sort()).toEqual([['filing-cancellation', 'confirmed', '目标没有完成'], ['rectification', 'proposed', '']]);
    expect((await house.get(readInbox, {}, works.secondOfficer.token)).items.map(({ title }) => title)).toContain('限期整改建议待决定');
    const decide = (by: Parameters<typeof rating.decide>[1], given: Parameters<typeof rating.decide>[2]) => rating.decide('rectification', by, given);
    expect((await decide(works.secondOfficer, { isConfirmed: true, reason: '' })).problem?.code).toBe('CONSEQUENCE.REASON_REQUIRED');
    expect((await decide(works.secondOfficer, { isConfirmed: true, reason: '须整改' })).problem?.code).toBe('CONSEQUENCE.DUE_ON_INVALID');
    expect((await decide(works.secondOfficer, { isConfirmed: true, reason: '须整改', dueOn: '2026-10-01' })).problem?.code).toBe('CONSEQUENCE.DUE_ON_INVALID');
    expect((await decide(works.unitSecretary, { isConfirmed: true, reason: '须整改', dueOn: '2026-11-30' })).problem?.code).toBe('CONSEQUENCE.NOT_FOUND');
    expect((await decide(works.leaders, { isConfirmed: true, reason: '须整改', dueOn: '2026-11-30', version: 7 })).problem?.code).toBe('VERSION.STALE');
    const decided = await decide(works.leaders, { isConfirmed: true, reason: '须整改', dueOn: '2026-11-30' });
    expect(decided.body).toMatchObject({ state: 'confirmed', decidedBy: '主要领导', fromOn: '2026-10-14', dueOn: '2026-11-30' });
    expect((await decide(works.secondOfficer, { isConfirmed: false, reason: '不必' })).problem?.code).toBe('CONSEQUENCE.DECIDED');
    const duty = (await house.get(readInbox, {}, works.secretary.token)).items.find(({ kind }) => kind === 'rectify-item');
    expect(duty).toMatchObject({ dueOn: '2026-11-30' });
    const report = (token: string, version: number) => house.call(reportRectification, { id: duty?.subject.id ?? '', outcome: '已换工艺', version }, token);
    expect((await report(works.otherUnitSecretary.token, 2)).problem?.code).toBe('CONSEQUENCE.NOT_FOUND');
    expect((await report(works.secretary.token, 1)).problem?.code).toBe('VERSION.STALE');
    expect((await report(works.secretary.token, 2)).body).toMatchObject({ outcome: '已换工艺' });
    expect((await report(works.secretary.token, 3)).problem?.code).toBe('CONSEQUENCE.NOT_IN_RECTIFICATION');
    const { candidates } = await house.get(listCandidates, { year: 2026 }, works.office.token);
    expect(candidates.find(({ itemId }) => itemId === project.id)?.barredBy.join()).toContain('取消立项');
  });

  it('another enterprise, and a sibling organisation, find none of it', async () => {
    const { works, project } = await upToAssessment(house);
    const others = await foundWorks(house, '另一家');
    for (const token of [others.office.token, works.otherUnitSecretary.token]) expect((await house.call(readItemRating, { id: project.id }, token)).problem?.code).toBe('ITEM.NOT_FOUND');
    expect((await house.get(listCandidates, { year: 2026 }, others.office.token)).candidates).toEqual([]);
  });
});
