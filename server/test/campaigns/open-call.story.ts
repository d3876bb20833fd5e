import { applyForCall, listCalls, pickForCall, postCall, readCall, readItem, withdrawCall, type CallView } from '@liangpai/shared/contracts';
import { House } from '../support/house.js';
import type { Character } from '../support/people.js';
import { foundWorks, goTo, type Works } from '../items/item-cast.js';

describe('an open call (SY-ZT-07)', () => {
  let house: House;
  let works: Works;
  beforeAll(async () => {
    house = await House.open();
    works = await foundWorks(house);
  });
  afterAll(() => house.close());

  const post = async (closesOn = '2026-10-20'): Promise<CallView> => house.get(postCall, { organisationId: works.branch.id, name: '砂型强度攻关', topic: 'SY-ZT-T03', description: '气孔缺陷多发', closesOn }, works.secretary.token);
  const apply = (id: string, by: Character) => house.call(applyForCall, { id, grounds: '熟悉造型工艺' }, by.token);

  it('is posted by the organisation and seen by everybody', async () => {
    expect((await house.call(postCall, { organisationId: works.branch.id, name: '榜', topic: null, description: '说明', closesOn: '2026-10-13' }, works.secretary.token)).problem).toMatchObject({ code: 'CALL.CLOSES_ON_INVALID' });
    expect((await house.call(postCall, { organisationId: works.branch.id, name: '榜', topic: null, description: '说明', closesOn: '2026-10-20' }, works.otherUnitSecretary.token)).status).toBe(403);
    const call = await post();
    expect((await house.get(listCalls, {}, works.worker.token)).calls).toMatchObject([{ id: call.id, stateLabel: '揭榜中', applicationCount: 0 }]);
  });

  it('is answered by members, once each; only those who pick read who applied', async () => {
    const call = await post();
    expect((await apply(call.id, works.worker)).problem).toMatchObject({ code: 'CALL.MEMBERS_ONLY' });
    expect((await apply(call.id, works.leader)).status).toBe(200);
    expect((await apply(call.id, works.leader)).problem).toMatchObject({ code: 'CALL.APPLIED' });
    expect(await house.get(readCall, { id: call.id }, works.worker.token)).toMatchObject({ applications: [], applicationCount: 1, canApply: false, canPick: false });
    expect(await house.get(readCall, { id: call.id }, works.secretary.token)).toMatchObject({ applications: [{ person: '项目长', grounds: '熟悉造型工艺' }], canPick: true });
  });

  it('ends with a recorded decision and a project led by the one picked', async () => {
    const call = await post();
    await apply(call.id, works.leader);
    await apply(call.id, works.commissioner);
    const { applications, version } = await house.get(readCall, { id: call.id }, works.secretary.token);
    const choice = { id: call.id, applicationId: applications.find((one) => one.person === '项目长')?.id ?? '', decision: '支委会研究，同意', version };
    expect((await house.call(pickForCall, choice, works.commissioner.token)).problem).toMatchObject({ code: 'CALL.OWN_APPLICATION' });
    expect((await house.call(pickForCall, { ...choice, applicationId: call.id }, works.secretary.token)).problem).toMatchObject({ code: 'CALL.APPLICATION_NOT_FOUND' });
    const picked = await house.get(pickForCall, choice, works.secretary.token);
    expect(picked).toMatchObject({ state: 'picked', decision: '支委会研究，同意' });
    expect(await house.get(readItem, { id: picked.itemId ?? '' }, works.secretary.token)).toMatchObject({ name: '砂型强度攻关', leader: { name: '项目长' }, state: 'draft' });
    expect((await house.call(pickForCall, choice, works.secretary.token)).problem).toMatchObject({ code: 'CALL.CLOSED' });
    expect((await apply(call.id, works.members[0] as Character)).problem).toMatchObject({ code: 'CALL.CLOSED' });
  });

  it('takes applications to the end of its last day, and can be withdrawn', async () => {
    const [lasting, withdrawn] = [await post('2026-10-15'), await post()];
    await house.get(withdrawCall, { id: withdrawn.id }, works.secretary.token);
    expect((await apply(withdrawn.id, works.leader)).problem).toMatchObject({ code: 'CALL.NOT_FOUND' });
    await goTo(house, works, '2026-10-15');
    expect((await apply(lasting.id, works.leader)).status).toBe(200);
    await goTo(house, works, '2026-10-16');
    expect((await apply(lasting.id, works.commissioner)).problem).toMatchObject({ code: 'CALL.CLOSED' });
    expect(await house.get(readCall, { id: lasting.id }, works.secretary.token)).toMatchObject({ state: 'closed', stateLabel: '已截止，待选定', canPick: true });
  });

  it('is not seen by another enterprise', async () => {
    const call = await post('2026-10-30');
    const stranger = await foundWorks(house, '别家');
    expect((await house.get(listCalls, {}, stranger.secretary.token)).total).toBe(0);
    expect((await apply(call.id, stranger.leader)).problem).toMatchObject({ code: 'CALL.NOT_FOUND' });
  });
});
