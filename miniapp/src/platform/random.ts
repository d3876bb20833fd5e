const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Makes a key for a submit, so that the server can tell a repetition from a second submit. WeChat offers no `crypto`;
 * the key need not be secret, only different from every other.
 */
export function newIdempotencyKey(): string {
  return Array.from({ length: 26 }, () => alphabet.charAt(Math.floor(Math.random() * alphabet.length))).join('');
}
