import { Injectable } from '@nestjs/common';
import { isRefusal } from '@liangpai/shared/kernel';
import type { EditionsByPlan } from '@liangpai/shared/rulebooks';
import type { EntityManager } from 'typeorm';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';

/** The edition under which an item was filed. */
@Injectable()
export class SyEditions {
  constructor(private readonly editions: RulebookEditions) {}

  /** @throws Error for an edition that the database no longer holds, which only tampering brings about */
  async of(id: string, manager?: EntityManager): Promise<EditionsByPlan['SY']> {
    const edition = await this.editions.editionById('SY', id, manager);
    if (isRefusal(edition)) throw new Error(`an item was filed under an unknown edition ${id}`);
    return edition;
  }
}
