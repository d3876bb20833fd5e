/**
 * A whole number of any size. Ordinary figures stay plain numbers, which is fast and runs on every phone; only a result
 * beyond 2⁵³ − 1 becomes a bigint, so that nothing is ever rounded.
 */
export type Integer = number | bigint;

/** Reads digits with an optional sign. */
export function integerOf(digits: string): Integer {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value + 0 : BigInt(digits);
}

export function addIntegers(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return settle(BigInt(a) + BigInt(b));
}

export function multiplyIntegers(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // A true product beyond the safe range cannot round back into it. Adding 0 turns −0 into 0.
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return settle(BigInt(a) * BigInt(b));
}

/** The quotient cut off towards zero; the divisor is not 0. */
export function divideIntegers(a: Integer, b: Integer): Integer {
  // a / b could round up to the next whole number; a − a % b is a multiple of b.
  if (typeof a === 'number' && typeof b === 'number') return (a - (a % b)) / b + 0;
  return settle(BigInt(a) / BigInt(b));
}

export function remainderOf(a: Integer, b: Integer): Integer {
  if (typeof a === 'number' && typeof b === 'number') return (a % b) + 0;
  return settle(BigInt(a) % BigInt(b));
}

/** −1, 0 or 1. */
export function compareIntegers(a: Integer, b: Integer): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function absoluteOf(value: Integer): Integer {
  return value < 0 ? multiplyIntegers(value, -1) : value;
}

/** The greatest common divisor of two numbers ≥ 0. */
export function greatestDivisor(a: Integer, b: Integer): Integer {
  let [larger, smaller] = [a, b];
  while (smaller > 0) [larger, smaller] = [smaller, remainderOf(larger, smaller)];
  return larger;
}

function settle(value: bigint): Integer {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}
