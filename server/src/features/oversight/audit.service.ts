import { Injectable } from '@nestjs/common';
import { auditActionLabel, auditSubjectLabel, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, listAudit, ResponseOf, verifyAudit } from '@liangpai/shared/contracts';
import { DataSource } from 'typeorm';
import { AuditEntry, AuditLog } from '../../platform/audit/audit-log.js';
import { deny, type Actor } from '../../platform/auth/actor.js';
import { Directory, Organisation } from '../organisations/organisations.module.js';

/** Reading the operation log and checking its chain. */
@Injectable()
export class AuditService {
  constructor(private readonly source: DataSource, private readonly directory: Directory, private readonly log: AuditLog) {}

  /** One page of the enterprise's entries, the newest first. */
  async list(input: InputOf<typeof listAudit>, actor: Actor): Promise<ResponseOf<typeof listAudit> | Refusal> {
    const denied = await this.deny(actor);
    if (denied) return denied;
    const query = this.source.getRepository(AuditEntry).createQueryBuilder('entry').where('entry.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId });
    for (const column of ['subjectKind', 'subjectId', 'action', 'actorId'] as const) {
      if (input[column]) query.andWhere(`entry.${column} = :${column}`, { [column]: input[column] });
    }
    // Days are Shanghai's, instants are stored in UTC.
    if (input.fromOn) query.andWhere('entry.at >= :from', { from: new Date(`${input.fromOn}T00:00:00+08:00`).toISOString() });
    if (input.toOn) query.andWhere('entry.at <= :to', { to: new Date(`${input.toOn}T23:59:59.999+08:00`).toISOString() });
    const total = await query.getCount();
    const entries = await query.orderBy('entry.at', 'DESC').addOrderBy('entry.id').offset((input.page - 1) * input.pageSize).limit(input.pageSize).getMany();
    const names = new Map((await this.directory.people([...new Set(entries.flatMap((entry) => entry.actorId ?? []))])).map((person) => [person.id, person.name]));
    return {
      entries: entries.map(({ id, at, actorId, action, subjectKind, subjectId, before, after, position }) => ({
        id, at, actor: actorId ? { id: actorId, name: names.get(actorId) ?? '' } : null, action, actionLabel: auditActionLabel(action), subjectKind, subjectLabel: auditSubjectLabel(subjectKind), subjectId,
        before: before ?? null, after: after ?? null, position,
      })),
      total, page: input.page, pageSize: input.pageSize,
    };
  }

  /** Walks the whole chain. It spans all enterprises, so only its length and its first fault are told. */
  async verify(actor: Actor): Promise<ResponseOf<typeof verifyAudit> | Refusal> {
    const denied = await this.deny(actor);
    if (denied) return denied;
    const { sealed, unsealed, brokenAt } = await this.log.verify();
    return { isIntact: !brokenAt, sealed, unsealed, brokenAt: brokenAt ? { position: brokenAt.position, reason: brokenAt.reason } : null };
  }

  private async deny(actor: Actor): Promise<Refusal | undefined> {
    const root = await this.source.getRepository(Organisation).findOneByOrFail({ id: actor.enterpriseId });
    return deny(actor, 'audit.read', root);
  }
}
