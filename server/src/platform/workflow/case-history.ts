import { Injectable } from '@nestjs/common';
import { Entity, Index, Unique, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { IdColumn, InstantColumn, IntegerColumn, LongTextColumn, ReferenceColumn, TextColumn } from '../database/columns.js';
import { newId } from '../ids/ids.js';
import type { Subject } from './duties.js';

/** One step that a case took: who, when, from where to where, with what opinion. Appended, never changed. */
@Entity('case_steps')
@Unique('uq_case_steps_position', ['subjectKind', 'subjectId', 'position'])
@Index('ix_case_steps_actor', ['actorId'])
export class CaseStep {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @TextColumn(40, { name: 'subject_kind' }) subjectKind!: string;
  @TextColumn(60, { name: 'subject_id' }) subjectId!: string;
  @TextColumn(40) action!: string;
  @TextColumn(40, { name: 'from_state', nullable: true }) fromState!: string | null;
  @TextColumn(40, { name: 'to_state' }) toState!: string;
  @ReferenceColumn({ name: 'actor_id', nullable: true }) actorId!: string | null;
  @TextColumn(40, { name: 'actor_name' }) actorName!: string;
  @LongTextColumn() opinion!: string;
  @InstantColumn() at!: string;
  /** 1, 2, 3 … within the case; its unique key lets only one of two simultaneous steps through. */
  @IntegerColumn() position!: number;
}

export type NewCaseStep = Omit<CaseStep, 'id' | 'at' | 'position'>;

@Injectable()
export class CaseHistory {
  constructor(private readonly clock: Clock) {}

  /** Appends a step in the caller's transaction. */
  async append(manager: EntityManager, step: NewCaseStep): Promise<void> {
    const { subjectKind, subjectId } = step;
    const last = await manager.maximum(CaseStep, 'position', { subjectKind, subjectId });
    await manager.insert(CaseStep, { ...step, id: newId(), at: this.clock.now(), position: (last ?? 0) + 1 });
  }

  /** All steps of a case, oldest first. */
  async read(manager: EntityManager, subject: Subject): Promise<readonly CaseStep[]> {
    return manager.find(CaseStep, { where: { ...subject }, order: { position: 'ASC' } });
  }

  /** Who took the last step; names the winner when two people act at once. */
  async lastActorName(manager: EntityManager, { subjectKind, subjectId }: Subject): Promise<string | undefined> {
    const [last] = await manager.find(CaseStep, { where: { subjectKind, subjectId }, order: { position: 'DESC' }, take: 1 });
    return last?.actorName;
  }
}
