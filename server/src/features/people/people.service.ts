import { Injectable } from '@nestjs/common';
import { refuse, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, listPeople, readPerson, recordLeaving, recordReturn, ResponseOf, setOnDuty } from '@liangpai/shared/contracts';
import { Brackets, DataSource, IsNull, MoreThan, type SelectQueryBuilder } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, deny, withinReach, type Actor, type Place } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { likeText } from '../../platform/database/like.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { Directory, Organisation, Person } from '../organisations/organisations.module.js';
import { Account, ActivationCode, WechatBinding } from '../sessions/sessions.module.js';
import { Departures } from './departures.service.js';
import { placeIdsOf, rowOf, seatIdOf, seatOf } from './people-places.js';
import { RolesService } from './roles.service.js';

type Done = { done: true };

/** The people of an enterprise: finding them, and recording who is on duty and who has left. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog,
    private readonly directory: Directory, private readonly roles: RolesService, private readonly departures: Departures,
  ) {}

  /** One page of the people within the actor's reach, by 工号; found by name, 工号 or pinyin. */
  async list(input: InputOf<typeof listPeople>, actor: Actor): Promise<ResponseOf<typeof listPeople> | Refusal> {
    const reach = withinReach(actor, 'organisation.read', 'seat.path');
    const query = this.source.getRepository(Person).createQueryBuilder('person')
      .innerJoin(Organisation, 'seat', `seat.id = ${seatOf('person')}`)
      .where('person.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId }).andWhere(reach.sql, reach.parameters);
    if (input.organisationId) {
      const place = await this.source.getRepository(Organisation).findOneBy({ id: input.organisationId, enterpriseId: actor.enterpriseId });
      if (!place) return refuse('ORGANISATION.NOT_FOUND');
      this.narrowToPlace(query, place);
    }
    if (input.kind) query.andWhere('person.kind = :kind', { kind: input.kind });
    if (input.status === 'left') query.andWhere('person.leftOn IS NOT NULL');
    if (input.status === 'present' || input.status === 'off-duty') query.andWhere('person.leftOn IS NULL');
    if (input.status === 'off-duty') query.andWhere('person.isOnDuty = :isOnDuty', { isOnDuty: false });
    if (input.search) this.narrowToSearch(query, input.search);
    const total = await query.getCount();
    const people = await query.orderBy('person.employeeNo').offset((input.page - 1) * input.pageSize).limit(input.pageSize).getMany();
    const places = new Map((await this.directory.organisations(placeIdsOf(people))).map((place) => [place.id, place]));
    return { people: people.map((person) => rowOf(person, places)), total, page: input.page, pageSize: input.pageSize };
  }

  /** Everything that a person in charge sees of somebody: place, roles, ways to sign in. */
  async read(input: InputOf<typeof readPerson>, actor: Actor): Promise<ResponseOf<typeof readPerson> | Refusal> {
    const found = await this.find(input.id, actor);
    if (!('person' in found)) return found;
    const { person, place } = found;
    const denied = deny(actor, 'organisation.read', place);
    if (denied) return refuse('PERSON.NOT_FOUND');
    const places = new Map((await this.directory.organisations(placeIdsOf([person]))).map((each) => [each.id, each]));
    const [account, binding, code] = [
      await this.source.getRepository(Account).findOneBy({ personId: person.id }),
      await this.source.getRepository(WechatBinding).findOneBy({ personId: person.id }),
      await this.source.getRepository(ActivationCode).findOne({ where: { personId: person.id, usedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) }, order: { expiresAt: 'DESC' } }),
    ];
    return {
      person: { ...rowOf(person, places), joinedPartyOn: person.joinedPartyOn, version: person.version },
      roles: await this.roles.ofPerson(person, actor),
      account: { hasPassword: Boolean(account?.passwordHash), hasWechat: Boolean(binding), pendingCodeUntil: code?.expiresAt ?? null },
      can: { manage: can(actor, 'organisation.manage', place), grantRole: can(actor, 'role.grant', place), issueActivation: can(actor, 'activation.issue', place) },
    };
  }

  /** Records whether somebody is on duty; those who are not do not count in coverage (SL-31-1). */
  async setOnDuty(input: InputOf<typeof setOnDuty>, actor: Actor): Promise<Done | Refusal> {
    const person = await this.findManaged(input.id, actor);
    if (!(person instanceof Person)) return person;
    if (person.id === actor.personId) return refuse('PERSON.SELF');
    if (person.leftOn) return refuse('PERSON.LEFT', { name: person.name });
    return this.change(actor, person, input.version, 'person.set-on-duty', { isOnDuty: input.isOnDuty }, { isOnDuty: person.isOnDuty });
  }

  /** Records that somebody has left: all sign-ins end and all roles are withdrawn at once. */
  async recordLeaving(input: InputOf<typeof recordLeaving>, actor: Actor): Promise<Done | Refusal> {
    const person = await this.findManaged(input.id, actor);
    if (!(person instanceof Person)) return person;
    if (person.id === actor.personId) return refuse('PERSON.SELF');
    if (person.leftOn) return refuse('PERSON.LEFT', { name: person.name });
    if (input.leftOn > this.clock.today()) return refuse('PERSON.LEAVING_IN_FUTURE');
    if (await this.roles.reachBeyond(actor, person, 'organisation.manage')) return refuse('PERSON.ABOVE_REACH', { name: person.name });
    if (person.version !== input.version) return refuse('VERSION.STALE');
    return this.unitOfWork.run(async (manager) => {
      const stale = await updateVersioned(manager, Person, person, { leftOn: input.leftOn }, input.version);
      if (stale) return stale;
      return (await this.departures.depart(manager, [person], input.leftOn, actor.personId)) ?? { done: true as const };
    });
  }

  /** Undoes a leaving recorded by mistake; roles and sign-ins are given anew. */
  async recordReturn(input: InputOf<typeof recordReturn>, actor: Actor): Promise<Done | Refusal> {
    const person = await this.findManaged(input.id, actor);
    if (!(person instanceof Person)) return person;
    if (!person.leftOn) return refuse('PERSON.PRESENT', { name: person.name });
    return this.change(actor, person, input.version, 'person.return', { leftOn: null, isOnDuty: true }, { leftOn: person.leftOn });
  }

  private async find(id: string, actor: Actor): Promise<{ person: Person; place: Place } | Refusal<'PERSON.NOT_FOUND'>> {
    const person = await this.source.getRepository(Person).findOneBy({ id, enterpriseId: actor.enterpriseId });
    const place = person && await this.directory.organisation(seatIdOf(person));
    return person && place ? { person, place } : refuse('PERSON.NOT_FOUND');
  }

  private async findManaged(id: string, actor: Actor): Promise<Person | Refusal> {
    const found = await this.find(id, actor);
    if (!('person' in found)) return found;
    return deny(actor, 'organisation.manage', found.place) ?? found.person;
  }

  private change(actor: Actor, person: Person, version: number, action: string, changes: Partial<Pick<Person, 'isOnDuty' | 'leftOn'>>, before: unknown): Promise<Done | Refusal> {
    return this.unitOfWork.run(async (manager) => {
      const stale = await updateVersioned(manager, Person, person, changes, version);
      if (stale) return stale;
      await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action, subjectKind: 'person', subjectId: person.id, before, after: changes });
      return { done: true as const };
    });
  }

  private narrowToPlace(query: SelectQueryBuilder<Person>, place: Organisation): void {
    for (const [alias, column] of [['branch', 'branch_id'], ['partyGroup', 'party_group_id'], ['department', 'department_id']] as const) {
      query.leftJoin(Organisation, alias, `${alias}.id = person.${column}`);
    }
    const isWhole = place.parentId === null;
    if (!isWhole) query.andWhere('(branch.path LIKE :below OR partyGroup.path LIKE :below OR department.path LIKE :below)', { below: `${place.path}%` });
  }

  private narrowToSearch(query: SelectQueryBuilder<Person>, typed: string): void {
    const plain = likeText(typed.normalize('NFKC'));
    const letters = plain.toLowerCase().replace(/[\s']/g, '');
    query.andWhere(new Brackets((either) => {
      either.where("person.name LIKE :part ESCAPE '!'", { part: `%${plain}%` }).orWhere("person.employeeNo LIKE :start ESCAPE '!'", { start: `${plain}%` });
      if (/^[a-z]+$/.test(letters)) either.orWhere('person.namePinyin LIKE :letters', { letters: `%${letters}%` });
    }));
  }
}
