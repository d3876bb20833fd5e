import { concludeItemAssessment, downloadYearExtract, listCandidates, nominateMember, reportMisreporting } from '@liangpai/shared/contracts';
import { SY_2022 } from '@liangpai/shared/rulebooks';
import { readSheet } from 'read-excel-file/node';
import { Item, ItemMember } from '../../src/features/items/items.module.js';
import { ItemAssessment } from '../../src/features/item-ratings/item-ratings.module.js';
import { ItemGoal, ItemRecord } from '../../src/features/item-year/item-year.module.js';
import { newId } from '../../src/platform/ids/ids.js';
import { foundWorks, ItemStory, type Works } from '../items/item-cast.js';
import { runningProject } from '../satisfaction/satisfaction-cast.js';
import { House } from '../support/house.js';
import { Builder, type Character } from '../support/people.js';
import { filledAssessment, RatingStory } from './rating-cast.js';

describe('SY-ZT-21, SY-ZT-27, SY-ZT-41: the year’s assessment of a running project', () => {
  let house: House;
  let works: Works;

  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());

  const conclude = async (rating: RatingStory, by: Character, version?: number, year = 2026) =>
    house.call(concludeItemAssessment, { id: rating.itemId, year, version: version ?? (await rating.read(works.office)).current.version }, by.token);

  it('SY-ZT-41: wants the four inputs, what was seen on the spot, and the effect; across years it is a stage', async () => {
    const project = await runningProject(house, works, { name: '跨年攻关', endOn: '2027-03-31' });
    const rating = new RatingStory(house, project.id);
    expect((await conclude(rating, works.office, 1)).problem?.code).toBe('RATING.NOT_BEGUN');
    await rating.save(works.unitSecretary, { qualitative: '', qualitativeScore: null, employees: null, onSite: '', verification: '', benefit: null, goals: [{ isMet: null, actual: '3', isCancelled: false, evidence: '' }] });
    const { problem } = await conclude(rating, works.office);
    expect(problem?.code).toBe('RATING.INCOMPLETE');
    for (const missing of ['定性评价', '职工评议', '现场考核情况', '抽查验证情况', '没有效益数额']) expect(problem?.detail).toContain(missing);
    await rating.save(works.unitSecretary, { goals: [{ isMet: null, actual: '3', isCancelled: false, evidence: '' }] });
    expect((await conclude(rating, works.unitSecretary)).problem?.code).toBe('ACCESS.DENIED');
    expect((await conclude(rating, works.office, undefined, 2027)).problem?.code).toBe('RATING.YEAR_INVALID');
    expect((await conclude(rating, works.office, 1)).problem?.code).toBe('VERSION.STALE');
    expect((await conclude(rating, works.office)).body).toMatchObject({ current: { conclusion: { verdict: 'stage-assessment', isFinal: false }, composite: null }, consequences: [], canAssess: false });
    expect((await conclude(rating, works.office)).problem?.code).toBe('RATING.CONCLUDED');
    expect((await rating.save(works.unitSecretary)).problem?.code).toBe('RATING.CONCLUDED');
  });

  it('SY-ZT-24: an unmet goal at the year’s end proposes to cancel; 党群 or the leaders decide, never the project’s own people', async () => {
    const project = await runningProject(house, works, { name: '未完成' });
    await house.source.getRepository(Item).update({ id: project.id }, { editorIds: [works.secretary.id, works.office.id] as never });
    const rating = new RatingStory(house, project.id);
    expect((await rating.save(works.office)).problem?.code).toBe('STEP.RECUSED');
    await rating.save(works.unitSecretary, { isOutstanding: true, goals: [{ isMet: null, actual: '3', isCancelled: false, evidence: '' }] });
    expect((await conclude(rating, works.office)).problem?.code).toBe('STEP.RECUSED');
    const concluded = (await conclude(rating, works.secondOfficer)).body as Awaited<ReturnType<typeof rating.read>>;
    // Called outstanding by hand, but the rules object to the result: nothing is proposed to be named.
    expect([concluded.current.conclusion?.verdict, concluded.consequences.map(({ kind }) => kind).sort()]).toEqual(['cancellation-proposed', ['filing-cancellation', 'rectification']]);
    expect((await house.get(listCandidates, { year: 2026 }, works.secondOfficer.token)).candidates.find(({ itemId }) => itemId === project.id)?.isOutstanding).toBe(false);
    expect((await rating.decide('filing-cancellation', works.office, { isConfirmed: true, reason: '没有完成' })).problem?.code).toBe('STEP.RECUSED');
    expect((await rating.decide('filing-cancellation', works.leaders, { isConfirmed: true, reason: '没有完成' })).body).toMatchObject({ state: 'confirmed', fromOn: '2026-10-14', toOn: null });
  });
});

