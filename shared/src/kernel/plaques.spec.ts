import { standingOf, type MeasuredTarget } from './plaques.js';

const rate: MeasuredTarget = { direction: 'at-least', target: 98.5, baseline: null, actual: 98.5, asOfOn: '2026-10-31' };
const orders: MeasuredTarget = { direction: 'at-least', target: 48, baseline: 0, actual: 24, asOfOn: '2026-08-15' };
const quarter = ['2026-07-01', '2026-09-30'] as const;

describe('how a public target stands', () => {
  it.each([
    ['not reported', { ...rate, actual: null }, 'not-rated', null, null],
    ['no day of the figure', { ...rate, asOfOn: null }, 'not-rated', null, null],
    ['a rate exactly at its target', rate, 'achieved', 1, 1],
    ['a rate just below', { ...rate, actual: 98.4999 }, 'behind', 0.9999, 1],
    ['a rate above: the tick moves in', { ...rate, actual: 100 }, 'achieved', 1, 0.985],
    ['no accidents', { ...rate, direction: 'at-most', target: 0, actual: 0 }, 'achieved', null, null],
    ['one accident', { ...rate, direction: 'at-most', target: 0, actual: 1 }, 'behind', null, null],
    ['exactly as asked', { ...rate, direction: 'exactly', target: 12, actual: 12 }, 'achieved', null, null],
    ['more than exactly', { ...rate, direction: 'exactly', target: 12, actual: 13 }, 'behind', null, null],
    ['at most, and less', { ...rate, direction: 'at-most', target: 5, actual: 4 }, 'achieved', null, null],
    ['at most, and more', { ...rate, direction: 'at-most', target: 5, actual: 6 }, 'behind', null, null],
    ['at least nothing', { ...rate, target: 0, actual: 3 }, 'achieved', null, null],
    ['exactly, from a baseline', { ...rate, direction: 'exactly', target: 12, baseline: 0, actual: 6 }, 'behind', null, null],
    ['a baseline that is the target', { ...rate, target: 10, baseline: 10, actual: 5 }, 'behind', 0.5, 1],
    ['further than all the way', { ...orders, actual: 60 }, 'achieved', 1, 0.5],
    ['a figure from before the period', { ...orders, actual: 0, asOfOn: '2026-06-01' }, 'on-track', 0, 0],
    ['half the way, half the quarter (46 of 92 days)', orders, 'on-track', 0.5, 0.5],
    ['half the way a day later', { ...orders, asOfOn: '2026-08-16' }, 'behind', 0.5, 0.5108],
    ['all the way, early', { ...orders, actual: 48 }, 'achieved', 1, 0.5],
    ['a falling figure, half the way', { direction: 'at-most', target: 2, baseline: 6, actual: 4, asOfOn: '2026-08-15' }, 'on-track', 0.5, 0.5],
    ['a falling figure that rose', { direction: 'at-most', target: 2, baseline: 6, actual: 7, asOfOn: '2026-08-15' }, 'behind', 0, 0.5],
    ['a figure from after the period', { ...orders, asOfOn: '2026-12-01' }, 'behind', 0.5, 1],
    ['0.1 + 0.2 is exactly 0.3', { direction: 'at-least', target: 0.3, baseline: 0.1, actual: 0.2, asOfOn: '2026-08-15' }, 'on-track', 0.5, 0.5],
  ] as const)('%s', (_, target, state, share, tick) => {
    expect(standingOf(target as MeasuredTarget, ...quarter)).toEqual({ state, share, tick });
  });
});
