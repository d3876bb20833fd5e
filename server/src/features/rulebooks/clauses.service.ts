import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal } from '@liangpai/shared/kernel';
import type { DerivedEditionRow, InputOf, listClauses, listRulebooks, readSettings, ResponseOf } from '@liangpai/shared/contracts';
import { EDITIONS, PLANS, type AnyEdition, type Plan, type Rule } from '@liangpai/shared/rulebooks';
import { deny, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import type { DerivedEdition } from './derived-edition.entity.js';
import { OrganisationScope } from './organisation-scope.js';
import { parameterRow, valueInChinese } from './parameter-rows.js';
import { RulebookEditions } from './rulebook-editions.service.js';
import { TrialSources } from './trial-source.js';

/** What people call each plan. */
const shortTitles: Readonly<Record<Plan, string>> = { SY: '亮徽树旗争先锋', XS: '争旗创标', SL: '三亮三比三创', BZ: '支部标准化创建', SF: '党建示范工程' };
const shownEditions = 250;
const shownOrganisations = 200;

/** Reads the rules as they stand: for everybody the clauses, for those who may change parameters the settings. */
@Injectable()
export class ClausesService {
  constructor(private readonly editions: RulebookEditions, private readonly scope: OrganisationScope, private readonly sources: TrialSources, private readonly clock: Clock) {}

  /** The plans with their editions, and what units of the caller's enterprise derived. */
  async list(actor: Actor): Promise<ResponseOf<typeof listRulebooks>> {
    const derived = await this.editions.derivedBy(actor.enterpriseId, shownEditions);
    const names = await this.scope.names(derived.map(({ row }) => row.organisationId));
    return {
      plans: await Promise.all(PLANS.map(async (plan) => {
        const originals: readonly AnyEdition[] = EDITIONS[plan];
        const rows = derived.filter(({ row }) => row.plan === plan).slice(0, 50);
        return {
          plan, shortTitle: shortTitles[plan], clauseCount: Object.keys(originals.at(-1)?.rules ?? {}).length,
          editions: originals.map(({ id, title, documentNo, approvedBy, effectiveFrom, effectiveTo }) => ({ id, title, documentNo, approvedBy, effectiveFrom, effectiveTo })),
          derived: await Promise.all(rows.map(({ row, edition }) => this.describe(row, edition, names.get(row.organisationId) ?? ''))),
        };
      })),
    };
  }

  /** Clauses of the edition in force today for an organisation, found by number, words, reading or parameter name. */
  async clauses(input: InputOf<typeof listClauses>, actor: Actor): Promise<ResponseOf<typeof listClauses> | Refusal> {
    const place = await this.scope.of(actor, input.organisationId);
    if (isRefusal(place)) return place;
    const edition: AnyEdition | Refusal = await this.editions.editionOnDay(input.plan, this.clock.today(), place.path);
    if (isRefusal(edition)) return edition;
    const words = (input.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const found = Object.values(edition.rules).filter((rule) => words.every((word) => searchable(edition, rule).includes(word)));
    const { page, pageSize } = input;
    return {
      clauses: found.slice((page - 1) * pageSize, page * pageSize).map((rule) => ({
        clause: rule.clause, place: rule.place, quote: rule.quote, modality: rule.modality,
        readings: (rule.interpretations ?? []).map(({ ambiguity, reading }) => ({ ambiguity, reading })),
        parameters: (rule.parameters ?? []).map((key) => parameterRow(edition, key)),
      })),
      edition: { id: edition.id, title: edition.title, organisation: place.name, isDerived: edition.derivation !== null },
      total: found.length, page, pageSize,
    };
  }

  /** The parameters that somebody may propose to change for an organisation, and the past periods a trial can use. */
  async settings(input: InputOf<typeof readSettings>, actor: Actor): Promise<ResponseOf<typeof readSettings> | Refusal> {
    const places = await this.scope.within(actor, 'rulebook.adopt', shownOrganisations);
    const place = await this.scope.of(actor, input.organisationId ?? places[0]?.id);
    if (isRefusal(place)) return place;
    const denied = deny(actor, 'rulebook.adopt', place);
    if (denied) return denied;
    const edition: AnyEdition | Refusal = await this.editions.editionOnDay(input.plan, this.clock.today(), place.path);
    if (isRefusal(edition)) return edition;
    const sources = await Promise.all(this.sources.of(input.plan).map(async (source) => ({ label: source.label, clauses: [...source.clauses], periods: [...await source.periods(place)] })));
    return {
      organisation: { id: place.id, name: place.name }, editionId: edition.id, earliestFrom: `${this.clock.today().slice(0, 7)}-01`,
      parameters: Object.keys(edition.parameters).map((key) => parameterRow(edition, key)),
      organisations: places.map(({ id, name }) => ({ id, name })), sources,
    };
  }

  private async describe(row: DerivedEdition, edition: AnyEdition, organisation: string): Promise<DerivedEditionRow> {
    const parent: AnyEdition | Refusal = await this.editions.editionById(row.plan, row.parentId);
    return {
      id: row.id, plan: row.plan, organisation: { id: row.organisationId, name: organisation }, effectiveFrom: row.effectiveFrom, effectiveTo: row.effectiveTo,
      approvedBy: edition.approvedBy, adoptedAt: row.adoptedAt, parentId: row.parentId, hash: row.hash,
      changes: (edition.derivation?.overrides ?? []).map(({ key, reason, basis }) => {
        const definition = edition.parameters[key];
        const words = (from: AnyEdition): string => (definition ? valueInChinese(definition, from.values[key] ?? null) : '');
        return { key, label: definition?.label ?? key, before: isRefusal(parent) ? '' : words(parent), after: words(edition), reason, basis };
      }),
    };
  }
}

function searchable(edition: AnyEdition, rule: Rule): string {
  const readings = (rule.interpretations ?? []).flatMap(({ ambiguity, reading }) => [ambiguity, reading]);
  const parameters = (rule.parameters ?? []).flatMap((key) => [key, edition.parameters[key]?.label ?? '']);
  return [rule.clause, rule.place, rule.quote, ...readings, ...parameters].join('\n').toLowerCase();
}
