import { consultOnItem, listNotices, proposeCreationStandard, raiseAnonymousObjection, readInbox, readItemBatch, readNotice, stepCreationStandard, takeItemSteps, type ItemBatch } from '@liangpai/shared/contracts';
import type { Carrier } from '@liangpai/shared/kernel';
import { newId } from '../../src/platform/ids/ids.js';
import { ItemSheet } from '../../src/features/items/items.module.js';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';
import { allYes, filledTaskForce } from './filled-forms.js';
import { foundWorks, goTo, ItemStory, type Works } from './item-cast.js';

describe('deciding on several items at once (SY-GC-08, SY-XF-04)', () => {
  let house: House;
  let works: Works;
  let count = 0;
  beforeEach(async () => {
    house = await House.open();
    works = await foundWorks(house);
    count = 0;
  });
  afterEach(() => house.close());

  /** A task force that waits for its review. */
  const filed = async (changes: Parameters<typeof filledTaskForce>[1] = {}, by: Character = works.secretary): Promise<ItemStory> => {
    const story = await ItemStory.begin(house, 'task-force', by, works.branch);
    await story.write('SY-F9', filledTaskForce(works, { name: `突击队${(count += 1)}`, goal: `第${count}项任务`, ...changes }), by);
    const submitted = await story.step('submit', by, { grounds: ['SY-TJ-L1', 'SY-TJ-L2', 'SY-TJ-04'].map((clause) => ({ clause, text: '人手有限，均为骨干' })) });
    expect([submitted.status, (submitted.body as { detail?: string }).detail]).toEqual([200, undefined]);
    return story;
  };
  const batch = async (action: string, by: Character, carrier: Carrier = 'task-force') => house.call(readItemBatch, { carrier, action }, by.token);
  const shown = async (action: string, by: Character): Promise<ItemBatch> => (await batch(action, by)).body;
  const take = async (action: string, by: Character, items: ItemBatch['items'], rest = {}) =>
    (await house.call(takeItemSteps, { items: items.map(({ id, version }) => ({ id, version })), action, opinion: '同意', ...rest } as never, by.token)).body.results;

  it('lists what waits for one step of the reviewer, the longest waiting first, with all that comes with the step', async () => {
    await filed();
    house.clock.set('2026-10-14T02:05:00.000Z');
    await filed();
    const found = await shown('pass-review', works.unitSecretary);
    expect(found).toMatchObject({ label: '审定通过', stateLabel: '待直属单位审定', total: 2, takesSignature: true, items: [{ name: '突击队1', organisation: '造型党支部', filedBy: '秦支书', leader: '项目长', dueOn: '2026-10-21', obstacles: [] }, { name: '突击队2' }] });
    expect(found.checklist.map(({ key }) => key)).toEqual(['task', 'people', 'name']);
    for (const other of [works.otherUnitSecretary, works.office, works.secretary, works.worker]) expect((await shown('pass-review', other)).items).toEqual([]);
  });

  it('passes them with one opinion, checklist and signature, which every item keeps as its own', async () => {
    const stories = [await filed(), await filed()];
    const { items, checklist } = await shown('pass-review', works.unitSecretary);
    const signature = { width: 300, height: 100, strokes: [[10, 10, 60, 60]] };
    expect(await take('pass-review', works.unitSecretary, items, { checklist: allYes(checklist), signature, opinion: '任务明确，同意' })).toMatchObject([{ stateLabel: '待党群审核', problem: null }, { stateLabel: '待党群审核', problem: null }]);
    for (const story of stories) expect((await story.read(works.office)).opinions.at(-1)).toMatchObject({ by: '单书记', text: '任务明确，同意', signature, checklist: [{ isMet: true }, { isMet: true }, { isMet: true }] });
    expect((await shown('pass-review', works.unitSecretary)).items).toEqual([]);
  });

  it('asks in a batch for what the unit checks beyond the plan as well (SY-GC-20b)', async () => {
    const standard = { organisationId: works.unit.id, carrier: 'task-force' as const, title: '突击队细化标准', basis: '总支〔2026〕12号', checks: ['有夜班值守安排'], effectiveFrom: '2026-10-14' };
    const { id, version } = (await house.call(proposeCreationStandard, standard, works.unitSecretary.token)).body;
    await house.get(stepCreationStandard, { id, version, action: 'adopt', opinion: '' }, works.unitDeputy.token);
    await filed();
    const { items, checklist } = await shown('pass-review', works.unitSecretary);
    expect(checklist.map(({ label }) => label)).toContain('有夜班值守安排');
    expect(await take('pass-review', works.unitSecretary, items, { checklist: { ...allYes(checklist), [checklist.at(-1)?.key ?? '']: false } })).toMatchObject([{ problem: { code: 'ITEM.CHECKS_FAILED' } }]);
    expect(await take('pass-review', works.unitSecretary, items, { checklist: allYes(checklist) })).toMatchObject([{ problem: null }]);
  });

  it('shows the reasons for which a soft rule is not met beside the item', async () => {
    await filed({ isUrgentTask: false });
    const [item] = (await shown('pass-review', works.unitSecretary)).items;
    expect(item?.grounds.map(({ text }) => text)).toContain('人手有限，均为骨干');
  });

  it('keeps out an item whose form breaks a rule by now, with the reason, and lets the others pass', async () => {
    const broken = await filed();
    await filed();
    await house.source.getRepository(ItemSheet).update({ itemId: broken.id }, { content: { ...filledTaskForce(works, { name: '突击队1', goal: '' }) } as never });
    const { items: unordered, checklist } = await shown('pass-review', works.unitSecretary);
    const items = [...unordered].sort((one, other) => other.obstacles.length - one.obstacles.length);
    expect(items.map(({ obstacles }) => obstacles.length > 0)).toEqual([true, false]);
    const results = await take('pass-review', works.unitSecretary, items, { checklist: allYes(checklist) });
    expect(results).toMatchObject([{ id: broken.id, stateLabel: null, problem: { code: 'ITEM.HELD_UP', detail: expect.stringContaining('请打开项目，看清楚再办或退回。') } }, { problem: null }]);
    expect((await broken.read(works.unitSecretary)).state).toBe('in-review');
  });

  it('keeps out an item on which a colleague was asked and has not answered', async () => {
    const story = await filed();
    await house.call(consultOnItem, { id: story.id, personId: works.recogniser.id, question: '人员够不够？' }, works.unitSecretary.token);
    expect((await shown('pass-review', works.unitSecretary)).items[0]?.obstacles).toEqual(['还在等认定长答复意见']);
  });

  it('does not offer to a reviewer what he or she leads (separation of duty)', async () => {
    await filed({ leader: works.unitDeputy.id });
    expect((await shown('pass-review', works.unitDeputy)).total).toBe(0);
    expect((await shown('pass-review', works.unitSecretary)).total).toBe(1);
  });

  it('tells of a 公示 that is not over and of objections that wait for an answer (SY-ZT-36)', async () => {
    await filed();
    await filed();
    const review = await shown('pass-review', works.unitSecretary);
    await take('pass-review', works.unitSecretary, review.items, { checklist: allYes(review.checklist) });
    expect((await take('approve', works.office, (await shown('approve', works.office)).items)).map(({ stateLabel }) => stateLabel)).toEqual(['公示中', '公示中']);
    const [notice] = (await house.get(listNotices, {}, works.worker.token)).notices;
    const { subjects } = await house.get(readNotice, { id: notice?.id ?? '' }, works.worker.token);
    await house.get(raiseAnonymousObjection, { id: notice?.id ?? '', key: newId(), objection: '人员不实', subjectId: subjects[0]?.id ?? null }, works.worker.token);
    const early = (await shown('end-notice', works.office)).items;
    expect(early.sort((one, other) => other.obstacles.length - one.obstacles.length).map(({ obstacles }) => obstacles)).toEqual([['公示有1条异议没有答复', '公示到2026-10-21才期满'], ['公示到2026-10-21才期满']]);
    await goTo(house, works, '2026-10-22');
    const items = [...(await shown('end-notice', works.office)).items].sort((one, other) => other.obstacles.length - one.obstacles.length);
    expect(items.map(({ obstacles }) => obstacles)).toEqual([['公示有1条异议没有答复'], []]);
    expect((await take('end-notice', works.office, items)).map(({ problem }) => problem?.code ?? null)).toEqual(['ITEM.HELD_UP', null]);
  });

  it.each([['project', 'carry'], ['project', 'pass-check'], ['project', 'close'], ['responsibility-zone', 'give-rating'], ['pledge', 'publish'], ['project', 'return-to-draft'], ['project', 'no-such-step']] as const)('%s %s is taken one by one', async (carrier, action) => {
    expect((await batch(action, works.unitSecretary, carrier)).problem).toMatchObject({ code: 'ITEM.NOT_BATCHED', title: '这一步要逐项办理' });
  });

  it('says to whoever was slower who was faster, item by item', async () => {
    await filed();
    await filed();
    const seen = await shown('pass-review', works.unitSecretary);
    await take('pass-review', works.unitDeputy, seen.items.slice(0, 1), { checklist: allYes(seen.checklist) });
    const results = await take('pass-review', works.unitSecretary, seen.items, { checklist: allYes(seen.checklist) });
    expect(results.map(({ problem }) => problem?.code ?? null)).toEqual(['STEP.TAKEN', null]);
  });

  it('is announced in the inbox to whoever has the step', async () => {
    await filed();
    await filed();
    const { items } = (await house.call(readInbox, { view: 'mine' }, works.unitSecretary.token)).body;
    expect(items).toMatchObject([{ kind: 'decide-item', batch: 'task-force:pass-review', steps: [{ action: 'pass-review', label: '审定通过' }] }, { batch: 'task-force:pass-review' }]);
  });
});
