import { Injectable } from '@nestjs/common';
import { isPartyMember, isRefusal, refuse, type IsoDate, type PersonKind, type Refusal } from '@liangpai/shared/kernel';
import { HOUR_GROUND_LABELS, type confirmItemHours, type HourEntry, type HourTotals, type InputOf, type listItemHours, type logItemHours, type ResponseOf } from '@liangpai/shared/contracts';
import { countVoluntaryHours } from '@liangpai/shared/evaluation';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { writeSheet } from '../../platform/printing/index.js';
import { Idempotency } from '../../platform/workflow/idempotency.js';
import type { Item } from '../items/items.module.js';
import { ItemDoor } from './item-door.js';
import { ItemHours } from './item-year.entity.js';
import { WorkingTimes } from './working-times.service.js';

type LogInput = InputOf<typeof logItemHours>;
type Counted = Pick<ItemHours, 'countedMinutes' | 'ground'>;

/** Entries that one sheet holds. */
const mostExported = 5000;
const clockText = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** 党员义务献工: everybody logs his own, the leader confirms, only members' hours outside working time count (SY-GC-L4a). */
@Injectable()
export class ItemHoursLog {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly idempotency: Idempotency, private readonly clock: Clock, private readonly audit: AuditLog, private readonly door: ItemDoor,
    private readonly workingTimes: WorkingTimes,
  ) {}

  async list(input: InputOf<typeof listItemHours>, actor: Actor): Promise<ResponseOf<typeof listItemHours> | Refusal> {
    const item = await this.door.open(input.id, actor);
    if (isRefusal(item)) return item;
    const { manager } = this.source;
    const { page, pageSize } = input;
    const [rows, total] = await manager.findAndCount(ItemHours, { where: { itemId: item.id }, order: { day: 'DESC', fromMinute: 'DESC', id: 'ASC' }, skip: (page - 1) * pageSize, take: pageSize });
    const people = await manager.createQueryBuilder(ItemHours, 'hours').select('hours.personName', 'name').addSelect('SUM(hours.countedMinutes)', 'minutes').where(`hours.itemId = :id AND hours.state = 'confirmed'`, { id: item.id })
      .groupBy('hours.personId').addGroupBy('hours.personName').orderBy('minutes', 'DESC').limit(100).getRawMany<{ name: string; minutes: string | number }>();
    return {
      entries: rows.map((row) => this.view(row, item, actor)), total, page, pageSize, totals: await this.totals(manager, item.id), people: people.map(({ name, minutes }) => ({ name, countedMinutes: Number(minutes) })),
      canLog: await this.mayLog(item, actor), item: item.name,
    };
  }

  async mayLog(item: Item, actor: Actor): Promise<boolean> {
    return item.state === 'running' && this.door.isOfTeam(item, actor);
  }

  /** Minutes that count and are confirmed, that wait, and that do not count, whatever the reason. */
  async totals(manager: EntityManager, itemId: string): Promise<HourTotals> {
    const rows = await manager.createQueryBuilder(ItemHours, 'hours').select('hours.state', 'state').addSelect('SUM(hours.countedMinutes)', 'counted').addSelect('SUM(hours.toMinute - hours.fromMinute)', 'whole')
      .where('hours.itemId = :itemId', { itemId }).groupBy('hours.state').getRawMany<{ state: ItemHours['state']; counted: string | number; whole: string | number }>();
    const of = (state: ItemHours['state']): { counted: number; whole: number } => {
      const row = rows.find((one) => one.state === state);
      return { counted: Number(row?.counted ?? 0), whole: Number(row?.whole ?? 0) };
    };
    const [confirmed, waiting, rejected] = [of('confirmed'), of('waiting'), of('rejected')];
    return { countedMinutes: confirmed.counted, waitingMinutes: waiting.counted, notCountedMinutes: confirmed.whole - confirmed.counted + (waiting.whole - waiting.counted) + rejected.whole };
  }

  async log(input: LogInput, actor: Actor, key?: string): Promise<HourEntry | Refusal> {
    const item = await this.door.open(input.id, actor);
    if (isRefusal(item)) return item;
    const resting = this.door.refuseResting(item);
    if (resting) return resting;
    if (!(await this.door.isOfTeam(item, actor))) return refuse('HOURS.NOT_OF_TEAM');
    const { day, fromMinute, toMinute, content } = input;
    if (this.isFuture(day, toMinute)) return refuse('HOURS.IN_FUTURE');
    if (day < this.door.firstDay(item)) return refuse('HOURS.BEFORE_START', { from: this.door.firstDay(item) });
    const counted = await this.count(item, day as IsoDate, fromMinute, toMinute, actor.kind);
    if (isRefusal(counted)) return counted;
    const row: ItemHours = {
      id: newId(), itemId: item.id, personId: actor.personId, personName: actor.name, day, fromMinute, toMinute, content, ...counted, state: 'waiting', reason: '', confirmedBy: '', at: this.clock.now(), version: 1,
    };
    const overlap = refuse('HOURS.OVERLAP', { at: `${day} ${clockText(fromMinute)}–${clockText(toMinute)}` });
    try {
      return await this.idempotency.once(actor.personId, key, 'item-hours.log', async (manager) => {
        const [other] = await manager.createQueryBuilder(ItemHours, 'hours').where('hours.personId = :person AND hours.day = :day AND hours.fromMinute < :to AND hours.toMinute > :from', { person: actor.personId, day, from: fromMinute, to: toMinute })
          .andWhere(`hours.state <> 'rejected'`).limit(1).getMany();
        if (other) return refuse('HOURS.OVERLAP', { at: `${day} ${clockText(other.fromMinute)}–${clockText(other.toMinute)}` });
        // What was not accepted gives way to a new entry for the same time.
        await manager.delete(ItemHours, { personId: actor.personId, day, fromMinute, state: 'rejected' });
        await manager.insert(ItemHours, row);
        return this.view(row, item, actor);
      });
    } catch (error) {
      if (isDuplicate(error)) return overlap;
      throw error;
    }
  }

  private isFuture(day: string, toMinute: number): boolean {
    const today = this.clock.today();
    if (day !== today) return day > today;
    // What stands behind the T of an instant eight hours on is the time in Shanghai.
    const [hour = '0', minute = '0'] = this.clock.after(8 * 3600).slice(11, 16).split(':');
    return toMinute > Number(hour) * 60 + Number(minute);
  }

  /** What of an interval counts, by the working time of its day. */
  private async count(item: Item, day: IsoDate, fromMinute: number, toMinute: number, person: PersonKind): Promise<Counted | Refusal> {
    const { manager } = this.source;
    const workingTime = await this.workingTimes.onDay(manager, item.enterpriseId, day);
    if (isRefusal(workingTime)) return workingTime;
    const edition = await this.door.editionOf(item);
    if (isRefusal(edition)) return edition;
    const counted = countVoluntaryHours(edition, { entries: [{ person, fromMinute, toMinute, workingTime }] });
    if (isRefusal(counted)) return counted;
    const countedMinutes = Number(counted.values.hours.times(60).toText());
    const ground = !isPartyMember(person) ? 'not-a-member' : countedMinutes === 0 ? 'in-working-time' : countedMinutes < toMinute - fromMinute ? 'partly-in-working-time' : 'counted';
    return { countedMinutes, ground };
  }

  /** The leader, or a secretary for the leader's own hours, accepts an entry or says why not. */
  async confirm(input: InputOf<typeof confirmItemHours>, actor: Actor): Promise<HourEntry | Refusal> {
    return this.unitOfWork.run(async (manager) => {
      const row = await manager.findOneBy(ItemHours, { id: input.id });
      const item = row ? await this.door.open(row.itemId, actor, manager) : null;
      if (!row || !item || isRefusal(item)) return refuse('HOURS.NOT_FOUND');
      if (row.personId === actor.personId) return refuse('HOURS.OWN');
      if (!this.door.mayWrite(item, actor)) return refuse('ACCESS.DENIED');
      const resting = this.door.refuseResting(item);
      if (resting) return resting;
      if (row.state !== 'waiting') return refuse('HOURS.CONFIRMED');
      if (!input.isAccepted && input.reason === '') return refuse('HOURS.REASON_REQUIRED');
      const changes = { state: input.isAccepted ? ('confirmed' as const) : ('rejected' as const), reason: input.reason, confirmedBy: actor.name };
      const stale = await updateVersioned(manager, ItemHours, row, changes, input.version);
      if (stale) return stale;
      await this.audit.write(manager, { enterpriseId: item.enterpriseId, actorId: actor.personId, action: 'item-hours.confirm', subjectKind: 'item', subjectId: item.id, after: { person: row.personName, day: row.day, countedMinutes: row.countedMinutes, ...changes } });
      return this.view({ ...row, ...changes, version: row.version + 1 }, item, actor);
    });
  }

  async remove(id: string, actor: Actor): Promise<{ done: true } | Refusal> {
    return this.unitOfWork.run(async (manager) => {
      const row = await manager.findOneBy(ItemHours, { id, personId: actor.personId });
      if (!row) return refuse('HOURS.NOT_FOUND');
      const removed = await manager.delete(ItemHours, { id, state: 'waiting' });
      return removed.affected ? ({ done: true } as const) : refuse('HOURS.CONFIRMED');
    });
  }

  async sheet(itemId: string, actor: Actor): Promise<{ bytes: Buffer; name: string } | Refusal> {
    const item = await this.door.open(itemId, actor);
    if (isRefusal(item)) return item;
    const rows = await this.source.manager.find(ItemHours, { where: { itemId }, order: { day: 'ASC', fromMinute: 'ASC', id: 'ASC' }, take: mostExported });
    const bytes = await writeSheet<ItemHours>([
      { header: '姓名', value: (row) => row.personName }, { header: '日期', value: (row) => row.day }, { header: '开始', width: 8, value: (row) => clockText(row.fromMinute) }, { header: '结束', width: 8, value: (row) => clockText(row.toMinute) },
      { header: '内容', width: 40, value: (row) => row.content }, { header: '计入小时', format: '0.00', value: (row) => (row.state === 'confirmed' ? row.countedMinutes / 60 : 0) }, { header: '怎么计', width: 24, value: (row) => HOUR_GROUND_LABELS[row.ground] },
      { header: '确认', value: (row) => ({ waiting: '待确认', confirmed: '已确认', rejected: '不予确认' })[row.state] }, { header: '确认人', value: (row) => row.confirmedBy }, { header: '理由', width: 24, value: (row) => row.reason },
    ], rows, '献工记录');
    return { bytes, name: `${item.name}献工记录.xlsx` };
  }

  private view(row: ItemHours, item: Item, actor: Actor): HourEntry {
    const { id, day, fromMinute, toMinute, content, countedMinutes, ground, state, reason, confirmedBy, at, version } = row;
    const isOpen = state === 'waiting' && item.state === 'running';
    const isMine = row.personId === actor.personId;
    return { id, person: { id: row.personId, name: row.personName }, day, fromMinute, toMinute, content, countedMinutes, ground, state, reason, confirmedBy, at, canConfirm: isOpen && !isMine && this.door.mayWrite(item, actor), canRemove: isOpen && isMine, version };
  }
}
