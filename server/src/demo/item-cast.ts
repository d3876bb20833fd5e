import { addDays, weekdayOf, type IsoDate } from '@liangpai/shared/kernel';
import type { Actor } from '../platform/auth/actor.js';
import type { Organisation, Person } from '../features/organisations/organisations.module.js';
import type { DemoHouse } from './demo-house.js';
import type { FoundedEnterprise } from './found-enterprise.js';

/** Who takes part when a branch files an item: the people on it, and those who look at it. */
export interface ItemCast {
  readonly enterprise: FoundedEnterprise;
  readonly organisation: Organisation;
  readonly secretary: Actor;
  /** Full members on duty without an office along the way of an item: they lead items and make up teams. */
  readonly staff: readonly Person[];
  /** Everybody of the branch, as the roster lists them. */
  readonly members: readonly Person[];
  /** Workers outside the Party. */
  readonly workers: readonly Person[];
  readonly unit: { readonly secretary: Actor; readonly deputy: Actor };
  readonly administration: { readonly id: string; readonly head: Actor };
  readonly recognition: { readonly id: string; readonly head: Actor };
}

/** The casts of an enterprise's branches, by name of the branch. */
export async function castsOf(house: DemoHouse, enterprise: FoundedEnterprise): Promise<ReadonlyMap<string, ItemCast>> {
  const [administration, recognition] = enterprise.departments;
  if (!administration || !recognition) throw new Error('items need two departments with heads');
  const offices = new Set([enterprise.operator, enterprise.affairs, enterprise.colleague, enterprise.reviewer, enterprise.leader, ...enterprise.units.flatMap((unit) => [unit.secretary, unit.deputy]), administration.head, recognition.head].map((actor) => actor.personId));
  const workers = (await house.people(enterprise.id)).filter((person) => person.kind === 'non-member' && person.isOnDuty);
  const casts = new Map<string, ItemCast>();
  for (const { organisation, secretary, deputy, members } of enterprise.branches) {
    const unit = enterprise.units.find((each) => organisation.path.startsWith(each.organisation.path));
    if (!unit) continue;
    const staff = members.filter((person) => person.kind === 'full-member' && person.isOnDuty && !offices.has(person.id) && person.id !== secretary.personId && person.id !== deputy.personId);
    casts.set(organisation.name, {
      enterprise, organisation, secretary, staff, members, workers, unit, administration: { id: administration.organisation.id, head: administration.head }, recognition: { id: recognition.organisation.id, head: recognition.head },
    });
  }
  return casts;
}

/** People one after another round the list; a negative beginning counts from its end. */
export function pickFrom(people: readonly Person[], first: number, count: number): readonly Person[] {
  return Array.from({ length: Math.min(count, people.length) }, (_, index) => people[(((first + index) % people.length) + people.length) % people.length]).filter((person) => person !== undefined);
}

/** The day itself, or the Monday after a weekend. */
export function onWeekday(day: IsoDate): IsoDate {
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, 8 - weekday) : day;
}
