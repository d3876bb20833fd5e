import { isRefusal, parseScore, type Numeric, type Refusal } from '../../kernel/index.js';

/** Totals and partial scores have at most one decimal (G9), so a tenth is their unit and whole numbers order them exactly. */
const TENTHS_ON_SCALE = 1001;

/** A score in tenths, 0–1000; refusals of `parseScore`. */
export function tenthsOf(score: Numeric, field: string): number | Refusal {
  if (typeof score === 'number') {
    const tenths = Math.round(score * 10);
    // Dividing gives the nearest binary number, so equality proves that the score has no second decimal.
    if (tenths / 10 === score && tenths >= 0 && tenths < TENTHS_ON_SCALE) return tenths;
  }
  const parsed = parseScore(score, field);
  return isRefusal(parsed) ? parsed : Number(parsed.times(10).toText());
}

/** What a participant reached, in tenths. */
export interface Tally {
  readonly total: number;
  /** The part from quantitative indicators; null where the scheme keeps none. */
  readonly quantitative: number | null;
}

export interface Places {
  /** 1 = best; equal tallies share a rank. */
  readonly ranks: readonly number[];
  /** 1 = last. */
  readonly reverseRanks: readonly number[];
  readonly areAllEqual: boolean;
}

/**
 * Ranks tallies from both ends: by total, equal totals by their quantitative part where everybody tied has one (AMB-28).
 * Sorts once, so that a group of 100,000 is ranked in about the time of its sort.
 */
export function placesOf(tallies: readonly Tally[]): Places {
  const lacksQuantitative = new Uint8Array(TENTHS_ON_SCALE);
  for (const { total, quantitative } of tallies) if (quantitative === null) lacksQuantitative[total] = 1;
  const keys = Int32Array.from(tallies, ({ total, quantitative }) =>
    total * TENTHS_ON_SCALE + (lacksQuantitative[total] === 1 ? 0 : (quantitative ?? 0)),
  );
  const ascending = keys.slice().sort();
  const worse = new Map<number, number>();
  const notBetter = new Map<number, number>();
  ascending.forEach((key, index) => {
    if (!worse.has(key)) worse.set(key, index);
    notBetter.set(key, index + 1);
  });
  const n = keys.length;
  return {
    ranks: Array.from(keys, (key) => 1 + n - (notBetter.get(key) ?? n)),
    reverseRanks: Array.from(keys, (key) => 1 + (worse.get(key) ?? 0)),
    areAllEqual: worse.size === 1,
  };
}
