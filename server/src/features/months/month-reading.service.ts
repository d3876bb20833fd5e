import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { exportMonthOverview, InputOf, MonthOverviewRow, readMonthOverview, readMonthYear, ResponseOf } from '@liangpai/shared/contracts';
import { DataSource, Like, type SelectQueryBuilder } from 'typeorm';
import { can, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { printMonthForm, writeMonthForm, writeSheet, type MonthForm } from '../../platform/printing/index.js';
import { Directory, Organisation, Person } from '../organisations/organisations.module.js';
import { monthInChinese, pointsOf, writtenMonth, type WrittenMonth } from './month-dates.js';
import { MonthDesk } from './month-desk.js';
import { MonthSummary } from './month-summary.entity.js';

/** Version 1 is an opened sheet in which nothing has been written. */
const stateSql = `CASE WHEN sheet.id IS NULL OR (sheet.state = 'draft' AND sheet.version = 1) THEN 'missing' ELSE sheet.state END`;
const excerptLength = 60;
/** The most members that one exported sheet holds. */
const sheetLimit = 5000;

const stateLabels: Readonly<Record<MonthOverviewRow['state'], string>> = { missing: '未填写', draft: '填写中', submitted: '待支部评分', scored: '已评分' };

/** A file with the name it is saved under. */
export interface NamedFile {
  readonly bytes: Buffer;
  readonly name: string;
}

interface Line {
  readonly personId: string;
  readonly name: string;
  readonly employeeNo: string;
  readonly branch: string;
  readonly summaryId: string | null;
  readonly version: number | null;
  readonly state: MonthOverviewRow['state'];
  readonly selfTenths: number | null;
  readonly branchTenths: number | null;
  readonly excerpt: string | null;
  readonly scoredBy: string | null;
}

/** Looking at months: a person's year, a branch's month, the printed form. */
@Injectable()
export class MonthReadingService {
  constructor(private readonly source: DataSource, private readonly clock: Clock, private readonly directory: Directory, private readonly desk: MonthDesk) {}

  /** Twelve months of one person: one's own, or of somebody within reach. */
  async year(input: InputOf<typeof readMonthYear>, actor: Actor): Promise<ResponseOf<typeof readMonthYear> | Refusal> {
    const person = await this.directory.person(input.personId ?? actor.personId);
    if (!person || !(await this.maySeeYear(person, actor))) return refuse('MONTH.NOT_FOUND');
    const summaries = await this.source.getRepository(MonthSummary).find({ where: { personId: person.id, month: Like(`${input.year}-%`) } });
    const byMonth = new Map(summaries.filter((summary) => this.desk.maySee(summary, actor)).map((summary) => [summary.month, summary]));
    const months = Array.from({ length: 12 }, (_, index) => {
      const month = `${input.year}-${String(index + 1).padStart(2, '0')}`;
      const summary = byMonth.get(month);
      return { month, id: summary?.id ?? null, state: summary?.state ?? null, selfScore: pointsOf(summary?.selfTenths ?? null), branchScore: pointsOf(summary?.branchTenths ?? null) };
    });
    return { person: { id: person.id, name: person.name }, year: input.year, months };
  }

  /** Who has handed in, who has not, within the actor's reach. */
  async overview(input: InputOf<typeof readMonthOverview>, actor: Actor): Promise<ResponseOf<typeof readMonthOverview> | Refusal> {
    const written = writtenMonth(input.month, this.clock.today());
    if (isRefusal(written)) return written;
    const groups = await this.members(input.month, actor, input.organisationId).select(stateSql, 'state').addSelect('COUNT(*)', 'size').groupBy('state').getRawMany<{ state: MonthOverviewRow['state']; size: number | string }>();
    const counts = { missing: 0, draft: 0, submitted: 0, scored: 0 };
    for (const group of groups) counts[group.state] = Number(group.size);
    const total = input.state ? counts[input.state] : counts.missing + counts.draft + counts.submitted + counts.scored;
    const lines = await this.lines(input.month, actor, input, input.pageSize, (input.page - 1) * input.pageSize);
    const { dueOn, branchDueOn } = written;
    return { month: input.month, dueOn, branchDueOn, counts, rows: lines.map((line) => this.rowOf(line, written, actor)), total, page: input.page, pageSize: input.pageSize };
  }

  /** The same as a workbook. */
  async sheet(input: InputOf<typeof exportMonthOverview>, actor: Actor): Promise<NamedFile | Refusal> {
    const written = writtenMonth(input.month, this.clock.today());
    if (isRefusal(written)) return written;
    const rows = (await this.lines(input.month, actor, {}, sheetLimit, 0)).map((line) => this.rowOf(line, written, actor));
    const bytes = await writeSheet<MonthOverviewRow>([
      { header: '姓名', value: (row) => row.name }, { header: '工号', value: (row) => row.employeeNo }, { header: '党支部', width: 20, value: (row) => row.branch },
      { header: '状态', value: (row) => stateLabels[row.state] }, { header: '逾期', width: 8, value: (row) => row.isOverdue },
      { header: '自评分', format: '0.0', value: (row) => row.selfScore }, { header: '支部评分', format: '0.0', value: (row) => row.branchScore }, { header: '评分人', value: (row) => row.scoredBy },
    ], rows, `${input.month}月度总结`);
    return { bytes, name: `${monthInChinese(input.month)}月度总结一览.xlsx` };
  }

  /** 附件4, filled in, as PDF or Word. */
  async form(id: string, actor: Actor, kind: 'pdf' | 'docx'): Promise<NamedFile | Refusal> {
    const summary = await this.desk.find(this.source.manager, id, actor);
    if (!summary) return refuse('MONTH.NOT_FOUND');
    const person = await this.directory.person(summary.personId);
    const branch = await this.directory.organisation(summary.branchId);
    const form = this.formOf(summary, person?.name ?? '', branch?.name ?? '');
    const bytes = kind === 'pdf' ? await printMonthForm(form, { printedAt: this.clock.instant() }) : await writeMonthForm(form);
    return { bytes, name: `${form.name}${monthInChinese(summary.month)}工作业绩总结清单.${kind}` };
  }

  private formOf(summary: MonthSummary, name: string, branch: string): MonthForm {
    const signed = (tenths: number | null, remark: string, by: string | null, at: string | null): MonthForm['self'] => ({
      score: tenths === null ? null : String(tenths / 10), remark, signedBy: at ? by : null, signedOn: at ? this.clock.dayOf(at) : null,
    });
    const { activities, performance, management } = summary;
    return {
      period: { year: Number(summary.month.slice(0, 4)), month: Number(summary.month.slice(5)) }, name, branch, activities, performance, management,
      self: signed(summary.selfTenths, '', name, summary.submittedAt), branchReview: signed(summary.branchTenths, summary.opinion, summary.scoredByName, summary.scoredAt),
    };
  }

  private async maySeeYear(person: Person, actor: Actor): Promise<boolean> {
    if (person.id === actor.personId) return true;
    const branch = person.branchId ? await this.directory.organisation(person.branchId) : null;
    return branch !== null && can(actor, 'month.read', branch);
  }

  private members(month: string, actor: Actor, organisationId: string | undefined): SelectQueryBuilder<Person> {
    const reach = withinReach(actor, 'month.read', 'branch.path');
    const query = this.source.getRepository(Person).createQueryBuilder('person')
      .innerJoin(Organisation, 'branch', 'branch.id = person.branchId')
      .leftJoin(MonthSummary, 'sheet', 'sheet.personId = person.id AND sheet.month = :month', { month })
      .where('person.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId }).andWhere(reach.sql, reach.parameters)
      .andWhere(`person.kind IN ('full-member', 'probationary-member') AND person.leftOn IS NULL`)
      .andWhere(`(person.isOnDuty = :isOnDuty OR sheet.state <> 'draft')`, { isOnDuty: true });
    return organisationId ? query.andWhere('branch.path LIKE :inside', { inside: `%/${organisationId}/%` }) : query;
  }

  private lines(month: string, actor: Actor, filter: { state?: MonthOverviewRow['state'] | undefined; organisationId?: string | undefined }, limit: number, offset: number): Promise<Line[]> {
    const query = this.members(month, actor, filter.organisationId)
      .select('person.id', 'personId').addSelect('person.name', 'name').addSelect('person.employeeNo', 'employeeNo').addSelect('branch.name', 'branch')
      .addSelect('sheet.id', 'summaryId').addSelect('sheet.version', 'version').addSelect(stateSql, 'state').addSelect('sheet.selfTenths', 'selfTenths')
      .addSelect('sheet.branchTenths', 'branchTenths').addSelect(`CASE WHEN sheet.state <> 'draft' THEN SUBSTR(sheet.performance, 1, ${excerptLength}) END`, 'excerpt')
      .addSelect('sheet.scoredByName', 'scoredBy');
    if (filter.state) query.andWhere(`${stateSql} = :state`, { state: filter.state });
    return query.orderBy('branch.path').addOrderBy('person.employeeNo').limit(limit).offset(offset).getRawMany<Line>();
  }

  private rowOf(line: Line, written: WrittenMonth, actor: Actor): MonthOverviewRow {
    const today = this.clock.today();
    const { personId, name, employeeNo, branch, state } = line;
    const isWaitingForMember = state === 'missing' || state === 'draft';
    const isHidden = isWaitingForMember && personId !== actor.personId;
    return {
      personId, name, employeeNo, branch, summaryId: isHidden ? null : line.summaryId, version: isHidden ? null : line.version, state, isMine: personId === actor.personId,
      isOverdue: (isWaitingForMember && written.dueOn < today) || (state === 'submitted' && written.branchDueOn < today),
      selfScore: isHidden ? null : pointsOf(line.selfTenths), branchScore: pointsOf(line.branchTenths), excerpt: line.excerpt ?? '', scoredBy: line.scoredBy,
    };
  }
}
