import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { codeLength, normaliseCode, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { PlaqueContent, PublicPlaque } from '@liangpai/shared/contracts';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { SharedReads } from '../../platform/database/shared-reads.js';
import type { WrittenAnswer } from '../../platform/http/written-answer.js';
import { shownTargets } from './plaque-content.js';
import { withFigures, type LiveFigure } from './plaque-figures.js';

interface CurrentRow {
  readonly state: string;
  readonly version_id: string | null;
  readonly to_on: string;
  readonly withdrawn_on: string | null;
  readonly withdrawal_reason: string;
  /** Figures recorded since the approval; null when there are none. */
  readonly figures: string | null;
  readonly revision: number | null;
}

interface ReleasedRow {
  readonly content: string;
  readonly released_on: string | null;
  readonly released_organisation: string | null;
  readonly rateable_branch_id: string | null;
}

/** Answers kept in memory; about 4 KB each. */
const keptLimit = 2000;

/**
 * What anybody sees at a plaque's code (SY-ZT-36, SL-31-4). Every request asks the database which version is shown, together with the requests that
 * wait at the same moment; only the writing of the answer is saved. So every replica shows an approval or a withdrawal at once, and no answer mixes two versions.
 */
@Injectable()
export class PublicPlaques {
  private readonly kept = new Map<string, WrittenAnswer & { readonly key: string }>();
  private readonly current = new SharedReads(async (codes) => {
    const rows = await this.source.query<(CurrentRow & { code: string })[]>(
      `SELECT plaque.code, plaque.state, plaque.shown_version_id AS version_id, plaque.to_on, plaque.withdrawn_on, plaque.withdrawal_reason, live.figures, live.revision
       FROM plaques plaque LEFT JOIN plaque_figures live ON live.plaque_id = plaque.id WHERE plaque.code IN (${codes.map(() => '?').join(', ')})`, [...codes]);
    return new Map(rows.map((row) => [row.code, row]));
  });

  constructor(private readonly source: DataSource, private readonly clock: Clock) {}

  /**
   * @param code as the contract leaves it: stored form, or as typed when it cannot be a code
   * @returns the answer, or PLAQUE.CODE_MALFORMED, or PLAQUE.UNKNOWN (also for a plaque that was never approved)
   */
  async read(code: string): Promise<WrittenAnswer | Refusal<'PLAQUE.UNKNOWN' | 'PLAQUE.CODE_MALFORMED'>> {
    if (code.length !== codeLength || normaliseCode(code) !== code) return refuse('PLAQUE.CODE_MALFORMED');
    const row = await this.current.read(code);
    if (!row?.version_id) return refuse('PLAQUE.UNKNOWN');
    const state = row.state === 'withdrawn' ? 'withdrawn' : row.to_on < this.clock.today() ? 'expired' : 'shown';
    const key = `${row.version_id} ${state} ${row.to_on} ${row.revision ?? 0}`;
    const known = this.kept.get(code);
    if (known?.key === key) return known;
    const answer = await this.write(code, row, row.version_id, state);
    this.keep(code, { ...answer, key });
    return answer;
  }

  private async write(code: string, row: CurrentRow, versionId: string, state: PublicPlaque['state']): Promise<WrittenAnswer> {
    const [released] = await this.source.query<ReleasedRow[]>('SELECT content, released_on, released_organisation, rateable_branch_id FROM plaque_versions WHERE id = ?', [versionId]);
    if (!released) throw new Error('a plaque shows a version that does not exist');
    const content = withFigures(JSON.parse(released.content) as PlaqueContent, JSON.parse(row.figures ?? '[]') as LiveFigure[]);
    const plaque: PublicPlaque = {
      code, state, name: content.name, organisation: released.released_organisation ?? '',
      notice: state === 'withdrawn' && row.withdrawn_on ? { on: row.withdrawn_on, reason: row.withdrawal_reason } : null,
      // A decision may let a plaque run out earlier than it was written.
      content: state === 'withdrawn' ? null : { ...content, toOn: row.to_on, targets: shownTargets(content) },
      releasedOn: state === 'withdrawn' ? null : released.released_on, rateableBranchId: state === 'withdrawn' ? null : released.rateable_branch_id,
    };
    const body = Buffer.from(JSON.stringify(plaque));
    return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
  }

  private keep(code: string, answer: WrittenAnswer & { readonly key: string }): void {
    this.kept.delete(code);
    this.kept.set(code, answer);
    const oldest = this.kept.size > keptLimit ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
