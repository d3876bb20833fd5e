import type { PersonRow } from '@liangpai/shared/contracts';
import type { Organisation, Person } from '../organisations/organisations.module.js';

/** Where people sit, by identifier. */
export type Places = ReadonlyMap<string, Organisation>;

/** SQL: the organisation through which somebody is reached: the 党小组, else the branch, else the department, else the enterprise. */
export const seatOf = (person: string): string => `COALESCE(${person}.party_group_id, ${person}.branch_id, ${person}.department_id, ${person}.enterprise_id)`;

/** The same for a loaded person. */
export function seatIdOf(person: Person): string {
  return person.partyGroupId ?? person.branchId ?? person.departmentId ?? person.enterpriseId;
}

export function placeIdsOf(people: readonly Person[]): string[] {
  return [...new Set(people.flatMap((person) => [person.branchId, person.partyGroupId, person.departmentId].filter((id) => id !== null)))];
}

/** A person as lists show one. */
export function rowOf(person: Person, places: Places): PersonRow {
  const named = (id: string | null): { id: string; name: string } | null => {
    const place = id ? places.get(id) : undefined;
    return place ? { id: place.id, name: place.name } : null;
  };
  const { id, employeeNo, name, kind, post, isOnDuty, leftOn } = person;
  return { id, employeeNo, name, kind, post, isOnDuty, leftOn, branch: named(person.branchId), partyGroup: named(person.partyGroupId), department: named(person.departmentId) };
}
