import { Entity, Index, Unique } from 'typeorm';
import type { PlaqueSubject } from '@liangpai/shared/kernel';
import { DayColumn, IdColumn, LongTextColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** A plaque on a wall: its code never changes, what it shows is one of its versions. */
@Entity('plaques')
@Unique('uq_plaques_code', ['code'])
@Index('ix_plaques_path', ['organisationPath'])
@Index('ix_plaques_enterprise', ['enterpriseId', 'state'])
export class Plaque {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  @TextColumn(10) code!: string;
  /** Name, kind and last day of the shown version, or of the first draft until one is shown. */
  @TextColumn(60) name!: string;
  @TextColumn(12, { name: 'subject_kind' }) subjectKind!: PlaqueSubject;
  @TextColumn(12) state!: 'preparing' | 'shown' | 'withdrawn';
  @ReferenceColumn({ name: 'shown_version_id', nullable: true }) shownVersionId!: string | null;
  /** The one version on its way to being shown. */
  @ReferenceColumn({ name: 'open_version_id', nullable: true }) openVersionId!: string | null;
  @DayColumn({ name: 'to_on' }) toOn!: string;
  @DayColumn({ name: 'withdrawn_on', nullable: true }) withdrawnOn!: string | null;
  @LongTextColumn({ name: 'withdrawal_reason' }) withdrawalReason!: string;
  @VersionNumberColumn() version!: number;
}
