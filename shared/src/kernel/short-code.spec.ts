import * as fc from 'fast-check';
import { codeAlphabet, codeLength, displayCode, normaliseCode } from './short-code.js';

const code = fc.array(fc.constantFrom(...codeAlphabet), { minLength: codeLength, maxLength: codeLength }).map((characters) => characters.join(''));

describe('a public code', () => {
  it('survives printing, lower case, spaces and full-width letters', () => {
    fc.assert(fc.property(code, (stored) => {
      const wide = [...stored].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');
      for (const typed of [stored, displayCode(stored), displayCode(stored).toLowerCase(), ` ${stored.slice(0, 3)} ${stored.slice(3)} `, wide]) expect(normaliseCode(typed)).toBe(stored);
    }));
  });

  it.each(['', '34679', '34679ACDEFG', '34679ACDE0', '34679ACDEI', '34679ACDE中', '../../../..'])('%j cannot be one', (typed) => {
    expect(normaliseCode(typed)).toBeNull();
  });

  it('has no characters that look alike', () => {
    for (const pair of ['0O', '1I', '1L', '5S', '8B', '2Z', 'UV']) expect([...pair].every((character) => codeAlphabet.includes(character))).toBe(false);
  });
});
