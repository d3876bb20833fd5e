import { Injectable } from '@nestjs/common';
import { Exact, isRefusal, verdictInChinese, type Month, type Period, type Refusal } from '@liangpai/shared/kernel';
import { evaluateMonthResult, explain } from '@liangpai/shared/evaluation';
import type { AnyEdition, ClauseId, SlEdition } from '@liangpai/shared/rulebooks';
import { DataSource } from 'typeorm';
import { withinReach, type Actor, type Place } from '../../platform/auth/actor.js';
import { MonthSummary } from '../months/months.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { RulebookEditions } from './rulebook-editions.service.js';
import type { TrialCase, TrialCases, TrialOutcome, TrialSource } from './trial-source.js';

const caseLimit = 5000;

/** The monthly results of members (SL-33-2), from the two scores on record. */
@Injectable()
export class MonthTrials implements TrialSource {
  readonly plan = 'SL';
  readonly label = '月度业绩';
  readonly clauses: readonly ClauseId[] = ['SL-33-2'];

  constructor(private readonly source: DataSource, private readonly directory: Directory, private readonly editions: RulebookEditions) {}

  async periods(place: Place): Promise<readonly Period[]> {
    const rows = await this.scored(place).select('summary.month', 'month').groupBy('summary.month').orderBy('summary.month', 'DESC').limit(12).getRawMany<{ month: Period }>();
    return rows.map(({ month }) => month);
  }

  async cases(actor: Actor, place: Place, period: Period): Promise<TrialCases> {
    const reach = withinReach(actor, 'month.read', 'summary.path');
    const summaries = await this.scored(place).andWhere('summary.month = :period', { period }).andWhere(reach.sql, reach.parameters).orderBy('summary.path').addOrderBy('summary.personId').limit(caseLimit).getMany();
    const people = new Map((await this.directory.people(summaries.map(({ personId }) => personId))).map((person) => [person.id, person.name]));
    const branches = new Map((await this.directory.organisations([...new Set(summaries.map(({ branchId }) => branchId))])).map((branch) => [branch.id, branch.name]));
    const editionIds = await this.editionIds(summaries, period);
    const cases = summaries.flatMap((summary): TrialCase[] => {
      const editionId = editionIds.get(summary.path);
      return editionId === undefined ? [] : [{ name: people.get(summary.personId) ?? '', organisation: branches.get(summary.branchId) ?? '', editionId, evaluate: (edition) => outcomeOf(edition, summary) }];
    });
    return { cases, withheldCount: 0 };
  }

  /** One look-up per branch: the edition in force in the month. */
  private async editionIds(summaries: readonly MonthSummary[], period: Period): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const path of new Set(summaries.map((summary) => summary.path))) {
      const edition = await this.editions.editionInForce('SL', period, path);
      if (!isRefusal(edition)) found.set(path, edition.id);
    }
    return found;
  }

  private scored(place: Place) {
    return this.source.getRepository(MonthSummary).createQueryBuilder('summary')
      .where("summary.enterpriseId = :enterpriseId AND summary.state = 'scored'", { enterpriseId: place.enterpriseId }).andWhere('summary.path LIKE :below', { below: `${place.path}%` });
  }
}

function pointsOf(tenths: number | null): Exact | null {
  return tenths === null ? null : Exact.of(tenths).over(10);
}

function outcomeOf(edition: AnyEdition, summary: MonthSummary): TrialOutcome | Refusal {
  const evaluation = evaluateMonthResult(edition as SlEdition, { month: summary.month as Month, selfScore: pointsOf(summary.selfTenths), branchScore: pointsOf(summary.branchTenths) });
  if (isRefusal(evaluation)) return evaluation;
  return { verdict: evaluation.verdict, label: verdictInChinese(evaluation.verdict), figure: evaluation.values.score === null ? null : `${evaluation.values.score.toText()}分`, explanation: explain(evaluation) };
}
