import { Injectable } from '@nestjs/common';
import { addDays, addWorkingDays, halfYearOf, isRefusal, lastDayOf, monthOf, monthsOf, periodInChinese, quarterOf, firstDayOf, type HalfYear, type IsoDate } from '@liangpai/shared/kernel';
import { In, IsNull, Like, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Duties, Duty, type NewDuty } from '../../platform/workflow/duties.js';
import { WorkingCalendars } from '../calendar/calendar.module.js';
import type { Item } from '../items/items.module.js';
import type { ItemGoal } from './item-year.entity.js';

/** What is asked of an item along its year; the identifier names the item and what it is about, e.g. `<item>:2026-Q4`. */
export const yearSubject = 'item-year';
export const yearSubjectId = (itemId: string, about: string): string => `${itemId}:${about}`;

/** What a closing duty is about; an item closes once. */
export const closingAbout = 'closing';

/** Working days to answer a finding; no plan sets them. */
const daysToAnswer = 5;
/** A stage summary is asked for from this day of the month. */
const summaryFrom = 20;

/** Duties that recur or run out while an item runs. */
@Injectable()
export class YearDuties {
  constructor(private readonly clock: Clock, private readonly duties: Duties, private readonly calendars: WorkingCalendars) {}

  private ofLeader(item: Item, about: string, rest: Pick<NewDuty, 'kind' | 'title' | 'dueOn'>): NewDuty {
    return {
      ...rest, enterpriseId: item.enterpriseId, subjectKind: yearSubject, subjectId: yearSubjectId(item.id, about), summary: item.name.slice(0, 300), organisationId: item.organisationId, organisationPath: item.organisationPath, capability: null,
      personId: item.leaderId ?? item.filerId, initiatorId: null,
    };
  }

  /** 季度进展, from the first day of the quarter's last month (SY-F2.12). */
  progress(item: Item, signed: ReadonlySet<string>): NewDuty[] {
    const today = this.clock.today() as IsoDate;
    const quarter = quarterOf(today);
    const opensOn = firstDayOf(monthsOf(quarter).at(-1) ?? monthOf(today));
    if (item.carrier !== 'project' || today < opensOn || signed.has(yearSubjectId(item.id, quarter))) return [];
    return [this.ofLeader(item, quarter, { kind: 'record-progress', title: `请填写${periodInChinese(quarter)}进展并签字`, dueOn: lastDayOf(quarter) })];
  }

  /** Completed: the filing organisation applies for closing (SY-GC-14). */
  closing(item: Item, completedOn: string, dueOn: string | null): NewDuty[] {
    if (item.carrier !== 'project') return [];
    return [{ ...this.ofLeader(item, closingAbout, { kind: 'file-closing', title: '项目已完成，请申请结项', dueOn }), summary: `${item.name}：${completedOn} 完成，请填报结项审批表，申请结项`.slice(0, 300), capability: 'item.file', personId: null }];
  }

  /** Overdue: causes and an adjusted plan (SY-GC-WT4). */
  adjustment(item: Item): NewDuty[] {
    const today = this.clock.today();
    if (item.endsOn === null || item.endsOn >= today) return [];
    return [this.ofLeader(item, item.endsOn, { kind: 'adjust-plan', title: '项目逾期，请分析原因并调整方案', dueOn: null })];
  }

  /** An adjustment that was refused is still owed. */
  async reopenAdjustment(manager: EntityManager, item: Item, initiatorId: string): Promise<void> {
    const [duty] = this.adjustment(item);
    if (duty) await this.duties.open(manager, { ...duty, initiatorId });
  }

  /** Monthly by default (SY-TJ-06). */
  summary(item: Item, written: ReadonlySet<string>): NewDuty[] {
    const today = this.clock.today() as IsoDate;
    const month = monthOf(today);
    if (item.carrier !== 'task-force' || Number(today.slice(8)) < summaryFrom || written.has(yearSubjectId(item.id, month))) return [];
    return [this.ofLeader(item, month, { kind: 'write-stage-summary', title: `请写${periodInChinese(month)}突击队阶段总结`, dueOn: lastDayOf(month) })];
  }

  /** Half-yearly, asked for from June and December (SY-ZR-05). */
  talks(item: Item, isComplete: boolean): NewDuty[] {
    const today = this.clock.today() as IsoDate;
    const half: HalfYear = halfYearOf(today);
    const opensOn = firstDayOf(monthsOf(half).at(-1) ?? monthOf(today));
    if (item.carrier !== 'responsibility-zone' || isComplete || today < opensOn) return [];
    return [this.ofLeader(item, half, { kind: 'talk-to-contacts', title: '请与每位联系对象谈话', dueOn: lastDayOf(half) })];
  }

  /** A pledged item: its owner before the day, the superior organisation after it (SY-CN-12). */
  pledge(item: Item, goal: ItemGoal, verdict: 'pledge-overdue' | 'pledge-due-soon' | 'in-progress' | 'pledge-fulfilled'): NewDuty[] {
    if (verdict !== 'pledge-due-soon' && verdict !== 'pledge-overdue') return [];
    const summary = `${item.name}：${goal.name}`.slice(0, 300);
    const owner = { ...this.ofLeader(item, goal.id, { kind: 'fulfil-pledge', title: '承诺事项快到期', dueOn: goal.dueOn }), summary };
    if (verdict === 'pledge-due-soon') return [owner];
    return [owner, {
      ...owner, kind: 'help-pledge', title: '下级承诺逾期，请提醒并帮助', organisationId: item.unitId, organisationPath: item.unitPath, capability: 'item.review', personId: null, dueOn: goal.dueOn && addDays(goal.dueOn as IsoDate, 1),
    }];
  }

  async close(manager: EntityManager, itemId: string, about: string, kind: string, closedBy: string | null): Promise<void> {
    await this.duties.close(manager, { subjectKind: yearSubject, subjectId: yearSubjectId(itemId, about) }, 'done', closedBy, kind);
  }

  async fulfilled(manager: EntityManager, itemId: string, goalId: string, closedBy: string): Promise<void> {
    await this.duties.close(manager, { subjectKind: yearSubject, subjectId: yearSubjectId(itemId, goalId) }, 'done', closedBy);
  }

  /** What was still asked for when the item is handed in for its rating is asked for no more. */
  async end(manager: EntityManager, itemId: string): Promise<undefined> {
    await manager.update(Duty, { subjectKind: yearSubject, subjectId: Like(`${itemId}:%`), closedAt: IsNull() }, { closedAt: this.clock.now(), closedBy: null, outcome: 'ended' });
  }

  /** A cancelled item asks for nothing any more, its plans included. */
  async abandon(manager: EntityManager, itemId: string): Promise<undefined> {
    await manager.update(Duty, { subjectKind: In([yearSubject, 'item-plan']), subjectId: Like(`${itemId}:%`), closedAt: IsNull() }, { closedAt: this.clock.now(), closedBy: null, outcome: 'ended' });
  }

  /** The day by which a finding is answered; none in years without a known calendar. */
  async answerDueOn(manager: EntityManager, enterpriseId: string): Promise<string | null> {
    const due = addWorkingDays(await this.calendars.of(enterpriseId, manager), this.clock.today() as IsoDate, daysToAnswer);
    return isRefusal(due) ? null : due;
  }
}
