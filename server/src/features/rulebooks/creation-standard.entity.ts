import { Entity, Index } from 'typeorm';
import type { Carrier } from '@liangpai/shared/kernel';
import type { CreationStandardState } from '@liangpai/shared/workflow';
import { DayColumn, IdColumn, InstantColumn, JsonColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** 细化争创标准 of a unit for one carrier (SY-GC-20b). Its checks are never edited: a new one is proposed, the old one ended. */
@Entity('creation_standards')
@Index('ix_creation_standards_place', ['organisationId', 'carrier', 'state'])
@Index('ix_creation_standards_enterprise', ['enterpriseId', 'state'])
export class CreationStandard {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  @TextColumn(24) carrier!: Carrier;
  @TextColumn(80) title!: string;
  /** The document or meeting that it rests on. */
  @TextColumn(200) basis!: string;
  @JsonColumn() checks!: string[];
  @DayColumn({ name: 'effective_from' }) effectiveFrom!: string;
  /** The last day on which a filing comes under it; null while it holds. */
  @DayColumn({ name: 'effective_to', nullable: true }) effectiveTo!: string | null;
  @TextColumn(12) state!: CreationStandardState;
  @ReferenceColumn({ name: 'filer_id' }) filerId!: string;
  @TextColumn(40, { name: 'filer_name' }) filerName!: string;
  @InstantColumn({ name: 'proposed_at' }) proposedAt!: string;
  @TextColumn(40, { name: 'adopted_by', nullable: true }) adoptedBy!: string | null;
  @InstantColumn({ name: 'adopted_at', nullable: true }) adoptedAt!: string | null;
  @VersionNumberColumn() version!: number;
}
