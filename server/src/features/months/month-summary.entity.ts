import { Entity, Index, Unique } from 'typeorm';
import type { MonthState } from '@liangpai/shared/workflow';
import { IdColumn, InstantColumn, IntegerColumn, LongTextColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** 月工作业绩总结清单 of one member and month (SL-F5). */
@Entity('month_summaries')
@Unique('uq_month_summaries_person', ['personId', 'month'])
@Index('ix_month_summaries_branch', ['branchId', 'month'])
export class MonthSummary {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  /** `2026-10` */
  @TextColumn(7) month!: string;
  /** The branch that assesses: the member's at the time of the submit. */
  @ReferenceColumn({ name: 'branch_id' }) branchId!: string;
  @TextColumn(300) path!: string;
  /** 参加支部活动情况 */
  @LongTextColumn() activities!: string;
  /** 个人工作表现 */
  @LongTextColumn() performance!: string;
  /** 部门/车间/班组管理效果 */
  @LongTextColumn() management!: string;
  /** 个人自评 in tenths of a point, 0–1000. */
  @IntegerColumn({ name: 'self_tenths', nullable: true }) selfTenths!: number | null;
  /** 支部综合评价 in tenths of a point, 0–1000. */
  @IntegerColumn({ name: 'branch_tenths', nullable: true }) branchTenths!: number | null;
  /** The edition it was opened with judges it, whatever is adopted later; null for months opened before this was kept. */
  @TextColumn(80, { name: 'edition_id', nullable: true }) editionId!: string | null;
  @TextColumn(20) state!: MonthState;
  /** The branch's words with its score. */
  @LongTextColumn() opinion!: string;
  @TextColumn(40, { name: 'scored_by_name', nullable: true }) scoredByName!: string | null;
  @InstantColumn({ name: 'scored_at', nullable: true }) scoredAt!: string | null;
  @InstantColumn({ name: 'submitted_at', nullable: true }) submittedAt!: string | null;
  @VersionNumberColumn() version!: number;
}
