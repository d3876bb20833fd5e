import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { CONSEQUENCE_KINDS, Exact, isRefusal, refuse, type ConsequenceKind, type Refusal } from '@liangpai/shared/kernel';
import type { closeSurvey, InputOf, SurveyLine } from '@liangpai/shared/contracts';
import { MIN_DISPLAY } from '@liangpai/shared/evaluation';
import { DataSource, LessThan, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { deny, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { insertAll } from '../../platform/database/insert-all.js';
import { Leases } from '../../platform/database/leases.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { Duties } from '../../platform/workflow/duties.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';
import { Ballot, Participation } from './ballot.entity.js';
import { flaggedWords } from './comment-keywords.js';
import { countBallots, type Count } from './counting.js';
import { Proposal, SurveyComment, SurveyResult } from './result.entity.js';
import { SurveyShelf, titleOf } from './survey-shelf.js';
import { Survey, SurveySubject } from './survey.entity.js';

/** Counts a survey once: by the calendar, or earlier by Party affairs. What is published then is never computed again. */
@Injectable()
export class SurveyClosing {
  private readonly log = new Logger('SurveyClosing');

  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly leases: Leases, private readonly audit: AuditLog,
    private readonly duties: Duties, private readonly shelf: SurveyShelf, private readonly editions: RulebookEditions,
  ) {}

  /** Closes every survey whose last day is over; runs on whichever replica holds the lease. */
  @Interval(60_000)
  async closeDue(): Promise<void> {
    await this.leases.whileHolding('survey-closer', 300, async () => {
      const due = await this.source.manager.find(Survey, { where: { state: 'open', closesOn: LessThan(this.clock.today()) }, take: 50 });
      for (const survey of due) {
        const closed = await this.count(survey, null, survey.version);
        if (isRefusal(closed)) this.log.warn(`survey not closed: ${closed.code}`);
      }
    });
  }

  /** Closes a survey before its last day. */
  async close(input: InputOf<typeof closeSurvey>, actor: Actor): Promise<SurveyLine | Refusal> {
    const survey = await this.source.manager.findOneBy(Survey, { id: input.id, enterpriseId: actor.enterpriseId });
    if (!survey) return refuse('SURVEY.NOT_FOUND');
    const denied = deny(actor, 'survey.manage', survey);
    if (denied) return denied;
    if (survey.state === 'closed') return refuse('SURVEY.CLOSED', { closesOn: survey.closedOn ?? survey.closesOn });
    return this.count(survey, actor.personId, input.version);
  }

  private count(survey: Survey, closedBy: string | null, version: number): Promise<SurveyLine | Refusal> {
    const today = this.clock.today();
    const closedOn = today < survey.closesOn ? today : survey.closesOn;
    return this.unitOfWork.run(async (manager) => {
      // First of all, so that ballots on their way are in and later ones are refused.
      const stale = await updateVersioned(manager, Survey, survey, { state: 'closed', closedOn }, version);
      if (stale) return stale;
      const edition = await this.editions.editionById('SL', survey.editionId, manager);
      if (isRefusal(edition)) throw new Error(`survey ${survey.id} was opened under an unknown edition ${survey.editionId}`);
      const subjects = await manager.find(SurveySubject, { where: { surveyId: survey.id }, order: { sort: 'ASC' } });
      const ballots = await manager.findBy(Ballot, { surveyId: survey.id });
      const count = countBallots(survey, subjects, ballots, edition);
      await insertAll(manager, SurveyResult, count.results.map(({ proposals: _, ...result }) => ({ id: newId(), ...result })));
      await manager.update(Survey, { id: survey.id }, { published: count.totals as never });
      await this.propose(manager, survey, subjects, count, closedBy);
      await this.sever(manager, survey, ballots, count);
      await this.duties.close(manager, { subjectKind: 'survey', subjectId: survey.id }, 'close', closedBy);
      await this.audit.write(manager, { enterpriseId: survey.enterpriseId, actorId: closedBy, action: 'survey.close', subjectKind: 'survey', subjectId: survey.id, before: { state: 'open' }, after: { state: 'closed', ballots: ballots.length } });
      return this.shelf.describeOne({ ...survey, state: 'closed', closedOn, version: survey.version + 1 }, manager);
    });
  }

  private async propose(manager: EntityManager, survey: Survey, subjects: readonly SurveySubject[], count: Count, closedBy: string | null): Promise<void> {
    const byId = new Map(subjects.map((subject) => [subject.id, subject]));
    for (const result of count.results) {
      const subject = byId.get(result.subjectId);
      if (!subject) continue;
      for (const { kind, clause } of result.proposals) {
        const id = newId();
        const label = CONSEQUENCE_KINDS[kind as ConsequenceKind].label;
        await manager.insert(Proposal, {
          id, enterpriseId: survey.enterpriseId, surveyId: survey.id, subjectId: subject.id, personId: subject.personId, organisationId: subject.branchId, path: subject.branchPath, kind: kind as Proposal['kind'], clause,
          state: 'proposed', openedOn: this.clock.today(), decision: null, statement: null, version: 1,
        });
        await this.duties.open(manager, {
          enterpriseId: survey.enterpriseId, kind: 'study-proposal', subjectKind: 'proposal', subjectId: id, title: `${label}建议待支委会研究`,
          summary: `${subject.name}：${titleOf(survey)}综合${Exact.of(result.composite ?? '0').toTruncated()}星，建议${label}。`,
          organisationId: subject.branchId, organisationPath: subject.branchPath, capability: 'survey.decide', personId: null, initiatorId: closedBy, dueOn: null,
        });
      }
    }
  }

  /**
   * Cuts the last threads: participations are erased, comments leave their ballots, and the ballots are written anew under new keys, so that
   * neither keys nor row versions of the database lead back to the moment of voting.
   */
  private async sever(manager: EntityManager, survey: Survey, ballots: readonly Ballot[], count: Count): Promise<void> {
    const shown = new Set(count.results.filter((result) => result.ballots >= MIN_DISPLAY).map((result) => result.subjectId));
    const comments = ballots.filter((ballot) => ballot.comment !== '' && shown.has(ballot.subjectId)).map(({ subjectId, comment }): SurveyComment => ({
      id: newId(), surveyId: survey.id, subjectId, text: comment, flagged: flaggedWords(comment), state: 'pending', version: 1,
    }));
    const anew = ballots.map(({ surveyId, subjectId, answers }): Ballot => ({ id: newId(), surveyId, subjectId, answers, comment: '' }));
    await manager.delete(Participation, { surveyId: survey.id });
    await manager.delete(Ballot, { surveyId: survey.id });
    await insertAll(manager, Ballot, anew.sort((one, other) => (one.id < other.id ? -1 : 1)));
    await insertAll(manager, SurveyComment, comments.sort((one, other) => (one.id < other.id ? -1 : 1)));
  }
}
