import { Entity, Index, Unique } from 'typeorm';
import type { NoticeKind } from '@liangpai/shared/kernel';
import type { ObjectionState } from '@liangpai/shared/workflow';
import { DayColumn, IdColumn, InstantColumn, IntegerColumn, JsonColumn, LongTextColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** One 公示 (SY-ZT-34, SY-ZT-36): several lines may be displayed together (SY-GC-08). Every objection raises the version, so that nothing is concluded beside it. */
@Entity('public_notices')
@Index('ix_public_notices_scope', ['enterpriseId', 'scopePath', 'startsOn'])
export class PublicNotice {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  /** Who puts it up and answers objections. */
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  @TextColumn(10) kind!: NoticeKind;
  @TextColumn(120) title!: string;
  @LongTextColumn() text!: string;
  /** Everybody whose branch, department or role lies in this subtree sees it. */
  @TextColumn(300, { name: 'scope_path' }) scopePath!: string;
  /** Where it hangs on paper, e.g. 党务公开栏. */
  @TextColumn(120) place!: string;
  /** Whom to turn to beside this program. */
  @TextColumn(120) contact!: string;
  @DayColumn({ name: 'starts_on' }) startsOn!: string;
  /** Null for a display that hangs as long as its sign (AMB-67). */
  @DayColumn({ name: 'ends_on', nullable: true }) endsOn!: string | null;
  /** The edition that set the number of days. */
  @TextColumn(80, { name: 'edition_id' }) editionId!: string;
  /** `running` until every line is concluded or its objection upheld. */
  @TextColumn(10) state!: 'running' | 'ended' | 'upheld';
  @IntegerColumn({ name: 'line_count' }) lineCount!: number;
  @IntegerColumn({ name: 'objection_count' }) objectionCount!: number;
  @IntegerColumn({ name: 'open_count' }) openCount!: number;
  @InstantColumn({ name: 'opened_at' }) openedAt!: string;
  @VersionNumberColumn() version!: number;
}

/** One line of a notice, and the thing that waits for it. */
@Entity('notice_subjects')
@Unique('uq_notice_subjects_round', ['subjectKind', 'subjectId', 'round'])
@Index('ix_notice_subjects_notice', ['noticeId'])
export class NoticeSubject {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'notice_id' }) noticeId!: string;
  @TextColumn(40, { name: 'subject_kind' }) subjectKind!: string;
  @TextColumn(60, { name: 'subject_id' }) subjectId!: string;
  /** 1 for the first notice of a thing, 2 when it is displayed again; its unique key lets only one of two simultaneous notices through. */
  @IntegerColumn() round!: number;
  @IntegerColumn() position!: number;
  @TextColumn(300) line!: string;
  /** People who filed or lead the thing: they do not answer objections to it. */
  @JsonColumn({ name: 'recused_ids' }) recusedIds!: readonly string[];
  @TextColumn(10, { nullable: true }) outcome!: 'effective' | 'upheld' | null;
  @LongTextColumn({ nullable: true }) result!: string | null;
  @TextColumn(40, { name: 'concluded_by', nullable: true }) concludedBy!: string | null;
  @DayColumn({ name: 'concluded_on', nullable: true }) concludedOn!: string | null;
}

/**
 * An objection to a notice. Without a name it holds nothing that leads to a person: no identifier, no moment finer than the day, keys at random, rows in
 * the order of their keys.
 */
@Entity('objections', { withoutRowid: true })
@Unique('uq_objections_key', ['noticeId', 'key'])
@Index('ix_objections_person', ['personId'])
export class Objection {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'notice_id' }) noticeId!: string;
  /** The line objected to; null: the whole notice. */
  @ReferenceColumn({ name: 'subject_id', nullable: true }) subjectId!: string | null;
  @ReferenceColumn() key!: string;
  @TextColumn(10) state!: ObjectionState;
  @LongTextColumn() text!: string;
  @ReferenceColumn({ name: 'person_id', nullable: true }) personId!: string | null;
  @TextColumn(40, { name: 'person_name', nullable: true }) personName!: string | null;
  @TextColumn(100, { nullable: true }) contact!: string | null;
  @DayColumn({ name: 'received_on' }) receivedOn!: string;
  @LongTextColumn({ nullable: true }) answer!: string | null;
  @TextColumn(40, { name: 'answered_by', nullable: true }) answeredBy!: string | null;
  @DayColumn({ name: 'answered_on', nullable: true }) answeredOn!: string | null;
  @VersionNumberColumn() version!: number;
}
