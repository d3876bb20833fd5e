import { Injectable } from '@nestjs/common';
import { refuse, type Carrier, type Refusal } from '@liangpai/shared/kernel';
import { itemBatchLimit, type InputOf, type ItemBatch, type readItemBatch, type WaitingItem } from '@liangpai/shared/contracts';
import { isBatchStep, itemKinds, judgesFiling, requirementOf } from '@liangpai/shared/items';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type { CaseGlance } from '../../platform/workflow/case-access.js';
import { CaseWalker } from '../../platform/workflow/case-walker.js';
import { Duty } from '../../platform/workflow/duties.js';
import { Notices } from '../notices/notices.module.js';
import { Directory } from '../organisations/organisations.module.js';
import { narrowToVisible } from './item-access.js';
import { ItemAssessments } from './item-assessment.js';
import { caseOf, subjectKind } from './item-cases.js';
import { ItemConsultations } from './item-consultations.service.js';
import { ItemReading } from './item-reading.service.js';
import { valuesOf } from './item-sheets.js';
import { Item, ItemSheet } from './item.entity.js';

/** Of how many items the permission is looked at; a desk with more than this works through them batch by batch. */
const mostWaiting = 500;

/** What somebody can decide on together, and what has to be looked at by itself (SY-GC-08, SY-XF-04). */
@Injectable()
export class ItemBatches {
  constructor(
    private readonly source: DataSource, private readonly walker: CaseWalker, private readonly directory: Directory, private readonly assessments: ItemAssessments, private readonly consultations: ItemConsultations,
    private readonly notices: Notices, private readonly reading: ItemReading,
  ) {}

  /** The items that wait for one step of the actor, the longest waiting first, each with what is special about it. */
  async read({ carrier, action }: InputOf<typeof readItemBatch>, actor: Actor): Promise<ItemBatch | Refusal<'ITEM.NOT_BATCHED'>> {
    const workflow = itemWorkflows[carrier];
    const step = workflow.transitions.find((one) => one.action === action);
    if (!step || !isBatchStep(carrier, action)) return refuse('ITEM.NOT_BATCHED');
    const { manager } = this.source;
    const visible = await narrowToVisible(manager.createQueryBuilder(Item, 'item').where('item.carrier = :carrier AND item.state IN (:...from)', { carrier, from: [...step.from] }), actor)
      .orderBy('item.stateSince').addOrderBy('item.id').limit(mostWaiting).getMany();
    const mine = visible.filter((item) => this.walker.offer(workflow, caseOf(item, actor), actor).some((offered) => offered.action === action));
    const { box } = requirementOf(carrier, action);
    const shown = mine.slice(0, itemBatchLimit);
    return {
      label: step.label, consequence: step.consequence ?? null, stateLabel: step.from.map((state) => workflow.states[state] ?? state).join('、'), checklist: await this.checksOf(manager, shown, carrier, action),
      takesSignature: box !== 'none', items: await this.describe(manager, shown, action), total: mine.length,
    };
  }

  /**
   * Why an item has to be looked at by itself before a step is taken on it: a question that is not answered, a form that breaks a rule, a 公示 that is not over.
   * @returns whole sentences without their full stop; empty when nothing stands against it
   */
  async obstaclesTo(manager: EntityManager, item: Item, sheets: readonly ItemSheet[], action: string): Promise<string[]> {
    const asked = await this.consultations.openFor(manager, item.id);
    return [
      ...(asked.length > 0 ? [`还在等${asked.join('、')}答复意见`] : []),
      ...(judgesFiling(action) ? await this.brokenRules(manager, item, sheets) : []),
      ...(action === 'end-notice' || action === 'hang' ? await this.noticeInTheWay(manager, item, action) : []),
    ];
  }

  /** Refuses a step that is not for batches, and an item that something stands against. Returns are everybody's own reason and pass. */
  async refuseTogether(manager: EntityManager, id: string, action: string, actor: Actor): Promise<Refusal | undefined> {
    const item = await manager.findOneBy(Item, { id, enterpriseId: actor.enterpriseId });
    if (!item) return undefined;
    const step = itemWorkflows[item.carrier].transitions.find((one) => one.action === action && one.from.includes(item.state));
    // What cannot be done at all is refused by the table itself.
    if (!step || step.needsReason) return undefined;
    if (!isBatchStep(item.carrier, action)) return refuse('ITEM.NOT_BATCHED');
    const why = await this.obstaclesTo(manager, item, await manager.findBy(ItemSheet, { itemId: item.id }), action);
    return why.length > 0 ? refuse('ITEM.HELD_UP', { why }) : undefined;
  }

