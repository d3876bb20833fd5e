import { Injectable } from '@nestjs/common';
import { firstDayOf, lastDayOf, type Carrier, type Period } from '@liangpai/shared/kernel';
import { DataSource, In, IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Item } from '../items/items.module.js';
import { Directory, Organisation } from '../organisations/organisations.module.js';

/** An organisation that something recurring is asked of. */
export interface Owner {
  readonly enterpriseId: string;
  readonly organisationId: string;
  readonly path: string;
  /** Whether anything runs there. */
  readonly isActive: boolean;
}

/** What the recurring duties are judged by; reads only. */
@Injectable()
export class CadenceFacts {
  constructor(private readonly source: DataSource, private readonly directory: Directory) {}

  /** Companies that have ever filed an item: the plan is theirs. */
  async companies(): Promise<Owner[]> {
    const rows = await this.source.getRepository(Item).createQueryBuilder('item').select('item.companyId', 'companyId').addSelect('item.companyPath', 'companyPath').addSelect('item.enterpriseId', 'enterpriseId')
      .addSelect(`SUM(CASE WHEN item.phase IN ('running', 'in-closing') THEN 1 ELSE 0 END)`, 'live').where('item.filedOn IS NOT NULL')
      .groupBy('item.companyId').addGroupBy('item.companyPath').addGroupBy('item.enterpriseId').getRawMany<{ companyId: string; companyPath: string; enterpriseId: string; live: string | number }>();
    return rows.map((row) => ({ enterpriseId: row.enterpriseId, organisationId: row.companyId, path: row.companyPath, isActive: Number(row.live) > 0 }));
  }

  /** Superior organisations of pledges that run. */
  async unitsWithPledges(enterpriseId: string, manager: EntityManager): Promise<Owner[]> {
    const rows = await manager.createQueryBuilder(Item, 'item').select('item.unitId', 'unitId').addSelect('item.unitPath', 'unitPath')
      .where(`item.enterpriseId = :enterpriseId AND item.carrier = 'pledge' AND item.state = 'running'`, { enterpriseId }).groupBy('item.unitId').addGroupBy('item.unitPath').getRawMany<{ unitId: string; unitPath: string }>();
    return rows.map((row) => ({ enterpriseId, organisationId: row.unitId, path: row.unitPath, isActive: true }));
  }

  /** How many running items of an owner nobody looked at within a period, and how many of them nobody ever did. Pledges are their superior’s, the others the company’s. */
  async unseen(manager: EntityManager, owner: Owner, carriers: readonly Carrier[], period: Period): Promise<{ unseen: number; never: number }> {
    const place = carriers.includes('pledge') ? 'item.unitId' : 'item.companyId';
    const running = (): SelectQueryBuilder<Item> => manager.createQueryBuilder(Item, 'item').where(`item.state = 'running' AND item.carrier IN (:...carriers) AND ${place} = :organisationId`, { carriers: [...carriers], organisationId: owner.organisationId });
    const looks = (within: string): string => `NOT EXISTS (SELECT 1 FROM item_records look WHERE look.item_id = item.id AND look.kind IN ('supervision', 'check') AND look.is_struck = :no${within})`;
    const [unseen, never] = await Promise.all([
      running().andWhere(looks(' AND look.day >= :from AND look.day <= :to'), { no: false, from: firstDayOf(period), to: lastDayOf(period) }).getCount(),
      running().andWhere(looks(''), { no: false }).getCount(),
    ]);
    return { unseen, never };
  }

  /** Party organisations below the company that have put no yearly pledge forward, with their secretary where there is one. */
  async withoutYearlyPledge(manager: EntityManager, enterpriseId: string, year: string): Promise<{ organisationId: string; path: string; secretaryId: string | null }[]> {
    const places = (await manager.find(Organisation, { where: { enterpriseId, kind: In(['committee', 'general-branch', 'branch']), closedOn: IsNull() } })).filter((place) => place.parentId !== null);
    const filed = await manager.createQueryBuilder(Item, 'item').select('DISTINCT item.organisationId', 'id').where(`item.enterpriseId = :enterpriseId AND item.carrier = 'pledge' AND item.year = :year AND item.filedOn IS NOT NULL AND item.phase <> 'ended'`, { enterpriseId, year: Number(year) })
      .andWhere(`EXISTS (SELECT 1 FROM item_sheets pledged WHERE pledged.item_id = item.id AND pledged.form = 'SY-F7' AND pledged.content LIKE '%"pledgeKind":"yearly"%')`).getRawMany<{ id: string }>();
    const done = new Set(filed.map(({ id }) => id));
    const owing = places.filter((place) => !done.has(place.id));
    const secretaries = await this.directory.secretariesOf(owing.map(({ id }) => id), manager);
    return owing.map(({ id, path }) => ({ organisationId: id, path, secretaryId: secretaries.get(id)?.[0] ?? null }));
  }
}
