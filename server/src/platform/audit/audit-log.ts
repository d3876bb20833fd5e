import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, Entity, Index, IsNull, Not, Unique, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { IdColumn, InstantColumn, IntegerColumn, JsonColumn, ReferenceColumn, TextColumn } from '../database/columns.js';
import { newId } from '../ids/ids.js';

/** Who did what to which thing, with what stood there before and after. Appended, never changed, except that the sealer gives it its place in the chain. */
@Entity('audit_entries')
@Unique('uq_audit_entries_position', ['position'])
@Index('ix_audit_entries_subject', ['subjectKind', 'subjectId'])
export class AuditEntry {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id', nullable: true }) enterpriseId!: string | null;
  @InstantColumn() at!: string;
  @ReferenceColumn({ name: 'actor_id', nullable: true }) actorId!: string | null;
  @TextColumn(60) action!: string;
  @TextColumn(40, { name: 'subject_kind' }) subjectKind!: string;
  @TextColumn(60, { name: 'subject_id' }) subjectId!: string;
  @JsonColumn({ nullable: true }) before!: unknown;
  @JsonColumn({ nullable: true }) after!: unknown;
  /** Place in the chain, from 1; empty until sealed. */
  @IntegerColumn({ nullable: true }) position!: number | null;
  @TextColumn(64, { nullable: true }) hash!: string | null;
}

export type AuditRecord = Pick<AuditEntry, 'enterpriseId' | 'actorId' | 'action' | 'subjectKind' | 'subjectId'> & { before?: unknown; after?: unknown };

/** What the chain's first link is hashed with. */
const origin = '0'.repeat(64);
/** Links sealed in one transaction. */
const batch = 500;

function linkHash(previous: string, entry: AuditEntry): string {
  const content = [entry.id, entry.enterpriseId, entry.at, entry.actorId, entry.action, entry.subjectKind, entry.subjectId, entry.before ?? null, entry.after ?? null, entry.position];
  return createHash('sha256').update(previous).update(JSON.stringify(content)).digest('hex');
}

/** The state of the chain: `brokenAt` is the first link whose content no longer matches its seal. */
export interface ChainReport {
  readonly sealed: number;
  readonly unsealed: number;
  readonly brokenAt?: { readonly position: number; readonly id: string; readonly reason: 'gap' | 'content' };
}

@Injectable()
export class AuditLog {
  constructor(private readonly source: DataSource, private readonly clock: Clock) {}

  /** Writes one entry in the caller's transaction: the change and its record stand or fall together. */
  async write(manager: EntityManager, record: AuditRecord): Promise<void> {
    await manager.insert(AuditEntry, {
      ...record, id: newId(), at: this.clock.now(), before: record.before ?? null, after: record.after ?? null, position: null, hash: null,
    } as never);
  }

  /** Writes many entries in the caller's transaction, in few statements. */
  async writeAll(manager: EntityManager, records: readonly AuditRecord[]): Promise<void> {
    const at = this.clock.now();
    for (let start = 0; start < records.length; start += batch) {
      const entries = records.slice(start, start + batch).map((record) => ({ ...record, id: newId(), at, before: record.before ?? null, after: record.after ?? null, position: null, hash: null }));
      await manager.createQueryBuilder().insert().into(AuditEntry).values(entries as never).updateEntity(false).execute();
    }
  }

  /**
   * Puts entries that are not yet sealed into the hash chain, oldest first. Runs under a lease, apart from the writers, so that they never queue
   * behind the chain.
   * @returns how many were sealed
   */
  async seal(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const count = await this.source.transaction((manager) => this.sealBatch(manager));
      sealed += count;
      if (count < batch) return sealed;
    }
  }

  private async sealBatch(manager: EntityManager): Promise<number> {
    const [last] = await manager.find(AuditEntry, { where: { position: Not(IsNull()) }, order: { position: 'DESC' }, take: 1 });
    const open = await manager.find(AuditEntry, { where: { position: IsNull() }, order: { at: 'ASC', id: 'ASC' }, take: batch });
    let previous = last?.hash ?? origin;
    let position = last?.position ?? 0;
    for (const entry of open) {
      position += 1;
      const hash = linkHash(previous, { ...entry, position });
      await manager.update(AuditEntry, { id: entry.id }, { position, hash });
      previous = hash;
    }
    return open.length;
  }

  /** Walks the whole chain and names the first broken link and the length of the tail that is not sealed yet. */
  async verify(): Promise<ChainReport> {
    const entries = this.source.getRepository(AuditEntry);
    const unsealed = await entries.countBy({ position: IsNull() });
    let previous = origin;
    let expected = 1;
    for (;;) {
      const links = await entries.createQueryBuilder('entry').where('entry.position >= :expected', { expected }).orderBy('entry.position').limit(batch).getMany();
      for (const link of links) {
        if (link.position !== expected) return { sealed: expected - 1, unsealed, brokenAt: { position: expected, id: link.id, reason: 'gap' } };
        if (link.hash !== linkHash(previous, link)) return { sealed: expected - 1, unsealed, brokenAt: { position: expected, id: link.id, reason: 'content' } };
        previous = link.hash;
        expected += 1;
      }
      if (links.length < batch) return { sealed: expected - 1, unsealed };
    }
  }
}
