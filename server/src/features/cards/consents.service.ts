import { Injectable } from '@nestjs/common';
import { refuse, type Refusal } from '@liangpai/shared/kernel';
import { consentPurposes, consentTexts, type ConsentPurpose, type ConsentView, type InputOf, type ResponseOf, type listConsents, type saveConsent } from '@liangpai/shared/contracts';
import { DataSource, In, IsNull } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids/ids.js';
import { Consent } from './card.entity.js';

/** Consent to what becomes public, apart from everything else; withdrawing it works at once. */
@Injectable()
export class ConsentsService {
  constructor(private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog) {}

  async list(actor: Actor): Promise<ResponseOf<typeof listConsents>> {
    return { consents: await Promise.all(consentPurposes.map((purpose) => this.view(actor.personId, purpose))) };
  }

  /** Gives or withdraws; doing it twice changes nothing. */
  async save(input: InputOf<typeof saveConsent>, actor: Actor): Promise<ConsentView | Refusal> {
    const { purpose } = input;
    if (input.isGiven && input.textVersion !== consentTexts[purpose].version) return refuse('CONSENT.TEXT_CHANGED');
    if (input.isGiven) await this.give(purpose, actor);
    else await this.withdraw(purpose, actor);
    return this.view(actor.personId, purpose);
  }

  /** Who of these people has a consent that stands. */
  async standing(personIds: readonly string[], purpose: ConsentPurpose): Promise<ReadonlySet<string>> {
    const given = await this.source.getRepository(Consent).findBy({ standingKey: In(personIds.map((personId) => keyOf(personId, purpose))) });
    return new Set(given.map((consent) => consent.personId));
  }

  async view(personId: string, purpose: ConsentPurpose): Promise<ConsentView> {
    const [last] = await this.source.getRepository(Consent).find({ where: { personId, purpose }, order: { givenAt: 'DESC', id: 'DESC' }, take: 1 });
    const standing = await this.source.getRepository(Consent).findOneBy({ standingKey: keyOf(personId, purpose) });
    const { title, lines, version } = consentTexts[purpose];
    const shown = standing ?? last;
    return { purpose, title, lines: [...lines], textVersion: version, isGiven: standing !== null, givenAt: shown?.givenAt ?? null, withdrawnAt: shown?.withdrawnAt ?? null };
  }

  private async give(purpose: ConsentPurpose, actor: Actor): Promise<void> {
    const standingKey = keyOf(actor.personId, purpose);
    if (await this.source.getRepository(Consent).existsBy({ standingKey })) return;
    try {
      await this.unitOfWork.run(async (manager) => {
        const consent = { id: newId(), enterpriseId: actor.enterpriseId, personId: actor.personId, purpose, textVersion: consentTexts[purpose].version, givenAt: this.clock.now(), withdrawnAt: null, standingKey };
        await manager.insert(Consent, consent);
        await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action: 'consent.give', subjectKind: 'consent', subjectId: consent.id, after: { purpose, textVersion: consent.textVersion } });
      });
    } catch (error) {
      // The same consent from a second device at the same moment.
      if (!isDuplicate(error)) throw error;
    }
  }

  private async withdraw(purpose: ConsentPurpose, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const standing = await manager.findOneBy(Consent, { standingKey: keyOf(actor.personId, purpose), withdrawnAt: IsNull() });
      if (!standing) return;
      await manager.update(Consent, { id: standing.id }, { withdrawnAt: this.clock.now(), standingKey: null });
      await this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action: 'consent.withdraw', subjectKind: 'consent', subjectId: standing.id, before: { purpose, textVersion: standing.textVersion } });
    });
  }
}

function keyOf(personId: string, purpose: ConsentPurpose): string {
  return `${personId}:${purpose}`;
}
