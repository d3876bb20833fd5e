import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, PlaqueAction, PlaqueView, takePlaqueStep, takePlaqueSteps } from '@liangpai/shared/contracts';
import { plaqueWorkflow } from '@liangpai/shared/workflow';
import type { EntityManager } from 'typeorm';
import { can, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { problemOf } from '../../platform/http/problem.js';
import { CaseWalker } from '../../platform/workflow/case-walker.js';
import { Directory } from '../organisations/organisations.module.js';
import { hitsIn, wordsIn } from './confidentiality.js';
import { Confidentiality } from './confidentiality.service.js';
import { caseOf, placeOf } from './plaque-cases.js';
import { checkMeasures } from './plaque-content.js';
import { PlaqueDuties } from './plaque-duties.js';
import { PlaqueReading } from './plaque-reading.service.js';
import { PlaqueVersion } from './plaque-version.entity.js';
import { Plaque } from './plaque.entity.js';

interface Step { readonly id: string; readonly action: PlaqueAction; readonly opinion: string }
interface StepResult { readonly versionId: string; readonly stateLabel: string | null; readonly problem: { code: string; title: string; detail: string } | null }

/** Takes a version through 保密审查 and approval to the wall, and a plaque off it (SY-ZT-36). */
@Injectable()
export class PlaqueSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly walker: CaseWalker, private readonly directory: Directory,
    private readonly confidentiality: Confidentiality, private readonly duties: PlaqueDuties, private readonly reading: PlaqueReading,
  ) {}

  async take(input: InputOf<typeof takePlaqueStep>, actor: Actor): Promise<PlaqueView | Refusal> {
    const taken = await this.takeOnce(input, actor);
    return isRefusal(taken) ? taken : this.reading.read(taken.plaqueId, actor);
  }

  /** Takes several steps, each for itself: one that is refused does not hold up the others. */
  async takeAll(input: InputOf<typeof takePlaqueSteps>, actor: Actor): Promise<{ results: StepResult[] }> {
    const results: StepResult[] = [];
    for (const { versionId, action, opinion } of input.items) {
      const taken = await this.takeOnce({ id: versionId, action, opinion }, actor);
      if (isRefusal(taken)) {
        const { code, title, detail } = problemOf(taken);
        results.push({ versionId, stateLabel: null, problem: { code, title, detail } });
      } else results.push({ versionId, stateLabel: plaqueWorkflow.states[taken.state], problem: null });
    }
    return { results };
  }

  /** Of two who act at once the slower one looks again and is told who was faster. */
  private async takeOnce(step: Step, actor: Actor): Promise<PlaqueVersion | Refusal> {
    const attempt = (): Promise<PlaqueVersion | Refusal> => this.unitOfWork.run((manager) => this.takeWithin(manager, step, actor));
    try {
      const first = await attempt();
      return isRefusal(first) && first.code === 'VERSION.STALE' ? await attempt() : first;
    } catch (error) {
      if (isDuplicate(error)) return attempt();
      throw error;
    }
  }

  /** One step in the caller's transaction. */
  async takeWithin(manager: EntityManager, step: Step, actor: Actor): Promise<PlaqueVersion | Refusal> {
    const version = await manager.findOneBy(PlaqueVersion, { id: step.id });
    const plaque = version && (await manager.findOneBy(Plaque, { id: version.plaqueId, enterpriseId: actor.enterpriseId }));
    if (!version || !plaque || !can(actor, 'plaque.read', placeOf(plaque))) return refuse('PLAQUE.NOT_FOUND');
    if (plaque.state === 'withdrawn' && version.state !== 'withdrawn') return refuse('PLAQUE.WITHDRAWN');
    const taken = await this.walker.take(manager, plaqueWorkflow, caseOf(plaque, version, actor), step.action, actor, step.opinion);
    if (isRefusal(taken)) return taken;
    const objection = await this.objectionTo(manager, plaque, version, step);
    if (objection) return objection;
    const changes = { state: taken.to, ...(step.action === 'submit' ? { filerId: actor.personId, filerName: actor.name, editorIds: [...new Set([...version.editorIds, actor.personId])] } : {}) };
    const moved = { ...version, ...changes };
    const stale = await updateVersioned(manager, PlaqueVersion, version, changes)
      ?? (step.action === 'approve' ? await this.show(manager, plaque, moved, actor) : undefined)
      ?? (step.action === 'withdraw' ? await this.takeDown(manager, plaque, step.opinion, actor) : undefined);
    if (stale) return stale;
    await this.duties.follow(manager, plaque, moved, step, actor);
    return moved;
  }

  /** What the table cannot know: measures, words that need an answer, a notice fit to be read by anybody. */
  private async objectionTo(manager: EntityManager, plaque: Plaque, version: PlaqueVersion, step: Step): Promise<Refusal | undefined> {
    if (step.action === 'submit') return checkMeasures(version.content);
    if (step.action !== 'pass-review' && step.action !== 'withdraw') return undefined;
    const words = await this.confidentiality.wordsOf(plaque.enterpriseId, manager);
    if (step.action === 'withdraw') {
      const found = wordsIn(step.opinion, words);
      return found.length ? refuse('PLAQUE.NOTICE_CONFIDENTIAL', { words: found }) : undefined;
    }
    const hits = [...new Set(hitsIn(version.content, words).map((hit) => hit.word))];
    return hits.length && !step.opinion.trim() ? refuse('PLAQUE.HITS_UNANSWERED', { words: hits }) : undefined;
  }

  private async show(manager: EntityManager, plaque: Plaque, version: PlaqueVersion, actor: Actor): Promise<Refusal | undefined> {
    const organisation = await this.directory.organisation(plaque.organisationId, manager);
    const before = plaque.shownVersionId ? await manager.findOneBy(PlaqueVersion, { id: plaque.shownVersionId }) : null;
    if (before) {
      const replaced = await this.walker.take(manager, plaqueWorkflow, caseOf(plaque, before, actor), 'replace', actor);
      if (isRefusal(replaced)) return replaced;
      const stale = await updateVersioned(manager, PlaqueVersion, before, { state: replaced.to });
      if (stale) return stale;
    }
    const { name, subjectKind, toOn } = version.content;
    await manager.update(PlaqueVersion, { id: version.id }, {
      releasedOn: this.clock.today(), releasedOrganisation: organisation?.name ?? '',
      rateableBranchId: subjectKind === 'branch' && organisation?.branchKind === 'office' ? organisation.id : null,
    });
    return updateVersioned(manager, Plaque, plaque, { state: 'shown', shownVersionId: version.id, openVersionId: null, name, subjectKind, toOn });
  }

  private async takeDown(manager: EntityManager, plaque: Plaque, reason: string, actor: Actor): Promise<Refusal | undefined> {
    if (plaque.openVersionId) await this.duties.drop(manager, plaque.openVersionId, actor);
    return updateVersioned(manager, Plaque, plaque, { state: 'withdrawn', withdrawnOn: this.clock.today(), withdrawalReason: reason.trim() });
  }
}
