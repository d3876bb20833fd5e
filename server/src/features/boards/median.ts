/** How many took this long. */
export interface Tally {
  readonly value: number;
  readonly count: number;
}

/**
 * The value that half of the counted ones do not exceed; between two middle ones, their mean.
 * @param tallies each value once, at least one, counts above 0
 */
export function medianOf(tallies: readonly Tally[]): number {
  const ordered = [...tallies].sort((one, other) => one.value - other.value);
  const total = ordered.reduce((sum, tally) => sum + tally.count, 0);
  const at = (position: number): number => {
    let passed = 0;
    for (const tally of ordered) {
      passed += tally.count;
      if (position < passed) return tally.value;
    }
    return 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
