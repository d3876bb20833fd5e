import { Injectable } from '@nestjs/common';
import { halfYearOf, isRefusal, periodInChinese, type IsoDate, type Quarter, type Refusal } from '@liangpai/shared/kernel';
import type { EvidenceFile, ItemPlanView, ItemYear, QuarterProgress } from '@liangpai/shared/contracts';
import { evaluateSurveyCadence } from '@liangpai/shared/evaluation';
import { recordFormOf, recordKinds, SQUAD_DUTY_LABELS, type RecordKind, type SquadDuty } from '@liangpai/shared/forms';
import { ownersOf } from '@liangpai/shared/items';
import { itemPlanWorkflows, itemWorkflows } from '@liangpai/shared/workflow';
import { DataSource, In } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { CaseWalker } from '../../platform/workflow/case-walker.js';
import type { Item } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { ClosingReminders } from './closing-reminders.js';
import { ContactTalks } from './contact-talks.js';
import { goalViews } from './goal-views.js';
import { ItemDoor } from './item-door.js';
import { ItemEvidences } from './item-evidence.service.js';
import { ItemGoals } from './item-goals.service.js';
import { ItemHoursLog } from './item-hours.service.js';
import { caseOfPlan, planView } from './item-plan-case.js';
import { ItemQuarters } from './item-quarters.service.js';
import { ItemRecords } from './item-records.service.js';
import { ItemPlan, ItemRecord, type ItemGoal } from './item-year.entity.js';

const mostPlans = 50;

/** The year of an item on one page (SY-GC-12). */
@Injectable()
export class ItemYearReading {
  constructor(
    private readonly source: DataSource, private readonly clock: Clock, private readonly directory: Directory, private readonly walker: CaseWalker, private readonly door: ItemDoor, private readonly goals: ItemGoals,
    private readonly quarters: ItemQuarters, private readonly hours: ItemHoursLog, private readonly evidences: ItemEvidences, private readonly records: ItemRecords, private readonly talks: ContactTalks, private readonly closings: ClosingReminders,
  ) {}

  async read(id: string, actor: Actor): Promise<ItemYear | Refusal> {
    const item = await this.door.open(id, actor);
    if (isRefusal(item)) return item;
    const { manager } = this.source;
    const today = this.clock.today();
    const [goals, counts, hours, files, canLogHours, [organisation], leader] = await Promise.all([
      this.goals.of(manager, id), this.counts(id), this.hours.totals(manager, id), this.evidences.views(manager, item, actor), this.hours.mayLog(item, actor), this.directory.organisations([item.organisationId]),
      item.leaderId ? this.directory.person(item.leaderId) : null,
    ]);
    const quarters = await this.quarters.views(manager, item, goals);
    const shown = goalViews(goals, item.endsOn, today);
    const whole = shown.filter((goal) => goal.parentId === null);
    const { carrier, name, phase, startsOn, endsOn } = item;
    const canRecord = this.door.mayRecord(item, actor);
    return {
      item: {
        id, carrier, number: item.number ?? '', name, organisation: organisation?.name ?? '', leader: leader && { id: leader.id, name: leader.name }, stateLabel: itemWorkflows[carrier].states[item.state] ?? item.state, phase, startsOn, endsOn,
        isOverdue: this.door.isOverdue(item), isMine: item.leaderId === actor.personId, owners: [...ownersOf(carrier, item.isMajor, organisation?.name ?? '')],
      },
      canRecord, canSign: canRecord && item.leaderId === actor.personId, canLogHours, canAdjust: canRecord && this.door.isOverdue(item),
      goals: shown, counts: { goals: whole.filter((goal) => goal.state !== 'cancelled').length, met: whole.filter((goal) => goal.state === 'met').length, cancelled: whole.filter((goal) => goal.state === 'cancelled').length },
      quarters, hours, leadership: await this.leadership(item, counts), plans: await this.plans(item, goals, actor), files, records: this.kinds(item, counts, actor), reminders: await this.reminders(item, quarters, files, counts),
    };
  }

  private async counts(itemId: string): Promise<ReadonlyMap<RecordKind, number>> {
    const rows = await this.source.getRepository(ItemRecord).createQueryBuilder('record').select('record.kind', 'kind').addSelect('COUNT(*)', 'count').where('record.itemId = :itemId AND record.isStruck = :no', { itemId, no: false })
      .groupBy('record.kind').getRawMany<{ kind: RecordKind; count: string | number }>();
    return new Map(rows.map((row) => [row.kind, Number(row.count)]));
  }

