import { createHash } from 'node:crypto';
import { personKindLabels } from '@liangpai/shared/kernel';
import { rosterColumns, rosterLimits, type RosterPreview, type RosterProblem } from '@liangpai/shared/contracts';
import type { Person } from '../organisations/organisations.module.js';
import type { RosterPlaces } from './roster-places.js';
import type { RosterEntry, RosterReading } from './roster-reading.js';

/** A person who is in both, with what the roster says differently. */
export interface Change {
  readonly person: Person;
  readonly entry: RosterEntry;
  readonly changes: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

/** What an import would do. */
export interface RosterPlan {
  readonly added: readonly RosterEntry[];
  readonly changed: readonly Change[];
  readonly left: readonly Person[];
  readonly unchanged: number;
}

/** How each column is shown; also what is compared. */
function shown(entry: RosterEntry, places: RosterPlaces): Readonly<Record<string, string>> {
  return {
    [rosterColumns.name]: entry.name, [rosterColumns.kind]: personKindLabels[entry.kind], [rosterColumns.post]: entry.post, [rosterColumns.branch]: places.name(entry.branchId),
    [rosterColumns.partyGroup]: places.name(entry.partyGroupId), [rosterColumns.department]: places.departmentName(entry.departmentId),
    [rosterColumns.isOnDuty]: entry.isOnDuty ? '是' : '否', [rosterColumns.joinedPartyOn]: entry.joinedPartyOn ?? '',
  };
}

/**
 * Compares a roster with the people of the enterprise, matched by 工号.
 * @param people all people of the enterprise, also those who have left
 * @param isComplete whether people missing from the roster have left
 */
export function planRoster(entries: readonly RosterEntry[], people: readonly Person[], places: RosterPlaces, isComplete: boolean): RosterPlan {
  const known = new Map(people.map((person) => [person.employeeNo.toUpperCase(), person]));
  const added: RosterEntry[] = [];
  const changed: Change[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const person = known.get(entry.employeeNo.toUpperCase());
    if (!person) {
      added.push(entry);
      continue;
    }
    seen.add(person.id);
    const [before, after] = [shown(person, places), shown(entry, places)];
    const changes = Object.keys(after).filter((column) => before[column] !== after[column]).map((column) => ({ column, before: before[column] ?? '', after: after[column] ?? '' }));
    if (person.leftOn) changes.push({ column: '状态', before: `${person.leftOn}离职`, after: '在册' });
    if (changes.length) changed.push({ person, entry, changes });
  }
  const left = isComplete ? people.filter((person) => !person.leftOn && !seen.has(person.id)) : [];
  return { added, changed, left, unchanged: entries.length - added.length - changed.length };
}

/** Stands for a file, the option and what the import would do; anything that changes in between changes it. */
export function tokenOf(file: Buffer, isComplete: boolean, plan: RosterPlan): string {
  const hash = createHash('sha256').update(file).update(isComplete ? '1' : '0');
  hash.update(JSON.stringify([plan.added.map((entry) => entry.employeeNo), plan.changed.map(({ person, changes }) => [person.id, person.version, changes]), plan.left.map((person) => person.id)]));
  return hash.digest('hex');
}

/** The plan as its person in charge sees it before deciding. */
export function previewOf(token: string, reading: RosterReading, problems: readonly RosterProblem[], plan: RosterPlan, places: RosterPlaces, isComplete: boolean): RosterPreview {
  const briefly = ({ employeeNo, name, branchId }: RosterEntry): { employeeNo: string; name: string; branch: string } => ({ employeeNo, name, branch: places.name(branchId) });
  const few = <T>(list: readonly T[]): T[] => list.slice(0, rosterLimits.shownRows);
  return {
    token, rowCount: reading.rowCount, isComplete,
    counts: { added: plan.added.length, changed: plan.changed.length, left: plan.left.length, unchanged: plan.unchanged, problems: problems.length },
    problems: few(problems), added: few(plan.added).map(briefly),
    changed: few(plan.changed).map(({ entry, changes }) => ({ ...briefly(entry), changes: [...changes] })), left: few(plan.left).map(briefly),
  };
}
