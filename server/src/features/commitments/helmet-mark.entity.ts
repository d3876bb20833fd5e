import { Entity, Unique } from 'typeorm';
import { DayColumn, IdColumn, ReferenceColumn } from '../../platform/database/columns.js';

/** A “共产党员” mark for a helmet, handed out on a day (SL-11-1); the next one replaces it. */
@Entity('helmet_marks')
@Unique('uq_helmet_marks_day', ['personId', 'issuedOn'])
export class HelmetMark {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @DayColumn({ name: 'issued_on' }) issuedOn!: string;
}
