import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Capability, type Refusal } from '@liangpai/shared/kernel';
import { availableSteps, walk, type Party, type Transition, type WalkRefusal, type Workflow } from '@liangpai/shared/workflow';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { can, type Actor, type Place } from '../auth/actor.js';
import { CaseHistory } from './case-history.js';
import { Duties } from './duties.js';

/** A thing that moves through a workflow, as the walker needs to know it. */
export interface Case<State extends string> extends Place {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly state: State;
  readonly filerId: string | null;
  readonly subjectPersonId?: string | null;
  /** Everybody who wrote on it or answers for it, beside the filer: their deputies cannot decide on it either. */
  readonly ownerIds?: readonly string[];
  /** Where a capability is looked at when that is not the case's own place: at the superior organisation, at a department. */
  readonly elsewhere?: Readonly<Partial<Record<Capability, Place | null>>>;
}

/** A button as a screen draws it. */
export interface OfferedStep {
  readonly action: string;
  readonly label: string;
  readonly needsReason: boolean;
  readonly consequence: string | null;
}

/** Takes cases through their tables: permission, recusal, history, audit and the closing of duties in one place. */
@Injectable()
export class CaseWalker {
  constructor(private readonly history: CaseHistory, private readonly duties: Duties, private readonly audit: AuditLog) {}

  /** What the actor is to a case: its filer, its subject, and every capability of the table held over its place. */
  partiesOf<State extends string, Action extends string>(workflow: Workflow<State, Action>, item: Case<State>, actor: Actor): readonly Party[] {
    const parties = new Set<Party>();
    const owners = new Set([...(item.ownerIds ?? []), ...(item.filerId ? [item.filerId] : [])]);
    // A deputy has of the person who is away only what that person could do here.
    const impartial = { ...actor, authorities: actor.authorities.filter((held) => !held.onBehalfOf || !owners.has(held.onBehalfOf.id)) };
    if (item.filerId === actor.personId) parties.add('filer');
    if (item.subjectPersonId === actor.personId) parties.add('subject');
    for (const step of workflow.transitions) {
      for (const party of step.by) {
        if (party === 'filer' || party === 'subject') continue;
        const place = item.elsewhere?.[party] === undefined ? item : item.elsewhere[party];
        if (place && can(impartial, party, place)) parties.add(party);
      }
    }
    return [...parties];
  }

  /**
   * For whom somebody takes a step: the person who is away when the authority for it is only held as a deputy.
   * @returns the name, or null when the actor acts in his or her own right
   */
  onBehalfOf<State extends string, Action extends string>(workflow: Workflow<State, Action>, item: Case<State>, action: Action, actor: Actor): string | null {
    const step = workflow.transitions.find((candidate) => candidate.action === action && candidate.from.includes(item.state));
    const own = { ...actor, authorities: actor.authorities.filter((held) => !held.onBehalfOf) };
    if (!step || step.by.some((party) => this.partiesOf(workflow, item, own).includes(party))) return null;
    const capability = step.by.find((party): party is Capability => party !== 'filer' && party !== 'subject');
    const place = capability && (item.elsewhere?.[capability] ?? item);
    return actor.authorities.find((held) => held.onBehalfOf && place && place.path.startsWith(held.path) && can({ ...actor, authorities: [held] }, capability, place))?.onBehalfOf?.name ?? null;
  }

  /** The buttons for this person at this moment. */
  offer<State extends string, Action extends string>(workflow: Workflow<State, Action>, item: Case<State>, actor: Actor): OfferedStep[] {
    return availableSteps(workflow, item.state, { parties: this.partiesOf(workflow, item, actor) })
      .map((step) => ({ action: step.action, label: step.label, needsReason: step.needsReason ?? false, consequence: step.consequence ?? null }));
  }

  /**
   * Takes one step in the caller's transaction: checks it against the table, writes history and audit, closes the case's open duties. The caller then
   * writes the new state (version-checked) and opens the next duty.
   * @returns the transition taken, or a refusal; when the case has moved on meanwhile, the refusal names who moved it
   */
  async take<State extends string, Action extends string>(
    manager: EntityManager, workflow: Workflow<State, Action>, item: Case<State>, action: Action, actor: Actor, opinion = '',
  ): Promise<Transition<State, Action> | WalkRefusal | Refusal<'STEP.TAKEN'>> {
    const step = walk(workflow, item.state, action, { parties: this.partiesOf(workflow, item, actor) }, opinion);
    if (isRefusal(step)) {
      const by = step.code === 'STEP.NOT_POSSIBLE' ? await this.history.lastActorName(manager, item) : undefined;
      return by ? refuse('STEP.TAKEN', { by, state: workflow.states[item.state] }) : step;
    }
    const { enterpriseId, subjectKind, subjectId } = item;
    const away = this.onBehalfOf(workflow, item, action, actor);
    const actorName = away ? `${actor.name}（代${away}）`.slice(0, 40) : actor.name;
    await this.history.append(manager, { enterpriseId, subjectKind, subjectId, action, fromState: item.state, toState: step.to, actorId: actor.personId, actorName, opinion });
    await this.audit.write(manager, { enterpriseId, actorId: actor.personId, action: `${subjectKind}.${action}`, subjectKind, subjectId, before: { state: item.state }, after: { state: step.to, opinion } });
    await this.duties.close(manager, { subjectKind, subjectId }, action, actor.personId);
    return step;
  }
}
