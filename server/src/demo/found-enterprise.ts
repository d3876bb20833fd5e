import { addDays, personKindLabels, type IsoDate, type PersonKind, type Role } from '@liangpai/shared/kernel';
import type { Actor } from '../platform/auth/actor.js';
import { OrganisationsService, Person, type Organisation } from '../features/organisations/organisations.module.js';
import { EnterpriseFounding, RolesService } from '../features/people/people.module.js';
import { RosterService, sheetOf } from '../features/roster/roster.module.js';
import { granted, type DemoHouse } from './demo-house.js';
import type { PlannedBranch, PlannedEnterprise } from './demo-plan.js';
import { InventedNames } from './invented-names.js';

/** An enterprise of the demonstration, with the people who act in it. */
export interface FoundedEnterprise {
  readonly id: string;
  readonly operator: Actor;
  readonly affairs: Actor;
  /** Who reviews what becomes public, and who leads the committee; in a small enterprise the party affairs officer stands in. */
  readonly reviewer: Actor;
  readonly leader: Actor;
  readonly branches: readonly { readonly organisation: Organisation; readonly secretary: Actor; readonly deputy: Actor; readonly members: readonly Person[] }[];
  /** 直属单位 with those who review there. */
  readonly units: readonly { readonly organisation: Organisation; readonly secretary: Actor; readonly deputy: Actor }[];
  readonly departments: readonly { readonly organisation: Organisation; readonly head: Actor }[];
  /** A second officer of the Party affairs office, where there is one. */
  readonly colleague: Actor;
}

const groupNames = ['第一党小组', '第二党小组', '第三党小组'];
type RosterRow = Parameters<typeof sheetOf>[0][number];

/** Founds an enterprise the way an operator does: the tree by hand, the people by roster, the roles one by one. */
export async function foundEnterprise(house: DemoHouse, plan: PlannedEnterprise, on: IsoDate): Promise<FoundedEnterprise> {
  house.clock.set(on, '09:00');
  const names = new InventedNames(house.choice);
  const operatorNo = String(plan.firstNo);
  const operatorName = names.next();
  const founded = await house.app.get(EnterpriseFounding).found({ name: plan.name, shortName: plan.shortName, operator: { employeeNo: operatorNo, name: operatorName } });
  const operator = await house.actor(founded.operatorId);
  await buildTree(house, plan, founded.enterpriseId, operator);
  const rows = rosterRows(house, plan, names, { employeeNo: operatorNo, name: operatorName });
  await importRows(house, rows, operator);
  return appoint(house, plan, founded.enterpriseId, operator, on);
}

async function buildTree(house: DemoHouse, plan: PlannedEnterprise, rootId: string, operator: Actor): Promise<void> {
  const service = house.app.get(OrganisationsService);
  const unitIds = new Map<string, string>();
  for (const unit of plan.units ?? []) {
    const created = granted(await service.create({ parentId: rootId, kind: 'general-branch', name: unit.name }, operator));
    for (const branch of unit.branches) unitIds.set(branch, created.id);
  }
  for (const branch of plan.branches) {
    const created = granted(await service.create({ parentId: unitIds.get(branch.name) ?? rootId, kind: 'branch', branchKind: branch.kind, name: branch.name, shortName: branch.name.replace('党支部', '') }, operator));
    for (const name of groupNames.slice(0, branch.groups)) granted(await service.create({ parentId: created.id, kind: 'party-group', name }, operator));
  }
  for (const department of plan.departments) {
    const created = granted(await service.create({ parentId: rootId, kind: 'department', name: department.name }, operator));
    for (const name of department.teams) granted(await service.create({ parentId: created.id, kind: 'team', name }, operator));
  }
}

function rosterRows(house: DemoHouse, plan: PlannedEnterprise, names: InventedNames, operator: { employeeNo: string; name: string }): RosterRow[] {
  const { choice } = house;
  const [firstBranch] = plan.branches;
  const rows: RosterRow[] = [];
  const place = (departmentName: string): { department: string; post: string } => {
    const department = plan.departments.find((each) => each.name === departmentName) ?? plan.departments[0];
    if (!department) return { department: '', post: '' };
    const team = department.teams.length && choice.chance(0.8) ? `/${choice.one(department.teams)}` : '';
    return { department: `${department.name}${team}`, post: choice.one(department.posts) };
  };
  const add = (name: string, kind: PersonKind, branch: PlannedBranch | undefined, departmentName: string, index: number): void => {
    const isMember = kind === 'full-member' || kind === 'probationary-member';
    rows.push({
      employeeNo: String(plan.firstNo + rows.length), name, kind: personKindLabels[kind], ...place(departmentName), branch: branch?.name ?? '',
      partyGroup: branch && isMember ? (groupNames[index % branch.groups] ?? '') : '', isOnDuty: choice.chance(0.03) && index > 8 ? '否' : '是',
      joinedPartyOn: isMember ? (kind === 'probationary-member' ? addDays(house.clock.today() as IsoDate, -120) : `${choice.between(1994, 2023)}-0${choice.between(1, 9)}-${choice.between(10, 28)}`) : '',
    });
  };
  if (firstBranch) add(operator.name, 'full-member', firstBranch, firstBranch.departments[1] ?? firstBranch.departments[0] ?? '', 0);
  plan.branches.forEach((branch, order) => {
    for (let index = order === 0 ? 1 : 0; index < branch.members; index += 1) {
      add(names.next(), index > branch.members - 1 - (plan.newest ?? 1) ? 'probationary-member' : 'full-member', branch, branch.departments[index % branch.departments.length] ?? '', index);
    }
  });
  for (let index = 0; index < plan.others; index += 1) {
    // Beginning with a workshop: the first worker is the one who signs in to rate those who serve the shop floor.
    add(names.next(), index % 7 === 6 ? 'activist' : 'non-member', undefined, plan.departments[(index + 7) % plan.departments.length]?.name ?? '', index);
  }
  plan.offices.forEach(([, post], index) => {
    const row = rows[index + 1];
    if (row) rows[index + 1] = { ...row, post, department: plan.departments[0]?.name ?? '' };
  });
  const [first] = rows;
  if (first) rows[0] = { ...first, post: '信息化主管' };
  return rows;
}

