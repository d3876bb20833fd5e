import { Injectable } from '@nestjs/common';
import type { Capability } from '@liangpai/shared/kernel';
import { Entity, In, Index, IsNull, Not, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { DayColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../database/columns.js';
import { newId } from '../ids/ids.js';

/** Something that somebody has to do: of one person, or of whoever holds a capability over an organisation. The inbox shows these rows. */
@Entity('duties')
@Index('ix_duties_subject', ['subjectKind', 'subjectId'])
@Index('ix_duties_person', ['personId', 'closedAt'])
@Index('ix_duties_path', ['organisationPath', 'closedAt'])
@Index('ix_duties_initiator', ['initiatorId'])
@Index('ix_duties_closed_by', ['closedBy', 'closedAt'])
@Index('ix_duties_due', ['closedAt', 'dueOn'])
@Index('ix_duties_escalates', ['escalatesId'])
export class Duty {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  /** e.g. `score-month`; the client chooses the screen by it. */
  @TextColumn(40) kind!: string;
  @TextColumn(40, { name: 'subject_kind' }) subjectKind!: string;
  @TextColumn(60, { name: 'subject_id' }) subjectId!: string;
  @TextColumn(120) title!: string;
  @TextColumn(300) summary!: string;
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  /** Whoever holds this over the organisation may do it; empty when it is one person's. */
  @TextColumn(40, { nullable: true }) capability!: Capability | null;
  @ReferenceColumn({ name: 'person_id', nullable: true }) personId!: string | null;
  /** Who waits for it. */
  @ReferenceColumn({ name: 'initiator_id', nullable: true }) initiatorId!: string | null;
  @DayColumn({ name: 'due_on', nullable: true }) dueOn!: string | null;
  @InstantColumn({ name: 'opened_at' }) openedAt!: string;
  @InstantColumn({ name: 'closed_at', nullable: true }) closedAt!: string | null;
  @ReferenceColumn({ name: 'closed_by', nullable: true }) closedBy!: string | null;
  @TextColumn(40, { nullable: true }) outcome!: string | null;
  /** The overdue duty of somebody else that this one tells of; both close together. */
  @ReferenceColumn({ name: 'escalates_id', nullable: true }) escalatesId!: string | null;
}

export type NewDuty = Omit<Duty, 'id' | 'openedAt' | 'closedAt' | 'closedBy' | 'outcome' | 'escalatesId'> & Partial<Pick<Duty, 'escalatesId'>>;

/** The case that a duty belongs to. */
export interface Subject {
  readonly subjectKind: string;
  readonly subjectId: string;
}

@Injectable()
export class Duties {
  constructor(private readonly clock: Clock) {}

  /** Opens a duty in the caller's transaction. */
  async open(manager: EntityManager, duty: NewDuty): Promise<void> {
    await manager.insert(Duty, { escalatesId: null, ...duty, id: newId(), openedAt: this.clock.now(), closedAt: null, closedBy: null, outcome: null });
  }

  /**
   * Opens a duty whose moment would tell who caused it: it says only the day. The embedded database keeps rows in the order of arrival, between others that do
   * tell their moment, so that the row is moved out of that order; other servers keep them in the order of their random keys.
   */
  async openWithoutMoment(manager: EntityManager, duty: NewDuty): Promise<void> {
    const id = newId();
    await manager.insert(Duty, { escalatesId: null, ...duty, id, openedAt: new Date(`${this.clock.today()}T00:00:00+08:00`).toISOString(), closedAt: null, closedBy: null, outcome: null });
    if (manager.connection.options.type === 'better-sqlite3') await manager.query('UPDATE duties SET rowid = -1 - (abs(random()) % 9007199254740992) WHERE id = ?', [id]);
  }

  /** Opens many duties in the caller's transaction, in one statement; up to a few hundred. */
  async openAll(manager: EntityManager, duties: readonly NewDuty[]): Promise<void> {
    const openedAt = this.clock.now();
    await manager.insert(Duty, duties.map((duty) => ({ escalatesId: null, ...duty, id: newId(), openedAt, closedAt: null, closedBy: null, outcome: null })));
  }

  /**
   * Closes the open duties of a case, all of them or those of one kind.
   * @param outcome the action that closed them, e.g. `score`
   * @param closedBy the person who acted; null when the calendar or the system did
   */
  async close(manager: EntityManager, subject: Subject, outcome: string, closedBy: string | null, kind?: string): Promise<void> {
    const closedAt = this.clock.now();
    await manager.update(Duty, { ...subject, escalatesId: IsNull(), closedAt: IsNull(), ...(kind ? { kind } : {}) }, { closedAt, closedBy, outcome });
    const told = await manager.findBy(Duty, { ...subject, escalatesId: Not(IsNull()), closedAt: IsNull() });
    if (told.length === 0) return;
    const ended = await manager.findBy(Duty, { id: In(told.map((duty) => duty.escalatesId)), closedAt: Not(IsNull()) });
    // Whoever was told of the delay has not acted.
    await manager.update(Duty, { escalatesId: In(ended.map((duty) => duty.id)), closedAt: IsNull() }, { closedAt, closedBy: null, outcome });
  }
}
