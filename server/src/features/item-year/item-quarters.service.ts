import { Injectable } from '@nestjs/common';
import { isRefusal, lastDayOf, nextPeriod, quarterOf, refuse, type IsoDate, type Quarter, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, QuarterProgress, saveProgress } from '@liangpai/shared/contracts';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import type { Item } from '../items/items.module.js';
import { ItemDoor } from './item-door.js';
import { ItemGoals } from './item-goals.service.js';
import { ItemGoal, ItemQuarter } from './item-year.entity.js';
import { YearDuties } from './year-duties.js';

/** Quarters of an item that runs across years are shown for at most three. */
const mostQuarters = 12;

/** 项目实施进展情况记录: the team writes, the leader signs (SY-F2.12). */
@Injectable()
export class ItemQuarters {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly door: ItemDoor, private readonly goals: ItemGoals, private readonly duties: YearDuties,
  ) {}

  /** The quarters in which an item runs, from its first to that of its planned end or of today; once it has ended, to that of its completion. */
  quartersOf(item: Item): Quarter[] {
    const today = this.clock.today();
    const lastOn = item.phase === 'ended' ? (item.completedOn ?? item.endsOn ?? today) : [item.endsOn ?? '', today].sort().at(-1);
    const last = quarterOf(lastOn as IsoDate);
    const quarters: Quarter[] = [];
    for (let quarter = quarterOf(this.door.firstDay(item)); quarter <= last && quarters.length < mostQuarters; quarter = nextPeriod(quarter)) quarters.push(quarter);
    return quarters;
  }

  /** @returns refused once signed, for quarters to come, and when somebody but the leader signs; figures become the goals' with the signature */
  async save(input: InputOf<typeof saveProgress>, actor: Actor): Promise<{ itemId: string } | Refusal> {
    try {
      return await this.unitOfWork.run((manager) => this.saveWithin(manager, input, actor));
    } catch (error) {
      if (isDuplicate(error)) return refuse('VERSION.STALE');
      throw error;
    }
  }

  private async saveWithin(manager: EntityManager, input: InputOf<typeof saveProgress>, actor: Actor): Promise<{ itemId: string } | Refusal> {
    const item = await this.door.openToRecord(input.id, actor, manager);
    if (isRefusal(item)) return item;
    const quarter = input.quarter as Quarter;
    const today = this.clock.today() as IsoDate;
    if (quarter > quarterOf(today) || !this.quartersOf(item).includes(quarter)) return refuse('PROGRESS.NOT_OPEN');
    if (input.signature && item.leaderId !== actor.personId) return refuse('PROGRESS.LEADER_SIGNS');
    if (input.signature && input.text === '') return refuse('PROGRESS.TEXT_REQUIRED');
    const named = await this.namedGoals(manager, item.id, input.figures);
    if (isRefusal(named)) return named;
    const before = await manager.findOneBy(ItemQuarter, { itemId: item.id, quarter });
    if (before?.signedOn) return refuse('PROGRESS.SIGNED');
    const row = {
      text: input.text, figures: input.figures as never, signature: input.signature as never, signedBy: input.signature ? actor.name : '', signedOn: input.signature ? today : null, savedAt: this.clock.now(), savedBy: actor.name,
    };
    if (before) {
      const stale = await updateVersioned(manager, ItemQuarter, before, row, input.version);
      if (stale) return stale;
    } else if (input.version !== 0) return refuse('VERSION.STALE');
    else await manager.insert(ItemQuarter, { id: newId(), itemId: item.id, quarter, ...row, version: 1 });
    if (!input.signature) return { itemId: item.id };
    const endOfQuarter = lastDayOf(quarter);
    const asOfOn = endOfQuarter < today ? endOfQuarter : today;
    for (const { goal, actual } of named) {
      // A later figure stands; the quarter keeps its own.
      if (goal.asOfOn !== null && goal.asOfOn > asOfOn) continue;
      const refusal = await this.goals.write(manager, item, goal, { actual, asOfOn }, actor);
      if (refusal) return refusal;
    }
    for (const kind of ['record-progress', 'carry-major']) await this.duties.close(manager, item.id, quarter, kind, actor.personId);
    await this.audit.write(manager, { enterpriseId: item.enterpriseId, actorId: actor.personId, action: 'item-progress.sign', subjectKind: 'item', subjectId: item.id, after: { quarter, text: input.text } });
    return { itemId: item.id };
  }

  private async namedGoals(manager: EntityManager, itemId: string, figures: readonly { goalId: string; actual: string }[]): Promise<{ goal: ItemGoal; actual: string }[] | Refusal> {
    const goals = new Map((await this.goals.of(manager, itemId)).map((goal) => [goal.id, goal]));
    const named: { goal: ItemGoal; actual: string }[] = [];
    for (const { goalId, actual } of new Map(figures.map((figure) => [figure.goalId, figure])).values()) {
      const goal = goals.get(goalId);
      if (!goal || goal.cancelledAt) return refuse('GOAL.NOT_FOUND');
      if (!goal.isQuantified) return refuse('GOAL.NOT_QUANTIFIED');
      named.push({ goal, actual });
    }
    return named;
  }

  /** The cards of an item's quarters; only a project owes them (SY-F2.12), the others may write. */
  async views(manager: EntityManager, item: Item, goals: readonly ItemGoal[]): Promise<QuarterProgress[]> {
    const rows = new Map((await manager.findBy(ItemQuarter, { itemId: item.id })).map((row) => [row.quarter, row]));
    const today = this.clock.today() as IsoDate;
    return this.quartersOf(item).map((quarter) => {
      const row = rows.get(quarter);
      const dueOn = lastDayOf(quarter);
      const state = row?.signedOn ? 'signed' : quarter > quarterOf(today) ? 'coming' : item.carrier === 'project' && dueOn < today ? 'overdue' : row ? 'written' : 'open';
      return {
        quarter, dueOn, state, text: row?.text ?? '',
        figures: (row?.figures ?? []).flatMap(({ goalId, actual }) => goals.filter((goal) => goal.id === goalId).map((goal) => ({ goalId, name: goal.name, actual, unit: goal.unit ?? '' }))),
        signature: row?.signature ?? null, signedBy: row?.signedBy ?? '', signedOn: row?.signedOn ?? null, isLate: row?.signedOn ? row.signedOn > dueOn : false, version: row?.version ?? 0,
      };
    });
  }
}
