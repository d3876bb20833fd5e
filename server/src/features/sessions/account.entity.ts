import { Entity, Index, Unique } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../../platform/database/columns.js';

/** How a person signs in with a password. */
@Entity('accounts')
@Unique('uq_accounts_person', ['personId'])
export class Account {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(200, { name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @FlagColumn({ name: 'must_change_password' }) mustChangePassword!: boolean;
  @IntegerColumn({ name: 'failed_count' }) failedCount!: number;
  @InstantColumn({ name: 'locked_until', nullable: true }) lockedUntil!: string | null;
}

@Entity('wechat_bindings')
@Unique('uq_wechat_bindings_open_id', ['openId'])
@Unique('uq_wechat_bindings_person', ['personId'])
export class WechatBinding {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(64, { name: 'open_id' }) openId!: string;
  @InstantColumn({ name: 'bound_at' }) boundAt!: string;
}

/** A code given to a person once, on paper, with which an account is opened or a WeChat bound. Only its hash is kept. */
@Entity('activation_codes')
@Index('ix_activation_codes_person', ['personId'])
export class ActivationCode {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(64, { name: 'code_hash' }) codeHash!: string;
  @InstantColumn({ name: 'expires_at' }) expiresAt!: string;
  @InstantColumn({ name: 'used_at', nullable: true }) usedAt!: string | null;
}

/** A sign-in on one device. Tokens are random; only their hashes are stored. */
@Entity('sessions')
@Unique('uq_sessions_access', ['accessHash'])
@Unique('uq_sessions_refresh', ['refreshHash'])
@Index('ix_sessions_spent', ['spentRefreshHash'])
@Index('ix_sessions_person', ['personId'])
export class Session {
  @IdColumn() id!: string;
  @ReferenceColumn({ name: 'person_id' }) personId!: string;
  @TextColumn(80) device!: string;
  @InstantColumn({ name: 'signed_in_at' }) signedInAt!: string;
  @TextColumn(64, { name: 'access_hash' }) accessHash!: string;
  @InstantColumn({ name: 'access_expires_at' }) accessExpiresAt!: string;
  @TextColumn(64, { name: 'refresh_hash' }) refreshHash!: string;
  /** The refresh token before this one: if it turns up again, somebody copied it, and the session ends. */
  @TextColumn(64, { name: 'spent_refresh_hash', nullable: true }) spentRefreshHash!: string | null;
  @InstantColumn({ name: 'refresh_expires_at' }) refreshExpiresAt!: string;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt!: string | null;
}
