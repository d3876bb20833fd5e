import type { Carrier } from '../kernel/index.js';
import { filledOf, isYes, rowsOf, textOf, type FormValues } from '../forms/index.js';

/** A person of an item's team. */
export interface TeamMember {
  readonly personId: string;
  readonly duty: string;
  readonly isCore: boolean;
}

/** What lists, duties and permissions need from a filing form. */
export interface ItemSummary {
  readonly name: string | null;
  readonly leaderId: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly administrationId: string | null;
  readonly recognitionId: string | null;
  readonly isUrgent: boolean;
  readonly isMajor: boolean;
  readonly team: readonly TeamMember[];
  /** 党建工作联络员 of a flagship project (SY-ZT-09). */
  readonly liaisonId: string | null;
}

/** The team as filled in, each person once. */
export function teamOf(values: FormValues): readonly TeamMember[] {
  const byPerson = new Map<string, TeamMember>();
  for (const row of rowsOf(values, 'team')) {
    const personId = textOf(row, 'person');
    if (personId !== '' && !byPerson.has(personId)) byPerson.set(personId, { personId, duty: textOf(row, 'duty'), isCore: isYes(row, 'isCore') });
  }
  return [...byPerson.values()];
}

/** Reads the summary of a filing form; what is not filled in is null. */
export function summaryOf(carrier: Carrier, values: FormValues): ItemSummary {
  return {
    name: filledOf(values, 'name'), leaderId: filledOf(values, 'leader'), startsOn: filledOf(values, 'startOn'), endsOn: filledOf(values, 'endOn'),
    administrationId: carrier === 'project' ? filledOf(values, 'administration') : null, recognitionId: filledOf(values, 'recognitionDepartment'),
    isUrgent: isYes(values, 'isUrgent'), isMajor: isYes(values, 'isMajor'), team: teamOf(values),
    liaisonId: isYes(values, 'isOpenCall') ? filledOf(values, 'liaison') : null,
  };
}
