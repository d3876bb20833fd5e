import { Injectable } from '@nestjs/common';
import { periodInChinese, refuse, type Quarter, type Refusal } from '@liangpai/shared/kernel';
import type { SurveyLine } from '@liangpai/shared/contracts';
import { shownTurnout } from '@liangpai/shared/evaluation';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Ballot, SurveySlip } from './ballot.entity.js';
import { SurveyResult } from './result.entity.js';
import { Survey } from './survey.entity.js';

/** The quarter's title, e.g. `2026年第三季度机关党员创优服务测评`. */
export function titleOf(survey: Pick<Survey, 'quarter'>): string {
  return `${periodInChinese(survey.quarter as Quarter)}机关党员创优服务测评`;
}

/** Reads surveys as screens show them. */
@Injectable()
export class SurveyShelf {
  constructor(private readonly source: DataSource, private readonly clock: Clock) {}

  /** Says whether ballots are still taken; the last day counts in full. */
  isOpen(survey: Survey): boolean {
    return survey.state === 'open' && this.clock.today() <= survey.closesOn;
  }

  refuseClosed(survey: Survey): Refusal<'SURVEY.CLOSED'> | undefined {
    return this.isOpen(survey) ? undefined : refuse('SURVEY.CLOSED', { closesOn: survey.closedOn ?? survey.closesOn });
  }

  async describe(surveys: readonly Survey[], manager: EntityManager = this.source.manager): Promise<SurveyLine[]> {
    const surveyIds = surveys.map((survey) => survey.id);
    const [cast, counted, slips] = await Promise.all([
      this.tally(manager, Ballot, surveyIds, 'COUNT(*)'), this.tally(manager, SurveyResult, surveyIds, 'SUM(item.ballots)'), this.tally(manager, SurveySlip, surveyIds, 'COUNT(*)'),
    ]);
    return surveys.map((survey) => {
      const ballots = (survey.state === 'open' ? cast : counted).get(survey.id) ?? 0;
      return {
        id: survey.id, title: titleOf(survey), quarter: survey.quarter, state: survey.state, opensOn: survey.opensOn, closesOn: survey.closedOn ?? survey.closesOn,
        subjects: survey.subjectCount, raters: survey.raterCount, slips: slips.get(survey.id) ?? 0, ballots: shownTurnout(ballots),
        remindedOn: survey.remindedOn, version: survey.version,
      };
    });
  }

  async describeOne(survey: Survey, manager?: EntityManager): Promise<SurveyLine> {
    const [line] = await this.describe([survey], manager);
    return line as SurveyLine;
  }

  surveysById(ids: readonly string[]): Promise<Survey[]> {
    return this.source.manager.findBy(Survey, { id: In([...ids]) });
  }

  private async tally(manager: EntityManager, entity: typeof Ballot | typeof SurveyResult | typeof SurveySlip, surveyIds: readonly string[], what: string): Promise<Map<string, number>> {
    if (surveyIds.length === 0) return new Map();
    const rows = await manager.createQueryBuilder(entity, 'item').select('item.surveyId', 'id').addSelect(what, 'count')
      .where('item.surveyId IN (:...surveyIds)', { surveyIds }).groupBy('item.surveyId').getRawMany<{ id: string; count: number | string }>();
    return new Map(rows.map((row) => [row.id, Number(row.count)]));
  }
}
