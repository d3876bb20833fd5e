import type { Signature } from '@liangpai/shared/contracts';

const width = 320;
const height = 120;

/** A signature as a finger draws it: for every character a few strokes that come out the same each time. */
export function drawnSignature(name: string): Signature {
  const characters = [...name].slice(0, 4);
  const box = Math.floor(width / Math.max(characters.length, 2));
  return { width, height, strokes: characters.flatMap((character, place) => strokesOf(character.codePointAt(0) ?? 0, place * box, box)) };
}

/** Horizontals, a vertical and a sweep: their places follow from the character. */
function strokesOf(code: number, left: number, box: number): number[][] {
  const at = (share: number, low: number, span: number): number => Math.round(low + ((code * share) % 97) / 97 * span);
  const [from, to] = [left + 10, left + box - 14];
  const middle = at(13, left + box * 0.4, box * 0.2);
  return [
    [from, at(3, 24, 14), Math.round((from + to) / 2), at(5, 20, 12), to, at(7, 26, 12)],
    [at(11, from, 12), at(17, 52, 12), to, at(19, 48, 14)],
    [middle, 14, at(23, middle - 4, 8), 58, at(29, middle - 8, 10), 104],
    [middle, 62, at(31, from, 10), at(37, 88, 14)],
    [at(41, middle, 6), 66, to, at(43, 92, 16), to + 6, at(47, 88, 10)],
  ];
}
