import { FLAG_TYPE_LABELS, INNOVATION_CLASS_LABELS, type FlagType, type InnovationClass } from '../../kernel/index.js';
import type { XsEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

/** One person who takes part in a branch's monthly contest. */
export interface ContestParticipant {
  readonly personId: string;
  readonly isMember: boolean;
  readonly flagType: FlagType;
  /** Only for 创新创效旗手. */
  readonly innovationClass: InnovationClass | null;
  /** The scheme by which the person is assessed. */
  readonly schemeId: string;
  readonly isScored: boolean;
}

export interface ContestGroup {
  /** `marketing`, `innovation/technical`, or `branch` for the whole branch. */
  readonly key: string;
  readonly label: string;
  /** Who is counted: scored members (or everybody scored, by the unit's choice). */
  readonly counted: readonly string[];
  /** Scored people who never receive 争星晋级 points. */
  readonly nonMembers: readonly string[];
  /** Which point table applies: 1 large, 2 medium, 3 small; null without anybody counted. */
  readonly table: 1 | 2 | 3 | null;
  readonly schemeIds: readonly string[];
}

/** The point table for a number of participants (XS-PM-1 to XS-PM-3). */
export function pointTableFor(n: number, cuts: readonly number[]): 1 | 2 | 3 {
  const [large = Infinity, medium = Infinity] = cuts;
  return n >= large ? 1 : n >= medium ? 2 : 3;
}

/**
 * Forms a branch's groups of a month (XS-PM-G, XS-YZ-3, XS-PM-4). A group with more than one scheme cannot be ranked.
 * @returns groups-formed, rejected (mixed schemes) or not-rated (nobody scored)
 */
export function evaluateGroups(
  edition: XsEdition,
  facts: { readonly participants: readonly ContestParticipant[] },
): Evaluation<'groups-formed' | 'rejected' | 'not-rated', { readonly groups: readonly ContestGroup[] }> {
  const trace = traceOf(edition);
  const scope = trace.parameter('xs.group_scope');
  const countsAll = trace.parameter('xs.count_scope') === 'everyone';
  const cuts = trace.parameter('xs.tables.cuts');
  const byKey = new Map<string, { label: string; people: ContestParticipant[] }>();
  for (const participant of facts.participants) {
    if (!participant.isScored) continue;
    const { key, label } = scope === 'branch' ? { key: 'branch', label: '全支部' } : groupOf(participant);
    const group = byKey.get(key) ?? { label, people: [] };
    group.people.push(participant);
    byKey.set(key, group);
  }
  const groups = [...byKey].map(([key, { label, people }]): ContestGroup => {
    const counted = people.filter(({ isMember }) => countsAll || isMember);
    return {
      key,
      label,
      counted: counted.map(({ personId }) => personId),
      nonMembers: people.filter(({ isMember }) => !isMember).map(({ personId }) => personId),
      table: counted.length === 0 ? null : pointTableFor(counted.length, cuts),
      schemeIds: [...new Set(counted.map(({ schemeId }) => schemeId))],
    };
  });
  for (const { label, counted, table, nonMembers, schemeIds } of groups) {
    trace.apply('XS-PM-G', state(`${label}：参与人数 ${counted.length} 人${table === null ? '，不排名' : `，适用第 ${table} 档`}`));
    trace.check('XS-YZ-3', state(`${label}按 ${schemeIds.length} 个考核标准`), schemeIds.length <= 1, 'rejected');
    if (nonMembers.length > 0) trace.apply('XS-PM-4', state(`${label}有群众 ${nonMembers.length} 人，结果转入员工积分`));
  }
  if (groups.every(({ table }) => table === null)) return trace.conclude('not-rated', { groups });
  return trace.conclude(groups.some(({ schemeIds }) => schemeIds.length > 1) ? 'rejected' : 'groups-formed', { groups });
}

function groupOf({ flagType, innovationClass }: ContestParticipant): { readonly key: string; readonly label: string } {
  if (flagType !== 'innovation' || innovationClass === null) return { key: flagType, label: FLAG_TYPE_LABELS[flagType] };
  return { key: `${flagType}/${innovationClass}`, label: `${FLAG_TYPE_LABELS[flagType]}（${INNOVATION_CLASS_LABELS[innovationClass]}）` };
}
