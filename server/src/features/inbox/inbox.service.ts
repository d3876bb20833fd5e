import { Injectable } from '@nestjs/common';
import { capabilitiesOf, daysBetween, refuse, roleLabels, type IsoDate, type Refusal, type Role } from '@liangpai/shared/kernel';
import type { InboxItem, InputOf, readCaseHistory, readInbox, ResponseOf, countInbox } from '@liangpai/shared/contracts';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { CaseAccess, type CaseGlance } from '../../platform/workflow/case-access.js';
import { CaseHistory } from '../../platform/workflow/case-history.js';
import { Duty } from '../../platform/workflow/duties.js';
import { Directory } from '../organisations/organisations.module.js';

/** The words of steps that stand in every history, whatever the kind of case. */
const nameless = '办理';
/** Asked of raters one by one: whoever opened a survey does not watch who has answered (product principle 4). */
const ofRaters = ['rate-members', 'rate-item'];
/** More names than this say nothing more than the office. */
const mostNames = 3;

/** A role beside the name of its organisation: 党支部书记 of a 党总支 is its 书记. */
const officeOf = (role: Role): string => roleLabels[role].replace(/^(党支部|支部)/, '');

/** What waits for a person, what a person waits for, and what the person has dealt with. */
@Injectable()
export class InboxService {
  constructor(private readonly source: DataSource, private readonly clock: Clock, private readonly access: CaseAccess, private readonly history: CaseHistory, private readonly directory: Directory) {}

  async list(input: InputOf<typeof readInbox>, actor: Actor): Promise<ResponseOf<typeof readInbox>> {
    const query = this.viewed(input.view, actor);
    const [counts, total] = await Promise.all([this.counts(actor), query.getCount()]);
    const duties = await (input.view === 'done'
      ? query.orderBy('duty.closedAt', 'DESC').addOrderBy('duty.id')
      // What has no due day comes after everything that has one.
      : query.addSelect(`COALESCE(duty.dueOn, '9999-12-31')`, 'due_order').orderBy('due_order').addOrderBy('duty.openedAt').addOrderBy('duty.id')
    ).offset((input.page - 1) * input.pageSize).limit(input.pageSize).getMany();
    const glances = input.view === 'mine' ? await this.glances(duties, actor) : new Map<string, CaseGlance>();
    const holders = input.view === 'waiting' ? await this.holders(duties) : new Map<string, InboxItem['holder']>();
    return { items: duties.map((duty) => this.itemOf(duty, glances.get(duty.id), holders.get(duty.id) ?? null)), total, page: input.page, pageSize: input.pageSize, counts };
  }

  async counts(actor: Actor): Promise<ResponseOf<typeof countInbox>> {
    const [mine, overdue, waiting] = await Promise.all([
      this.viewed('mine', actor).getCount(),
      this.viewed('mine', actor).andWhere('duty.dueOn < :today', { today: this.clock.today() }).getCount(),
      this.viewed('waiting', actor).getCount(),
    ]);
    return { mine, overdue, waiting };
  }

  /** How a case went, for those who may see it. */
  async caseHistory(input: InputOf<typeof readCaseHistory>, actor: Actor): Promise<ResponseOf<typeof readCaseHistory> | Refusal> {
    const { manager } = this.source;
    const kind = this.access.find(input.subjectKind);
    if (!kind || !(await kind.mayRead(manager, input.subjectId, actor))) return refuse('CASE.NOT_FOUND');
    const workflow = typeof kind.workflow === 'function' ? await kind.workflow(manager, input.subjectId) : kind.workflow;
    const steps = await this.history.read(manager, { subjectKind: input.subjectKind, subjectId: input.subjectId });
    return {
      steps: steps.map((step) => ({
        action: step.action, person: step.actorName, at: step.at, opinion: step.opinion,
        label: workflow.transitions.find((transition) => transition.action === step.action)?.label ?? nameless,
      })),
    };
  }

