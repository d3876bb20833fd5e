import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { Duties } from '../../platform/workflow/duties.js';
import { placeOf } from './plaque-cases.js';
import { PlaqueDuties } from './plaque-duties.js';
import { PlaqueSteps } from './plaque-steps.service.js';
import { Plaque } from './plaque.entity.js';

/** What a decision about the thing behind a plaque does to the plaque; always in that decision's transaction and in the name of whoever took it. */
@Injectable()
export class PlaqueEndings {
  constructor(private readonly clock: Clock, private readonly audit: AuditLog, private readonly steps: PlaqueSteps, private readonly duties: Duties, private readonly plaqueDuties: PlaqueDuties) {}

  /**
   * Takes a plaque down. One that was never shown is given up, so that it cannot be shown any more.
   * @param notice what its public page says from now on
   */
  async withdraw(manager: EntityManager, plaqueId: string | null, notice: string, actor: Actor): Promise<Refusal | undefined> {
    const plaque = await this.standing(manager, plaqueId);
    if (!plaque) return undefined;
    if (plaque.state === 'shown' && plaque.shownVersionId) {
      const taken = await this.steps.takeWithin(manager, { id: plaque.shownVersionId, action: 'withdraw', opinion: notice }, actor);
      return isRefusal(taken) ? taken : undefined;
    }
    if (!can(actor, 'plaque.withdraw', placeOf(plaque))) return refuse('STEP.NOT_YOURS', { step: '摘牌' });
    if (plaque.openVersionId) await this.plaqueDuties.drop(manager, plaque.openVersionId, actor);
    await this.audit.write(manager, { enterpriseId: plaque.enterpriseId, actorId: actor.personId, action: 'plaque.give-up', subjectKind: 'plaque', subjectId: plaque.id, before: { state: plaque.state }, after: { state: 'withdrawn', notice } });
    return updateVersioned(manager, Plaque, plaque, { state: 'withdrawn', withdrawnOn: this.clock.today(), withdrawalReason: notice });
  }

  /** Asks whoever may take plaques down to do so; the duty's words become the public notice. One that was never shown is given up at once. */
  async ask(manager: EntityManager, plaqueId: string | null, notice: string, actor: Actor): Promise<Refusal | undefined> {
    const plaque = await this.standing(manager, plaqueId);
    if (!plaque) return undefined;
    if (plaque.state !== 'shown' || !plaque.shownVersionId) return this.withdraw(manager, plaque.id, notice, actor);
    await this.duties.open(manager, {
      enterpriseId: plaque.enterpriseId, kind: 'withdraw-plaque', subjectKind: 'plaque-version', subjectId: plaque.shownVersionId, title: `请摘牌：${plaque.name}`.slice(0, 120), summary: notice,
      organisationId: plaque.organisationId, organisationPath: plaque.organisationPath, capability: 'plaque.withdraw', personId: null, initiatorId: null, dueOn: null,
    });
    return undefined;
  }

  /** Lets a plaque run out earlier; one that ends before that day anyhow stays as it is. */
  async limit(manager: EntityManager, plaqueId: string | null, lastOn: string, actor: Actor): Promise<Refusal | undefined> {
    const plaque = await this.standing(manager, plaqueId);
    if (!plaque || plaque.toOn <= lastOn) return undefined;
    await this.audit.write(manager, { enterpriseId: plaque.enterpriseId, actorId: actor.personId, action: 'plaque.limit', subjectKind: 'plaque', subjectId: plaque.id, before: { toOn: plaque.toOn }, after: { toOn: lastOn } });
    return updateVersioned(manager, Plaque, plaque, { toOn: lastOn });
  }

  private async standing(manager: EntityManager, plaqueId: string | null): Promise<Plaque | null> {
    const plaque = plaqueId ? await manager.findOneBy(Plaque, { id: plaqueId }) : null;
    return plaque?.state === 'withdrawn' ? null : plaque;
  }
}
