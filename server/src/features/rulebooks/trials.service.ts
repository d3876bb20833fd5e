import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type IsoDate, type Period, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, ResponseOf, runTrial, TrialChange } from '@liangpai/shared/contracts';
import { deriveEdition, type AnyEdition, type ParameterOverride, type Plan } from '@liangpai/shared/rulebooks';
import { deny, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { OrganisationScope } from './organisation-scope.js';
import { isSameValue } from './parameter-rows.js';
import { RulebookEditions } from './rulebook-editions.service.js';
import { TrialSources, type TrialCase, type TrialOutcome } from './trial-source.js';

const shownChanges = 500;

/** Works past results out again as if other values had applied, and tells whose result would differ. Nothing is stored. */
@Injectable()
export class TrialsService {
  constructor(private readonly editions: RulebookEditions, private readonly sources: TrialSources, private readonly scope: OrganisationScope, private readonly clock: Clock) {}

  async run(input: InputOf<typeof runTrial>, actor: Actor): Promise<ResponseOf<typeof runTrial> | Refusal> {
    const place = await this.scope.of(actor, input.organisationId);
    if (isRefusal(place)) return place;
    const denied = deny(actor, 'rulebook.adopt', place);
    if (denied) return denied;
    const sources = this.sources.of(input.plan);
    if (sources.length === 0) return refuse('TRIAL.NO_SOURCE', { plan: input.plan });
    const inForce: AnyEdition | Refusal = await this.editions.editionOnDay(input.plan, this.clock.today(), place.path);
    if (isRefusal(inForce)) return inForce;
    const overrides = input.overrides.map(({ key, value }) => ({ key, value, reason: '试算', basis: '试算' }));
    const proposed = tried(inForce, overrides, this.clock.today());
    if (isRefusal(proposed)) return proposed;
    if (overrides.every(({ key }) => isSameValue(inForce.values[key] ?? null, proposed.values[key] ?? null))) {
      return refuse('CHANGE.UNCHANGED', { label: overrides.map(({ key }) => inForce.parameters[key]?.label ?? key).join('”“') });
    }

    const judgedBy = new Map<string, AnyEdition>();
    const changes: TrialChange[] = [];
    const covered: string[] = [];
    let evaluatedCount = 0;
    let withheldCount = 0;
    for (const source of sources) {
      const offered = await source.periods(place);
      for (const period of new Set(input.periods as Period[])) {
        if (!offered.includes(period)) continue;
        const found = await source.cases(actor, place, period);
        covered.push(`${source.label} ${period}`);
        withheldCount += found.withheldCount;
        for (const item of found.cases) {
          const [before, after] = await this.compare(input.plan, item, overrides, judgedBy);
          evaluatedCount += 1;
          if (before.verdict !== after.verdict || before.figure !== after.figure) {
            changes.push({ source: source.label, period, name: item.name, organisation: item.organisation, before: outcomeRow(before), after: outcomeRow(after) });
          }
        }
      }
    }
    return { changes: changes.slice(0, shownChanges), changedCount: changes.length, evaluatedCount, withheldCount, covered };
  }

  /** The case by the edition it was judged with, and by the same edition with the values on trial. */
  private async compare(plan: Plan, item: TrialCase, overrides: readonly ParameterOverride[], judgedBy: Map<string, AnyEdition>): Promise<[TrialOutcome, TrialOutcome]> {
    const known = judgedBy.get(item.editionId);
    const edition: AnyEdition | Refusal = known ?? await this.editions.editionById(plan, item.editionId);
    if (isRefusal(edition)) throw new Error(`a result names the unknown edition ${item.editionId}`);
    judgedBy.set(item.editionId, edition);
    const onTrial = tried(edition, overrides, edition.effectiveFrom);
    return [outcomeOf(item, edition), isRefusal(onTrial) ? refused(onTrial) : outcomeOf(item, onTrial)];
  }
}

function tried(edition: AnyEdition, overrides: readonly ParameterOverride[], from: string): AnyEdition | Refusal {
  return deriveEdition(edition, { id: 'trial', approvedBy: '试算', effectiveFrom: from as IsoDate, effectiveTo: edition.effectiveTo, overrides });
}

function outcomeOf(item: TrialCase, edition: AnyEdition): TrialOutcome {
  const outcome = item.evaluate(edition);
  return isRefusal(outcome) ? refused(outcome) : outcome;
}

function refused(refusal: Refusal): TrialOutcome {
  return { verdict: refusal.code, label: '不能计算', figure: null, explanation: ['当时记录的数据不能按这组数值计算。'] };
}

function outcomeRow({ verdict, label, figure, explanation }: TrialOutcome): TrialChange['before'] {
  return { verdict, label, figure, explanation: [...explanation] };
}
