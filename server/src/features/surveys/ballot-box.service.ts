import { Injectable } from '@nestjs/common';
import { isRefusal, normaliseCode, refuse, type Refusal } from '@liangpai/shared/kernel';
import type { castBallot, castSlipBallot, InputOf, readRating, readSlip, ResponseOf, readMyRatings } from '@liangpai/shared/contracts';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { hold } from '../../platform/database/hold.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { slipHash } from '../../platform/ids/slip-hash.js';
import { CardDirectory } from '../cards/cards.module.js';
import { Participation, SurveySlip } from './ballot.entity.js';
import { insertBallot, insertParticipation, readRaterStanding, type RaterStanding } from './ballot-rows.js';
import { SurveyShelf, titleOf } from './survey-shelf.js';
import { Survey, SurveyRater, SurveySubject } from './survey.entity.js';

type Given = Pick<InputOf<typeof castBallot>, 'subjectId' | 'answers' | 'comment'>;

/** As screens show a member to be rated. */
export function lineOf(subject: SurveySubject): { id: string; name: string; post: string; branch: string } {
  return { id: subject.id, name: subject.name, post: subject.post, branch: subject.branchName };
}

/**
 * Takes ballots (SL-13-2, G12). A ballot leaves two rows that nothing joins, and no trace in the audit log, the duties, the spent requests or the
 * access log. Nobody can read participations but each rater his or her own.
 */
@Injectable()
export class BallotBox {
  constructor(private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly shelf: SurveyShelf, private readonly cards: CardDirectory) {}

  /** The open surveys that the actor may rate in, with his or her own progress. */
  async mine(actor: Actor): Promise<ResponseOf<typeof readMyRatings>> {
    const { manager } = this.source;
    const surveyIds = (await manager.find(SurveyRater, { where: { personId: actor.personId }, take: 200 })).map((rater) => rater.surveyId);
    const surveys = (await this.shelf.surveysById(surveyIds)).filter((survey) => this.shelf.isOpen(survey) && survey.enterpriseId === actor.enterpriseId);
    const openIds = surveys.map((survey) => survey.id);
    const subjects = await manager.find(SurveySubject, { where: { surveyId: In(openIds) }, order: { sort: 'ASC' } });
    const rated = new Set((await manager.findBy(Participation, { surveyId: In(openIds), raterId: actor.personId })).map((one) => one.subjectId));
    return {
      surveys: surveys.map((survey) => {
        const others = subjects.filter((subject) => subject.surveyId === survey.id && subject.personId !== actor.personId);
        return { id: survey.id, title: titleOf(survey), closesOn: survey.closesOn, rated: others.filter((subject) => rated.has(subject.id)).length, subjects: others.map((subject) => ({ ...lineOf(subject), isRated: rated.has(subject.id) })) };
      }),
    };
  }

  /** One member's questionnaire, found by the list's entry or by the code on the member's card. */
  async rating(input: InputOf<typeof readRating>, actor: Actor): Promise<ResponseOf<typeof readRating> | Refusal> {
    const subject = await this.subjectBy(input.member, input.survey, actor);
    const survey = subject && (await this.source.manager.findOneBy(Survey, { id: subject.surveyId, enterpriseId: actor.enterpriseId }));
    if (!subject || !survey) return refuse('SURVEY.SUBJECT_UNKNOWN');
    const standing = await readRaterStanding(this.source.manager, survey.id, subject.id, actor.personId);
    const refusal = this.refuseRater(survey, standing, actor);
    if (refusal) return refusal;
    const isRated = await this.source.manager.existsBy(Participation, { surveyId: survey.id, subjectId: subject.id, raterId: actor.personId });
    return { surveyId: survey.id, title: titleOf(survey), closesOn: survey.closesOn, questions: [...survey.questions], subject: lineOf(subject), isRated };
  }

