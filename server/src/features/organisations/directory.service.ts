import { Injectable } from '@nestjs/common';
import { capabilities, delegableRoles, isPartyMember, roles, type Authority, type Capability, type Role } from '@liangpai/shared/kernel';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';
import { RoleAssignment } from './role-assignment.entity.js';

/** A role as its holder's screens show it. */
export interface HeldRole extends Authority {
  readonly organisationName: string;
  readonly organisationKind: Organisation['kind'];
}

/** Somebody to sign in as in the demonstration; the place is named where the role alone does not tell. */
export interface ExamplePerson {
  readonly person: Person;
  readonly role: Role | null;
  readonly enterprise: Organisation;
  readonly place: Organisation | null;
}

/** Looks up organisations and people for other features; reads only. */
@Injectable()
export class Directory {
  constructor(private readonly source: DataSource, private readonly clock: Clock) {}

  organisation(id: string, manager: EntityManager = this.source.manager): Promise<Organisation | null> {
    return manager.findOneBy(Organisation, { id });
  }

  organisations(ids: readonly string[], manager: EntityManager = this.source.manager): Promise<Organisation[]> {
    return manager.findBy(Organisation, { id: In([...ids]) });
  }

  person(id: string, manager: EntityManager = this.source.manager): Promise<Person | null> {
    return manager.findOneBy(Person, { id });
  }

  people(ids: readonly string[], manager: EntityManager = this.source.manager): Promise<Person[]> {
    return manager.findBy(Person, { id: In([...ids]) });
  }

  /** People of a branch who have not left, by 工号. */
  peopleOfBranch(branchId: string, manager: EntityManager = this.source.manager): Promise<Person[]> {
    return manager.find(Person, { where: { branchId, leftOn: IsNull() }, order: { employeeNo: 'ASC' } });
  }

  /** Branches of an enterprise that are not closed, in the order of the tree. */
  branchesOf(enterpriseId: string, manager: EntityManager = this.source.manager): Promise<Organisation[]> {
    return manager.find(Organisation, { where: { enterpriseId, kind: 'branch', closedOn: IsNull() }, order: { sort: 'ASC', name: 'ASC' } });
  }

  /** Party organisations directly below one, those closed left out, in the order of the tree. */
  childrenOf(parentId: string): Promise<Organisation[]> {
    return this.source.getRepository(Organisation).find({ where: { parentId, kind: In(['committee', 'general-branch', 'branch']), closedOn: IsNull() }, order: { sort: 'ASC', name: 'ASC' } });
  }

  /**
   * Who holds a capability over an organisation today, by the office nearest to it: the holders of one organisation, not those above them.
   * @param exceptId somebody who may not act although he or she holds the office
   * @returns null when nobody holds it
   */
  async nearestHolders(capability: Capability, path: string, exceptId: string | null = null): Promise<{ organisation: string; roles: Role[]; names: string[] } | null> {
    const today = this.clock.today();
    const above = path.split('/').filter(Boolean).map((_, at, ids) => `/${ids.slice(0, at + 1).join('/')}/`);
    if (above.length === 0) return null;
    const rows = await this.source.getRepository(RoleAssignment).createQueryBuilder('held')
      .innerJoin(Organisation, 'place', 'place.id = held.organisationId').innerJoin(Person, 'person', 'person.id = held.personId')
      .select(['held.role AS role', 'held.personId AS person_id', 'place.path AS path', 'place.name AS organisation', 'person.name AS name'])
      .where('held.role IN (:...carriers) AND held.withdrawnAt IS NULL AND held.fromOn <= :today AND (held.toOn IS NULL OR held.toOn >= :today)', { carriers: capabilities[capability], today })
      .andWhere('place.path IN (:...above) AND place.closedOn IS NULL AND person.leftOn IS NULL', { above }).orderBy('person.employeeNo').getRawMany<{ role: Role; person_id: string; path: string; organisation: string; name: string }>();
    const able = rows.filter((row) => row.person_id !== exceptId);
    const nearest = able.filter((row) => row.path.length === Math.max(...able.map((one) => one.path.length)));
    const [first] = nearest;
    return first ? { organisation: first.organisation, roles: roles.filter((role) => nearest.some((row) => row.role === role)), names: [...new Set(nearest.map((row) => row.name))] } : null;
  }

  /** By organisation, its secretaries of today, whoever came into office last first (SY-ZT-45). */
  async secretariesOf(organisationIds: readonly string[], manager: EntityManager = this.source.manager): Promise<ReadonlyMap<string, readonly string[]>> {
    if (organisationIds.length === 0) return new Map();
    const today = this.clock.today();
    const held = await manager.find(RoleAssignment, { where: { organisationId: In([...organisationIds]), role: 'branch-secretary', withdrawnAt: IsNull() }, order: { fromOn: 'DESC', id: 'ASC' } });
    const now = held.filter(({ fromOn, toOn }) => fromOn <= today && (toOn === null || toOn >= today));
    return new Map([...new Set(now.map(({ organisationId }) => organisationId))].map((id) => [id, now.filter(({ organisationId }) => organisationId === id).map(({ personId }) => personId)]));
  }

