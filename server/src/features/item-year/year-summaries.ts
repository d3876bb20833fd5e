import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Like, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Leases } from '../../platform/database/leases.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Duties, Duty, type NewDuty } from '../../platform/workflow/duties.js';
import { Item } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { RegisterEntry } from './register-entry.entity.js';

const subjectKind = 'year-summary';
const hour = 3_600_000;

interface Filer { readonly organisationId: string; readonly path: string; readonly enterpriseId: string }

/** 总结和成果申报 (SY-ZT-40): in December every Party organisation with an item of the year is asked for its summary and results. */
@Injectable()
export class YearSummaries {
  constructor(private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly leases: Leases, private readonly duties: Duties, private readonly directory: Directory) {}

  @Interval(hour)
  async openOnOneReplica(): Promise<void> {
    await this.leases.whileHolding('year-summaries', 600, () => this.open());
  }

  /**
   * Opens what is missing; a second run opens nothing.
   * @returns how many organisations were asked
   */
  async open(): Promise<number> {
    const [year, month] = this.clock.today().split('-');
    if (month !== '12' || !year) return 0;
    return this.unitOfWork.run(async (manager) => {
      const filers = await this.filers(manager, year);
      const known = new Set((await manager.find(Duty, { select: { id: true, subjectId: true }, where: { subjectKind, subjectId: Like(`%:${year}`) } })).map((duty) => duty.subjectId));
      const written = new Set((await manager.find(RegisterEntry, { select: { id: true, organisationId: true }, where: { kind: 'year-summary', day: Like(`${year}-%`) } })).map((entry) => entry.organisationId));
      const owing = filers.filter(({ organisationId }) => !known.has(subjectIdOf(organisationId, year)) && !written.has(organisationId));
      const secretaries = await this.directory.secretariesOf(owing.map(({ organisationId }) => organisationId), manager);
      if (owing.length > 0) await this.duties.openAll(manager, owing.map((filer) => dutyOf(filer, year, secretaries.get(filer.organisationId)?.[0] ?? null)));
      return owing.length;
    });
  }

  /** A summary that was written answers its year's duty. */
  async written(manager: EntityManager, { kind, organisationId, day, byId }: RegisterEntry): Promise<void> {
    if (kind === 'year-summary') await this.duties.close(manager, { subjectKind, subjectId: subjectIdOf(organisationId, day.slice(0, 4)) }, 'written', byId);
  }

  /** Organisations with an item that ran in the year. */
  private filers(manager: EntityManager, year: string): Promise<Filer[]> {
    return manager.createQueryBuilder(Item, 'item').select('item.organisationId', 'organisationId').addSelect('item.organisationPath', 'path').addSelect('item.enterpriseId', 'enterpriseId')
      .where(`item.number IS NOT NULL AND (item.phase IN ('running', 'in-closing') OR (item.phase = 'ended' AND item.stateSince >= :from))`, { from: `${year}-01-01` })
      .groupBy('item.organisationId').addGroupBy('item.organisationPath').addGroupBy('item.enterpriseId').getRawMany<Filer>();
  }
}

const subjectIdOf = (organisationId: string, year: string): string => `${organisationId}:${year}`;

function dutyOf({ organisationId, path, enterpriseId }: Filer, year: string, secretaryId: string | null): NewDuty {
  return {
    enterpriseId, kind: 'file-year-summary', subjectKind, subjectId: subjectIdOf(organisationId, year), title: `请报${year}年总结和成果`, summary: '写明今年创建活动的总结和申报的成果，报上级党组织评定。', organisationId, organisationPath: path,
    capability: secretaryId ? null : 'item.file', personId: secretaryId, initiatorId: null, dueOn: `${year}-12-31`,
  };
}
