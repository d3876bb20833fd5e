import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Leases } from '../../platform/database/leases.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Duties, Duty } from '../../platform/workflow/duties.js';
import { Item } from '../items/items.module.js';
import { ItemAssessment } from './item-rating.entity.js';

const subjectKind = 'year-assessment';
const hour = 3_600_000;

interface OpenCompany {
  readonly companyId: string;
  readonly companyPath: string;
  readonly enterpriseId: string;
  readonly open: number | string;
}

/** In December 党群 is asked to assess whatever still runs, and to put commendations on the agenda (SY-ZT-21, SY-ZT-40, SY-GC-19, SY-ZR-13, SY-XF-07). */
@Injectable()
export class YearEnd {
  constructor(private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly leases: Leases, private readonly duties: Duties) {}

  /** Opens a company's duty of the year once, tells how much is left, and closes it when nothing is; runs on whichever replica holds the lease. */
  @Interval(hour)
  async remind(): Promise<void> {
    const [year, month] = this.clock.today().split('-').map(Number) as [number, number];
    if (month !== 12) return;
    await this.leases.whileHolding('year-assessment', 600, async () => {
      const companies = await this.openCompanies(year);
      await this.unitOfWork.run(async (manager) => {
        for (const company of companies) await this.ask(manager, company, year);
        await this.closeDone(manager, companies, year);
      });
    });
  }

  private async ask(manager: EntityManager, { companyId, companyPath, enterpriseId, open }: OpenCompany, year: number): Promise<void> {
    const subject = { subjectKind, subjectId: `${companyId}:${year}` };
    const summary = `还有${Number(open)}个载体没有评定。评定以后研究命名表彰。`;
    const asked = await manager.findOneBy(Duty, { ...subject, closedAt: IsNull() });
    if (asked) {
      if (asked.summary !== summary) await manager.update(Duty, { id: asked.id }, { summary });
      return;
    }
    await this.duties.open(manager, { enterpriseId, kind: 'assess-year', ...subject, title: `${year}年年终评定`, summary, organisationId: companyId, organisationPath: companyPath, capability: 'item.check', personId: null, initiatorId: null, dueOn: `${year}-12-31` });
  }

  private async closeDone(manager: EntityManager, companies: readonly OpenCompany[], year: number): Promise<void> {
    const asked = await manager.findBy(Duty, { subjectKind, closedAt: IsNull() });
    const open = new Set(companies.map(({ companyId }) => `${companyId}:${year}`));
    for (const { subjectId } of asked.filter((duty) => !open.has(duty.subjectId))) await this.duties.close(manager, { subjectKind, subjectId }, 'assessed', null);
  }

  /** By company, the items that began and have no conclusion of the year. */
  private openCompanies(year: number): Promise<OpenCompany[]> {
    return this.source.manager.createQueryBuilder(Item, 'item').leftJoin(ItemAssessment, 'assessment', 'assessment.itemId = item.id AND assessment.year = :year AND assessment.concludedOn IS NOT NULL', { year })
      .select('item.companyId', 'companyId').addSelect('item.companyPath', 'companyPath').addSelect('item.enterpriseId', 'enterpriseId').addSelect('COUNT(*)', 'open')
      .where(`item.phase IN ('running', 'in-closing') AND assessment.id IS NULL`).groupBy('item.companyId').addGroupBy('item.companyPath').addGroupBy('item.enterpriseId').getRawMany<OpenCompany>();
  }
}
