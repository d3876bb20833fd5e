import { Injectable } from '@nestjs/common';
import type { Period, Refusal } from '@liangpai/shared/kernel';
import type { AnyEdition, ClauseId, Plan } from '@liangpai/shared/rulebooks';
import type { Actor, Place } from '../../platform/auth/actor.js';

/** What one edition makes of one past case. */
export interface TrialOutcome {
  /** The verdict's code; a change of it is a change of the result. */
  readonly verdict: string;
  /** The verdict in Chinese. */
  readonly label: string;
  /** The figure that people see beside the verdict, e.g. `4.52`; null when there is none. A change of it is a change of the result. */
  readonly figure: string | null;
  /** Why, one sentence a line. */
  readonly explanation: readonly string[];
}

/** One result of a closed period that can be worked out again. */
export interface TrialCase {
  /** Whose result it is. */
  readonly name: string;
  readonly organisation: string;
  /** The edition that the period was opened with. */
  readonly editionId: string;
  /** Works the result out by an edition; a refusal when the stored facts cannot be judged by it. */
  evaluate(edition: AnyEdition): TrialOutcome | Refusal;
}

/** The cases of one period, and how many were left out because too few people answered for anything to be shown. */
export interface TrialCases {
  readonly cases: readonly TrialCase[];
  readonly withheldCount: number;
}

/** A feature that can work out its past results again by another edition. It reads, and stores nothing. */
export interface TrialSource {
  readonly plan: Plan;
  /** What the results are called, e.g. 季度星级. */
  readonly label: string;
  readonly clauses: readonly ClauseId[];
  /** Closed periods with results at or below a place, latest first, at most twelve. */
  periods(place: Place): Promise<readonly Period[]>;
  /** The results of a period at or below a place that the actor may see; never one built on fewer ballots than may be shown. */
  cases(actor: Actor, place: Place, period: Period): Promise<TrialCases>;
}

/** Where features register what a trial can be run on. */
@Injectable()
export class TrialSources {
  private readonly registered: TrialSource[] = [];

  register(source: TrialSource): void {
    this.registered.push(source);
  }

  of(plan: Plan): readonly TrialSource[] {
    return this.registered.filter((source) => source.plan === plan);
  }
}
