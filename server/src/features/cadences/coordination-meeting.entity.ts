import { Entity, Index } from 'typeorm';
import type { MeetingKind } from '@liangpai/shared/contracts';
import { DayColumn, DocumentColumn, IdColumn, InstantColumn, LongTextColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';

/** 协调会 or the yearly review, with what was decided on each item (SY-ZT-27a). */
@Entity('coordination_meetings')
@Index('ix_coordination_meetings_place', ['organisationPath', 'heldOn'])
@Index('ix_coordination_meetings_enterprise', ['enterpriseId', 'heldOn'])
export class CoordinationMeeting {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  @TextColumn(16) kind!: MeetingKind;
  @DayColumn({ name: 'held_on' }) heldOn!: string;
  @TextColumn(80) title!: string;
  @TextColumn(40) host!: string;
  @TextColumn(500) attendance!: string;
  @LongTextColumn() minutes!: string;
  @DocumentColumn() decisions!: { itemId: string; decision: string; followUp: string }[];
  @ReferenceColumn({ name: 'recorded_by_id' }) recordedById!: string;
  @TextColumn(40, { name: 'recorded_by' }) recordedBy!: string;
  @InstantColumn() at!: string;
}
