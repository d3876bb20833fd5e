import { Entity, Index, Unique } from 'typeorm';
import type { BranchKind, OrganisationKind } from '@liangpai/shared/kernel';
import { DayColumn, IdColumn, IntegerColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** A node of the tree 党委 → 党总支 → 党支部 → 党小组, or a department or team beside it. The root is the enterprise. */
@Entity('organisations')
@Unique('uq_organisations_name', ['parentId', 'name'])
@Index('ix_organisations_path', ['path'])
@Index('ix_organisations_enterprise', ['enterpriseId'])
export class Organisation {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'parent_id', nullable: true }) parentId!: string | null;
  /** Identifiers from the root down to this node, each followed by `/`; begins with `/`. */
  @TextColumn(300) path!: string;
  @TextColumn(20) kind!: OrganisationKind;
  @TextColumn(12, { name: 'branch_kind', nullable: true }) branchKind!: BranchKind | null;
  @TextColumn(80) name!: string;
  @TextColumn(40, { name: 'short_name' }) shortName!: string;
  @IntegerColumn() sort!: number;
  @DayColumn({ name: 'closed_on', nullable: true }) closedOn!: string | null;
  @VersionNumberColumn() version!: number;
}
