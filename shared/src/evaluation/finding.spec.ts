import { Exact } from '../kernel/index.js';
import { compare, compareShare } from './finding.js';

const share = (part: number, whole: number) => ({ part: Exact.of(part), whole: Exact.of(whole), percent: Exact.of(part).times(100).over(whole) });
const lackOf = (part: number, whole: number, limit: number): string | undefined => compareShare('党员占骨干', share(part, whole), share(part, whole).percent, Exact.of(limit), '名党员').lack;

describe('what a figure falls short of its limit', () => {
  it.each([
    [1, 4, 50, '还差 1 名党员'], [1, 5, 50, '还差 2 名党员'], [0, 3, 50, '还差 2 名党员'], [2, 3, 66.67, '还差 1 名党员'],
  ])('%i of %i with at least %d %% lacks whole people', (part, whole, limit, words) => expect(lackOf(part, whole, limit)).toBe(words));

  it('lacks nothing at the limit or above it', () => expect([lackOf(2, 4, 50), lackOf(4, 4, 50)]).toEqual([undefined, undefined]));

  it('is said of counts where it is known what they count, and of nothing else', () => {
    expect(compare('总人数', Exact.of(1), '≥', Exact.of(3), '人', '人').lack).toBe('还差 2 人');
    expect(compare('总人数', Exact.of(3), '≥', Exact.of(3), '人', '人').lack).toBeUndefined();
    expect(compare('满意度', Exact.of(60), '≥', Exact.of(80), '%').lack).toBeUndefined();
  });
});
