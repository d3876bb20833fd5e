/** Rank correlation that chance gives to 24 random rows once in some hundred thousand tries. */
export const chance = 0.65;

/** Kendall's rank correlation between the order of arrival and another order: 1 when it gives the voters away, about 0 when it says nothing. */
export function correlation(places: readonly number[]): number {
  let agreeing = 0;
  let pairs = 0;
  for (let one = 0; one < places.length; one += 1) {
    for (let other = one + 1; other < places.length; other += 1) {
      agreeing += Math.sign((places[other] ?? 0) - (places[one] ?? 0));
      pairs += 1;
    }
  }
  return agreeing / pairs;
}
