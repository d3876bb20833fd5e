import { Entity, Unique } from 'typeorm';
import type { PlaqueContent } from '@liangpai/shared/contracts';
import type { PlaqueState } from '@liangpai/shared/workflow';
import { DayColumn, IdColumn, InstantColumn, IntegerColumn, JsonColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** What a plaque says, has said or is to say. Once released, the content is never written again. */
@Entity('plaque_versions')
@Unique('uq_plaque_versions_number', ['plaqueId', 'number'])
export class PlaqueVersion {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'plaque_id' }) plaqueId!: string;
  @IntegerColumn() number!: number;
  @TextColumn(12) state!: PlaqueState;
  @JsonColumn() content!: PlaqueContent;
  /** Who began it, then who submitted it. */
  @ReferenceColumn({ name: 'filer_id' }) filerId!: string;
  @TextColumn(40, { name: 'filer_name' }) filerName!: string;
  /** Everybody who wrote in it: none of them decides on it. */
  @JsonColumn({ name: 'editor_ids' }) editorIds!: readonly string[];
  @InstantColumn({ name: 'saved_at' }) savedAt!: string;
  @DayColumn({ name: 'released_on', nullable: true }) releasedOn!: string | null;
  /** The organisation's name on the day of release. */
  @TextColumn(80, { name: 'released_organisation', nullable: true }) releasedOrganisation!: string | null;
  @ReferenceColumn({ name: 'rateable_branch_id', nullable: true }) rateableBranchId!: string | null;
  @VersionNumberColumn() version!: number;
}
