import { listItems, printItemForm, readInbox, readItem } from '@liangpai/shared/contracts';
import type { FormCode, FormValues } from '@liangpai/shared/forms';
import type { Carrier } from '@liangpai/shared/kernel';
import { filledZone } from '../item-ratings/filled-forms.js';
import { House } from '../support/house.js';
import { squeezed, textOf } from '../support/printed-page.js';
import { filledProject, filledTaskForce } from './filled-forms.js';
import { foundWorks, ItemStory, type Works } from './item-cast.js';

let house: House;
let works: Works;
beforeAll(async () => {
  house = await House.open();
  works = await foundWorks(house);
});
afterAll(() => house.close());

const forms: Readonly<Record<Exclude<Carrier, 'vanguard-post'>, FormCode>> = { project: 'SY-F1', 'responsibility-zone': 'SY-F4', pledge: 'SY-F7', 'task-force': 'SY-F9' };
let made = 0;
const name = (): string => `条件${(made += 1)}`;

/** Writes a form and sends it. */
async function filed(carrier: keyof typeof forms, values: FormValues, organisation = works.branch): Promise<{ story: ItemStory; status: number; code: string; detail: string }> {
  const story = await ItemStory.begin(house, carrier, works.secretary, organisation);
  const saved = await story.write(forms[carrier], values, works.secretary);
  const { status, problem } = saved.status === 200 ? await story.step('submit', works.secretary, { grounds: [{ clause: 'SY-ZR-T4', text: '两条产线分设' }, { clause: 'SY-TJ-L2', text: '抢修以青年为主' }] }) : saved;
  return { story, status, code: problem?.code ?? '', detail: problem?.detail ?? '' };
}

describe('a project before it is filed', () => {
  const project = (changes: FormValues = {}): ReturnType<typeof filed> => filed('project', filledProject(works, { name: name(), ...changes }));

  it('is not filed without the argument for it, nor with one still to come (SY-GC-04)', async () => {
    expect(await project({ argument: '' })).toMatchObject({ code: 'ITEM.FORM_FAULTY', detail: expect.stringContaining('论证情况') });
    expect(await project({ arguedOn: null })).toMatchObject({ code: 'ITEM.FORM_FAULTY', detail: expect.stringContaining('论证日期') });
    expect(await project({ arguedOn: '2026-10-15' })).toMatchObject({ code: 'ITEM.NOT_ELIGIBLE', detail: expect.stringContaining('论证日期晚于今天') });
    expect((await project({ arguedOn: '2026-10-14' })).status).toBe(200);
  });

  it('is read with its argument by the unit that selects, and only a unit above can pass it on (SY-GC-04)', async () => {
    const { story } = await project({ argument: '支委会逐条论证，可行' });
    const view = await story.read(works.unitSecretary);
    expect(view.sheets[0]?.values).toMatchObject({ argument: '支委会逐条论证，可行' });
    expect(view.steps.map((step) => step.action)).toContain('pass-review');
    expect((await story.step('pass-review', works.office)).problem?.code).toBe('STEP.NOT_YOURS');
  });

  it('names its 党建工作联络员 with the day since when, if it is a flagship or from an open call (SY-ZT-09)', async () => {
    expect(await project({ isOpenCall: true, liaisonSince: '2026-10-14' })).toMatchObject({ code: 'ITEM.FORM_FAULTY', detail: expect.stringContaining('党建工作联络员') });
    expect(await project({ isOpenCall: true, liaison: works.members[4]?.id ?? null })).toMatchObject({ code: 'ITEM.FORM_FAULTY', detail: expect.stringContaining('派驻时间') });
    const { story, status } = await project({ isOpenCall: true, liaison: works.otherUnitSecretary.id, liaisonSince: '2026-10-14' });
    expect(status).toBe(200);
    const { sheets, names } = await story.read(works.office);
    expect([sheets[0]?.values.liaisonSince, names[works.otherUnitSecretary.id]?.name]).toEqual(['2026-10-14', '邻书记']);
  });

  it('is seen by its liaison, who belongs to another unit (SY-ZT-09)', async () => {
    const plain = await project();
    expect((await house.call(readItem, { id: plain.story.id }, works.otherUnitSecretary.token)).status).toBe(404);
    const { story } = await project({ isOpenCall: true, liaison: works.otherUnitSecretary.id, liaisonSince: '2026-10-14' });
    expect((await house.call(readItem, { id: story.id }, works.otherUnitSecretary.token)).status).toBe(200);
    expect((await house.get(listItems, { view: 'mine' }, works.otherUnitSecretary.token)).items.map((item) => item.id)).toContain(story.id);
    expect((await story.read(works.office)).participants).toEqual([{ label: '党员', count: 4 }, { label: '入党积极分子', count: 1 }, { label: '群众', count: 1 }]);
  });

  it('counts members, activists and others of its team, as the roster knows them (SY-GC-01)', async () => {
    const team = [works.leader, works.probationary, works.activist, works.worker, works.members[0]].map((one) => ({ person: one?.id ?? null, duty: '分工', isCore: true }));
    const { story } = await project({ team });
    expect((await story.read(works.unitSecretary)).participants).toEqual([{ label: '党员', count: 3 }, { label: '入党积极分子', count: 1 }, { label: '群众', count: 1 }]);
  });

  it('carries any of the eleven focus tags, prints them, and takes no other (SY-GC-03)', async () => {
    const { story } = await project({ focus: ['bottleneck', 'delivery'] });
    const printed = squeezed(textOf((await house.call(printItemForm, { id: story.id, form: 'SY-F1' }, works.office.token)).raw));
    for (const tag of ['重点方向', '合同产品按期交付', '“卡脖子”关键技术']) expect(printed).toContain(tag);
    expect(printed).not.toContain('根治质量问题');
    expect((await project({ focus: [] })).status).toBe(200);
    const strange = await project({ focus: ['slogans', 'delivery'] });
    expect((await strange.story.read(works.secretary)).sheets[0]?.values.focus).toEqual(['delivery']);
  });
});

