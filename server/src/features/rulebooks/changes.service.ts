import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type IsoDate, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, proposeChange, reviseChange, RulebookChangeRow, stepChange } from '@liangpai/shared/contracts';
import { deriveEdition, type AnyEdition, type ParameterOverride, type Plan } from '@liangpai/shared/rulebooks';
import { rulebookChangeWorkflow } from '@liangpai/shared/workflow';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { deny, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { CaseHistory } from '../../platform/workflow/case-history.js';
import { CaseWalker } from '../../platform/workflow/case-walker.js';
import { Idempotency } from '../../platform/workflow/idempotency.js';
import { Directory, type Organisation } from '../organisations/organisations.module.js';
import { caseOf, ChangeBook } from './change-book.js';
import { OrganisationScope } from './organisation-scope.js';
import { isSameValue } from './parameter-rows.js';
import { RulebookChange } from './rulebook-change.entity.js';
import { RulebookEditions } from './rulebook-editions.service.js';

interface Proposal {
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly overrides: readonly ParameterOverride[];
}

/** Carries a change of parameters from its proposal to an adopted edition: one person proposes, another adopts, the edition is never touched again. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly idempotency: Idempotency, private readonly clock: Clock, private readonly audit: AuditLog, private readonly history: CaseHistory,
    private readonly walker: CaseWalker, private readonly directory: Directory, private readonly editions: RulebookEditions, private readonly scope: OrganisationScope, private readonly book: ChangeBook,
  ) {}

  /** Proposes a change for an organisation and everything below it. */
  async propose(input: InputOf<typeof proposeChange>, actor: Actor, key: string | undefined): Promise<RulebookChangeRow | Refusal> {
    const place = await this.scope.of(actor, input.organisationId);
    if (isRefusal(place)) return place;
    const denied = deny(actor, 'rulebook.propose', place);
    if (denied) return denied;
    const answer = await this.idempotency.once(actor.personId, key, 'rulebooks.propose', async (manager) => {
      const decided = await this.decide(manager, input.plan, place, input);
      if (isRefusal(decided)) return decided;
      const change: RulebookChange = {
        id: newId(), enterpriseId: place.enterpriseId, organisationId: place.id, organisationPath: place.path, plan: input.plan, overrides: input.overrides, valuesBefore: decided.valuesBefore,
        effectiveFrom: input.effectiveFrom, effectiveTo: input.effectiveTo, state: 'proposed', filerId: actor.personId, filerName: actor.name, proposedAt: this.clock.now(), editionId: null, version: 1,
      };
      await manager.insert(RulebookChange, change);
      const { subjectKind, subjectId } = caseOf(change);
      await this.history.append(manager, { enterpriseId: place.enterpriseId, subjectKind, subjectId, action: 'propose', fromState: null, toState: 'proposed', actorId: actor.personId, actorName: actor.name, opinion: '' });
      await this.audit.write(manager, { enterpriseId: place.enterpriseId, actorId: actor.personId, action: 'rulebook-change.propose', subjectKind, subjectId, after: { plan: input.plan, organisation: place.name, overrides: input.overrides, effectiveFrom: input.effectiveFrom, effectiveTo: input.effectiveTo } });
      return { id: change.id };
    });
    return isRefusal(answer) ? answer : this.book.row(answer.id, actor);
  }

  /** Proposes a returned change again with other content. */
  async revise(input: InputOf<typeof reviseChange>, actor: Actor): Promise<RulebookChangeRow | Refusal> {
    return this.onChange(input.id, actor, async (manager, change, place) => {
      const decided = await this.decide(manager, change.plan, place, input);
      if (isRefusal(decided)) return decided;
      const step = await this.walker.take(manager, rulebookChangeWorkflow, caseOf(change), 'resubmit', actor);
      if (isRefusal(step)) return step;
      return updateVersioned(manager, RulebookChange, change, {
        state: step.to, overrides: input.overrides as never, valuesBefore: decided.valuesBefore as never, effectiveFrom: input.effectiveFrom, effectiveTo: input.effectiveTo, proposedAt: this.clock.now(),
      }, input.version);
    });
  }

  /** Adopts, returns or withdraws a change. Adopting makes the edition from what is in force on the day it starts. */
  async step(input: InputOf<typeof stepChange>, actor: Actor): Promise<RulebookChangeRow | Refusal> {
    return this.onChange(input.id, actor, async (manager, change, place) => {
      const step = await this.walker.take(manager, rulebookChangeWorkflow, caseOf(change), input.action, actor, input.opinion);
      if (isRefusal(step)) return step;
      if (step.action !== 'adopt') return updateVersioned(manager, RulebookChange, change, { state: step.to }, input.version);
      const decided = await this.decide(manager, change.plan, place, change, `${place.name}（批准人：${actor.name}）`);
      if (isRefusal(decided)) return decided;
      const { edition, valuesBefore } = decided;
      const stale = await updateVersioned(manager, RulebookChange, change, { state: step.to, editionId: edition.id, valuesBefore: valuesBefore as never }, input.version);
      if (stale) return stale;
      await this.editions.keep(manager, edition, { enterpriseId: change.enterpriseId, organisationId: place.id, organisationPath: place.path, changeId: change.id, adoptedBy: actor.personId, adoptedAt: this.clock.now() });
      return undefined;
    });
  }

  /**
   * Makes the edition that a proposal would lead to.
   * @returns the edition and the values it replaces, or why it cannot be
   */
  private async decide(manager: EntityManager, plan: Plan, place: Organisation, proposal: Proposal, approvedBy = place.name): Promise<{ edition: AnyEdition; valuesBefore: RulebookChange['valuesBefore'] } | Refusal> {
    if (place.closedOn) return refuse('ORGANISATION.CLOSED', { name: place.name });
    const { effectiveFrom, effectiveTo, overrides } = proposal;
    const earliest = `${this.clock.today().slice(0, 7)}-01`;
    if (effectiveFrom < earliest) return refuse('EDITION.BACKDATED', { earliest });
    const parent: AnyEdition | Refusal = await this.editions.editionOnDay(plan, effectiveFrom, place.path, manager);
    if (isRefusal(parent)) return parent;
    if (await this.editions.hasStart(manager, place.id, plan, effectiveFrom)) {
      return refuse('EDITION.START_TAKEN', { organisation: place.name, effectiveFrom });
    }
    const edition = deriveEdition(parent, { id: newId(), approvedBy, effectiveFrom: effectiveFrom as IsoDate, effectiveTo: effectiveTo as IsoDate | null, overrides });
    if (isRefusal(edition)) return edition;
    const unchanged = overrides.find(({ key, value }) => isSameValue(parent.values[key] ?? null, value));
    if (unchanged) return refuse('CHANGE.UNCHANGED', { label: parent.parameters[unchanged.key]?.label ?? unchanged.key });
    // The later edition was derived without this change and would end it unnoticed.
    const startsOn = await this.editions.laterStart(manager, place.id, plan, effectiveFrom, effectiveTo);
    if (startsOn) return refuse('EDITION.LATER_STARTS', { organisation: place.name, startsOn });
    return { edition, valuesBefore: Object.fromEntries(overrides.map(({ key }) => [key, parent.values[key] ?? null])) };
  }

  /** Loads a change that the actor may see, works on it in one transaction, and answers with what it became. */
  private async onChange(id: string, actor: Actor, work: (manager: EntityManager, change: RulebookChange, place: Organisation) => Promise<Refusal | undefined>): Promise<RulebookChangeRow | Refusal> {
    try {
      const refused = await this.unitOfWork.run(async (manager) => {
        const change = await this.book.find(id, actor, manager);
        if (isRefusal(change)) return change;
        const place = await this.directory.organisation(change.organisationId, manager);
        return place ? work(manager, change, place) : refuse('CHANGE.NOT_FOUND');
      });
      return refused ?? this.book.row(id, actor);
    } catch (error) {
      // Somebody else took a step, or gave the unit an edition for the same day, between our reading and our writing.
      if (isDuplicate(error)) return refuse('VERSION.STALE');
      throw error;
    }
  }
}
