import { Injectable } from '@nestjs/common';
import { isRefusal, meanOf, Exact, RATER_GROUP_LABELS, refuse, type RaterGroup, type Refusal } from '@liangpai/shared/kernel';
import type { SatisfactionResultView } from '@liangpai/shared/contracts';
import { evaluatePledgeAppraisal, evaluateSatisfaction, publishableGroups, withoutSingleBallots } from '@liangpai/shared/evaluation';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { insertAll } from '../../platform/database/insert-all.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { explanationOf } from '../../platform/http/explanation.js';
import { newId } from '../../platform/ids/ids.js';
import { Duties } from '../../platform/workflow/duties.js';
import { SatisfactionBallot, SatisfactionParticipation, SatisfactionSurvey, type PublishedSatisfaction } from './satisfaction.entity.js';
import { addressedOf, resultViewOf } from './satisfaction-view.js';
import { SyEditions } from './sy-editions.js';

const groups = Object.keys(RATER_GROUP_LABELS) as RaterGroup[];

/** Counts a measurement once. What is published then is never computed again. */
@Injectable()
export class SatisfactionCount {
  constructor(private readonly source: DataSource, private readonly clock: Clock, private readonly audit: AuditLog, private readonly duties: Duties, private readonly editions: SyEditions) {}

  /**
   * Ends the open measurement of an item in the caller's transaction (SY-ZT-25, SY-CN-15).
   * @returns nothing, or ITEM.SURVEY_NOT_ENDED while nobody has rated and the edition demands a ballot
   */
  async close(manager: EntityManager, itemId: string, actor: Actor): Promise<Refusal | undefined> {
    const survey = await manager.findOne(SatisfactionSurvey, { where: { itemId, state: 'open' }, order: { round: 'DESC' } });
    if (!survey) return refuse('ITEM.SURVEY_NOT_ENDED');
    const today = this.clock.today();
    const closedOn = today < survey.closesOn ? today : survey.closesOn;
    // First of all, so that ballots on their way are in and later ones are refused.
    const stale = await updateVersioned(manager, SatisfactionSurvey, survey, { state: 'closed', closedOn }, survey.version);
    if (stale) return stale;
    const ballots = await manager.findBy(SatisfactionBallot, { surveyId: survey.id });
    const published = await this.count(survey, ballots, manager);
    if (isRefusal(published)) return published;
    await manager.update(SatisfactionSurvey, { id: survey.id }, { published: published as never });
    await this.sever(manager, survey, ballots, published);
    await this.duties.close(manager, { subjectKind: 'satisfaction', subjectId: survey.id }, 'close', actor.personId);
    await this.audit.write(manager, { enterpriseId: survey.enterpriseId, actorId: actor.personId, action: 'satisfaction.close', subjectKind: 'satisfaction', subjectId: survey.id, before: { state: 'open' }, after: { state: 'closed', ballots: ballots.length } });
    return undefined;
  }

  /** The latest counted measurement of an item; null when there is none. */
  async resultOf(itemId: string, manager: EntityManager = this.source.manager): Promise<SatisfactionResultView | null> {
    const survey = await manager.findOne(SatisfactionSurvey, { where: { itemId, state: 'closed' }, order: { round: 'DESC' } });
    return survey && resultViewOf(survey);
  }

  /** The latest results of several items, for lists and extracts. */
  async resultsOf(itemIds: readonly string[]): Promise<ReadonlyMap<string, SatisfactionResultView>> {
    if (itemIds.length === 0) return new Map();
    const surveys = await this.source.manager.createQueryBuilder(SatisfactionSurvey, 'survey').where(`survey.itemId IN (:...itemIds) AND survey.state = 'closed'`, { itemIds: [...itemIds] }).orderBy('survey.round').getMany();
    return new Map(surveys.flatMap((survey) => {
      const result = resultViewOf(survey);
      return result ? [[survey.itemId, result] as const] : [];
    }));
  }

  private async count(survey: SatisfactionSurvey, ballots: readonly SatisfactionBallot[], manager: EntityManager): Promise<PublishedSatisfaction | Refusal> {
    const edition = await this.editions.of(survey.editionId, manager);
    const given = ballots.flatMap(({ group, points }) => (group ? [{ group, score: points }] : []));
    const evaluation = survey.kind === 'appraisal' ? evaluatePledgeAppraisal(edition, { ballots: given, addressed: addressedOf(survey) }) : evaluateSatisfaction(edition, { ballots: given });
    if (isRefusal(evaluation)) return evaluation;
    if (given.length === 0 && edition.values['sy.sat.required']) return refuse('ITEM.SURVEY_NOT_ENDED');
    const of = (group: RaterGroup): readonly { readonly score: string }[] => given.filter((ballot) => ballot.group === group);
    const counts = Object.fromEntries(groups.map((group) => [group, of(group).length])) as Record<RaterGroup, number>;
    const { isTotalShown, groups: shown } = publishableGroups(counts);
    return {
      verdict: evaluation.verdict, ballots: given.length, mean: isTotalShown ? (evaluation.values.mean?.toJSON() ?? null) : null,
      groups: Object.fromEntries(groups.map((group) => [group, { ballots: counts[group], mean: shown.has(group) ? (meanOf(of(group).map(({ score }) => Exact.of(score)))?.toJSON() ?? null) : null }])) as PublishedSatisfaction['groups'],
      explanation: isTotalShown ? explanationOf(withoutSingleBallots<typeof evaluation.verdict, unknown>(evaluation), edition) : null,
    };
  }

  /** Cuts the last threads: participations are erased; ballots are written anew under new keys, without their group where it is too small to be shown. */
  private async sever(manager: EntityManager, survey: SatisfactionSurvey, ballots: readonly SatisfactionBallot[], published: PublishedSatisfaction): Promise<void> {
    const anew = ballots.map(({ surveyId, group, points }): SatisfactionBallot => ({ id: newId(), surveyId, group: group && published.groups[group].mean !== null ? group : null, points }));
    await manager.delete(SatisfactionParticipation, { surveyId: survey.id });
    await manager.delete(SatisfactionBallot, { surveyId: survey.id });
    await insertAll(manager, SatisfactionBallot, anew.sort((one, other) => (one.id < other.id ? -1 : 1)));
  }
}