describe('a zone before it is filed', () => {
  const zone = (changes: FormValues = {}): ReturnType<typeof filed> => filed('responsibility-zone', { ...filledZone(works, '2026-10-20'), name: name(), ...changes });

  it('has members and others, a bounded term, and goals (SY-ZR-01)', async () => {
    expect(await zone({ people: '11', members: '8', activists: '4' })).toMatchObject({ code: 'ITEM.NOT_ELIGIBLE', detail: expect.stringContaining('超过责任区总人数') });
    expect(await zone({ people: '8', members: '8', activists: '0' })).toMatchObject({ code: 'ITEM.NOT_ELIGIBLE', detail: expect.stringContaining('也要有非党员职工') });
    expect(await zone({ endOn: '2026-10-19' })).toMatchObject({ code: 'ITEM.NOT_ELIGIBLE', detail: expect.stringContaining('晚于截止时间') });
    expect(await zone({ goals: [] })).toMatchObject({ code: 'ITEM.FORM_FAULTY' });
    const { story, status } = await zone();
    expect(status).toBe(200);
    expect((await story.read(works.unitSecretary)).participants).toEqual([{ label: '党员', count: 8 }, { label: '入党积极分子', count: 3 }, { label: '其他职工', count: 21 }]);
  });

  it('goes from the branch to its Party organisation and from there to the office, past nobody (SY-ZR-09)', async () => {
    const { story } = await zone();
    const waitingFor = async (by: { token: string }): Promise<string[]> => (await house.get(readInbox, { view: 'mine', pageSize: 100 }, by.token)).items.filter((item) => item.subject.id === story.id).map((item) => item.title);
    expect([await waitingFor(works.unitSecretary), await waitingFor(works.office)]).toEqual([['共产党员责任区待党组织审定'], []]);
    expect((await story.step('approve', works.office)).problem?.code).toMatch(/^STEP\./);
    expect((await story.read(works.office)).state).toBe('in-review');
    const checklist = Object.fromEntries(((await story.read(works.unitSecretary)).steps.find((step) => step.action === 'pass-review')?.checklist ?? []).map(({ key }) => [key, true]));
    expect((await story.step('pass-review', works.otherUnitSecretary, { checklist })).status).toBe(404);
    expect((await story.step('pass-review', works.unitSecretary, { checklist })).body).toMatchObject({ state: 'in-check' });
    expect([await waitingFor(works.unitSecretary), await waitingFor(works.office)]).toEqual([[], ['共产党员责任区待党群审核']]);
    expect((await story.step('approve', works.unitDeputy)).problem?.code).toBe('STEP.NOT_YOURS');
    expect((await story.step('approve', works.office)).body).toMatchObject({ state: 'to-hang', opinions: [{ by: '秦支书' }, { by: '单书记' }, { by: '党群员' }] });
  });
});

