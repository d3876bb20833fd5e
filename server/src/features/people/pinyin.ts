import { pinyin } from 'pinyin-pro';

/** Letters by which a Chinese name is found: `lin yi zhou linyizhou lyz`; empty when the name has none. At most 200 characters. */
export function pinyinOf(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, surname: 'head', nonZh: 'consecutive' })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, '')).filter((syllable) => syllable !== '');
  if (syllables.length === 0) return '';
  return [...syllables, syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')].join(' ').slice(0, 200);
}
