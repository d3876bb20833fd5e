import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import { itemYearLimits, type InputOf, type recordGoalResult, type splitGoal } from '@liangpai/shared/contracts';
import { goalsOf, itemKinds } from '@liangpai/shared/items';
import { IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { ItemGates, valuesOf, type Item, type StepAttempt } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { PlaqueFigures } from '../plaques/plaques.module.js';
import { hasResult, isMet, liveFigures } from './goal-views.js';
import { ItemDoor } from './item-door.js';
import { ItemGoal } from './item-year.entity.js';
import { YearDuties } from './year-duties.js';

/** The goals that a running item is held to: copied when it begins, filled in along the year, complete before it is rated. */
@Injectable()
export class ItemGoals implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly gates: ItemGates, private readonly door: ItemDoor, private readonly directory: Directory,
    private readonly figures: PlaqueFigures, private readonly duties: YearDuties,
  ) {}

  onModuleInit(): void {
    this.gates.register(['project', 'responsibility-zone', 'vanguard-post', 'task-force'], ['hang'], (attempt) => this.copy(attempt));
    this.gates.register(['pledge'], ['publish'], (attempt) => this.copy(attempt));
    this.gates.register(['responsibility-zone'], ['apply-rating'], (attempt) => this.refuseOpen(attempt));
    this.gates.register(['project', 'task-force'], ['apply-closing'], (attempt) => this.duties.end(attempt.manager, attempt.item.id));
    this.gates.register(['project', 'task-force'], ['cancel-by-decision'], (attempt) => this.duties.abandon(attempt.manager, attempt.item.id));
    this.gates.register(['responsibility-zone', 'vanguard-post', 'pledge'], ['apply-rating'], (attempt) => this.duties.end(attempt.manager, attempt.item.id));
  }

  of(manager: EntityManager, itemId: string): Promise<ItemGoal[]> {
    return manager.find(ItemGoal, { where: { itemId }, order: { position: 'ASC' } });
  }

  /** Copies the goals of the filing form; the form itself stays as it was approved. */
  private async copy({ manager, item, sheets }: StepAttempt): Promise<undefined> {
    if (await manager.existsBy(ItemGoal, { itemId: item.id })) return;
    const goals = goalsOf(item.carrier, valuesOf(sheets, itemKinds[item.carrier].filing)).map(({ name, aspect, measured, dueOn }, index) => ({
      id: newId(), itemId: item.id, position: index + 1, parentId: null, ownerId: null, ownerName: '', name, aspect, isQuantified: measured !== null, unit: measured?.unit ?? null, direction: measured?.direction ?? null,
      target: measured?.target.toText() ?? null, dueOn, actual: null, asOfOn: null, isDone: false, doneOn: null, evidence: '', cancelledAt: null, version: 1,
    }));
    if (goals.length > 0) await manager.insert(ItemGoal, goals);
  }

  /** A zone is rated by its goals, so that every goal has its result first (SY-ZR-13). */
  private async refuseOpen({ manager, item }: StepAttempt): Promise<Refusal | undefined> {
    const silent = (await manager.findBy(ItemGoal, { itemId: item.id, parentId: IsNull(), cancelledAt: IsNull() })).filter((goal) => !hasResult(goal));
    return silent.length > 0 ? refuse('GOAL.RESULT_MISSING', { goals: silent.slice(0, 5).map((goal) => `“${goal.name}”`) }) : undefined;
  }

  /** Fills in how far a goal has come; its figure moves on the plaque at once. */
  async record(input: InputOf<typeof recordGoalResult>, actor: Actor): Promise<{ itemId: string } | Refusal> {
    return this.unitOfWork.run(async (manager) => {
      const opened = await this.open(manager, input.id, actor);
      if (isRefusal(opened)) return opened;
      const { goal, item } = opened;
      const { actual, asOfOn, isDone, evidence } = input;
      if (!goal.isQuantified && actual !== null) return refuse('GOAL.NOT_QUANTIFIED');
      if (goal.isQuantified && ((actual === null) !== (asOfOn === null) || (asOfOn !== null && asOfOn > this.clock.today()))) return refuse('GOAL.FIGURE_INCOMPLETE');
      const stale = await this.write(manager, item, goal, goal.isQuantified ? { actual, asOfOn, evidence } : { isDone, evidence }, actor, input.version);
      return stale ?? { itemId: item.id };
    });
  }

  /** Writes results in the caller's transaction and lets the plaque and the duties know. */
  async write(manager: EntityManager, item: Item, goal: ItemGoal, given: Partial<Pick<ItemGoal, 'actual' | 'asOfOn' | 'isDone' | 'evidence'>>, actor: Actor, version?: number): Promise<Refusal | undefined> {
    const isDone = isMet({ ...goal, ...given });
    const changes = { ...given, isDone, doneOn: isDone ? (goal.doneOn ?? given.asOfOn ?? this.clock.today()) : null };
    const stale = await updateVersioned(manager, ItemGoal, goal, changes, version);
    if (stale) return stale;
    await this.audit.write(manager, {
      enterpriseId: item.enterpriseId, actorId: actor.personId, action: 'item-goal.record', subjectKind: 'item', subjectId: item.id,
      before: { goal: goal.name, actual: goal.actual, isDone: goal.isDone }, after: { goal: goal.name, ...changes },
    });
    if (isDone) await this.duties.fulfilled(manager, item.id, goal.id, actor.personId);
    await this.show(manager, item);
    return undefined;
  }

  /** Hands the figures to the item's plaque. */
  async show(manager: EntityManager, item: Item): Promise<void> {
    if (item.plaqueId) await this.figures.keep(manager, item.plaqueId, liveFigures(await this.of(manager, item.id)));
  }

  /** Splits a goal among groups and people; the approved goal stays above its parts. */
  async split(input: InputOf<typeof splitGoal>, actor: Actor): Promise<{ itemId: string } | Refusal> {
    return this.unitOfWork.run(async (manager) => {
      const opened = await this.open(manager, input.id, actor);
      if (isRefusal(opened)) return opened;
      const { goal, item } = opened;
      if (goal.parentId !== null) return refuse('GOAL.IS_PART');
      const goals = await this.of(manager, item.id);
      if (goals.filter((one) => one.parentId === goal.id).length >= itemYearLimits.parts) return refuse('GOAL.PARTS_FULL');
      const owner = await this.directory.person(input.ownerId, manager);
      if (owner?.enterpriseId !== item.enterpriseId || owner.leftOn) return refuse('PLAN.OWNER_INVALID');
      const isQuantified = goal.isQuantified && input.target !== null;
      await manager.insert(ItemGoal, {
        id: newId(), itemId: item.id, position: (goals.at(-1)?.position ?? 0) + 1, parentId: goal.id, ownerId: owner.id, ownerName: owner.name, name: input.name, aspect: goal.aspect, isQuantified, unit: isQuantified ? goal.unit : null,
        direction: isQuantified ? goal.direction : null, target: isQuantified ? input.target : null, dueOn: input.dueOn ?? goal.dueOn, actual: null, asOfOn: null, isDone: false, doneOn: null, evidence: '', cancelledAt: null, version: 1,
      });
      await this.audit.write(manager, { enterpriseId: item.enterpriseId, actorId: actor.personId, action: 'item-goal.split', subjectKind: 'item', subjectId: item.id, after: { goal: goal.name, part: input.name, owner: owner.name } });
      return { itemId: item.id };
    });
  }

  /** A goal that the actor records on: of an item that he writes on, or a part that is his own. */
  private async open(manager: EntityManager, id: string, actor: Actor): Promise<{ goal: ItemGoal; item: Item } | Refusal> {
    const goal = await manager.findOneBy(ItemGoal, { id });
    const item = goal ? await this.door.open(goal.itemId, actor, manager) : null;
    if (!goal || !item || isRefusal(item)) return refuse('GOAL.NOT_FOUND');
    const resting = this.door.refuseResting(item);
    if (resting) return resting;
    if (!this.door.mayRecord(item, actor) && goal.ownerId !== actor.personId) return refuse('ACCESS.DENIED');
    return goal.cancelledAt ? refuse('GOAL.CANCELLED') : { goal, item };
  }
}
