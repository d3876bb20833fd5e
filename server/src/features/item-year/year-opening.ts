import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { halfYearOf, isRefusal, monthOf, quarterOf, type IsoDate } from '@liangpai/shared/kernel';
import { evaluatePledgeReminder } from '@liangpai/shared/evaluation';
import { DataSource, In, IsNull, MoreThan, Not } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Leases } from '../../platform/database/leases.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Duties, Duty, type NewDuty } from '../../platform/workflow/duties.js';
import { Item } from '../items/items.module.js';
import { ClosingReminders } from './closing-reminders.js';
import { standingOf } from './contact-talks.js';
import { ItemDoor } from './item-door.js';
import { JointDuties } from './joint-duties.js';
import { ItemGoal, ItemQuarter, ItemRecord } from './item-year.entity.js';
import { yearSubject, YearDuties, yearSubjectId } from './year-duties.js';

/** Items looked at together. */
const batch = 100;
const halfHour = 30 * 60 * 1000;

/** Opens what the calendar asks of running items: quarters, stage summaries, talks, pledged days, overdue ends. */
@Injectable()
export class YearOpening {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly leases: Leases, private readonly door: ItemDoor, private readonly duties: Duties, private readonly wanted: YearDuties,
    private readonly closings: ClosingReminders, private readonly joint: JointDuties,
  ) {}

  @Interval(halfHour)
  async openOnOneReplica(): Promise<void> {
    await this.leases.whileHolding('item-year-opening', 600, () => this.open());
  }

  /**
   * Opens what is missing; a second run opens nothing.
   * @returns how many duties were opened
   */
  async open(): Promise<number> {
    let opened = 0;
    for (let after = ''; ; ) {
      const items = await this.source.manager.find(Item, { where: { state: 'running', id: MoreThan(after) }, order: { id: 'ASC' }, take: batch });
      const last = items.at(-1);
      if (!last) return opened;
      after = last.id;
      const missing = await this.missing([...(await this.askedOf(items)), ...(await this.closings.follow(this.source.manager, items))]);
      if (missing.length > 0) await this.unitOfWork.run((manager) => this.duties.openAll(manager, missing));
      opened += missing.length;
    }
  }

  private async askedOf(items: readonly Item[]): Promise<NewDuty[]> {
    const { manager } = this.source;
    const today = this.clock.today() as IsoDate;
    const itemIds = items.map((item) => item.id);
    const [quarters, records, goals] = await Promise.all([
      manager.find(ItemQuarter, { select: { id: true, itemId: true, quarter: true }, where: { itemId: In(itemIds), quarter: quarterOf(today), signedOn: Not(IsNull()) } }),
      manager.findBy(ItemRecord, { itemId: In(itemIds), kind: In(['summary', 'contact', 'talk']), isStruck: false }),
      manager.findBy(ItemGoal, { itemId: In(items.filter((item) => item.carrier === 'pledge').map((item) => item.id)), isDone: false, cancelledAt: IsNull(), dueOn: Not(IsNull()) }),
    ]);
    const signed = new Set(quarters.map((row) => yearSubjectId(row.itemId, row.quarter)));
    const written = new Set(records.filter((record) => record.kind === 'summary').map((record) => yearSubjectId(record.itemId, monthOf(record.day as IsoDate))));
    const asked: NewDuty[] = [];
    for (const item of items) {
      const edition = await this.door.editionOf(item);
      if (isRefusal(edition)) continue;
      const talks = standingOf(records.filter((record) => record.itemId === item.id), halfYearOf(today), edition);
      asked.push(...this.joint.wanted(item, signed), ...this.wanted.progress(item, signed), ...this.wanted.adjustment(item), ...this.wanted.summary(item, written), ...this.wanted.talks(item, talks.verdict === 'conforms'));
      for (const goal of goals.filter((one) => one.itemId === item.id)) {
        const { verdict } = evaluatePledgeReminder(edition, { item: { isDone: false, dueOn: goal.dueOn as IsoDate, weight: null }, today });
        asked.push(...this.wanted.pledge(item, goal, verdict));
      }
    }
    return asked;
  }

  /** What was asked before, done or not, is not asked again. */
  private async missing(asked: readonly NewDuty[]): Promise<NewDuty[]> {
    if (asked.length === 0) return [];
    const known = await this.source.manager.find(Duty, { select: { id: true, kind: true, subjectId: true }, where: { subjectKind: yearSubject, subjectId: In(asked.map((duty) => duty.subjectId)) } });
    const keys = new Set(known.map((duty) => `${duty.kind} ${duty.subjectId}`));
    return asked.filter((duty) => !keys.has(`${duty.kind} ${duty.subjectId}`));
  }
}
