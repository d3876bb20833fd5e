import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CARRIER_LABELS, isRefusal, refuse, type Carrier, type Refusal } from '@liangpai/shared/kernel';
import { checkForm, syForms } from '@liangpai/shared/forms';
import { itemKinds } from '@liangpai/shared/items';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { CaseAccess } from '../../platform/workflow/case-access.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';
import { ItemAssessments } from './item-assessment.js';
import { ItemBatches } from './item-batches.service.js';
import { isOfOrigin, subjectKind } from './item-cases.js';
import { ItemGates, type StepAttempt, type StepChanges } from './item-gates.js';
import { ItemPlaques } from './item-plaques.js';
import { ItemReading } from './item-reading.service.js';
import { valuesOf } from './item-sheets.js';
import { Item } from './item.entity.js';

const carriers = Object.keys(CARRIER_LABELS) as Carrier[];

/** What filing, approving and hanging themselves demand and bring about. */
@Injectable()
export class FilingGates implements OnModuleInit {
  constructor(
    private readonly gates: ItemGates, private readonly access: CaseAccess, private readonly clock: Clock, private readonly assessments: ItemAssessments, private readonly editions: RulebookEditions,
    private readonly plaques: ItemPlaques, private readonly reading: ItemReading, private readonly batches: ItemBatches,
  ) {}

  onModuleInit(): void {
    this.gates.register(carriers, ['submit', 'submit-designated', 'propose-grant'], (attempt) => this.submit(attempt));
    this.gates.register(['project'], ['approve'], (attempt) => this.number(attempt));
    this.gates.register(['responsibility-zone', 'vanguard-post', 'pledge', 'task-force'], ['approve', 'grant'], (attempt) => this.number(attempt));
    this.gates.register(carriers, ['hang'], (attempt) => this.plaques.hang(attempt));
    this.gates.register(carriers, ['apply-closing', 'apply-rating'], (attempt) => this.close(attempt));
    this.access.register(subjectKind, {
      workflow: async (manager, id) => itemWorkflows[(await manager.findOneByOrFail(Item, { id })).carrier],
      mayRead: async (manager, id, actor) => !isRefusal(await this.reading.open(id, actor, manager)),
      glance: (manager, ids, actor) => this.batches.glances(manager, ids, actor),
    });
  }

  /** A filing form leaves complete, eligible and with its grounds; from then on the edition of the day judges the item. */
  private async submit({ manager, item, sheets, input }: StepAttempt): Promise<Refusal | StepChanges> {
    if (!isOfOrigin(item, input.action)) return refuse('STEP.NOT_POSSIBLE', { state: itemWorkflows[item.carrier].states[item.state] ?? item.state });
    const refusal = await this.assessments.refuseFiling(manager, item, valuesOf(sheets, itemKinds[item.carrier].filing), input.grounds, input.action === 'propose-grant');
    if (refusal) return refusal;
    const edition = await this.editions.editionOnDay('SY', this.clock.today(), item.organisationPath, manager);
    return isRefusal(edition) ? edition : { grounds: [...input.grounds], editionId: edition.id, filedOn: this.clock.today() };
  }

  /** Numbers run within an enterprise, a carrier and a year. */
  private async number({ manager, item }: StepAttempt): Promise<StepChanges> {
    const prefix = `${item.year}-${itemKinds[item.carrier].word}-`;
    const [last] = await manager.createQueryBuilder(Item, 'item').where('item.enterpriseId = :enterpriseId AND item.number LIKE :prefix', { enterpriseId: item.enterpriseId, prefix: `${prefix}%` }).orderBy('item.number', 'DESC').limit(1).getMany();
    return { number: item.number ?? `${prefix}${String(Number(last?.number?.slice(prefix.length) ?? 0) + 1).padStart(3, '0')}` };
  }

  /** The closing form has to be complete before others look at it. */
  private async close({ item, sheets }: StepAttempt): Promise<Refusal | undefined> {
    const { closing } = itemKinds[item.carrier];
    if (!closing) return undefined;
    const faults = checkForm(syForms[closing], valuesOf(sheets, closing), 'complete');
    return faults.length > 0 ? refuse('ITEM.FORM_FAULTY', { faults: faults.slice(0, 5).map((fault) => fault.says) }) : undefined;
  }
}