  private viewed(view: InputOf<typeof readInbox>['view'], actor: Actor): SelectQueryBuilder<Duty> {
    const query = this.source.getRepository(Duty).createQueryBuilder('duty').where('duty.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId });
    if (view === 'done') return query.andWhere('duty.closedBy = :me', { me: actor.personId });
    query.andWhere('duty.closedAt IS NULL');
    if (view === 'waiting') return query.andWhere('duty.initiatorId = :me AND (duty.personId IS NULL OR duty.personId <> :me) AND duty.kind NOT IN (:...ofRaters)', { me: actor.personId, ofRaters });
    const shared = this.sharedDuties(actor);
    // Nobody decides on what he or she filed: such a duty waits for somebody else.
    return query.andWhere(`(duty.personId = :me OR ((duty.initiatorId IS NULL OR duty.initiatorId <> :me) AND (${shared.sql})))`, { me: actor.personId, ...shared.parameters });
  }

  /** Duties of whoever holds a capability over their organisation: one condition for each role held. */
  private sharedDuties(actor: Actor): { readonly sql: string; readonly parameters: Record<string, string | string[]> } {
    const conditions: string[] = [];
    const parameters: Record<string, string | string[]> = {};
    actor.authorities.forEach((held, index) => {
      const carried = capabilitiesOf(held);
      if (carried.length === 0) return;
      // What waits for a decision on the absent person's own work waits for somebody else than the deputy.
      const isOthers = held.onBehalfOf ? ` AND (duty.initiatorId IS NULL OR duty.initiatorId <> :away${index})` : '';
      conditions.push(`(duty.capability IN (:...carried${index}) AND duty.organisationPath LIKE :path${index}${isOthers})`);
      if (held.onBehalfOf) parameters[`away${index}`] = held.onBehalfOf.id;
      parameters[`carried${index}`] = [...carried];
      parameters[`path${index}`] = `${held.path}%`;
    });
    return { sql: conditions.join(' OR ') || '1 = 0', parameters };
  }

  private async glances(duties: readonly Duty[], actor: Actor): Promise<Map<string, CaseGlance>> {
    const seen = new Map<string, CaseGlance>();
    for (const subjectKind of new Set(duties.map((duty) => duty.subjectKind))) {
      const ofKind = duties.filter((duty) => duty.subjectKind === subjectKind);
      const glances = await this.access.find(subjectKind)?.glance?.(this.source.manager, ofKind.map((duty) => duty.subjectId), actor);
      for (const duty of ofKind) {
        const glance = glances?.get(duty.subjectId);
        if (glance) seen.set(duty.id, glance);
      }
    }
    return seen;
  }

  /** In whose hands each duty lies: one person's, or those of an office, which is named although it is vacant. */
  private async holders(duties: readonly Duty[]): Promise<Map<string, InboxItem['holder']>> {
    const people = await this.directory.people([...new Set(duties.flatMap((duty) => duty.personId ?? []))]);
    const places = await this.directory.organisations([...new Set([...duties.map((duty) => duty.organisationId), ...people.flatMap((person) => person.branchId ?? person.departmentId ?? [])])]);
    const nameOf = (id: string | null | undefined): string => places.find((place) => place.id === id)?.name ?? '';
    const seen = new Map<string, InboxItem['holder']>();
    const offices = new Map<string, ReturnType<Directory['nearestHolders']>>();
    for (const { id, personId, capability, organisationId, organisationPath, initiatorId } of duties) {
      const person = people.find((one) => one.id === personId);
      if (person) seen.set(id, { organisation: nameOf(person.branchId ?? person.departmentId), offices: [], names: [person.name] });
      if (!capability) continue;
      // Most of what one waits for lies with the same few offices.
      const office = `${capability} ${organisationPath}`;
      const asked = offices.get(office) ?? this.directory.nearestHolders(capability, organisationPath, initiatorId);
      offices.set(office, asked);
      const held = await asked;
      seen.set(id, { organisation: held?.organisation ?? nameOf(organisationId), offices: (held?.roles ?? []).map(officeOf), names: held && held.names.length <= mostNames ? held.names : [] });
    }
    return seen;
  }

  private itemOf(duty: Duty, glance: CaseGlance | undefined, holder: InboxItem['holder']): InboxItem {
    const today = this.clock.today();
    const daysLeft = duty.dueOn === null ? null : daysBetween(today as IsoDate, duty.dueOn as IsoDate);
    const { kind, title, summary, dueOn, openedAt, closedAt, outcome } = duty;
    return {
      dutyId: duty.id, kind, title, summary, dueOn, isOverdue: closedAt === null && daysLeft !== null && daysLeft < 0, daysLeft, subject: { kind: duty.subjectKind, id: duty.subjectId },
      openedAt, closedAt, outcome, steps: [...(glance?.steps ?? [])], version: glance?.version ?? null, score: glance?.score ?? null, excerpt: glance?.excerpt ?? '',
      batch: glance?.batch ?? null, holder,
    };
  }
}
