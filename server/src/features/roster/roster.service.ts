import { Injectable, type StreamableFile } from '@nestjs/common';
import { isRefusal, personKindLabels, refuse, type Refusal } from '@liangpai/shared/kernel';
import { rosterColumns, type importRoster, type ResponseOf, type RosterPreview, type RosterProblem } from '@liangpai/shared/contracts';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { deny, type Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { download, xlsxMediaType } from '../../platform/http/download.js';
import { newId } from '../../platform/ids/ids.js';
import { writeSheet, type SheetColumn } from '../../platform/printing/index.js';
import { Organisation, Person } from '../organisations/organisations.module.js';
import { Departures } from '../people/people.module.js';
import { RosterPlaces } from './roster-places.js';
import { planRoster, previewOf, tokenOf, type RosterPlan } from './roster-plan.js';
import { readRoster, type RosterReading } from './roster-reading.js';
import { changePeople, insertPeople } from './roster-writing.js';
import { openWorkbook, type Sheet } from './workbook.js';

/** A roster file as sent, and whether it names everybody. */
export interface RosterFile {
  readonly bytes: Buffer | null;
  readonly isComplete: boolean;
}

/** A roster compared with what the system holds. */
interface Assessment {
  readonly reading: RosterReading;
  readonly problems: readonly RosterProblem[];
  readonly plan: RosterPlan;
  readonly places: RosterPlaces;
  readonly token: string;
}

type SheetRow = Readonly<Record<keyof typeof rosterColumns, string>>;

/** The roster: a template out, a checked file in. Everything in a file takes effect, or nothing does. */
@Injectable()
export class RosterService {
  constructor(
    private readonly source: DataSource, private readonly unitOfWork: UnitOfWork, private readonly clock: Clock, private readonly audit: AuditLog, private readonly departures: Departures,
  ) {}

  /** An empty roster with two example rows. */
  async template(actor: Actor): Promise<StreamableFile | Refusal> {
    const denied = await this.deny(actor);
    if (denied) return denied;
    const branch = await this.source.getRepository(Organisation).findOne({ where: { enterpriseId: actor.enterpriseId, kind: 'branch', closedOn: IsNull() }, order: { sort: 'ASC' } });
    const example = { employeeNo: '示例001', name: '张示例', kind: '正式党员', post: '工艺员', branch: branch?.name ?? '机关一支部', partyGroup: '', department: '', isOnDuty: '是', joinedPartyOn: '2015-07-01' };
    return download(await sheetOf([example, { ...example, employeeNo: '示例002', name: '李示例', kind: '群众', branch: '', joinedPartyOn: '' }]), '名册模板.xlsx', xlsxMediaType);
  }

  /** The present roster in the template's form: importing it changes nothing. */
  async export(actor: Actor): Promise<StreamableFile | Refusal> {
    const denied = await this.deny(actor);
    if (denied) return denied;
    const places = await this.placesOf(actor.enterpriseId, this.source.manager);
    const people = await this.source.getRepository(Person).find({ where: { enterpriseId: actor.enterpriseId, leftOn: IsNull() }, order: { employeeNo: 'ASC' } });
    return download(await sheetOf(people.map((person) => ({
      employeeNo: person.employeeNo, name: person.name, kind: personKindLabels[person.kind], post: person.post, branch: places.name(person.branchId), partyGroup: places.name(person.partyGroupId),
      department: places.departmentName(person.departmentId), isOnDuty: person.isOnDuty ? '是' : '否', joinedPartyOn: person.joinedPartyOn ?? '',
    }))), `名册-${this.clock.today()}.xlsx`, xlsxMediaType);
  }

  /** Reads a roster and says what importing it would do; writes nothing. */
  async check(file: RosterFile, actor: Actor): Promise<RosterPreview | Refusal> {
    const denied = await this.deny(actor);
    if (denied) return denied;
    const sheet = await this.open(file);
    if (isRefusal(sheet)) return sheet;
    const found = await this.assess(this.source.manager, sheet, file, actor);
    return isRefusal(found) ? found : previewOf(found.token, found.reading, found.problems, found.plan, found.places, file.isComplete);
  }

  /**
   * Imports a checked roster in one transaction.
   * @param token of the preview that the person in charge saw; refused when the import would now do something else
   */
  async import(file: RosterFile, token: string, actor: Actor): Promise<ResponseOf<typeof importRoster> | Refusal> {
    const denied = await this.deny(actor);
    if (denied) return denied;
    const sheet = await this.open(file);
    if (isRefusal(sheet)) return sheet;
    return this.unitOfWork.run(async (manager) => {
      // Taking the enterprise's row first lets two imports come one after the other.
      await manager.createQueryBuilder().update(Organisation).set({ version: () => 'version' }).where('id = :id', { id: actor.enterpriseId }).execute();
      const found = await this.assess(manager, sheet, file, actor);
      if (isRefusal(found)) return found;
      if (found.problems.length) return refuse('ROSTER.HAS_PROBLEMS', { count: found.problems.length });
      if (found.token !== token) return refuse('ROSTER.NOT_CHECKED');
      return this.apply(manager, found.plan, actor);
    });
  }

  private async apply(manager: EntityManager, plan: RosterPlan, actor: Actor): Promise<ResponseOf<typeof importRoster> | Refusal> {
    const importId = newId();
    const counts = { added: plan.added.length, changed: plan.changed.length, left: plan.left.length, unchanged: plan.unchanged };
    const refused = await this.departures.depart(manager, plan.left, this.clock.today(), actor.personId);
    if (refused) return refused;
    const [added, changed] = [await insertPeople(manager, plan.added, actor.enterpriseId), await changePeople(manager, plan.changed)];
    if (isRefusal(changed)) return changed;
    const entry = { enterpriseId: actor.enterpriseId, actorId: actor.personId };
    if (counts.added + counts.changed + counts.left > 0) {
      await this.audit.writeAll(manager, [
        { ...entry, action: 'roster.import', subjectKind: 'roster', subjectId: importId, after: counts },
        ...added.map(({ id, employeeNo }) => ({ ...entry, action: 'person.add', subjectKind: 'person', subjectId: id, after: { employeeNo, importId } })),
        ...plan.changed.map(({ person, changes }) => ({ ...entry, action: 'person.change', subjectKind: 'person', subjectId: person.id, before: changes.map(({ column, before }) => [column, before]), after: changes.map(({ column, after }) => [column, after]) })),
      ]);
    }
    return { importId, counts };
  }

  private async deny(actor: Actor): Promise<Refusal | undefined> {
    const root = await this.source.getRepository(Organisation).findOneByOrFail({ id: actor.enterpriseId });
    return deny(actor, 'roster.import', root);
  }

  private async open(file: RosterFile): Promise<Sheet | Refusal> {
    return file.bytes ? openWorkbook(file.bytes) : refuse('ROSTER.FILE_MISSING');
  }

  private async placesOf(enterpriseId: string, manager: EntityManager): Promise<RosterPlaces> {
    return new RosterPlaces(await manager.findBy(Organisation, { enterpriseId, closedOn: IsNull() }));
  }

  private async assess(manager: EntityManager, sheet: Sheet, file: RosterFile, actor: Actor): Promise<Assessment | Refusal> {
    const places = await this.placesOf(actor.enterpriseId, manager);
    const reading = readRoster(sheet, places, this.clock.today());
    if (isRefusal(reading)) return reading;
    const people = await manager.findBy(Person, { enterpriseId: actor.enterpriseId });
    const plan = planRoster(reading.entries, people, places, file.isComplete);
    const self = plan.left.find((person) => person.id === actor.personId);
    const missing = self && reading.problems.length === 0
      ? [{ row: reading.rowCount + 2, column: rosterColumns.employeeNo, value: self.employeeNo, message: `名册里没有您本人（${self.name}）。请补上一行，或不勾选“全员名册”。` }] : [];
    return { reading, problems: [...reading.problems, ...missing], plan, places, token: tokenOf(file.bytes ?? Buffer.alloc(0), file.isComplete, plan) };
  }
}

/** A roster sheet with the template's headings. */
export function sheetOf(rows: readonly SheetRow[]): Promise<Buffer> {
  const columns: SheetColumn<SheetRow>[] = (Object.keys(rosterColumns) as (keyof SheetRow)[]).map((column) => ({ header: rosterColumns[column], width: column === 'branch' || column === 'department' ? 22 : 14, value: (row) => row[column] }));
  return writeSheet(columns, rows, '名册');
}
