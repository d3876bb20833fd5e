import { Injectable } from '@nestjs/common';
import { isPartyMember, isRefusal, reaches, refuse, roleLabels, type Capability, type OrganisationKind, type Refusal, type Role } from '@liangpai/shared/kernel';
import type { grantRole, HeldRoleRow, InputOf, listRoles, ResponseOf, withdrawRole } from '@liangpai/shared/contracts';
import { Brackets, DataSource, IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, deny, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { Directory, Organisation, Person, RoleAssignment } from '../organisations/organisations.module.js';
import { SessionStore } from '../sessions/sessions.module.js';
import { Departures } from './departures.service.js';

/** In what kind of organisation each role is held. */
const seats: Readonly<Record<Role, readonly OrganisationKind[]>> = {
  'branch-secretary': ['branch', 'general-branch'], 'deputy-secretary': ['branch', 'general-branch'], 'branch-commissioner': ['branch', 'general-branch'], 'group-leader': ['party-group'],
  'party-affairs-officer': ['committee', 'general-branch'], 'confidentiality-reviewer': ['committee'], 'committee-leader': ['committee'], 'committee-member': ['committee'], 'department-head': ['department'], operator: ['committee'],
};
/** Roles that need not be held by a Party member. */
const openToAll: readonly Role[] = ['operator', 'confidentiality-reviewer', 'department-head'];

/** Giving and withdrawing roles. Nobody gives himself one, and nobody gives one above his own reach. */
@Injectable()
export class RolesService {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog,
    private readonly directory: Directory, private readonly sessions: SessionStore, private readonly departures: Departures,
  ) {}

  /** One page of the roles given within the actor's reach. */
  async list(input: InputOf<typeof listRoles>, actor: Actor): Promise<ResponseOf<typeof listRoles> | Refusal> {
    const reach = withinReach(actor, 'role.grant', 'place.path');
    const query = this.source.getRepository(RoleAssignment).createQueryBuilder('held')
      .innerJoin(Organisation, 'place', 'place.id = held.organisation_id')
      .where('held.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId }).andWhere(reach.sql, reach.parameters);
    if (input.organisationId) {
      const place = await this.source.getRepository(Organisation).findOneBy({ id: input.organisationId, enterpriseId: actor.enterpriseId });
      if (!place) return refuse('ORGANISATION.NOT_FOUND');
      query.andWhere('place.path LIKE :below', { below: `${place.path}%` });
    }
    if (input.role) query.andWhere('held.role = :role', { role: input.role });
    if (input.status === 'current') {
      query.andWhere('held.withdrawnAt IS NULL').andWhere(new Brackets((either) => either.where('held.toOn IS NULL').orWhere('held.toOn >= :today', { today: this.clock.today() })));
    }
    const total = await query.getCount();
    const held = await query.orderBy('place.path').addOrderBy('held.role').addOrderBy('held.id').offset((input.page - 1) * input.pageSize).limit(input.pageSize).getMany();
    return { roles: await this.describe(held, actor), total, page: input.page, pageSize: input.pageSize };
  }

  /** All roles of a person, the newest first, for the person's page. */
  async ofPerson(person: Person, actor: Actor): Promise<HeldRoleRow[]> {
    const held = await this.source.getRepository(RoleAssignment).find({ where: { personId: person.id }, order: { fromOn: 'DESC', id: 'ASC' }, take: 50 });
    return this.describe(held, actor);
  }

  /** Says whether a person holds a role, now or later, outside the subtrees in which the actor holds a capability. */
  async reachBeyond(actor: Actor, person: Person, capability: Capability): Promise<boolean> {
    const held = await this.source.getRepository(RoleAssignment).findBy({ personId: person.id, withdrawnAt: IsNull() });
    const today = this.clock.today();
    const places = await this.directory.organisations(held.filter((role) => !role.toOn || role.toOn >= today).map((role) => role.organisationId));
    return places.some((place) => !reaches(actor.authorities, capability, place.path));
  }

  /** Gives a role in an organisation from a day on. */
  async grant(input: InputOf<typeof grantRole>, actor: Actor): Promise<HeldRoleRow | Refusal> {
    const place = await this.source.getRepository(Organisation).findOneBy({ id: input.organisationId, enterpriseId: actor.enterpriseId });
    if (!place) return refuse('ORGANISATION.NOT_FOUND');
    const denied = deny(actor, 'role.grant', place) ?? this.denyOperator(actor, input.role);
    if (denied) return denied;
    const person = await this.source.getRepository(Person).findOneBy({ id: input.personId, enterpriseId: actor.enterpriseId });
    if (!person) return refuse('PERSON.NOT_FOUND');
    if (person.id === actor.personId) return refuse('ROLE.SELF');
    const toOn = input.toOn ?? null;
    const unfit = this.unfit(input, toOn, person, place);
    if (unfit) return unfit;
    const held: RoleAssignment = {
      id: newId(), enterpriseId: actor.enterpriseId, personId: person.id, role: input.role, organisationId: place.id, fromOn: input.fromOn, toOn, withdrawnAt: null, version: 1,
    };
    const refused = await this.unitOfWork.run(async (manager) => {
      // Taking the person's row first lets two grants of the same role come one after the other.
      await manager.createQueryBuilder().update(Person).set({ version: () => 'version' }).where('id = :id', { id: person.id }).execute();
      const earlier = await manager.findBy(RoleAssignment, { personId: person.id, role: input.role, organisationId: place.id, withdrawnAt: IsNull() });
      if (earlier.some((other) => overlaps(other, held))) return refuse('ROLE.DUPLICATE', { name: person.name, role: roleLabels[input.role] });
      await manager.insert(RoleAssignment, held);
      await this.record(manager, actor, 'role.grant', held, undefined, { role: held.role, organisation: place.name, fromOn: held.fromOn, toOn });
      return undefined;
    });
    if (isRefusal(refused)) return refused;
    const [row] = await this.describe([held], actor);
    if (!row) throw new Error('the granted role cannot be described');
    return row;
  }

  /** Takes a role back at once and ends its holder's sign-ins, so that no open screen keeps the authority. */
  async withdraw(input: InputOf<typeof withdrawRole>, actor: Actor): Promise<{ done: true } | Refusal> {
    const held = await this.source.getRepository(RoleAssignment).findOneBy({ id: input.id, enterpriseId: actor.enterpriseId });
    const place = held && await this.directory.organisation(held.organisationId);
    if (!held || !place) return refuse('ROLE.NOT_FOUND');
    const denied = deny(actor, 'role.grant', place) ?? this.denyOperator(actor, held.role);
    if (denied) return denied;
    if (held.withdrawnAt) return refuse('ROLE.WITHDRAWN');
    return this.unitOfWork.run(async (manager) => {
      const stale = await updateVersioned(manager, RoleAssignment, held, { withdrawnAt: this.clock.now() }, input.version);
      if (stale) return stale;
      if (held.role === 'operator' && !(await this.departures.hasOtherOperator(manager, held))) return refuse('ROLE.LAST_OPERATOR');
      await this.sessions.end({ personId: held.personId }, manager);
      await this.record(manager, actor, 'role.withdraw', held, { role: held.role, organisation: place.name });
      return { done: true as const };
    });
  }

  private denyOperator(actor: Actor, role: Role): Refusal<'ROLE.OPERATOR_ONLY'> | undefined {
    const isOperator = actor.authorities.some((held) => held.role === 'operator');
    return role === 'operator' && !isOperator ? refuse('ROLE.OPERATOR_ONLY') : undefined;
  }

  private unfit(input: InputOf<typeof grantRole>, toOn: string | null, person: Person, place: Organisation): Refusal | undefined {
    const role = roleLabels[input.role];
    if (person.leftOn) return refuse('PERSON.LEFT', { name: person.name });
    if (place.closedOn) return refuse('ORGANISATION.CLOSED', { name: place.name });
    if (!seats[input.role].includes(place.kind)) return refuse('ROLE.MISPLACED', { role, organisation: place.name });
    if (!openToAll.includes(input.role) && !isPartyMember(person.kind)) return refuse('ROLE.MEMBER_REQUIRED', { role, name: person.name });
    return toOn !== null && (toOn < input.fromOn || toOn < this.clock.today()) ? refuse('ROLE.DATES') : undefined;
  }

  private record(manager: EntityManager, actor: Actor, action: string, held: RoleAssignment, before?: unknown, after?: unknown): Promise<void> {
    return this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action, subjectKind: 'person', subjectId: held.personId, before, after });
  }

  private async describe(held: readonly RoleAssignment[], actor: Actor): Promise<HeldRoleRow[]> {
    const people = new Map((await this.directory.people(held.map((each) => each.personId))).map((person) => [person.id, person]));
    const places = new Map((await this.directory.organisations(held.map((each) => each.organisationId))).map((place) => [place.id, place]));
    return held.flatMap((each) => {
      const person = people.get(each.personId);
      const place = places.get(each.organisationId);
      if (!person || !place) return [];
      return [{
        id: each.id, role: each.role, person: { id: person.id, name: person.name, employeeNo: person.employeeNo }, organisation: { id: place.id, name: place.name },
        fromOn: each.fromOn, toOn: each.toOn, status: this.statusOf(each), version: each.version,
        canWithdraw: !each.withdrawnAt && can(actor, 'role.grant', place) && !this.denyOperator(actor, each.role),
      }];
    });
  }

  private statusOf(held: RoleAssignment): HeldRoleRow['status'] {
    const today = this.clock.today();
    if (held.withdrawnAt) return 'withdrawn';
    if (held.fromOn > today) return 'future';
    return held.toOn && held.toOn < today ? 'ended' : 'current';
  }
}

function overlaps(one: RoleAssignment, other: RoleAssignment): boolean {
  return (one.toOn === null || one.toOn >= other.fromOn) && (other.toOn === null || other.toOn >= one.fromOn);
}
