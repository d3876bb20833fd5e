import {
  confirmCommitment, confirmCommitments, exportCommitmentCoverage, issueHelmetMark, listCommitmentReviews, listHelmetMarks, listMissingCommitments, readCommitment, readCommitmentCoverage,
  readMyCommitment, recallCommitment, returnCommitment, saveCommitmentDraft, submitCommitment,
} from '@liangpai/shared/contracts';
import { IsNull } from 'typeorm';
import { CommitmentOpening } from '../../src/features/commitments/commitments.module.js';
import { Person } from '../../src/features/organisations/organisations.module.js';
import { Duty } from '../../src/platform/workflow/duties.js';
import { House } from '../support/house.js';
import { Builder, type Character, type Company } from '../support/people.js';
import { allTicked, goodPledges, noKeyTasks } from '../support/pledges.js';

describe('亮承诺', () => {
  let house: House;
  let company: Company;
  let elsewhere: Company;

  beforeAll(async () => {
    house = await House.open();
    company = await new Builder(house).company();
    elsewhere = await new Builder(house).company('东南能化');
  });
  afterAll(() => house.close());

  const submit = (who: Character, pledges = goodPledges, headers: Record<string, string> = {}) => house.call(submitCommitment, { pledges, keyTasks: noKeyTasks }, who.token, headers);
  const openDuties = (subjectId: string) => house.source.getRepository(Duty).findBy({ subjectId, closedAt: IsNull() });

  it('keeps drafts, refuses the older of two, and shows them to nobody else', async () => {
    const { member, secretary } = company;
    const first = await house.get(saveCommitmentDraft, { pledges: { ...noKeyTasks, 'work-goals': '初稿' }, keyTasks: noKeyTasks, version: null }, member.token);
    const second = await house.get(saveCommitmentDraft, { pledges: { ...noKeyTasks, 'work-goals': '二稿' }, keyTasks: noKeyTasks, version: first.version }, member.token);
    expect((await house.call(saveCommitmentDraft, { pledges: noKeyTasks, keyTasks: noKeyTasks, version: first.version }, member.token)).problem?.code).toBe('VERSION.STALE');
    expect((await house.get(readMyCommitment, {}, member.token)).open).toMatchObject({ version: second.version, state: 'draft', pledges: { 'work-goals': '二稿' } });
    expect((await house.call(readCommitment, { id: first.id }, secretary.token)).problem?.code).toBe('COMMITMENT.NOT_FOUND');
  });

  it('takes nothing but all five items and advises to link a key task', async () => {
    const incomplete = await submit(company.member, { ...goodPledges, 'self-improvement': '  ' });
    expect(incomplete.problem).toMatchObject({ code: 'COMMITMENT.INCOMPLETE' });
    expect(incomplete.problem?.detail).toContain('自身建设和作风转变');
    const handedIn = await submit(company.member, goodPledges, { 'idempotency-key': 'twice' });
    expect(handedIn.body).toMatchObject({ state: 'submitted', number: 1 });
    expect(handedIn.body.hints.join()).toContain('还没有一条与公司重点工作相结合');
    expect((await submit(company.member, goodPledges, { 'idempotency-key': 'twice' })).body.id).toBe(handedIn.body.id);
    expect(await openDuties(handedIn.body.id)).toMatchObject([{ kind: 'confirm-commitment', capability: 'commitment.review' }]);
    expect((await submit(company.worker)).problem?.code).toBe('COMMITMENT.MEMBERS_ONLY');
  });

  it('can be taken back, returned with a reason and confirmed only with all three properties', async () => {
    const { member, secretary } = company;
    expect(await house.get(recallCommitment, {}, member.token)).toMatchObject({ state: 'draft' });
    const { body: { id, version } } = await submit(member);
    expect((await house.call(returnCommitment, { id, reason: ' ', version }, secretary.token)).problem?.code).toBe('STEP.REASON_REQUIRED');
    expect((await house.call(confirmCommitment, { id, review: { ...allTicked, isAssessable: false }, version }, secretary.token)).problem).toMatchObject({ code: 'COMMITMENT.PROPERTY_MISSING', detail: expect.stringContaining('易于考核') as string });
    await house.get(returnCommitment, { id, reason: '第二条写明时间', version }, secretary.token);
    expect((await house.get(readMyCommitment, {}, member.token)).open?.returned).toMatchObject({ by: secretary.name, reason: '第二条写明时间' });
    expect(await openDuties(id)).toMatchObject([{ kind: 'fix-commitment', personId: member.id }]);
    const again = (await submit(member)).body;
    expect((await house.get(listCommitmentReviews, {}, secretary.token)).commitments.map((each) => each.id)).toEqual([id]);
    expect(await house.get(confirmCommitment, { id, review: allTicked, version: again.version }, secretary.token)).toMatchObject({ state: 'public', confirmedBy: secretary.name });
    expect(await openDuties(id)).toEqual([]);
    expect((await house.call(confirmCommitment, { id, review: allTicked, version: again.version + 1 }, company.deputy.token)).problem?.code).toBe('STEP.TAKEN');
  });

  it('keeps the old version public until the new one is confirmed, and shows the history', async () => {
    const { member, secretary } = company;
    const next = (await submit(member, { ...goodPledges, 'work-goals': '新的目标' })).body;
    const meanwhile = await house.get(readMyCommitment, {}, member.token);
    expect(meanwhile.shown?.pledges['work-goals']).toBe(goodPledges['work-goals']);
    expect((await house.get(readCommitment, { id: next.id }, secretary.token)).shown).toEqual(goodPledges);
    await house.get(confirmCommitment, { id: next.id, review: allTicked, version: next.version }, secretary.token);
    const after = await house.get(readMyCommitment, {}, member.token);
    expect(after).toMatchObject({ shown: { number: 2, pledges: { 'work-goals': '新的目标' } }, open: null, earlier: [{ number: 1, pledges: goodPledges, confirmedBy: secretary.name }] });
    expect(after.earlier[0]?.replacedAt).not.toBeNull();
    expect(after.shown?.history.map((step) => step.label)).toEqual(['提交支部', '确认公开']);
  });

  it('has the secretary recused from the own pledge; the deputy confirms it', async () => {
    const { id, version } = (await submit(company.secretary)).body;
    expect((await house.call(confirmCommitment, { id, review: allTicked, version }, company.secretary.token)).problem?.code).toBe('STEP.RECUSED');
    expect((await house.call(confirmCommitment, { id, review: allTicked, version }, company.deputy.token)).status).toBe(200);
  });

  it('answers each of a batch by itself; another branch and another enterprise are out of reach; of two at once one wins', async () => {
    const mine = (await submit(company.otherMember)).body;
    const foreign = (await submit(company.productionMember)).body;
    const far = (await submit(elsewhere.member)).body;
    expect((await house.call(confirmCommitment, { id: foreign.id, review: allTicked, version: foreign.version }, company.secretary.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await house.call(readCommitment, { id: foreign.id }, company.secretary.token)).problem?.code).toBe('COMMITMENT.NOT_FOUND');
    expect((await house.call(returnCommitment, { id: far.id, reason: '不行', version: far.version }, company.secretary.token)).problem?.code).toBe('COMMITMENT.NOT_FOUND');
    const { results } = await house.get(confirmCommitments, { items: [mine, foreign, far].map(({ id, version }) => ({ id, version, review: allTicked })) }, company.secretary.token);
    expect(results.map((result) => result.isDone)).toEqual([true, false, false]);
    expect(results[0]?.title).toContain(company.otherMember.name);
    expect(results[1]?.detail).not.toBe('');
    const both = await Promise.all([company.productionSecretary, company.productionSecretary].map((who) => house.call(confirmCommitment, { id: foreign.id, review: allTicked, version: foreign.version }, who.token)));
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('counts members on duty, names who is missing, and has no percentage without members', async () => {
    const builder = new Builder(house);
    const empty = await builder.organisation(company.root, 'branch', '空支部', 'production');
    await house.source.getRepository(Person).update({ id: company.leader.id }, { isOnDuty: false });
    const seen = await house.get(readCommitmentCoverage, {}, company.affairs.token);
    const of = (id: string) => seen.branches.find((row) => row.branch.id === id);
    // Office: secretary, deputy, affairs, reviewer, operator, member and other member are on duty; three of them have pledged.
    expect(of(company.office.id)).toMatchObject({ onDuty: 7, valid: 3, percent: '42.85', verdict: 'coverage-missed' });
    expect(of(company.production.id)).toMatchObject({ onDuty: 2, valid: 1, percent: '50.00' });
    expect(of(empty.id)).toMatchObject({ onDuty: 0, valid: 0, percent: null, verdict: 'not-applicable' });
    expect(seen.total).toMatchObject({ onDuty: 9, valid: 4 });
    const own = await house.get(readCommitmentCoverage, {}, company.secretary.token);
    expect(own.branches.map((row) => row.branch.id)).toEqual([company.office.id]);
    const missing = await house.get(listMissingCommitments, { branchId: company.office.id }, company.secretary.token);
    expect(missing.members.map((each) => each.name).sort()).toEqual([company.deputy, company.affairs, company.reviewer, company.operator].map((each) => each.name).sort());
    expect((await house.call(exportCommitmentCoverage, {}, company.affairs.token)).raw.subarray(0, 2).toString()).toBe('PK');
    expect((await house.call(readCommitmentCoverage, {}, company.member.token)).problem?.code).toBe('ACCESS.DENIED');
  });

  it('opens a sheet with a duty for everybody on duty, once', async () => {
    const opening = house.app.get(CommitmentOpening);
    expect(await opening.open()).toBeGreaterThan(0);
    expect(await opening.open()).toBe(0);
    const { open } = await house.get(readMyCommitment, {}, company.deputy.token);
    expect(await openDuties(open?.id ?? '')).toMatchObject([{ kind: 'write-commitment', personId: company.deputy.id }]);
  });

  it('keeps the register of helmet marks', async () => {
    const give = (personId: string, issuedOn: string) => house.call(issueHelmetMark, { personId, issuedOn }, company.secretary.token);
    expect((await give(company.member.id, '2026-09-01')).body).toMatchObject({ issuedOn: '2026-09-01', replacedOn: [] });
    expect((await give(company.member.id, '2026-10-14')).body).toMatchObject({ issuedOn: '2026-09-01', replacedOn: ['2026-10-14'] });
    expect((await give(company.member.id, '2026-10-14')).problem?.code).toBe('HELMET_MARK.DATE_INVALID');
    expect((await give(company.member.id, '2026-10-15')).problem?.code).toBe('HELMET_MARK.DATE_INVALID');
    expect((await give(company.productionMember.id, '2026-10-14')).problem?.code).toBe('HELMET_MARK.PERSON_UNKNOWN');
    const register = await house.get(listHelmetMarks, { search: company.member.name }, company.secretary.token);
    expect(register).toMatchObject({ total: 1, withoutMark: 7 });
  });
});
