import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hasBegun, ItemLinks } from '../items/items.module.js';
import { ItemAssessment, ItemConsequence } from './item-rating.entity.js';
import { isOwn, mayAssess } from './rating-places.js';

/** Leads from an item to its evaluation: once something is written there, from its closing on, and for those who are to write it. */
@Injectable()
export class RatingLinks implements OnModuleInit {
  constructor(private readonly links: ItemLinks) {}

  onModuleInit(): void {
    this.links.register(async (manager, item, actor) => {
      if (!hasBegun(item)) return [];
      const itemId = item.id;
      const isWritten = (await manager.existsBy(ItemAssessment, { itemId })) || (await manager.existsBy(ItemConsequence, { itemId }));
      const isDue = item.phase !== 'running' || (mayAssess(item, actor) && !isOwn(item, actor));
      return isWritten || isDue ? [{ kind: 'rating', key: itemId, note: item.phase === 'ended' ? '成效评价、考核结果和建议' : '成效评价、考核和建议' }] : [];
    });
  }
}
