import { Entity, Index } from 'typeorm';
import type { Role } from '@liangpai/shared/kernel';
import { DayColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn, VersionNumberColumn } from '../../platform/database/columns.js';

/** A role that a person holds in an organisation's subtree from one day to another. */
@Entity('role_assignments')
@Index('ix_role_assignments_person', ['personId'])
@Index('ix_role_assignments_organisation', ['organisationId'])
export class RoleAssignment {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(40) role!: Role;
  @ReferenceColumn({ name: 'organisation_id' }) organisationId!: string;
  @DayColumn({ name: 'from_on' }) fromOn!: string;
  /** The last day it holds. */
  @DayColumn({ name: 'to_on', nullable: true }) toOn!: string | null;
  @InstantColumn({ name: 'withdrawn_at', nullable: true }) withdrawnAt!: string | null;
  @VersionNumberColumn() version!: number;
}
