import { Injectable } from '@nestjs/common';
import { isRefusal, PLEDGE_ITEM_LABELS, refuse, type Refusal } from '@liangpai/shared/kernel';
import { commitmentLimits, type CommitmentView, type InputOf, type readMyCommitment, type ResponseOf, type saveCommitmentDraft, type submitCommitment } from '@liangpai/shared/contracts';
import { commitmentWorkflow } from '@liangpai/shared/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { CaseWalker } from '../../platform/workflow/case-walker.js';
import { Duties } from '../../platform/workflow/duties.js';
import { Idempotency } from '../../platform/workflow/idempotency.js';
import { blankCommitment, caseOf, confirmingDuty, writingDuty } from './commitment-case.js';
import { CommitmentDesk } from './commitment-desk.js';
import { Commitment } from './commitment.entity.js';

/** The member's side of the pledge: write, hand in, take back (SL-31-2). What is public stays so until the branch has confirmed the next version. */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly desk: CommitmentDesk,
    private readonly walker: CaseWalker, private readonly duties: Duties, private readonly idempotency: Idempotency,
  ) {}

  async mine(actor: Actor): Promise<ResponseOf<typeof readMyCommitment> | Refusal> {
    const { manager } = this.source;
    const writer = await this.desk.writer(manager, actor);
    if (isRefusal(writer)) return writer;
    const versions = await manager.find(Commitment, { where: { personId: actor.personId }, order: { number: 'DESC' }, take: commitmentLimits.versions });
    const views = await this.desk.views(manager, versions.filter((version) => version.state !== 'replaced'), actor);
    return {
      shown: views.find((view) => view.state === 'public') ?? null, open: views.find((view) => view.state !== 'public') ?? null,
      earlier: versions.filter((version) => version.state === 'replaced')
        .map(({ id, number, pledges, confirmedAt, confirmedByName, replacedAt }) => ({ id, number, pledges, confirmedAt, confirmedBy: confirmedByName, replacedAt })),
    };
  }

  /** Keeps what has been written so far; nobody else sees it. A draft saved elsewhere in between refuses the older one. */
  async saveDraft(input: InputOf<typeof saveCommitmentDraft>, actor: Actor): Promise<ResponseOf<typeof saveCommitmentDraft> | Refusal> {
    return this.orStale(() => this.unitOfWork.run(async (manager) => {
      const draft = await this.findOrBegin(manager, actor);
      if (isRefusal(draft)) return draft;
      if (draft.state !== 'draft') return refuse('COMMITMENT.NOT_DRAFT', { state: commitmentWorkflow.states[draft.state] });
      // Version 1 is an empty sheet: whoever has not seen it yet may begin it.
      const expected = input.version ?? (draft.version === 1 ? 1 : 0);
      const stale = await updateVersioned(manager, Commitment, draft, { pledges: input.pledges, keyTasks: input.keyTasks }, expected);
      return stale ?? { id: draft.id, version: draft.version + 1, savedAt: this.clock.now() };
    }));
  }

  /** Hands the pledge to the branch; all five items have to be there. Sent twice under one key it is handed in once. */
  async submit(input: InputOf<typeof submitCommitment>, actor: Actor, key: string | undefined): Promise<CommitmentView | Refusal> {
    const verdict = this.desk.judge(input.pledges, input.keyTasks, null);
    if (isRefusal(verdict)) return verdict;
    if (verdict.verdict === 'rejected') return refuse('COMMITMENT.INCOMPLETE', { missing: verdict.values.missingItems.map((item) => PLEDGE_ITEM_LABELS[item]).join('、') });
    return this.orStale(() => this.idempotency.once(actor.personId, key, 'commitments.submit', async (manager) => {
      const writer = await this.desk.writer(manager, actor);
      if (isRefusal(writer)) return writer;
      const draft = await this.findOrBegin(manager, actor);
      if (isRefusal(draft)) return draft;
      const step = await this.walker.take(manager, commitmentWorkflow, caseOf(draft), 'submit', actor);
      if (isRefusal(step)) return step;
      const { id: branchId, path } = writer.branch;
      const { pledges, keyTasks } = input;
      const stale = await updateVersioned(manager, Commitment, draft, { pledges, keyTasks, state: step.to, branchId, path, submittedAt: this.clock.now() });
      if (stale) return stale;
      await this.duties.open(manager, confirmingDuty({ ...draft, branchId, path }, writer.person.name));
      return this.desk.view(manager, await manager.findOneByOrFail(Commitment, { id: draft.id }), actor);
    }));
  }

  /** Takes the pledge back before the branch has confirmed it. */
  async recall(actor: Actor): Promise<CommitmentView | Refusal> {
    return this.orStale(() => this.unitOfWork.run(async (manager) => {
      const commitment = await manager.findOneBy(Commitment, [{ personId: actor.personId, state: 'submitted' }, { personId: actor.personId, state: 'draft' }]);
      if (!commitment) return refuse('COMMITMENT.NOT_FOUND');
      const step = await this.walker.take(manager, commitmentWorkflow, caseOf(commitment), 'recall', actor);
      if (isRefusal(step)) return step;
      const stale = await updateVersioned(manager, Commitment, commitment, { state: step.to, submittedAt: null });
      if (stale) return stale;
      await this.duties.open(manager, writingDuty(commitment));
      return this.desk.view(manager, await manager.findOneByOrFail(Commitment, { id: commitment.id }), actor);
    }));
  }

  private async findOrBegin(manager: EntityManager, actor: Actor): Promise<Commitment | Refusal<'COMMITMENT.MEMBERS_ONLY'>> {
    const writer = await this.desk.writer(manager, actor);
    if (isRefusal(writer)) return writer;
    const [last] = await manager.find(Commitment, { where: { personId: actor.personId }, order: { number: 'DESC' }, take: 1 });
    if (last && (last.state === 'draft' || last.state === 'submitted')) return last;
    const blank = blankCommitment(writer.person, writer.branch, (last?.number ?? 0) + 1);
    await manager.insert(Commitment, blank);
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
