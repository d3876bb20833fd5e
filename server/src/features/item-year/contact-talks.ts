import { Injectable } from '@nestjs/common';
import { halfYearOf, isRefusal, type HalfYear, type IsoDate } from '@liangpai/shared/kernel';
import { evaluateContactTalks, type Evaluation } from '@liangpai/shared/evaluation';
import { textOf } from '@liangpai/shared/forms';
import type { SyEdition } from '@liangpai/shared/rulebooks';
import { In, type EntityManager } from 'typeorm';
import type { Item } from '../items/items.module.js';
import { ItemDoor } from './item-door.js';
import { ItemRecord } from './item-year.entity.js';
import { YearDuties } from './year-duties.js';

type Standing = Evaluation<'conforms' | 'reason-required' | 'not-rated', { readonly open: readonly string[] }>;

/** The half-yearly talks of a zone with its contacts (SY-ZR-05). */
@Injectable()
export class ContactTalks {
  constructor(private readonly door: ItemDoor, private readonly duties: YearDuties) {}

  /** How far the talks of a day's half-year have come. */
  async standing(manager: EntityManager, item: Item, on: IsoDate, edition: SyEdition): Promise<Standing> {
    const records = await manager.findBy(ItemRecord, { itemId: item.id, kind: In(['contact', 'talk']), isStruck: false });
    return standingOf(records, halfYearOf(on), edition);
  }

  /** Closes the half-year's duty once every contact was talked to. */
  async settle(manager: EntityManager, item: Item, on: IsoDate, closedBy: string): Promise<void> {
    const edition = await this.door.editionOf(item, manager);
    if (isRefusal(edition)) return;
    const { verdict } = await this.standing(manager, item, on, edition);
    if (verdict === 'conforms') await this.duties.close(manager, item.id, halfYearOf(on), 'talk-to-contacts', closedBy);
  }
}

/** The same from records at hand. */
export function standingOf(records: readonly ItemRecord[], halfYear: HalfYear, edition: SyEdition): Standing {
  const contacts = [...new Set(records.filter((record) => record.kind === 'contact').map((record) => textOf(record.content, 'person')))];
  const talks = records.filter((record) => record.kind === 'talk').map((record) => ({ contact: textOf(record.content, 'person'), on: record.day as IsoDate }));
  return evaluateContactTalks(edition, { halfYear, contacts, talks });
}
