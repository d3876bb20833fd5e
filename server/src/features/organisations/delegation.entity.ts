import { Entity, Index } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** Somebody is away and has named a deputy, from a day to a day. Withdrawn early it keeps its row. */
@Entity('delegations')
@Index('ix_delegations_deputy', ['deputyId', 'toOn'])
@Index('ix_delegations_person', ['personId', 'toOn'])
export class Delegation {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @ReferenceColumn({ name: 'deputy_id' }) deputyId!: string;
  @DayColumn({ name: 'from_on' }) fromOn!: string;
  @DayColumn({ name: 'to_on' }) toOn!: string;
  @TextColumn(200) reason!: string;
  @InstantColumn({ name: 'withdrawn_at', nullable: true }) withdrawnAt!: string | null;
  @InstantColumn({ name: 'created_at' }) createdAt!: string;
  @VersionNumberColumn() version!: number;
}
