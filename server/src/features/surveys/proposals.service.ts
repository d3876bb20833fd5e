import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { addProposalStatement, decideProposal, InputOf, readProposal, ResponseOf } from '@liangpai/shared/contracts';
import { proposalWorkflow } from '@liangpai/shared/workflow';
import { DataSource, IsNull } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { deny, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { CaseWalker, type Case } from '../../platform/workflow/case-walker.js';
import { Proposal, SurveyResult } from './result.entity.js';
import { memberResultOf, proposalViewOf } from './results.service.js';
import { titleOf } from './survey-shelf.js';
import { Survey, SurveySubject } from './survey.entity.js';

/** 表彰 and 约谈 proposals before the branch committee (SL-13-4, SL-13-5, G11). */
@Injectable()
export class Proposals {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly walker: CaseWalker,
  ) {}

  /** A proposal with what it rests on and the steps that the actor may take. */
  async read(id: string, actor: Actor): Promise<ResponseOf<typeof readProposal> | Refusal> {
    const found = await this.find(id, actor);
    if (isRefusal(found)) return found;
    const { proposal, survey } = found;
    const { manager } = this.source;
    const subject = await manager.findOneByOrFail(SurveySubject, { id: proposal.subjectId });
    const result = await manager.findOneByOrFail(SurveyResult, { subjectId: proposal.subjectId });
    const steps = proposal.personId === actor.personId ? [] : this.walker.offer(proposalWorkflow, this.caseOf(proposal), actor);
    return {
      proposal: proposalViewOf(proposal), title: titleOf(survey), closedOn: survey.closedOn ?? survey.closesOn, result: memberResultOf(survey, subject, result, proposal), version: proposal.version, steps,
    };
  }

  /** Records what the branch committee decided. Nobody records the decision about himself or herself. */
  async decide(input: InputOf<typeof decideProposal>, actor: Actor): Promise<{ done: true } | Refusal> {
    const found = await this.find(input.id, actor);
    if (isRefusal(found)) return found;
    const { proposal, survey } = found;
    if (proposal.personId === actor.personId) return refuse('STEP.RECUSED', { step: '记录会议决定' });
    const { action, meetingOn, present, votesFor, votesAgainst, abstentions, opinion } = input;
    const votes = votesFor + votesAgainst + abstentions;
    if (votes > present) return refuse('PROPOSAL.VOTES_EXCEED', { votes, present });
    if (action === 'confirm' && votesFor <= votesAgainst) return refuse('PROPOSAL.NOT_CARRIED');
    const from = survey.closedOn ?? survey.closesOn;
    if (meetingOn < from || meetingOn > this.clock.today()) return refuse('PROPOSAL.MEETING_ON_INVALID', { from });
    return this.unitOfWork.run(async (manager) => {
      const decision = { meetingOn, present, votesFor, votesAgainst, abstentions, opinion };
      // The row first: of two committee members at once the second waits here and is told, instead of colliding in the history.
      const stale = proposal.state === 'proposed' ? await updateVersioned(manager, Proposal, proposal, { decision: decision as never }, input.version) : undefined;
      if (stale) return stale;
      const step = await this.walker.take(manager, proposalWorkflow, this.caseOf(proposal), action, actor, opinion);
      if (isRefusal(step)) return step;
      await manager.update(Proposal, { id: proposal.id }, { state: step.to });
      return { done: true as const };
    });
  }

  /** The member's own words, once, before or after the decision. */
  async state(input: InputOf<typeof addProposalStatement>, actor: Actor): Promise<{ done: true } | Refusal> {
    const proposal = await this.source.manager.findOneBy(Proposal, { id: input.id, personId: actor.personId, enterpriseId: actor.enterpriseId });
    if (!proposal) return refuse('PROPOSAL.NOT_FOUND');
    return this.unitOfWork.run(async (manager) => {
      const written = await manager.update(Proposal, { id: proposal.id, statement: IsNull() }, { statement: input.statement });
      if (!written.affected) return refuse('PROPOSAL.STATEMENT_GIVEN');
      await this.audit.write(manager, { enterpriseId: proposal.enterpriseId, actorId: actor.personId, action: 'proposal.state', subjectKind: 'proposal', subjectId: proposal.id, after: { statement: input.statement } });
      return { done: true as const };
    });
  }

  private async find(id: string, actor: Actor): Promise<{ proposal: Proposal; survey: Survey } | Refusal> {
    const proposal = await this.source.manager.findOneBy(Proposal, { id, enterpriseId: actor.enterpriseId });
    if (!proposal) return refuse('PROPOSAL.NOT_FOUND');
    const denied = deny(actor, 'survey.decide', proposal);
    if (denied) return denied;
    return { proposal, survey: await this.source.manager.findOneByOrFail(Survey, { id: proposal.surveyId }) };
  }

  private caseOf(proposal: Proposal): Case<Proposal['state']> {
    return { enterpriseId: proposal.enterpriseId, path: proposal.path, subjectKind: 'proposal', subjectId: proposal.id, state: proposal.state, filerId: null, subjectPersonId: proposal.personId };
  }
}
