import { Entity, Index, Unique } from 'typeorm';
import type { TargetDirection } from '@liangpai/shared/kernel';
import type { FormValues, RecordKind } from '@liangpai/shared/forms';
import type { Signature } from '@liangpai/shared/contracts';
import type { ItemPlanKind } from '@liangpai/shared/workflow';
import { DayColumn, DocumentColumn, FileColumn, FlagColumn, IdColumn, InstantColumn, IntegerColumn, JsonColumn, LongTextColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** A goal of a running item, copied from the filing form when it began; the form keeps the words that were approved. */
@Entity('item_goals')
@Unique('uq_item_goals_position', ['itemId', 'position'])
@Index('ix_item_goals_due', ['dueOn', 'isDone'])
export class ItemGoal {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'item_id' }) itemId!: string;
  @IntegerColumn() position!: number;
  /** The goal it is a part of (SY-ZT-11, SY-ZR-12a). */
  @ReferenceColumn({ name: 'parent_id', nullable: true }) parentId!: string | null;
  @ReferenceColumn({ name: 'owner_id', nullable: true }) ownerId!: string | null;
  @TextColumn(40, { name: 'owner_name' }) ownerName!: string;
  @TextColumn(300) name!: string;
  @TextColumn(40, { nullable: true }) aspect!: string | null;
  @FlagColumn({ name: 'is_quantified' }) isQuantified!: boolean;
  @TextColumn(12, { nullable: true }) unit!: string | null;
  @TextColumn(12, { nullable: true }) direction!: TargetDirection | null;
  /** Exact decimal text, as are all figures. */
  @TextColumn(24, { nullable: true }) target!: string | null;
  @DayColumn({ name: 'due_on', nullable: true }) dueOn!: string | null;
  @TextColumn(24, { nullable: true }) actual!: string | null;
  @DayColumn({ name: 'as_of_on', nullable: true }) asOfOn!: string | null;
  @FlagColumn({ name: 'is_done' }) isDone!: boolean;
  @DayColumn({ name: 'done_on', nullable: true }) doneOn!: string | null;
  @LongTextColumn() evidence!: string;
  /** Cancelled with approval: out of the denominator (SY-ZR-D1). */
  @InstantColumn({ name: 'cancelled_at', nullable: true }) cancelledAt!: string | null;
  @VersionNumberColumn() version!: number;
}

/** 项目实施进展情况记录 of one quarter (SY-F2.12). */
@Entity('item_quarters')
@Unique('uq_item_quarters_quarter', ['itemId', 'quarter'])
export class ItemQuarter {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'item_id' }) itemId!: string;
  @TextColumn(7) quarter!: string;
  @LongTextColumn() text!: string;
  @JsonColumn() figures!: { goalId: string; actual: string }[];
  @JsonColumn({ nullable: true }) signature!: Signature | null;
  @TextColumn(40, { name: 'signed_by' }) signedBy!: string;
  @DayColumn({ name: 'signed_on', nullable: true }) signedOn!: string | null;
  @InstantColumn({ name: 'saved_at' }) savedAt!: string;
  @TextColumn(40, { name: 'saved_by' }) savedBy!: string;
  @VersionNumberColumn() version!: number;
}

/** Hours that somebody gave (SY-GC-L4a). What counts is settled when it is logged, by the working time of that day. */
@Entity('item_hours')
@Unique('uq_item_hours_start', ['personId', 'day', 'fromMinute'])
@Index('ix_item_hours_item', ['itemId', 'day'])
export class ItemHours {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'item_id' }) itemId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(40, { name: 'person_name' }) personName!: string;
  @DayColumn() day!: string;
  @IntegerColumn({ name: 'from_minute' }) fromMinute!: number;
  @IntegerColumn({ name: 'to_minute' }) toMinute!: number;
  @TextColumn(500) content!: string;
  @IntegerColumn({ name: 'counted_minutes' }) countedMinutes!: number;
  @TextColumn(24) ground!: 'counted' | 'partly-in-working-time' | 'in-working-time' | 'not-a-member';
  @TextColumn(12) state!: 'waiting' | 'confirmed' | 'rejected';
  @TextColumn(300) reason!: string;
  @TextColumn(40, { name: 'confirmed_by' }) confirmedBy!: string;
  @InstantColumn() at!: string;
  @VersionNumberColumn() version!: number;
}

