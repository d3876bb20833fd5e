import { Injectable } from '@nestjs/common';
import { isRefusal, verdictInChinese, type Refusal } from '@liangpai/shared/kernel';
import { commitmentLimits, type BranchCoverage, type InputOf, type listMissingCommitments, type MissingMember, type readCommitmentCoverage, type ResponseOf } from '@liangpai/shared/contracts';
import { evaluatePledgeCoverage } from '@liangpai/shared/evaluation';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { withinReach, type Actor } from '../../platform/auth/actor.js';
import { writeSheet } from '../../platform/printing/index.js';
import { Organisation, Person } from '../organisations/organisations.module.js';
import { CommitmentDesk } from './commitment-desk.js';
import { Commitment } from './commitment.entity.js';

interface Tally {
  readonly id: string;
  readonly name: string;
  readonly onDuty: number | string;
  readonly valid: number | string;
}

interface Line {
  readonly personId: string;
  readonly name: string;
  readonly employeeNo: string;
  readonly branch: string;
  readonly hasSubmitted: number | string;
}

/** Who on duty has a pledge that the branch confirmed, and who has not (SL-31-1). Retired members and those on long leave are not counted. */
@Injectable()
export class CoverageService {
  constructor(private readonly source: DataSource, private readonly desk: CommitmentDesk) {}

  async coverage(actor: Actor): Promise<ResponseOf<typeof readCommitmentCoverage> | Refusal> {
    const reach = withinReach(actor, 'commitment.coverage.read', 'branch.path');
    const tallies = await this.source.getRepository(Organisation).createQueryBuilder('branch')
      .leftJoin(Person, 'person', `person.branchId = branch.id AND person.kind IN ('full-member', 'probationary-member') AND person.leftOn IS NULL AND person.isOnDuty = :isOnDuty`, { isOnDuty: true })
      .leftJoin(Commitment, 'shown', `shown.personId = person.id AND shown.state = 'public'`)
      .select('branch.id', 'id').addSelect('branch.name', 'name').addSelect('COUNT(DISTINCT person.id)', 'onDuty').addSelect('COUNT(DISTINCT shown.personId)', 'valid')
      .where(`branch.enterpriseId = :enterpriseId AND branch.kind = 'branch' AND branch.closedOn IS NULL`, { enterpriseId: actor.enterpriseId }).andWhere(reach.sql, reach.parameters)
      .groupBy('branch.id').addGroupBy('branch.name').addGroupBy('branch.path').addGroupBy('branch.sort').orderBy('branch.sort').addOrderBy('branch.path').getRawMany<Tally>();
    const branches: BranchCoverage[] = [];
    for (const { id, name, onDuty, valid } of tallies) {
      const row = this.judge({ id, name }, Number(onDuty), Number(valid));
      if (isRefusal(row)) return row;
      branches.push(row);
    }
    const sum = (field: 'onDuty' | 'valid'): number => branches.reduce((total, row) => total + row[field], 0);
    const total = this.judge({ id: actor.enterpriseId, name: '合计' }, sum('onDuty'), sum('valid'));
    return isRefusal(total) ? total : { branches, total };
  }

  /** The members on duty without a confirmed pledge, by branch and 工号. */
  async missing(input: InputOf<typeof listMissingCommitments>, actor: Actor): Promise<ResponseOf<typeof listMissingCommitments>> {
    const { branchId, page, pageSize } = input;
    const total = await this.members(actor, branchId).getCount();
    const members = await this.lines(actor, branchId, pageSize, (page - 1) * pageSize);
    return { members, total, page, pageSize };
  }

  /** The same as a workbook. */
  async sheet(actor: Actor): Promise<Buffer> {
    const rows = await this.lines(actor, undefined, commitmentLimits.exported, 0);
    return writeSheet<MissingMember>([
      { header: '党支部', width: 20, value: (row) => row.branch }, { header: '姓名', value: (row) => row.name }, { header: '工号', value: (row) => row.employeeNo }, { header: '状态', value: (row) => row.stateLabel },
    ], rows, '还没有有效承诺的在岗党员');
  }

  private judge(branch: { id: string; name: string }, onDuty: number, valid: number): BranchCoverage | Refusal {
    const edition = this.desk.edition();
    if (isRefusal(edition)) return edition;
    const result = evaluatePledgeCoverage(edition, { onDutyMembers: onDuty, validPledges: valid });
    if (isRefusal(result)) return result;
    return { branch, onDuty, valid, percent: result.values.coveragePercent?.toTruncated(2) ?? null, verdict: result.verdict, verdictLabel: verdictInChinese(result.verdict) };
  }

  private members(actor: Actor, branchId: string | undefined): SelectQueryBuilder<Person> {
    const reach = withinReach(actor, 'commitment.coverage.read', 'branch.path');
    const query = this.source.getRepository(Person).createQueryBuilder('person')
      .innerJoin(Organisation, 'branch', 'branch.id = person.branchId AND branch.closedOn IS NULL')
      .leftJoin(Commitment, 'shown', `shown.personId = person.id AND shown.state = 'public'`)
      .where(`person.enterpriseId = :enterpriseId AND person.kind IN ('full-member', 'probationary-member') AND person.leftOn IS NULL AND person.isOnDuty = :isOnDuty AND shown.id IS NULL`, { enterpriseId: actor.enterpriseId, isOnDuty: true })
      .andWhere(reach.sql, reach.parameters);
    return branchId ? query.andWhere('branch.id = :branchId', { branchId }) : query;
  }

  private async lines(actor: Actor, branchId: string | undefined, limit: number, offset: number): Promise<MissingMember[]> {
    const lines = await this.members(actor, branchId)
      .leftJoin(Commitment, 'waiting', `waiting.personId = person.id AND waiting.state = 'submitted'`)
      .select('person.id', 'personId').addSelect('person.name', 'name').addSelect('person.employeeNo', 'employeeNo').addSelect('branch.name', 'branch')
      .addSelect('CASE WHEN waiting.id IS NULL THEN 0 ELSE 1 END', 'hasSubmitted')
      .orderBy('branch.sort').addOrderBy('branch.path').addOrderBy('person.employeeNo').limit(limit).offset(offset).getRawMany<Line>();
    return lines.map(({ hasSubmitted, ...line }) => ({ ...line, stateLabel: Number(hasSubmitted) ? '待支部确认' : '未提交' }));
  }
}
