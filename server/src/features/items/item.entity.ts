import { Entity, Index, Unique } from 'typeorm';
import type { Carrier } from '@liangpai/shared/kernel';
import type { FormCode, FormValues } from '@liangpai/shared/forms';
import type { CommitteeDecision, ItemOrigin, ItemPhase, ManagementLevel, OpinionSignature } from '@liangpai/shared/contracts';
import { DayColumn, DocumentColumn, FlagColumn, IdColumn, InstantColumn, IntegerColumn, JsonColumn, LongTextColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** One project, zone, post, pledge or task force. Its words are on its sheets; here stands what lists, duties and permissions ask for. */
@Entity('items')
@Unique('uq_items_number', ['enterpriseId', 'number'])
@Index('ix_items_organisation', ['organisationPath', 'phase'])
@Index('ix_items_unit', ['unitPath', 'phase'])
@Index('ix_items_enterprise', ['enterpriseId', 'year', 'carrier'])
@Index('ix_items_leader', ['leaderId'])
@Index('ix_items_filer', ['filerId'])
export class Item {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @TextColumn(24) carrier!: Carrier;
  /** Given with the approval, e.g. `2026-工程-003`. */
  @TextColumn(40, { nullable: true }) number!: string | null;
  @TextColumn(120) name!: string;
  @IntegerColumn() year!: number;
  /** The filing Party organisation. */
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  /** 直属单位党组织; for a pledge the superior organisation. */
  @ReferenceColumn({ name: 'unit_id' }) unitId!: string;
  @TextColumn(300, { name: 'unit_path' }) unitPath!: string;
  @ReferenceColumn({ name: 'company_id' }) companyId!: string;
  @TextColumn(300, { name: 'company_path' }) companyPath!: string;
  @ReferenceColumn({ name: 'administration_id', nullable: true }) administrationId!: string | null;
  @TextColumn(300, { name: 'administration_path', nullable: true }) administrationPath!: string | null;
  @ReferenceColumn({ name: 'recognition_id', nullable: true }) recognitionId!: string | null;
  @TextColumn(300, { name: 'recognition_path', nullable: true }) recognitionPath!: string | null;
  @ReferenceColumn({ name: 'leader_id', nullable: true }) leaderId!: string | null;
  @ReferenceColumn({ name: 'filer_id' }) filerId!: string;
  @TextColumn(40, { name: 'filer_name' }) filerName!: string;
  /** Whoever wrote on a sheet; none of them decides on the item. */
  @JsonColumn({ name: 'editor_ids' }) editorIds!: string[];
  @TextColumn(24) state!: string;
  @TextColumn(12) phase!: ItemPhase;
  @InstantColumn({ name: 'state_since' }) stateSince!: string;
  @DayColumn({ name: 'starts_on', nullable: true }) startsOn!: string | null;
  /** 计划完成时间; moved only by an approved adjustment. */
  @DayColumn({ name: 'ends_on', nullable: true }) endsOn!: string | null;
  @DayColumn({ name: 'filed_on', nullable: true }) filedOn!: string | null;
  @DayColumn({ name: 'completed_on', nullable: true }) completedOn!: string | null;
  @TextColumn(16) origin!: ItemOrigin;
  @FlagColumn({ name: 'is_urgent' }) isUrgent!: boolean;
  @FlagColumn({ name: 'is_major' }) isMajor!: boolean;
  /** Filed after the campaign's window: a label, never a block (AMB-06). */
  @FlagColumn({ name: 'is_late' }) isLate!: boolean;
  @TextColumn(12, { name: 'management_level', nullable: true }) managementLevel!: ManagementLevel | null;
  /** The verdict of the closing or yearly assessment. */
  @TextColumn(40, { nullable: true }) outcome!: string | null;
  /** Why a soft rule is not met; every later approver reads it. */
  @JsonColumn() grounds!: { clause: string; text: string }[];
  @ReferenceColumn({ name: 'plaque_id', nullable: true }) plaqueId!: string | null;
  /** The edition it was filed under judges it to its end. */
  @TextColumn(80, { name: 'edition_id', nullable: true }) editionId!: string | null;
  @InstantColumn({ name: 'created_at' }) createdAt!: string;
  @VersionNumberColumn() version!: number;
}

/** What is written on one form of an item. */
@Entity('item_sheets')
@Unique('uq_item_sheets_form', ['itemId', 'form'])
export class ItemSheet {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'item_id' }) itemId!: string;
  @TextColumn(8) form!: FormCode;
  @DocumentColumn() content!: FormValues;
  @InstantColumn({ name: 'saved_at' }) savedAt!: string;
  @TextColumn(40, { name: 'saved_by' }) savedBy!: string;
  @VersionNumberColumn() version!: number;
}

/** A person of the team; follows the filing form. */
@Entity('item_members')
@Unique('uq_item_members_person', ['itemId', 'personId'])
@Index('ix_item_members_person', ['personId'])
export class ItemMember {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'item_id' }) itemId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(200) duty!: string;
  @FlagColumn({ name: 'is_core' }) isCore!: boolean;
}

/** An opinion given with a step, as the form's box will print it. Appended; a return only marks those it undoes. */
@Entity('item_opinions')
@Unique('uq_item_opinions_position', ['itemId', 'position'])
export class ItemOpinion {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'item_id' }) itemId!: string;
  @TextColumn(24) stage!: string;
  @TextColumn(40) action!: string;
  @TextColumn(24) box!: string;
  @TextColumn(40) label!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(40, { name: 'person_name' }) personName!: string;
  @TextColumn(40, { name: 'on_behalf_of', nullable: true }) onBehalfOf!: string | null;
  @LongTextColumn() text!: string;
  @FlagColumn({ name: 'is_return' }) isReturn!: boolean;
  @JsonColumn() checklist!: { label: string; isMet: boolean }[];
  @JsonColumn({ nullable: true }) committee!: CommitteeDecision | null;
  @JsonColumn() channels!: string[];
  /** 综合考评 of a project: a remark on each of four points (SY-GC-07). */
  @JsonColumn({ nullable: true }) factors!: { label: string; text: string }[] | null;
  @JsonColumn({ nullable: true }) signature!: OpinionSignature | null;
  @FlagColumn({ name: 'is_current' }) isCurrent!: boolean;
  @InstantColumn() at!: string;
  @IntegerColumn() position!: number;
}

/** 加签: a question to somebody whose answer the next step waits for. */
@Entity('item_consultations')
@Index('ix_item_consultations_item', ['itemId'])
@Index('ix_item_consultations_person', ['personId'])
export class ItemConsultation {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'item_id' }) itemId!: string;
  @TextColumn(24) stage!: string;
  @ReferenceColumn({ name: 'asker_id' }) askerId!: string;
  @TextColumn(40, { name: 'asker_name' }) askerName!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(40, { name: 'person_name' }) personName!: string;
  @LongTextColumn() question!: string;
  @LongTextColumn({ nullable: true }) answer!: string | null;
  @InstantColumn({ name: 'asked_at' }) askedAt!: string;
  @InstantColumn({ name: 'answered_at', nullable: true }) answeredAt!: string | null;
  @InstantColumn({ name: 'withdrawn_at', nullable: true }) withdrawnAt!: string | null;
}
