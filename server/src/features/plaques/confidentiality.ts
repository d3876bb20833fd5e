import type { PlaqueContent } from '@liangpai/shared/contracts';
import { placesOf } from './plaque-places.js';

/** What every enterprise begins with: the ten military-industry groups and words that speak of secrets. */
export const startingWords: readonly string[] = [
  '军工', '军品', '涉密', '机密', '绝密', '中核', '核工业', '航天科技', '航天科工', '航空工业', '中国航发', '航空发动机', '中国船舶', '船舶集团', '兵器工业', '兵器装备', '中国电科', '电子科技集团',
];

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s·・\-_*.]/g, '');

/** The words that stand in a text; spaces, dots and width of letters do not hide them. */
export function wordsIn(text: string, words: readonly string[]): string[] {
  const searched = plain(text);
  return words.filter((word) => plain(word) !== '' && searched.includes(plain(word)));
}

/** Every confidential word in a plaque's content, with the place where it stands. */
export function hitsIn(content: PlaqueContent, words: readonly string[]): { word: string; place: string }[] {
  return placesOf(content).flatMap(({ place, text }) => wordsIn(text, words).map((word) => ({ word, place })));
}
