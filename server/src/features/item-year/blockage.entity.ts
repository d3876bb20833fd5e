import { Entity, Index, Unique } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn, IntegerColumn, LongTextColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** 疏堵点: a customer's complaint that has been open for long (SY-ZT-12). Customers' names never leave the company. */
@Entity('blockages')
@Index('ix_blockages_place', ['organisationPath', 'sinceOn'])
@Index('ix_blockages_enterprise', ['enterpriseId', 'solvedOn'])
@Index('ix_blockages_item', ['itemId'])
export class Blockage {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  /** The item that works on it. */
  @ReferenceColumn({ name: 'item_id', nullable: true }) itemId!: string | null;
  @TextColumn(200) title!: string;
  @TextColumn(100) customer!: string;
  @DayColumn({ name: 'since_on' }) sinceOn!: string;
  /** What everybody concerned agreed on. */
  @LongTextColumn() solution!: string;
  @DayColumn({ name: 'solved_on', nullable: true }) solvedOn!: string | null;
  @ReferenceColumn({ name: 'by_id' }) byId!: string;
  @TextColumn(40, { name: 'by_name' }) byName!: string;
  @InstantColumn() at!: string;
  @VersionNumberColumn() version!: number;
}

/** 党员包干: the member who sees to one key step. */
@Entity('blockage_steps')
@Unique('uq_blockage_steps_position', ['blockageId', 'position'])
@Index('ix_blockage_steps_person', ['personId'])
export class BlockageStep {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'blockage_id' }) blockageId!: string;
  @IntegerColumn() position!: number;
  @TextColumn(100) step!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(40, { name: 'person_name' }) personName!: string;
}
