import { Injectable } from '@nestjs/common';
import { CONSEQUENCE_KINDS, Exact, refuse, verdictInChinese, type Refusal, type Verdict } from '@liangpai/shared/kernel';
import type { InputOf, listSurveyComments, MemberResult, readMyResults, readSurveyResults, ResponseOf, reviewSurveyComment } from '@liangpai/shared/contracts';
import { proposalWorkflow } from '@liangpai/shared/workflow';
import { DataSource, In } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { can, deny, type Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { lineOf } from './ballot-box.service.js';
import { Proposal, SurveyComment, SurveyResult } from './result.entity.js';
import { SurveyShelf, titleOf } from './survey-shelf.js';
import { Survey, SurveySubject, type PublishedFigure } from './survey.entity.js';

/** A proposal as lists show it. */
export function proposalLineOf(proposal: Proposal): NonNullable<MemberResult['proposal']> {
  const { id, kind, state, clause } = proposal;
  return { id, kind, label: CONSEQUENCE_KINDS[kind].label, state, stateLabel: proposalWorkflow.states[state], clause };
}

/** A proposal with the member's statement and the committee's decision. */
export function proposalViewOf(proposal: Proposal): NonNullable<ResponseOf<typeof readMyResults>['results'][number]['proposal']> {
  return { ...proposalLineOf(proposal), isAdverse: CONSEQUENCE_KINDS[proposal.kind].isAdverse, statement: proposal.statement, decision: proposal.decision };
}

/** A member's result as published. */
export function memberResultOf(survey: Survey, subject: SurveySubject, result: SurveyResult, proposal: Proposal | undefined): MemberResult {
  return {
    id: result.id, subject: lineOf(subject), ballots: result.ballots, composite: result.composite === null ? null : Exact.of(result.composite).toTruncated(),
    withheld: result.composite === null ? `样本不足，${result.ballots}份` : null, verdict: verdictInChinese(result.verdict as Verdict),
    questionMeans: result.questionMeans?.map((mean, index) => ({ text: survey.questions[index]?.text ?? '', mean })) ?? null,
    explanation: result.explanation, proposal: proposal ? proposalLineOf(proposal) : null,
  };
}

function figureOf({ ballots, composite }: PublishedFigure): { ballots: number; composite: string | null; withheld: string | null } {
  return { ballots, composite: composite === null ? null : Exact.of(composite).toTruncated(), withheld: composite === null ? '公布后可能推算出个别评价，不公布' : null };
}

/** Shows what was published at closing; never counts again and never touches a ballot. */
@Injectable()
export class SurveyResults {
  constructor(private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly audit: AuditLog, private readonly shelf: SurveyShelf) {}

  /** Results of the branches within the actor's reach. */
  async read(id: string, actor: Actor): Promise<ResponseOf<typeof readSurveyResults> | Refusal> {
    const { manager } = this.source;
    const survey = await manager.findOneBy(Survey, { id, enterpriseId: actor.enterpriseId });
    if (!survey) return refuse('SURVEY.NOT_FOUND');
    if (survey.state === 'open' || !survey.published) return refuse('SURVEY.STILL_OPEN', { closesOn: survey.closesOn });
    const all = await manager.find(SurveySubject, { where: { surveyId: id }, order: { sort: 'ASC' } });
    const subjects = all.filter((subject) => can(actor, 'survey.results.read', { enterpriseId: survey.enterpriseId, path: subject.branchPath }));
    if (subjects.length === 0) return refuse('ACCESS.DENIED');
    const results = new Map((await manager.findBy(SurveyResult, { surveyId: id })).map((result) => [result.subjectId, result]));
    const proposals = new Map((await manager.findBy(Proposal, { surveyId: id })).map((proposal) => [proposal.subjectId, proposal]));
    const branches = new Map(subjects.map((subject) => [subject.branchId, subject.branchName]));
    const { published } = survey;
    return {
      survey: await this.shelf.describeOne(survey),
      enterprise: can(actor, 'survey.results.read', survey) ? figureOf(published.enterprise) : null,
      branches: [...branches].flatMap(([branchId, name]) => {
        const figure = published.branches[branchId];
        return figure ? [{ id: branchId, name, ...figureOf(figure) }] : [];
      }),
      members: subjects.flatMap((subject) => {
        const result = results.get(subject.id);
        return result ? [memberResultOf(survey, subject, result, proposals.get(subject.id))] : [];
      }),
    };
  }

  /** The actor's own results, newest first, with the comments that were released. */
  async mine(actor: Actor): Promise<ResponseOf<typeof readMyResults>> {
    const { manager } = this.source;
    const subjects = await manager.findBy(SurveySubject, { personId: actor.personId });
    const subjectIds = subjects.map((subject) => subject.id);
    const surveys = (await this.shelf.surveysById(subjects.map((subject) => subject.surveyId))).filter((survey) => survey.state === 'closed').sort((one, other) => (one.quarter < other.quarter ? 1 : -1));
    const results = await manager.findBy(SurveyResult, { subjectId: In(subjectIds) });
    const proposals = await manager.findBy(Proposal, { subjectId: In(subjectIds) });
    const comments = await manager.find(SurveyComment, { where: { subjectId: In(subjectIds), state: 'released' }, order: { id: 'ASC' }, take: 500 });
    return {
      results: surveys.flatMap((survey) => {
        const subject = subjects.find((one) => one.surveyId === survey.id);
        const result = results.find((one) => one.surveyId === survey.id);
        if (!subject || !result) return [];
        const proposal = proposals.find((one) => one.subjectId === subject.id);
        return [{
          title: titleOf(survey), closedOn: survey.closedOn ?? survey.closesOn, result: memberResultOf(survey, subject, result, proposal), proposal: proposal ? proposalViewOf(proposal) : null,
          comments: comments.filter((comment) => comment.subjectId === subject.id).map((comment) => comment.text),
        }];
      }),
    };
  }

  /** Comments for release, in the order of their random keys. */
  async comments(input: InputOf<typeof listSurveyComments>, actor: Actor): Promise<ResponseOf<typeof listSurveyComments> | Refusal> {
    const { manager } = this.source;
    const survey = await manager.findOneBy(Survey, { id: input.id, enterpriseId: actor.enterpriseId });
    if (!survey) return refuse('SURVEY.NOT_FOUND');
    const denied = deny(actor, 'survey.manage', survey);
    if (denied) return denied;
    const comments = await manager.find(SurveyComment, { where: { surveyId: survey.id }, order: { id: 'ASC' }, take: 1000 });
    const names = new Map((await manager.findBy(SurveySubject, { surveyId: survey.id })).map((subject) => [subject.id, subject.name]));
    return { comments: comments.map(({ id, subjectId, text, flagged, state, version }) => ({ id, subject: names.get(subjectId) ?? '', text, flagged, state, version })) };
  }

  /** Releases a comment to the member it is about, or withholds it. */
  async review(input: InputOf<typeof reviewSurveyComment>, actor: Actor): Promise<{ done: true } | Refusal> {
    const comment = await this.source.manager.findOneBy(SurveyComment, { id: input.id });
    const survey = comment && (await this.source.manager.findOneBy(Survey, { id: comment.surveyId, enterpriseId: actor.enterpriseId }));
    if (!comment || !survey) return refuse('COMMENT.NOT_FOUND');
    const denied = deny(actor, 'survey.manage', survey);
    if (denied) return denied;
    const state = input.isReleased ? 'released' : 'withheld';
    return this.unitOfWork.run(async (manager) => {
      const stale = await updateVersioned(manager, SurveyComment, comment, { state }, input.version);
      if (stale) return stale;
      await this.audit.write(manager, { enterpriseId: survey.enterpriseId, actorId: actor.personId, action: 'survey.review-comment', subjectKind: 'survey-comment', subjectId: comment.id, before: { state: comment.state }, after: { state } });
      return { done: true as const };
    });
  }
}
