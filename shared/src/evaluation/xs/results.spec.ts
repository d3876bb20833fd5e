import type { IsoDate } from '../../kernel/index.js';
import { XS_2020 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import {
  evaluateContestYear, evaluateFlagCandidates, evaluateFlagEligibility, evaluateMonthEntry, evaluateParticipation, evaluateQuarterReport, evaluateSchemeFiling,
} from './results.js';

const STANDARDS = { lawful: true, learning: true, achieving: true, upright: true, serving: true };
const dateIn = (text: string): IsoDate => (/\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '') as IsoDate;

describe(titleOf('C-30'), () => {
  test.each(rowsOf('C-30'))('%s', (_title, row) => {
    const input = cell(row, 'input');
    const expected = cell(row, 'result');
    const [, filed, members] = /^(\d+)\/(\d+)$/.exec(input) ?? [];
    if (filed !== undefined && members !== undefined) {
      const { verdict, values } = accepted(evaluateParticipation(XS_2020, { filed, members }));
      expect(`${values.percent?.toTruncated() ?? ''}%${verdict === 'participation-complete' ? ' 全员' : ''}`).toBe(expected);
      return;
    }
    const filedOn = dateIn(input);
    const { verdict } = input.startsWith('Q') ? evaluateQuarterReport(XS_2020, { quarter: '2020-Q1', filedOn }) : evaluateSchemeFiling(XS_2020, { filedOn });
    expect({ late: '逾期', 'on-time': '按期' }[verdict]).toBe(expected);
  });

  test('XS-SS-2 the last day is in time (AMB-73)', () => {
    expect(evaluateSchemeFiling(XS_2020, { filedOn: '2020-01-10' }).verdict).toBe('on-time');
  });

  test('XS-SS-5 without members there is nothing to cover; more filings than members are refused', () => {
    expect(accepted(evaluateParticipation(XS_2020, { filed: 0, members: 0 })).verdict).toBe('not-applicable');
    expect(evaluateParticipation(XS_2020, { filed: 3, members: 2 })).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE' });
  });
});

describe(titleOf('C-31'), () => {
  const candidate = (personId: string, scores: readonly (string | null)[]) => ({ personId, flagType: 'marketing', scores }) as const;
  const scoresOf = (text: string) => text.split(',').map((score) => (score.trim() === '—' ? null : score.trim()));

  test.each(rowsOf('C-31'))('%s', (_title, row) => {
    const facts = { quarter: '2020-Q1', candidates: [candidate('甲', scoresOf(cell(row, 'months')))] } as const;
    const result = accepted(evaluateFlagCandidates(XS_2020, facts));
    const [only] = result.values.candidates;
    expect(only?.mean?.toHalfUp() ?? '不完整').toBe(cell(row, 'mean'));
    expect(only?.isComplete === true ? 'ranked' : 'after').toBe(cell(row, 'list').split(/[ ;]/)[0]);
    expect(result.consequences).toEqual([]);
  });

  const rows = rowsOf('C-31').map(([, row], index) => candidate(String(index), scoresOf(cell(row, 'months'))));

  test('the list runs from the best mean to the worst, incomplete ones last', () => {
    const { candidates } = accepted(evaluateFlagCandidates(XS_2020, { quarter: '2020-Q1', candidates: rows })).values;
    expect(candidates.map(({ personId }) => personId)).toEqual(['0', '2', '1']);
  });

  test('the first may be proposed by the unit’s choice, ties share', () => {
    const topOne = withParameters(XS_2020, { 'xs.flag_title_rule': 'top-one' });
    const candidates = [...rows, candidate('并列', ['90', '90', '90']), { ...candidate('安全', ['60', '60', '60']), flagType: 'safety' as const }];
    const { consequences } = accepted(evaluateFlagCandidates(topOne, { quarter: '2020-Q1', candidates }));
    expect(consequences.map(({ subjectId, detail }) => [subjectId, detail])).toEqual([['0', '市场营销旗手'], ['并列', '市场营销旗手'], ['安全', '安全生产旗手']]);
  });

  test('nobody is not rated; a bad score is refused', () => {
    expect(accepted(evaluateFlagCandidates(XS_2020, { quarter: '2020-Q1', candidates: [] })).verdict).toBe('not-rated');
    expect(evaluateFlagCandidates(XS_2020, { quarter: '2020-Q1', candidates: [candidate('甲', ['101'])] })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });
});

describe('XS-CZ-1 the five basic standards and XS-CZ-7 个人无违章', () => {
  test.each(Object.keys(STANDARDS))('%s missing → incomplete, no → rejected', (standard) => {
    const { [standard as keyof typeof STANDARDS]: _left, ...others } = STANDARDS;
    expect(accepted(evaluateFlagEligibility(XS_2020, { flagType: 'service', standards: others, violations: 0 })).verdict).toBe('incomplete');
    const refusedOne = accepted(evaluateFlagEligibility(XS_2020, { flagType: 'service', standards: { ...STANDARDS, [standard]: false }, violations: 0 }));
    expect([refusedOne.verdict, refusedOne.values.failed]).toEqual(['rejected', [standard]]);
  });

  test('a violation counts only for 安全生产旗手', () => {
    const verdict = (flagType: 'safety' | 'marketing', violations: number) => accepted(evaluateFlagEligibility(XS_2020, { flagType, standards: STANDARDS, violations })).verdict;
    expect([verdict('safety', 0), verdict('safety', 1), verdict('marketing', 1)]).toEqual(['conforms', 'rejected', 'conforms']);
    expect(evaluateFlagEligibility(XS_2020, { flagType: 'safety', standards: STANDARDS, violations: -1 })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });
});

describe('XS-YZ-5 one entry per member and month', () => {
  const entry = (points: readonly number[], edition = XS_2020) => evaluateMonthEntry(edition, { month: '2020-03', personId: '甲', points });

  test('of several groups the highest; sum or first by the unit’s choice', () => {
    expect([
      entry([-2, 3]).values.points, entry([-2, 3], withParameters(XS_2020, { 'xs.multi_group': 'sum' })).values.points,
      entry([-2, 3], withParameters(XS_2020, { 'xs.multi_group': 'first' })).values.points,
    ]).toEqual([3, 1, -2]);
  });

  test('the entry is proposed once; without a group there is none', () => {
    expect(entry([0]).consequences).toEqual([{ kind: 'points-entry', clause: 'XS-YZ-5', subject: 'member', subjectId: '甲', period: '2020-03', points: 0 }]);
    expect([entry([]).verdict, entry([]).consequences]).toEqual(['not-applicable', []]);
  });
});

test('XS-SS-10 a year is the mean of its scored months', () => {
  const year = (scores: readonly (number | null)[]) => accepted(evaluateContestYear(XS_2020, { year: '2020', personId: '甲', scores, points: [3, -2] }));
  expect([year([90, null, 85]).verdict, year([90, null, 85]).values.mean?.toHalfUp(), year([90, null, 85]).values.points]).toEqual(['evidence-listed', '87.50', 1]);
  expect(year([null]).verdict).toBe('not-rated');
  expect(evaluateContestYear(XS_2020, { year: '2020', personId: '甲', scores: [101], points: [] })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
});
