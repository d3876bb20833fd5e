import type { Carrier, ConsequenceKind } from '@liangpai/shared/kernel';
import type { AssessmentContent, RatingConclusion } from '@liangpai/shared/contracts';
import { Entity, Index, Unique } from 'typeorm';
import { DayColumn, DocumentColumn, FlagColumn, IdColumn, InstantColumn, IntegerColumn, LongTextColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** What the evaluating organisations found of an item in a year (SY-ZT-14, SY-ZT-21, SY-ZT-41). Once concluded it stays as it is. */
@Entity('item_assessments')
@Unique('uq_item_assessments_year', ['itemId', 'year'])
@Index('ix_item_assessments_year', ['year'])
export class ItemAssessment {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'item_id' }) itemId!: string;
  @IntegerColumn() year!: number;
  @DocumentColumn() content!: AssessmentContent;
  @TextColumn(40, { name: 'saved_by' }) savedBy!: string;
  @InstantColumn({ name: 'saved_at' }) savedAt!: string;
  @DayColumn({ name: 'concluded_on', nullable: true }) concludedOn!: string | null;
  @TextColumn(40, { name: 'concluded_by' }) concludedBy!: string;
  @DocumentColumn({ nullable: true }) conclusion!: RatingConclusion | null;
  /** Only where the unit weighs the four inputs. */
  @TextColumn(60, { nullable: true }) composite!: string | null;
  @VersionNumberColumn() version!: number;
}

/** What a rule proposed after an assessment; in force only once somebody decided so (G11), from and to the days given. */
@Entity('item_consequences')
@Unique('uq_item_consequences_proposal', ['itemId', 'year', 'kind', 'clause', 'subject'])
@Index('ix_item_consequences_organisation', ['organisationId', 'kind'])
@Index('ix_item_consequences_person', ['personId'])
@Index('ix_item_consequences_enterprise', ['enterpriseId', 'year'])
export class ItemConsequence {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'item_id' }) itemId!: string;
  @TextColumn(24) carrier!: Carrier;
  @IntegerColumn() year!: number;
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  @TextColumn(300, { name: 'company_path' }) companyPath!: string;
  /** Whom a post's consequence concerns. */
  @ReferenceColumn({ name: 'person_id', nullable: true }) personId!: string | null;
  @TextColumn(40) kind!: ConsequenceKind;
  @TextColumn(20) clause!: string;
  @TextColumn(24) subject!: string;
  @TextColumn(300) label!: string;
  @TextColumn(12) state!: 'proposed' | 'confirmed' | 'rejected';
  @DayColumn({ name: 'opened_on' }) openedOn!: string;
  @LongTextColumn() reason!: string;
  @TextColumn(40, { name: 'decided_by' }) decidedBy!: string;
  @DayColumn({ name: 'decided_on', nullable: true }) decidedOn!: string | null;
  @DayColumn({ name: 'from_on', nullable: true }) fromOn!: string | null;
  @DayColumn({ name: 'to_on', nullable: true }) toOn!: string | null;
  /** Of a rectification. */
  @DayColumn({ name: 'due_on', nullable: true }) dueOn!: string | null;
  /** What the rectification brought. */
  @LongTextColumn() outcome!: string;
  /** What those concerned say of it (convention G11); said once. */
  @LongTextColumn({ nullable: true }) statement!: string | null;
  @TextColumn(40, { name: 'stated_by', nullable: true }) statedBy!: string | null;
  @DayColumn({ name: 'stated_on', nullable: true }) statedOn!: string | null;
  @VersionNumberColumn() version!: number;
}

/** A branch's nomination for 两优一先 (SY-XF-08). */
@Entity('nominations')
@Unique('uq_nominations_person', ['personId', 'year'])
@Index('ix_nominations_place', ['organisationPath', 'year'])
export class Nomination {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(40, { name: 'person_name' }) personName!: string;
  @IntegerColumn() year!: number;
  @FlagColumn({ name: 'has_post' }) hasPost!: boolean;
  @LongTextColumn() note!: string;
  @TextColumn(40, { name: 'by_name' }) byName!: string;
  @InstantColumn() at!: string;
}
