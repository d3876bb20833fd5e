import type { Exact } from '../kernel/index.js';

/** Standard competition ranks (1, 2, 2, 4) of values, highest first (convention G6). */
export function competitionRanks(values: readonly Exact[]): readonly number[] {
  return values.map((value) => 1 + values.filter((other) => other.isMoreThan(value)).length);
}

/** All entries with the highest value; none for no entries. Ties share (convention G6). */
export function highestOf<T>(entries: readonly T[], valueOf: (entry: T) => Exact): readonly T[] {
  return entries.filter((entry) => entries.every((other) => valueOf(entry).isAtLeast(valueOf(other))));
}
