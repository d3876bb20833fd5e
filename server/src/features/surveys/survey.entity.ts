import { Entity, Index, Unique } from 'typeorm';
import { DayColumn, IdColumn, IntegerColumn, JsonColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

export interface Question {
  readonly key: string;
  readonly text: string;
}

/** A total over several members. */
export interface PublishedFigure {
  readonly ballots: number;
  /** Exact mean stars; null while withheld. */
  readonly composite: string | null;
}

/** The totals as they were published at closing; what was withheld then stays withheld. */
export interface PublishedTotals {
  readonly enterprise: PublishedFigure;
  /** By branch. */
  readonly branches: Readonly<Record<string, PublishedFigure>>;
}

/** One quarter's survey of an enterprise (SL-13-2). Nothing here changes when a ballot is cast. */
@Entity('surveys')
@Unique('uq_surveys_quarter', ['enterpriseId', 'quarter'])
@Index('ix_surveys_state', ['state', 'closesOn'])
export class Survey {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @TextColumn(300, { name: 'organisation_path' }) path!: string;
  @TextColumn(7) quarter!: string;
  @TextColumn(10) state!: 'open' | 'closed';
  @DayColumn({ name: 'opens_on' }) opensOn!: string;
  @DayColumn({ name: 'closes_on' }) closesOn!: string;
  @DayColumn({ name: 'closed_on', nullable: true }) closedOn!: string | null;
  /** The rulebook edition in force for the quarter, frozen at opening. */
  @TextColumn(60, { name: 'edition_id' }) editionId!: string;
  @JsonColumn() questions!: readonly Question[];
  @IntegerColumn({ name: 'subject_count' }) subjectCount!: number;
  @IntegerColumn({ name: 'rater_count' }) raterCount!: number;
  @DayColumn({ name: 'reminded_on', nullable: true }) remindedOn!: string | null;
  @JsonColumn({ nullable: true }) published!: PublishedTotals | null;
  @VersionNumberColumn() version!: number;
}

/** A member to be rated, as he or she stood when the survey was opened. */
@Entity('survey_subjects')
@Unique('uq_survey_subjects_person', ['surveyId', 'personId'])
@Index('ix_survey_subjects_person', ['personId'])
export class SurveySubject {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'survey_id' }) surveyId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(40) name!: string;
  @TextColumn(80) post!: string;
  @ReferenceColumn({ name: 'branch_id' }) branchId!: string;
  @TextColumn(80, { name: 'branch_name' }) branchName!: string;
  @TextColumn(300, { name: 'branch_path' }) branchPath!: string;
  @IntegerColumn() sort!: number;
}

/** Somebody who may rate, fixed when the survey was opened. */
@Entity('survey_raters')
@Unique('uq_survey_raters_person', ['surveyId', 'personId'])
@Index('ix_survey_raters_person', ['personId'])
export class SurveyRater {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'survey_id' }) surveyId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
}
