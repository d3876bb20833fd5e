import { Entity, Index, Unique } from 'typeorm';
import { FlagColumn, IdColumn, JsonColumn, LongTextColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';

/**
 * That somebody has rated a member; it stops a second ballot and is erased when the survey closes. No column tells when.
 * Keys are random and the rows lie in their order, so that neither keys nor places tell which ballot came with which participation.
 */
@Entity('survey_participations', { withoutRowid: true })
@Unique('uq_survey_participations_rater', ['surveyId', 'raterId', 'subjectId'])
export class Participation {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'survey_id' }) surveyId!: string;
  @ReferenceColumn({ name: 'subject_id' }) subjectId!: string;
  @ReferenceColumn({ name: 'rater_id' }) raterId!: string;
}

/** What was said about a member: nothing here leads to who said it or when. */
@Entity('survey_ballots', { withoutRowid: true })
@Index('ix_survey_ballots_survey', ['surveyId'])
export class Ballot {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'survey_id' }) surveyId!: string;
  @ReferenceColumn({ name: 'subject_id' }) subjectId!: string;
  /** Stars 1–5 per question, null where left blank. */
  @JsonColumn() answers!: (number | null)[];
  /** Emptied at closing: from then on it is no longer known which stars a comment came with. */
  @LongTextColumn() comment!: string;
}

/** A paper right to one ballot about one member of the holder's choice. Bound to nobody. */
@Entity('survey_slips', { withoutRowid: true })
@Unique('uq_survey_slips_code', ['codeHash'])
@Index('ix_survey_slips_survey', ['surveyId'])
export class SurveySlip {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'survey_id' }) surveyId!: string;
  @TextColumn(64, { name: 'code_hash' }) codeHash!: string;
  @FlagColumn({ name: 'is_used' }) isUsed!: boolean;
}
