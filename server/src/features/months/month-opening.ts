import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { isRefusal, monthOf, type IsoDate } from '@liangpai/shared/kernel';
import { DataSource, In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Leases } from '../../platform/database/leases.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Duties } from '../../platform/workflow/duties.js';
import { Directory, Organisation, Person } from '../organisations/organisations.module.js';
import { writtenMonth } from './month-dates.js';
import { blankSummary, MonthDesk, writingDuty } from './month-desk.js';
import { MonthSummary } from './month-summary.entity.js';

/** Sheets opened in one transaction. */
const batch = 200;
const halfHour = 30 * 60 * 1000;

/** Opens the running month's sheet, with its duty, for every member on duty: on the first of the month, and later for those who join. */
@Injectable()
export class MonthOpening {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly leases: Leases,
    private readonly directory: Directory, private readonly duties: Duties, private readonly desk: MonthDesk,
  ) {}

  @Interval(halfHour)
  async openOnOneReplica(): Promise<void> {
    await this.leases.whileHolding('month-opening', 600, () => this.open());
  }

  /**
   * Opens what is missing; a second run opens nothing.
   * @returns how many sheets were opened
   */
  async open(): Promise<number> {
    const written = writtenMonth(monthOf(this.clock.today() as IsoDate), this.clock.today());
    if (isRefusal(written)) return 0;
    let opened = 0;
    for (;;) {
      const people = await this.withoutSheet(written.month);
      const branches = new Map((await this.directory.organisations([...new Set(people.flatMap((person) => person.branchId ?? []))])).map((branch) => [branch.id, branch]));
      const editionIds = new Map<string, string | null>();
      for (const branch of branches.values()) editionIds.set(branch.id, await this.desk.editionIdFor(written.month, branch.path, this.source.manager));
      const sheets = people.flatMap((person) => {
        const branch = branches.get(person.branchId ?? '');
        return branch ? [blankSummary(person, branch, written.month, editionIds.get(branch.id) ?? null)] : [];
      });
      if (sheets.length === 0) return opened;
      try {
        await this.unitOfWork.run(async (manager) => {
          await manager.insert(MonthSummary, sheets);
          await this.duties.openAll(manager, sheets.map((sheet) => writingDuty(sheet, written.dueOn)));
        });
      } catch (error) {
        // A member began the month at this very moment; the next run opens the rest.
        if (isDuplicate(error)) return opened;
        throw error;
      }
      opened += sheets.length;
    }
  }

  private withoutSheet(month: string): Promise<Person[]> {
    return this.source.getRepository(Person).createQueryBuilder('person')
      .innerJoin(Organisation, 'branch', 'branch.id = person.branchId AND branch.closedOn IS NULL')
      .leftJoin(MonthSummary, 'sheet', 'sheet.personId = person.id AND sheet.month = :month', { month })
      .where({ kind: In(['full-member', 'probationary-member']), isOnDuty: true }).andWhere('person.leftOn IS NULL AND sheet.id IS NULL')
      .orderBy('person.id').limit(batch).getMany();
  }
}
