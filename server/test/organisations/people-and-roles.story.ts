import type { Role } from '@liangpai/shared/kernel';
import { activateAccount, grantRole, issueActivationBatch, issueActivationCode, listPeople, listRoles, readMe, readPerson, recordLeaving, recordReturn, setOnDuty, withdrawRole } from '@liangpai/shared/contracts';
import { readSheet } from 'read-excel-file/node';
import { ActivationCode } from '../../src/features/sessions/account.entity.js';
import { House } from '../support/house.js';
import { Builder, type Company } from '../support/people.js';

describe('people and their roles', () => {
  let house: House;
  let builder: Builder;
  let company: Company;
  let other: Company;

  beforeAll(async () => {
    house = await House.open();
    builder = new Builder(house);
    company = await builder.company();
    other = await builder.company('北方重装');
  });
  afterAll(() => house.close());

  const grant = (changes: Record<string, unknown>, token = company.operator.token) =>
    house.call(grantRole, { personId: company.otherMember.id, role: 'branch-commissioner', organisationId: company.office.id, fromOn: '2026-10-14', ...changes } as never, token);

  it('finds people by name, 工号 and page, within reach only', async () => {
    const all = await house.get(listPeople, { pageSize: 5, page: 2 }, company.affairs.token);
    expect([all.total, all.people.length, all.page]).toEqual([11, 5, 2]);
    expect((await house.get(listPeople, { search: '周小' }, company.affairs.token)).people.map((person) => person.name)).toEqual(['周小满']);
    expect((await house.get(listPeople, { search: company.worker.employeeNo }, company.affairs.token)).people.map((person) => person.name)).toEqual(['赵工人']);
    expect((await house.get(listPeople, { search: '%' }, company.affairs.token)).total).toBe(0);
    expect((await house.get(listPeople, { organisationId: company.production.id }, company.affairs.token)).total).toBe(2);
    expect((await house.get(listPeople, {}, company.productionSecretary.token)).people.map((person) => person.name)).toEqual(['贺长河', '石大川']);
    expect((await house.call(readPerson, { id: company.member.id }, company.productionSecretary.token)).problem?.code).toBe('PERSON.NOT_FOUND');
    expect((await house.call(readPerson, { id: other.member.id }, company.operator.token)).problem?.code).toBe('PERSON.NOT_FOUND');
  });

  it('gives a role, which its holder can use at once, and takes it back, which ends the sign-ins', async () => {
    const holder = await builder.person(company.root, '丁新任', 'full-member', company.office);
    const granted = (await grant({ personId: holder.id, role: 'branch-secretary', organisationId: company.production.id })).body;
    expect((await house.get(listPeople, {}, holder.token)).total).toBe(2);
    await house.get(withdrawRole, { id: granted.id, version: granted.version }, company.operator.token);
    expect((await house.call(readMe, {}, holder.token)).problem?.code).toBe('SESSION.EXPIRED');
    expect((await house.call(listPeople, {}, await builder.signIn(holder.id))).problem?.code).toBe('ACCESS.DENIED');
    expect((await house.call(withdrawRole, { id: granted.id, version: granted.version + 1 }, company.operator.token)).problem?.code).toBe('ROLE.WITHDRAWN');
  });

  it('holds a role from its first to its last day', async () => {
    const holder = await builder.person(company.root, '方限期', 'full-member', company.office);
    await grant({ personId: holder.id, fromOn: '2026-10-20', toOn: '2026-10-25' });
    for (const [day, status] of [['2026-10-19', 403], ['2026-10-20', 200], ['2026-10-25', 200], ['2026-10-26', 403]] as const) {
      house.clock.set(day);
      expect([day, (await house.call(listPeople, {}, await builder.signIn(holder.id))).status]).toEqual([day, status]);
    }
    house.clock.set('2026-10-14');
  });

  it.each<[string, { personId?: 'operator' | 'worker'; role?: Role; toOn?: string }, string]>([
    ['to oneself', { personId: 'operator', role: 'branch-secretary' }, 'ROLE.SELF'],
    ['in a kind of organisation where it is not held', { role: 'committee-leader' }, 'ROLE.MISPLACED'],
    ['of the branch to somebody outside the Party', { personId: 'worker', role: 'branch-secretary' }, 'ROLE.MEMBER_REQUIRED'],
    ['that ends before it begins', { toOn: '2026-10-13' }, 'ROLE.DATES'],
  ])('refuses a role %s', async (_title, changes, code) => {
    const personId = changes.personId === 'operator' ? company.operator.id : changes.personId === 'worker' ? company.worker.id : company.member.id;
    expect((await grant({ ...changes, personId })).problem?.code).toBe(code);
  });

  it('refuses a role outside the subtree of the one who gives it, in another enterprise, or to its people', async () => {
    const general = await builder.organisation(company.root, 'general-branch', '生产党总支');
    const below = await builder.organisation(general, 'branch', '生产三支部', 'production');
    const officer = await builder.person(company.root, '谢分管', 'full-member', company.office);
    await builder.role(officer, 'party-affairs-officer', general);
    expect((await grant({ organisationId: below.id }, officer.token)).status).toBe(200);
    expect((await grant({ organisationId: company.production.id }, officer.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await grant({ role: 'party-affairs-officer', organisationId: company.root.id }, officer.token)).problem?.code).toBe('ACCESS.DENIED');
    expect((await grant({ organisationId: other.office.id })).problem?.code).toBe('ORGANISATION.NOT_FOUND');
    expect((await grant({ personId: other.member.id })).problem?.code).toBe('PERSON.NOT_FOUND');
    expect((await house.get(listRoles, {}, officer.token)).roles.map((held) => held.organisation.name)).toEqual(['生产党总支', '生产三支部']);
  });

  it('gives the same role once, also when two people give it at the same moment', async () => {
    const holder = await builder.person(company.root, '郑重复', 'full-member', company.office);
    const answers = await Promise.all([grant({ personId: holder.id }), grant({ personId: holder.id }, company.affairs.token)]);
    expect(answers.map((answer) => answer.problem?.code).sort()).toEqual(['ROLE.DUPLICATE', undefined]);
  });

  it('leaves operators to operators and keeps the last one', async () => {
    expect((await grant({ role: 'operator', organisationId: company.root.id }, company.affairs.token)).problem?.code).toBe('ROLE.OPERATOR_ONLY');
    const [held] = (await house.get(listRoles, { role: 'operator' }, company.operator.token)).roles;
    expect((await house.call(withdrawRole, { id: held!.id, version: held!.version }, company.operator.token)).problem?.code).toBe('ROLE.LAST_OPERATOR');
    expect((await house.call(recordLeaving, { id: company.operator.id, version: 1, leftOn: '2026-10-14' }, company.affairs.token)).problem?.code).toBe('ROLE.LAST_OPERATOR');
  });

  it('ends the sign-ins and roles of somebody who leaves; coming back gives neither back', async () => {
    const holder = await builder.person(company.root, '谭离开', 'full-member', company.office);
    await builder.role(holder, 'branch-commissioner', company.office);
    expect((await house.call(recordLeaving, { id: holder.id, version: 1, leftOn: '2026-10-15' }, company.affairs.token)).problem?.code).toBe('PERSON.LEAVING_IN_FUTURE');
    await house.get(recordLeaving, { id: holder.id, version: 1, leftOn: '2026-10-14' }, company.affairs.token);
    expect((await house.call(readMe, {}, holder.token)).problem?.code).toBe('SESSION.EXPIRED');
    const { person, roles } = await house.get(readPerson, { id: holder.id }, company.affairs.token);
    expect([person.leftOn, roles.map((held) => held.status)]).toEqual(['2026-10-14', ['withdrawn']]);
    await house.get(recordReturn, { id: holder.id, version: person.version }, company.affairs.token);
    expect((await house.get(readMe, {}, await builder.signIn(holder.id))).roles).toEqual([]);
  });

  it('records who is on duty, and refuses a screen that is out of date', async () => {
    await house.get(setOnDuty, { id: company.worker.id, version: 1, isOnDuty: false }, company.affairs.token);
    expect((await house.get(listPeople, { status: 'off-duty' }, company.affairs.token)).people.map((person) => person.name)).toEqual(['赵工人']);
    expect((await house.call(setOnDuty, { id: company.worker.id, version: 1, isOnDuty: true }, company.affairs.token)).problem?.code).toBe('VERSION.STALE');
    expect((await house.call(setOnDuty, { id: other.worker.id, version: 1, isOnDuty: true }, company.affairs.token)).problem?.code).toBe('PERSON.NOT_FOUND');
  });

  it('issues a code that opens a sign-in once; a second code makes the first useless', async () => {
    const first = await house.get(issueActivationCode, { id: company.member.id }, company.secretary.token);
    const second = await house.get(issueActivationCode, { id: company.member.id }, company.secretary.token);
    expect(second).toMatchObject({ name: '林一舟', expiresOn: '2026-10-28' });
    expect(second.code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    expect(JSON.stringify(await house.source.getRepository(ActivationCode).find())).not.toContain(second.code.replace('-', ''));
    const open = (activationCode: string) => house.call(activateAccount, { employeeNo: company.member.employeeNo, activationCode, newPassword: '一江春水-向东流-2026' });
    expect((await open(first.code)).problem?.code).toBe('ACTIVATION.INVALID');
    expect((await open(second.code.toLowerCase())).status).toBe(200);
    expect((await open(second.code)).problem?.code).toBe('ACTIVATION.INVALID');
  });

  it('issues no code to a secretary for somebody with more reach, or of another branch', async () => {
    expect((await house.call(issueActivationCode, { id: company.affairs.id }, company.secretary.token)).problem?.code).toBe('PERSON.ABOVE_REACH');
    expect((await house.call(issueActivationCode, { id: company.productionMember.id }, company.secretary.token)).problem?.code).toBe('ACCESS.DENIED');
  });

  it('prints the codes of a branch, without those who sign in already or reach further', async () => {
    const answer = await house.call(issueActivationBatch, { id: company.office.id }, company.secretary.token);
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('激活码'));
    const rows = await readSheet(answer.raw);
    const names = rows.slice(1).map((cells) => String(cells[1]));
    expect(names).toEqual(expect.arrayContaining(['沈若兰', '丁新任']));
    for (const absent of ['林一舟', '周小满', '陆知秋', '卫系统', '高明远', '石大川']) expect(names).not.toContain(absent);
    expect((await house.call(issueActivationBatch, { id: company.production.id }, company.secretary.token)).problem?.code).toBe('ACCESS.DENIED');
  });
});
