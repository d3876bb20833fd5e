import { Injectable } from '@nestjs/common';
import { faultsOfVote, isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, ItemView, ResponseOf, takeItemStep, takeItemSteps } from '@liangpai/shared/contracts';
import { phaseOf, requirementOf, REVIEW_FACTOR_LABELS, reviewFactorsOf } from '@liangpai/shared/items';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { problemOf } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids/ids.js';
import { CaseWalker } from '../../platform/workflow/case-walker.js';
import { ItemBatches } from './item-batches.service.js';
import { caseOf } from './item-cases.js';
import { ItemConsultations } from './item-consultations.service.js';
import { ItemDuties } from './item-duties.js';
import { ItemGates, type StepInput } from './item-gates.js';
import { ItemReading } from './item-reading.service.js';
import { Item, ItemOpinion } from './item.entity.js';

type Input = InputOf<typeof takeItemStep>;

/** Takes items through their five tables (SY-FL-1 to SY-FL-5). */
@Injectable()
export class ItemSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly walker: CaseWalker, private readonly reading: ItemReading, private readonly gates: ItemGates,
    private readonly consultations: ItemConsultations, private readonly duties: ItemDuties, private readonly source: DataSource, private readonly batches: ItemBatches,
  ) {}

  async take(input: Input, actor: Actor): Promise<ItemView | Refusal> {
    const taken = await this.takeOnce(input, actor);
    return isRefusal(taken) ? taken : this.reading.afterStep(taken, actor);
  }

  /** Takes the same step on several items, each for itself: one that is refused, or has to be looked at by itself, does not hold up the others. */
  async takeAll({ items, ...step }: InputOf<typeof takeItemSteps>, actor: Actor): Promise<ResponseOf<typeof takeItemSteps>> {
    const results: ResponseOf<typeof takeItemSteps>['results'] = [];
    for (const { id, version } of items) {
      const taken = (await this.batches.refuseTogether(this.source.manager, id, step.action, actor)) ?? (await this.takeOnce({ id, version, ...step }, actor));
      if (isRefusal(taken)) {
        const { code, title, detail } = problemOf(taken);
        results.push({ id, name: '', stateLabel: null, problem: { code, title, detail } });
      } else results.push({ id, name: taken.name, stateLabel: itemWorkflows[taken.carrier].states[taken.state] ?? taken.state, problem: null });
    }
    return { results };
  }

  /** Of two who act at once the slower one looks again and is told who was faster. */
  private async takeOnce(input: Input, actor: Actor): Promise<Item | Refusal> {
    const attempt = (): Promise<Item | Refusal> => this.unitOfWork.run((manager) => this.takeWithin(manager, input, actor));
    try {
      return await attempt();
    } catch (error) {
      if (isDuplicate(error)) return attempt();
      throw error;
    }
  }

  /** One step in the caller's transaction. */
  async takeWithin(manager: EntityManager, { id, version, ...input }: Input, actor: Actor): Promise<Item | Refusal> {
    const opened = await this.reading.open(id, actor, manager);
    if (isRefusal(opened)) return opened;
    const { item, sheets } = opened;
    const step = await this.walker.take(manager, itemWorkflows[item.carrier], caseOf(item, actor), input.action, actor, input.opinion);
    if (isRefusal(step)) return step;
    const onBehalfOf = this.walker.onBehalfOf(itemWorkflows[item.carrier], caseOf(item, actor), input.action, actor);
    if (input.signature && 'typedName' in input.signature && input.signature.typedName !== actor.name) return refuse('ITEM.SIGNATURE_NOT_OWN', { name: actor.name });
    const isReturn = step.needsReason === true && !itemWorkflows[item.carrier].final.includes(step.to);
    const lacking = isReturn ? undefined : await this.lacking(manager, item, input);
    if (lacking) return lacking;
    const passed = await this.gates.pass({ manager, item, sheets, input, actor });
    if (isRefusal(passed)) return passed;
    const changes = {
      ...passed, state: step.to, phase: phaseOf(item.carrier, step.to), stateSince: this.clock.now(), ...(input.managementLevel ? { managementLevel: input.managementLevel } : {}),
      ...(step.by.includes('filer') && item.state === 'draft' ? { filerId: actor.personId, filerName: actor.name, editorIds: [...new Set([...item.editorIds, actor.personId])] } : {}),
    };
    const stale = await updateVersioned(manager, Item, item, changes as never, version);
    if (stale) return stale;
    const moved: Item = { ...item, ...changes, version: item.version + 1 };
    await this.writeOpinion(manager, item, moved, step.label, isReturn, input, actor, onBehalfOf);
    await this.duties.follow(manager, moved, actor, input.opinion, isReturn);
    return moved;
  }

  /** What has to come with a step and did not. */
  private async lacking(manager: EntityManager, item: Item, input: StepInput): Promise<Refusal | undefined> {
    const { checklist: asPlanned, needsCommittee, needsLevel, channels, box } = requirementOf(item.carrier, input.action);
    const checklist = Object.keys(asPlanned).length > 0 ? await this.withAdded(manager, item, asPlanned) : asPlanned;
    if (box !== 'none' && box !== 'filer') {
      const people = await this.consultations.openFor(manager, item.id);
      if (people.length > 0) return refuse('ITEM.CONSULTATION_OPEN', { people });
    }
    const open = Object.entries(checklist).filter(([key]) => input.checklist[key] === undefined).map(([, label]) => label);
    if (open.length > 0) return refuse('ITEM.CHECKS_REQUIRED', { open });
    const failed = Object.entries(checklist).filter(([key]) => input.checklist[key] === false).map(([, label]) => label);
    if (failed.length > 0) return refuse('ITEM.CHECKS_FAILED', { failed });
    if (needsCommittee) {
      if (!input.committee) return refuse('ITEM.DECISION_REQUIRED');
      const faults = faultsOfVote(input.committee);
      if (faults.length > 0) return refuse('ITEM.NOT_CARRIED', { failed: faults });
      const from = item.filedOn ?? input.committee.meetingOn;
      if (input.committee.meetingOn < from || input.committee.meetingOn > this.clock.today()) return refuse('ITEM.MEETING_ON_INVALID', { from });
    }
    const unremarked = reviewFactorsOf(item.carrier, input.action).filter((factor) => !input.factors[factor]?.trim()).map((factor) => REVIEW_FACTOR_LABELS[factor]);
    if (unremarked.length > 0) return refuse('ITEM.FACTORS_REQUIRED', { open: unremarked });
    if (needsLevel && !input.managementLevel) return refuse('ITEM.LEVEL_REQUIRED');
    if (channels && !input.channels.some((channel) => channels.needed.includes(channel))) return refuse('ITEM.CHANNELS_REQUIRED', { what: channels.what });
    return undefined;
  }

  /** The plan's checks and behind them those that the unit adds (SY-GC-20b). */
  private async withAdded(manager: EntityManager, item: Item, checklist: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
    return { ...checklist, ...Object.fromEntries((await this.reading.addedChecks(item, manager)).map(({ key, text }) => [key, text])) };
  }

  /** Keeps the opinion as the form's box will print it; a return sets aside what was said from the stage it goes back to. */
  private async writeOpinion(manager: EntityManager, before: Item, after: Item, label: string, isReturn: boolean, input: StepInput, actor: Actor, onBehalfOf: string | null): Promise<void> {
    const { box, channels } = requirementOf(before.carrier, input.action);
    // A return keeps the checks too: they tell what to mend.
    const checks = Object.entries(await this.withAdded(manager, before, requirementOf(before.carrier, 'pass-review').checklist));
    const order = Object.keys(itemWorkflows[before.carrier].states);
    const earlier = await manager.find(ItemOpinion, { where: { itemId: before.id }, order: { position: 'ASC' } });
    if (isReturn || input.action === 'recall') {
      const undone = earlier.filter((opinion) => opinion.isCurrent && order.indexOf(opinion.stage) >= order.indexOf(after.state)).map((opinion) => opinion.id);
      if (undone.length > 0) await manager.update(ItemOpinion, undone, { isCurrent: false });
    }
    await manager.insert(ItemOpinion, {
      id: newId(), itemId: before.id, stage: before.state, action: input.action, box, label, personId: actor.personId, personName: actor.name, onBehalfOf, text: input.opinion, isReturn,
      checklist: checks.filter(([key]) => key in input.checklist).map(([key, name]) => ({ label: name, isMet: input.checklist[key] === true })) as never, committee: input.committee as never,
      factors: reviewFactorsOf(before.carrier, input.action).map((factor) => ({ label: REVIEW_FACTOR_LABELS[factor], text: input.factors[factor]?.trim() ?? '' })) as never,
      channels: input.channels.flatMap((channel) => channels?.labels[channel] ?? []), signature: input.signature as never, isCurrent: !isReturn, at: this.clock.now(), position: (earlier.at(-1)?.position ?? 0) + 1,
    });
  }
}
