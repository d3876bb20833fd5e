import { BZ_2025, SL_2024 } from '../rulebooks/index.js';
import { evaluateDutyScore } from './bz/duty-scores.js';
import { evaluateContestResult, evaluateTestPoints } from './sl/points.js';
import { accepted, withParameters } from './testing/derived.js';
import { cell, rowsOf, titleOf } from './testing/examples.js';

describe(titleOf('C-34'), () => {
  test.each(rowsOf('C-34'))('%s', (_title, row) => {
    const event = cell(row, 'event');
    const entry = cell(row, 'entry');
    const score = /\d+(\.\d)?/.exec(event)?.[0] ?? '';
    const configured = Number(/[+-]?\d+/.exec(cell(row, 'points table'))?.[0] ?? 0);
    if (event.startsWith('能力测试')) {
      const result = accepted(evaluateTestPoints(withParameters(SL_2024, { 'sl.points.test_entry': configured }), { score }));
      expect(`${String(result.values.points)}, link to test`).toBe(entry);
    } else if (event.startsWith('比武')) {
      const result = evaluateContestResult(SL_2024, { isMember: true, performance: 'below-basic' });
      expect([result.verdict, result.values.points, result.consequences.map(({ kind }) => kind)]).toEqual(['points-awaiting-amount', null, ['interview', 'points-deduction']]);
      expect(entry).toBe('amount to be entered by the branch + 约谈');
    } else {
      const edition = withParameters(BZ_2025, { 'bz.rl.points_excellent': configured });
      expect(`+${String(accepted(evaluateDutyScore(edition, { month: '2025-10', score })).values.points)}`).toBe(entry);
    }
  });
});
