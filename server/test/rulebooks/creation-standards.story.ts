import { listCreationStandards, proposeCreationStandard, readInbox, stepCreationStandard, type CreationStandardView } from '@liangpai/shared/contracts';
import { REVIEW_ITEM_LABELS } from '@liangpai/shared/kernel';
import { allYes, filledProject } from '../items/filled-forms.js';
import { foundWorks, goTo, ItemStory, type Works } from '../items/item-cast.js';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';

describe('a unit’s own creation standard (SY-GC-20b)', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());

  const content = { carrier: 'project', title: '铸造事业部党员工程细化标准', basis: '总支〔2026〕12号', checks: ['有工艺验证方案', '有三个月跟踪数据'], effectiveFrom: '2026-10-14' } as const;
  const propose = (changes: object = {}, by: Character = works.unitSecretary) => house.call(proposeCreationStandard, { organisationId: works.unit.id, ...content, ...changes } as never, by.token);
  const step = (standard: CreationStandardView, action: string, by: Character, opinion = '') => house.call(stepCreationStandard, { id: standard.id, version: standard.version, action, opinion }, by.token);
  let count = 0;
  const filed = async (): Promise<ItemStory> => {
    const story = await ItemStory.begin(house, 'project', works.secretary, works.branch);
    await story.write('SY-F1', filledProject(works, { name: `细化项目${(count += 1)}` }), works.secretary);
    await story.step('submit', works.secretary);
    return story;
  };
  const checklistOf = async (story: ItemStory, by = works.unitSecretary) => (await story.read(by)).steps.find((one) => one.action === 'pass-review')?.checklist ?? [];
  let adopted: CreationStandardView;

  it('is proposed by one of the unit and adopted by another, never backdated', async () => {
    expect((await propose({ effectiveFrom: '2026-10-13' })).problem?.code).toBe('STANDARD.BACKDATED');
    expect((await propose({}, works.otherUnitSecretary)).problem?.code).toBe('ACCESS.DENIED');
    expect((await propose({}, works.worker)).problem?.code).toBe('ACCESS.DENIED');
    expect((await propose({ checks: [] })).status).toBe(422);
    const { body } = await propose();
    expect(body).toMatchObject({ state: 'proposed', stateLabel: '待批准', adoptedBy: null });
    expect((await house.get(readInbox, { view: 'mine' }, works.unitDeputy.token)).items).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'adopt-standard', summary: expect.stringContaining('细化标准') })]));
    expect((await step(body, 'adopt', works.unitSecretary)).problem?.code).toBe('STEP.RECUSED');
    expect((await step(body, 'adopt', works.otherUnitSecretary)).problem?.code).toBe('STANDARD.NOT_FOUND');
    expect((await step(body, 'adopt', works.secretary)).problem?.code).toBe('STANDARD.NOT_FOUND');
    const answer = await step(body, 'adopt', works.unitDeputy);
    expect(answer.body).toMatchObject({ state: 'adopted', adoptedBy: '单副书记', effectiveFrom: '2026-10-14' });
    adopted = answer.body;
  });

  it('counts for nothing until it is adopted', async () => {
    const { body } = await propose({ checks: ['还没有批准的一条'] });
    expect((await checklistOf(await filed())).map((check) => check.label)).not.toContain('还没有批准的一条');
    expect((await step(body, 'withdraw', works.unitSecretary)).body).toMatchObject({ state: 'withdrawn' });
  });

  it('adds its checks behind all eight of the plan, and every one has to hold (SY-GC-20b)', async () => {
    const story = await filed();
    const checklist = await checklistOf(story);
    expect(checklist.map((check) => check.label)).toEqual([...Object.values(REVIEW_ITEM_LABELS), '有工艺验证方案', '有三个月跟踪数据']);
    const planned = allYes(checklist.slice(0, 8));
    expect((await story.step('pass-review', works.unitSecretary, { checklist: planned })).problem).toMatchObject({ code: 'ITEM.CHECKS_REQUIRED', detail: expect.stringContaining('有工艺验证方案') });
    expect((await story.step('pass-review', works.unitSecretary, { checklist: { ...allYes(checklist), [checklist[9]?.key ?? '']: false } })).problem).toMatchObject({ code: 'ITEM.CHECKS_FAILED', detail: expect.stringContaining('有三个月跟踪数据') });
    // Never weaker: the unit's checks stand for none of the plan's.
    expect((await story.step('pass-review', works.unitSecretary, { checklist: allYes(checklist.slice(1)) })).problem?.code).toBe('ITEM.CHECKS_REQUIRED');
    const passed = await story.step('pass-review', works.unitSecretary, { checklist: allYes(checklist) });
    expect(passed.body).toMatchObject({ state: 'in-study', opinions: [{}, { checklist: expect.arrayContaining([{ label: '有工艺验证方案', isMet: true }]) }] });
  });

  it('is read by whoever fills in the form, before it is sent (SY-GC-20b)', async () => {
    const story = await ItemStory.begin(house, 'project', works.secretary, works.branch);
    const { assessment } = await story.read(works.secretary);
    expect(assessment?.checks.filter((check) => check.clause === 'SY-GC-20b')).toEqual([{ clause: 'SY-GC-20b', says: '本单位细化标准：有工艺验证方案', outcome: 'hint' }, { clause: 'SY-GC-20b', says: '本单位细化标准：有三个月跟踪数据', outcome: 'hint' }]);
  });

  it('is no other unit’s, and no other carrier’s', async () => {
    const zone = await ItemStory.begin(house, 'responsibility-zone', works.secretary, works.branch);
    expect((await zone.read(works.secretary)).assessment?.checks.filter((check) => check.clause === 'SY-GC-20b')).toEqual([]);
    const elsewhere = await ItemStory.begin(house, 'project', works.otherUnitSecretary, works.otherUnit);
    expect((await elsewhere.read(works.otherUnitSecretary)).assessment?.checks.filter((check) => check.clause === 'SY-GC-20b')).toEqual([]);
    expect((await house.get(listCreationStandards, {}, works.otherUnitSecretary.token)).standards).toEqual([]);
    expect((await house.get(listCreationStandards, { isInForce: 'true' } as never, works.secretary.token)).standards.map((standard) => standard.title)).toEqual([content.title]);
  });

  it('once ended is not asked of later filings; an earlier one keeps it', async () => {
    const earlier = await filed();
    expect((await step(adopted, 'end', works.unitDeputy)).problem?.code).toBe('STEP.REASON_REQUIRED');
    expect((await step(adopted, 'end', works.unitDeputy, '并入公司标准')).body).toMatchObject({ state: 'ended', effectiveTo: '2026-10-14' });
    await goTo(house, works, '2026-10-15');
    expect(await checklistOf(earlier)).toHaveLength(10);
    expect(await checklistOf(await filed())).toHaveLength(8);
  });
});
