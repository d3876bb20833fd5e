import { Injectable, type OnModuleInit } from '@nestjs/common';
import { lastDayOf, periodInChinese, quarterOf, type IsoDate } from '@liangpai/shared/kernel';
import { ownersOf } from '@liangpai/shared/items';
import { can, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import type { NewDuty } from '../../platform/workflow/duties.js';
import type { Item } from '../items/items.module.js';
import { ItemRecords } from './item-records.service.js';
import { yearSubject, YearDuties, yearSubjectId } from './year-duties.js';

/** A 重大型 project is pushed on by two owners, each with a duty of its own every quarter (SY-GC-09). */
@Injectable()
export class JointDuties implements OnModuleInit {
  constructor(private readonly clock: Clock, private readonly duties: YearDuties, private readonly records: ItemRecords) {}

  /** The office has done its part once it looked at the project or decided on it in a meeting. */
  onModuleInit(): void {
    this.records.onAdded(['supervision', 'coordination'], async (manager, item, record, actor) => {
      if (isJoint(item) && isOffice(item, actor)) await this.duties.close(manager, item.id, quarterOf(record.day as IsoDate), 'push-major', actor.personId);
    });
  }

  /**
   * What both owners are asked for in this quarter.
   * @param signed the quarters whose progress is signed: the filing organisation's part
   */
  wanted(item: Item, signed: ReadonlySet<string>): NewDuty[] {
    if (!isJoint(item)) return [];
    const quarter = quarterOf(this.clock.today() as IsoDate);
    const shared = { enterpriseId: item.enterpriseId, subjectKind: yearSubject, subjectId: yearSubjectId(item.id, quarter), summary: item.name.slice(0, 300), initiatorId: null, dueOn: lastDayOf(quarter) };
    const office: NewDuty = { ...shared, kind: 'push-major', title: `${periodInChinese(quarter)}共同推进重大型项目，请调研或调度`, organisationId: item.companyId, organisationPath: item.companyPath, capability: 'item.check', personId: null };
    if (signed.has(shared.subjectId)) return [office];
    // Whoever filed it speaks for the organisation; its capability would ask everybody above as well.
    return [office, { ...shared, kind: 'carry-major', title: `${periodInChinese(quarter)}共同推进重大型项目，请督促写进展`, organisationId: item.organisationId, organisationPath: item.organisationPath, capability: null, personId: item.filerId }];
  }
}

const isJoint = (item: Item): boolean => ownersOf(item.carrier, item.isMajor, '').length > 1;
const isOffice = (item: Item, actor: Actor): boolean => can(actor, 'item.check', { enterpriseId: item.enterpriseId, path: item.companyPath });
