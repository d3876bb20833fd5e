import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRefusal, type Refusal } from '@liangpai/shared/kernel';
import { Clock } from '../../platform/clock/clock.js';
import { ItemGates, type StepAttempt } from '../items/items.module.js';
import { RulebookEditions } from '../rulebooks/rulebooks.module.js';
import { SatisfactionCount } from './satisfaction-count.service.js';
import { SatisfactionDesk } from './satisfaction-desk.service.js';

/** A closing project and a pledge at the year's end are measured before anybody evaluates them (SY-ZT-26, SY-CN-15). */
@Injectable()
export class SatisfactionGates implements OnModuleInit {
  constructor(private readonly gates: ItemGates, private readonly desk: SatisfactionDesk, private readonly counting: SatisfactionCount, private readonly editions: RulebookEditions, private readonly clock: Clock) {}

  onModuleInit(): void {
    this.gates.register(['project'], ['apply-closing'], (attempt) => this.open(attempt));
    this.gates.register(['pledge'], ['apply-rating'], (attempt) => this.open(attempt));
    this.gates.register(['project', 'pledge'], ['end-survey'], ({ manager, item, actor }) => this.counting.close(manager, item.id, actor));
  }

  private async open({ manager, item, actor }: StepAttempt): Promise<Refusal | undefined> {
    const edition = item.editionId ? { id: item.editionId } : await this.editions.editionOnDay('SY', this.clock.today(), item.organisationPath, manager);
    if (isRefusal(edition)) return edition;
    await this.desk.open(manager, item, edition.id, actor);
    return undefined;
  }
}
