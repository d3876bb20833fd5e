import type { IsoDate } from '../../kernel/index.js';
import { BZ_2025 } from '../../rulebooks/index.js';
import { withParameters } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateContract, evaluateHelperAction, evaluateSupervisor, type ContractFacts } from './contract.js';

const SIGNED: ContractFacts = { helperSignedOn: '2025-09-20', branchSignedOn: '2025-09-22', supervisorSignedOn: '2025-09-25' };

describe(titleOf('C-57'), () => {
  test.each(rowsOf('C-57'))('%s', (_title, row) => {
    const input = cell(row, 'input');
    const result = cell(row, 'result');
    const signatures = /^(\d)\/3 signed/.exec(input)?.[1];
    if (signatures === undefined) {
      const action = input.includes('comments') ? 'comment' : /edit|改/.test(input) ? 'edit' : 'read';
      const { verdict } = evaluateHelperAction(BZ_2025, { action, isStandardisationItem: input.includes('standardisation') });
      expect(result.startsWith(verdict === 'conforms' ? '允许' : '拒绝')).toBe(true);
      return;
    }
    const days = [...input.matchAll(/\d{2}-\d{2}/g)].map(([day]) => `2025-${day}` as IsoDate);
    const [helperSignedOn = '2025-09-20', branchSignedOn = '2025-09-21', supervisorSignedOn = '2025-09-22'] = days;
    const facts = { helperSignedOn, branchSignedOn, supervisorSignedOn: signatures === '3' ? supervisorSignedOn : null } as const;
    const { values } = evaluateContract(BZ_2025, facts);
    expect(values.effectiveOn === null ? 'not effective; no duties start' : `effective ${values.effectiveOn.slice(5)}`).toBe(result);
  });
});

describe('BZ-ZS-42 “一式三份”', () => {
  test('in force from the last signature, whoever gives it', () => {
    expect(evaluateContract(BZ_2025, SIGNED).values.effectiveOn).toBe('2025-09-25');
    expect(evaluateContract(BZ_2025, { ...SIGNED, helperSignedOn: '2025-10-09' }).values.effectiveOn).toBe('2025-10-09');
  });

  test.each(['helperSignedOn', 'branchSignedOn', 'supervisorSignedOn'] as const)('not in force without %s', (party) => {
    const result = evaluateContract(BZ_2025, { ...SIGNED, [party]: null });
    expect([result.verdict, result.values]).toEqual(['contract-waiting', { effectiveOn: null, signatures: 2 }]);
  });
});

test.each([
  ['comment', true, 'conforms'], ['read', true, 'conforms'], ['edit', true, 'rejected'], ['read', false, 'rejected'], ['comment', false, 'rejected'],
] as const)('BZ-ZS-13c the helper may %s a standardisation item (%p): %s', (action, isStandardisationItem, verdict) => {
  expect(evaluateHelperAction(BZ_2025, { action, isStandardisationItem }).verdict).toBe(verdict);
});

test('BZ-ZS-31 the supervisor does not supervise itself (AMB-45)', () => {
  const flagged = withParameters(BZ_2025, { 'bz.supervisor_conflict': 'flag' });
  const verdict = (edition: typeof BZ_2025, isHelperFromSupervisor: boolean, hasSubstitute: boolean): string =>
    evaluateSupervisor(edition, { isHelperFromSupervisor, hasSubstitute }).verdict;
  expect([verdict(BZ_2025, true, false), verdict(BZ_2025, true, true), verdict(BZ_2025, false, false), verdict(flagged, true, false)])
    .toEqual(['incomplete', 'conforms', 'conforms', 'hint']);
});
