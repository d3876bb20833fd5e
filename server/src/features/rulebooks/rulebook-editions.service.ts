import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { lastDayOf, refuse, type IsoDate, type Period, type Refusal } from '@liangpai/shared/kernel';
import { canonicalise, EDITIONS, editionOn, type AnyEdition, type EditionsByPlan, type Plan } from '@liangpai/shared/rulebooks';
import { And, DataSource, In, IsNull, LessThanOrEqual, MoreThan, MoreThanOrEqual, Or, type EntityManager } from 'typeorm';
import { DerivedEdition } from './derived-edition.entity.js';

/** The organisations on a path, from the root down: `/a/b/` → a, b. */
export function ancestorsOn(path: string): string[] {
  return path.split('/').filter(Boolean);
}

function sealOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Answers which edition judges what. Other features ask here when they open a period, and keep the edition's id with it: whatever is adopted
 * later, the period is judged by the edition it was opened with.
 */
@Injectable()
export class RulebookEditions {
  constructor(private readonly source: DataSource) {}

  /**
   * The edition that judges a period of an organisation: what the nearest organisation above it (or itself) derived and had adopted for the
   * period's last day, the one that started last where one unit has several; otherwise the plan's original.
   * @param path the organisation's path, `/root/branch/`
   * @returns the edition, or `RULEBOOK.NO_EDITION` when the plan did not exist yet
   */
  editionInForce<P extends Plan>(plan: P, period: Period, path: string, manager?: EntityManager): Promise<EditionsByPlan[P] | Refusal> {
    return this.editionOnDay(plan, lastDayOf(period), path, manager);
  }

  /** The same for a day, e.g. today or the day a change shall take effect. */
  async editionOnDay<P extends Plan>(plan: P, date: string, path: string, manager: EntityManager = this.source.manager): Promise<EditionsByPlan[P] | Refusal> {
    const candidates = await manager.find(DerivedEdition, {
      where: { organisationId: In(ancestorsOn(path)), plan, effectiveFrom: LessThanOrEqual(date), effectiveTo: Or(IsNull(), MoreThanOrEqual(date)) },
    });
    const [nearest] = candidates.sort((one, other) => other.organisationPath.length - one.organisationPath.length || (one.effectiveFrom < other.effectiveFrom ? 1 : -1));
    return nearest ? (this.open(nearest) as EditionsByPlan[P]) : editionOn<EditionsByPlan[P]>(EDITIONS[plan], plan, date as IsoDate);
  }

  /**
   * The edition that a result or a period names.
   * @returns the edition, or `EDITION.NOT_FOUND`
   */
  async editionById<P extends Plan>(plan: P, id: string, manager: EntityManager = this.source.manager): Promise<EditionsByPlan[P] | Refusal<'EDITION.NOT_FOUND'>> {
    const originals: readonly EditionsByPlan[P][] = EDITIONS[plan];
    const original = originals.find((edition) => edition.id === id);
    if (original) return original;
    const row = await manager.findOneBy(DerivedEdition, { id, plan });
    return row ? (this.open(row) as EditionsByPlan[P]) : refuse('EDITION.NOT_FOUND');
  }

  /** What the units of an enterprise derived, latest first; at most `limit`. */
  async derivedBy(enterpriseId: string, limit: number): Promise<{ row: DerivedEdition; edition: AnyEdition }[]> {
    const rows = await this.source.getRepository(DerivedEdition).find({ where: { enterpriseId }, order: { effectiveFrom: 'DESC', adoptedAt: 'DESC' }, take: limit });
    return rows.map((row) => ({ row, edition: this.open(row) }));
  }

  /** Stores an adopted edition in the caller's transaction. The unique key lets one edition start per organisation, plan and day. */
  async keep(manager: EntityManager, edition: AnyEdition, origin: Omit<DerivedEdition, 'id' | 'plan' | 'parentId' | 'effectiveFrom' | 'effectiveTo' | 'content' | 'hash'>): Promise<void> {
    const content = canonicalise(edition);
    const { id, plan, effectiveFrom, effectiveTo, derivation } = edition;
    await manager.insert(DerivedEdition, { ...origin, id, plan, effectiveFrom, effectiveTo, parentId: derivation?.parentId ?? '', content, hash: sealOf(content) });
  }

  /** Whether a unit already has an edition of its own that starts on a day. */
  hasStart(manager: EntityManager, organisationId: string, plan: Plan, effectiveFrom: string): Promise<boolean> {
    return manager.existsBy(DerivedEdition, { organisationId, plan, effectiveFrom });
  }

  /** The first day within a term, after its own, on which a unit already has another edition of its own start; null when there is none. */
  async laterStart(manager: EntityManager, organisationId: string, plan: Plan, effectiveFrom: string, effectiveTo: string | null): Promise<string | null> {
    const within = effectiveTo === null ? MoreThan(effectiveFrom) : And(MoreThan(effectiveFrom), LessThanOrEqual(effectiveTo));
    const [next] = await manager.find(DerivedEdition, { select: { effectiveFrom: true }, where: { organisationId, plan, effectiveFrom: within }, order: { effectiveFrom: 'ASC' }, take: 1 });
    return next?.effectiveFrom ?? null;
  }

  private open(row: DerivedEdition): AnyEdition {
    if (sealOf(row.content) !== row.hash) throw new Error(`derived edition ${row.id} does not match its hash: the row was altered outside the program`);
    return JSON.parse(row.content) as AnyEdition;
  }
}
