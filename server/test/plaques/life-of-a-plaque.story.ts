import { listPlaques, readPlaque, readPublicPlaque, savePlaque, takePlaqueStep, updateProgress, type PlaqueView } from '@liangpai/shared/contracts';
import { Duty } from '../../src/platform/workflow/duties.js';
import { House } from '../support/house.js';
import { Builder, type Company } from '../support/people.js';
import { contentOf, PlaqueStory } from './plaques.js';

describe('the life of a plaque (SY-ZT-36)', () => {
  let house: House;
  let company: Company;
  let story: PlaqueStory;
  let plaque: PlaqueView;

  beforeAll(async () => {
    house = await House.open();
    company = await new Builder(house).company();
    story = new PlaqueStory(house, company);
  });
  afterAll(() => house.close());

  const scan = (headers: Record<string, string> = {}) => house.call(readPublicPlaque, { code: plaque.code }, undefined, headers);
  const openDuties = () => house.source.getRepository(Duty).createQueryBuilder('duty').where('duty.closedAt IS NULL').getMany();

  it('is drafted, and nobody who scans sees anything', async () => {
    plaque = await story.draft();
    expect(plaque).toMatchObject({ status: 'draft', shown: null, open: { number: 1, stateLabel: '草稿', steps: [{ label: '送审' }] } });
    expect(plaque.address).toBe(`https://liangpai.example/p/${plaque.code}`);
    expect((await scan()).problem).toMatchObject({ code: 'PLAQUE.UNKNOWN' });
  });

  it('goes to the reviewer, comes back with a reason, and to the writer’s inbox', async () => {
    await story.step(plaque, 'submit', company.secretary);
    expect(await openDuties()).toMatchObject([{ kind: 'review-plaque', capability: 'plaque.review', initiatorId: company.secretary.id }]);
    expect((await house.call(takePlaqueStep, { id: plaque.open?.id ?? '', action: 'return' }, company.reviewer.token)).problem?.code).toBe('STEP.REASON_REQUIRED');
    const returned = await story.step(plaque, 'return', company.reviewer, '请写明联系人');
    expect(returned.open?.history.at(-1)).toMatchObject({ label: '退回修改', by: '严守则', opinion: '请写明联系人' });
    expect(await openDuties()).toMatchObject([{ kind: 'fix-plaque', personId: company.secretary.id }]);
  });

  it('passes 保密审查 and approval and is public at once', async () => {
    await story.step(plaque, 'submit', company.secretary);
    await story.step(plaque, 'pass-review', company.reviewer);
    expect(await openDuties()).toMatchObject([{ kind: 'approve-plaque', capability: 'plaque.approve' }]);
    expect((await scan()).status).toBe(404);
    plaque = await story.step(plaque, 'approve', company.leader);
    expect(plaque).toMatchObject({ status: 'shown', open: null, shown: { number: 1 } });
    expect(await openDuties()).toEqual([]);
    const page = await scan();
    expect(page.body).toMatchObject({ state: 'shown', name: '机关一支部', organisation: '机关一支部', releasedOn: '2026-10-14', rateableBranchId: company.office.id });
    expect(page.body.content?.targets.map((target) => target.state)).toEqual(['achieved', 'achieved']);
  });

  it('says exactly what was approved and names nobody by identifier', async () => {
    const { body } = await scan();
    expect(Object.keys(body).sort()).toEqual(['code', 'content', 'name', 'notice', 'organisation', 'rateableBranchId', 'releasedOn', 'state']);
    expect(Object.keys(body.content ?? {}).sort()).toEqual(['commitments', 'contact', 'fromOn', 'level', 'name', 'responsible', 'subjectKind', 'targets', 'toOn']);
    expect(Object.keys(body.content?.targets[0] ?? {}).sort()).toEqual(['actual', 'asOfOn', 'baseline', 'direction', 'name', 'note', 'share', 'state', 'target', 'tick', 'unit']);
    for (const person of [company.secretary, company.reviewer, company.leader]) expect(JSON.stringify(body)).not.toContain(person.id);
  });

  it('answers 304 to somebody who has it, and afresh as soon as a new version is approved', async () => {
    const first = await scan();
    const etag = String(first.headers.etag);
    const again = await scan({ 'if-none-match': etag });
    expect({ status: again.status, length: again.raw.length }).toEqual({ status: 304, length: 0 });
    expect((await scan({ 'if-none-match': `W/${etag}` })).status).toBe(304);
    const edited = await house.get(savePlaque, { id: plaque.id, version: null, content: contentOf({ commitments: ['报修20分钟内有人应答。'] }) }, company.secretary.token);
    expect(edited.open?.changes).toEqual([{ place: '承诺1', before: '报修30分钟内有人应答。', after: '报修20分钟内有人应答。' }]);
    for (const action of ['submit', 'pass-review'] as const) {
      await story.step(edited, action, action === 'submit' ? company.secretary : company.reviewer);
      expect((await scan({ 'if-none-match': etag })).status).toBe(304);
    }
    plaque = await story.step(edited, 'approve', company.leader);
    const fresh = await scan({ 'if-none-match': etag });
    expect(fresh.status).toBe(200);
    expect(fresh.body.content?.commitments).toEqual(['报修20分钟内有人应答。']);
    expect(fresh.headers.etag).not.toBe(etag);
    expect(plaque.versions.map((version) => version.stateLabel)).toEqual(['已亮牌', '已被新版替换']);
  });

  it('takes new figures through the same steps, in one go', async () => {
    const figures = [{ actual: 98, asOfOn: '2026-10-13', note: '' }, { actual: 0, asOfOn: '2026-10-13', note: '' }];
    const silent = await house.call(updateProgress, { id: plaque.id, versionId: plaque.shown?.id ?? '', figures }, company.secretary.token);
    expect(silent.problem?.code).toBe('PLAQUE.MEASURE_REQUIRED');
    const input = { id: plaque.id, versionId: plaque.shown?.id ?? '', figures: [{ actual: 98, asOfOn: '2026-10-13', note: '夜班增加复检' }, { actual: 0, asOfOn: '2026-10-13', note: '' }] };
    const sent = await house.get(updateProgress, input, company.secretary.token, { 'idempotency-key': 'figures-1' });
    const repeated = await house.get(updateProgress, input, company.secretary.token, { 'idempotency-key': 'figures-1' });
    expect(repeated.open?.id).toBe(sent.open?.id);
    expect(sent.open).toMatchObject({ state: 'in-review', number: 3 });
    expect((await house.call(updateProgress, input, company.secretary.token)).problem?.code).toBe('PLAQUE.VERSION_OPEN');
    expect((await scan()).body.content?.targets[0]?.actual).toBe(99.2);
    await story.step(sent, 'pass-review', company.reviewer);
    plaque = await story.step(sent, 'approve', company.leader);
    expect((await scan()).body.content?.targets[0]).toMatchObject({ actual: 98, state: 'behind', note: '夜班增加复检' });
  });

  it('says so when its period is over, and nothing has to be done for that', async () => {
    house.clock.set('2026-12-31');
    const etag = String((await scan()).headers.etag);
    house.clock.set('2027-01-01');
    expect((await scan({ 'if-none-match': etag })).body.state).toBe('expired');
    const token = await new Builder(house).signIn(company.secretary.id);
    expect((await house.get(listPlaques, { state: 'expired' }, token)).plaques.map((row) => row.code)).toEqual([plaque.code]);
    house.clock.set('2026-10-15');
  });

  it('is taken down with a public reason, at once and for good', async () => {
    const leader = await new Builder(house).signIn(company.leader.id);
    const secretary = await new Builder(house).signIn(company.secretary.id);
    const etag = String((await scan()).headers.etag);
    const withdraw = (opinion: string) => house.call(takePlaqueStep, { id: plaque.shown?.id ?? '', action: 'withdraw', opinion }, leader);
    expect((await withdraw('')).problem?.code).toBe('STEP.REASON_REQUIRED');
    expect((await withdraw('转入军 工任务')).problem?.code).toBe('PLAQUE.NOTICE_CONFIDENTIAL');
    expect((await withdraw('支部已并入机关二支部')).status).toBe(200);
    const page = await scan({ 'if-none-match': etag });
    expect(page.body).toEqual({
      code: plaque.code, state: 'withdrawn', name: '机关一支部', organisation: '机关一支部', notice: { on: '2026-10-15', reason: '支部已并入机关二支部' },
      content: null, releasedOn: null, rateableBranchId: null,
    });
    expect((await house.call(savePlaque, { id: plaque.id, version: null, content: contentOf() }, secretary)).problem?.code).toBe('PLAQUE.WITHDRAWN');
    expect(await house.get(readPlaque, { id: plaque.id }, leader)).toMatchObject({ status: 'withdrawn', canEdit: false, shown: { steps: [] } });
  });
});
