import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isPartyMember, isRefusal, refuse, type Month, type Refusal } from '@liangpai/shared/kernel';
import type { MonthSummaryView } from '@liangpai/shared/contracts';
import { evaluateMonthResult, explain } from '@liangpai/shared/evaluation';
import { monthWorkflow, type MonthState } from '@liangpai/shared/workflow';
import { In, type EntityManager } from 'typeorm';
import { can, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/ids/ids.js';
import { CaseAccess, type CaseGlance } from '../../platform/workflow/case-access.js';
import { CaseHistory } from '../../platform/workflow/case-history.js';
import { CaseWalker, type Case } from '../../platform/workflow/case-walker.js';
import type { NewDuty } from '../../platform/workflow/duties.js';
import { Directory, type Organisation, type Person } from '../organisations/organisations.module.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';
import { laterOf, monthInChinese, pointsOf, writtenMonth } from './month-dates.js';
import { MonthSummary } from './month-summary.entity.js';

export const subjectKind = 'month-summary';
const excerptLength = 60;

/** A summary as the workflow sees it. */
export function caseOf(summary: MonthSummary): Case<MonthState> {
  const { enterpriseId, path, state, id, personId } = summary;
  return { enterpriseId, path, state, subjectKind, subjectId: id, filerId: personId, subjectPersonId: personId };
}

/** A summary in which nothing has been written yet. */
export function blankSummary(person: Person, branch: Organisation, month: string, editionId: string | null): MonthSummary {
  return {
    id: newId(), enterpriseId: person.enterpriseId, personId: person.id, month, branchId: branch.id, path: branch.path, activities: '', performance: '', management: '',
    selfTenths: null, branchTenths: null, editionId, state: 'draft', opinion: '', scoredByName: null, scoredAt: null, submittedAt: null, version: 1,
  };
}

/** The member's duty to write, or to mend what the branch sent back. */
export function writingDuty(summary: MonthSummary, dueOn: string, returned?: { readonly by: Actor; readonly reason: string }): NewDuty {
  return {
    ...placeOf(summary), kind: returned ? 'fix-month' : 'write-month', capability: null, personId: summary.personId, initiatorId: returned?.by.personId ?? null, dueOn,
    title: returned ? `${Number(summary.month.slice(5))}月总结请修改` : `写${Number(summary.month.slice(5))}月总结`,
    summary: returned ? `${returned.by.name}退回：${returned.reason}`.slice(0, 300) : `${monthInChinese(summary.month)}：三段话和一个自评分`,
  };
}

/** The branch's duty to assess. */
export function scoringDuty(summary: MonthSummary, personName: string, selfTenths: number, dueOn: string): NewDuty {
  return {
    ...placeOf(summary), kind: 'score-month', capability: 'month.score', personId: null, initiatorId: summary.personId, dueOn,
    title: `${Number(summary.month.slice(5))}月总结待评分`, summary: `${personName}　自评 ${String(pointsOf(selfTenths))} 分`,
  };
}

function placeOf(summary: MonthSummary): Pick<NewDuty, 'enterpriseId' | 'subjectKind' | 'subjectId' | 'organisationId' | 'organisationPath'> {
  return { enterpriseId: summary.enterpriseId, subjectKind, subjectId: summary.id, organisationId: summary.branchId, organisationPath: summary.path };
}

/** What the month's use cases share: who may see a summary, how it is shown, where its writer belongs. */
@Injectable()
export class MonthDesk implements OnModuleInit {
  constructor(
    private readonly directory: Directory, private readonly history: CaseHistory, private readonly walker: CaseWalker, private readonly clock: Clock, private readonly access: CaseAccess, private readonly editions: RulebookEditions,
  ) {}

  onModuleInit(): void {
    this.access.register(subjectKind, {
      workflow: monthWorkflow,
      mayRead: async (manager, id, actor) => (await this.find(manager, id, actor)) !== null,
      glance: (manager, ids, actor) => this.glance(manager, ids, actor),
    });
  }

  /** The actor as a writer of summaries: a Party member in a branch. */
  async writer(manager: EntityManager, actor: Actor): Promise<{ person: Person; branch: Organisation } | Refusal<'MONTH.MEMBERS_ONLY'>> {
    const person = await this.directory.person(actor.personId, manager);
    const branch = person?.branchId ? await this.directory.organisation(person.branchId, manager) : null;
    return person && branch && isPartyMember(person.kind) ? { person, branch } : refuse('MONTH.MEMBERS_ONLY');
  }

  /** A summary that the actor may see: one's own, or a submitted one within reach; what is being written is its writer's alone. */
  async find(manager: EntityManager, id: string, actor: Actor): Promise<MonthSummary | null> {
    const summary = await manager.findOneBy(MonthSummary, { id, enterpriseId: actor.enterpriseId });
    return summary && this.maySee(summary, actor) ? summary : null;
  }

  maySee(summary: MonthSummary, actor: Actor): boolean {
    if (summary.personId === actor.personId) return true;
    return summary.state !== 'draft' && (can(actor, 'month.read', summary) || can(actor, 'month.score', summary));
  }

  /** The summary with its buttons, its due days and the official result in words. */
  async view(manager: EntityManager, summary: MonthSummary, actor: Actor): Promise<MonthSummaryView> {
    const person = await this.directory.person(summary.personId, manager);
    const branch = await this.directory.organisation(summary.branchId, manager);
    const today = this.clock.today();
    const written = writtenMonth(summary.month, today);
    const dates = isRefusal(written) ? { dueOn: `${summary.month}-28`, branchDueOn: `${summary.month}-28` } : written;
    const { month, activities, performance, management, opinion, state, version, scoredAt, submittedAt } = summary;
    return {
      id: summary.id, month, person: { id: summary.personId, name: person?.name ?? '' }, branch: { id: summary.branchId, name: branch?.name ?? '' }, activities, performance, management,
      selfScore: pointsOf(summary.selfTenths), branchScore: pointsOf(summary.branchTenths), opinion, scoredBy: summary.scoredByName, scoredAt, submittedAt,
      returned: state === 'draft' ? await this.lastReturn(manager, summary) : null,
      state, stateLabel: monthWorkflow.states[state], version, dueOn: dates.dueOn, branchDueOn: dates.branchDueOn,
      isOverdue: (state === 'draft' && dates.dueOn < today) || (state === 'submitted' && dates.branchDueOn < today),
      steps: this.walker.offer(monthWorkflow, caseOf(summary), actor), explanation: await this.explain(summary, manager),
    };
  }

  /** Who took the last step of a case, for the person who came second. */
  async taken(manager: EntityManager, id: string): Promise<Refusal<'STEP.TAKEN'>> {
    const summary = await manager.findOneBy(MonthSummary, { id });
    const by = await this.history.lastActorName(manager, { subjectKind, subjectId: id });
    return refuse('STEP.TAKEN', { by: by ?? '有人', state: monthWorkflow.states[summary?.state ?? 'submitted'] });
  }

  /** The branch's due day for a case that comes up today: never before today. */
  branchDueOn(month: string): string {
    const today = this.clock.today();
    const written = writtenMonth(month, today);
    return isRefusal(written) ? today : laterOf(written.branchDueOn, today);
  }

  /** The edition with which a month is opened for a branch; null for a month without one. */
  async editionIdFor(month: string, path: string, manager: EntityManager): Promise<string | null> {
    const edition = await this.editions.editionInForce('SL', month as Month, path, manager);
    return isRefusal(edition) ? null : edition.id;
  }

  /** By the edition that the month was opened with. */
  private async explain(summary: MonthSummary, manager: EntityManager): Promise<string[]> {
    if (summary.branchTenths === null) return [];
    const month = summary.month as Month;
    const edition = summary.editionId ? await this.editions.editionById('SL', summary.editionId, manager) : await this.editions.editionInForce('SL', month, summary.path, manager);
    if (isRefusal(edition)) return [];
    const result = evaluateMonthResult(edition, { month, selfScore: pointsOf(summary.selfTenths), branchScore: pointsOf(summary.branchTenths) });
    return isRefusal(result) ? [] : [...explain(result)];
  }

  private async lastReturn(manager: EntityManager, summary: MonthSummary): Promise<MonthSummaryView['returned']> {
    const steps = await this.history.read(manager, { subjectKind, subjectId: summary.id });
    const last = steps.at(-1);
    return last?.action === 'return' ? { by: last.actorName, at: last.at, reason: last.opinion } : null;
  }

  private async glance(manager: EntityManager, ids: readonly string[], actor: Actor): Promise<ReadonlyMap<string, CaseGlance>> {
    const summaries = await manager.findBy(MonthSummary, { id: In([...ids]), enterpriseId: actor.enterpriseId });
    return new Map(summaries.filter((summary) => this.maySee(summary, actor)).map((summary) => [summary.id, {
      version: summary.version, score: pointsOf(summary.selfTenths), excerpt: summary.performance.slice(0, excerptLength),
      steps: this.walker.offer(monthWorkflow, caseOf(summary), actor),
    }]));
  }
}
