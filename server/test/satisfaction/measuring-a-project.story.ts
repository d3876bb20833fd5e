import { addRepresentatives, castSatisfactionSlip, extendSatisfaction, printSatisfactionSlips, readInbox, readItemSatisfaction, readSatisfactionRating, readSatisfactionSlip } from '@liangpai/shared/contracts';
import { SatisfactionSlip, SatisfactionSurvey } from '../../src/features/satisfaction/satisfaction.entity.js';
import { slipHash } from '../../src/platform/ids/slip-hash.js';
import { foundWorks } from '../items/item-cast.js';
import { House } from '../support/house.js';
import { Builder, type Character } from '../support/people.js';
import { openSatisfaction, type SatisfactionCast } from './satisfaction-cast.js';

/** A closing project is measured by members, employee representatives and customers; the mean of all ballots counts (SY-ZT-25, SY-ZT-26). */
describe('SY-ZT-26: measuring the satisfaction with a closing project', () => {
  let house: House;
  let cast: SatisfactionCast;
  const code = 'K7M4AQ6RDX';
  /** Somebody signed in anew, days later. */
  const again = async (person: Character | undefined): Promise<Character> => ({ ...person!, token: await new Builder(house).signIn(person!.id) });

  beforeAll(async () => {
    house = await House.open();
    cast = await openSatisfaction(house);
    await house.source.getRepository(SatisfactionSlip).insert({ id: '0123456789abcdefghjkmnpqrs', surveyId: cast.survey.id, codeHash: slipHash('satisfaction', code), isUsed: false });
    await house.source.getRepository(SatisfactionSurvey).update({ id: cast.survey.id }, { slips: 1 });
  });
  afterAll(() => house.close());

  it('SY-ZT-26: asks all Party members of the filing organisation, each once, anonymously', async () => {
    const { works, survey } = cast;
    // Five named members, the project leader, the probationary one, and ten office holders of the branch.
    expect(survey).toMatchObject({ title: '降低铸件废品率满意度测评', state: 'open', members: 17, representatives: 0, ballots: null, closesOn: '2026-10-24', result: null });
    const { items } = await house.get(readInbox, {}, works.members[0]?.token);
    expect(items.map(({ kind, title }) => [kind, title])).toContainEqual(['rate-item', '降低铸件废品率满意度测评']);
    expect((await house.call(readSatisfactionRating, { id: survey.id }, works.otherUnitSecretary.token)).problem?.code).toBe('SATISFACTION.NOT_A_RATER');
    expect((await house.call(readSatisfactionRating, { id: survey.id }, works.worker.token)).problem?.code).toBe('SATISFACTION.NOT_A_RATER');
    expect(await house.get(readSatisfactionRating, { id: survey.id }, works.members[0]?.token)).toMatchObject({ subject: '降低铸件废品率', organisation: '造型党支部', maximum: 100, isRated: false });
  });

  it('takes a ballot of 0 to 100 with one decimal, and no second one', async () => {
    const { works: { members: [one, two] }, rate } = cast;
    expect(await rate(one!, 100.5)).toMatchObject({ status: 422 });
    expect(await rate(one!, 88.55)).toEqual({ status: 422, code: 'NUMBER.TOO_FINE' });
    expect(await rate(one!, 88.5)).toEqual({ status: 200, code: undefined });
    expect(await rate(one!, 90)).toEqual({ status: 409, code: 'SATISFACTION.ALREADY_RATED' });
    const both = await Promise.all([rate(two!, 90), rate(two!, 91)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('the filer chooses employee representatives; somebody else’s organisation and a second time are refused', async () => {
    const { works, survey } = cast;
    const add = (personIds: string[], token: string) => house.call(addRepresentatives, { id: survey.id, personIds }, token);
    expect((await add([works.worker.id], works.otherUnitSecretary.token)).problem?.code).toBe('SATISFACTION.NOT_FOUND');
    expect((await add([works.worker.id], works.worker.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await add([works.worker.id, works.activist.id, works.leader.id], works.secretary.token)).body).toMatchObject({ members: 17, representatives: 2 });
    expect((await add([works.worker.id], works.secretary.token)).problem?.code).toBe('SATISFACTION.NO_REPRESENTATIVES');
    expect(await cast.rate(works.worker, 95)).toEqual({ status: 200, code: undefined });
  });

  it('SY-ZT-26: customers rate by a slip, printed by Party affairs and good for one ballot', async () => {
    const { works, survey } = cast;
    const printed = await house.call(printSatisfactionSlips, { id: survey.id, count: 3 }, works.office.token);
    expect([printed.status, printed.raw.subarray(0, 4).toString()]).toEqual([200, '%PDF']);
    expect((await house.call(printSatisfactionSlips, { id: survey.id, count: 3 }, works.secretary.token)).problem?.code).toBe('ACCESS.DENIED');
    expect(await house.get(readSatisfactionSlip, { code }, undefined)).toMatchObject({ subject: '降低铸件废品率', maximum: 100 });
    expect((await house.call(castSatisfactionSlip, { code, points: 70.25 })).problem?.code).toBe('NUMBER.TOO_FINE');
    expect((await house.call(castSatisfactionSlip, { code, points: 70 })).status).toBe(200);
    expect((await house.call(castSatisfactionSlip, { code, points: 80 })).problem?.code).toBe('SLIP.USED');
    expect((await house.call(readSatisfactionSlip, { code: 'K7M4AQ6RDY' })).problem?.code).toBe('SLIP.UNKNOWN');
  });

  it('after the last day nothing is taken until Party affairs extend it', async () => {
    const { works, survey, rate } = cast;
    house.clock.set('2026-10-25');
    const [secretary, office] = [await again(works.secretary), await again(works.office)];
    expect(await rate(await again(works.members[2]), 90)).toEqual({ status: 409, code: 'SATISFACTION.CLOSED' });
    expect((await house.call(addRepresentatives, { id: survey.id, personIds: [works.worker.id] }, secretary.token)).problem?.code).toBe('SATISFACTION.CLOSED');
    expect((await house.call(readSatisfactionSlip, { code })).problem?.code).toBe('SLIP.EXPIRED');
    const { surveys: [now] } = await house.get(readItemSatisfaction, { id: cast.project.id }, office.token);
    const version = now?.version ?? 0;
    expect((await house.call(extendSatisfaction, { id: survey.id, closesOn: '2026-10-24', version }, office.token)).problem?.code).toBe('SATISFACTION.CLOSES_ON_INVALID');
    expect((await house.call(extendSatisfaction, { id: survey.id, closesOn: '2027-03-01', version }, office.token)).problem?.code).toBe('SATISFACTION.CLOSES_ON_INVALID');
    expect((await house.call(extendSatisfaction, { id: survey.id, closesOn: '2026-10-28', version: version - 1 }, office.token)).problem?.code).toBe('VERSION.STALE');
    expect((await house.call(extendSatisfaction, { id: survey.id, closesOn: '2026-10-28', version }, office.token)).body).toMatchObject({ closesOn: '2026-10-28' });
    for (const [index, points] of [80, 90.5, 85].entries()) expect((await rate(await again(works.members[index + 2]), points)).status).toBe(200);
  });

  it('SY-ZT-25, G12: the result is the mean of all ballots; the open count moves in fives, groups too small to hide in stay closed', async () => {
    const { works, project } = cast;
    const [secretary, unitSecretary, office] = [await again(works.secretary), await again(works.unitSecretary), await again(works.office)];
    const { surveys: [open] } = await house.get(readItemSatisfaction, { id: project.id }, secretary.token);
    expect(open).toMatchObject({ state: 'open', ballots: 5, result: null });
    expect((await project.step('end-survey', unitSecretary)).status).toBe(403);
    expect((await project.step('end-survey', office)).status).toBe(200);
    const { surveys: [closed] } = await house.get(readItemSatisfaction, { id: project.id }, secretary.token);
    const second = closed?.result?.groups[0];
    expect(closed).toMatchObject({ state: 'closed', canAddress: false, canManage: false });
    expect(closed?.result).toMatchObject({ ballots: 7, verdict: 'satisfaction-rated', groups: [{ label: '党员', ballots: 5, mean: null }, { label: '职工代表', ballots: 1, addressed: 2, mean: null }, { label: '客户', ballots: 1, addressed: 4, mean: null }] });
    // 88.5, 90 or 91, 80, 90.5, 85, 95, 70
    expect(['85.57', '85.71']).toContain(closed?.result?.mean);
    expect(second?.addressed).toBe(17);
    expect(closed?.result?.explanation?.lines.join()).toContain('满意度 = 7 份答卷的平均');
    expect(closed?.result?.explanation?.lines.join()).not.toContain('90.5');
    expect((await house.call(addRepresentatives, { id: cast.survey.id, personIds: [works.worker.id] }, secretary.token)).problem?.code).toBe('SATISFACTION.ENDED');
    expect((await house.get(readInbox, {}, (await again(works.members[4])).token)).items.filter(({ kind }) => kind === 'rate-item')).toEqual([]);
  });

  it('another enterprise finds none of it', async () => {
    const others = await foundWorks(house, '另一家');
    for (const contract of [readItemSatisfaction, readSatisfactionRating] as const) {
      const id = contract === readItemSatisfaction ? cast.project.id : cast.survey.id;
      expect((await house.call(contract, { id }, others.office.token)).status).toBe(404);
    }
  });
});

describe('AMB-07: without a single ballot the closing waits', () => {
  let house: House;

  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it('refuses to end, changes nothing, and ends with the first ballot, whose points nobody sees', async () => {
    const { works, project, rate } = await openSatisfaction(house);
    expect((await project.step('end-survey', works.office)).problem?.code).toBe('ITEM.SURVEY_NOT_ENDED');
    const { surveys: [still] } = await house.get(readItemSatisfaction, { id: project.id }, works.office.token);
    expect(still?.state).toBe('open');
    expect((await rate(works.members[0]!, 60)).status).toBe(200);
    expect((await project.step('end-survey', works.office)).status).toBe(200);
    const { surveys: [closed] } = await house.get(readItemSatisfaction, { id: project.id }, works.office.token);
    expect(closed?.result).toMatchObject({ ballots: 1, mean: null, explanation: null, verdict: 'satisfaction-rated' });
  });
});