async function importRows(house: DemoHouse, rows: readonly RosterRow[], operator: Actor): Promise<void> {
  const roster = house.app.get(RosterService);
  const file = { bytes: await sheetOf(rows), isComplete: true };
  const preview = granted(await roster.check(file, operator));
  if (preview.problems.length) throw new Error(JSON.stringify(preview.problems[0]));
  granted(await roster.import(file, preview.token, operator));
  house.forgetActors();
}

async function appoint(house: DemoHouse, plan: PlannedEnterprise, enterpriseId: string, founder: Actor, on: IsoDate): Promise<FoundedEnterprise> {
  const roles = house.app.get(RolesService);
  const people = await house.people(enterpriseId);
  const organisations = await house.organisations(enterpriseId);
  const grant = async (actor: Actor, person: Person | undefined, role: Role, organisationId: string): Promise<void> => {
    if (!person) throw new Error(`nobody for ${role}`);
    granted(await roles.grant({ personId: person.id, role, organisationId, fromOn: on, toOn: null }, actor));
  };
  const operator = await house.actor(founder.personId);
  for (const [index, [role]] of plan.offices.entries()) await grant(operator, people[index + 1], role, enterpriseId);
  const affairsPerson = people[1];
  if (!affairsPerson) throw new Error('an enterprise needs people');
  house.clock.set(addDays(on, 1), '10:00');
  const affairs = await house.actor(affairsPerson.id);
  const reserved = plan.offices.length + 1;
  const branches = [];
  for (const branch of organisations.filter((place) => place.kind === 'branch')) {
    const members = people.filter((person) => person.branchId === branch.id);
    const leading = members.filter((person) => person.kind === 'full-member' && people.indexOf(person) >= reserved);
    const [secretary, deputy, organiser, publicist] = leading;
    if (!secretary || !deputy) throw new Error(`${branch.name} has too few members`);
    await grant(affairs, secretary, 'branch-secretary', branch.id);
    await grant(affairs, deputy, 'deputy-secretary', branch.id);
    for (const commissioner of [organiser, publicist]) if (commissioner && members.length > 8) await grant(affairs, commissioner, 'branch-commissioner', branch.id);
    for (const group of organisations.filter((place) => place.parentId === branch.id)) {
      await grant(affairs, leading.slice(4).find((person) => person.partyGroupId === group.id) ?? leading.find((person) => person.partyGroupId === group.id), 'group-leader', group.id);
    }
    branches.push({ organisation: branch, secretary: secretary.id, deputy: deputy.id, members });
  }
  const unitLeaders = [];
  for (const unit of organisations.filter((place) => place.kind === 'general-branch')) {
    // Beside the branches' own committees: whoever leads a unit reviews what its branches file.
    const held = new Set(branches.flatMap((branch) => [branch.secretary, branch.deputy]));
    const below = branches.filter((branch) => branch.organisation.parentId === unit.id).flatMap((branch) => branch.members).filter((person) => person.kind === 'full-member' && !held.has(person.id));
    const [secretary, deputy] = below.slice(4);
    await grant(affairs, secretary, 'branch-secretary', unit.id);
    await grant(affairs, deputy, 'deputy-secretary', unit.id);
    unitLeaders.push({ organisation: unit, secretary: secretary?.id ?? '', deputy: deputy?.id ?? '' });
  }
  const heads = [];
  for (const department of organisations.filter((place) => place.kind === 'department' && plan.headed?.includes(place.name))) {
    const head = people.find((person, index) => index >= reserved + 4 && person.departmentId === department.id);
    await grant(affairs, head, 'department-head', department.id);
    heads.push({ organisation: department, head: head?.id ?? '' });
  }
  const colleague = plan.offices.findLastIndex(([role]) => role === 'party-affairs-officer') + 1;
  house.forgetActors();
  return {
    colleague: await house.actor(people[colleague]?.id ?? affairs.personId),
    units: await Promise.all(unitLeaders.map(async (unit) => ({ ...unit, secretary: await house.actor(unit.secretary), deputy: await house.actor(unit.deputy) }))),
    departments: await Promise.all(heads.map(async (department) => ({ ...department, head: await house.actor(department.head) }))),
    id: enterpriseId, operator: await house.actor(operator.personId), affairs: await house.actor(affairs.personId),
    reviewer: await house.actor(people[2]?.id ?? affairs.personId), leader: await house.actor(people[3]?.id ?? affairs.personId),
    branches: await Promise.all(branches.map(async (branch) => ({ ...branch, secretary: await house.actor(branch.secretary), deputy: await house.actor(branch.deputy) }))),
  };
}
