import { isAdjacentPeriod, type Quarter } from '../kernel/index.js';

/** A quarter and whether it counts towards a run; null where there is no result, which breaks every run (convention G5). */
export interface QuarterMark {
  readonly quarter: Quarter;
  readonly counts: boolean | null;
}

/**
 * The quarters at which a run of adjacent counting quarters is at least `length` long (AMB-44).
 * @param marks in any order, each quarter at most once; a quarter that is not listed breaks the run
 * @param overlap `sliding`: every further quarter of the run is reported again; `disjoint`: a reported run starts afresh
 */
export function runEnds(marks: readonly QuarterMark[], length: number, overlap: 'sliding' | 'disjoint' = 'sliding'): readonly Quarter[] {
  const ends: Quarter[] = [];
  let run = 0;
  let previous: Quarter | null = null;
  for (const { quarter, counts } of [...marks].sort((a, b) => (a.quarter < b.quarter ? -1 : 1))) {
    const continues = previous !== null && isAdjacentPeriod(previous, quarter);
    run = counts === true ? (continues ? run : 0) + 1 : 0;
    if (run >= length) {
      ends.push(quarter);
      if (overlap === 'disjoint') run = 0;
    }
    previous = quarter;
  }
  return ends;
}
