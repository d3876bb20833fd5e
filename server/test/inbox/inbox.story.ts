import { countInbox, readCaseHistory, readInbox, returnMonth, scoreMonth, submitMonth } from '@liangpai/shared/contracts';
import type { Capability } from '@liangpai/shared/kernel';
import { RoleAssignment } from '../../src/features/organisations/organisations.module.js';
import { Duties, Duty } from '../../src/platform/workflow/duties.js';
import { House } from '../support/house.js';
import { Builder, type Character, type Company } from '../support/people.js';

describe('the inbox', () => {
  let house: House;
  let company: Company;

  beforeEach(async () => {
    house = await House.open();
    company = await new Builder(house).company();
  });
  afterEach(() => house.close());

  const open = (title: string, dueOn: string | null, to: Character | Capability, filedBy: Character | null = null) =>
    house.app.get(Duties).open(house.source.manager, {
      enterpriseId: company.root.id, kind: 'review-plaque', subjectKind: 'plaque-version', subjectId: title, title, summary: title, organisationId: company.office.id, organisationPath: company.office.path,
      capability: typeof to === 'string' ? to : null, personId: typeof to === 'string' ? null : to.id, initiatorId: filedBy?.id ?? null, dueOn,
    });
  const titles = async (who: Character, view: 'mine' | 'waiting' | 'done' = 'mine', page = 1, pageSize = 20) => (await house.get(readInbox, { view, page, pageSize }, who.token)).items.map((item) => item.title);

  it('puts what is overdue first, then by due day, and last what has none', async () => {
    await open('不限期', null, company.member);
    await open('下周', '2026-10-21', company.member);
    await open('逾期', '2026-10-12', company.member);
    await open('今天', '2026-10-14', company.member);
    const { items, counts, total } = await house.get(readInbox, {}, company.member.token);
    expect(items.map((item) => [item.title, item.isOverdue, item.daysLeft])).toEqual([['逾期', true, -2], ['今天', false, 0], ['下周', false, 7], ['不限期', false, null]]);
    expect(counts).toEqual({ mine: 4, overdue: 1, waiting: 0 });
    expect(total).toBe(4);
    expect(await house.get(countInbox, {}, company.member.token)).toEqual(counts);
    expect(await titles(company.member, 'mine', 2, 3)).toEqual(['不限期']);
  });

  it('shows a shared duty to everybody who holds its capability over its place, and to nobody else', async () => {
    await open('审查', null, 'plaque.review', company.member);
    await open('批准', null, 'plaque.approve', company.member);
    await open('评分', null, 'month.score', company.member);
    expect(await titles(company.reviewer)).toEqual(['审查']);
    expect(await titles(company.leader)).toEqual(['批准']);
    expect(await titles(company.affairs)).toEqual(['批准']);
    expect(await titles(company.secretary)).toEqual(['评分']);
    expect(await titles(company.deputy)).toEqual(['评分']);
    for (const other of [company.productionSecretary, company.member, company.worker, company.operator]) expect(await titles(other)).toEqual([]);
    expect(new Set(await titles(company.member, 'waiting'))).toEqual(new Set(['审查', '批准', '评分']));
  });

  it('keeps what somebody filed out of his or her own hands', async () => {
    await open('自己送审', null, 'plaque.approve', company.leader);
    expect(await titles(company.leader)).toEqual([]);
    expect(await titles(company.leader, 'waiting')).toEqual(['自己送审']);
    expect(await titles(company.affairs)).toEqual(['自己送审']);
  });

  it('says to whoever waits who has to act now, and since when', async () => {
    await open('评分', null, 'month.score', company.member);
    await open('请改', null, company.otherMember, company.member);
    await open('评星', null, company.otherMember, company.member);
    await house.source.getRepository(Duty).update({ title: '评星' }, { kind: 'rate-members' });
    const { items, counts } = await house.get(readInbox, { view: 'waiting' }, company.member.token);
    const holderOf = (title: string) => items.find((item) => item.title === title);
    // The offices nearest to the case, by their words beside the organisation’s name; not those of the whole company.
    expect(holderOf('评分')).toMatchObject({ holder: { organisation: '机关一支部', offices: ['书记', '副书记'], names: ['高明远', '沈若兰'] }, openedAt: '2026-10-14T02:00:00.000Z' });
    expect(holderOf('请改')).toMatchObject({ holder: { organisation: '机关一支部', offices: [], names: [company.otherMember.name] } });
    // Raters are asked one by one, and nobody watches who has answered.
    expect([items.length, counts.waiting]).toEqual([2, 2]);
    expect((await house.get(readInbox, { view: 'mine' }, company.secretary.token)).items[0]?.holder).toBeNull();
  });

  it('names a vacant office rather than nobody', async () => {
    await house.source.getRepository(RoleAssignment).update({ role: 'confidentiality-reviewer' }, { withdrawnAt: '2026-10-01T00:00:00.000Z' });
    await open('审查', null, 'plaque.review', company.member);
    expect((await house.get(readInbox, { view: 'waiting' }, company.member.token)).items[0]?.holder).toEqual({ organisation: '机关一支部', offices: [], names: [] });
  });

  it('does not name as the one to act somebody who may not decide on the own case', async () => {
    await open('自己送审', null, 'plaque.approve', company.leader);
    expect((await house.get(readInbox, { view: 'waiting' }, company.leader.token)).items[0]?.holder).toMatchObject({ offices: ['党群部人员'], names: [company.affairs.name] });
  });

  it('moves a duty to what is done when its case has moved, for the one who moved it', async () => {
    const { id, version } = await house.get(submitMonth, { month: '2026-10', activities: '两次', performance: '三件', management: '', selfScore: 90 }, company.member.token);
    expect(await titles(company.secretary)).toEqual(['10月总结待评分']);
    await house.get(scoreMonth, { id, score: 90, opinion: '', version }, company.deputy.token);
    expect(await titles(company.secretary)).toEqual([]);
    expect(await titles(company.secretary, 'done')).toEqual([]);
    expect(await titles(company.deputy, 'done')).toEqual(['10月总结待评分']);
    const late = await house.call(returnMonth, { id, reason: '再补充', version }, company.secretary.token);
    expect(late.problem).toMatchObject({ code: 'STEP.TAKEN', detail: '沈若兰已经处理，现在是“已评分”。请刷新查看。' });
  });

  it('tells how a case went to those who may see it, and knows no case of ballots', async () => {
    const { id } = await house.get(submitMonth, { month: '2026-10', activities: '两次', performance: '三件', management: '', selfScore: 90 }, company.member.token);
    const history = (who: Character, subjectKind = 'month-summary') => house.call(readCaseHistory, { subjectKind, subjectId: id }, who.token);
    for (const who of [company.member, company.secretary, company.affairs]) {
      expect((await history(who)).body.steps).toEqual([{ action: 'submit', label: '提交', person: '林一舟', at: '2026-10-14T02:00:00.000Z', opinion: '' }]);
    }
    for (const who of [company.otherMember, company.productionSecretary, company.worker]) expect((await history(who)).problem?.code).toBe('CASE.NOT_FOUND');
    expect((await history(company.secretary, 'ballot')).problem?.code).toBe('CASE.NOT_FOUND');
    expect((await history(company.secretary, 'survey')).problem?.code).toBe('CASE.NOT_FOUND');
  });
});
