import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PersonKind } from '@liangpai/shared/kernel';
import { DataSource, IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { ActorSource, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId, newSecret } from '../../platform/ids/ids.js';
import { Directory } from '../organisations/organisations.module.js';
import { Session } from './account.entity.js';

/** Seconds. The access token is short, the refresh token outlives a month between two quarterly surveys. */
const accessLife = 15 * 60;
const refreshLife = 45 * 24 * 3600;
/** A refresh that arrives twice within this time is a lost answer, not a copied token. */
const rotationGrace = 30;

interface ActorRow {
  readonly session_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly enterprise_id: string;
  readonly branch_id: string | null;
  readonly left_on: string | null;
  readonly branch_path: string | null;
  readonly must_change_password: number | boolean | null;
}

/** The tokens of a fresh or renewed session. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly accessExpiresAt: string;
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Keeps sessions in the database, so that every replica sees the same and ending one takes effect at once. */
@Injectable()
export class SessionStore extends ActorSource {
  constructor(private readonly source: DataSource, private readonly clock: Clock, private readonly directory: Directory) {
    super();
  }

  /** Opens a session. */
  async open(personId: string, device: string, manager: EntityManager = this.source.manager): Promise<Tokens> {
    const tokens = this.mint();
    await manager.insert(Session, {
      id: newId(), personId, device: device.slice(0, 80), signedInAt: this.clock.now(), accessHash: hashOf(tokens.accessToken), accessExpiresAt: tokens.accessExpiresAt,
      refreshHash: hashOf(tokens.refreshToken), spentRefreshHash: null, refreshExpiresAt: this.clock.after(refreshLife), endedAt: null,
    });
    return tokens;
  }

  /**
   * Exchanges a refresh token for new tokens. A token that was exchanged before ends its session, unless it comes again within seconds: then the
   * answer was lost on the way.
   * @returns the person and the tokens, or null when the token is not good any more
   */
  async rotate(refreshToken: string): Promise<(Tokens & { readonly personId: string }) | null> {
    const sessions = this.source.getRepository(Session);
    const hash = hashOf(refreshToken);
    const alive = { endedAt: IsNull(), refreshExpiresAt: MoreThan(this.clock.now()) };
    const session = await sessions.findOneBy({ refreshHash: hash, ...alive }) ?? await this.findSpent(hash);
    if (!session) return null;
    const tokens = this.mint();
    const rotated = await sessions.update({ id: session.id, refreshHash: session.refreshHash, endedAt: IsNull() }, {
      accessHash: hashOf(tokens.accessToken), accessExpiresAt: tokens.accessExpiresAt, refreshHash: hashOf(tokens.refreshToken), spentRefreshHash: hash,
      refreshExpiresAt: this.clock.after(refreshLife),
    });
    return rotated.affected ? { ...tokens, personId: session.personId } : this.rotate(refreshToken);
  }

  private async findSpent(hash: string): Promise<Session | null> {
    const session = await this.source.getRepository(Session).findOneBy({ spentRefreshHash: hash, endedAt: IsNull() });
    if (!session) return null;
    if (session.accessExpiresAt > this.clock.after(accessLife - rotationGrace)) return session;
    await this.end({ id: session.id });
    return null;
  }

  /** On the way of every request, so that it is one query for the person and one for the roles, without entities. */
  override async findByAccessToken(token: string): Promise<Actor | null> {
    const [row] = await this.source.query<ActorRow[]>(
      `SELECT s.id AS session_id, p.id AS person_id, p.name, p.kind, p.enterprise_id, p.branch_id, p.left_on, b.path AS branch_path, a.must_change_password
       FROM sessions s JOIN people p ON p.id = s.person_id LEFT JOIN organisations b ON b.id = p.branch_id LEFT JOIN accounts a ON a.person_id = p.id
       WHERE s.access_hash = ? AND s.ended_at IS NULL AND s.access_expires_at > ?`, [hashOf(token), this.clock.now()]);
    if (!row || (row.left_on && row.left_on <= this.clock.today())) return null;
    return {
      personId: row.person_id, name: row.name, kind: row.kind, enterpriseId: row.enterprise_id, branchId: row.branch_id, branchPath: row.branch_path,
      sessionId: row.session_id, mustChangePassword: Boolean(row.must_change_password), authorities: await this.directory.rolesOf(row.person_id),
    };
  }

  /** Ends one session or all of a person: on sign-out, on leaving, on a withdrawn role, on a new password. */
  async end(which: { id?: string; personId?: string }, manager: EntityManager = this.source.manager): Promise<number> {
    const ended = await manager.update(Session, { ...which, endedAt: IsNull() }, { endedAt: this.clock.now() });
    return ended.affected ?? 0;
  }

  /** Ends all of a person's sessions but one. */
  async endOthers(personId: string, keptId: string, manager: EntityManager): Promise<void> {
    await manager.update(Session, { personId, id: Not(keptId), endedAt: IsNull() }, { endedAt: this.clock.now() });
  }

  /** The person's living sessions, newest first. */
  list(personId: string): Promise<Session[]> {
    return this.source.getRepository(Session).find({ where: { personId, endedAt: IsNull(), refreshExpiresAt: MoreThan(this.clock.now()) }, order: { signedInAt: 'DESC' } });
  }

  private mint(): Tokens {
    return { accessToken: newSecret(), refreshToken: newSecret(), accessExpiresAt: this.clock.after(accessLife) };
  }
}
