import { refuse, type Refusal } from '@liangpai/shared/kernel';
import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/ids/ids.js';
import { Person } from '../organisations/organisations.module.js';
import { pinyinOf } from '../people/people.module.js';
import type { Change } from './roster-plan.js';
import type { RosterEntry } from './roster-reading.js';

/** Rows written by one statement. */
const batch = 500;

/** Inserts new people in few statements. */
export async function insertPeople(manager: EntityManager, entries: readonly RosterEntry[], enterpriseId: string): Promise<Person[]> {
  const people = entries.map((entry): Person => ({ ...entry, id: newId(), enterpriseId, namePinyin: pinyinOf(entry.name), leftOn: null, version: 1 }));
  for (let start = 0; start < people.length; start += batch) {
    await manager.createQueryBuilder().insert().into(Person).values(people.slice(start, start + batch)).updateEntity(false).execute();
  }
  return people;
}

/**
 * Writes changed people in few statements.
 * @returns a refusal when somebody else changed one of them since they were read
 */
export async function changePeople(manager: EntityManager, changed: readonly Change[]): Promise<Refusal<'ROSTER.NOT_CHECKED'> | undefined> {
  const columns = ['name', 'name_pinyin', 'kind', 'post', 'branch_id', 'party_group_id', 'department_id', 'is_on_duty', 'joined_party_on', 'left_on', 'version'];
  for (let start = 0; start < changed.length; start += batch) {
    const part = changed.slice(start, start + batch);
    if (!(await areAsRead(manager, part))) return refuse('ROSTER.NOT_CHECKED');
    const rows = part.map(({ person, entry }) => ({
      ...person, ...entry, employeeNo: person.employeeNo, namePinyin: person.name === entry.name && person.namePinyin !== '' ? person.namePinyin : pinyinOf(entry.name), leftOn: null, version: person.version + 1,
    }));
    await manager.createQueryBuilder().insert().into(Person).values(rows).orUpdate(columns, ['id']).updateEntity(false).execute();
  }
  return undefined;
}

/** Locks the rows, where the database has locks, and compares their versions: the embedded one lets only one writer in anyway. */
async function areAsRead(manager: EntityManager, changed: readonly Change[]): Promise<boolean> {
  const query = manager.createQueryBuilder(Person, 'person').select(['person.id', 'person.version']).whereInIds(changed.map(({ person }) => person.id));
  if (manager.connection.options.type !== 'better-sqlite3') query.setLock('pessimistic_write');
  const versions = new Map((await query.getMany()).map((person) => [person.id, person.version]));
  return changed.every(({ person }) => versions.get(person.id) === person.version);
}
