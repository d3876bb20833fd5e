import { isRefusal } from '@liangpai/shared/kernel';
import { listChanges, listClauses, listRulebooks, proposeChange, saveMonthDraft, readChange, readSettings, reviseChange, stepChange, type RequestOf } from '@liangpai/shared/contracts';
import { DerivedEdition, RulebookEditions } from '../../src/features/rulebooks/rulebooks.module.js';
import type { Organisation } from '../../src/features/organisations/organisations.module.js';
import { AuditEntry } from '../../src/platform/audit/audit-log.js';
import { MonthSummary } from '../../src/features/months/months.module.js';
import { House } from '../support/house.js';
import { Builder, type Character, type Company } from '../support/people.js';

describe('changing a parameter without a release', () => {
  let house: House;
  let builder: Builder;
  let company: Company;
  let other: Company;
  let second: Character;
  let branchOfficer: Character;
  let branchLeader: Character;

  beforeAll(async () => {
    house = await House.open();
    builder = new Builder(house);
    company = await builder.company();
    other = await builder.company('山东新升');
    second = await builder.person(company.root, '温如玉', 'full-member', company.office);
    await builder.role(second, 'party-affairs-officer', company.root);
    branchOfficer = await builder.person(company.root, '纪分明', 'full-member', company.production);
    await builder.role(branchOfficer, 'party-affairs-officer', company.production);
    branchLeader = await builder.person(company.root, '单书言', 'full-member', company.production);
    await builder.role(branchLeader, 'committee-leader', company.production);
  });
  afterAll(() => house.close());
  beforeEach(() => house.clock.set('2026-10-14'));

  const talkLine = (value: number, place: Organisation = company.root, dates: { from?: string; to?: string } = {}): RequestOf<typeof proposeChange> => ({
    plan: 'SL', organisationId: place.id, effectiveFrom: dates.from ?? '2026-11-01', effectiveTo: dates.to ?? null,
    overrides: [{ key: 'sl.star.talk_max', value, reason: '三季度约谈面过宽', basis: '党委会纪要〔2026〕18号' }],
  });
  const adopt = (id: string, version: number, person: Character) => house.call(stepChange, { id, version, action: 'adopt' }, person.token);
  const talkLineOf = async (path: string, period: '2026-Q3' | '2026-Q4' | '2027-Q1'): Promise<number> => {
    const edition = await house.app.get(RulebookEditions).editionInForce('SL', period, path);
    if (isRefusal(edition)) throw new Error(edition.code);
    return edition.values['sl.star.talk_max'];
  };

  it('one proposes, another adopts: nobody adopts what he or she proposed, and a member can do neither', async () => {
    expect((await house.call(proposeChange, talkLine(2.5), company.member.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await house.call(proposeChange, talkLine(2.5), company.leader.token)).problem?.code).toBe('ACCESS.DENIED');
    const change = await house.get(proposeChange, talkLine(2.5), company.affairs.token);
    expect(change).toMatchObject({ state: 'proposed', stateLabel: '待批准', proposer: '陆知秋', overrides: [{ label: '约谈线', before: '3星', after: '2.5星', clauses: ['SL-13-5'] }] });
    expect(change.offered.map(({ action }) => action)).toEqual(['withdraw']);
    expect((await adopt(change.id, change.version, company.affairs)).problem?.code).toBe('STEP.RECUSED');
    expect((await house.get(listChanges, {}, company.leader.token)).changes[0]?.offered.map(({ label }) => label)).toEqual(['批准', '退回']);

    const adopted = await adopt(change.id, change.version, company.leader);
    expect(adopted.body).toMatchObject({ state: 'adopted', offered: [] });
    const { history } = await house.get(readChange, { id: change.id }, second.token);
    expect(history.map(({ by, step }) => `${by} ${step}`)).toEqual(['陆知秋 提出调整', '方致远 批准']);
    const audit = await house.source.getRepository(AuditEntry).findBy({ subjectKind: 'rulebook-change', subjectId: change.id });
    expect(audit.map(({ action, actorId }) => [action.split('.').at(-1), actorId]).sort()).toEqual([['adopt', company.leader.id], ['propose', company.affairs.id]].sort());
  });

  it('judges periods from its first day on; what came before keeps the edition it had', async () => {
    expect([await talkLineOf(company.office.path, '2026-Q3'), await talkLineOf(company.office.path, '2026-Q4')]).toEqual([3, 2.5]);
    const service = house.app.get(RulebookEditions);
    const opened = await service.editionInForce('SL', '2026-Q3', company.office.path);
    if (isRefusal(opened)) throw new Error(opened.code);
    const later = await service.editionById('SL', opened.id);
    expect(isRefusal(later) ? later : later.values['sl.star.talk_max']).toBe(3);
    expect((await house.call(proposeChange, talkLine(2, company.root, { from: '2026-09-30' }), company.affairs.token)).problem).toMatchObject({ code: 'EDITION.BACKDATED', detail: expect.stringContaining('2026-10-01') });
  });

  it('cannot be adopted once its first day lies in a month gone by', async () => {
    const late = await house.get(proposeChange, talkLine(2.8, company.workshop), company.affairs.token);
    house.clock.set('2026-12-02');
    expect((await adopt(late.id, late.version, { ...company.leader, token: await builder.signIn(company.leader.id) })).problem?.code).toBe('EDITION.BACKDATED');
    await house.get(stepChange, { id: late.id, version: late.version, action: 'withdraw' }, await builder.signIn(company.affairs.id));
  });

  it('is inherited by every unit below, until a nearer unit has its own', async () => {
    expect(await talkLineOf(company.production.path, '2026-Q4')).toBe(2.5);
    const own = await house.get(proposeChange, talkLine(2.2, company.production, { from: '2026-12-01', to: '2026-12-31' }), branchOfficer.token);
    expect((await adopt(own.id, own.version, branchLeader)).status).toBe(200);
    expect([await talkLineOf(company.production.path, '2026-Q4'), await talkLineOf(company.office.path, '2026-Q4')]).toEqual([2.2, 2.5]);
    expect(await talkLineOf(company.production.path, '2027-Q1')).toBe(2.5);
  });

  it('builds on what is in force: a second change keeps the first', async () => {
    const next = await house.get(proposeChange, {
      ...talkLine(0), effectiveFrom: '2027-01-01', overrides: [{ key: 'sl.star.talk_inclusive', value: true, reason: '与上级口径一致', basis: '党委会纪要〔2026〕20号' }],
    }, company.affairs.token);
    expect((await adopt(next.id, next.version, second)).status).toBe(200);
    const edition = await house.app.get(RulebookEditions).editionInForce('SL', '2027-Q1', company.office.path);
    expect(isRefusal(edition) ? edition : [edition.values['sl.star.talk_max'], edition.values['sl.star.talk_inclusive']]).toEqual([2.5, true]);
  });

  it('does not let a later edition of the same unit end a change unnoticed', async () => {
    const refused = await house.call(proposeChange, talkLine(2.4, company.root, { from: '2026-12-15' }), company.affairs.token);
    expect(refused.problem).toMatchObject({ code: 'EDITION.LATER_STARTS', detail: expect.stringContaining('2027-01-01') });
    const bounded = await house.get(proposeChange, talkLine(2.4, company.root, { from: '2026-12-15', to: '2026-12-31' }), company.affairs.token);
    await house.get(stepChange, { id: bounded.id, version: bounded.version, action: 'withdraw' }, company.affairs.token);
  });

  it('refuses a value that the plan does not allow, and names the field', async () => {
    const tooHigh = await house.call(proposeChange, talkLine(9, company.root, { from: '2026-12-15' }), company.affairs.token);
    expect(tooHigh.problem).toMatchObject({ code: 'PARAMETER.NOT_ALLOWED', detail: expect.stringContaining('“约谈线”') });
    const overrides = [{ key: 'sl.no.such_key', value: 1, reason: '试一试', basis: '无' }];
    expect((await house.call(proposeChange, { ...talkLine(2), effectiveFrom: '2026-12-15', overrides }, company.affairs.token)).problem?.code).toBe('PARAMETER.UNKNOWN');
    const withoutReason = await house.call(proposeChange, { ...talkLine(2), overrides: [{ key: 'sl.star.talk_max', value: 2, reason: ' ', basis: '纪要' }] }, company.affairs.token);
    expect(withoutReason.problem).toMatchObject({ code: 'INPUT.INVALID', fields: { 'overrides.0.reason': expect.stringContaining('理由') } });
    expect((await house.call(proposeChange, talkLine(2.5, company.root, { from: '2026-12-15' }), company.affairs.token)).problem?.code).toBe('CHANGE.UNCHANGED');
    expect((await house.call(proposeChange, talkLine(2, company.root, { from: '2026-12-15', to: '2026-12-01' }), company.affairs.token)).problem?.code).toBe('EDITION.PERIOD_INVALID');
    expect((await house.call(proposeChange, talkLine(2), company.affairs.token)).problem?.code).toBe('EDITION.START_TAKEN');
  });

  it('stops at the edge of a subtree and of the enterprise', async () => {
    expect((await house.call(proposeChange, talkLine(2, company.office), branchOfficer.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await house.call(readSettings, { plan: 'SL', organisationId: company.root.id }, branchOfficer.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await house.call(proposeChange, talkLine(2), other.affairs.token)).problem?.code).toBe('ORGANISATION.NOT_FOUND');
    const { changes } = await house.get(listChanges, { scope: 'all' }, company.affairs.token);
    const rootChange = changes.find(({ organisation }) => organisation.id === company.root.id);
    for (const stranger of [other.affairs, branchLeader]) {
      expect((await house.call(readChange, { id: rootChange?.id ?? '' }, stranger.token)).problem?.code).toBe('CHANGE.NOT_FOUND');
      expect((await adopt(rootChange?.id ?? '', 1, stranger)).problem?.code).toBe('CHANGE.NOT_FOUND');
    }
    expect((await house.get(listChanges, { scope: 'all' }, other.affairs.token)).total).toBe(0);
    const elsewhere = await house.get(listRulebooks, {}, other.member.token);
    expect(elsewhere.plans.every(({ derived }) => derived.length === 0)).toBe(true);
    expect(await talkLineOf(other.office.path, '2026-Q4')).toBe(3);
  });

  it('comes back with a reason, goes out again changed, and ends when withdrawn', async () => {
    const first = await house.get(proposeChange, talkLine(2.9, company.root, { from: '2027-02-01' }), company.affairs.token);
    expect((await house.call(stepChange, { id: first.id, version: 1, action: 'return' }, second.token)).problem?.code).toBe('STEP.REASON_REQUIRED');
    const returned = await house.get(stepChange, { id: first.id, version: 1, action: 'return', opinion: '依据文件号不对' }, second.token);
    expect(returned.state).toBe('returned');
    const { overrides, effectiveFrom, effectiveTo } = talkLine(2.8, company.root, { from: '2027-02-01' });
    expect((await house.call(reviseChange, { id: first.id, version: returned.version, overrides, effectiveFrom, effectiveTo }, second.token)).problem?.code).toBe('STEP.NOT_YOURS');
    const again = await house.get(reviseChange, { id: first.id, version: returned.version, overrides, effectiveFrom, effectiveTo }, company.affairs.token);
    expect(again).toMatchObject({ state: 'proposed', overrides: [{ after: '2.8星' }] });
    const gone = await house.get(stepChange, { id: first.id, version: again.version, action: 'withdraw' }, company.affairs.token);
    expect([gone.state, gone.offered]).toEqual(['withdrawn', []]);
    expect((await adopt(first.id, gone.version, second)).problem?.code).toBe('STEP.TAKEN');
    const { history } = await house.get(readChange, { id: first.id }, second.token);
    expect(history.map(({ step, opinion }) => step + opinion)).toEqual(['提出调整', '退回依据文件号不对', '改好后重新提出', '撤回']);
  });

  it('lets one of two who adopt at once through, and a retried proposal take effect once', async () => {
    const once = { 'idempotency-key': 'the-same-key-twice' };
    const sent = await Promise.all([1, 2].map(() => house.call(proposeChange, talkLine(2.7, company.office, { from: '2026-12-25' }), company.affairs.token, once)));
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1);
    const { id, version } = sent[0]!.body;
    const answers = await Promise.all([adopt(id, version, second), adopt(id, version, company.leader)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await house.source.getRepository(DerivedEdition).countBy({ changeId: id })).toBe(1);
  });

  it('never changes an adopted edition: no step leaves it, and a row altered by other means is not used', async () => {
    const { plans } = await house.get(listRulebooks, {}, company.member.token);
    const sl = plans.find(({ plan }) => plan === 'SL');
    const edition = sl?.derived.find(({ organisation, effectiveFrom }) => organisation.id === company.root.id && effectiveFrom === '2026-11-01');
    expect(edition).toMatchObject({ approvedBy: expect.stringContaining('方致远'), hash: expect.stringMatching(/^[0-9a-f]{64}$/), changes: [{ label: '约谈线', before: '3星', after: '2.5星', reason: '三季度约谈面过宽', basis: '党委会纪要〔2026〕18号' }] });
    const { changes } = await house.get(listChanges, { scope: 'all' }, company.affairs.token);
    const adopted = changes.find(({ editionId }) => editionId === edition?.id);
    for (const action of ['adopt', 'return', 'withdraw'] as const) {
      expect((await house.call(stepChange, { id: adopted?.id ?? '', version: adopted?.version ?? 1, action, opinion: '反悔' }, second.token)).problem?.code).toBe('STEP.TAKEN');
    }
    const rows = house.source.getRepository(DerivedEdition);
    const row = await rows.findOneByOrFail({ id: edition?.id ?? '' });
    await rows.update({ id: row.id }, { content: row.content.replace('"sl.star.talk_max":2.5', '"sl.star.talk_max":1.5') });
    await expect(talkLineOf(company.root.path, '2026-Q4')).rejects.toThrow(/does not match its hash/);
    await rows.update({ id: row.id }, { content: row.content });
    expect(await talkLineOf(company.root.path, '2026-Q4')).toBe(2.5);
  });

  describe('the clause browser', () => {
    it('shows every signed-in person clause, quotation, reading and the value in force in the own organisation', async () => {
      house.clock.set('2026-11-02');
      const member = await builder.signIn(company.member.id);
      const { clauses, edition, total } = await house.get(listClauses, { plan: 'SL', q: '3星 约谈' }, member);
      expect(total).toBe(1);
      expect(edition).toMatchObject({ organisation: '机关一支部', isDerived: true });
      expect(clauses[0]).toMatchObject({
        clause: 'SL-13-5', place: '（一）3', quote: '对3星以下党员进行约谈', modality: 'hard', readings: [{ ambiguity: 'AMB-32', reading: expect.any(String) }],
        parameters: [{ key: 'sl.star.talk_max', label: '约谈线', defaultText: '3星', valueText: '2.5星', isChanged: true, allowed: '1～5星，最多2位小数' }, { key: 'sl.star.talk_inclusive' }],
      });
      const elsewhere = await house.get(listClauses, { plan: 'SL', q: 'SL-13-5' }, await builder.signIn(other.member.id));
      expect(elsewhere.clauses[0]?.parameters[0]).toMatchObject({ valueText: '3星', isChanged: false });
      expect((await house.call(listClauses, { plan: 'SL', organisationId: company.root.id }, await builder.signIn(other.member.id))).problem?.code).toBe('ORGANISATION.NOT_FOUND');
    });

    it('pages through every clause of every plan, each once', async () => {
      for (const { plan, clauseCount } of (await house.get(listRulebooks, {}, company.member.token)).plans) {
        const seen = new Set<string>();
        for (let page = 1; seen.size < clauseCount && page < 10; page += 1) {
          for (const { clause } of (await house.get(listClauses, { plan, page, pageSize: 20 }, company.member.token)).clauses) seen.add(clause);
        }
        expect([plan, seen.size]).toEqual([plan, clauseCount]);
      }
    });
  });

  it('leaves a month with the edition that it was opened with, although another is adopted in its course', async () => {
    const branch = await builder.organisation(company.root, 'branch', '新设支部', 'production');
    const member = await builder.person(company.root, '章守一', 'full-member', branch);
    const draft = { activities: '参加党课', performance: '完成检修', management: '无', selfScore: 90, version: null };
    await house.get(saveMonthDraft, { month: '2026-10', ...draft }, member.token);
    const opened = await house.source.getRepository(MonthSummary).findOneByOrFail({ personId: member.id, month: '2026-10' });
    const before = await house.app.get(RulebookEditions).editionInForce('SL', '2026-10', branch.path);
    const change = await house.get(proposeChange, talkLine(2.2, branch, { from: '2026-10-20' }), company.affairs.token);
    expect((await adopt(change.id, change.version, company.leader)).status).toBe(200);
    const after = await house.app.get(RulebookEditions).editionInForce('SL', '2026-10', branch.path);
    expect([opened.editionId, isRefusal(before) ? null : before.id]).toEqual([opened.editionId, opened.editionId]);
    expect(isRefusal(after) ? null : after.id).not.toBe(opened.editionId);
    await house.get(saveMonthDraft, { month: '2026-10', ...draft, performance: '完成两次检修', version: 2 }, member.token);
    expect((await house.source.getRepository(MonthSummary).findOneByOrFail({ id: opened.id })).editionId).toBe(opened.editionId);
  });
});
