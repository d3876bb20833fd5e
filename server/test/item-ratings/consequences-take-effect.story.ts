import { answerConsequence, concludeItemAssessment, listCandidates, readConfidentialWords, readConsequence, readInbox, readItem, readPublicPlaque, saveConfidentialWords, takeItemStep, takePlaqueStep, takePlaqueSteps, type ConsequenceView, type PublicPlaque } from '@liangpai/shared/contracts';
import type { Carrier } from '@liangpai/shared/kernel';
import { Item } from '../../src/features/items/items.module.js';
import { Plaque } from '../../src/features/plaques/plaques.module.js';
import { YearOpening } from '../../src/features/item-year/item-year.module.js';
import { foundWorks, goTo, type ItemStory, type Works } from '../items/item-cast.js';
import { begun } from '../item-year/running-items.js';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';
import { RatingStory } from './rating-cast.js';

const missed = { goals: [{ isMet: false, actual: '3.1', isCancelled: false, evidence: '' }, { isMet: false, actual: null, isCancelled: false, evidence: '' }] };

describe('SY-ZT-24, SY-ZT-36: a confirmed consequence does the whole', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  beforeEach(() => goTo(house, works, '2026-10-26'));
  afterAll(() => house.close());

  const plaqueOf = async (story: ItemStory): Promise<Plaque> => {
    const { plaqueId } = await house.source.getRepository(Item).findOneByOrFail({ id: story.id });
    return house.source.getRepository(Plaque).findOneByOrFail({ id: plaqueId ?? '' });
  };
  const publicPage = async (code: string) => (await house.call(readPublicPlaque, { code })).body as PublicPlaque;
  const duties = async (by: Character) => (await house.get(readInbox, { view: 'mine', pageSize: 100 }, by.token)).items;

  /** An item that runs and whose plaque hangs: reviewed for secrets and approved by two people. */
  async function shown(carrier: Carrier, changes: Record<string, string> = {}): Promise<{ story: ItemStory; rating: RatingStory; code: string }> {
    const story = await begun(house, works, carrier, changes);
    const plaque = await plaqueOf(story);
    for (const [action, by] of [['pass-review', works.confidentiality], ['approve', works.leaders]] as const) await house.get(takePlaqueStep, { id: plaque.openVersionId ?? '', action, opinion: '不涉密' }, by.token);
    expect(await publicPage(plaque.code)).toMatchObject({ state: 'shown', notice: null });
    return { story, rating: new RatingStory(house, story.id), code: plaque.code };
  }

  async function proposed(carrier: 'project' | 'task-force'): Promise<{ story: ItemStory; rating: RatingStory; code: string; id: string }> {
    const item = await shown(carrier, { endOn: '2026-12-20' });
    await item.rating.save(works.unitSecretary, missed);
    const { current } = await item.rating.read(works.secondOfficer);
    const concluded = await house.get(concludeItemAssessment, { id: item.story.id, year: 2026, version: current.version }, works.secondOfficer.token);
    return { ...item, id: concluded.consequences.find(({ kind }) => kind === 'filing-cancellation')?.id ?? '' };
  }

  it.each(['project', 'task-force'] as const)('SY-ZT-24: a year’s assessment proposes to cancel a %s; confirming ends it, takes the plaque down, and tells those concerned', async (carrier) => {
    const { story, rating, code, id } = await proposed(carrier);
    // Still a proposal: nothing moves, and nobody takes the step by hand.
    expect((await house.get(readItem, { id: story.id }, works.office.token)).steps.map(({ action }) => action)).not.toContain('cancel-by-decision');
    const { version } = await house.get(readItem, { id: story.id }, works.secondOfficer.token);
    expect((await house.call(takeItemStep, { id: story.id, version, action: 'cancel-by-decision', opinion: '直接取消' }, works.secondOfficer.token)).problem?.code).toBe('STEP.NOT_POSSIBLE');
    expect((await duties(works.leader)).filter((duty) => duty.subject.id === id).map(({ kind, title }) => [kind, title])).toEqual([['read-consequence', '有一项建议：取消立项']]);
    const before = await house.get(readConsequence, { id }, works.leaders.token);
    expect(before.effects).toEqual([expect.stringContaining('转为“已取消立项”'), expect.stringContaining('扫码看到摘牌日期和说明：“经考核评价，取消立项。”'), expect.stringContaining('收到通知')]);
    expect((await house.call(answerConsequence, { id, statement: '设备到货晚了两个月。', version: before.version }, works.leader.token)).body).toMatchObject({ statement: { text: '设备到货晚了两个月。', by: '项目长', on: '2026-10-26' }, canState: false });
    expect((await house.call(answerConsequence, { id, statement: '再补充', version: before.version + 1 }, works.leader.token)).problem?.code).toBe('CONSEQUENCE.STATED');
    expect((await house.call(answerConsequence, { id, statement: '外单位', version: 1 }, works.otherUnitSecretary.token)).problem?.code).toBe('CONSEQUENCE.NOT_FOUND');
    expect((await rating.decide('filing-cancellation', works.office, { isConfirmed: true, reason: '' })).problem?.code).toBe('CONSEQUENCE.REASON_REQUIRED');
    expect((await rating.decide('filing-cancellation', works.unitSecretary, { isConfirmed: true, reason: '目标没有完成' })).problem?.code).toBe('CONSEQUENCE.NOT_FOUND');
    expect((await rating.decide('filing-cancellation', works.leaders, { isConfirmed: true, reason: '目标没有完成' })).body).toMatchObject({ state: 'confirmed', decidedBy: '主要领导' });

    const after = await house.get(readItem, { id: story.id }, works.office.token);
    expect(after).toMatchObject({ state: 'cancelled', stateLabel: '已取消立项', phase: 'ended', outcome: 'cancellation-proposed', steps: [] });
    expect(after.opinions.at(-1)).toMatchObject({ label: '取消立项', by: '主要领导', text: '目标没有完成' });
    expect(await publicPage(code)).toMatchObject({ state: 'withdrawn', content: null, notice: { on: '2026-10-26', reason: '经考核评价，取消立项。' } });
    expect((await rating.read(works.office)).consequences.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual(['filing-cancellation confirmed', 'plaque-withdrawal confirmed', 'rectification proposed']);
    expect((await house.get(listCandidates, { year: 2026 }, works.office.token)).candidates.find(({ itemId }) => itemId === story.id)?.barredBy.join()).toContain('取消立项');
    expect((await duties(works.leader)).filter((duty) => duty.subject.id === id).map(({ title }) => title)).toEqual(['已决定：取消立项']);
    expect((await duties(works.secretary)).filter((duty) => duty.subject.id === id).map(({ kind }) => kind)).toEqual(['acknowledge-consequence']);
    const { version: decided, canAcknowledge } = await house.get(readConsequence, { id }, works.secretary.token);
    expect([canAcknowledge, (await house.get(readConsequence, { id }, works.leader.token)).canAcknowledge, (await house.get(readConsequence, { id }, works.office.token)).canState]).toEqual([true, true, false]);
    await house.get(answerConsequence, { id, statement: '', version: decided }, works.secretary.token);
    await house.get(answerConsequence, { id, statement: '', version: decided }, works.leader.token);
    for (const by of [works.secretary, works.leader]) expect((await duties(by)).filter((duty) => duty.subject.id === id)).toEqual([]);
  });

  it('what was still asked of a cancelled project is asked no more, and the nightly run asks nothing new', async () => {
    const { story, rating } = await proposed('project');
    await goTo(house, works, '2026-12-22');
    await house.app.get(YearOpening).open();
    expect((await duties(works.leader)).filter((duty) => duty.subject.id.startsWith(story.id)).length).toBeGreaterThan(0);
    await rating.decide('filing-cancellation', works.leaders, { isConfirmed: true, reason: '目标没有完成' });
    await house.app.get(YearOpening).open();
    expect((await duties(works.leader)).filter((duty) => duty.subject.id.startsWith(story.id))).toEqual([]);
  });

  it('a project that applied for closing meanwhile is decided by its closing; two who decide at once decide once', async () => {
    const moved = await proposed('project');
    await house.source.getRepository(Item).update({ id: moved.story.id }, { state: 'in-assessment', phase: 'in-closing' });
    expect((await moved.rating.decide('filing-cancellation', works.leaders, { isConfirmed: true, reason: '目标没有完成' })).problem).toMatchObject({ code: 'CONSEQUENCE.ITEM_MOVED_ON', detail: expect.stringContaining('待党群评价') });
    expect((await moved.rating.decide('filing-cancellation', works.leaders, { isConfirmed: false, reason: '由结项评价决定' })).body).toMatchObject({ state: 'rejected' });
    expect((await duties(works.leader)).filter((duty) => duty.subject.id === moved.id).map(({ title, summary }) => [title, summary.split('：')[1]])).toEqual([['没有采纳：取消立项', '取消立项。由结项评价决定']]);
    const raced = await proposed('project');
    const both = await Promise.all([works.leaders, works.secondOfficer].map((by) => raced.rating.decide('filing-cancellation', by, { isConfirmed: true, reason: '目标没有完成' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await raced.rating.read(works.office)).consequences.filter(({ kind }) => kind === 'plaque-withdrawal')).toHaveLength(1);
  });

  it('SY-GC-16, SY-ZT-24: the closing evaluation cancels with its own step; the plaque goes in the same moment, also one that nobody has seen yet', async () => {
    for (const isShown of [true, false]) {
      const { story, rating, code } = isShown ? await shown('task-force', { endOn: '2026-12-20' }) : { story: await begun(house, works, 'task-force'), rating: null, code: '' };
      await house.source.getRepository(Item).update({ id: story.id }, { state: 'in-assessment', phase: 'in-closing' });
      await (rating ?? new RatingStory(house, story.id)).save(works.unitSecretary, missed);
      expect((await story.step('cancel', works.secondOfficer, { opinion: '任务没有完成', version: (await story.read(works.secondOfficer)).version })).body).toMatchObject({ state: 'cancelled' });
      const plaque = await plaqueOf(story);
      expect(plaque).toMatchObject({ state: 'withdrawn', withdrawnOn: '2026-10-26', withdrawalReason: '经考核评价，取消立项。' });
      if (isShown) expect(await publicPage(code)).toMatchObject({ state: 'withdrawn' });
      else expect((await house.call(readPublicPlaque, { code: plaque.code })).problem?.code).toBe('PLAQUE.UNKNOWN');
      expect((await duties(works.confidentiality)).filter((duty) => duty.subject.id === plaque.openVersionId)).toEqual([]);
    }
  });

  it('SY-TJ-02: a dissolved task force leaves its plaque to a person, who takes it down with one tap from the inbox', async () => {
    const { story, rating, code } = await shown('task-force', { endOn: '2026-12-20' });
    await house.source.getRepository(Item).update({ id: story.id }, { state: 'in-assessment', phase: 'in-closing' });
    await rating.save(works.unitSecretary, { goals: [{ isMet: true, actual: '12', isCancelled: false, evidence: '' }] });
    expect((await story.step('close', works.secondOfficer, { version: (await story.read(works.secondOfficer)).version })).body).toMatchObject({ state: 'dissolved' });
    expect(await publicPage(code)).toMatchObject({ state: 'shown' });
    const { shownVersionId, name } = await plaqueOf(story);
    const duty = (await duties(works.secondOfficer)).find(({ kind, subject }) => kind === 'withdraw-plaque' && subject.id === shownVersionId);
    expect(duty).toMatchObject({ title: `请摘牌：${name}`, summary: '任务已经完成，突击队解散。' });
    expect((await duties(works.secretary)).some(({ kind }) => kind === 'withdraw-plaque')).toBe(false);
    const { results } = await house.get(takePlaqueSteps, { items: [{ versionId: shownVersionId ?? '', action: 'withdraw', opinion: duty?.summary ?? '' }] }, works.secondOfficer.token);
    expect(results).toMatchObject([{ stateLabel: '已摘牌', problem: null }]);
    expect(await publicPage(code)).toMatchObject({ state: 'withdrawn', notice: { on: '2026-10-26', reason: '任务已经完成，突击队解散。' } });
    expect((await duties(works.secondOfficer)).some(({ kind, subject }) => kind === 'withdraw-plaque' && subject.id === shownVersionId)).toBe(false);
  });

  it('SY-ZR-D3, SY-XF-Q3, AMB-22: the loss of next year’s eligibility lets a plaque run until 31 December of the assessed year; it is not taken down', async () => {
    const zone = await shown('responsibility-zone', { endOn: '2027-06-30' });
    expect(await publicPage(zone.code)).toMatchObject({ content: { toOn: '2027-06-30' } });
    await house.source.getRepository(Item).update({ id: zone.story.id }, { state: 'in-confirmation', phase: 'in-closing' });
    await zone.rating.save(works.unitSecretary, { goals: [{ isMet: null, actual: '90', isCancelled: false, evidence: '' }, { isMet: false, actual: null, isCancelled: false, evidence: '' }] });
    expect((await zone.story.step('confirm-rating', works.secondOfficer, { version: (await zone.story.read(works.secondOfficer)).version })).body).toMatchObject({ state: 'rated', outcome: 'zone-barred' });
    expect(await publicPage(zone.code)).toMatchObject({ state: 'shown', content: { toOn: '2026-12-31' } });
    expect((await duties(works.leader)).some(({ kind, title }) => kind === 'read-consequence' && title === '已决定：取消争创资格')).toBe(true);
    house.clock.set('2027-01-01');
    expect(await publicPage(zone.code)).toMatchObject({ state: 'expired' });
  });

  it('SY-XF-Q3, AMB-15: what was left to a person ends as that person decides', async () => {
    const post = await shown('vanguard-post', { endOn: '2027-06-30' });
    await post.story.write('SY-F6', { scale: 'a', appraisal: 'excellent', rewards: '无', conduct: 'recorded-without-handling', results: [{ name: '带徒', effect: '两名' }] }, works.secretary);
    await house.source.getRepository(Item).update({ id: post.story.id }, { state: 'in-confirmation', phase: 'in-closing' });
    await post.story.step('confirm-rating', works.secondOfficer, { opinion: '等待核实', version: (await post.story.read(works.secondOfficer)).version });
    expect((await post.story.read(works.secondOfficer)).outcome).toBe('manual-review');
    expect(await publicPage(post.code)).toMatchObject({ content: { toOn: '2027-06-30' } });
    const decided = await post.rating.decide('eligibility-ban', works.leaders, { isConfirmed: true, reason: '已核实属实' });
    expect(decided.body as ConsequenceView).toMatchObject({ state: 'confirmed', fromOn: '2027-01-01', toOn: '2027-12-31' });
    expect((await post.story.read(works.secondOfficer)).outcome).toBe('post-barred');
    expect(await publicPage(post.code)).toMatchObject({ state: 'shown', content: { toOn: '2026-12-31' } });
  });

  it('a refused decision leaves everything as it was: here a word that must not be public stands in the notice', async () => {
    const { story, rating, code } = await proposed('project');
    const { version } = await house.get(readConfidentialWords, {}, works.confidentiality.token);
    const saved = await house.get(saveConfidentialWords, { words: ['考核评价'], version }, works.confidentiality.token);
    const decide = () => rating.decide('filing-cancellation', works.leaders, { isConfirmed: true, reason: '目标没有完成' });
    expect((await decide()).problem?.code).toBe('PLAQUE.NOTICE_CONFIDENTIAL');
    expect([(await story.read(works.office)).state, (await rating.read(works.office)).consequences.find(({ kind }) => kind === 'filing-cancellation')?.state, (await publicPage(code)).state]).toEqual(['running', 'proposed', 'shown']);
    await house.get(saveConfidentialWords, { words: [], version: saved.version }, works.confidentiality.token);
    expect((await decide()).status).toBe(200);
    expect((await publicPage(code)).state).toBe('withdrawn');
  });
});
