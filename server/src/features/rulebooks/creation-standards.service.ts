import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Carrier, type Refusal } from '@liangpai/shared/kernel';
import type { CreationStandardView, InputOf, listCreationStandards, proposeCreationStandard, ResponseOf, stepCreationStandard } from '@liangpai/shared/contracts';
import { creationStandardWorkflow } from '@liangpai/shared/workflow';
import { DataSource, In, IsNull, LessThanOrEqual, MoreThanOrEqual, Or, type EntityManager } from 'typeorm';
import { can, deny, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { CaseHistory } from '../../platform/workflow/case-history.js';
import { CaseWalker, type Case } from '../../platform/workflow/case-walker.js';
import { Duties } from '../../platform/workflow/duties.js';
import { CreationStandard } from './creation-standard.entity.js';
import { OrganisationScope } from './organisation-scope.js';
import { ancestorsOn } from './rulebook-editions.service.js';

const subjectKind = 'creation-standard';
const most = 200;

/** A check that a unit adds to the plan's; `key` is unique among all checks of a step. */
export interface AddedCheck {
  readonly key: string;
  readonly text: string;
  readonly organisationId: string;
}

/** 细化争创标准 (SY-GC-20b): a unit adds checks to the plan's; it cannot take any away, because the plan's own stand beside them untouched. */
@Injectable()
export class CreationStandards {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly walker: CaseWalker, private readonly history: CaseHistory, private readonly duties: Duties,
    private readonly scope: OrganisationScope,
  ) {}

  /**
   * What is checked beyond the plan for items of an organisation filed on a day: its own standards and those of the organisations above it.
   * @param path the filing organisation's path
   */
  async checksOf(carrier: Carrier, path: string, day: string, manager: EntityManager = this.source.manager): Promise<readonly AddedCheck[]> {
    const standards = await manager.find(CreationStandard, {
      where: { carrier, organisationId: In(ancestorsOn(path)), state: In(['adopted', 'ended']), effectiveFrom: LessThanOrEqual(day), effectiveTo: Or(IsNull(), MoreThanOrEqual(day)) }, order: { adoptedAt: 'ASC', id: 'ASC' },
    });
    return standards.flatMap(({ id, checks, organisationId }) => checks.map((text, index) => ({ key: `own-${id}-${index + 1}`, text, organisationId })));
  }

  /** The standards that hold for the actor's own branch, and those of the organisations within reach. */
  async list({ carrier, isInForce }: InputOf<typeof listCreationStandards>, actor: Actor): Promise<ResponseOf<typeof listCreationStandards>> {
    const reach = withinReach(actor, 'item.read', 'standard.organisationPath');
    const own = await this.scope.of(actor);
    const query = this.source.getRepository(CreationStandard).createQueryBuilder('standard').where('standard.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId })
      .andWhere(`(${reach.sql} OR (standard.organisationId IN (:...above) AND standard.state IN ('adopted', 'ended')))`, { ...reach.parameters, above: isRefusal(own) ? [actor.enterpriseId] : ancestorsOn(own.path) });
    if (carrier) query.andWhere('standard.carrier = :carrier', { carrier });
    if (isInForce) query.andWhere(`standard.state IN ('adopted', 'ended') AND standard.effectiveFrom <= :today AND (standard.effectiveTo IS NULL OR standard.effectiveTo >= :today)`, { today: this.clock.today() });
    const standards = await query.orderBy('standard.proposedAt', 'DESC').addOrderBy('standard.id').limit(most).getMany();
    const organisations = await this.scope.within(actor, 'item.review', most);
    return { standards: await this.views(standards, actor), organisations: organisations.map(({ id, name }) => ({ id, name })) };
  }

  async propose({ organisationId, ...content }: InputOf<typeof proposeCreationStandard>, actor: Actor): Promise<CreationStandardView | Refusal> {
    const place = await this.scope.of(actor, organisationId);
    if (isRefusal(place)) return place;
    const denied = deny(actor, 'item.review', place);
    if (denied) return denied;
    if (content.effectiveFrom < this.clock.today()) return refuse('STANDARD.BACKDATED');
    const standard: CreationStandard = {
      ...content, id: newId(), enterpriseId: place.enterpriseId, organisationId: place.id, organisationPath: place.path, effectiveTo: null, state: 'proposed', filerId: actor.personId, filerName: actor.name, proposedAt: this.clock.now(), adoptedBy: null, adoptedAt: null,
      version: 1,
    };
    await this.unitOfWork.run(async (manager) => {
      await manager.insert(CreationStandard, standard as never);
      await this.history.append(manager, { enterpriseId: standard.enterpriseId, subjectKind, subjectId: standard.id, action: 'propose', fromState: null, toState: 'proposed', actorId: actor.personId, actorName: actor.name, opinion: standard.title });
      await this.duties.open(manager, {
        enterpriseId: standard.enterpriseId, kind: 'adopt-standard', subjectKind, subjectId: standard.id, title: '细化争创标准待批准', summary: `${place.name}：${standard.title}`.slice(0, 300), organisationId: place.id, organisationPath: place.path,
        capability: 'item.review', personId: null, initiatorId: actor.personId, dueOn: null,
      });
    });
    return this.view(standard, actor);
  }

  async step(input: InputOf<typeof stepCreationStandard>, actor: Actor): Promise<CreationStandardView | Refusal> {
    try {
      const moved = await this.unitOfWork.run((manager) => this.stepWithin(manager, input, actor));
      return isRefusal(moved) ? moved : this.view(moved, actor);
    } catch (error) {
      if (isDuplicate(error)) return refuse('VERSION.STALE');
      throw error;
    }
  }

  private async stepWithin(manager: EntityManager, { id, version, action, opinion }: InputOf<typeof stepCreationStandard>, actor: Actor): Promise<CreationStandard | Refusal> {
    const standard = await manager.findOneBy(CreationStandard, { id, enterpriseId: actor.enterpriseId });
    if (!standard || !(standard.filerId === actor.personId || can(actor, 'item.read', { enterpriseId: standard.enterpriseId, path: standard.organisationPath }))) return refuse('STANDARD.NOT_FOUND');
    const step = await this.walker.take(manager, creationStandardWorkflow, caseOf(standard), action as 'adopt', actor, opinion);
    if (isRefusal(step)) return step;
    const today = this.clock.today();
    const changes: Partial<CreationStandard> = { state: step.to };
    // Adopted later than planned, it holds from that day: nothing filed before comes under it.
    if (step.action === 'adopt') Object.assign(changes, { adoptedBy: actor.name, adoptedAt: this.clock.now(), effectiveFrom: standard.effectiveFrom > today ? standard.effectiveFrom : today });
    if (step.action === 'end') Object.assign(changes, { effectiveTo: today });
    return (await updateVersioned(manager, CreationStandard, standard, changes as never, version)) ?? { ...standard, ...changes, version: standard.version + 1 };
  }

  private async view(standard: CreationStandard, actor: Actor): Promise<CreationStandardView> {
    const [view] = await this.views([standard], actor);
    if (!view) throw new Error('a standard has a view');
    return view;
  }

  private async views(standards: readonly CreationStandard[], actor: Actor): Promise<CreationStandardView[]> {
    const names = await this.scope.names(standards.map((standard) => standard.organisationId));
    return standards.map((standard) => {
      const { id, carrier, title, basis, checks, effectiveFrom, effectiveTo, state, proposedAt, adoptedBy, version } = standard;
      return {
        id, organisation: { id: standard.organisationId, name: names.get(standard.organisationId) ?? '' }, carrier, title, basis, checks, effectiveFrom, effectiveTo, state, stateLabel: creationStandardWorkflow.states[state], proposer: standard.filerName, proposedAt,
        adoptedBy, steps: this.walker.offer(creationStandardWorkflow, caseOf(standard), actor), version,
      };
    });
  }
}

function caseOf(standard: CreationStandard): Case<CreationStandard['state']> {
  return { enterpriseId: standard.enterpriseId, path: standard.organisationPath, subjectKind, subjectId: standard.id, state: standard.state, filerId: standard.filerId };
}
