import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { createPlaque, InputOf, PlaqueContent, PlaqueView, savePlaque, updateProgress } from '@liangpai/shared/contracts';
import { plaqueWorkflow } from '@liangpai/shared/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { deny, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newCode, newId } from '../../platform/ids/ids.js';
import { Idempotency } from '../../platform/workflow/idempotency.js';
import { Directory, Organisation } from '../organisations/organisations.module.js';
import { placeOf } from './plaque-cases.js';
import { checkContent } from './plaque-content.js';
import { PlaqueReading } from './plaque-reading.service.js';
import { PlaqueSteps } from './plaque-steps.service.js';
import { PlaqueVersion } from './plaque-version.entity.js';
import { Plaque } from './plaque.entity.js';

/** Writing plaques: what is shown never changes under a reader; every change is a version of its own (SY-ZT-36). */
@Injectable()
export class PlaquesService {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly idempotency: Idempotency, private readonly clock: Clock,
    private readonly audit: AuditLog, private readonly directory: Directory, private readonly reading: PlaqueReading, private readonly steps: PlaqueSteps,
  ) {}

  /** The organisations for which the actor may make plaques. */
  async organisations(actor: Actor): Promise<{ organisations: { id: string; name: string }[] }> {
    const reach = withinReach(actor, 'plaque.edit', 'place.path');
    const places = await this.source.getRepository(Organisation).createQueryBuilder('place')
      .where('place.enterpriseId = :enterpriseId AND place.closedOn IS NULL', { enterpriseId: actor.enterpriseId }).andWhere(reach.sql, reach.parameters)
      .orderBy('place.path').limit(1000).getMany();
    return { organisations: places.map(({ id, name }) => ({ id, name })) };
  }

  /** Makes a plaque with its code and a first draft. */
  async create(input: InputOf<typeof createPlaque>, actor: Actor, key?: string): Promise<PlaqueView | Refusal> {
    const place = await this.directory.organisation(input.organisationId);
    if (!place || place.enterpriseId !== actor.enterpriseId || place.closedOn) return refuse('ORGANISATION.NOT_FOUND');
    const denied = deny(actor, 'plaque.edit', place);
    if (denied) return denied;
    const made = await this.idempotency.once(actor.personId, key, 'plaques.create', (manager) => this.createWithin(manager, place, input.content, actor));
    return isRefusal(made) ? made : this.reading.read(made.id, actor);
  }

  /** Makes a plaque with a first draft in the caller's transaction; the caller has looked at the authority. */
  async createWithin(manager: EntityManager, place: { readonly id: string; readonly path: string }, content: PlaqueContent, actor: Actor): Promise<{ id: string; versionId: string } | Refusal> {
    const faulty = checkContent(content, this.clock.today());
    if (faulty) return faulty;
    const draft = this.draftOf(newId(), 1, content, actor);
    const { name, subjectKind, toOn } = content;
    await manager.insert(Plaque, {
      id: draft.plaqueId, enterpriseId: actor.enterpriseId, organisationId: place.id, organisationPath: place.path, code: newCode(), name, subjectKind, state: 'preparing',
      shownVersionId: null, openVersionId: draft.id, toOn, withdrawnOn: null, withdrawalReason: '', version: 1,
    });
    await manager.insert(PlaqueVersion, draft);
    await this.record(manager, actor, 'plaque.create', draft.plaqueId, { name });
    return { id: draft.plaqueId, versionId: draft.id };
  }

  /** Saves the open draft, or begins a new version beside the shown one. */
  async save(input: InputOf<typeof savePlaque>, actor: Actor): Promise<PlaqueView | Refusal> {
    const plaque = await this.editable(input.id, actor);
    if (isRefusal(plaque)) return plaque;
    const faulty = checkContent(input.content, this.clock.today());
    if (faulty) return faulty;
    const saved = await this.unitOfWork.run((manager) => (input.version === null ? this.begin(manager, plaque, input.content, actor) : this.overwrite(manager, plaque, input.version, input.content, actor)));
    return isRefusal(saved) ? saved : this.reading.read(plaque.id, actor);
  }

  /** 只更新进度: copies the shown version, puts the new figures in and submits it. It passes the same review and approval as any other version. */
  async updateProgress(input: InputOf<typeof updateProgress>, actor: Actor, key?: string): Promise<PlaqueView | Refusal> {
    const plaque = await this.editable(input.id, actor);
    if (isRefusal(plaque)) return plaque;
    const shown = plaque.shownVersionId ? await this.source.getRepository(PlaqueVersion).findOneBy({ id: plaque.shownVersionId }) : null;
    if (!shown) return refuse('PLAQUE.NOT_SHOWN');
    if (shown.id !== input.versionId || shown.content.targets.length !== input.figures.length) return refuse('VERSION.STALE');
    const content = { ...shown.content, targets: shown.content.targets.map((target, index) => ({ ...target, ...input.figures[index] })) };
    const faulty = checkContent(content, this.clock.today());
    if (faulty) return faulty;
    const sent = await this.idempotency.once(actor.personId, key, 'plaques.update-progress', async (manager) => {
      const draft = await this.begin(manager, plaque, content, actor);
      if (isRefusal(draft)) return draft;
      const taken = await this.steps.takeWithin(manager, { id: draft.id, action: 'submit', opinion: '只更新进度' }, actor);
      return isRefusal(taken) ? taken : { id: draft.id };
    });
    return isRefusal(sent) ? sent : this.reading.read(plaque.id, actor);
  }

  private async editable(id: string, actor: Actor): Promise<Plaque | Refusal> {
    const plaque = await this.source.getRepository(Plaque).findOneBy({ id, enterpriseId: actor.enterpriseId });
    if (!plaque) return refuse('PLAQUE.NOT_FOUND');
    const denied = deny(actor, 'plaque.edit', placeOf(plaque));
    if (denied) return denied;
    return plaque.state === 'withdrawn' ? refuse('PLAQUE.WITHDRAWN') : plaque;
  }

  private async begin(manager: EntityManager, plaque: Plaque, content: PlaqueContent, actor: Actor): Promise<PlaqueVersion | Refusal> {
    const open = plaque.openVersionId ? await manager.findOneBy(PlaqueVersion, { id: plaque.openVersionId }) : null;
    if (open) return refuse('PLAQUE.VERSION_OPEN', { state: plaqueWorkflow.states[open.state] });
    const last = await manager.maximum(PlaqueVersion, 'number', { plaqueId: plaque.id });
    const draft = this.draftOf(plaque.id, (last ?? 0) + 1, content, actor);
    // Of two who begin at once, one writes the plaque's row and the other is told.
    const stale = await updateVersioned(manager, Plaque, plaque, { openVersionId: draft.id });
    if (stale) return stale;
    await manager.insert(PlaqueVersion, draft);
    await this.record(manager, actor, 'plaque.begin-version', plaque.id, { number: draft.number });
    return draft;
  }

  private async overwrite(manager: EntityManager, plaque: Plaque, expected: number, content: PlaqueContent, actor: Actor): Promise<PlaqueVersion | Refusal> {
    const open = plaque.openVersionId ? await manager.findOneBy(PlaqueVersion, { id: plaque.openVersionId }) : null;
    if (!open) return refuse('VERSION.STALE');
    if (open.state !== 'draft') return refuse('PLAQUE.NOT_DRAFT', { state: plaqueWorkflow.states[open.state] });
    const editorIds = [...new Set([...open.editorIds, actor.personId])];
    const stale = await updateVersioned(manager, PlaqueVersion, open, { content, editorIds, savedAt: this.clock.now() }, expected);
    if (stale) return stale;
    if (plaque.state === 'preparing') await manager.update(Plaque, { id: plaque.id }, { name: content.name, subjectKind: content.subjectKind, toOn: content.toOn });
    return open;
  }

  private draftOf(plaqueId: string, number: number, content: PlaqueContent, actor: Actor): PlaqueVersion {
    return {
      id: newId(), plaqueId, number, state: 'draft', content, filerId: actor.personId, filerName: actor.name, editorIds: [actor.personId], savedAt: this.clock.now(),
      releasedOn: null, releasedOrganisation: null, rateableBranchId: null, version: 1,
    };
  }

  private record(manager: EntityManager, actor: Actor, action: string, subjectId: string, after: unknown): Promise<void> {
    return this.audit.write(manager, { enterpriseId: actor.enterpriseId, actorId: actor.personId, action, subjectKind: 'plaque', subjectId, after });
  }
}