  /** What the inbox shows beside a duty, with the steps that several of its items can take together; all others are taken on the item's own page. */
  async glances(manager: EntityManager, ids: readonly string[], actor: Actor): Promise<ReadonlyMap<string, CaseGlance>> {
    const items = await narrowToVisible(manager.createQueryBuilder(Item, 'item').where('item.id IN (:...ids)', { ids: [...ids] }), actor).getMany();
    return new Map(items.map((item): [string, CaseGlance] => {
      const steps = this.walker.offer(itemWorkflows[item.carrier], caseOf(item, actor), actor).filter((step) => !step.needsReason && isBatchStep(item.carrier, step.action));
      return [item.id, { version: item.version, score: null, excerpt: item.startsOn && item.endsOn ? `计划 ${item.startsOn} 至 ${item.endsOn}` : '', steps, ...(steps[0] ? { batch: `${item.carrier}:${steps[0].action}` } : {}) }];
    }));
  }

  /** The plan's checks, and behind them whatever a unit of these items adds to them (SY-GC-20b). */
  private async checksOf(manager: EntityManager, items: readonly Item[], carrier: Carrier, action: string): Promise<ItemBatch['checklist']> {
    const planned = Object.entries(requirementOf(carrier, action).checklist);
    const added = planned.length > 0 ? (await Promise.all(items.map((item) => this.reading.addedChecks(item, manager)))).flat().map(({ key, text }) => [key, text] as const) : [];
    return [...new Map([...planned, ...added])].map(([key, label]) => ({ key, label }));
  }

  private async describe(manager: EntityManager, items: readonly Item[], action: string): Promise<WaitingItem[]> {
    const ids = items.map((item) => item.id);
    const [places, leaders, sheets, duties] = await Promise.all([
      this.directory.organisations([...new Set(items.map((item) => item.organisationId))]), this.directory.people([...new Set(items.flatMap((item) => item.leaderId ?? []))]),
      manager.findBy(ItemSheet, { itemId: In(ids) }), manager.findBy(Duty, { subjectKind, subjectId: In(ids), kind: 'decide-item', closedAt: IsNull() }),
    ]);
    const described: WaitingItem[] = [];
    for (const item of items) {
      const { id, version, name, number, filerName, stateSince, isUrgent, isMajor, isLate, grounds } = item;
      described.push({
        id, version, name, number: number ?? '', organisation: places.find((place) => place.id === item.organisationId)?.name ?? '', filedBy: filerName, leader: leaders.find((person) => person.id === item.leaderId)?.name ?? '',
        since: stateSince, dueOn: duties.find((duty) => duty.subjectId === id)?.dueOn ?? null, isUrgent, isMajor, isLate, grounds, obstacles: await this.obstaclesTo(manager, item, sheets.filter((sheet) => sheet.itemId === id), action),
      });
    }
    return described;
  }

  private async brokenRules(manager: EntityManager, item: Item, sheets: readonly ItemSheet[]): Promise<string[]> {
    const { filing } = itemKinds[item.carrier];
    const { checks, faults } = await this.assessments.assess(manager, item, filing, valuesOf(sheets, filing));
    return [...checks.filter((check) => check.outcome === 'rejected' || check.outcome === 'incomplete').map((check) => check.says), ...(faults.length > 0 ? [`申报表还有${faults.length}处没填好`] : [])];
  }

  private async noticeInTheWay(manager: EntityManager, item: Item, action: string): Promise<string[]> {
    if (!itemKinds[item.carrier].hasNotice) return [];
    const standing = await this.notices.standingOf(manager, { subjectKind, subjectId: item.id });
    if (!standing) return action === 'end-notice' ? ['还没有公示'] : [];
    return [
      ...(standing.openObjections > 0 ? [`公示有${standing.openObjections}条异议没有答复`] : []),
      ...(standing.state === 'upheld' ? ['有异议成立，应当退回重新审核'] : []),
      ...(action === 'end-notice' && standing.state === 'running' && standing.endsOn !== null ? [`公示到${standing.endsOn}才期满`] : []),
    ];
  }
}
