import { Entity, Unique } from 'typeorm';
import { IdColumn, JsonColumn, ReferenceColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** The words that an enterprise wants the reviewer to be shown: customers, projects, programmes. */
@Entity('confidential_words')
@Unique('uq_confidential_words_enterprise', ['enterpriseId'])
export class ConfidentialWords {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @JsonColumn() words!: readonly string[];
  @VersionNumberColumn() version!: number;
}
