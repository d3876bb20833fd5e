import type { Explanation } from '@liangpai/shared/contracts';
import type { ProposalState } from '@liangpai/shared/workflow';
import { Entity, Index, Unique } from 'typeorm';
import { DayColumn, IdColumn, IntegerColumn, JsonColumn, LongTextColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** A member's result as published at closing. */
@Entity('survey_results')
@Unique('uq_survey_results_subject', ['subjectId'])
@Index('ix_survey_results_survey', ['surveyId'])
export class SurveyResult {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'survey_id' }) surveyId!: string;
  @ReferenceColumn({ name: 'subject_id' }) subjectId!: string;
  @IntegerColumn() ballots!: number;
  @TextColumn(40) verdict!: string;
  /** Exact mean stars, e.g. `68/15`; null while withheld. */
  @TextColumn(60, { nullable: true }) composite!: string | null;
  @JsonColumn({ name: 'question_means', nullable: true }) questionMeans!: readonly string[] | null;
  @JsonColumn({ nullable: true }) explanation!: Explanation | null;
}

/** A comment, cut off from its ballot at closing. Shown to the member only after somebody released it. */
@Entity('survey_comments', { withoutRowid: true })
@Index('ix_survey_comments_survey', ['surveyId'])
@Index('ix_survey_comments_subject', ['subjectId'])
export class SurveyComment {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'survey_id' }) surveyId!: string;
  @ReferenceColumn({ name: 'subject_id' }) subjectId!: string;
  @LongTextColumn() text!: string;
  /** Words that the keyword list objects to. */
  @JsonColumn() flagged!: string[];
  @TextColumn(10) state!: 'pending' | 'released' | 'withheld';
  @VersionNumberColumn() version!: number;
}

/** What the branch committee decided, from its minutes. */
export interface CommitteeDecision {
  readonly meetingOn: string;
  readonly present: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstentions: number;
  readonly opinion: string;
}

/** 表彰 or 约谈, proposed by the rule; takes effect only when the branch committee confirms it (G11). */
@Entity('proposals')
@Unique('uq_proposals_subject', ['subjectId', 'kind'])
@Index('ix_proposals_person', ['personId'])
@Index('ix_proposals_survey', ['surveyId'])
export class Proposal {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'survey_id' }) surveyId!: string;
  @ReferenceColumn({ name: 'subject_id' }) subjectId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) path!: string;
  @TextColumn(40) kind!: 'commendation' | 'interview';
  @TextColumn(20) clause!: string;
  @TextColumn(20) state!: ProposalState;
  @DayColumn({ name: 'opened_on' }) openedOn!: string;
  @JsonColumn({ nullable: true }) decision!: CommitteeDecision | null;
  /** The member's own words. */
  @LongTextColumn({ nullable: true }) statement!: string | null;
  @VersionNumberColumn() version!: number;
}
