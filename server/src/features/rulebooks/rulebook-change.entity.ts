import { Entity, Index } from 'typeorm';
import type { ParameterOverride, Plan } from '@liangpai/shared/rulebooks';
import type { RulebookChangeState } from '@liangpai/shared/workflow';
import { DayColumn, IdColumn, InstantColumn, JsonColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** A change of parameters on its way from the one who proposes it to the one who adopts it. */
@Entity('rulebook_changes')
@Index('ix_rulebook_changes_enterprise', ['enterpriseId', 'state'])
export class RulebookChange {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @TextColumn(300, { name: 'organisation_path' }) organisationPath!: string;
  @TextColumn(8) plan!: Plan;
  @JsonColumn() overrides!: readonly ParameterOverride[];
  /** The values that the overrides replace, by key: in force when proposed, and fixed at adoption. */
  @JsonColumn({ name: 'values_before' }) valuesBefore!: Readonly<Record<string, ParameterOverride['value']>>;
  @DayColumn({ name: 'effective_from' }) effectiveFrom!: string;
  @DayColumn({ name: 'effective_to', nullable: true }) effectiveTo!: string | null;
  @TextColumn(20) state!: RulebookChangeState;
  @ReferenceColumn({ name: 'filer_id' }) filerId!: string;
  @TextColumn(40, { name: 'filer_name' }) filerName!: string;
  @InstantColumn({ name: 'proposed_at' }) proposedAt!: string;
  /** The edition that came of it. */
  @ReferenceColumn({ name: 'edition_id', nullable: true }) editionId!: string | null;
  @VersionNumberColumn() version!: number;
}
