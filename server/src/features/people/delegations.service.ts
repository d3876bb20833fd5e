import { Injectable } from '@nestjs/common';
import { addDays, delegableRoles, isPartyMember, isRefusal, refuse, type IsoDate, type Refusal, type Role } from '@liangpai/shared/kernel';
import type { createDelegation, DelegationRow, InputOf, listDelegations, ResponseOf } from '@liangpai/shared/contracts';
import { DataSource, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids/ids.js';
import { Delegation, Directory } from '../organisations/organisations.module.js';

const longest = 90;
const shown = 50;

/** 委托代办: while somebody is away a deputy gives the opinions; what either of them wrote, neither decides on. */
@Injectable()
export class DelegationsService {
  constructor(private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly directory: Directory) {}

  async list(actor: Actor): Promise<ResponseOf<typeof listDelegations>> {
    const { manager } = this.source;
    const [given, received] = await Promise.all([
      manager.find(Delegation, { where: { personId: actor.personId }, order: { fromOn: 'DESC' }, take: shown }), manager.find(Delegation, { where: { deputyId: actor.personId }, order: { fromOn: 'DESC' }, take: shown }),
    ]);
    const describe = await this.describer([...given, ...received]);
    return { given: given.map(describe), received: received.map(describe), canDelegate: canDelegate(actor) };
  }

  /** Names a deputy. A role held as somebody's deputy cannot be passed on. */
  async create(input: InputOf<typeof createDelegation>, actor: Actor): Promise<DelegationRow | Refusal> {
    if (!canDelegate(actor)) return refuse('DELEGATION.NOTHING_TO_DELEGATE');
    const today = this.clock.today();
    if (input.toOn < input.fromOn || input.toOn < today || input.toOn > addDays(input.fromOn as IsoDate, longest)) return refuse('DELEGATION.DATES');
    const deputy = await this.directory.person(input.deputyId);
    if (!deputy || deputy.enterpriseId !== actor.enterpriseId || deputy.leftOn || deputy.id === actor.personId || !isPartyMember(deputy.kind)) return refuse('DELEGATION.DEPUTY_UNFIT');
    const made = await this.unitOfWork.run(async (manager) => {
      const [earlier] = await manager.findBy(Delegation, { personId: actor.personId, withdrawnAt: IsNull(), fromOn: LessThanOrEqual(input.toOn), toOn: MoreThanOrEqual(input.fromOn) });
      if (earlier) return refuse('DELEGATION.OVERLAPS', { fromOn: earlier.fromOn, toOn: earlier.toOn, deputy: (await this.directory.person(earlier.deputyId, manager))?.name ?? '' });
      const row: Delegation = { id: newId(), enterpriseId: actor.enterpriseId, personId: actor.personId, ...input, withdrawnAt: null, createdAt: this.clock.now(), version: 1 };
      await manager.insert(Delegation, row);
      await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action: 'delegation.create', subjectKind: 'delegation', subjectId: row.id, after: { deputyId: row.deputyId, fromOn: row.fromOn, toOn: row.toOn } });
      return row;
    });
    return isRefusal(made) ? made : (await this.describer([made]))(made);
  }

  async withdraw(id: string, actor: Actor): Promise<{ done: true } | Refusal> {
    return this.unitOfWork.run(async (manager) => {
      const written = await manager.update(Delegation, { id, personId: actor.personId, withdrawnAt: IsNull() }, { withdrawnAt: this.clock.now() });
      if (!written.affected) return refuse('DELEGATION.NOT_FOUND');
      await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action: 'delegation.withdraw', subjectKind: 'delegation', subjectId: id });
      return { done: true as const };
    });
  }

  private async describer(rows: readonly Delegation[]): Promise<(row: Delegation) => DelegationRow> {
    const people = new Map((await this.directory.people([...new Set(rows.flatMap((row) => [row.personId, row.deputyId]))])).map((person) => [person.id, person.name]));
    const today = this.clock.today();
    return ({ id, personId, deputyId, fromOn, toOn, reason, withdrawnAt, version }) => ({
      id, person: people.get(personId) ?? '', deputy: people.get(deputyId) ?? '', fromOn, toOn, reason, isCurrent: withdrawnAt === null && fromOn <= today && today <= toOn, isWithdrawn: withdrawnAt !== null, version,
    });
  }
}

function canDelegate(actor: Actor): boolean {
  const delegable: readonly Role[] = delegableRoles;
  return actor.authorities.some((held) => !held.onBehalfOf && delegable.includes(held.role));
}