  /** The six duties of the organisation that filed a squad. Activities, stage summaries and publicity count as what they are: nothing is written twice (SY-TJ-05). */
  private async leadership(item: Item, counts: ReadonlyMap<RecordKind, number>): Promise<ItemYear['leadership']> {
    if (item.carrier !== 'task-force') return [];
    const rows = await this.source.manager.findBy(ItemRecord, { itemId: item.id, kind: 'leadership', isStruck: false });
    const elsewhere: Partial<Record<SquadDuty, number>> = { organise: counts.get('activity') ?? 0, summarise: counts.get('summary') ?? 0, publicise: counts.get('publicity') ?? 0 };
    return (Object.keys(SQUAD_DUTY_LABELS) as SquadDuty[]).map((duty) => ({ label: SQUAD_DUTY_LABELS[duty], count: rows.filter((row) => row.content.duty === duty).length + (elsewhere[duty] ?? 0) }));
  }

  private kinds(item: Item, counts: ReadonlyMap<RecordKind, number>, actor: Actor): ItemYear['records'] {
    return recordKinds.flatMap((kind) => {
      const form = recordFormOf(kind, item.carrier);
      return form ? [{ kind, title: form.title, canAdd: !this.records.refuseAuthor(item, form, kind, actor), count: counts.get(kind) ?? 0 }] : [];
    });
  }

  private async plans(item: Item, goals: readonly ItemGoal[], actor: Actor): Promise<ItemPlanView[]> {
    const plans = await this.source.manager.find(ItemPlan, { where: { itemId: item.id }, order: { at: 'DESC', id: 'DESC' }, take: mostPlans });
    return plans.map((plan) => {
      const steps = item.state === 'running' ? this.walker.offer(itemPlanWorkflows[plan.kind], caseOfPlan(plan, item, actor), actor) : [];
      return planView(plan, goals.find((goal) => goal.id === plan.goalId)?.name ?? null, steps, this.clock.today());
    });
  }

  /** What is missing, in plain words; nothing for items that rest. */
  private async reminders(item: Item, quarters: readonly QuarterProgress[], files: readonly EvidenceFile[], counts: ReadonlyMap<RecordKind, number>): Promise<string[]> {
    if (item.state !== 'running') return [];
    const today = this.clock.today() as IsoDate;
    const says = this.door.isOverdue(item) ? ['已经超过计划完成时间，请分析原因，申请调整实施方案。'] : [];
    const completion = (await this.closings.completions(this.source.manager, [item])).get(item.id);
    if (completion) says.push(`项目 ${completion.completedOn} 已经完成，请${completion.dueOn ? `在 ${completion.dueOn} 前` : ''}填报结项审批表，申请结项。`);
    if (item.carrier === 'project') says.push(...quarters.filter((one) => one.state === 'overdue').map((one) => `${periodInChinese(one.quarter as Quarter)}的进展还没有签字。`));
    if (item.carrier === 'task-force' && !files.some((file) => file.mediaType.startsWith('image/'))) says.push('还没有影像资料，请上传活动照片。');
    if (item.carrier === 'task-force' && !counts.has('identity-mark')) says.push('还没有登记身份标识，请写明用哪些徽章、袖标或队旗。');
    if (item.plaqueId && recordFormOf('hanging', item.carrier) && !counts.has('hanging')) says.push('还没有登记挂牌的日期和地点。');
    const edition = await this.door.editionOf(item);
    if (isRefusal(edition)) return says;
    if (item.carrier === 'responsibility-zone') {
      const { verdict, values } = await this.talks.standing(this.source.manager, item, today, edition);
      if (verdict === 'not-rated') says.push('还没有联系对象名单，请先登记。');
      if (verdict === 'reason-required') says.push(`${periodInChinese(halfYearOf(today))}还有 ${values.open.length} 位联系对象没有谈话。`);
    }
    if (item.carrier === 'project' || item.carrier === 'responsibility-zone' || item.carrier === 'pledge') {
      const heldOn = (await this.source.manager.find(ItemRecord, { select: { id: true, day: true }, where: { itemId: item.id, kind: In(['supervision', 'check']), isStruck: false } })).map((record) => record.day as IsoDate);
      const { verdict, values } = evaluateSurveyCadence(edition, { subject: item.carrier, on: today, heldOn });
      if (verdict === 'checks-missing') says.push(`${periodInChinese(values.period)}还没有督导${counts.has('supervision') || counts.has('check') ? '' : '，开始以来也没有督导过'}。`);
    }
    return says;
  }
}
