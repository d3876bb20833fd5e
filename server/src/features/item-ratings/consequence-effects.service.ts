import { Injectable } from '@nestjs/common';
import { CARRIER_LABELS, CONSEQUENCE_KINDS, isRefusal, refuse, type Refusal, type Year } from '@liangpai/shared/kernel';
import { evaluatePlaqueAfter, type ItemEnding } from '@liangpai/shared/evaluation';
import { itemWorkflows } from '@liangpai/shared/workflow';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { Duties } from '../../platform/workflow/duties.js';
import { Item, ItemSteps } from '../items/items.module.js';
import { Plaque, PlaqueEndings } from '../plaques/plaques.module.js';
import type { ItemConsequence } from './item-rating.entity.js';
import { RatingJudge } from './rating-judge.js';

/** Decisions that somebody has to be told of, beside those that ask for something themselves. */
const told = new Set<ItemConsequence['kind']>(['filing-cancellation', 'eligibility-ban', 'award-exclusion', 'self-criticism']);
const nothingBeside = { signature: null, checklist: {}, committee: null, managementLevel: null, channels: [], factors: {}, grounds: [] };

/** What a confirmed consequence brings about, all of it in the decision's own transaction: the item's state, its plaque, and who is told (convention G11). */
@Injectable()
export class ConsequenceEffects {
  constructor(private readonly steps: ItemSteps, private readonly endings: PlaqueEndings, private readonly judge: RatingJudge, private readonly duties: Duties) {}

  /** What confirming a proposal would bring about, in sentences for whoever decides. */
  async foretell(row: ItemConsequence, item: Item, manager: EntityManager): Promise<string[]> {
    if (row.state !== 'proposed') return [];
    const says: string[] = [];
    if (row.kind === 'filing-cancellation') says.push(`${CARRIER_LABELS[item.carrier]}转为“${itemWorkflows[item.carrier].states.cancelled ?? ''}”，不再实施，未办的事项同时撤销。`);
    if (row.kind === 'filing-cancellation' || row.kind === 'plaque-withdrawal') says.push(...(await this.plaqueSays(item, 'cancelled', row.year, manager)));
    if (row.kind === 'eligibility-ban') says.push(`${(row.fromOn ?? `${row.year + 1}`).slice(0, 4)}年不得申报。`, ...(await this.plaqueSays(item, 'barred', row.year, manager)));
    if (row.kind === 'rectification') says.push('立项党组织收到限期整改的待办。');
    if (told.has(row.kind)) says.push('负责人和所在党组织收到通知，可以说明情况。');
    return says;
  }

  /** Carries out a decision that has just been confirmed. */
  async bring(manager: EntityManager, row: ItemConsequence, item: Item, actor: Actor): Promise<Refusal | undefined> {
    switch (row.kind) {
      case 'filing-cancellation': {
        if (item.state !== 'running') return refuse('CONSEQUENCE.ITEM_MOVED_ON', { state: itemWorkflows[item.carrier].states[item.state] ?? item.state });
        const moved = await this.steps.takeWithin(manager, { ...nothingBeside, id: item.id, version: item.version, action: 'cancel-by-decision', opinion: row.reason }, actor);
        return isRefusal(moved) ? moved : undefined;
      }
      case 'plaque-withdrawal': return this.endPlaque(manager, item, 'cancelled', row.year, actor);
      case 'eligibility-ban': {
        // The yearly rating had left it to a person (AMB-15).
        const stale = item.outcome === 'manual-review' ? await updateVersioned(manager, Item, item, { outcome: 'post-barred' }) : undefined;
        return stale ?? this.endPlaque(manager, item, 'barred', row.year, actor);
      }
      default: return undefined;
    }
  }

  /** What an item’s end means for its plaque (SY-ZT-24, SY-TJ-02, SY-ZR-D3, SY-XF-Q1, AMB-22). */
  async endPlaque(manager: EntityManager, item: Item, ending: ItemEnding, year: number, actor: Actor): Promise<Refusal | undefined> {
    const edition = await this.judge.editionOf(item, manager);
    if (isRefusal(edition)) return edition;
    const { verdict, values } = evaluatePlaqueAfter(edition, { carrier: item.carrier, ending, year: String(year) as Year });
    if (verdict === 'plaque-withdrawn') return this.endings.withdraw(manager, item.plaqueId, values.notice, actor);
    if (verdict === 'plaque-to-withdraw') return this.endings.ask(manager, item.plaqueId, values.notice, actor);
    return values.lastOn ? this.endings.limit(manager, item.plaqueId, values.lastOn, actor) : undefined;
  }

  /** Tells the leader of an adverse proposal and of what became of it, and the filing organisation of a decision. */
  async tell(manager: EntityManager, row: ItemConsequence, item: Item, actor: Actor): Promise<void> {
    if (!told.has(row.kind)) return;
    const { label } = CONSEQUENCE_KINDS[row.kind];
    const isDecided = row.state === 'confirmed';
    const says = { proposed: [`有一项建议：${label}`, `${row.label}。决定以前可以说明情况。`], confirmed: [`已决定：${label}`, `${row.label}。${row.reason}`], rejected: [`没有采纳：${label}`, `${row.label}。${row.reason}`] }[row.state];
    const duty = {
      enterpriseId: row.enterpriseId, subjectKind: 'item-consequence', subjectId: row.id, title: says[0] ?? '', organisationId: row.organisationId, organisationPath: row.organisationPath,
      summary: `${item.name}：${says[1] ?? ''}`.slice(0, 300), initiatorId: actor.personId, dueOn: null,
    };
    await this.duties.open(manager, { ...duty, kind: 'read-consequence', capability: null, personId: item.leaderId ?? item.filerId });
    if (isDecided) await this.duties.open(manager, { ...duty, kind: 'acknowledge-consequence', capability: 'item.file', personId: null });
  }

  private async plaqueSays(item: Item, ending: ItemEnding, year: number, manager: EntityManager): Promise<string[]> {
    const plaque = item.plaqueId ? await manager.findOneBy(Plaque, { id: item.plaqueId }) : null;
    const edition = await this.judge.editionOf(item, manager);
    if (!plaque || plaque.state === 'withdrawn' || isRefusal(edition)) return [];
    const { verdict, values } = evaluatePlaqueAfter(edition, { carrier: item.carrier, ending, year: String(year) as Year });
    if (verdict === 'plaque-withdrawn' && plaque.state === 'preparing') return ['还没有批准的牌不再亮出。'];
    if (verdict === 'plaque-withdrawn') return [`已挂的牌同时摘下，扫码看到摘牌日期和说明：“${values.notice}”`];
    return values.lastOn ? [`已挂的牌最晚有效到${values.lastOn}。`] : [];
  }
}
