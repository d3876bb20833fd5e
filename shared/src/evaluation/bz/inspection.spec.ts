import { SIX_FACILITY_LABELS, type SixFacility } from '../../kernel/index.js';
import { BZ_2025 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, optionalCell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateDelegation, evaluateDiagnosis, evaluateInspectionScore, evaluateRecusal } from './inspection.js';
import { evaluateActivityRoom } from './standard.js';

const inspectors = (count: number, isCommissionerOrBackbone = true) =>
  Array.from({ length: count }, (_, index) => ({ personId: `检查人${index + 1}`, isCommissionerOrBackbone }));
const facilities = Object.keys(SIX_FACILITY_LABELS) as readonly SixFacility[];
const present = (count: number) => Object.fromEntries(facilities.slice(0, count).map((facility) => [facility, true]));

describe(titleOf('C-51'), () => {
  test.each(rowsOf('C-51'))('%s', (_title, row) => {
    const input = cell(row, 'input');
    const result = cell(row, 'result');
    const number = Number(/\d+/.exec(input)?.[0] ?? '');
    if (input.startsWith('核心短板')) {
      const { verdict } = accepted(evaluateDiagnosis(BZ_2025, { coreShortcomings: number }));
      expect(verdict === 'conforms' ? '通过' : '拒绝').toBe(result);
    } else if (input.startsWith('互查人员')) {
      const { verdict } = evaluateDelegation(BZ_2025, { inspectors: inspectors(number) });
      expect(result.startsWith({ 'inspectors-complete': '通过', 'inspectors-missing': '未完成', rejected: '拒绝' }[verdict])).toBe(true);
    } else if (input.startsWith('inspector of')) {
      const [, inspectorBranch = '', inspectedBranch = ''] = /inspector of (\S+) → inspects (\S+)/.exec(input) ?? [];
      const { verdict } = evaluateRecusal(BZ_2025, { inspectorBranch, inspectedBranch });
      expect(result.startsWith(verdict === 'conforms' ? '通过' : '拒绝')).toBe(true);
    } else {
      const { verdict, values } = evaluateActivityRoom(BZ_2025, { present: present(number) });
      expect(verdict === 'six-complete' ? '符合' : `不符合 → 问题清单 ${values.missing.length} 条`).toBe(result);
    }
  });
});

describe('BZ-HC-1b “支部委员或党员骨干 1-2 人”', () => {
  test.each([[0, 'inspectors-missing'], [1, 'inspectors-complete'], [2, 'inspectors-complete'], [3, 'rejected']])('%i → %s', (count, verdict) => {
    expect(evaluateDelegation(BZ_2025, { inspectors: inspectors(count) }).verdict).toBe(verdict);
  });

  test('somebody who is neither a commissioner nor a key member is rejected; naming one twice counts once', () => {
    expect(evaluateDelegation(BZ_2025, { inspectors: inspectors(1, false) }).verdict).toBe('rejected');
    expect(evaluateDelegation(BZ_2025, { inspectors: [...inspectors(2), ...inspectors(1)] }).values.count).toBe(2);
  });
});

test.each([[0, 'rejected'], [1, 'conforms'], [2, 'conforms'], [3, 'rejected']])('BZ-JD-2b “1-2 个核心短板”: %i → %s', (coreShortcomings, verdict) => {
  expect(accepted(evaluateDiagnosis(BZ_2025, { coreShortcomings })).verdict).toBe(verdict);
});

test('BZ-JD-2b half a shortcoming is refused', () => {
  expect(evaluateDiagnosis(BZ_2025, { coreShortcomings: 1.5 })).toMatchObject({ code: 'NUMBER.TOO_FINE' });
});

test('BZ-HC-0 nobody inspects the own branch, unless the unit waives it', () => {
  const verdict = (edition: typeof BZ_2025, inspectedBranch: string): string => evaluateRecusal(edition, { inspectorBranch: '生产一', inspectedBranch }).verdict;
  expect([verdict(BZ_2025, '生产一'), verdict(BZ_2025, '生产二')]).toEqual(['rejected', 'conforms']);
  expect(verdict(withParameters(BZ_2025, { 'bz.hc.recusal': false }), '生产一')).toBe('conforms');
});

describe('BZ-ZD-54 “六有”', () => {
  test.each(facilities)('without %s there is one problem-list entry', (missing) => {
    const result = evaluateActivityRoom(BZ_2025, { present: { ...present(6), [missing]: false } });
    expect([result.values.missing, result.consequences.map(({ kind }) => kind)]).toEqual([[missing], ['issue-entry']]);
  });
});

describe(titleOf('C-52'), () => {
  test.each(rowsOf('C-52'))('%s', (_title, row) => {
    const sheets = (optionalCell(row, 'sheets') ?? '').split(',').map((sheet) => sheet.trim()).filter((sheet) => sheet !== '');
    const { values } = accepted(evaluateInspectionScore(BZ_2025, { sheets }));
    expect(values.score?.toTruncated() ?? '未评').toBe(cell(row, '互查评分'));
  });

  test.each([[['101'], 'NUMBER.OUT_OF_RANGE'], [['88.55'], 'NUMBER.TOO_FINE']])('sheets %p are refused', (sheets, code) => {
    expect(evaluateInspectionScore(BZ_2025, { sheets })).toMatchObject({ code });
  });
});
