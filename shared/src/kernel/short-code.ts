/**
 * The alphabet of codes that people read aloud and type by hand: no 0/O, 1/I/L, U/V, S/5, B/8, Z/2 pairs.
 * 23 characters; ten of them give 45 bits, far beyond guessing at the public routes' request limit.
 */
export const codeAlphabet = '34679ACDEFGHJKMNPQRTWXY';

/** Length of a code as stored and as carried in an address, without the dash that is printed for reading. */
export const codeLength = 10;

/**
 * Brings a code that somebody typed or scanned into its stored form: full-width letters and digits, lower case, spaces and dashes
 * are accepted.
 * @returns the ten-character code, or null when it cannot be one
 */
export function normaliseCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s\-_·—–]/g, '');
  if (code.length !== codeLength) return null;
  return [...code].every((character) => codeAlphabet.includes(character)) ? code : null;
}

/** How a code is printed: two groups of five, e.g. `K7M4A-Q9RDX`. */
export function displayCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
