import { adoptCampaign, listBriefings, readCampaign, recordBriefing } from '@liangpai/shared/contracts';
import { Item } from '../../src/features/items/items.module.js';
import { House } from '../support/house.js';
import { filledProject } from '../items/filled-forms.js';
import { foundWorks, ItemStory, type Works } from '../items/item-cast.js';

const plan = {
  title: '2026 年亮徽树旗争先锋', documentNo: '沈机党〔2026〕1号', documentOn: '2026-06-20', approvedBy: '党建领导小组', meeting: '2026 年第一次会议',
  phases: [{ key: 'filing' as const, fromOn: '2026-06-20', dueOn: '2026-10-14' }, { key: 'review' as const, fromOn: null, dueOn: '2026-10-31' }, { key: 'implementation' as const, fromOn: '2026-11-01', dueOn: null }, { key: 'assessment' as const, fromOn: '2026-12-01', dueOn: '2026-12-31' }],
};

describe('the year’s campaign (SY-ZT-02, SY-ZT-28)', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());
  let count = 0;
  const isLate = async (changes: { isUrgent?: boolean } = {}): Promise<boolean | undefined> => {
    const story = await ItemStory.begin(house, 'project', works.secretary, works.branch);
    await story.write('SY-F1', filledProject(works, { name: `窗口项目${(count += 1)}`, ...changes }), works.secretary);
    expect((await story.step('submit', works.secretary)).status).toBe(200);
    return (await house.source.getRepository(Item).findOneBy({ id: story.id }))?.isLate;
  };
  const adopt = async (changes: object = {}, by = works.office) => house.call(adoptCampaign, { year: 2026, ...plan, version: null, ...changes }, by.token);

  it('is missing at first, and then nothing is late', async () => {
    expect(await house.get(readCampaign, {}, works.worker.token)).toMatchObject({ campaign: null, years: [], canAdopt: false });
    expect(await isLate()).toBe(false);
  });

  it('is adopted by the office and read by everybody; its third phase ends with each project, on no common day (SY-ZT-32, SY-ZT-38)', async () => {
    expect((await adopt({}, works.unitSecretary)).status).toBe(403);
    expect((await adopt({ phases: plan.phases.map((phase) => (phase.key === 'assessment' ? { ...phase, dueOn: '2026-11-30' } : phase)) })).problem).toMatchObject({ code: 'CAMPAIGN.PHASES_INVALID', detail: expect.stringContaining('年度考核评价') });
    expect((await adopt()).status).toBe(200);
    expect((await house.get(readCampaign, {}, works.worker.token)).campaign).toMatchObject({ title: plan.title, phases: [{ label: '立项启动', standing: 'now' }, { standing: 'now' }, { standing: 'coming' }, { standing: 'coming' }] });
  });

  it('labels a filing after its window and never blocks it; the last day counts, an urgent one is never late (SY-ZT-31, SY-ZT-35, AMB-06, AMB-73)', async () => {
    expect(await isLate()).toBe(false);
    const { campaign } = await house.get(readCampaign, {}, works.office.token);
    const phases = plan.phases.map((phase) => (phase.key === 'filing' ? { ...phase, dueOn: '2026-10-13' } : phase));
    expect((await adopt({ phases, version: 9 })).problem).toMatchObject({ code: 'VERSION.STALE' });
    expect((await adopt({ phases, version: campaign?.version ?? null })).status).toBe(200);
    expect(await isLate()).toBe(true);
    expect(await isLate({ isUrgent: true })).toBe(false);
  });

  it('keeps what a unit read and discussed before it filed (SY-ZT-04)', async () => {
    const meeting = { organisationId: works.branch.id, heldOn: '2026-10-10', attendance: 15, minutes: '学习方案，讨论选题' };
    expect((await house.call(recordBriefing, { ...meeting, heldOn: '2026-10-15' }, works.secretary.token)).problem).toMatchObject({ code: 'CAMPAIGN.HELD_IN_FUTURE' });
    expect((await house.call(recordBriefing, meeting, works.otherUnitSecretary.token)).status).toBe(403);
    await house.get(recordBriefing, meeting, works.secretary.token);
    expect((await house.get(listBriefings, {}, works.unitSecretary.token)).briefings).toMatchObject([{ organisation: '造型党支部', attendance: 15 }]);
    expect((await house.get(listBriefings, {}, works.otherUnitSecretary.token)).total).toBe(0);
  });
});
