import { noticeStanding } from './notice-standing.js';

describe('SY-ZT-36 公示后，进行挂牌实施: where a notice from 2022-09-01 to 2022-09-08 stands', () => {
  test.each([
    ['the day before it begins', '2022-08-31', 0, 0, 'planned'],
    ['its first day', '2022-09-01', 0, 0, 'running'],
    ['its last day', '2022-09-08', 0, 0, 'running'],
    ['its last day, with an objection', '2022-09-08', 1, 0, 'running'],
    ['the day after', '2022-09-09', 0, 0, 'ended'],
    ['the day after, with an objection', '2022-09-09', 1, 0, 'objected'],
    ['a year later, with an objection', '2023-09-09', 2, 0, 'objected'],
    ['an objection found right on the first day', '2022-09-01', 0, 1, 'upheld'],
    ['an objection found right, another one open, after the end', '2022-09-09', 1, 1, 'upheld'],
  ] as const)('%s (%s, %i open, %i upheld) → %s', (_what, today, openObjections, upheldObjections, expected) => {
    expect(noticeStanding({ startsOn: '2022-09-01', endsOn: '2022-09-08', today, openObjections, upheldObjections })).toBe(expected);
  });
});

describe('AMB-67 a display hangs as long as its sign', () => {
  test.each([
    ['2022-08-31', 0, 'planned'], ['2022-09-01', 0, 'running'], ['2029-09-01', 0, 'running'], ['2029-09-01', 1, 'upheld'],
  ] as const)('on %s with %i upheld → %s', (today, upheldObjections, expected) => {
    expect(noticeStanding({ startsOn: '2022-09-01', endsOn: null, today, openObjections: 3, upheldObjections })).toBe(expected);
  });
});
