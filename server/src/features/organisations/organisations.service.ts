import { Injectable } from '@nestjs/common';
import { isPartyMember, organisationKindLabels, refuse, type OrganisationKind, type Refusal } from '@liangpai/shared/kernel';
import type { closeOrganisation, createOrganisation, InputOf, OrganisationNode, updateOrganisation } from '@liangpai/shared/contracts';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, deny, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { Organisation } from './organisation.entity.js';
import { Person } from './person.entity.js';

/** What may stand directly below what. */
const children: Readonly<Record<OrganisationKind, readonly OrganisationKind[]>> = {
  committee: ['general-branch', 'branch', 'department', 'team'],
  'general-branch': ['branch', 'department', 'team'],
  branch: ['party-group'],
  'party-group': [],
  department: ['department', 'team'],
  team: [],
};

/** The largest tree that a screen is given. */
const treeLimit = 5000;

/** People who sit in the same places, counted together. */
interface Crowd {
  readonly branchId: string | null;
  readonly partyGroupId: string | null;
  readonly departmentId: string | null;
  readonly kind: Person['kind'];
  readonly count: number | string;
}

/**
 * The organisation tree. A node never moves: what was judged, shown or decided under it keeps its place. A reorganisation founds a new node,
 * brings the people over with the roster and closes the old one.
 */
@Injectable()
export class OrganisationsService {
  constructor(private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog) {}

