import { Injectable } from '@nestjs/common';
import { Exact, isRefusal, verdictInChinese, type Period, type Refusal } from '@liangpai/shared/kernel';
import { evaluateStarComposite, explain, withoutSingleBallots } from '@liangpai/shared/evaluation';
import type { AnyEdition, ClauseId, SlEdition } from '@liangpai/shared/rulebooks';
import { DataSource } from 'typeorm';
import { withinReach, type Actor, type Place } from '../../platform/auth/actor.js';
import { Survey, SurveyResult, SurveySubject } from '../surveys/surveys.module.js';
import type { TrialCases, TrialOutcome, TrialSource } from './trial-source.js';

/** The mean of a ballot of one to four questions is a multiple of one twelfth of a star. */
const answersPerBallot = 12;
const caseLimit = 5000;

interface PublishedStar {
  readonly name: string;
  readonly organisation: string;
  readonly editionId: string;
  readonly ballots: number | string;
  readonly composite: string | null;
}

/** The quarterly stars of office members (SL-13-4, SL-13-5), from what was published at closing. The ballots themselves stay untouched. */
@Injectable()
export class StarTrials implements TrialSource {
  readonly plan = 'SL';
  readonly label = '季度星级';
  readonly clauses: readonly ClauseId[] = ['SL-13-3', 'SL-13-4', 'SL-13-5'];

  constructor(private readonly source: DataSource) {}

  async periods(place: Place): Promise<readonly Period[]> {
    const rows = await this.published(place).select('survey.quarter', 'quarter').groupBy('survey.quarter').orderBy('survey.quarter', 'DESC').limit(12).getRawMany<{ quarter: Period }>();
    return rows.map(({ quarter }) => quarter);
  }

  async cases(actor: Actor, place: Place, period: Period): Promise<TrialCases> {
    const reach = withinReach(actor, 'survey.results.read', 'subject.branchPath');
    const rows = await this.published(place).andWhere('survey.quarter = :period', { period }).andWhere(reach.sql, reach.parameters)
      .select('subject.name', 'name').addSelect('subject.branchName', 'organisation').addSelect('survey.editionId', 'editionId').addSelect('result.ballots', 'ballots').addSelect('result.composite', 'composite')
      .orderBy('subject.sort').limit(caseLimit).getRawMany<PublishedStar>();
    const shown = rows.filter((row) => row.composite !== null);
    return {
      withheldCount: rows.length - shown.length,
      cases: shown.map(({ name, organisation, editionId, ballots, composite }) => {
        const responses = ballotsWithMean(Exact.of(composite ?? '0'), Number(ballots));
        return { name, organisation, editionId, evaluate: (edition) => outcomeOf(edition, responses) };
      }),
    };
  }

  private published(place: Place) {
    return this.source.getRepository(SurveyResult).createQueryBuilder('result')
      .innerJoin(SurveySubject, 'subject', 'subject.id = result.subjectId').innerJoin(Survey, 'survey', 'survey.id = result.surveyId')
      .where("survey.enterpriseId = :enterpriseId AND survey.state = 'closed'", { enterpriseId: place.enterpriseId }).andWhere('subject.branchPath LIKE :below', { below: `${place.path}%` });
  }
}

/**
 * As many ballots as were cast, with the published composite as their exact mean: the rule gives the same verdict for them as for the real ones,
 * because it looks at nothing but their number and their mean.
 * @param composite 1–5 stars, exact
 * @param count ballots, at least 1
 */
export function ballotsWithMean(composite: Exact, count: number): readonly (readonly number[])[] {
  const stars = spread(Number(composite.times(count * answersPerBallot).toText()), count);
  return stars.map((sum) => spread(sum, answersPerBallot));
}

/** A whole number as `parts` whole numbers that differ by one at most. */
function spread(sum: number, parts: number): number[] {
  const least = Math.floor(sum / parts);
  return Array.from({ length: parts }, (_, index) => least + (index < sum - least * parts ? 1 : 0));
}

function outcomeOf(edition: AnyEdition, responses: readonly (readonly number[])[]): TrialOutcome | Refusal {
  const evaluation = evaluateStarComposite(edition as SlEdition, { responses });
  if (isRefusal(evaluation)) return evaluation;
  return { verdict: evaluation.verdict, label: verdictInChinese(evaluation.verdict), figure: evaluation.values.composite === null ? null : `${evaluation.values.composite.toTruncated()}星`, explanation: explain(withoutSingleBallots(evaluation)) };
}
