import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, MonthSummaryView, ResponseOf, returnMonth, scoreMonth, scoreMonths } from '@liangpai/shared/contracts';
import { monthWorkflow } from '@liangpai/shared/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { deny, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { problemOf } from '../../platform/http/problem.js';
import { CaseWalker } from '../../platform/workflow/case-walker.js';
import { Duties } from '../../platform/workflow/duties.js';
import { tenthsOf } from './month-dates.js';
import { caseOf, MonthDesk, writingDuty } from './month-desk.js';
import { MonthSummary } from './month-summary.entity.js';

/** The branch's side of the month: score, or return with a reason (SL-33-2). */
@Injectable()
export class MonthScoringService {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly desk: MonthDesk,
    private readonly walker: CaseWalker, private readonly duties: Duties,
  ) {}

  /** Gives the official score; the member sees it at once. */
  async score(input: InputOf<typeof scoreMonth>, actor: Actor): Promise<MonthSummaryView | Refusal> {
    return this.decide(input.id, actor, async (manager, summary) => {
      const step = await this.walker.take(manager, monthWorkflow, caseOf(summary), 'score', actor, input.opinion);
      if (isRefusal(step)) return step;
      const { opinion, version } = input;
      return updateVersioned(manager, MonthSummary, summary,
        { state: step.to, branchTenths: tenthsOf(input.score), opinion, scoredByName: actor.name, scoredAt: this.clock.now() }, version);
    });
  }

  /** Sends it back to be mended; the reason goes with it. */
  async sendBack(input: InputOf<typeof returnMonth>, actor: Actor): Promise<MonthSummaryView | Refusal> {
    return this.decide(input.id, actor, async (manager, summary) => {
      const step = await this.walker.take(manager, monthWorkflow, caseOf(summary), 'return', actor, input.reason);
      if (isRefusal(step)) return step;
      const stale = await updateVersioned(manager, MonthSummary, summary, { state: step.to, submittedAt: null }, input.version);
      if (stale) return stale;
      await this.duties.open(manager, writingDuty(summary, this.desk.branchDueOn(summary.month), { by: actor, reason: input.reason }));
      return undefined;
    });
  }

  /** Scores several; each stands or falls by itself, and each says what became of it. */
  async scoreAll(input: InputOf<typeof scoreMonths>, actor: Actor): Promise<ResponseOf<typeof scoreMonths>> {
    const results: ResponseOf<typeof scoreMonths>['results'] = [];
    for (const item of input.items) {
      const outcome = await this.score(item, actor);
      if (!isRefusal(outcome)) results.push({ id: item.id, isDone: true, title: `${outcome.person.name}　${String(outcome.branchScore)} 分`, detail: '' });
      else {
        const { title, detail } = problemOf(outcome);
        results.push({ id: item.id, isDone: false, title, detail });
      }
    }
    return { results };
  }

  /** One decision in one transaction; of two at the same moment the second is told who was first. */
  private async decide(
    id: string, actor: Actor, decision: (manager: EntityManager, summary: MonthSummary) => Promise<Refusal | undefined>,
  ): Promise<MonthSummaryView | Refusal> {
    try {
      return await this.unitOfWork.run(async (manager) => {
        const summary = await manager.findOneBy(MonthSummary, { id, enterpriseId: actor.enterpriseId });
        if (!summary) return refuse('MONTH.NOT_FOUND');
        const refused = deny(actor, 'month.score', summary) ?? (await decision(manager, summary));
        if (refused) return refused;
        return this.desk.view(manager, await manager.findOneByOrFail(MonthSummary, { id }), actor);
      });
    } catch (error) {
      if (isDuplicate(error)) return this.desk.taken(this.source.manager, id);
      throw error;
    }
  }
}
