import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { firstDayOf, isInPeriod, isRefusal, kindOfPeriod, lastDayOf, lastWorkingDayUntil, monthsOf, periodInChinese, yearOf, quarterOf, type IsoDate, type Period, type Year } from '@liangpai/shared/kernel';
import { coordinationPeriodOf, evaluateCoordinationCadence, evaluateYearlyPledge, surveyPeriodOf } from '@liangpai/shared/evaluation';
import type { SyEdition } from '@liangpai/shared/rulebooks';
import { IsNull, Like, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Leases } from '../../platform/database/leases.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Duties, Duty, type NewDuty, type Subject } from '../../platform/workflow/duties.js';
import { WorkingCalendars } from '../calendar/calendar.module.js';
import { ItemGates, type Item } from '../items/items.module.js';
import { ItemRecords } from '../item-year/item-year.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';
import { CadenceFacts, type Owner } from './cadence-facts.js';
import { CoordinationMeeting } from './coordination-meeting.entity.js';

/** What the plan asks of an organisation from time to time: `<organisation>:<what>:<period>`. */
export const cadenceSubject = 'cadence';
const subjectIdOf = (organisationId: string, about: string, period: string): string => `${organisationId}:${about}:${period}`;

const halfHour = 30 * 60 * 1000;
/** A month’s duty is asked for when its first ten days are over (convention G7), a longer period’s in its last month. */
const graceDays = '11';
const carriersOf = { survey: ['project', 'responsibility-zone'], check: ['pledge'] } as const;
type Look = keyof typeof carriersOf;

/**
 * Puts what recurs into the inbox of whoever is in charge: surveys of projects and zones (SY-GC-13, SY-ZR-12, SY-ZT-39), checks of pledges (SY-CN-11), coordination
 * meetings (SY-ZT-27a), yearly pledges (SY-CN-05). Each is asked for once a period and closes when it is done; a missed one gives way to the next period’s.
 */
