import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type IsoDate, type Refusal } from '@liangpai/shared/kernel';
import type { SyEdition } from '@liangpai/shared/rulebooks';
import { itemWorkflows } from '@liangpai/shared/workflow';
import { DataSource, type EntityManager } from 'typeorm';
import { can, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { ItemMember, ItemReading, type Item } from '../items/items.module.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';

/** Who comes in to an item's year, and who may write. */
@Injectable()
export class ItemDoor {
  constructor(private readonly source: DataSource, private readonly clock: Clock, private readonly reading: ItemReading, private readonly editions: RulebookEditions) {}

  /** An item that the actor may see. */
  async open(id: string, actor: Actor, manager: EntityManager = this.source.manager): Promise<Item | Refusal<'ITEM.NOT_FOUND'>> {
    const opened = await this.reading.open(id, actor, manager);
    return isRefusal(opened) ? opened : opened.item;
  }

  /** A running item that the actor writes on: filer, leader, editors, secretaries. */
  async openToRecord(id: string, actor: Actor, manager: EntityManager = this.source.manager): Promise<Item | Refusal> {
    const item = await this.open(id, actor, manager);
    if (isRefusal(item)) return item;
    if (!this.reading.mayWrite(item, actor)) return refuse('ACCESS.DENIED');
    return this.refuseResting(item) ?? item;
  }

  /** Refuses an item on which nothing is recorded now. */
  refuseResting(item: Item): Refusal<'ITEM.NOT_RUNNING'> | undefined {
    return item.state === 'running' ? undefined : refuse('ITEM.NOT_RUNNING', { state: itemWorkflows[item.carrier].states[item.state] ?? item.state });
  }

  mayWrite(item: Item, actor: Actor): boolean {
    return this.reading.mayWrite(item, actor);
  }

  mayRecord(item: Item, actor: Actor): boolean {
    return item.state === 'running' && this.reading.mayWrite(item, actor);
  }

  /** Supervision comes from above or beside, never from those who carry the item (SY-ZT-20, SY-CN-11). */
  maySupervise(item: Item, actor: Actor): boolean {
    const { enterpriseId } = item;
    return can(actor, 'item.supervise', { enterpriseId, path: item.organisationPath }) || can(actor, 'item.review', { enterpriseId, path: item.unitPath });
  }

  isOwn(item: Item, actor: Actor): boolean {
    return item.leaderId === actor.personId || item.filerId === actor.personId || item.editorIds.includes(actor.personId);
  }

  async isOfTeam(item: Item, actor: Actor, manager: EntityManager = this.source.manager): Promise<boolean> {
    return item.leaderId === actor.personId || item.filerId === actor.personId || manager.existsBy(ItemMember, { itemId: item.id, personId: actor.personId });
  }

  isOverdue(item: Item): boolean {
    return item.state === 'running' && item.endsOn !== null && item.endsOn < this.clock.today();
  }

  /** The first day that something can be recorded for. */
  firstDay(item: Item): IsoDate {
    const days = [item.filedOn, item.startsOn].filter((day) => day !== null).sort();
    return (days[0] ?? this.clock.dayOf(item.createdAt)) as IsoDate;
  }

  /** The edition that the item was filed under. */
  async editionOf(item: Item, manager: EntityManager = this.source.manager): Promise<SyEdition | Refusal> {
    const kept = item.editionId ? await this.editions.editionById('SY', item.editionId, manager) : null;
    if (kept && !isRefusal(kept)) return kept;
    return this.editions.editionOnDay('SY', this.clock.today(), item.organisationPath, manager);
  }
}
