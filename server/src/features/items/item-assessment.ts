import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, verdictInChinese, type IsoDate, type PersonKind, type Refusal } from '@liangpai/shared/kernel';
import type { ItemAssessment } from '@liangpai/shared/contracts';
import { CHECK_OUTCOMES, findingInChinese, type CheckOutcome, type Finding, type ZoneFilingState } from '@liangpai/shared/evaluation';
import { checkForm, syForms, textOf, type FormCode, type FormValues } from '@liangpai/shared/forms';
import { assessFiling, itemKinds, teamOf, type AssessedForm, type FilingContext } from '@liangpai/shared/items';
import type { EntityManager } from 'typeorm';
import { In, Not } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { problemOf } from '../../platform/http/problem.js';
import { Directory } from '../organisations/organisations.module.js';
import { CreationStandards, RulebookEditions } from '../rulebooks/rulebooks.module.js';
import { partyOrganisations } from './item-places.js';
import { Item, ItemSheet } from './item.entity.js';

const hardest = (outcomes: readonly CheckOutcome[]): CheckOutcome => CHECK_OUTCOMES[Math.max(0, ...outcomes.map((outcome) => CHECK_OUTCOMES.indexOf(outcome)))] ?? 'conforms';
const grantFields: ReadonlySet<string> = new Set(['leader', 'name', 'startOn', 'endOn', 'honours', 'hasViolation', 'violationOn']);
/** Named verdicts that stop a filing; the others let it pass. */
const verdictOutcomes: Readonly<Record<string, CheckOutcome>> = { rejected: 'rejected', incomplete: 'incomplete', 'manual-review': 'hint' };

/** Tells what the forms and the rules make of a sheet, live while it is written and once more when it is sent. */
@Injectable()
export class ItemAssessments {
  constructor(private readonly clock: Clock, private readonly directory: Directory, private readonly editions: RulebookEditions, private readonly standards: CreationStandards) {}

  async assess(manager: EntityManager, item: Item, form: FormCode, values: FormValues): Promise<ItemAssessment> {
    const faults = checkForm(syForms[form], values, 'complete').map((fault) => ({ ...fault }));
    if (form !== itemKinds[item.carrier].filing) return { outcome: faults.length > 0 ? 'incomplete' : 'conforms', checks: [], faults, explanation: null };
    const evaluations = await this.evaluate(manager, item, values);
    if (isRefusal(evaluations)) {
      const { title, detail } = problemOf(evaluations);
      return { outcome: 'rejected', checks: [{ clause: '', says: `${title}：${detail}`, outcome: 'rejected' }], faults, explanation: null };
    }
    const added = await this.standards.checksOf(item.carrier, item.organisationPath, item.filedOn ?? this.clock.today(), manager);
    // A unit's own standards are looked at by its reviewers; the filer reads them beforehand.
    const checks = [...evaluations.flatMap((evaluation) => checksOf(evaluation)), ...added.map(({ text }) => ({ clause: 'SY-GC-20b', says: `本单位细化标准：${text}`, outcome: 'hint' as const }))];
    return { outcome: hardest([...checks.map((check) => check.outcome), ...(faults.length > 0 ? ['incomplete' as const] : [])]), checks, faults, explanation: null };
  }

  /**
   * Whether a filing form may be sent: everything required is there, no hard rule fails, and each soft rule that fails has a ground.
   * @returns nothing, or the refusal that names what is missing
   */
  async refuseFiling(manager: EntityManager, item: Item, values: FormValues, grounds: readonly { readonly clause: string; readonly text: string }[], isGrant = false): Promise<Refusal | undefined> {
    const { checks, faults } = await this.assess(manager, item, itemKinds[item.carrier].filing, values);
    // A direct grant has no application form: who, for what and which honours is enough (SY-XF-Z1).
    const counted = isGrant ? faults.filter((fault) => grantFields.has(fault.at.split('.')[0] ?? '')) : faults;
    if (counted.length > 0) return refuse('ITEM.FORM_FAULTY', { faults: counted.slice(0, 5).map((fault) => fault.says) });
    const failed = checks.filter((check) => check.outcome === 'rejected' || check.outcome === 'incomplete').map((check) => check.says);
    if (failed.length > 0) return refuse('ITEM.NOT_ELIGIBLE', { failed });
    const open = checks.filter((check) => check.outcome === 'reason-required' && !grounds.some((ground) => ground.clause === check.clause && ground.text.trim())).map((check) => check.says);
    return open.length > 0 ? refuse('ITEM.GROUNDS_REQUIRED', { open }) : undefined;
  }

  private async evaluate(manager: EntityManager, item: Item, values: FormValues): Promise<readonly AssessedForm[] | Refusal> {
    const edition = item.editionId ? await this.editions.editionById('SY', item.editionId, manager) : await this.editions.editionOnDay('SY', this.clock.today(), item.organisationPath, manager);
    return isRefusal(edition) ? edition : assessFiling(item.carrier, edition, values, await this.contextOf(manager, item, values));
  }

  private async contextOf(manager: EntityManager, item: Item, values: FormValues): Promise<FilingContext> {
    const leader = textOf(values, 'leader');
    const ids = [...new Set([...teamOf(values).map((one) => one.personId), ...(leader ? [leader] : [])])];
    const [people, organisation, siblings] = await Promise.all([
      ids.length ? this.directory.people(ids, manager) : [], this.directory.organisation(item.organisationId, manager),
      manager.find(Item, { where: { organisationId: item.organisationId, year: item.year, carrier: item.carrier, id: Not(item.id), state: Not(In(['draft', 'withdrawn'])) }, take: 200 }),
    ]);
    const kinds: Record<string, PersonKind> = Object.fromEntries(people.filter((person) => person.enterpriseId === item.enterpriseId).map((person) => [person.id, person.kind]));
    const name = textOf(values, 'name').trim();
    const squads = item.carrier === 'task-force' && siblings.length ? await manager.findBy(ItemSheet, { itemId: In(siblings.map((one) => one.id)), form: 'SY-F9' }) : [];
    return {
      kinds, isNameTaken: name !== '' && siblings.some((one) => one.name === name), earlierZones: item.carrier === 'responsibility-zone' ? siblings.map(zoneState) : [],
      otherGoals: squads.map((sheet) => textOf(sheet.content, 'goal')), isFunctional: organisation?.branchKind === 'office', isPartyOrganisation: organisation !== null && partyOrganisations.includes(organisation.kind), today: this.clock.today() as IsoDate,
    };
  }
}

function zoneState(item: Item): ZoneFilingState {
  if (item.state === 'refused') return 'refused';
  return item.phase === 'draft' || item.phase === 'in-approval' ? 'filed' : 'approved';
}

function saysOf(finding: Finding): string {
  const says = findingInChinese(finding);
  return finding.kind === 'comparison' && finding.lack !== undefined ? `${finding.lack}：${says}` : says;
}

function checksOf(evaluation: AssessedForm): ItemAssessment['checks'] {
  const checks = evaluation.steps.map((step) => ({ clause: step.clause as string, says: saysOf(step.finding), outcome: step.outcome ?? ('conforms' as const) }));
  const named = verdictOutcomes[evaluation.verdict];
  // A verdict that no single check explains is told by its own word.
  return named && !checks.some((check) => check.outcome !== 'conforms') ? [...checks, { clause: checks[0]?.clause ?? '', says: verdictInChinese(evaluation.verdict), outcome: named }] : checks;
}
