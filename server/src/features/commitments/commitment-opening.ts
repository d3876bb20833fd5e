import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource, In } from 'typeorm';
import { Leases } from '../../platform/database/leases.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Duties } from '../../platform/workflow/duties.js';
import { Directory, Organisation, Person } from '../organisations/organisations.module.js';
import { blankCommitment, writingDuty } from './commitment-case.js';
import { Commitment } from './commitment.entity.js';

/** Sheets opened in one transaction. */
const batch = 200;
const halfHour = 30 * 60 * 1000;

/** Opens a sheet, with its duty, for every member on duty who has never begun one: everybody takes part (SL-31-1). */
@Injectable()
export class CommitmentOpening {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly leases: Leases, private readonly directory: Directory, private readonly duties: Duties,
  ) {}

  @Interval(halfHour)
  async openOnOneReplica(): Promise<void> {
    await this.leases.whileHolding('commitment-opening', 600, () => this.open());
  }

  /**
   * Opens what is missing; a second run opens nothing.
   * @returns how many sheets were opened
   */
  async open(): Promise<number> {
    let opened = 0;
    for (;;) {
      const people = await this.withoutSheet();
      const branches = new Map((await this.directory.organisations([...new Set(people.flatMap((person) => person.branchId ?? []))])).map((branch) => [branch.id, branch]));
      const sheets = people.flatMap((person) => {
        const branch = branches.get(person.branchId ?? '');
        return branch ? [blankCommitment(person, branch, 1)] : [];
      });
      if (sheets.length === 0) return opened;
      try {
        await this.unitOfWork.run(async (manager) => {
          await manager.insert(Commitment, sheets);
          await this.duties.openAll(manager, sheets.map((sheet) => writingDuty(sheet)));
        });
      } catch (error) {
        // A member began to write at this very moment; the next run opens the rest.
        if (isDuplicate(error)) return opened;
        throw error;
      }
      opened += sheets.length;
    }
  }

  private withoutSheet(): Promise<Person[]> {
    return this.source.getRepository(Person).createQueryBuilder('person')
      .innerJoin(Organisation, 'branch', 'branch.id = person.branchId AND branch.closedOn IS NULL')
      .leftJoin(Commitment, 'sheet', 'sheet.personId = person.id')
      .where({ kind: In(['full-member', 'probationary-member']), isOnDuty: true }).andWhere('person.leftOn IS NULL AND sheet.id IS NULL')
      .orderBy('person.id').limit(batch).getMany();
  }
}