  /** Takes a rater's ballot; the participation's unique key lets one of any number of simultaneous tries through. */
  async cast(input: InputOf<typeof castBallot>, actor: Actor): Promise<{ done: true } | Refusal> {
    try {
      return await this.unitOfWork.run(async (manager) => {
        const survey = await hold(manager, Survey, { id: input.id });
        if (!survey || survey.enterpriseId !== actor.enterpriseId) return refuse('SURVEY.NOT_FOUND');
        const standing = await readRaterStanding(manager, survey.id, input.subjectId, actor.personId);
        const refusal = this.refuseRater(survey, standing, actor);
        if (refusal) return refusal;
        await insertParticipation(manager, survey.id, input.subjectId, actor.personId);
        return this.drop(manager, survey, input);
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('SURVEY.ALREADY_RATED');
      throw error;
    }
  }

  /** What a paper slip opens: the questions and the members it can be used for. */
  async slip(input: InputOf<typeof readSlip>): Promise<ResponseOf<typeof readSlip> | Refusal> {
    const { manager } = this.source;
    const slip = await manager.findOneBy(SurveySlip, { codeHash: slipHash('survey', input.code) });
    const survey = slip && (await manager.findOneBy(Survey, { id: slip.surveyId }));
    if (!slip || !survey) return refuse('SLIP.UNKNOWN');
    const refusal = this.refuseSlip(slip, survey);
    if (refusal) return refusal;
    const subjects = await manager.find(SurveySubject, { where: { surveyId: survey.id }, order: { sort: 'ASC' } });
    return { title: titleOf(survey), closesOn: survey.closesOn, questions: [...survey.questions], subjects: subjects.map(lineOf) };
  }

  /** Takes the ballot of a paper slip: one slip, one ballot about one member. Who holds the slip is not asked. */
  castSlip(input: InputOf<typeof castSlipBallot>): Promise<{ done: true } | Refusal> {
    return this.unitOfWork.run(async (manager) => {
      const slip = await manager.findOneBy(SurveySlip, { codeHash: slipHash('survey', input.code) });
      const survey = slip && (await hold(manager, Survey, { id: slip.surveyId }));
      if (!slip || !survey) return refuse('SLIP.UNKNOWN');
      const refusal = this.refuseSlip(slip, survey);
      if (refusal) return refusal;
      const subject = await manager.findOneBy(SurveySubject, { id: input.subjectId, surveyId: survey.id });
      if (!subject) return refuse('SURVEY.SUBJECT_UNKNOWN');
      const spent = await manager.update(SurveySlip, { id: slip.id, isUsed: false }, { isUsed: true });
      if (!spent.affected) return refuse('SLIP.USED');
      return this.drop(manager, survey, input);
    });
  }

  private async drop(manager: EntityManager, survey: Survey, given: Given): Promise<{ done: true } | Refusal> {
    const answers = survey.questions.map((_, index) => given.answers[index] ?? null);
    if (answers.every((answer) => answer === null)) return refuse('SURVEY.BLANK');
    await insertBallot(manager, survey.id, given.subjectId, answers, given.comment);
    return { done: true };
  }

  private refuseRater(survey: Survey, standing: RaterStanding | null, actor: Actor): Refusal | undefined {
    if (!standing) return refuse('SURVEY.SUBJECT_UNKNOWN');
    const closed = this.shelf.refuseClosed(survey);
    if (closed) return closed;
    if (standing.personId === actor.personId) return refuse('SURVEY.OWN_RATING');
    return standing.isRater ? undefined : refuse('SURVEY.NOT_A_RATER');
  }

  private refuseSlip(slip: SurveySlip, survey: Survey): Refusal | undefined {
    const closed = this.shelf.refuseClosed(survey);
    if (isRefusal(closed)) return refuse('SLIP.EXPIRED', closed.facts);
    return slip.isUsed ? refuse('SLIP.USED') : undefined;
  }

  private async subjectBy(member: string, surveyId: string | undefined, actor: Actor): Promise<SurveySubject | null> {
    const { manager } = this.source;
    const listed = await manager.findOneBy(SurveySubject, { id: member, ...(surveyId ? { surveyId } : {}) });
    if (listed) return listed;
    const card = await this.cards.findByCode(normaliseCode(member) ?? member);
    if (!card) return null;
    const { personId } = card;
    const [open] = await manager.find(Survey, { where: { enterpriseId: actor.enterpriseId, state: 'open', ...(surveyId ? { id: surveyId } : {}) }, order: { quarter: 'DESC' }, take: 1 });
    return open ? manager.findOneBy(SurveySubject, { surveyId: open.id, personId }) : null;
  }
}
