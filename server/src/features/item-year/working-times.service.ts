import { Injectable } from '@nestjs/common';
import { isRefusal, isWorkingDay, refuse, type IsoDate, type Refusal } from '@liangpai/shared/kernel';
import type { InputOf, readWorkingTime, ResponseOf, saveWorkingTime } from '@liangpai/shared/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { deny, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { updateVersioned } from '../../platform/database/versioned.js';
import { newId } from '../../platform/ids/ids.js';
import { WorkingCalendars } from '../calendar/calendar.module.js';
import { WorkingTime } from './item-year.entity.js';

type Shown = ResponseOf<typeof readWorkingTime>;
type Shift = Shown['shifts'][number];

/** 8:00–12:00 and 13:00–17:00 until an enterprise says otherwise. */
const usual: readonly Shift[] = [{ fromMinute: 480, toMinute: 720 }, { fromMinute: 780, toMinute: 1020 }];

/** When an enterprise works; what lies outside can be given (SY-GC-L4a). */
@Injectable()
export class WorkingTimes {
  constructor(private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly calendars: WorkingCalendars) {}

  async read(actor: Actor): Promise<Shown> {
    const row = await this.source.manager.findOneBy(WorkingTime, { enterpriseId: actor.enterpriseId });
    return row ? { shifts: row.shifts, setBy: row.setBy, setAt: row.setAt, version: row.version } : { shifts: [...usual], setBy: '', setAt: null, version: 0 };
  }

  /** Hours logged before keep what was counted then. */
  async save(input: InputOf<typeof saveWorkingTime>, actor: Actor): Promise<Shown | Refusal> {
    const { enterpriseId } = actor;
    const denied = deny(actor, 'calendar.import', { enterpriseId, path: `/${enterpriseId}/` });
    if (denied) return denied;
    const shifts = [...input.shifts].sort((one, other) => one.fromMinute - other.fromMinute);
    if (shifts.some((shift, index) => shift.fromMinute >= shift.toMinute || shift.fromMinute < (shifts[index - 1]?.toMinute ?? 0))) return refuse('WORKTIME.INVALID');
    return this.unitOfWork.run(async (manager) => {
      const before = await manager.findOneBy(WorkingTime, { enterpriseId });
      const row = { shifts: shifts as never, setBy: actor.name, setAt: this.clock.now() };
      if (before) {
        const stale = await updateVersioned(manager, WorkingTime, before, row, input.version);
        if (stale) return stale;
      } else if (input.version !== 0) return refuse('VERSION.STALE');
      else await manager.insert(WorkingTime, { id: newId(), enterpriseId, ...row, version: 1 });
      await this.audit.write(manager, { enterpriseId, actorId: actor.personId, action: 'working-time.save', subjectKind: 'enterprise', subjectId: enterpriseId, before: before?.shifts, after: shifts });
      return { shifts, setBy: actor.name, setAt: row.setAt, version: (before?.version ?? 0) + 1 };
    });
  }

  /** The working time of a day: the enterprise's shifts on a working day, nothing on a rest day; refused for a year without a calendar. */
  async onDay(manager: EntityManager, enterpriseId: string, day: IsoDate): Promise<readonly Shift[] | Refusal> {
    const isWorking = isWorkingDay(await this.calendars.of(enterpriseId, manager), day);
    if (isRefusal(isWorking)) return isWorking;
    return isWorking ? ((await manager.findOneBy(WorkingTime, { enterpriseId }))?.shifts ?? usual) : [];
  }
}
