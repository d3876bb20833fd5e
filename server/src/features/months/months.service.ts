import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, MonthSummaryView, readMyMonth, ResponseOf, saveMonthDraft, submitMonth } from '@liangpai/shared/contracts';
import { monthWorkflow } from '@liangpai/shared/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { CaseWalker } from '../../platform/workflow/case-walker.js';
import { Duties } from '../../platform/workflow/duties.js';
import { Idempotency } from '../../platform/workflow/idempotency.js';
import { writtenMonth, tenthsOf, type WrittenMonth } from './month-dates.js';
import { blankSummary, caseOf, MonthDesk, scoringDuty, writingDuty } from './month-desk.js';
import { MonthSummary } from './month-summary.entity.js';

/** What stands in the third part when the member leads no one. */
const nothingToReport = '无';

/** The member's side of the month: write, submit, recall (SL-33-2). */
@Injectable()
export class MonthsService {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly desk: MonthDesk,
    private readonly walker: CaseWalker, private readonly duties: Duties, private readonly idempotency: Idempotency,
  ) {}

  async mine(text: string, actor: Actor): Promise<ResponseOf<typeof readMyMonth> | Refusal> {
    const { manager } = this.source;
    const written = writtenMonth(text, this.clock.today());
    if (isRefusal(written)) return written;
    const writer = await this.desk.writer(manager, actor);
    if (isRefusal(writer)) return writer;
    const summary = await manager.findOneBy(MonthSummary, { personId: actor.personId, month: text });
    const view = summary ? await this.desk.view(manager, summary, actor) : null;
    return { month: text, dueOn: written.dueOn, isOverdue: view?.isOverdue ?? written.dueOn < this.clock.today(), summary: view };
  }

  /** Keeps what has been written so far; nobody else sees it. A draft saved elsewhere in between refuses the older one. */
  async saveDraft(input: InputOf<typeof saveMonthDraft>, actor: Actor): Promise<ResponseOf<typeof saveMonthDraft> | Refusal> {
    const written = writtenMonth(input.month, this.clock.today());
    if (isRefusal(written)) return written;
    return this.orStale(() => this.unitOfWork.run(async (manager) => {
      const summary = await this.findOrBegin(manager, written, actor);
      if (isRefusal(summary)) return summary;
      if (summary.state !== 'draft') return refuse('MONTH.NOT_DRAFT', { state: monthWorkflow.states[summary.state], canRecall: summary.state === 'submitted' });
      const { activities, performance, management, selfScore } = input;
      // Version 1 is an empty sheet that the calendar opened: whoever has not seen it yet may begin it.
      const expected = input.version ?? (summary.version === 1 ? 1 : 0);
      const stale = await updateVersioned(manager, MonthSummary, summary, { activities, performance, management, selfTenths: selfScore === null ? null : tenthsOf(selfScore) }, expected);
      return stale ?? { id: summary.id, version: summary.version + 1, savedAt: this.clock.now() };
    }));
  }

  /** Hands the summary to the branch. Sent twice under one key it is handed in once. */
  async submit(input: InputOf<typeof submitMonth>, actor: Actor, key: string | undefined): Promise<ResponseOf<typeof submitMonth> | Refusal> {
    const written = writtenMonth(input.month, this.clock.today());
    if (isRefusal(written)) return written;
    return this.orStale(() => this.idempotency.once(actor.personId, key, 'months.submit', async (manager) => {
      const writer = await this.desk.writer(manager, actor);
      if (isRefusal(writer)) return writer;
      const summary = await this.findOrBegin(manager, written, actor);
      if (isRefusal(summary)) return summary;
      const step = await this.walker.take(manager, monthWorkflow, caseOf(summary), 'submit', actor);
      if (isRefusal(step)) return step;
      const selfTenths = tenthsOf(input.selfScore);
      const { id: branchId, path } = writer.branch;
      const stale = await updateVersioned(manager, MonthSummary, summary, {
        activities: input.activities, performance: input.performance, management: input.management || nothingToReport, selfTenths, state: step.to, branchId, path, submittedAt: this.clock.now(),
      });
      if (stale) return stale;
      await this.duties.open(manager, scoringDuty({ ...summary, branchId, path }, writer.person.name, selfTenths, this.desk.branchDueOn(summary.month)));
      return { id: summary.id, version: summary.version + 1, state: step.to, stateLabel: monthWorkflow.states[step.to] };
    }));
  }

  /** Takes the summary back before the branch has scored it. */
  async recall(month: string, actor: Actor): Promise<MonthSummaryView | Refusal> {
    return this.orStale(() => this.unitOfWork.run(async (manager) => {
      const summary = await manager.findOneBy(MonthSummary, { personId: actor.personId, month });
      if (!summary) return refuse('MONTH.NOT_FOUND');
      const step = await this.walker.take(manager, monthWorkflow, caseOf(summary), 'recall', actor);
      if (isRefusal(step)) return step;
      const stale = await updateVersioned(manager, MonthSummary, summary, { state: step.to, submittedAt: null });
      if (stale) return stale;
      const written = writtenMonth(month, this.clock.today());
      await this.duties.open(manager, writingDuty(summary, isRefusal(written) ? this.clock.today() : written.dueOn));
      return this.desk.view(manager, await manager.findOneByOrFail(MonthSummary, { id: summary.id }), actor);
    }));
  }

  async read(id: string, actor: Actor): Promise<MonthSummaryView | Refusal> {
    const summary = await this.desk.find(this.source.manager, id, actor);
    return summary ? this.desk.view(this.source.manager, summary, actor) : refuse('MONTH.NOT_FOUND');
  }

  private async findOrBegin(manager: EntityManager, written: WrittenMonth, actor: Actor): Promise<MonthSummary | Refusal<'MONTH.MEMBERS_ONLY'>> {
    const begun = await manager.findOneBy(MonthSummary, { personId: actor.personId, month: written.month });
    if (begun) return begun;
    const writer = await this.desk.writer(manager, actor);
    if (isRefusal(writer)) return writer;
    const blank = blankSummary(writer.person, writer.branch, written.month, await this.desk.editionIdFor(written.month, writer.branch.path, manager));
    await manager.insert(MonthSummary, blank);
    await this.duties.open(manager, writingDuty(blank, written.dueOn));
    return blank;
  }

  /** Two devices of one person at the same moment: the unique keys let one through, the other is told to look again. */
  private async orStale<T>(work: () => Promise<T>): Promise<T | Refusal<'VERSION.STALE'>> {
    try {
      return await work();
    } catch (error) {
      if (isDuplicate(error)) return refuse('VERSION.STALE');
      throw error;
    }
  }
}
