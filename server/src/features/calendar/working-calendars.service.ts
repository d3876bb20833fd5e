import { Injectable } from '@nestjs/common';
import { isRefusal, KNOWN_YEARS, parseCalendarYear, workingCalendarOf, type Refusal, type WorkingCalendar } from '@liangpai/shared/kernel';
import type { importCalendarYear, InputOf, listCalendarYears, ResponseOf } from '@liangpai/shared/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { deny, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids/ids.js';
import { ImportedYear } from './calendar-year.entity.js';

type Shown = ResponseOf<typeof importCalendarYear>;

/** The working days that deadlines are counted by: the years that came with the program, and those an operator entered since (product: a year that nobody entered is refused, never guessed). */
@Injectable()
export class WorkingCalendars {
  constructor(private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog) {}

  /** The calendar of an enterprise; an entered year replaces one that came with the program. */
  async of(enterpriseId: string, manager: EntityManager = this.source.manager): Promise<WorkingCalendar> {
    const imported = await manager.findBy(ImportedYear, { enterpriseId });
    return workingCalendarOf([...KNOWN_YEARS, ...imported.map((row) => row.arrangement)]);
  }

  async list(actor: Actor): Promise<ResponseOf<typeof listCalendarYears>> {
    const imported = await this.source.manager.findBy(ImportedYear, { enterpriseId: actor.enterpriseId });
    const years = new Map<number, Shown>(KNOWN_YEARS.map((year) => [year.year, { ...copy(year), isBuiltIn: true, importedBy: null, importedAt: null }]));
    for (const row of imported) years.set(row.year, shownOf(row));
    return { years: [...years.values()].sort((one, other) => other.year - one.year) };
  }

  /** Enters a year, or corrects it, for the whole enterprise. Deadlines that were set before keep their day. */
  async import(input: InputOf<typeof importCalendarYear>, actor: Actor): Promise<Shown | Refusal> {
    const { enterpriseId } = actor;
    const denied = deny(actor, 'calendar.import', { enterpriseId, path: `/${enterpriseId}/` });
    if (denied) return denied;
    const arrangement = parseCalendarYear(input);
    if (isRefusal(arrangement)) return arrangement;
    return this.unitOfWork.run(async (manager) => {
      const before = await manager.findOneBy(ImportedYear, { enterpriseId, year: arrangement.year });
      const row: ImportedYear = { id: before?.id ?? newId(), enterpriseId, year: arrangement.year, arrangement, importedBy: actor.name, importedAt: this.clock.now(), version: (before?.version ?? 0) + 1 };
      await manager.save(ImportedYear, row);
      await this.audit.write(manager, { enterpriseId, actorId: actor.personId, action: 'calendar.import', subjectKind: 'calendar-year', subjectId: row.id, before: before?.arrangement, after: arrangement });
      return shownOf(row);
    });
  }
}

const copy = ({ year, source, holidays, makeUpWorkdays }: ImportedYear['arrangement']): Pick<Shown, 'year' | 'source' | 'holidays' | 'makeUpWorkdays'> =>
  ({ year, source, holidays: holidays.map((holiday) => ({ ...holiday })), makeUpWorkdays: [...makeUpWorkdays] });

function shownOf(row: ImportedYear): Shown {
  return { ...copy(row.arrangement), isBuiltIn: false, importedBy: row.importedBy, importedAt: row.importedAt };
}
