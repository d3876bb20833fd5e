import { isPartyMember, type Carrier, type PersonKind } from '../kernel/index.js';
import { filledOf, rowsOf, SQUAD_KIND_LABELS, textOf, type FormValues } from '../forms/index.js';
import { teamOf } from './summary.js';

/** How many of a kind take part. */
export interface ParticipantCount {
  readonly label: string;
  readonly count: number;
}

/** 参与人员 of a project and of a pledge (SY-GC-01, SY-CN-01). */
const labels = { member: '党员', activist: '入党积极分子', other: '群众' } as const;

/**
 * Who takes part, by kind: of a project's team and of a squad by the roster (SY-GC-01, SY-TJ-01), of a zone and of a pledge as the form counts (SY-ZR-01, SY-CN-01).
 * @param kinds what the people named on the form are today
 * @returns one count per kind, in the plan's order; nothing for a post
 */
export function participantsOf(carrier: Carrier, values: FormValues, kinds: Readonly<Record<string, PersonKind>>): readonly ParticipantCount[] {
  switch (carrier) {
    case 'project': return byRoster(teamOf(values).map((one) => kinds[one.personId] ?? 'non-member'));
    case 'task-force': return squad(values, kinds);
    case 'responsibility-zone': {
      const [people, members, activists] = [numberOf(values, 'people'), numberOf(values, 'members'), numberOf(values, 'activists')];
      return [{ label: labels.member, count: members }, { label: labels.activist, count: activists }, { label: '其他职工', count: Math.max(0, people - members - activists) }];
    }
    case 'pledge': return [{ label: labels.member, count: numberOf(values, 'members') }, { label: labels.activist, count: numberOf(values, 'activists') }, { label: '职工', count: numberOf(values, 'employees') }];
    case 'vanguard-post': return [];
  }
}

function byRoster(kinds: readonly PersonKind[]): readonly ParticipantCount[] {
  const members = kinds.filter(isPartyMember).length;
  const activists = kinds.filter((kind) => kind === 'activist').length;
  return [{ label: labels.member, count: members }, { label: labels.activist, count: activists }, { label: labels.other, count: kinds.length - members - activists }];
}

/** The roster tells members and activists; the Youth League and outstanding young workers are told by the form. */
function squad(values: FormValues, kinds: Readonly<Record<string, PersonKind>>): readonly ParticipantCount[] {
  const given = new Map(rowsOf(values, 'team').map((row) => [textOf(row, 'person'), filledOf(row, 'kind')]));
  const captain = filledOf(values, 'leader');
  const ids = [...new Set([...(captain === null ? [] : [captain]), ...teamOf(values).map((one) => one.personId)])];
  const kindOf = (id: string): string | null => {
    const known = kinds[id] ?? 'non-member';
    return isPartyMember(known) ? 'member' : known === 'activist' ? 'activist' : (given.get(id) ?? null);
  };
  return Object.entries(SQUAD_KIND_LABELS).map(([kind, label]) => ({ label, count: ids.filter((id) => kindOf(id) === kind).length }));
}

function numberOf(values: FormValues, key: string): number {
  return Number(filledOf(values, key) ?? 0) || 0;
}