@Injectable()
export class CadenceDuties implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly leases: Leases, private readonly duties: Duties, private readonly calendars: WorkingCalendars,
    private readonly editions: RulebookEditions, private readonly facts: CadenceFacts, private readonly records: ItemRecords, private readonly gates: ItemGates, private readonly directory: Directory,
  ) {}

  onModuleInit(): void {
    this.records.onAdded(['supervision', 'check'], (manager, item, record, actor) => this.lookedAt(manager, item, record.day as IsoDate, actor));
    this.gates.register(['pledge'], ['submit'], ({ manager, item, sheets, actor }) => this.pledgeFiled(manager, item, sheets, actor));
  }

  @Interval(halfHour)
  async openOnOneReplica(): Promise<void> {
    await this.leases.whileHolding('cadences', 600, () => this.open());
  }

  /** Opens what is missing, tells how much is left, closes what is done; a second run changes nothing. */
  async open(): Promise<void> {
    const today = this.clock.today() as IsoDate;
    for (const company of await this.facts.companies()) {
      const edition = await this.editions.editionOnDay('SY', today, company.path);
      if (isRefusal(edition)) continue;
      await this.unitOfWork.run(async (manager) => {
        await this.look(manager, edition, 'survey', [company]);
        await this.look(manager, edition, 'check', await this.facts.unitsWithPledges(company.enterpriseId, manager));
        await this.coordinate(manager, edition, company);
        await this.askForPledges(manager, edition, company);
      });
    }
  }

  /** The day on which a period’s duty is due: its last working day; the last day in years without a known calendar. */
  async dueOnOf(enterpriseId: string, lastOn: IsoDate, manager?: EntityManager): Promise<string> {
    const due = lastWorkingDayUntil(await this.calendars.of(enterpriseId, manager), lastOn);
    return isRefusal(due) ? lastOn : due;
  }

  /** A company’s meeting answers its period’s duty, the yearly review that of its year. */
  async meetingHeld(manager: EntityManager, meeting: CoordinationMeeting, actor: Actor): Promise<void> {
    const about = meeting.kind === 'coordination' ? 'coordination' : 'review';
    const open = await manager.findBy(Duty, { subjectKind: cadenceSubject, subjectId: Like(`${meeting.organisationId}:${about}:%`), escalatesId: IsNull(), closedAt: IsNull() });
    for (const duty of open) if (isInPeriod(meeting.heldOn as IsoDate, periodOf(duty))) await this.duties.close(manager, subjectOf(duty), 'held', actor.personId);
  }

  private async look(manager: EntityManager, edition: SyEdition, about: Look, owners: readonly Owner[]): Promise<void> {
    const today = this.clock.today() as IsoDate;
    const period = surveyPeriodOf(edition, today);
    for (const owner of owners) {
      const count = await this.facts.unseen(manager, owner, carriersOf[about], period);
      const what = about === 'survey' ? '工程和责任区' : '承诺';
      await this.keep(manager, owner, about, period, count.unseen === 0, {
        kind: about === 'survey' ? 'survey-items' : 'check-pledges', title: about === 'survey' ? `${periodInChinese(period)}督导检查` : `${periodInChinese(period)}践诺检查点评`,
        summary: `还有${count.unseen}个${what}没有${about === 'survey' ? '督导' : '检查'}${count.never > 0 ? `，其中${count.never}个从没有去过` : ''}。`, capability: about === 'survey' ? 'item.check' : 'item.review',
      });
    }
  }

  private async coordinate(manager: EntityManager, edition: SyEdition, company: Owner): Promise<void> {
    if (!company.isActive) return;
    const today = this.clock.today() as IsoDate;
    const meetings = await manager.find(CoordinationMeeting, { select: { id: true, kind: true, heldOn: true }, where: { organisationId: company.organisationId } });
    const held = meetings.filter((row) => row.kind === 'coordination');
    const period = coordinationPeriodOf(edition, today);
    const { verdict } = evaluateCoordinationCadence(edition, { on: today, heldOn: held.map((row) => row.heldOn as IsoDate) });
    await this.keep(manager, company, 'coordination', period, verdict === 'meeting-held', { kind: 'hold-coordination', title: `${periodInChinese(period)}协调会`, summary: '开会协调各载体，会后登记决定。', capability: 'item.check' });
    const year = yearOf(quarterOf(today));
    const isReviewed = meetings.some((row) => row.kind === 'yearly-review' && isInPeriod(row.heldOn as IsoDate, year));
    await this.keep(manager, company, 'review', year, isReviewed, { kind: 'hold-coordination', title: `${periodInChinese(year)}总结评审`, summary: '组织年度总结评审，会后登记。', capability: 'item.check' });
  }

  /** From January on, until the day that the plan leaves; afterwards nobody is asked who was not asked before. */
  private async askForPledges(manager: EntityManager, edition: SyEdition, company: Owner): Promise<void> {
    const today = this.clock.today() as IsoDate;
    const year = yearOf(quarterOf(today)) as Year;
    await this.handOver(manager, company.enterpriseId);
    const { verdict, values } = evaluateYearlyPledge(edition, { year, isFiled: false, today });
    if (verdict === 'pledge-late') return;
    const asked = new Set((await manager.find(Duty, { select: { id: true, subjectId: true }, where: { enterpriseId: company.enterpriseId, subjectKind: cadenceSubject, kind: 'file-yearly-pledge', subjectId: Like(`%:${year}`) } })).map((duty) => duty.subjectId));
    const owing = (await this.facts.withoutYearlyPledge(manager, company.enterpriseId, year)).filter(({ organisationId }) => !asked.has(subjectIdOf(organisationId, 'pledge', year)));
    if (owing.length === 0) return;
    await this.duties.openAll(manager, owing.map(({ organisationId, path, secretaryId }): NewDuty => ({
      enterpriseId: company.enterpriseId, kind: 'file-yearly-pledge', subjectKind: cadenceSubject, subjectId: subjectIdOf(organisationId, 'pledge', year), title: `请提出${year}年年度承诺`, summary: '专题研究后填报承诺践诺申报表，报上级党组织审定。',
      organisationId, organisationPath: path, capability: secretaryId ? null : 'item.file', personId: secretaryId, initiatorId: null, dueOn: values.dueOn,
    })));
  }

  /** What a secretary still owes goes to whoever follows in office. */
  private async handOver(manager: EntityManager, enterpriseId: string): Promise<void> {
    const open = await manager.findBy(Duty, { enterpriseId, subjectKind: cadenceSubject, kind: 'file-yearly-pledge', closedAt: IsNull() });
    const secretaries = await this.directory.secretariesOf(open.map(({ organisationId }) => organisationId), manager);
    for (const { id, organisationId, personId } of open) {
      const secretaryId = secretaries.get(organisationId)?.[0] ?? null;
      if (secretaryId !== personId) await manager.update(Duty, { id }, { personId: secretaryId, capability: secretaryId ? null : 'item.file' });
    }
  }

  /** Keeps one recurring duty of an organisation in step with what is left to do. */
  private async keep(manager: EntityManager, owner: Owner, about: string, period: Period, isDone: boolean, duty: Pick<NewDuty, 'kind' | 'title' | 'summary' | 'capability'>): Promise<void> {
    const subjectId = subjectIdOf(owner.organisationId, about, period);
    const known = await manager.find(Duty, { where: { subjectKind: cadenceSubject, subjectId: Like(`${owner.organisationId}:${about}:%`), escalatesId: IsNull() }, order: { openedAt: 'DESC' }, take: 20 });
    const mine = known.find((one) => one.subjectId === subjectId);
    if (isDone) {
      if (mine && !mine.closedAt) await this.duties.close(manager, subjectOf(mine), 'done', null);
      return;
    }
    if (mine) {
      if (!mine.closedAt && mine.summary !== duty.summary) await manager.update(Duty, { id: mine.id }, { summary: duty.summary });
      return;
    }
    if (this.clock.today() < opensOn(period)) return;
    for (const earlier of known.filter((one) => !one.closedAt)) await this.duties.close(manager, subjectOf(earlier), 'missed', null);
    await this.duties.open(manager, {
      ...duty, enterpriseId: owner.enterpriseId, subjectKind: cadenceSubject, subjectId, organisationId: owner.organisationId, organisationPath: owner.path, personId: null, initiatorId: null,
      dueOn: await this.dueOnOf(owner.enterpriseId, lastDayOf(period), manager),
    });
  }

  /** A look at an item may have been the last one that was missing. */
  private async lookedAt(manager: EntityManager, item: Item, day: IsoDate, actor: Actor): Promise<void> {
    const about: Look = item.carrier === 'pledge' ? 'check' : 'survey';
    const [organisationId, path] = about === 'check' ? [item.unitId, item.unitPath] : [item.companyId, item.companyPath];
    const open = await manager.findBy(Duty, { subjectKind: cadenceSubject, subjectId: Like(`${organisationId}:${about}:%`), escalatesId: IsNull(), closedAt: IsNull() });
    for (const duty of open) {
      const period = periodOf(duty);
      if (!isInPeriod(day, period)) continue;
      const { unseen } = await this.facts.unseen(manager, { enterpriseId: item.enterpriseId, organisationId, path, isActive: true }, carriersOf[about], period);
      if (unseen === 0) await this.duties.close(manager, subjectOf(duty), 'done', actor.personId);
    }
  }

  private async pledgeFiled(manager: EntityManager, item: Item, sheets: Parameters<typeof isYearly>[0], actor: Actor): Promise<undefined> {
    if (isYearly(sheets)) await this.duties.close(manager, { subjectKind: cadenceSubject, subjectId: subjectIdOf(item.organisationId, 'pledge', String(item.year)) }, 'filed', actor.personId);
    return undefined;
  }
}

function isYearly(sheets: readonly { readonly form: string; readonly content: unknown }[]): boolean {
  const filing = sheets.find((sheet) => sheet.form === 'SY-F7')?.content as { pledgeKind?: unknown } | undefined;
  return filing?.pledgeKind === 'yearly';
}

const subjectOf = ({ subjectKind, subjectId }: Duty): Subject => ({ subjectKind, subjectId });

function periodOf(duty: Duty): Period {
  return duty.subjectId.slice(duty.subjectId.lastIndexOf(':') + 1) as Period;
}

function opensOn(period: Period): IsoDate {
  const last = monthsOf(period).at(-1);
  if (kindOfPeriod(period) === 'month' || !last) return `${firstDayOf(period).slice(0, 8)}${graceDays}` as IsoDate;
  return firstDayOf(last);
}
