import { randomBytes, randomInt } from 'node:crypto';
import { codeAlphabet, codeLength } from '@liangpai/shared/kernel';

const base32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new identifier: 128 random bits as 26 characters. It says nothing about when or in which order it was made. */
export function newId(): string {
  let bits = 0n;
  for (const byte of randomBytes(16)) bits = (bits << 8n) | BigInt(byte);
  let id = '';
  for (let place = 0; place < 26; place += 1) {
    id = base32.charAt(Number(bits & 31n)) + id;
    bits >>= 5n;
  }
  return id;
}

/** A new public code for a card, a plaque or a paper slip; see the alphabet's docstring. */
export function newCode(): string {
  return Array.from({ length: codeLength }, () => codeAlphabet.charAt(randomInt(codeAlphabet.length))).join('');
}

/** A secret for a session or a link: 256 random bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
