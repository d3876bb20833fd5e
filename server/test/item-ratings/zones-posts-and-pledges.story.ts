import { castSatisfaction, readItemSatisfaction } from '@liangpai/shared/contracts';
import { SY_2022 } from '@liangpai/shared/rulebooks';
import type { Carrier } from '@liangpai/shared/kernel';
import { itemKinds } from '@liangpai/shared/items';
import type { FormValues } from '@liangpai/shared/forms';
import type { Organisation } from '../../src/features/organisations/organisations.module.js';
import { Item, ItemSheet } from '../../src/features/items/items.module.js';
import { newId } from '../../src/platform/ids/ids.js';
import { foundWorks, ItemStory, type Works } from '../items/item-cast.js';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';
import { filledPost, filledZone } from './filled-forms.js';
import { RatingStory } from './rating-cast.js';

/** An item at its rating; how it came there is told elsewhere. */
async function atRating(house: House, works: Works, carrier: Carrier, state: string, filing: FormValues, closing: FormValues | null = null): Promise<{ item: ItemStory; rating: RatingStory }> {
  const item = await ItemStory.begin(house, carrier, works.secretary, works.branch);
  const sheets = [[itemKinds[carrier].filing, filing], ...(closing ? [[itemKinds[carrier].closing, closing] as const] : [])] as const;
  for (const [form, content] of sheets) await house.source.getRepository(ItemSheet).insert({ id: newId(), itemId: item.id, form: form!, content: content as never, savedAt: '2026-10-01T00:00:00.000Z', savedBy: '秦支书', version: 1 });
  await house.source.getRepository(Item).update({ id: item.id }, { state, phase: state === 'running' ? 'running' : 'in-closing', editionId: SY_2022.id, filedOn: '2026-01-10', leaderId: works.leader.id, number: `2026-评-${item.id.slice(-6)}` });
  return { item, rating: new RatingStory(house, item.id) };
}

const goals = (count: number): FormValues => ({ goals: Array.from({ length: count }, (_, index) => ({ aspect: 'safety', name: `目标${index}`, measure: '', isQuantified: false })) });
const results = (met: number, of: number, cancelled = 0) => Array.from({ length: of }, (_, index) => ({ isMet: index < met, actual: null, isCancelled: index >= of - cancelled, evidence: '' }));

describe('SY-ZR-13, SY-ZR-D1 to D3: the yearly rating of zones', () => {
  let house: House;
  let works: Works;

  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());

  it('asks for every goal’s result before the unit rates', async () => {
    const { item, rating } = await atRating(house, works, 'responsibility-zone', 'in-rating', goals(2));
    expect((await item.step('give-rating', works.unitSecretary)).problem?.code).toBe('GOAL.RESULT_OPEN');
    await rating.save(works.unitSecretary, { goals: [{ isMet: true, actual: null, isCancelled: false, evidence: '' }] });
    expect((await item.step('give-rating', works.unitSecretary)).problem).toMatchObject({ code: 'GOAL.RESULT_OPEN', detail: expect.stringContaining('目标1') });
    await rating.save(works.unitSecretary, { goals: results(2, 2) });
    expect((await item.step('give-rating', works.unitSecretary)).body).toMatchObject({ state: 'in-confirmation' });
  });

  it.each([[8, 10, 0, 'zone-reached'], [7, 9, 0, 'zone-kept'], [7, 9, 1, 'zone-reached'], [7, 10, 0, 'zone-kept']])('%i of %i goals, %i of them cancelled with approval: %s, without a ban', async (met, of, cancelled, verdict) => {
    const { item, rating } = await atRating(house, works, 'responsibility-zone', 'in-confirmation', goals(of));
    await rating.save(works.office, { goals: results(met, of, cancelled) });
    expect((await item.step('confirm-rating', works.office)).body).toMatchObject({ state: 'rated', outcome: verdict });
    expect((await rating.read(works.office)).consequences).toEqual([]);
  });

  it('SY-ZR-D3, AMB-21: below 70 % the same unit is barred next year, and only then', async () => {
    const works = await foundWorks(house, '另一家');
    const { item, rating } = await atRating(house, works, 'responsibility-zone', 'in-confirmation', goals(10));
    await rating.save(works.office, { goals: results(6, 10) });
    expect((await rating.read(works.office)).preview).toMatchObject({ verdict: 'zone-barred' });
    expect((await item.step('confirm-rating', works.office)).body).toMatchObject({ state: 'rated', outcome: 'zone-barred' });
    const [ban] = (await rating.read(works.office)).consequences;
    expect(ban).toMatchObject({ kind: 'eligibility-ban', clause: 'SY-ZR-D3', state: 'confirmed', fromOn: '2027-01-01', toOn: '2027-12-31', decidedBy: '党群员' });
    const apply = async (startOn: string, by: Character, place: Organisation) => {
      const next = await ItemStory.begin(house, 'responsibility-zone', by, place);
      const saved = await next.write('SY-F4', filledZone(works, startOn), by);
      expect([saved.status, JSON.stringify((saved.body as { assessment: object }).assessment)]).toEqual([200, expect.stringContaining('"faults":[]')]);
      const { problem } = await next.step('submit', by, { grounds: [{ clause: 'SY-ZR-T3', text: '目标偏少' }] });
      return problem?.code === 'ITEM.GROUNDS_REQUIRED' ? problem.detail : problem?.code;
    };
    expect(await apply('2027-01-15', works.secretary, works.branch)).toBe('ITEM.BARRED');
    expect(await apply('2028-01-15', works.secretary, works.branch)).toBeUndefined();
    expect(await apply('2027-01-15', works.otherUnitSecretary, works.otherUnit)).toBeUndefined();
  });
});