describe('a pledge before it is filed', () => {
  const item = { unit: '造型党支部', matter: '准时入库', measures: '支委包线', dueOn: '2026-12-01', focus: 'indicators' };
  const pledge = (changes: FormValues = {}, organisation = works.branch): ReturnType<typeof filed> => filed('pledge', {
    name: name(), pledgeKind: 'immediate', occasion: 'stage', leader: works.leader.id, members: '12', activists: '2', employees: '40', startOn: '2026-10-14', endOn: '2026-12-20', content: '铸件准时入库', measures: '支委包线', items: [item],
    meetingOn: '2026-10-13', minutes: '支委会逐项研究', clerk: works.secretary.id, phone: '8801', ...changes,
  }, organisation);

  it('is made by a Party organisation of any level, and tells who takes part (SY-CN-01)', async () => {
    const { story, status } = await pledge();
    expect(status).toBe(200);
    expect(await story.read(works.unitSecretary)).toMatchObject({ organisation: { name: '造型党支部' }, participants: [{ label: '党员', count: 12 }, { label: '入党积极分子', count: 2 }, { label: '职工', count: 40 }] });
    for (const place of [works.unit, works.company]) {
      const own = await ItemStory.begin(house, 'pledge', place === works.unit ? works.unitSecretary : works.office, place);
      expect((await own.read(works.office)).organisation.id ?? '').toBe(place.id);
    }
  });

  it('is no department’s (SY-CN-01)', async () => {
    const story = await ItemStory.begin(house, 'pledge', works.office, works.administration);
    await story.write('SY-F7', { name: name(), pledgeKind: 'yearly', leader: works.leader.id, members: '1', startOn: '2026-10-14', endOn: '2026-12-20', content: '服务一线', measures: '驻点', items: [item], meetingOn: '2026-10-13', minutes: '研究', clerk: works.leader.id, phone: '1' }, works.office);
    expect((await story.step('submit', works.office)).problem).toMatchObject({ code: 'ITEM.NOT_ELIGIBLE', detail: expect.stringContaining('以党组织名义') });
  });

  it('tags every item with one of three points of effort (SY-CN-02)', async () => {
    expect(await pledge({ items: [item, { ...item, focus: null }] })).toMatchObject({ code: 'ITEM.FORM_FAULTY', detail: expect.stringContaining('着力点') });
    expect((await pledge({ items: ['indicators', 'responsibilities', 'service'].map((focus) => ({ ...item, focus })) })).status).toBe(200);
  });

  it('is yearly, or immediate for stage work, a temporary task or an emergency (SY-CN-04)', async () => {
    expect(await pledge({ pledgeKind: null, occasion: null })).toMatchObject({ code: 'ITEM.FORM_FAULTY', detail: expect.stringContaining('承诺类型') });
    expect(await pledge({ occasion: null })).toMatchObject({ code: 'ITEM.FORM_FAULTY', detail: expect.stringContaining('即时承诺的起因') });
    for (const occasion of ['stage', 'temporary', 'emergency']) expect((await pledge({ occasion })).status).toBe(200);
    expect((await pledge({ pledgeKind: 'yearly', occasion: null })).status).toBe(200);
  });

  it('is not filed before a meeting was held on it and its minutes are attached (SY-CN-06)', async () => {
    expect(await pledge({ minutes: '' })).toMatchObject({ code: 'ITEM.FORM_FAULTY', detail: expect.stringContaining('专题研究记录') });
    expect(await pledge({ meetingOn: null })).toMatchObject({ code: 'ITEM.FORM_FAULTY', detail: expect.stringContaining('专题研究日期') });
    expect(await pledge({ meetingOn: '2026-10-15' })).toMatchObject({ code: 'ITEM.NOT_ELIGIBLE', detail: expect.stringContaining('专题研究日期晚于今天') });
    expect((await pledge({ meetingOn: '2026-10-14' })).status).toBe(200);
  });
});

describe('a squad before it is formed', () => {
  const squad = (changes: FormValues = {}): ReturnType<typeof filed> => {
    const own = name();
    return filed('task-force', filledTaskForce(works, { name: own, goal: `${own}按期交付`, ...changes }));
  };

  it('is made of members, activists, Youth League members and outstanding young workers, counted by kind (SY-TJ-01)', async () => {
    const team = [{ person: works.members[0]?.id ?? null, duty: '造型工' }, { person: works.activist.id, duty: '造型工' }, { person: works.worker.id, duty: '造型工', kind: 'youth-league' }];
    const { story, status } = await squad({ team });
    expect(status).toBe(200);
    expect((await story.read(works.unitSecretary)).participants).toEqual([{ label: '党员', count: 2 }, { label: '入党积极分子', count: 1 }, { label: '共青团员', count: 1 }, { label: '优秀青年', count: 0 }]);
    expect(await squad({ team: [...team.slice(0, 2), { person: works.worker.id, duty: '造型工' }] })).toMatchObject({ code: 'ITEM.NOT_ELIGIBLE', detail: expect.stringContaining('没有选共青团员或优秀青年') });
    expect(await squad({ team: [...team.slice(0, 2), { person: works.worker.id, duty: '造型工', kind: 'member' }] })).toMatchObject({ code: 'ITEM.NOT_ELIGIBLE', detail: expect.stringContaining('与名册不一致') });
  });

  it('has a task and an end that is still to come (SY-TJ-02)', async () => {
    expect(await squad({ goal: '' })).toMatchObject({ code: 'ITEM.FORM_FAULTY' });
    expect(await squad({ endOn: null })).toMatchObject({ code: 'ITEM.FORM_FAULTY', detail: expect.stringContaining('计划完成时间') });
    expect(await squad({ startOn: '2026-10-01', endOn: '2026-10-13' })).toMatchObject({ code: 'ITEM.NOT_ELIGIBLE', detail: expect.stringContaining('已经过去') });
    expect(await squad({ startOn: '2026-10-20', endOn: '2026-10-19' })).toMatchObject({ code: 'ITEM.NOT_ELIGIBLE', detail: expect.stringContaining('晚于计划完成时间') });
  });
});
