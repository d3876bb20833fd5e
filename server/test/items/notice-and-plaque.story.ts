import { answerObjection, listNotices, raiseAnonymousObjection, readNotice, readPlaque, readPublicPlaque, takePlaqueStep } from '@liangpai/shared/contracts';
import { newId } from '../../src/platform/ids/ids.js';
import { House } from '../support/house.js';
import { allYes, carried, filledProject, remarked } from './filled-forms.js';
import { foundWorks, goTo, ItemStory, type Works } from './item-cast.js';

describe('公示 and 挂牌 of a project (SY-ZT-36)', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());
  let count = 0;
  const approved = async (): Promise<ItemStory> => {
    const story = await ItemStory.begin(house, 'project', works.secretary, works.branch);
    const { goal } = filledProject(works);
    await story.write('SY-F1', filledProject(works, { name: `公示项目${(count += 1)}`, goal: goal ?? '', startOn: '2026-10-20', endOn: '2027-03-31' }), works.secretary);
    await story.step('submit', works.secretary);
    await story.step('pass-review', works.unitSecretary, { checklist: allYes((await story.read(works.unitSecretary)).steps[0]?.checklist ?? []) });
    await story.step('carry', works.unitDeputy, { committee: { ...carried, meetingOn: house.clock.today() } });
    await story.step('pass-check', works.office, { managementLevel: 'unit', factors: remarked });
    expect((await story.step('approve', works.leaders, { opinion: '同意' })).status).toBe(200);
    return story;
  };

  it('displays together what is approved on one day (SY-GC-08), and cannot be ended early', async () => {
    await goTo(house, works, '2026-10-14');
    const [first, second] = [await approved(), await approved()];
    const { notices } = await house.get(listNotices, {}, works.worker.token);
    expect(notices).toMatchObject([{ title: '2026年共产党员工程立项公示', endsOn: '2026-10-21' }]);
    expect((await house.get(readNotice, { id: notices[0]?.id ?? '' }, works.worker.token)).subjects.map(({ line }) => line.slice(0, 5))).toEqual(['公示项目1', '公示项目2']);
    await goTo(house, works, '2026-10-21');
    expect((await first.step('end-notice', works.office)).problem).toMatchObject({ code: 'NOTICE.NOT_ENDED', detail: expect.stringContaining('2026-10-21') });
    await goTo(house, works, '2026-10-22');
    expect((await first.step('end-notice', works.office)).body).toMatchObject({ state: 'to-hang' });
    expect((await second.step('hang', works.office)).problem).toMatchObject({ code: 'STEP.TAKEN', detail: expect.stringContaining('公示中') });
  });

  it('shows a plaque of public fields only, after 保密审查 and approval', async () => {
    await goTo(house, works, '2026-10-14');
    const story = await approved();
    await goTo(house, works, '2026-10-22');
    await story.step('end-notice', works.office);
    const hung = await story.step('hang', works.office);
    expect(hung.body).toMatchObject({ state: 'running', plaque: { isShown: false } });
    const { plaque } = await story.read(works.office);
    const view = await house.get(readPlaque, { id: plaque?.id ?? '' }, works.office.token);
    expect((await house.call(readPublicPlaque, { code: view.code })).status).toBe(404);
    await house.get(takePlaqueStep, { id: view.open?.id ?? '', action: 'pass-review', opinion: '可以公开' }, works.confidentiality.token);
    expect((await house.call(takePlaqueStep, { id: view.open?.id ?? '', action: 'approve' }, works.office.token)).problem).toMatchObject({ code: 'STEP.RECUSED' });
    await house.get(takePlaqueStep, { id: view.open?.id ?? '', action: 'approve' }, works.leaders.token);
    const shown = JSON.stringify((await house.get(readPublicPlaque, { code: view.code })));
    expect(shown).toContain('铸件废品率');
    for (const secret of ['36.5', '试验件不足', '优化浇注系统', '8801', works.members[0]?.name ?? '程实', works.leader.id]) expect(shown).not.toContain(secret);
    expect((await story.read(works.secretary)).plaque).toMatchObject({ isShown: true });
  });

  it('waits for the answer to an objection', async () => {
    await goTo(house, works, '2026-10-14');
    const story = await approved();
    const [notice] = (await house.get(listNotices, {}, works.worker.token)).notices;
    const { subjects } = await house.get(readNotice, { id: notice?.id ?? '' }, works.worker.token);
    await house.get(raiseAnonymousObjection, { id: notice?.id ?? '', key: newId(), objection: '与去年的项目重复', subjectId: subjects.at(-1)?.id ?? null }, works.worker.token);
    await goTo(house, works, '2026-10-22');
    expect((await story.step('end-notice', works.office)).problem).toMatchObject({ code: 'NOTICE.OBJECTION_OPEN' });
    const [objection] = (await house.get(readNotice, { id: notice?.id ?? '' }, works.office.token)).received;
    await house.get(answerObjection, { id: objection?.id ?? '', action: 'dismiss', answer: '去年的项目已经结项，两者指标不同', version: objection?.version ?? 0 }, works.office.token);
    expect((await story.step('end-notice', works.office)).body).toMatchObject({ state: 'to-hang' });
  });
});
