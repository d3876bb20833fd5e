import { Entity, Index } from 'typeorm';
import type { RegisterKind } from '@liangpai/shared/contracts';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** One line of 办实事项目清单, 领导接待日, 党员干部基层联系点 or 党员志愿服务活动 (SY-ZT-13). */
@Entity('register_entries')
@Index('ix_register_entries_place', ['organisationPath', 'day'])
@Index('ix_register_entries_enterprise', ['enterpriseId', 'kind', 'day'])
export class RegisterEntry {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  @TextColumn(16) kind!: RegisterKind;
  @DayColumn() day!: string;
  @TextColumn(100) title!: string;
  @LongTextColumn() content!: string;
  @TextColumn(300) people!: string;
  @LongTextColumn() result!: string;
  @FlagColumn({ name: 'is_done' }) isDone!: boolean;
  /** The item it was turned into. */
  @ReferenceColumn({ name: 'item_id', nullable: true }) itemId!: string | null;
  @ReferenceColumn({ name: 'by_id' }) byId!: string;
  @TextColumn(40, { name: 'by_name' }) byName!: string;
  @InstantColumn() at!: string;
  @VersionNumberColumn() version!: number;
}