describe('SY-XF-07, SY-XF-Q1 to Q3: the yearly rating of posts', () => {
  let house: House;
  let works: Works;

  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());

  const rate = async (closing: FormValues, opinion = '') => {
    const { item, rating } = await atRating(house, works, 'vanguard-post', 'in-confirmation', { name: '数控先锋岗' }, closing);
    const answer = await item.step('confirm-rating', works.office, { opinion });
    return { answer, rating };
  };

  it('an appraisal above the cut lets the post go on; a scale that does not fit and a missing appraisal are refused', async () => {
    expect((await rate({ scale: 'a', appraisal: 'competent', conduct: 'none' })).answer.body).toMatchObject({ outcome: 'post-continues' });
    expect((await rate({ scale: 'a', appraisal: 'good' })).answer.problem?.code).toBe('APPRAISAL.NOT_ON_SCALE');
    expect((await rate({ scale: 'a', appraisal: null })).answer.problem?.code).toBe('RATING.INCOMPLETE');
  });

  it.each([[{ scale: 'b', appraisal: 'good' }, 'SY-XF-Q1'], [{ scale: 'a', appraisal: 'excellent', conduct: 'handled' }, 'SY-XF-Q2'], [{ scale: 'a', appraisal: 'excellent', otherGround: '调离岗位' }, 'SY-XF-Q3']])('%j bars the person next year (%s)', async (closing, clause) => {
    const { answer, rating } = await rate(closing);
    expect(answer.body).toMatchObject({ outcome: 'post-barred' });
    expect((await rating.read(works.office)).consequences).toMatchObject([{ kind: 'eligibility-ban', clause, state: 'confirmed', fromOn: '2027-01-01', toOn: '2027-12-31' }]);
  });

  it('AMB-15: misconduct without handling goes to a person, with a reason, and is decided there', async () => {
    const closing = { scale: 'a', appraisal: 'excellent', conduct: 'recorded-without-handling' };
    expect((await rate(closing)).answer.problem?.code).toBe('RATING.REASON_REQUIRED');
    const { answer, rating } = await rate(closing, '等待核实');
    expect(answer.body).toMatchObject({ outcome: 'manual-review' });
    expect((await rating.read(works.office)).consequences).toMatchObject([{ kind: 'eligibility-ban', clause: 'SY-XF-Q3', state: 'proposed' }]);
    expect((await rating.decide('eligibility-ban', works.leaders, { isConfirmed: false, reason: '' })).problem?.code).toBe('CONSEQUENCE.REASON_REQUIRED');
    expect((await rating.decide('eligibility-ban', works.leaders, { isConfirmed: false, reason: '已核实，不属实' })).body).toMatchObject({ state: 'rejected', reason: '已核实，不属实' });
  });

  it('AMB-21: a barred person’s new post is refused in the year of the ban; another person’s is not', async () => {
    const apply = async (startOn: string, by: Character) => {
      const next = await ItemStory.begin(house, 'vanguard-post', by, works.branch);
      await next.write('SY-F5', filledPost(by, startOn), by);
      return (await next.step('submit', by)).problem?.code;
    };
    expect(await apply('2027-02-01', works.leader)).toBe('ITEM.BARRED');
    expect(await apply('2028-02-01', works.leader)).toBeUndefined();
    expect(await apply('2027-02-01', works.members[0]!)).toBeUndefined();
  });
});

describe('SY-CN-12 to SY-CN-16: a pledge at the year’s end', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it('what was not kept has its reason; measured, evaluated, told', async () => {
    const works = await foundWorks(house);
    const filing = { name: '年度承诺', items: [{ matter: '修路', dueOn: '2026-09-01' }, { matter: '装灯', dueOn: '2026-10-01' }] };
    const year = { results: [{ matter: '修路', isDone: true, doneOn: '2026-08-30' }, { matter: '另一件', isDone: true, doneOn: '2026-08-30' }], isDone: true, explanation: '修路按期完成', selfReview: '较好', reviewedOn: '2026-10-10', clerk: works.secretary.id, phone: '8801' };
    const { item, rating } = await atRating(house, works, 'pledge', 'running', filing, year);
    expect((await item.step('apply-rating', works.secretary)).problem).toMatchObject({ code: 'RATING.INCOMPLETE', detail: expect.stringContaining('未完成原因') });
    await house.source.getRepository(ItemSheet).update({ itemId: item.id, form: 'SY-F8' }, { content: { ...year, isDone: false, reason: '灯杆到货晚' } as never });
    expect((await item.step('apply-rating', works.secretary)).status).toBe(200);
    expect((await item.step('end-survey', works.unitSecretary)).problem?.code).toBe('ITEM.SURVEY_NOT_ENDED');
    const { surveys: [survey] } = await house.get(readItemSatisfaction, { id: item.id }, works.secretary.token);
    expect(survey?.title).toBe('未命名的承诺践诺测评');
    await house.call(castSatisfaction, { id: survey?.id ?? '', points: 80 }, works.members[0]?.token);
    for (const [action, by] of [['end-survey', works.unitSecretary], ['give-acceptance', works.unitSecretary], ['close', works.office]] as const) expect((await item.step(action, by)).status).toBe(200);
    expect(await rating.read(works.office)).toMatchObject({ current: { conclusion: { verdict: 'pledge-unfulfilled' } }, satisfaction: { ballots: 1, mean: null }, uses: expect.arrayContaining(['年度考核、民主评议、评先树优、提升晋级']) });
  });
});
