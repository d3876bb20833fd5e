import { MIN_DISPLAY } from './disclosure.js';

/** Counts of open ballots are shown in steps of so many: two readings never differ by a single vote. */
const turnoutStep = 5;

/** Ballots so far, rounded down to a multiple of five; null below five. */
export function shownTurnout(ballots: number): number | null {
  return ballots < turnoutStep ? null : ballots - (ballots % turnoutStep);
}

/**
 * Chooses what may be published of a total whose ballots stand in groups, the total first (G12): a group is shown only where no subtraction from the
 * total isolates fewer than `limit` ballots. Of several that cannot stand together the smallest is withheld.
 * @param groups ballots per group; groups share no ballot
 * @returns whether the total may be shown, and which groups beside it
 */
export function publishableGroups<Group extends string>(groups: Readonly<Record<Group, number>>, limit: number = MIN_DISPLAY): { readonly isTotalShown: boolean; readonly groups: ReadonlySet<Group> } {
  const counts = (Object.entries(groups) as [Group, number][]).sort(([, one], [, other]) => one - other);
  const total = counts.reduce((sum, [, ballots]) => sum + ballots, 0);
  if (total < limit) return { isTotalShown: false, groups: new Set() };
  const shown = counts.filter(([, ballots]) => ballots >= limit);
  let hidden = counts.reduce((sum, [, ballots]) => sum + (ballots < limit ? ballots : 0), 0);
  while (hidden > 0 && hidden < limit) hidden += shown.shift()?.[1] ?? limit;
  return { isTotalShown: true, groups: new Set(shown.map(([group]) => group)) };
}