  /** The nodes within the actor's reach, parents before children; the topmost ones name a parent that is not in the list. */
  async tree(actor: Actor): Promise<{ organisations: OrganisationNode[] }> {
    const reach = withinReach(actor, 'organisation.read', 'place.path');
    const places = await this.source.getRepository(Organisation).createQueryBuilder('place')
      .where('place.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId }).andWhere(reach.sql, reach.parameters)
      .orderBy('LENGTH(place.path)').addOrderBy('place.sort').addOrderBy('place.name').limit(treeLimit).getMany();
    const tally = await this.tally(actor.enterpriseId, places);
    return { organisations: places.map((place) => this.describe(place, actor, tally.get(place.id))) };
  }

  /** Founds an organisation below another. */
  async create(input: InputOf<typeof createOrganisation>, actor: Actor): Promise<OrganisationNode | Refusal> {
    const parent = await this.source.getRepository(Organisation).findOneBy({ id: input.parentId, enterpriseId: actor.enterpriseId });
    if (!parent) return refuse('ORGANISATION.NOT_FOUND');
    const denied = deny(actor, 'organisation.manage', parent);
    if (denied) return denied;
    if (parent.closedOn) return refuse('ORGANISATION.CLOSED', { name: parent.name });
    if (!children[parent.kind].includes(input.kind)) return refuse('ORGANISATION.MISPLACED', { child: organisationKindLabels[input.kind], parent: organisationKindLabels[parent.kind] });
    if (input.kind === 'branch' && !input.branchKind) return refuse('ORGANISATION.BRANCH_KIND_REQUIRED');
    const id = newId();
    return this.unlessNameTaken(input.name, () => this.unitOfWork.run(async (manager) => {
      const last = await manager.maximum(Organisation, 'sort', { parentId: parent.id });
      const place: Organisation = {
        id, enterpriseId: actor.enterpriseId, parentId: parent.id, path: `${parent.path}${id}/`, kind: input.kind, branchKind: input.kind === 'branch' ? (input.branchKind ?? null) : null,
        name: input.name, shortName: input.shortName ?? input.name.slice(0, 20), sort: (last ?? 0) + 1, closedOn: null, version: 1,
      };
      await manager.insert(Organisation, place);
      await this.record(manager, actor, 'organisation.create', id, undefined, { name: place.name, kind: place.kind, parent: parent.name });
      return this.describe(place, actor);
    }));
  }

  /** Renames or re-sorts an organisation, or corrects whether a branch is 机关 or 生产. */
  async update(input: InputOf<typeof updateOrganisation>, actor: Actor): Promise<OrganisationNode | Refusal> {
    const place = await this.within(input.id, actor);
    if (!(place instanceof Organisation)) return place;
    if (place.closedOn) return refuse('ORGANISATION.CLOSED', { name: place.name });
    const branchKind = place.kind === 'branch' ? (input.branchKind ?? null) : null;
    if (place.kind === 'branch' && !branchKind) return refuse('ORGANISATION.BRANCH_KIND_REQUIRED');
    const changes = { name: input.name, shortName: input.shortName, branchKind, sort: input.sort ?? place.sort };
    return this.unlessNameTaken(input.name, () => this.unitOfWork.run(async (manager) => {
      const stale = await updateVersioned(manager, Organisation, place, changes, input.version);
      if (stale) return stale;
      const { name, shortName, branchKind: kindBefore, sort } = place;
      await this.record(manager, actor, 'organisation.update', place.id, { name, shortName, branchKind: kindBefore, sort }, changes);
      const tally = await this.tally(actor.enterpriseId, [place], manager);
      return this.describe({ ...place, ...changes, version: place.version + 1 }, actor, tally.get(place.id));
    }));
  }

  /** Closes an empty organisation; its history stays. */
  async close(input: InputOf<typeof closeOrganisation>, actor: Actor): Promise<{ done: true } | Refusal> {
    const place = await this.within(input.id, actor);
    if (!(place instanceof Organisation)) return place;
    if (!place.parentId) return refuse('ACCESS.DENIED');
    if (place.closedOn) return refuse('ORGANISATION.CLOSED', { name: place.name });
    return this.unitOfWork.run(async (manager) => {
      const organisations = await manager.countBy(Organisation, { parentId: place.id, closedOn: IsNull() });
      const people = await manager.countBy(Person, [
        { branchId: place.id, leftOn: IsNull() }, { partyGroupId: place.id, leftOn: IsNull() }, { departmentId: place.id, leftOn: IsNull() },
      ]);
      if (organisations || people) return refuse('ORGANISATION.NOT_EMPTY', { organisations, people });
      const stale = await updateVersioned(manager, Organisation, place, { closedOn: this.clock.today() }, input.version);
      if (stale) return stale;
      await this.record(manager, actor, 'organisation.close', place.id, { name: place.name });
      return { done: true as const };
    });
  }

  private async within(id: string, actor: Actor): Promise<Organisation | Refusal> {
    const place = await this.source.getRepository(Organisation).findOneBy({ id, enterpriseId: actor.enterpriseId });
    if (!place) return refuse('ORGANISATION.NOT_FOUND');
    return deny(actor, 'organisation.manage', place) ?? place;
  }

  private async unlessNameTaken<T>(name: string, work: () => Promise<T>): Promise<T | Refusal<'ORGANISATION.NAME_TAKEN'>> {
    try {
      return await work();
    } catch (error) {
      if (isDuplicate(error)) return refuse('ORGANISATION.NAME_TAKEN', { name });
      throw error;
    }
  }

  private record(manager: EntityManager, actor: Actor, action: string, id: string, before?: unknown, after?: unknown): Promise<void> {
    return this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action, subjectKind: 'organisation', subjectId: id, before, after });
  }

  private async tally(enterpriseId: string, places: readonly Organisation[], manager: EntityManager = this.source.manager): Promise<Map<string, { people: number; members: number }>> {
    const crowds = await manager.createQueryBuilder(Person, 'person')
      .select('person.branchId', 'branchId').addSelect('person.partyGroupId', 'partyGroupId').addSelect('person.departmentId', 'departmentId').addSelect('person.kind', 'kind').addSelect('COUNT(*)', 'count')
      .where('person.enterpriseId = :enterpriseId AND person.leftOn IS NULL', { enterpriseId })
      .groupBy('person.branchId').addGroupBy('person.partyGroupId').addGroupBy('person.departmentId').addGroupBy('person.kind').getRawMany<Crowd>();
    const all = await manager.find(Organisation, { select: { id: true, path: true }, where: { enterpriseId } });
    const paths = new Map(all.map((place) => [place.id, place.path]));
    const tally = new Map(places.map((place) => [place.id, { people: 0, members: 0 }]));
    for (const crowd of crowds) {
      const seats = [crowd.branchId, crowd.partyGroupId, crowd.departmentId].flatMap((id) => (id ? [id, ...(paths.get(id) ?? '').split('/')] : []));
      for (const id of new Set([enterpriseId, ...seats])) {
        const sum = tally.get(id);
        if (!sum) continue;
        sum.people += Number(crowd.count);
        if (isPartyMember(crowd.kind)) sum.members += Number(crowd.count);
      }
    }
    return tally;
  }

  private describe(place: Organisation, actor: Actor, tally = { people: 0, members: 0 }): OrganisationNode {
    const { id, parentId, kind, branchKind, name, shortName, sort, closedOn, version } = place;
    return { id, parentId, kind, branchKind, name, shortName, sort, closedOn, version, peopleCount: tally.people, memberCount: tally.members, canManage: can(actor, 'organisation.manage', place) };
  }
}
