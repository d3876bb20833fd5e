import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isPartyMember, isRefusal, monthOf, refuse, type IsoDate, type Refusal } from '@liangpai/shared/kernel';
import type { CommitmentView, PledgeReview, PledgeTexts } from '@liangpai/shared/contracts';
import { evaluatePledgeValidity, explain, type Evaluation, type PledgeValues, type PledgeVerdict } from '@liangpai/shared/evaluation';
import { editionFor, type SlEdition } from '@liangpai/shared/rulebooks';
import { commitmentWorkflow } from '@liangpai/shared/workflow';
import { In, type EntityManager } from 'typeorm';
import { can, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { CaseAccess, type CaseGlance } from '../../platform/workflow/case-access.js';
import { CaseHistory, CaseStep } from '../../platform/workflow/case-history.js';
import { CaseWalker } from '../../platform/workflow/case-walker.js';
import { Directory, type Organisation, type Person } from '../organisations/organisations.module.js';
import { caseOf, subjectKind } from './commitment-case.js';
import { Commitment } from './commitment.entity.js';

const excerptLength = 60;

/** What the pledge's use cases share: whose it is, who may see it, what the rules say of it, how it is shown. */
@Injectable()
export class CommitmentDesk implements OnModuleInit {
  constructor(
    private readonly directory: Directory, private readonly history: CaseHistory, private readonly walker: CaseWalker, private readonly clock: Clock, private readonly access: CaseAccess,
  ) {}

  onModuleInit(): void {
    this.access.register(subjectKind, {
      workflow: commitmentWorkflow,
      mayRead: async (manager, id, actor) => (await this.find(manager, id, actor)) !== null,
      glance: (manager, ids, actor) => this.glance(manager, ids, actor),
    });
  }

  /** The actor as somebody who pledges: a Party member in a branch. */
  async writer(manager: EntityManager, actor: Actor): Promise<{ person: Person; branch: Organisation } | Refusal<'COMMITMENT.MEMBERS_ONLY'>> {
    const person = await this.directory.person(actor.personId, manager);
    const branch = person?.branchId ? await this.directory.organisation(person.branchId, manager) : null;
    return person && branch && isPartyMember(person.kind) ? { person, branch } : refuse('COMMITMENT.MEMBERS_ONLY');
  }

  /** A pledge that the actor may see: one's own, or one that was handed in within reach; what is being written is its writer's alone. */
  async find(manager: EntityManager, id: string, actor: Actor): Promise<Commitment | null> {
    const commitment = await manager.findOneBy(Commitment, { id, enterpriseId: actor.enterpriseId });
    return commitment && this.maySee(commitment, actor) ? commitment : null;
  }

  /** The edition in force today. */
  edition(): SlEdition | Refusal<'COMMITMENT.PLAN_NOT_IN_FORCE'> {
    const edition = editionFor('SL', monthOf(this.clock.today() as IsoDate));
    return isRefusal(edition) ? refuse('COMMITMENT.PLAN_NOT_IN_FORCE') : edition;
  }

  /** What the rules say of a pledge (SL-31-2, SL-31-2b, SL-31-3). */
  judge(pledges: PledgeTexts, keyTasks: PledgeTexts, review: PledgeReview | null): Evaluation<PledgeVerdict, PledgeValues> | Refusal<'COMMITMENT.PLAN_NOT_IN_FORCE'> {
    const edition = this.edition();
    if (isRefusal(edition)) return edition;
    return evaluatePledgeValidity(edition, { items: pledges, isLinkedToKeyTask: Object.values(keyTasks).some((task) => task !== ''), review });
  }

  /** One pledge with its buttons and how it went. */
  async view(manager: EntityManager, commitment: Commitment, actor: Actor): Promise<CommitmentView> {
    const [view] = await this.views(manager, [commitment], actor);
    if (!view) throw new Error(`commitment ${commitment.id} has no view`);
    return view;
  }

  /** Several pledges; people, branches and steps are read together. */
  async views(manager: EntityManager, commitments: readonly Commitment[], actor: Actor): Promise<CommitmentView[]> {
    if (commitments.length === 0) return [];
    const people = new Map((await this.directory.people(commitments.map((each) => each.personId), manager)).map((person) => [person.id, person.name]));
    const branches = new Map((await this.directory.organisations(commitments.map((each) => each.branchId), manager)).map((branch) => [branch.id, branch.name]));
    const steps = await manager.find(CaseStep, { where: { subjectKind, subjectId: In(commitments.map((each) => each.id)) }, order: { position: 'ASC' } });
    return commitments.map((commitment) => {
      const { id, number, pledges, keyTasks, state, version, submittedAt, confirmedAt, confirmedByName, replacedAt } = commitment;
      const own = steps.filter((step) => step.subjectId === id);
      const last = own.at(-1);
      return {
        id, number, person: { id: commitment.personId, name: people.get(commitment.personId) ?? '' }, branch: { id: commitment.branchId, name: branches.get(commitment.branchId) ?? '' },
        pledges, keyTasks, state, stateLabel: commitmentWorkflow.states[state], version, submittedAt, confirmedAt, confirmedBy: confirmedByName, replacedAt,
        steps: this.walker.offer(commitmentWorkflow, caseOf(commitment), actor).filter((step) => step.action !== 'replace'),
        returned: state === 'draft' && last?.action === 'return' ? { by: last.actorName, at: last.at, reason: last.opinion } : null,
        hints: this.hints(commitment),
        history: own.map((step) => ({ label: commitmentWorkflow.transitions.find((each) => each.action === step.action)?.label ?? step.action, by: step.actorName, at: step.at, opinion: step.opinion })),
      };
    });
  }

  /** Who took the last step of a case, for the person who came second. */
  async taken(manager: EntityManager, id: string): Promise<Refusal<'STEP.TAKEN'>> {
    const commitment = await manager.findOneBy(Commitment, { id });
    const by = await this.history.lastActorName(manager, { subjectKind, subjectId: id });
    return refuse('STEP.TAKEN', { by: by ?? '有人', state: commitmentWorkflow.states[commitment?.state ?? 'submitted'] });
  }

  private maySee(commitment: Commitment, actor: Actor): boolean {
    if (commitment.personId === actor.personId) return true;
    return commitment.state !== 'draft' && (can(actor, 'commitment.review', commitment) || can(actor, 'commitment.coverage.read', commitment));
  }

  private hints(commitment: Commitment): string[] {
    if (commitment.state !== 'draft' && commitment.state !== 'submitted') return [];
    const verdict = this.judge(commitment.pledges, commitment.keyTasks, null);
    return isRefusal(verdict) ? [] : [...explain(verdict)];
  }

  private async glance(manager: EntityManager, ids: readonly string[], actor: Actor): Promise<ReadonlyMap<string, CaseGlance>> {
    const commitments = await manager.findBy(Commitment, { id: In([...ids]), enterpriseId: actor.enterpriseId });
    // The three properties are ticked on the pledge's own page, so that a row offers nothing but the way there.
    return new Map(commitments.filter((commitment) => this.maySee(commitment, actor)).map((commitment) => [commitment.id, {
      version: commitment.version, score: null, excerpt: commitment.pledges['work-goals'].slice(0, excerptLength), steps: [],
    }]));
  }
}
