import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RefusalCode } from '../kernel/index.js';
import { refusals } from './index.js';
import { ruleRefusals } from './rules.js';

/** Every refusal code that the pure layers give, read from their sources. */
function codesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : codesIn(path);
    if (!entry.name.endsWith('.ts') || entry.name.endsWith('.spec.ts')) return [];
    return [...readFileSync(path, 'utf8').matchAll(/refuse\(\s*'([A-Z_]+\.[A-Z_]+)'/g)].map(([, code]) => code ?? '');
  });
}
const given = [...new Set(['kernel', 'rulebooks', 'evaluation'].flatMap((folder) => codesIn(join(__dirname, '..', folder))))].sort();

test.each(given)('%s is told in Chinese', (code) => {
  const text = refusals[code as RefusalCode];
  expect(text?.title).toMatch(/^[\u4e00-\u9fff]{2,12}$/);
  expect(text?.detail({ field: '得分', value: '1', scale: ['甲'], missing: ['春节'], editions: ['甲'] })).toMatch(/[。]$/);
});

test('no text stands here for a code that nothing gives', () => {
  expect(Object.keys(ruleRefusals).filter((code) => !given.includes(code))).toEqual([]);
});

test('each of these codes has one text only', () => {
  const others = readdirSync(__dirname).filter((file) => file.endsWith('.ts') && !/^rules(\.spec)?\.ts$/.test(file));
  const source = others.map((file) => readFileSync(join(__dirname, file), 'utf8')).join('\n');
  expect(Object.keys(ruleRefusals).filter((code) => source.includes(`'${code}': {`))).toEqual([]);
});

test.each([
  [{ min: 0, max: 100 }, '应在0到100之间'], [{ min: 0 }, '不能小于0'], [{ max: 5 }, '不能大于5'], [{}, '超出范围'],
])('limits %p read “%s”', (limits, words) => {
  expect(ruleRefusals['NUMBER.OUT_OF_RANGE'].detail({ field: '得分', value: '7', ...limits })).toContain(words);
});
