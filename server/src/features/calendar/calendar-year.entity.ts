import { Entity, Unique } from 'typeorm';
import type { CalendarYear } from '@liangpai/shared/kernel';
import { IdColumn, InstantColumn, IntegerColumn, JsonColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** A year's arrangement as an operator entered it from the State Council's notice. */
@Entity('calendar_years')
@Unique('uq_calendar_years_year', ['enterpriseId', 'year'])
export class ImportedYear {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @IntegerColumn() year!: number;
  @JsonColumn() arrangement!: CalendarYear;
  @TextColumn(40, { name: 'imported_by' }) importedBy!: string;
  @InstantColumn({ name: 'imported_at' }) importedAt!: string;
  @VersionNumberColumn() version!: number;
}
