import { answerObjection, findNoticeOfObjection, readCaseHistory, readInbox, type NoticeView, type ObjectionView } from '@liangpai/shared/contracts';
import { newId } from '../../src/platform/ids/ids.js';
import type { Answer } from '../support/house.js';
import { House } from '../support/house.js';
import { Builder, type Character } from '../support/people.js';
import { NoticeStory, waiting } from './notice-cast.js';

describe('objecting to a 公示', () => {
  let house: House;
  let story: NoticeStory;
  let second: Character;
  beforeAll(async () => {
    house = await House.open();
    story = await NoticeStory.begin(house, '北方重装');
    const builder = new Builder(house);
    second = await builder.person(story.company.root, '秦昭', 'full-member', story.company.office);
    await builder.role(second, 'party-affairs-officer', story.company.root);
  });
  beforeEach(() => house.clock.set('2026-10-14'));
  afterAll(() => house.close());

  const answer = async (objection: ObjectionView | undefined, action: 'uphold' | 'dismiss', by: Character = story.company.affairs, words = '经核实，材料与实际一致。'): Promise<Answer<NoticeView>> =>
    house.call(answerObjection, { id: objection?.id ?? '', action, answer: words, version: objection?.version ?? 1 }, await story.token(by));
  const received = async (id: string, person: Character = story.company.affairs): Promise<readonly ObjectionView[]> => (await story.read(id, person)).received;

  it('SY-ZT-36 nothing takes effect while an objection is unanswered, and everybody reads the answer', async () => {
    const project = waiting('有异议的项目');
    const { id } = await story.opened({ subjects: [project] });
    expect((await story.object(id, story.company.member)).status).toBe(200);
    house.clock.set('2026-10-22');
    expect(await story.standing(project.subjectId)).toMatchObject({ state: 'objected', openObjections: 1 });
    expect(await story.conclude(project.subjectId)).toMatchObject({ code: 'NOTICE.OBJECTION_OPEN', facts: { count: 1 } });
    expect((await story.list(story.company.worker)).find((row) => row.id === id)).toMatchObject({ standing: 'objected', openObjections: 1 });
    const [objection] = await received(id);
    expect((await answer(objection, 'dismiss')).status).toBe(200);
    expect(await received(id, story.company.worker)).toMatchObject([{ state: 'dismissed', answer: '经核实，材料与实际一致。', answeredOn: '2026-10-22', answeredBy: '陆知秋', text: null, by: null }]);
    expect(await story.conclude(project.subjectId)).toBeUndefined();
  });

  it('SY-ZT-36 an objection that is right stops what was displayed; it can be displayed again', async () => {
    const project = waiting('异议成立的项目');
    const { id } = await story.opened({ subjects: [project] });
    await story.object(id, story.company.member);
    const [objection] = await received(id);
    const after = await answer(objection, 'uphold', story.company.affairs, '负责人填错，退回更正。');
    expect(after.body).toMatchObject({ standing: 'upheld', canObject: false, subjects: [{ result: '异议成立，不生效' }] });
    house.clock.set('2026-10-22');
    expect(await story.conclude(project.subjectId)).toMatchObject({ code: 'NOTICE.UPHELD' });
    expect((await story.standing(project.subjectId))?.state).toBe('upheld');
    await story.opened({ subjects: [project] });
    expect(await story.standing(project.subjectId)).toMatchObject({ state: 'running', openObjections: 0, endsOn: '2026-10-29' });
  });

  it('SY-GC-08 an objection to one line of a batch holds up that line alone; one to the whole notice holds up all', async () => {
    const [one, other] = [waiting('甲'), waiting('乙')];
    const { id, subjects } = await story.opened({ subjects: [one, other] });
    await story.object(id, story.company.member, '只对甲有异议', subjects[0]?.id);
    house.clock.set('2026-10-22');
    expect([(await story.standing(one.subjectId))?.state, (await story.standing(other.subjectId))?.state]).toEqual(['objected', 'ended']);
    expect(await story.conclude(other.subjectId)).toBeUndefined();
    house.clock.set('2026-10-14');
    const whole = [waiting('丙'), waiting('丁')];
    const second = await story.opened({ subjects: whole });
    await story.object(second.id, story.company.member);
    house.clock.set('2026-10-22');
    for (const { subjectId } of whole) expect((await story.standing(subjectId))?.state).toBe('objected');
  });

  it('puts the answer into the office’s inbox, due in five working days, and closes it with the answer', async () => {
    const { id } = await story.opened({ title: '待办里的公示' });
    await story.object(id, story.company.worker, '我有不同意见');
    const duties = async (person: Character) => (await house.get(readInbox, { pageSize: 100 }, await story.token(person))).items.filter((item) => item.kind === 'answer-objection' && item.summary.startsWith('待办里的公示'));
    const [duty] = await duties(story.company.affairs);
    expect(duty).toMatchObject({ title: '公示异议待答复', summary: '待办里的公示：我有不同意见', dueOn: '2026-10-21', subject: { kind: 'objection' } });
    expect(await duties(story.company.secretary)).toEqual([]);
    const opened = await house.get(findNoticeOfObjection, { id: duty?.subject.id ?? '' }, await story.token(story.company.affairs));
    expect(opened.id).toBe(id);
    await answer(opened.received[0], 'dismiss');
    expect(await duties(story.company.affairs)).toEqual([]);
    const { steps } = await house.get(readCaseHistory, { subjectKind: 'objection', subjectId: duty?.subject.id ?? '' }, await story.token(story.company.worker));
    expect(steps).toMatchObject([{ label: '异议不成立', person: '陆知秋' }]);
  });

  it('shows what it says and who said it to those who answer and to the objector, to nobody else', async () => {
    const { id } = await story.opened();
    await story.object(id, story.company.member, '只有办理的人看得到');
    for (const person of [story.company.affairs, story.company.member]) expect(await received(id, person)).toMatchObject([{ text: '只有办理的人看得到', by: '林一舟' }]);
    for (const person of [story.company.secretary, story.company.otherMember, story.company.worker, story.company.leader]) expect(await received(id, person)).toMatchObject([{ text: null, by: null, isMine: false, steps: [] }]);
  });

  describe('who answers', () => {
    it('the office alone, with a reason', async () => {
      const { id } = await story.opened();
      await story.object(id, story.company.member);
      const [objection] = await received(id);
      for (const person of [story.company.leader, story.company.secretary, story.company.member]) expect((await answer(objection, 'dismiss', person)).problem?.code).toBe('ACCESS.DENIED');
      expect((await answer(objection, 'dismiss', story.company.affairs, '  ')).problem?.code).toBe('STEP.REASON_REQUIRED');
    });

    it('not the officer who filed what it is about, not the one who raised it', async () => {
      const { affairs } = story.company;
      const { id, subjects } = await story.opened({ subjects: [waiting('陆知秋申报的', [affairs.id]), waiting('别人申报的')] });
      await story.object(id, story.company.member, '对申报有异议', subjects[0]?.id);
      await story.object(id, affairs, '党群部同志自己的异议', subjects[1]?.id);
      for (const objection of await received(id, affairs)) {
        expect(objection.steps).toEqual([]);
        expect((await answer(objection, 'dismiss', affairs)).problem?.code).toBe('STEP.RECUSED');
      }
      for (const objection of await received(id, second)) expect((await answer(objection, 'dismiss', second)).status).toBe(200);
    });

    it('one of two who answer at once; the other is told', async () => {
      const { id } = await story.opened();
      await story.object(id, story.company.member);
      const [objection] = await received(id);
      const answers = await Promise.all([answer(objection, 'dismiss'), answer(objection, 'uphold', second)]);
      expect(answers.map((each) => each.status).sort()).toEqual([200, 409]);
      expect(answers.find((each) => each.status === 409)?.problem?.code).toMatch(/VERSION\.STALE|STEP\.TAKEN/);
      expect((await answer(objection, 'dismiss', second)).problem?.code).toBe('STEP.TAKEN');
      expect(await story.read(id, second)).toMatchObject({ objections: 1, openObjections: 0 });
    });
  });

  it('is taken while the notice is up: not before, not afterwards', async () => {
    const { id } = await story.opened({ startsOn: '2026-10-15' });
    expect((await story.object(id, story.company.affairs)).problem?.code).toBe('NOTICE.NOT_BEGUN');
    house.clock.set('2026-10-22T15:59:59.000Z');
    expect((await story.object(id, story.company.member)).status).toBe(200);
    house.clock.set('2026-10-22T16:00:00.000Z');
    expect((await story.object(id, story.company.member)).problem).toMatchObject({ code: 'NOTICE.OVER', detail: expect.stringContaining('2026-10-22') });
  });

  it('counts once when it is sent again, and when it arrives twice at the same time', async () => {
    const { id } = await story.opened();
    const key = newId();
    const answers = await Promise.all([1, 2, 3].map(() => story.object(id, story.company.member, '重复发送', null, key)));
    expect(answers.map((each) => each.status)).toEqual([200, 200, 200]);
    expect((await story.object(id, story.company.member, '重复发送', null, key)).status).toBe(200);
    expect(await story.read(id, story.company.affairs)).toMatchObject({ objections: 1, openObjections: 1 });
  });

  it('keeps every one of many that arrive at once', async () => {
    const { id } = await story.opened();
    const { member, otherMember, secretary, worker, leader } = story.company;
    const answers = await Promise.all([member, otherMember, secretary, worker, leader].map((person) => story.object(id, person)));
    expect(answers.map((each) => each.status)).toEqual([200, 200, 200, 200, 200]);
    expect(await story.read(id, story.company.affairs)).toMatchObject({ objections: 5, openObjections: 5 });
  });

  it('never arrives beside a conclusion: either it holds it up or it comes too late', async () => {
    for (let round = 0; round < 6; round += 1) {
      const zone = waiting(`展示${round}`);
      const { id } = await story.opened({ kind: 'display', subjects: [zone] });
      const [concluded, objected] = await Promise.all([story.conclude(zone.subjectId), story.object(id, story.company.member)]);
      expect([concluded?.code ?? 'concluded', objected.problem?.code ?? 'objected'].sort()).not.toEqual(['concluded', 'objected']);
    }
  });
});
