import { Injectable } from '@nestjs/common';
import { isRefusal, parseNumber, refuse, type Exact, type RaterGroup, type Refusal } from '@liangpai/shared/kernel';
import type { castSatisfaction, castSatisfactionSlip, InputOf, readSatisfactionRating, readSatisfactionSlip, ResponseOf } from '@liangpai/shared/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { hold } from '../../platform/database/hold.js';
import { isDuplicate, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids/ids.js';
import { slipHash } from '../../platform/ids/slip-hash.js';
import { SyEditions } from './sy-editions.js';
import { SatisfactionBallot, SatisfactionParticipation, SatisfactionRater, SatisfactionSlip, SatisfactionSurvey } from './satisfaction.entity.js';
import { titleOf } from './satisfaction-view.js';

/**
 * Takes ballots on satisfaction (SY-ZT-25, SY-ZT-26, SY-CN-15, G12): a ballot and a participation that nothing joins, and no trace anywhere else.
 */
@Injectable()
export class SatisfactionBox {
  constructor(private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly editions: SyEditions) {}

  async rating(input: InputOf<typeof readSatisfactionRating>, actor: Actor): Promise<ResponseOf<typeof readSatisfactionRating> | Refusal> {
    const { manager } = this.source;
    const survey = await manager.findOneBy(SatisfactionSurvey, { id: input.id, enterpriseId: actor.enterpriseId });
    if (!survey) return refuse('SATISFACTION.NOT_FOUND');
    const refusal = this.refuseRater(survey, await this.raterOf(manager, survey, actor));
    if (refusal) return refusal;
    const isRated = await manager.existsBy(SatisfactionParticipation, { surveyId: survey.id, raterId: actor.personId });
    return { id: survey.id, ...(await this.questionnaireOf(survey, manager)), isRated };
  }

  /** Takes a rater's ballot; the participation's unique key lets one of any number of simultaneous tries through. */
  async cast(input: InputOf<typeof castSatisfaction>, actor: Actor): Promise<{ done: true } | Refusal> {
    try {
      return await this.unitOfWork.run(async (manager) => {
        const survey = await hold(manager, SatisfactionSurvey, { id: input.id, enterpriseId: actor.enterpriseId });
        if (!survey) return refuse('SATISFACTION.NOT_FOUND');
        const rater = await this.raterOf(manager, survey, actor);
        const refusal = this.refuseRater(survey, rater);
        if (refusal || !rater) return refusal ?? refuse('SATISFACTION.NOT_A_RATER');
        const points = await this.pointsOf(survey, input.points, manager);
        if (isRefusal(points)) return points;
        await manager.insert(SatisfactionParticipation, { id: newId(), surveyId: survey.id, raterId: actor.personId });
        return this.drop(manager, survey, rater.group, points);
      });
    } catch (error) {
      if (isDuplicate(error)) return refuse('SATISFACTION.ALREADY_RATED');
      throw error;
    }
  }

  async slip(input: InputOf<typeof readSatisfactionSlip>): Promise<ResponseOf<typeof readSatisfactionSlip> | Refusal> {
    const { manager } = this.source;
    const slip = await manager.findOneBy(SatisfactionSlip, { codeHash: slipHash('satisfaction', input.code) });
    const survey = slip && (await manager.findOneBy(SatisfactionSurvey, { id: slip.surveyId }));
    if (!slip || !survey) return refuse('SLIP.UNKNOWN');
    return this.refuseSlip(slip, survey) ?? this.questionnaireOf(survey, manager);
  }

  /** Takes a customer's ballot: one slip, one ballot. Who holds the slip is not asked. */
  castSlip(input: InputOf<typeof castSatisfactionSlip>): Promise<{ done: true } | Refusal> {
    return this.unitOfWork.run(async (manager) => {
      const slip = await manager.findOneBy(SatisfactionSlip, { codeHash: slipHash('satisfaction', input.code) });
      const survey = slip && (await hold(manager, SatisfactionSurvey, { id: slip.surveyId }));
      if (!slip || !survey) return refuse('SLIP.UNKNOWN');
      const refusal = this.refuseSlip(slip, survey);
      if (refusal) return refusal;
      const points = await this.pointsOf(survey, input.points, manager);
      if (isRefusal(points)) return points;
      const spent = await manager.update(SatisfactionSlip, { id: slip.id, isUsed: false }, { isUsed: true });
      if (!spent.affected) return refuse('SLIP.USED');
      return this.drop(manager, survey, 'customer', points);
    });
  }

  private async drop(manager: EntityManager, survey: SatisfactionSurvey, group: RaterGroup, points: Exact): Promise<{ done: true }> {
    await manager.insert(SatisfactionBallot, { id: newId(), surveyId: survey.id, group, points: points.toText() });
    return { done: true };
  }

  private raterOf(manager: EntityManager, survey: SatisfactionSurvey, actor: Actor): Promise<SatisfactionRater | null> {
    return manager.findOneBy(SatisfactionRater, { surveyId: survey.id, personId: actor.personId });
  }

  private async questionnaireOf(survey: SatisfactionSurvey, manager: EntityManager): Promise<ResponseOf<typeof readSatisfactionSlip>> {
    return { title: titleOf(survey), subject: survey.subject, organisation: survey.organisationName, closesOn: survey.closesOn, maximum: await this.maximumOf(survey, manager) };
  }

  private async maximumOf(survey: SatisfactionSurvey, manager: EntityManager): Promise<number> {
    return survey.kind === 'appraisal' ? 100 : (await this.editions.of(survey.editionId, manager)).values['sy.sat.max'];
  }

  private async pointsOf(survey: SatisfactionSurvey, points: number, manager: EntityManager): Promise<Exact | Refusal> {
    return parseNumber(String(points), '测评分', { min: 0, max: await this.maximumOf(survey, manager), decimals: 1 });
  }

  private isOpen(survey: SatisfactionSurvey): boolean {
    return survey.state === 'open' && this.clock.today() <= survey.closesOn;
  }

  private refuseRater(survey: SatisfactionSurvey, rater: SatisfactionRater | null): Refusal | undefined {
    if (!rater) return refuse('SATISFACTION.NOT_A_RATER');
    return this.isOpen(survey) ? undefined : refuse('SATISFACTION.CLOSED', { closesOn: survey.closedOn ?? survey.closesOn });
  }

  private refuseSlip(slip: SatisfactionSlip, survey: SatisfactionSurvey): Refusal | undefined {
    if (!this.isOpen(survey)) return refuse('SLIP.EXPIRED', { closesOn: survey.closedOn ?? survey.closesOn });
    return slip.isUsed ? refuse('SLIP.USED') : undefined;
  }
}
