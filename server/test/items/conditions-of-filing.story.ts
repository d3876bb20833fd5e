import { addItemRecord, createItem, listItems, printItemForm, readInbox, readItem } from '@liangpai/shared/contracts';
import type { FormCode, FormValues } from '@liangpai/shared/forms';
import type { Carrier } from '@liangpai/shared/kernel';
import { filledPost, filledZone } from '../item-ratings/filled-forms.js';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';
import { squeezed, textOf } from '../support/printed-page.js';
import { allYes, filledProject, filledTaskForce, remarked } from './filled-forms.js';
import { foundWorks, ItemStory, type Works } from './item-cast.js';
import { Life } from './life.js';

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

  it('counts members, activists and others of its team, as the roster knows them, and shows the members’ share (SY-GC-01, SY-ZT-08)', async () => {
    const team = [works.leader, works.probationary, works.activist, works.worker, works.members[0]].map((one) => ({ person: one?.id ?? null, duty: '分工', isCore: true }));
    const { story } = await project({ team });
    expect(await story.read(works.unitSecretary)).toMatchObject({ participants: [{ label: '党员', count: 3 }, { label: '入党积极分子', count: 1 }, { label: '群众', count: 1 }], memberShare: '60.00' });
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

describe('a project that the company designates (SY-GC-10)', () => {
  it('is begun by the office, fills in the same form, and skips selection: from the branch straight to the office', async () => {
    expect((await house.call(createItem, { carrier: 'project', organisationId: works.branch.id, origin: 'designated' }, works.secretary.token)).problem?.code).toBe('ITEM.CARRIER_NOT_ALLOWED');
    const { body } = await house.call(createItem, { carrier: 'project', organisationId: works.branch.id, origin: 'designated' }, works.office.token);
    const story = new ItemStory(house, body.id, body.version);
    expect((await story.step('submit-designated', works.secretary)).problem?.code).toBe('ITEM.FORM_FAULTY');
    await story.write('SY-F1', filledProject(works, { name: name() }), works.secretary);
    expect((await story.read(works.secretary)).steps.map((step) => step.action)).toEqual(expect.arrayContaining(['submit-designated']));
    expect((await story.read(works.secretary)).steps.map((step) => step.action)).not.toContain('submit');
    expect((await story.step('submit', works.secretary)).problem?.code).toBe('STEP.NOT_POSSIBLE');
    expect((await story.step('submit-designated', works.secretary)).body).toMatchObject({ state: 'in-check', origin: 'designated' });
    // The officer who began it does not pass it on.
    expect((await story.step('pass-check', works.office, { managementLevel: 'company', factors: remarked })).problem?.code).toBe('STEP.RECUSED');
    expect((await story.step('pass-check', works.secondOfficer, { managementLevel: 'company', factors: remarked })).body).toMatchObject({ state: 'in-decision' });
  });

  it('no other project does (SY-GC-10); one filed later is filed like any other (SY-GC-11)', async () => {
    const { body } = await house.call(createItem, { carrier: 'project', organisationId: works.branch.id, origin: 'supplementary' }, works.secretary.token);
    const story = new ItemStory(house, body.id, body.version);
    await story.write('SY-F1', filledProject(works, { name: name(), isUrgent: true }), works.secretary);
    expect((await story.step('submit-designated', works.secretary)).problem?.code).toBe('STEP.NOT_POSSIBLE');
    expect((await story.step('submit', works.secretary)).body).toMatchObject({ state: 'in-review', origin: 'supplementary', isUrgent: true });
  });
});

describe('a post that is granted (SY-XF-Z1, SY-XF-Z2)', () => {
  const grant = async (values: FormValues): Promise<{ status: number; problem?: { code: string } | undefined }> => {
    const story = await ItemStory.begin(house, 'vanguard-post', works.unitSecretary, works.branch);
    await story.write('SY-F5', { name: name(), leader: works.members[3]?.id ?? null, startOn: '2026-10-20', endOn: '2026-12-20', ...values }, works.unitSecretary);
    return story.step('propose-grant', works.unitSecretary);
  };

  it('needs no application: who, which honour at which level, and no violation', async () => {
    const honours = [{ honour: 'model-worker', level: 'company', year: '2024' }];
    expect((await grant({ honours, hasViolation: false })).status).toBe(200);
    expect((await grant({ honours: [{ honour: 'model-worker', level: 'unit', year: '2024' }], hasViolation: false })).problem?.code).toBe('ITEM.NOT_ELIGIBLE');
    expect((await grant({ honours, hasViolation: true, violationOn: '2026-01-05' })).problem?.code).toBe('ITEM.NOT_ELIGIBLE');
    expect((await grant({ honours, hasViolation: false, leader: null })).problem?.code).toBe('ITEM.FORM_FAULTY');
    expect((await grant({ hasViolation: false })).problem?.code).not.toBe(undefined);
  });
});

describe('a post that a member applies for (SY-XF-03)', () => {
  it('is the member’s own application, approved by the unit’s Party organisation and sent to the office', async () => {
    const member = works.members[1] as Character;
    expect((await house.call(createItem, { carrier: 'vanguard-post', organisationId: works.branch.id }, works.probationary.token)).problem?.code).toBe('ITEM.CARRIER_NOT_ALLOWED');
    const story = await ItemStory.begin(house, 'vanguard-post', member, works.branch);
    await story.write('SY-F5', { ...filledPost(member, '2026-10-20'), appraisal: 'competent' }, member);
    expect((await story.step('submit', member)).problem).toMatchObject({ code: 'ITEM.NOT_ELIGIBLE', detail: expect.stringContaining('上年度考核：称职') });
    await story.write('SY-F5', filledPost(member, '2026-10-20'), member);
    expect((await story.step('submit', member)).body).toMatchObject({ state: 'in-review', filedBy: member.name, sheets: [{ form: 'SY-F5' }] });
    const checklist = allYes((await story.read(works.unitSecretary)).steps.find((step) => step.action === 'pass-review')?.checklist ?? []);
    expect((await story.step('pass-review', works.office, { checklist })).problem?.code).toBe('STEP.NOT_YOURS');
    expect((await story.step('pass-review', works.unitSecretary, { checklist })).body).toMatchObject({ state: 'in-check' });
    expect((await story.step('approve', works.office)).body).toMatchObject({ state: 'to-hang', number: expect.stringMatching(/^2026-先锋岗-/) });
  });
});

describe('a zone before it is filed', () => {
  const zone = (changes: FormValues = {}): ReturnType<typeof filed> => filed('responsibility-zone', { ...filledZone(works, '2026-10-20'), name: name(), ...changes });

  it('is written on SY-F4 with members and others, a bounded term, and goals (SY-ZR-01, SY-ZR-08)', async () => {
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

  it('is no department’s, nor is any other item (SY-CN-01, SY-ZT-01, SY-ZT-05)', async () => {
    for (const carrier of ['project', 'responsibility-zone', 'vanguard-post', 'pledge', 'task-force'] as const) {
      expect((await house.call(createItem, { carrier, organisationId: works.administration.id }, works.office.token)).problem?.code).toBe('ITEM.CARRIER_NOT_ALLOWED');
      expect((await house.call(createItem, { carrier, organisationId: works.branch.id }, works.secretary.token)).body).toMatchObject({ organisation: { name: '造型党支部' }, unit: { name: '铸造事业部党总支' } });
    }
  });

  it('is reviewed by the superior organisation alone, point by point, and goes back with guidance; resubmitted it keeps its history (SY-CN-07, SY-CN-08, SY-CN-09)', async () => {
    const { story } = await pledge();
    expect((await story.step('pass-review', works.office)).problem?.code).toBe('STEP.NOT_YOURS');
    const { checklist = [] } = (await story.read(works.unitSecretary)).steps.find((step) => step.action === 'pass-review') ?? {};
    expect(checklist.map((check) => check.label)).toEqual(['围绕企业改革发展目标', '体现先进性', '符合实际情况', '符合员工群众意愿', '明确、具体、切实可行']);
    const yes = Object.fromEntries(checklist.map(({ key }) => [key, true]));
    expect((await story.step('pass-review', works.unitSecretary, { checklist: { ...yes, realistic: false } })).problem).toMatchObject({ code: 'ITEM.CHECKS_FAILED', detail: expect.stringContaining('符合实际情况') });
    expect((await story.step('return-to-draft', works.unitSecretary, { checklist: { ...yes, realistic: false } })).problem?.code).toBe('STEP.REASON_REQUIRED');
    expect((await story.step('return-to-draft', works.unitSecretary, { checklist: { ...yes, realistic: false }, opinion: '期限请按产能定' })).body).toMatchObject({ state: 'draft' });
    expect((await story.step('submit', works.secretary)).status).toBe(200);
    expect((await story.step('pass-review', works.unitSecretary, { checklist: yes })).body).toMatchObject({ state: 'in-check', opinions: [{ action: 'submit' }, { isReturn: true, text: '期限请按产能定' }, { action: 'submit' }, { action: 'pass-review' }] });
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

  it('is dissolved on completion: nothing more is recorded for it, and it is not begun again (SY-TJ-02)', async () => {
    const life = await Life.begin(house, works, 'task-force');
    await life.reach('dissolved');
    expect(await life.view()).toMatchObject({ state: 'dissolved', stateLabel: '已归档解散', phase: 'ended', steps: [] });
    const { problem } = await house.call(addItemRecord, { id: life.story.id, kind: 'activity', day: house.clock.today(), values: { title: '再战', activityKind: 'task', attendance: [{ person: works.leader.id, isOnTime: true }] } }, works.secretary.token);
    expect(problem?.code).toBe('ITEM.NOT_RUNNING');
  });
});
