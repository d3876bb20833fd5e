import { Entity, Index, Unique } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn, IntegerColumn, JsonColumn, LongTextColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** A year's campaign as an enterprise adopted it (SY-ZT-02). Its windows label filings; they never block one (AMB-06). */
@Entity('campaigns')
@Unique('uq_campaigns_year', ['enterpriseId', 'year'])
export class Campaign {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @IntegerColumn() year!: number;
  @TextColumn(80) title!: string;
  @TextColumn(60, { name: 'document_no' }) documentNo!: string;
  @DayColumn({ name: 'document_on', nullable: true }) documentOn!: string | null;
  @TextColumn(80, { name: 'approved_by' }) approvedBy!: string;
  @TextColumn(120) meeting!: string;
  @JsonColumn() phases!: { key: 'filing' | 'review' | 'implementation' | 'assessment'; fromOn: string | null; dueOn: string | null }[];
  @TextColumn(40, { name: 'adopted_by' }) adoptedBy!: string;
  @InstantColumn({ name: 'adopted_at' }) adoptedAt!: string;
  @VersionNumberColumn() version!: number;
}

/** 揭榜: a topic without a leader, for which members apply (SY-ZT-07). */
@Entity('open_calls')
@Index('ix_open_calls_enterprise', ['enterpriseId', 'state'])
export class OpenCall {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  @TextColumn(60) name!: string;
  @TextColumn(20, { nullable: true }) topic!: string | null;
  @LongTextColumn() description!: string;
  @DayColumn({ name: 'closes_on' }) closesOn!: string;
  @TextColumn(12) state!: 'open' | 'picked' | 'withdrawn';
  @ReferenceColumn({ name: 'posted_by_id' }) postedById!: string;
  @TextColumn(40, { name: 'posted_by' }) postedBy!: string;
  @LongTextColumn({ nullable: true }) decision!: string | null;
  @ReferenceColumn({ name: 'picked_id', nullable: true }) pickedId!: string | null;
  @ReferenceColumn({ name: 'item_id', nullable: true }) itemId!: string | null;
  @InstantColumn({ name: 'posted_at' }) postedAt!: string;
  @VersionNumberColumn() version!: number;
}

@Entity('call_applications')
@Unique('uq_call_applications_person', ['callId', 'personId'])
export class CallApplication {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'call_id' }) callId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(40, { name: 'person_name' }) personName!: string;
  @LongTextColumn() grounds!: string;
  @InstantColumn({ name: 'applied_at' }) appliedAt!: string;
}

/** A unit's reading and discussion of the plan before it files (SY-ZT-04). */
@Entity('campaign_briefings')
@Index('ix_campaign_briefings_organisation', ['organisationPath', 'heldOn'])
export class Briefing {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  @DayColumn({ name: 'held_on' }) heldOn!: string;
  @IntegerColumn() attendance!: number;
  @LongTextColumn() minutes!: string;
  @TextColumn(40, { name: 'recorded_by' }) recordedBy!: string;
}
