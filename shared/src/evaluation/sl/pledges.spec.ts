import { PLEDGE_ITEMS, isRefusal, type PledgeItem } from '../../kernel/index.js';
import { SL_2024 } from '../../rulebooks/index.js';
import { explain } from '../explain.js';
import { accepted } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluatePledgeCoverage, evaluatePledgeValidity, type PledgeFacts } from './pledges.js';

const CONFIRMED = { isSpecific: true, isActionable: true, isAssessable: true };

function pledge(filled: number, review: PledgeFacts['review'] = CONFIRMED): PledgeFacts {
  const items = Object.fromEntries(PLEDGE_ITEMS.slice(0, filled).map((item) => [item, '把设备点检做到位']));
  return { items, isLinkedToKeyTask: true, review };
}

describe(titleOf('C-38'), () => {
  test.each(rowsOf('C-38'))('%s', (_title, row) => {
    const input = cell(row, 'input');
    const result = cell(row, 'result');
    const coverage = /^(\d+) 在岗, (\d+) 有效$/.exec(input);
    if (coverage !== null) {
      const [, onDutyMembers = '', validPledges = ''] = coverage;
      const { verdict, values } = accepted(evaluatePledgeCoverage(SL_2024, { onDutyMembers, validPledges }));
      const words = { 'coverage-reached': '达到', 'coverage-missed': '未达到', 'not-applicable': '不适用' };
      expect(`覆盖 ${values.coveragePercent?.toTruncated() ?? '—'}% ${words[verdict]}`).toBe(result);
      return;
    }
    const [, filled = ''] = /^(\d)\/5 items/.exec(input) ?? [];
    const failed = /“(.*)”=否/.exec(input)?.[1];
    const review = { ...CONFIRMED, ...(failed === '明确具体' && { isSpecific: false }), ...(failed === '操作性强' && { isActionable: false }), ...(failed === '易于考核' && { isAssessable: false }) };
    const words = { 'pledge-valid': '有效', rejected: '拒绝：missing item', 'pledge-returned': '退回修改', 'pledge-awaiting-review': '待支部审核' };
    expect(words[evaluatePledgeValidity(SL_2024, pledge(Number(filled), review)).verdict]).toBe(result);
  });
});

describe('SL-31-2 five items', () => {
  test.each(PLEDGE_ITEMS)('without %s it is rejected and named', (missing: PledgeItem) => {
    const facts = { ...pledge(5), items: { ...pledge(5).items, [missing]: '  ' } };
    const result = evaluatePledgeValidity(SL_2024, facts);
    expect([result.verdict, result.values.missingItems]).toEqual(['rejected', [missing]]);
  });

  test('an empty pledge lists all five', () => {
    expect(evaluatePledgeValidity(SL_2024, pledge(0, null)).values.missingItems).toEqual(PLEDGE_ITEMS);
  });
});

describe('SL-31-3 the branch confirms three properties', () => {
  test.each(['isSpecific', 'isActionable', 'isAssessable'] as const)('without %s it is returned', (property) => {
    const result = evaluatePledgeValidity(SL_2024, pledge(5, { ...CONFIRMED, [property]: false }));
    expect([result.verdict, result.values.failedProperties]).toEqual(['pledge-returned', [property]]);
  });

  test('before the review it waits', () => {
    expect(evaluatePledgeValidity(SL_2024, pledge(5, null)).verdict).toBe('pledge-awaiting-review');
  });
});

test('SL-31-2b no link to a key task is a hint only', () => {
  const result = evaluatePledgeValidity(SL_2024, { ...pledge(5), isLinkedToKeyTask: false });
  expect(result.verdict).toBe('pledge-valid');
  expect(explain(result)).toContainEqual(expect.stringMatching(/^提示：还没有一条与公司重点工作相结合。依据（三）1/));
});

describe('SL-31-1 coverage', () => {
  test('nobody on duty: not applicable', () => {
    expect(accepted(evaluatePledgeCoverage(SL_2024, { onDutyMembers: 0, validPledges: 0 })).verdict).toBe('not-applicable');
  });

  test('one missing among ten thousand is missed and never shown as 100', () => {
    const { verdict, values } = accepted(evaluatePledgeCoverage(SL_2024, { onDutyMembers: 100_000, validPledges: 99_999 }));
    expect([verdict, values.coveragePercent?.toTruncated()]).toEqual(['coverage-missed', '99.99']);
  });

  test.each([[10, 11, 'SHARE.PART_EXCEEDS_WHOLE'], [10, -1, 'NUMBER.OUT_OF_RANGE'], [10.5, 1, 'NUMBER.TOO_FINE']])('%p on duty, %p valid → %s', (onDutyMembers, validPledges, code) => {
    const result = evaluatePledgeCoverage(SL_2024, { onDutyMembers, validPledges });
    expect(isRefusal(result) && result.code).toBe(code);
  });
});