  /** For the demonstration: in every enterprise one holder of each role, a member and a worker without one; where there are 直属单位, a secretary of one and of a branch below it; where several departments judge results, the head of a second one. */
  async examplePeople(): Promise<ExamplePerson[]> {
    const examples: ExamplePerson[] = [];
    const enterprises = await this.source.getRepository(Organisation).find({ where: { parentId: IsNull() }, order: { sort: 'ASC' } });
    for (const enterprise of enterprises) {
      const assignments = await this.source.getRepository(RoleAssignment).find({ where: { enterpriseId: enterprise.id, withdrawnAt: IsNull() }, order: { fromOn: 'ASC', id: 'ASC' } });
      const people = await this.source.getRepository(Person).find({ where: { enterpriseId: enterprise.id, leftOn: IsNull() }, order: { employeeNo: 'ASC' } });
      const holders = new Set(assignments.map((assignment) => assignment.personId));
      for (const role of roles) {
        const held = assignments.filter((assignment) => assignment.role === role).map((assignment) => people.find((person) => person.id === assignment.personId));
        const first = held.filter((person) => person !== undefined).sort((one, other) => one.employeeNo.localeCompare(other.employeeNo))[0];
        if (first) examples.push({ person: first, role, enterprise, place: null });
      }
      const plain = people.filter((person) => !holders.has(person.id));
      for (const person of [plain.find((each) => isPartyMember(each.kind)), plain.find((each) => each.kind === 'non-member')]) {
        if (person) examples.push({ person, role: null, enterprise, place: null });
      }
      const placed = (await this.unitAndBranch(enterprise)).map((place) => ({ place, held: assignments.find(({ organisationId, role }) => organisationId === place.id && role === 'branch-secretary') }));
      const head = assignments.find(({ role, personId }) => role === 'department-head' && !examples.some(({ person }) => person.id === personId));
      const department = head ? await this.organisation(head.organisationId) : null;
      for (const { place, held } of [...placed, ...(department ? [{ place: department, held: head }] : [])]) {
        const person = people.find((each) => each.id === held?.personId);
        if (held && person) examples.push({ person, role: held.role, enterprise, place });
      }
    }
    return examples;
  }

  /** The first 直属单位 and the first branch below it; none in an enterprise whose branches stand directly below it. */
  private async unitAndBranch(enterprise: Organisation): Promise<readonly Organisation[]> {
    const [unit] = await this.source.getRepository(Organisation).find({ where: { enterpriseId: enterprise.id, kind: 'general-branch' }, order: { sort: 'ASC' }, take: 1 });
    const branch = unit ? await this.source.getRepository(Organisation).findOne({ where: { parentId: unit.id, kind: 'branch' }, order: { sort: 'ASC' } }) : null;
    return [unit, branch].filter((place) => place !== undefined && place !== null);
  }

  /** The roles that a person holds today, those of people who are away and named this person as deputy included; asked for on every request. */
  async rolesOf(personId: string): Promise<HeldRole[]> {
    const today = this.clock.today();
    const held = `r.withdrawn_at IS NULL AND r.from_on <= ? AND (r.to_on IS NULL OR r.to_on >= ?) AND o.closed_on IS NULL`;
    const rows = await this.source.query<{ role: Role; id: string; path: string; name: string; kind: Organisation['kind']; away_id: string | null; away_name: string | null }[]>(
      `SELECT r.role, o.id, o.path, o.name, o.kind, NULL AS away_id, NULL AS away_name FROM role_assignments r JOIN organisations o ON o.id = r.organisation_id WHERE r.person_id = ? AND ${held}
       UNION ALL
       SELECT r.role, o.id, o.path, o.name, o.kind, p.id, p.name FROM delegations d JOIN people p ON p.id = d.person_id JOIN role_assignments r ON r.person_id = d.person_id JOIN organisations o ON o.id = r.organisation_id
       WHERE d.deputy_id = ? AND d.withdrawn_at IS NULL AND d.from_on <= ? AND d.to_on >= ? AND p.left_on IS NULL AND ${held}`,
      [personId, today, today, personId, today, today, today, today]);
    const delegable: readonly Role[] = delegableRoles;
    return rows.filter(({ role, away_id: away }) => away === null || delegable.includes(role)).map(({ role, id, path, name, kind, away_id: awayId, away_name: awayName }) => ({
      role, organisationId: id, path, organisationName: name, organisationKind: kind, ...(awayId && awayName ? { onBehalfOf: { id: awayId, name: awayName } } : {}),
    }));
  }
}
