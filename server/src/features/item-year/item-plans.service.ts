import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, proposeItemPlan, takeItemPlanStep } from '@liangpai/shared/contracts';
import { itemPlanWorkflows } from '@liangpai/shared/workflow';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { CaseAccess } from '../../platform/workflow/case-access.js';
import { CaseWalker } from '../../platform/workflow/case-walker.js';
import { Duties, type NewDuty } from '../../platform/workflow/duties.js';
import { Item } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { ItemDoor } from './item-door.js';
import { caseOfPlan, planSubject, planSubjectId } from './item-plan-case.js';
import { ItemGoals } from './item-goals.service.js';
import { ItemGoal, ItemPlan } from './item-year.entity.js';
import { YearDuties } from './year-duties.js';

type StepInput = InputOf<typeof takeItemPlanStep>;

/** Measures after a finding (SY-GC-WT1), a new end for an overdue item (SY-GC-WT4), a goal that is given up with approval. */
@Injectable()
export class ItemPlans implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly walker: CaseWalker, private readonly duties: Duties, private readonly access: CaseAccess, private readonly door: ItemDoor,
    private readonly directory: Directory, private readonly goals: ItemGoals, private readonly yearDuties: YearDuties,
  ) {}

  onModuleInit(): void {
    const planOf = (manager: EntityManager, subjectId: string): Promise<ItemPlan> => manager.findOneByOrFail(ItemPlan, { id: subjectId.slice(subjectId.indexOf(':') + 1) });
    this.access.register(planSubject, {
      workflow: async (manager, id) => itemPlanWorkflows[(await planOf(manager, id)).kind],
      mayRead: async (manager, id, actor) => !isRefusal(await this.door.open(id.slice(0, id.indexOf(':')), actor, manager)),
    });
  }

  /** Asks for measures after a finding below expectation. */
  async openImprovement(manager: EntityManager, item: Item, recordId: string, cause: string, actor: Actor): Promise<void> {
    const plan = this.blank(item, { kind: 'improvement', state: 'to-plan', cause, recordId }, actor);
    await manager.insert(ItemPlan, plan);
    await this.openDuty(manager, item, plan, { kind: 'plan-improvement', title: '未达到预期，请定改进措施', personId: item.leaderId ?? item.filerId, dueOn: await this.yearDuties.answerDueOn(manager, item.enterpriseId), initiatorId: actor.personId });
  }

  /** Asks the 直属单位 for a new end or for giving up a goal. */
  async propose(input: InputOf<typeof proposeItemPlan>, actor: Actor): Promise<{ itemId: string } | Refusal> {
    return this.unitOfWork.run(async (manager) => {
      const item = await this.door.openToRecord(input.id, actor, manager);
      if (isRefusal(item)) return item;
      const faulty = input.kind === 'adjustment' ? this.refuseAdjustment(item, input) : await this.refuseCancelling(manager, item, input.goalId);
      if (faulty) return faulty;
      const goalId = input.kind === 'goal-cancellation' ? input.goalId : null;
      const open = await manager.findBy(ItemPlan, { itemId: item.id, kind: input.kind, state: 'in-approval' });
      if (open.some((plan) => plan.goalId === goalId)) return refuse('PLAN.OPEN');
      const isAdjusting = input.kind === 'adjustment';
      const plan = this.blank(item, { kind: input.kind, state: 'in-approval', cause: input.cause, measures: input.measures, goalId, earlierEndsOn: isAdjusting ? item.endsOn : null, newEndsOn: isAdjusting ? input.newEndsOn : null }, actor);
      await manager.insert(ItemPlan, plan);
      if (isAdjusting && item.endsOn) await this.yearDuties.close(manager, item.id, item.endsOn, 'adjust-plan', actor.personId);
      await this.openDuty(manager, item, plan, {
        kind: 'decide-item-plan', title: isAdjusting ? '待批准：调整实施方案' : '待批准：取消目标', capability: 'item.review', organisationId: item.unitId, organisationPath: item.unitPath,
        dueOn: await this.yearDuties.answerDueOn(manager, item.enterpriseId), initiatorId: actor.personId,
      });
      await this.audit.write(manager, { enterpriseId: item.enterpriseId, actorId: actor.personId, action: 'item-plan.propose', subjectKind: 'item', subjectId: item.id, after: { kind: input.kind, cause: input.cause, newEndsOn: plan.newEndsOn, goalId } });
      return { itemId: item.id };
    });
  }

  private refuseAdjustment(item: Item, { measures, newEndsOn }: InputOf<typeof proposeItemPlan>): Refusal | undefined {
    if (!this.door.isOverdue(item)) return refuse('PLAN.NOT_OVERDUE');
    if (measures === '') return refuse('PLAN.MEASURES_REQUIRED');
    return newEndsOn === null || newEndsOn <= this.clock.today() || newEndsOn <= (item.endsOn ?? '') ? refuse('PLAN.DATE_INVALID') : undefined;
  }

  private async refuseCancelling(manager: EntityManager, item: Item, goalId: string | null): Promise<Refusal | undefined> {
    const goal = goalId ? await manager.findOneBy(ItemGoal, { id: goalId, itemId: item.id }) : null;
    if (!goal) return refuse('GOAL.NOT_FOUND');
    return goal.cancelledAt ? refuse('GOAL.CANCELLED') : undefined;
  }

  async take(input: StepInput, actor: Actor): Promise<{ itemId: string } | Refusal> {
    return this.unitOfWork.run(async (manager) => {
      const plan = await manager.findOneBy(ItemPlan, { id: input.id });
      const item = plan ? await this.door.open(plan.itemId, actor, manager) : null;
      if (!plan || !item || isRefusal(item)) return refuse('PLAN.NOT_FOUND');
      const resting = this.door.refuseResting(item);
      if (resting) return resting;
      const step = await this.walker.take(manager, itemPlanWorkflows[plan.kind], caseOfPlan(plan, item, actor), input.action, actor, input.opinion);
      if (isRefusal(step)) return step;
      const changes = await this.changesOf(manager, item, input);
      if (isRefusal(changes)) return changes;
      const stale = await updateVersioned(manager, ItemPlan, plan, { ...changes, state: step.to }, input.version);
      return stale ?? (await this.follow(manager, item, { ...plan, ...changes, state: step.to }, actor)) ?? { itemId: item.id };
    });
  }

  /** What a step writes on the plan. */
  private async changesOf(manager: EntityManager, item: Item, input: StepInput): Promise<Partial<ItemPlan> | Refusal> {
    if (input.action === 'complete') return input.opinion === '' ? refuse('PLAN.RESULT_REQUIRED') : { result: input.opinion };
    if (input.action !== 'set-measures') return { opinion: input.opinion };
    if (input.measures === '' || !input.ownerId || !input.dueOn || input.dueOn < this.clock.today()) return refuse('PLAN.MEASURES_REQUIRED');
    const owner = await this.directory.person(input.ownerId, manager);
    if (owner?.enterpriseId !== item.enterpriseId || owner.leftOn) return refuse('PLAN.OWNER_INVALID');
    return { measures: input.measures, ownerId: owner.id, ownerName: owner.name, dueOn: input.dueOn };
  }

  /** What follows from the state just reached. */
  private async follow(manager: EntityManager, item: Item, plan: ItemPlan, actor: Actor): Promise<Refusal | undefined> {
    const leaderId = item.leaderId ?? item.filerId;
    if (plan.state === 'under-way') await this.openDuty(manager, item, plan, { kind: 'finish-improvement', title: '改进措施待完成', personId: plan.ownerId ?? leaderId, dueOn: plan.dueOn, initiatorId: actor.personId });
    if (plan.state === 'refused' && plan.kind === 'adjustment') await this.yearDuties.reopenAdjustment(manager, item, actor.personId);
    if (plan.state !== 'approved') return undefined;
    if (plan.kind === 'adjustment') return updateVersioned(manager, Item, item, { endsOn: plan.newEndsOn });
    const cancelledAt = this.clock.now();
    await manager.createQueryBuilder().update(ItemGoal).set({ cancelledAt, version: () => 'version + 1' }).where('id = :goalId OR parent_id = :goalId', { goalId: plan.goalId }).execute();
    if (plan.goalId) await this.yearDuties.fulfilled(manager, item.id, plan.goalId, actor.personId);
    await this.goals.show(manager, item);
    return undefined;
  }

  private blank(item: Item, rest: Pick<ItemPlan, 'kind' | 'state' | 'cause'> & Partial<ItemPlan>, actor: Actor): ItemPlan {
    return {
      id: newId(), itemId: item.id, measures: '', ownerId: null, ownerName: '', dueOn: null, result: '', earlierEndsOn: null, newEndsOn: null, goalId: null, recordId: null, byId: actor.personId, byName: actor.name, at: this.clock.now(), opinion: '',
      version: 1, ...rest,
    };
  }

  private async openDuty(manager: EntityManager, item: Item, plan: ItemPlan, rest: Pick<NewDuty, 'kind' | 'title' | 'dueOn' | 'initiatorId'> & Partial<NewDuty>): Promise<void> {
    await this.duties.open(manager, {
      enterpriseId: item.enterpriseId, subjectKind: planSubject, subjectId: planSubjectId(plan), summary: `${item.name}：${plan.measures || plan.cause}`.slice(0, 300), organisationId: item.organisationId, organisationPath: item.organisationPath,
      capability: null, personId: null, ...rest,
    });
  }
}