/** When an enterprise works on a working day. */
@Entity('working_times')
@Unique('uq_working_times_enterprise', ['enterpriseId'])
export class WorkingTime {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @JsonColumn() shifts!: { fromMinute: number; toMinute: number }[];
  @TextColumn(40, { name: 'set_by' }) setBy!: string;
  @InstantColumn({ name: 'set_at' }) setAt!: string;
  @VersionNumberColumn() version!: number;
}

/** One entry of an item's log; what it says is described by `recordForms`. Appended; a mistake is struck and stays readable. */
@Entity('item_records')
@Index('ix_item_records_item', ['itemId', 'kind', 'day'])
@Index('ix_item_records_kind', ['kind', 'day'])
export class ItemRecord {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'item_id' }) itemId!: string;
  @TextColumn(16) kind!: RecordKind;
  @DayColumn() day!: string;
  @DocumentColumn() content!: FormValues;
  /** People that it names. */
  @JsonColumn({ name: 'person_ids' }) personIds!: string[];
  @ReferenceColumn({ name: 'by_id' }) byId!: string;
  @TextColumn(40, { name: 'by_name' }) byName!: string;
  @InstantColumn() at!: string;
  @JsonColumn({ nullable: true }) signature!: Signature | null;
  @TextColumn(40, { name: 'struck_by' }) struckBy!: string;
  @TextColumn(300, { name: 'struck_reason' }) struckReason!: string;
  @FlagColumn({ name: 'is_struck' }) isStruck!: boolean;
  /** Since when the whole enterprise reads it; for experience and deeds only (SY-ZT-47). */
  @DayColumn({ name: 'published_on', nullable: true }) publishedOn!: string | null;
  @TextColumn(40, { name: 'published_by', nullable: true }) publishedBy!: string | null;
  @VersionNumberColumn() version!: number;
}

/** Measures after a finding, an adjusted end, a goal to be cancelled (SY-GC-WT1, SY-GC-WT4). */
@Entity('item_plans')
@Index('ix_item_plans_item', ['itemId', 'kind'])
export class ItemPlan {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'item_id' }) itemId!: string;
  @TextColumn(20) kind!: ItemPlanKind;
  @TextColumn(16) state!: string;
  @LongTextColumn() cause!: string;
  @LongTextColumn() measures!: string;
  @ReferenceColumn({ name: 'owner_id', nullable: true }) ownerId!: string | null;
  @TextColumn(40, { name: 'owner_name' }) ownerName!: string;
  @DayColumn({ name: 'due_on', nullable: true }) dueOn!: string | null;
  @LongTextColumn() result!: string;
  @DayColumn({ name: 'earlier_ends_on', nullable: true }) earlierEndsOn!: string | null;
  @DayColumn({ name: 'new_ends_on', nullable: true }) newEndsOn!: string | null;
  @ReferenceColumn({ name: 'goal_id', nullable: true }) goalId!: string | null;
  /** The finding that opened it. */
  @ReferenceColumn({ name: 'record_id', nullable: true }) recordId!: string | null;
  @ReferenceColumn({ name: 'by_id' }) byId!: string;
  @TextColumn(40, { name: 'by_name' }) byName!: string;
  @InstantColumn() at!: string;
  @LongTextColumn() opinion!: string;
  @VersionNumberColumn() version!: number;
}

/** A photo or PDF that shows what was done. */
@Entity('item_evidence')
@Index('ix_item_evidence_item', ['itemId'])
export class ItemEvidence {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'item_id' }) itemId!: string;
  @TextColumn(7, { nullable: true }) quarter!: string | null;
  @ReferenceColumn({ name: 'record_id', nullable: true }) recordId!: string | null;
  @TextColumn(120) name!: string;
  @TextColumn(40, { name: 'media_type' }) mediaType!: string;
  @IntegerColumn() bytes!: number;
  @FileColumn() content!: Buffer;
  @ReferenceColumn({ name: 'by_id' }) byId!: string;
  @TextColumn(40, { name: 'by_name' }) byName!: string;
  @InstantColumn() at!: string;
}
