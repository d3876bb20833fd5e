import { Injectable } from '@nestjs/common';
import { CARRIER_LABELS, type Carrier } from '@liangpai/shared/kernel';
import type { InputOf, ItemPhase, readPublishedBoard, ResponseOf } from '@liangpai/shared/contracts';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Item } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { Plaque } from '../plaques/plaques.module.js';

type Published = ResponseOf<typeof readPublishedBoard>;

/** What everybody of the company sees: how many there are of each kind, and the plaques that hang, with their indicators behind the code (SY-ZT-44). */
@Injectable()
export class PublishedBoard {
  constructor(private readonly source: DataSource, private readonly directory: Directory, private readonly clock: Clock) {}

  async read({ year = Number(this.clock.today().slice(0, 4)), carrier, page, pageSize }: InputOf<typeof readPublishedBoard>, actor: Actor): Promise<Published> {
    const query = this.shown(actor, year);
    if (carrier) query.andWhere('item.carrier = :carrier', { carrier });
    const [carriers, years, total, rows] = await Promise.all([
      this.carriers(actor, year), this.years(actor, year), query.getCount(),
      query.clone().select('item.carrier', 'carrier').addSelect('plaque.name', 'name').addSelect('item.organisationId', 'organisationId').addSelect('item.phase', 'phase').addSelect('plaque.code', 'code')
        .orderBy('item.carrier').addOrderBy('plaque.name').addOrderBy('item.id').offset((page - 1) * pageSize).limit(pageSize).getRawMany<{ carrier: Carrier; name: string; organisationId: string; phase: ItemPhase; code: string }>(),
    ]);
    const names = new Map((await this.directory.organisations([...new Set(rows.map((row) => row.organisationId))])).map((place) => [place.id, place.name]));
    return { year, years, carriers, plaques: rows.map(({ organisationId, ...row }) => ({ ...row, organisation: names.get(organisationId) ?? '' })), total, page, pageSize };
  }

  private ofCompany(actor: Actor): SelectQueryBuilder<Item> {
    return this.source.getRepository(Item).createQueryBuilder('item').where('item.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId });
  }

  private shown(actor: Actor, year: number): SelectQueryBuilder<Item> {
    return this.ofCompany(actor).andWhere('item.year = :year', { year }).innerJoin(Plaque, 'plaque', `plaque.id = item.plaqueId AND plaque.state = 'shown'`);
  }

  /** What is still being decided on is nobody else's business, so that only running and later items are counted. */
  private async carriers(actor: Actor, year: number): Promise<Published['carriers']> {
    const [phases, shown] = await Promise.all([
      this.ofCompany(actor).andWhere(`item.year = :year AND item.phase IN ('running', 'in-closing', 'ended') AND item.state NOT IN ('refused', 'withdrawn')`, { year })
        .select('item.carrier', 'carrier').addSelect('item.phase', 'phase').addSelect('COUNT(*)', 'size').groupBy('item.carrier').addGroupBy('item.phase').getRawMany<{ carrier: Carrier; phase: ItemPhase; size: number | string }>(),
      this.shown(actor, year).select('item.carrier', 'carrier').addSelect('COUNT(*)', 'size').groupBy('item.carrier').getRawMany<{ carrier: Carrier; size: number | string }>(),
    ]);
    const count = (carrier: Carrier, phase: ItemPhase): number => Number(phases.find((row) => row.carrier === carrier && row.phase === phase)?.size ?? 0);
    return (Object.keys(CARRIER_LABELS) as Carrier[]).map((carrier) => ({
      carrier, running: count(carrier, 'running'), inClosing: count(carrier, 'in-closing'), ended: count(carrier, 'ended'), shown: Number(shown.find((row) => row.carrier === carrier)?.size ?? 0),
    }));
  }

  private async years(actor: Actor, year: number): Promise<number[]> {
    const rows = await this.ofCompany(actor).andWhere(`item.phase IN ('running', 'in-closing', 'ended')`).select('DISTINCT item.year', 'year').orderBy('year', 'DESC').limit(20).getRawMany<{ year: number | string }>();
    return [...new Set([Number(this.clock.today().slice(0, 4)), year, ...rows.map((row) => Number(row.year))])].sort((one, other) => other - one);
  }
}
