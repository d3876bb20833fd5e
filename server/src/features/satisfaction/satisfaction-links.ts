import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ItemLinks } from '../items/items.module.js';
import { SatisfactionSurvey } from './satisfaction.entity.js';

/** Leads from an item to its measurement, once there is one; whoever sees the item sees how it stands. */
@Injectable()
export class SatisfactionLinks implements OnModuleInit {
  constructor(private readonly links: ItemLinks) {}

  onModuleInit(): void {
    this.links.register(async (manager, item) => {
      const survey = await manager.findOne(SatisfactionSurvey, { where: { itemId: item.id }, order: { round: 'DESC' } });
      return survey ? [{ kind: 'satisfaction', key: item.id, note: survey.state === 'open' ? `测评到 ${survey.closesOn} 截止` : '测评已出结果' }] : [];
    });
  }
}
