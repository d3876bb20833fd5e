import { Entity, Index, Unique } from 'typeorm';
import type { Plan } from '@liangpai/shared/rulebooks';
import { DayColumn, IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';

/** An edition that a unit derived and a second person adopted. Inserted once, never updated or deleted; `hash` seals `content`. */
@Entity('derived_editions')
@Unique('uq_derived_editions_start', ['organisationId', 'plan', 'effectiveFrom'])
@Index('ix_derived_editions_enterprise', ['enterpriseId', 'plan'])
export class DerivedEdition {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  @TextColumn(8) plan!: Plan;
  @TextColumn(40, { name: 'parent_id' }) parentId!: string;
  @DayColumn({ name: 'effective_from' }) effectiveFrom!: string;
  @DayColumn({ name: 'effective_to', nullable: true }) effectiveTo!: string | null;
  /** The whole edition as canonical JSON. */
  @LongTextColumn() content!: string;
  @TextColumn(64) hash!: string;
  @ReferenceColumn({ name: 'change_id' }) changeId!: string;
  @ReferenceColumn({ name: 'adopted_by' }) adoptedBy!: string;
  @InstantColumn({ name: 'adopted_at' }) adoptedAt!: string;
}
