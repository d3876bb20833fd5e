import { Injectable } from '@nestjs/common';
import { isRefusal, PLEDGE_PROPERTY_LABELS, refuse, type Refusal } from '@liangpai/shared/kernel';
import type {
  CommitmentView, confirmCommitment, confirmCommitments, InputOf, listCommitmentReviews, readCommitment, ResponseOf, returnCommitment,
} from '@liangpai/shared/contracts';
import { commitmentWorkflow } from '@liangpai/shared/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { deny, withinReach, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { problemOf } from '../../platform/http/problem.js';
import { CaseWalker } from '../../platform/workflow/case-walker.js';
import { Duties } from '../../platform/workflow/duties.js';
import { caseOf, writingDuty } from './commitment-case.js';
import { CommitmentDesk } from './commitment-desk.js';
import { Commitment } from './commitment.entity.js';

/** The branch's side of the pledge: confirm its three properties, or return it with a reason (SL-31-3). */
@Injectable()
export class CommitmentReviewService {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly desk: CommitmentDesk,
    private readonly walker: CaseWalker, private readonly duties: Duties,
  ) {}

  /** What waits to be confirmed within the actor's reach, oldest first. */
  async list(input: InputOf<typeof listCommitmentReviews>, actor: Actor): Promise<ResponseOf<typeof listCommitmentReviews>> {
    const { page, pageSize } = input;
    const reach = withinReach(actor, 'commitment.review', 'commitment.path');
    const [waiting, total] = await this.source.getRepository(Commitment).createQueryBuilder('commitment')
      .where({ enterpriseId: actor.enterpriseId, state: 'submitted' }).andWhere(reach.sql, reach.parameters)
      .orderBy('commitment.submittedAt').addOrderBy('commitment.id').take(pageSize).skip((page - 1) * pageSize).getManyAndCount();
    return { commitments: await this.desk.views(this.source.manager, waiting, actor), total, page, pageSize };
  }

  /** One pledge, and what stands in public meanwhile. */
  async read(input: InputOf<typeof readCommitment>, actor: Actor): Promise<ResponseOf<typeof readCommitment> | Refusal> {
    const { manager } = this.source;
    const commitment = await this.desk.find(manager, input.id, actor);
    if (!commitment) return refuse('COMMITMENT.NOT_FOUND');
    const shown = await manager.findOneBy(Commitment, { personId: commitment.personId, state: 'public' });
    return { commitment: await this.desk.view(manager, commitment, actor), shown: shown && shown.id !== commitment.id ? shown.pledges : null };
  }

  /** Confirms a pledge: it is public from now on, and the version before it is replaced. */
  async confirm(input: InputOf<typeof confirmCommitment>, actor: Actor): Promise<CommitmentView | Refusal> {
    return this.decide(input.id, actor, async (manager, commitment) => {
      const step = await this.walker.take(manager, commitmentWorkflow, caseOf(commitment), 'confirm', actor);
      if (isRefusal(step)) return step;
      const verdict = this.desk.judge(commitment.pledges, commitment.keyTasks, input.review);
      if (isRefusal(verdict)) return verdict;
      if (verdict.verdict !== 'pledge-valid') {
        return refuse('COMMITMENT.PROPERTY_MISSING', { missing: verdict.values.failedProperties.map((property) => PLEDGE_PROPERTY_LABELS[property]).join('、') });
      }
      const now = this.clock.now();
      const stale = await updateVersioned(manager, Commitment, commitment, { state: step.to, confirmedAt: now, confirmedByName: actor.name }, input.version);
      return stale ?? this.replaceEarlier(manager, commitment, actor, now);
    });
  }

  /** Sends it back to be mended; the reason goes with it. */
  async sendBack(input: InputOf<typeof returnCommitment>, actor: Actor): Promise<CommitmentView | Refusal> {
    return this.decide(input.id, actor, async (manager, commitment) => {
      const step = await this.walker.take(manager, commitmentWorkflow, caseOf(commitment), 'return', actor, input.reason);
      if (isRefusal(step)) return step;
      const stale = await updateVersioned(manager, Commitment, commitment, { state: step.to, submittedAt: null }, input.version);
      if (stale) return stale;
      await this.duties.open(manager, writingDuty(commitment, { by: actor, reason: input.reason }));
      return undefined;
    });
  }

  /** Confirms several; each stands or falls by itself, and each says what became of it. */
  async confirmAll(input: InputOf<typeof confirmCommitments>, actor: Actor): Promise<ResponseOf<typeof confirmCommitments>> {
    const results: ResponseOf<typeof confirmCommitments>['results'] = [];
    for (const item of input.items) {
      const outcome = await this.confirm(item, actor);
      if (isRefusal(outcome)) {
        const { title, detail } = problemOf(outcome);
        results.push({ id: item.id, isDone: false, title, detail });
      } else results.push({ id: item.id, isDone: true, title: `${outcome.person.name}　${outcome.stateLabel}`, detail: '' });
    }
    return { results };
  }

  private async replaceEarlier(manager: EntityManager, confirmed: Commitment, actor: Actor, now: string): Promise<Refusal | undefined> {
    const shown = await manager.find(Commitment, { where: { personId: confirmed.personId, state: 'public' } });
    for (const earlier of shown.filter((each) => each.id !== confirmed.id)) {
      // The member may have moved: whoever confirms the new version replaces the old one, in whatever branch it was confirmed.
      const step = await this.walker.take(manager, commitmentWorkflow, { ...caseOf(earlier), path: confirmed.path }, 'replace', actor);
      if (isRefusal(step)) return step;
      const stale = await updateVersioned(manager, Commitment, earlier, { state: step.to, replacedAt: now });
      if (stale) return stale;
    }
    return undefined;
  }

  /** One decision in one transaction; of two at the same moment the second is told who was first. */
  private async decide(
    id: string, actor: Actor, decision: (manager: EntityManager, commitment: Commitment) => Promise<Refusal | undefined>,
  ): Promise<CommitmentView | Refusal> {
    try {
      return await this.unitOfWork.run(async (manager) => {
        const commitment = await manager.findOneBy(Commitment, { id, enterpriseId: actor.enterpriseId });
        if (!commitment) return refuse('COMMITMENT.NOT_FOUND');
        const refused = deny(actor, 'commitment.review', commitment) ?? (await decision(manager, commitment));
        if (refused) return refused;
        return this.desk.view(manager, await manager.findOneByOrFail(Commitment, { id }), actor);
      });
    } catch (error) {
      if (isDuplicate(error)) return this.desk.taken(this.source.manager, id);
      throw error;
    }
  }
}
