import { Entity, Index, Unique } from 'typeorm';
import type { PersonKind } from '@liangpai/shared/kernel';
import { DayColumn, FlagColumn, IdColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

@Entity('people')
@Unique('uq_people_employee_no', ['enterpriseId', 'employeeNo'])
@Index('ix_people_branch', ['branchId'])
@Index('ix_people_department', ['departmentId'])
export class Person {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  /** 工号 */
  @TextColumn(32, { name: 'employee_no' }) employeeNo!: string;
  @TextColumn(40) name!: string;
  /** For finding by letters: `lin yi zhou lyz`. */
  @TextColumn(200, { name: 'name_pinyin' }) namePinyin!: string;
  @TextColumn(20) kind!: PersonKind;
  /** 职务 as it stands on the card. */
  @TextColumn(80) post!: string;
  @ReferenceColumn({ name: 'branch_id', nullable: true }) branchId!: string | null;
  @ReferenceColumn({ name: 'party_group_id', nullable: true }) partyGroupId!: string | null;
  @ReferenceColumn({ name: 'department_id', nullable: true }) departmentId!: string | null;
  /** 在岗; retired people and those on long leave are not counted in coverage (SL-31-1). */
  @FlagColumn({ name: 'is_on_duty' }) isOnDuty!: boolean;
  @DayColumn({ name: 'joined_party_on', nullable: true }) joinedPartyOn!: string | null;
  @DayColumn({ name: 'left_on', nullable: true }) leftOn!: string | null;
  @VersionNumberColumn() version!: number;
}
