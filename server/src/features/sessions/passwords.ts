import { hash, verify } from '@node-rs/argon2';

/** argon2id; the costs follow the OWASP recommendation for 19 MiB. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The ones everybody tries first. */
const common = new Set(['1234567890', '0123456789', 'qwertyuiop', '1q2w3e4r5t', 'password123', 'admin12345', '1111111111', '0000000000', '12345678910', 'a123456789', 'woaini1314', 'qwerty12345', 'liangpai123', 'dangyuan123']);

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

export function passwordMatches(stored: string, password: string): Promise<boolean> {
  return verify(stored, password);
}

/**
 * Says whether a new password is too easily guessed: under 10 characters, a common one, one character repeated, or made of the 工号 or the name in letters.
 * @param known the 工号 and the words of the name in pinyin
 */
export function isWeakPassword(password: string, known: readonly string[]): boolean {
  const plain = password.toLowerCase();
  if (password.length < 10 || common.has(plain) || new Set(plain).size < 4) return true;
  const rest = known.reduce((left, word) => (word.length >= 3 ? left.replaceAll(word.toLowerCase(), '') : left), plain);
  return rest.length < 6;
}
