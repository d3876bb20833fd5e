import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource, In } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Leases } from '../../platform/database/leases.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Duties, Duty, type NewDuty } from '../../platform/workflow/duties.js';
import { Item } from '../items/items.module.js';
import { Directory } from '../organisations/organisations.module.js';

/** Duties told of in one transaction. */
const batch = 200;
const halfHour = 30 * 60 * 1000;
const idLength = 26;

/**
 * Tells of every overdue duty of an item to the secretary of the organisation that filed it, and thereby to those above who may file there: each
 * organisation's secretary is the first responsible person (SY-ZT-45). What recurs for an organisation is told to the company's 党群, and 党群's own to the company's leaders.
 */
@Injectable()
export class OverdueEscalation {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly leases: Leases, private readonly directory: Directory, private readonly duties: Duties,
  ) {}

  @Interval(halfHour)
  async escalateOnOneReplica(): Promise<void> {
    await this.leases.whileHolding('overdue-escalation', 600, () => this.escalate());
  }

  /**
   * Opens one duty for each overdue one; a second run opens nothing.
   * @returns how many were opened
   */
  async escalate(): Promise<number> {
    let opened = 0;
    for (let after = ''; ; ) {
      const overdue = await this.untold(after);
      const last = overdue.at(-1);
      if (!last) return opened;
      after = last.id;
      const told = await this.telling(overdue);
      if (told.length > 0) await this.unitOfWork.run((manager) => this.duties.openAll(manager, told));
      opened += told.length;
    }
  }

  private untold(after: string): Promise<Duty[]> {
    return this.source.getRepository(Duty).createQueryBuilder('duty').leftJoin(Duty, 'told', 'told.escalatesId = duty.id')
      .where('duty.closedAt IS NULL AND duty.dueOn < :today AND duty.escalatesId IS NULL AND told.id IS NULL AND duty.id > :after', { today: this.clock.today(), after })
      .andWhere(`duty.subjectKind IN ('item', 'item-year', 'item-plan', 'cadence')`).orderBy('duty.id').limit(batch).getMany();
  }

  private async telling(overdue: readonly Duty[]): Promise<NewDuty[]> {
    const items = new Map((await this.source.manager.findBy(Item, { id: In(overdue.map(itemIdOf)) })).map((item) => [item.id, item]));
    const people = new Map((await this.directory.people(overdue.flatMap((duty) => duty.personId ?? []))).map((person) => [person.id, person.name]));
    const places = new Map((await this.directory.organisations(overdue.map((duty) => duty.organisationId))).map((place) => [place.id, place.shortName]));
    return overdue.flatMap((duty): NewDuty[] => {
      if (duty.subjectKind === 'cadence') return [tellingOfCadence(duty, people.get(duty.personId ?? '') ?? places.get(duty.organisationId) ?? '')];
      const item = items.get(itemIdOf(duty));
      if (!item) return [];
      const { enterpriseId, subjectKind, subjectId, dueOn } = duty;
      const whose = people.get(duty.personId ?? '') ?? places.get(duty.organisationId) ?? '';
      return [{
        enterpriseId, subjectKind, subjectId, dueOn, kind: 'overdue-step', title: `逾期未办：${duty.title}`.slice(0, 120), summary: `${item.name}：应由${whose}在${dueOn ?? ''}前办理，请督促`.slice(0, 300),
        organisationId: item.organisationId, organisationPath: item.organisationPath, capability: 'item.file', personId: null, initiatorId: null, escalatesId: duty.id,
      }];
    });
  }
}

function tellingOfCadence(duty: Duty, whose: string): NewDuty {
  const { enterpriseId, subjectKind, subjectId, dueOn, organisationPath, title, id } = duty;
  const company = organisationPath.split('/').filter(Boolean)[0] ?? enterpriseId;
  const isOffice = duty.organisationId === company;
  return {
    enterpriseId, subjectKind, subjectId, dueOn, kind: 'overdue-cadence', title: `逾期未办：${title}`.slice(0, 120), summary: `应由${isOffice ? '党群' : whose}在${dueOn ?? ''}前办理，请督促`.slice(0, 300), organisationId: company, organisationPath: `/${company}/`,
    capability: isOffice ? 'item.decide' : 'item.check', personId: null, initiatorId: null, escalatesId: id,
  };
}

/** Duties of an item's year and of its plans begin with the item's identifier. */
function itemIdOf(duty: Duty): string {
  return duty.subjectId.slice(0, idLength);
}
