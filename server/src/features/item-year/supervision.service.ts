import { Injectable } from '@nestjs/common';
import { firstDayOf, isRefusal, lastDayOf, type IsoDate, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, listSupervision, ResponseOf } from '@liangpai/shared/contracts';
import { surveyPeriodOf } from '@liangpai/shared/evaluation';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Item } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';
import { ItemRecord } from './item-year.entity.js';

const visits = `record.item_id = item.id AND record.kind IN ('supervision', 'check') AND record.is_struck = :no`;

/** Which running items were looked at in this period, and which never (SY-GC-13, SY-ZR-12, SY-CN-11, SY-ZT-39). */
@Injectable()
export class Supervision {
  constructor(private readonly source: DataSource, private readonly clock: Clock, private readonly directory: Directory, private readonly editions: RulebookEditions) {}

  async list({ view, page, pageSize }: InputOf<typeof listSupervision>, actor: Actor): Promise<ResponseOf<typeof listSupervision> | Refusal> {
    const today = this.clock.today() as IsoDate;
    const edition = await this.editions.editionOnDay('SY', today, `/${actor.enterpriseId}/`);
    if (isRefusal(edition)) return edition;
    const period = surveyPeriodOf(edition, today);
    const query = this.narrowed(actor);
    if (view === 'never') query.andWhere(`NOT EXISTS (SELECT 1 FROM item_records record WHERE ${visits})`, { no: false });
    if (view === 'due') query.andWhere(`NOT EXISTS (SELECT 1 FROM item_records record WHERE ${visits} AND record.day >= :since)`, { no: false, since: firstDayOf(period) });
    const total = await query.getCount();
    const items = await query.orderBy('item.organisationPath').addOrderBy('item.name').addOrderBy('item.id').offset((page - 1) * pageSize).limit(pageSize).getMany();
    const never = await this.narrowed(actor).andWhere(`NOT EXISTS (SELECT 1 FROM item_records record WHERE ${visits})`, { no: false }).getCount();
    const seen = await this.seen(items.map((item) => item.id));
    const places = new Map((await this.directory.organisations([...new Set(items.map((item) => item.organisationId))])).map((place) => [place.id, place.name]));
    const people = new Map((await this.directory.people([...new Set(items.flatMap((item) => item.leaderId ?? []))])).map((person) => [person.id, person.name]));
    return {
      items: items.map(({ id, carrier, name, organisationId, leaderId }) => {
        const { count, lastOn } = seen.get(id) ?? { count: 0, lastOn: null };
        return { id, carrier, name, organisation: places.get(organisationId) ?? '', leader: people.get(leaderId ?? '') ?? '', count, lastOn, isDone: lastOn !== null && lastOn >= firstDayOf(period), dueOn: lastDayOf(period) };
      }),
      total, never, page, pageSize,
    };
  }

  private narrowed(actor: Actor): SelectQueryBuilder<Item> {
    const reach = withinReach(actor, 'item.supervise', 'item.organisationPath');
    return this.source.getRepository(Item).createQueryBuilder('item').where(`item.enterpriseId = :enterpriseId AND item.phase = 'running'`, { enterpriseId: actor.enterpriseId }).andWhere(reach.sql, reach.parameters);
  }

  private async seen(itemIds: readonly string[]): Promise<Map<string, { count: number; lastOn: string | null }>> {
    if (itemIds.length === 0) return new Map();
    const rows = await this.source.getRepository(ItemRecord).createQueryBuilder('record').select('record.itemId', 'itemId').addSelect('COUNT(*)', 'count').addSelect('MAX(record.day)', 'lastOn')
      .where(`record.itemId IN (:...itemIds) AND record.kind IN ('supervision', 'check') AND record.isStruck = :no`, { itemIds: [...itemIds], no: false }).groupBy('record.itemId').getRawMany<{ itemId: string; count: string | number; lastOn: string | null }>();
    return new Map(rows.map((row) => [row.itemId, { count: Number(row.count), lastOn: row.lastOn }]));
  }
}
