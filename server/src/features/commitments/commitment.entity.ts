import { Entity, Index, Unique } from 'typeorm';
import type { PledgeTexts } from '@liangpai/shared/contracts';
import type { CommitmentState } from '@liangpai/shared/workflow';
import { IdColumn, InstantColumn, IntegerColumn, JsonColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** One version of a member's pledge (SL-F2). Confirmed words never change: a new version is written beside them. */
@Entity('commitments')
@Unique('uq_commitments_number', ['personId', 'number'])
@Index('ix_commitments_path', ['path', 'state'])
export class Commitment {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  /** The branch that confirms: the member's own when it was handed in. */
  @ReferenceColumn({ name: 'branch_id' }) branchId!: string;
  @TextColumn(300) path!: string;
  /** 1, 2, 3 … of this person. */
  @IntegerColumn() number!: number;
  @JsonColumn() pledges!: PledgeTexts;
  /** The company's key task that an item serves, in words; empty where it serves none. */
  @JsonColumn({ name: 'key_tasks' }) keyTasks!: PledgeTexts;
  @TextColumn(12) state!: CommitmentState;
  @InstantColumn({ name: 'submitted_at', nullable: true }) submittedAt!: string | null;
  @InstantColumn({ name: 'confirmed_at', nullable: true }) confirmedAt!: string | null;
  @TextColumn(40, { name: 'confirmed_by_name', nullable: true }) confirmedByName!: string | null;
  @InstantColumn({ name: 'replaced_at', nullable: true }) replacedAt!: string | null;
  @VersionNumberColumn() version!: number;
}
