import type { RaterGroup } from '@liangpai/shared/kernel';
import type { Explanation } from '@liangpai/shared/contracts';
import { Entity, Index, Unique } from 'typeorm';
import { DayColumn, DocumentColumn, FlagColumn, IdColumn, IntegerColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** What was published when the ballots were counted; what was withheld then stays withheld. */
export interface PublishedSatisfaction {
  readonly verdict: string;
  readonly ballots: number;
  /** Exact mean; null below five ballots. */
  readonly mean: string | null;
  readonly groups: Readonly<Record<RaterGroup, { readonly ballots: number; readonly mean: string | null }>>;
  readonly explanation: Explanation | null;
}

/** One measurement of an item: 满意度测评 of a project at its closing (SY-ZT-26), 测评票 of a pledge at the year's end (SY-CN-15). Casting a ballot changes nothing here. */
@Entity('satisfaction_surveys')
@Unique('uq_satisfaction_surveys_round', ['itemId', 'round'])
export class SatisfactionSurvey {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'item_id' }) itemId!: string;
  /** 1, and one more for each time the closing was sent back and applied for again. */
  @IntegerColumn() round!: number;
  @TextColumn(12) kind!: 'satisfaction' | 'appraisal';
  /** The item's name. */
  @TextColumn(120) subject!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  @TextColumn(80, { name: 'organisation_name' }) organisationName!: string;
  @TextColumn(300, { name: 'company_path' }) companyPath!: string;
  @TextColumn(10) state!: 'open' | 'closed';
  @DayColumn({ name: 'opens_on' }) opensOn!: string;
  @DayColumn({ name: 'closes_on' }) closesOn!: string;
  @DayColumn({ name: 'closed_on', nullable: true }) closedOn!: string | null;
  @TextColumn(80, { name: 'edition_id' }) editionId!: string;
  @IntegerColumn() members!: number;
  @IntegerColumn() representatives!: number;
  @IntegerColumn() slips!: number;
  @DocumentColumn({ nullable: true }) published!: PublishedSatisfaction | null;
  @VersionNumberColumn() version!: number;
}

/** Somebody who may rate, and for which group. */
@Entity('satisfaction_raters')
@Unique('uq_satisfaction_raters_person', ['surveyId', 'personId'])
@Index('ix_satisfaction_raters_person', ['personId'])
export class SatisfactionRater {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'survey_id' }) surveyId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(24, { name: 'rater_group' }) group!: Exclude<RaterGroup, 'customer'>;
}

/** That somebody has rated; it stops a second ballot and is erased when the ballots are counted. No column tells when. */
@Entity('satisfaction_participations', { withoutRowid: true })
@Unique('uq_satisfaction_participations_rater', ['surveyId', 'raterId'])
export class SatisfactionParticipation {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'survey_id' }) surveyId!: string;
  @ReferenceColumn({ name: 'rater_id' }) raterId!: string;
}

/** What was said: points and group, nothing that leads to who said it or when. Rows lie in the order of their random keys. */
@Entity('satisfaction_ballots', { withoutRowid: true })
@Index('ix_satisfaction_ballots_survey', ['surveyId'])
export class SatisfactionBallot {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'survey_id' }) surveyId!: string;
  /** Emptied at the count where the group is too small to be shown. */
  @TextColumn(24, { name: 'rater_group', nullable: true }) group!: RaterGroup | null;
  @TextColumn(12) points!: string;
}

/** A customer's right to one ballot. Bound to nobody. */
@Entity('satisfaction_slips', { withoutRowid: true })
@Unique('uq_satisfaction_slips_code', ['codeHash'])
@Index('ix_satisfaction_slips_survey', ['surveyId'])
export class SatisfactionSlip {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'survey_id' }) surveyId!: string;
  @TextColumn(64, { name: 'code_hash' }) codeHash!: string;
  @FlagColumn({ name: 'is_used' }) isUsed!: boolean;
}
