import { Injectable } from '@nestjs/common';
import { addWorkingDays, CARRIER_LABELS, isRefusal, type Capability, type IsoDate } from '@liangpai/shared/kernel';
import { itemLevels, itemWorkflows, type ItemCapability } from '@liangpai/shared/workflow';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Duties } from '../../platform/workflow/duties.js';
import { WorkingCalendars } from '../calendar/calendar.module.js';
import { placeOfLevel, subjectKind } from './item-cases.js';
import type { Item } from './item.entity.js';

/** Working days for an opinion; no plan sets them, an overdue one is told to the secretary (SY-ZT-45). */
const daysPerStep = 5;

/** Puts an item's next step into somebody's inbox. */
@Injectable()
export class ItemDuties {
  constructor(private readonly duties: Duties, private readonly clock: Clock, private readonly calendars: WorkingCalendars) {}

  /** Opens the duty of the state an item has just reached. */
  async follow(manager: EntityManager, item: Item, actor: Actor, opinion: string, isReturn: boolean): Promise<void> {
    const workflow = itemWorkflows[item.carrier];
    if (workflow.final.includes(item.state)) return;
    const label = workflow.states[item.state] ?? item.state;
    const shared = { enterpriseId: item.enterpriseId, subjectKind, subjectId: item.id, initiatorId: item.filerId };
    const title = `${CARRIER_LABELS[item.carrier]}${label}`;
    if (item.state === 'draft' || (item.state === 'running' && isReturn)) {
      await this.duties.open(manager, {
        ...shared, kind: 'fix-item', title: `${CARRIER_LABELS[item.carrier]}退回，请修改`, summary: `${item.name}：${actor.name}退回，${opinion}`.slice(0, 300), organisationId: item.organisationId, organisationPath: item.organisationPath,
        capability: null, personId: item.filerId, initiatorId: actor.personId, dueOn: null,
      });
      return;
    }
    const capability = this.nextCapability(item);
    if (!capability) return;
    const place = placeOfLevel(item, itemLevels[capability]) ?? { id: item.companyId, path: item.companyPath };
    await this.duties.open(manager, {
      ...shared, kind: 'decide-item', title, summary: `${item.name}，${item.filerName}申报`.slice(0, 300), organisationId: place.id, organisationPath: place.path,
      capability: capability as Capability, personId: null, dueOn: await this.dueOn(manager, item.enterpriseId),
    });
  }

  /** Who has the next forward step of an item that is on somebody's desk; running items wait for nobody. */
  private nextCapability(item: Item): ItemCapability | null {
    if (item.state === 'running') return null;
    const forward = itemWorkflows[item.carrier].transitions.filter((step) => step.from.includes(item.state) && !step.needsReason);
    return forward.flatMap((step) => step.by).find((party): party is ItemCapability => party in itemLevels) ?? null;
  }

  /** In years without a known calendar a duty has no due day rather than a guessed one. */
  private async dueOn(manager: EntityManager, enterpriseId: string): Promise<string | null> {
    const due = addWorkingDays(await this.calendars.of(enterpriseId, manager), this.clock.today() as IsoDate, daysPerStep);
    return isRefusal(due) ? null : due;
  }
}