describe('SY-GC-WT3, SY-GC-WT3b, SY-XF-08: misreporting, bans and the candidate list', () => {
  let house: House;
  let works: Works;

  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());

  it('AMB-08: a serious case bars the project, and its organisation for two years from the day after the decision', async () => {
    const project = await runningProject(house, works);
    const rating = new RatingStory(house, project.id);
    const report = (by: Character) => house.call(reportMisreporting, { id: project.id, facts: '进展数据与台账不符', isSerious: true }, by.token);
    expect((await report(works.unitSecretary)).problem?.code).toBe('ACCESS.DENIED');
    const told = (await report(works.office)).body as Awaited<ReturnType<typeof rating.read>>;
    expect(told.consequences.map(({ kind, clause }) => [kind, clause]).sort()).toEqual([['award-exclusion', 'SY-GC-WT3'], ['award-exclusion', 'SY-GC-WT3b'], ['rectification', 'SY-GC-WT3b'], ['self-criticism', 'SY-GC-WT3b']]);
    expect((await report(works.office)).body).toMatchObject({ consequences: { length: 4 } });
    expect((await house.get(listCandidates, { year: 2026 }, works.office.token)).barredOrganisations).toEqual([]);
    expect((await rating.decide('award-exclusion', works.leaders, { isConfirmed: true, reason: '属实，情节严重', subject: '先进基层党组织' })).body).toMatchObject({ fromOn: '2026-10-15', toOn: '2028-10-14' });
    const lists = await Promise.all([2026, 2028, 2029].map((year) => house.get(listCandidates, { year }, works.office.token)));
    expect(lists.map(({ barredOrganisations }) => barredOrganisations.map(({ name, to }) => [name, to]))).toEqual([[['造型党支部', '2028-10-14']], [['造型党支部', '2028-10-14']], []]);
  });

  it('SY-GC-WT3: an excluded project is proposed for no award, however outstanding', async () => {
    const project = await runningProject(house, works, { name: '虚报' });
    const rating = new RatingStory(house, project.id);
    await house.call(reportMisreporting, { id: project.id, facts: '虚报', isSerious: false }, works.office.token);
    expect((await rating.decide('award-exclusion', works.leaders, { isConfirmed: true, reason: '属实' })).status).toBe(200);
    await rating.save(works.unitSecretary, { isOutstanding: true });
    const { current } = await rating.read(works.office);
    await house.call(concludeItemAssessment, { id: project.id, year: 2026, version: current.version }, works.office.token);
    const after = await rating.read(works.office);
    expect(after.current.conclusion?.verdict).toBe('may-close');
    expect(after.consequences.map(({ kind }) => kind)).toEqual(['award-exclusion']);
    const { candidates } = await house.get(listCandidates, { year: 2026 }, works.office.token);
    expect(candidates.find(({ itemId }) => itemId === project.id)).toMatchObject({ isOutstanding: true, barredBy: [expect.stringContaining('取消评优资格')], commendations: [] });
  });

  it('SY-XF-08: members with a successful post come first; somebody else needs a note; each once a year', async () => {
    const post = await ItemStory.begin(house, 'vanguard-post', works.leader, works.branch);
    await house.source.getRepository(Item).update({ id: post.id }, { state: 'rated', phase: 'ended', outcome: 'post-continues', leaderId: works.leader.id, name: '数控先锋岗', number: '2026-先锋岗-001', editionId: SY_2022.id, filedOn: '2026-01-05' });
    await house.source.getRepository(ItemAssessment).insert({
      id: newId(), itemId: post.id, year: 2026, content: filledAssessment as never, savedBy: '', savedAt: '2026-10-01T00:00:00.000Z', concludedOn: '2026-10-01', concludedBy: '党群员',
      conclusion: { verdict: 'post-continues', label: '继续创建', isFinal: true, explanation: { lines: [], citations: [], parameters: [], editionTitle: '' } } as never, composite: null, version: 1,
    });
    expect((await house.get(listCandidates, { year: 2026 }, works.office.token)).people).toMatchObject([{ name: '项目长', post: '数控先锋岗' }]);
    const nominate = (personId: string, note: string, by: Character) => house.call(nominateMember, { year: 2026, personId, note }, by.token);
    expect((await nominate(works.members[0]!.id, '', works.secretary)).problem).toMatchObject({ code: 'NOMINATION.NOTE_REQUIRED', detail: expect.stringContaining('1名') });
    expect((await nominate(works.leader.id, '', works.otherUnitSecretary)).problem?.code).toBe('ACCESS.DENIED');
    expect((await nominate(newId(), '', works.secretary)).problem?.code).toBe('PERSON.NOT_FOUND');
    expect((await nominate(works.members[0]!.id, '抢险立功', works.secretary)).status).toBe(200);
    expect((await nominate(works.leader.id, '', works.secretary)).status).toBe(200);
    const both = await Promise.all([nominate(works.members[1]!.id, '连续两年先进', works.secretary), nominate(works.members[1]!.id, '连续两年先进', works.secretary)]);
    expect(both.map(({ status, problem }) => problem?.code ?? status).sort()).toEqual([200, 'NOMINATION.TAKEN']);
    const { nominations } = await house.get(listCandidates, { year: 2026 }, works.office.token);
    expect(nominations[0]).toMatchObject({ person: '项目长', hasPost: true });
    expect((await house.get(listCandidates, { year: 2026 }, works.otherUnitSecretary.token)).nominations).toEqual([]);
  });

  it('SY-TJ-10: members of a task force with their attendance', async () => {
    const force = await ItemStory.begin(house, 'task-force', works.secretary, works.branch);
    await house.source.getRepository(Item).update({ id: force.id }, { state: 'running', phase: 'running', name: '抢修突击队', number: '2026-突击队-001', leaderId: works.leader.id, editionId: SY_2022.id, filedOn: '2026-03-01' });
    await house.source.getRepository(ItemMember).insert({ id: newId(), itemId: force.id, personId: works.members[1]!.id, duty: '焊工', isCore: false });
    const record = { itemId: force.id, kind: 'activity' as const, personIds: [] as never, byId: works.leader.id, byName: '项目长', at: '2026-04-01T00:00:00.000Z', signature: null, struckBy: '', struckReason: '', version: 1 };
    const came = (isOnTime: boolean) => ({ title: '抢修', attendance: [{ person: works.members[1]!.id, isOnTime }] }) as never;
    await house.source.getRepository(ItemRecord).insert([
      { ...record, id: newId(), day: '2026-04-01', content: came(true), isStruck: false }, { ...record, id: newId(), day: '2026-04-02', content: came(false), isStruck: false }, { ...record, id: newId(), day: '2026-04-05', content: came(true), isStruck: false },
      { ...record, id: newId(), day: '2026-04-03', content: came(true), isStruck: true }, { ...record, id: newId(), day: '2025-12-03', content: came(true), isStruck: false },
    ]);
    const rows = await readSheet((await house.call(downloadYearExtract, { year: 2026, of: 'participation' }, works.office.token)).raw);
    const [head, ...people] = rows as unknown as (string | number | null)[][];
    const of = (name: string) => Object.fromEntries((head ?? []).map((title, index) => [title, people.find((row) => row[1] === name)?.[index]]));
    expect(of('丁一')).toMatchObject({ 突击队活动次数: 3, 按时到位次数: 2, '按时到位（%）': '66.66', 参与情况: expect.stringContaining('抢修突击队（焊工）') });
    expect(of('项目长')).toMatchObject({ 突击队活动次数: 3, 按时到位次数: 0 });
  });

  it.each([['organisations', '各党组织载体结果', '造型党支部'], ['secretaries', '党组织书记述职参考', '秦支书'], ['participation', '党员参与名单', '项目长']] as const)('SY-ZT-22, SY-ZT-42, SY-TJ-10: the extract of %s', async (of, name, told) => {
    if (of === 'participation') {
      const [item] = await house.source.getRepository(Item).findBy({ name: '虚报' });
      expect((await house.source.getRepository(ItemMember).findBy({ itemId: item?.id ?? '' })).length).toBeGreaterThan(0);
    }
    const answer = await house.call(downloadYearExtract, { year: 2026, of }, works.office.token);
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(`2026年${name}.xlsx`);
    const text = JSON.stringify(await readSheet(answer.raw));
    expect(text).toContain(told);
    const beside = await house.call(downloadYearExtract, { year: 2026, of }, works.otherUnitSecretary.token);
    expect(JSON.stringify(await readSheet(beside.raw))).not.toContain(told);
    expect((await house.call(downloadYearExtract, { year: 2026, of }, await new Builder(house).signIn(works.worker.id))).problem?.code).toBe('ACCESS.DENIED');
  });
});

