import { Entity, Index, Unique } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';

/** A person's request to have personal data deleted, and its answer. */
@Entity('erasure_requests')
@Unique('uq_erasure_requests_open', ['openKey'])
@Index('ix_erasure_requests_enterprise', ['enterpriseId', 'state'])
@Index('ix_erasure_requests_person', ['personId'])
export class ErasureRequest {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'enterprise_id' }) enterpriseId!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(300) reason!: string;
  @InstantColumn({ name: 'requested_at' }) requestedAt!: string;
  @TextColumn(12) state!: 'open' | 'accepted' | 'declined';
  @TextColumn(300) answer!: string;
  @ReferenceColumn({ name: 'answered_by', nullable: true }) answeredBy!: string | null;
  @InstantColumn({ name: 'answered_at', nullable: true }) answeredAt!: string | null;
  /** The person while the request is open: one open request each. */
  @ReferenceColumn({ name: 'open_key', nullable: true }) openKey!: string | null;
}
