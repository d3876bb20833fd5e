import { BZ_2025 } from '../../rulebooks/index.js';
import { accepted } from '../testing/derived.js';
import { evaluateClaimPublication, type ClaimPublicationFacts } from './claim-publication.js';
import { evaluateSecretaryMeasure, evaluateStarResult } from './star-results.js';

describe('BZ-ZD-51 the star score goes into the performance appraisal', () => {
  test.each([[0, '0'], ['84.5', '84.5'], [100, '100']])('a score of %p is entered', (score, text) => {
    const result = accepted(evaluateStarResult(BZ_2025, { quarter: '2025-Q4', score }));
    const detail = `2025年第四季度星级党支部考核 ${text} 分`;
    expect([result.verdict, result.values.score?.toText()]).toEqual(['star-result-entered', text]);
    expect(result.steps).toEqual([{ clause: 'BZ-ZD-51', finding: { kind: 'statement', text: detail } }]);
    expect(result.consequences).toEqual([{ kind: 'appraisal-entry', clause: 'BZ-ZD-51', subject: 'branch', period: '2025-Q4', detail }]);
    expect(result.citations).toMatchObject([{ clause: 'BZ-ZD-51', quote: '将“星级”党支部考核结果纳入绩效考核体系' }]);
  });

  test('without a score nothing is entered', () => {
    const result = accepted(evaluateStarResult(BZ_2025, { quarter: '2025-Q4', score: null }));
    expect([result.verdict, result.values.score, result.consequences]).toEqual(['not-rated', null, []]);
    expect(result.steps).toEqual([{ clause: 'BZ-ZD-51', finding: { kind: 'statement', text: '2025年第四季度没有星级党支部考核得分' } }]);
  });

  test.each([[100.1, 'NUMBER.OUT_OF_RANGE'], [-0.1, 'NUMBER.OUT_OF_RANGE'], ['84.55', 'NUMBER.TOO_FINE']])('refuses %p', (score, code) => {
    expect(evaluateStarResult(BZ_2025, { quarter: '2025-Q4', score })).toMatchObject({ code, facts: { field: '星级党支部考核' } });
  });
});

describe('BZ-ZZ-3 a talk with the secretary, or holding them to account', () => {
  test.each(['interview', 'accountability'] as const)('%s with its ground', (kind) => {
    const result = evaluateSecretaryMeasure(BZ_2025, { measure: kind, ground: ' 三次未召开支委会 ' });
    expect([result.verdict, result.values]).toEqual(['conforms', { ground: '三次未召开支委会' }]);
    expect(result.steps).toEqual([{ clause: 'BZ-ZZ-3', finding: { kind: 'statement', text: '事实：三次未召开支委会' }, outcome: 'conforms' }]);
    expect(result.consequences).toEqual([{ kind, clause: 'BZ-ZZ-3', subject: 'branch-secretary', detail: '三次未召开支委会' }]);
  });

  test.each(['', '  '])('not without a ground (%p)', (ground) => {
    const result = evaluateSecretaryMeasure(BZ_2025, { measure: 'interview', ground });
    expect([result.verdict, result.consequences]).toEqual(['incomplete', []]);
    expect(result.steps).toEqual([{ clause: 'BZ-ZZ-3', finding: { kind: 'statement', text: '须写明工作不力的事实' }, outcome: 'incomplete' }]);
  });
});

describe('BZ-RL-4 a claim is reviewed, then published', () => {
  const CLAIM: ClaimPublicationFacts = { reviewedOn: '2025-10-09', fitsAbility: true, fitsPost: true, publishedOn: '2025-10-10', openComments: 0 };
  const publication = (change: Partial<ClaimPublicationFacts>) => accepted(evaluateClaimPublication(BZ_2025, { ...CLAIM, ...change }));
  const shown = (change: Partial<ClaimPublicationFacts>) =>
    publication(change).steps.map(({ clause, finding, outcome }) => [clause, finding.kind === 'statement' ? finding.text : '', outcome]);

  test('every step of a proper one is shown', () => {
    expect(shown({})).toEqual([
      ['BZ-RL-4', '党员能力：符合', 'conforms'], ['BZ-RL-4', '岗位需求：符合', 'conforms'], ['BZ-RL-4', '支委会 2025-10-09 审核', 'conforms'],
      ['BZ-RL-4', '2025-10-10 公示，应在审核之后', 'conforms'], ['BZ-RL-4', '未答复的党员群众意见 0 条', 'conforms'],
    ]);
    expect(publication({}).verdict).toBe('conforms');
  });

  test.each<readonly [Partial<ClaimPublicationFacts>, string, string]>([
    [{ publishedOn: '2025-10-09' }, 'conforms', '党员能力：符合'],
    [{ publishedOn: '2025-10-08' }, 'rejected', '2025-10-08 公示，应在审核之后'],
    [{ publishedOn: null }, 'incomplete', '尚未公示'],
    [{ reviewedOn: null }, 'rejected', '2025-10-10 公示，应在审核之后'],
    [{ reviewedOn: null, publishedOn: null }, 'incomplete', '支委会尚未审核'],
    [{ fitsAbility: false }, 'rejected', '党员能力：不符合'],
    [{ fitsPost: false }, 'rejected', '岗位需求：不符合'],
    [{ fitsAbility: null }, 'incomplete', '党员能力：尚未审核'],
    [{ fitsPost: null }, 'incomplete', '岗位需求：尚未审核'],
    [{ openComments: 1 }, 'hint', '未答复的党员群众意见 1 条'],
    [{ openComments: 2, publishedOn: null }, 'incomplete', '尚未公示'],
  ])('%p → %s: %s', (change, verdict, first) => {
    expect([publication(change).verdict, shown(change)[0]]).toEqual([verdict, ['BZ-RL-4', first, verdict]]);
    expect(publication(change).values.openComments.toText()).toBe(String(change.openComments ?? 0));
  });

  test('half a comment is refused', () => {
    expect(evaluateClaimPublication(BZ_2025, { ...CLAIM, openComments: 0.5 })).toMatchObject({ code: 'NUMBER.TOO_FINE', facts: { field: '未答复意见' } });
  });
});