describe('SY-ZR-D1: an evaluation starts from the records of the year', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it('takes recorded figures until the evaluator says otherwise; only the approved plan cancels a goal', async () => {
    const works = await foundWorks(house);
    const project = await runningProject(house, works);
    const goal = { itemId: project.id, parentId: null, ownerId: null, ownerName: '', aspect: null, unit: '%', direction: 'at-most' as const, target: '2.5', dueOn: null, asOfOn: '2026-10-10', doneOn: null, version: 1 };
    const [measured, cancelled] = [newId(), newId()];
    await house.source.getRepository(ItemGoal).insert([
      { ...goal, id: measured, position: 1, name: '铸件废品率', isQuantified: true, actual: '2.4', isDone: true, evidence: '质量月报', cancelledAt: null },
      { ...goal, id: newId(), position: 2, parentId: measured, name: '一班废品率', isQuantified: true, actual: '9', isDone: false, evidence: '', cancelledAt: null },
      { ...goal, id: cancelled, position: 3, name: '已取消', isQuantified: false, actual: null, isDone: false, evidence: '', cancelledAt: '2026-10-01T00:00:00.000Z' },
    ]);
    const rating = new RatingStory(house, project.id);
    expect((await rating.read(works.office)).current.goals).toEqual([{ isMet: null, actual: '2.4', isCancelled: false, evidence: '质量月报' }, { isMet: null, actual: null, isCancelled: true, evidence: '' }]);
    expect((await rating.read(works.office)).preview).toMatchObject({ verdict: 'may-close' });
    await rating.save(works.unitSecretary, { goals: [{ isMet: null, actual: '2.7', isCancelled: true, evidence: '抽查' }] });
    expect(await rating.read(works.office)).toMatchObject({ current: { goals: [{ actual: '2.7', isCancelled: false }, { isCancelled: true }] }, preview: { verdict: 'cancellation-proposed' } });
  });
});
