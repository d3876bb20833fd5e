import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, listChanges, readChange, ResponseOf, RulebookChangeRow } from '@liangpai/shared/contracts';
import { EDITIONS, type AnyEdition, type ParameterValue, type Plan } from '@liangpai/shared/rulebooks';
import { rulebookChangeWorkflow } from '@liangpai/shared/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { can, withinReach, type Actor } from '../../platform/auth/actor.js';
import { CaseHistory } from '../../platform/workflow/case-history.js';
import { CaseWalker, type Case } from '../../platform/workflow/case-walker.js';
import { OrganisationScope } from './organisation-scope.js';
import { clausesOf, plain, valueInChinese } from './parameter-rows.js';
import { RulebookChange } from './rulebook-change.entity.js';

/** A change as the workflow walker knows it. */
export function caseOf(change: RulebookChange): Case<RulebookChange['state']> {
  return { subjectKind: 'rulebook-change', subjectId: change.id, state: change.state, filerId: change.filerId, enterpriseId: change.enterpriseId, path: change.organisationPath };
}

/** Reads the changes that somebody may see, with the steps open to them. */
@Injectable()
export class ChangeBook {
  constructor(private readonly source: DataSource, private readonly walker: CaseWalker, private readonly history: CaseHistory, private readonly scope: OrganisationScope) {}

  async list(input: InputOf<typeof listChanges>, actor: Actor): Promise<ResponseOf<typeof listChanges>> {
    const { page, pageSize } = input;
    const reach = withinReach(actor, 'rulebook.adopt', 'change.organisationPath');
    const query = this.source.getRepository(RulebookChange).createQueryBuilder('change')
      .where('change.enterpriseId = :enterpriseId', { enterpriseId: actor.enterpriseId }).andWhere(reach.sql, reach.parameters);
    if (input.scope === 'open') query.andWhere('change.state IN (:...states)', { states: ['proposed', 'returned'] });
    if (input.plan) query.andWhere('change.plan = :plan', { plan: input.plan });
    const [changes, total] = await query.orderBy('change.proposedAt', 'DESC').addOrderBy('change.id').skip((page - 1) * pageSize).take(pageSize).getManyAndCount();
    const names = await this.scope.names(changes.map((change) => change.organisationId));
    return { changes: changes.map((change) => this.describe(change, names.get(change.organisationId) ?? '', actor)), total, page, pageSize };
  }

  async read(id: string, actor: Actor): Promise<ResponseOf<typeof readChange> | Refusal> {
    const change = await this.row(id, actor);
    if (isRefusal(change)) return change;
    const steps = await this.history.read(this.source.manager, { subjectKind: 'rulebook-change', subjectId: id });
    return { change, history: steps.map(({ at, actorName, action, opinion }) => ({ at, by: actorName, step: stepLabel(action), opinion })) };
  }

  /** One change as screens show it. */
  async row(id: string, actor: Actor): Promise<RulebookChangeRow | Refusal> {
    const change = await this.find(id, actor, this.source.manager);
    if (isRefusal(change)) return change;
    const names = await this.scope.names([change.organisationId]);
    return this.describe(change, names.get(change.organisationId) ?? '', actor);
  }

  /** A change within the actor's reach; outside of it there is none. */
  async find(id: string, actor: Actor, manager: EntityManager): Promise<RulebookChange | Refusal<'CHANGE.NOT_FOUND'>> {
    const change = await manager.findOneBy(RulebookChange, { id, enterpriseId: actor.enterpriseId });
    return change && can(actor, 'rulebook.adopt', caseOf(change)) ? change : refuse('CHANGE.NOT_FOUND');
  }

  private describe(change: RulebookChange, organisation: string, actor: Actor): RulebookChangeRow {
    return {
      id: change.id, plan: change.plan, organisation: { id: change.organisationId, name: organisation }, state: change.state, stateLabel: rulebookChangeWorkflow.states[change.state],
      effectiveFrom: change.effectiveFrom, effectiveTo: change.effectiveTo, proposer: change.filerName, proposedAt: change.proposedAt, version: change.version, editionId: change.editionId,
      overrides: change.overrides.map(({ key, value, reason, basis }) => ({
        key, value: plain(value), reason, basis, ...wordsOf(change.plan, key, change.valuesBefore[key] ?? null, value),
      })),
      offered: this.walker.offer(rulebookChangeWorkflow, caseOf(change), actor),
    };
  }
}

/** Names and words come from the plan's original: derived editions change values only. */
function wordsOf(plan: Plan, key: string, before: ParameterValue, after: ParameterValue): { label: string; before: string; after: string; clauses: string[] } {
  const originals: readonly AnyEdition[] = EDITIONS[plan];
  const edition = originals.findLast(({ parameters }) => key in parameters);
  const definition = edition?.parameters[key];
  if (!edition || !definition) return { label: key, before: String(before), after: String(after), clauses: [] };
  return { label: definition.label, before: valueInChinese(definition, before), after: valueInChinese(definition, after), clauses: clausesOf(edition, key) };
}

function stepLabel(action: string): string {
  return action === 'propose' ? '提出调整' : (rulebookChangeWorkflow.transitions.find((step) => step.action === action)?.label ?? action);
}
