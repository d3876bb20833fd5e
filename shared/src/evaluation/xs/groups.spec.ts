import { XS_2020 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateGroups, type ContestParticipant } from './groups.js';
import { evaluateFlagEligibility } from './results.js';
import { FLAG_INDICATORS, evaluateScheme, type SchemeFacts } from './schemes.js';

const FLAGS = { 营销: 'marketing', 安全: 'safety' } as const;
const STANDARDS = { lawful: true, learning: true, achieving: true, upright: true, serving: true };

/** `12 党员 营销, 8 党员 安全` → participants; `4 without score` are counted off the last of them. */
function participantsOf(text: string): readonly ContestParticipant[] {
  const people = [...text.matchAll(/(\d+) (?:(党员|群众) )?(营销|安全)/g)].flatMap(([, count, kind, flag]) =>
    Array.from({ length: Number(count) }, (_unused, index): ContestParticipant => ({
      personId: `${kind ?? '党员'}${flag ?? ''}${index}`,
      isMember: kind !== '群众',
      flagType: FLAGS[flag as keyof typeof FLAGS],
      innovationClass: null,
      schemeId: flag ?? '',
      isScored: true,
    })));
  const unscored = Number(/(\d+) without score/.exec(text)?.[1] ?? 0);
  return people.map((person, index) => ({ ...person, isScored: index < people.length - unscored }));
}

const SCHEME: SchemeFacts = {
  flagType: 'marketing',
  innovationClass: null,
  layer: 'operations',
  indicators: [{ name: '销售回款率', nature: 'quantitative', weight: 60 }, { name: '客户保有率', nature: 'qualitative', weight: 40 }],
};
const BRANCH = '12 党员 营销, 8 党员 安全, 4 群众 营销';

describe(titleOf('C-29'), () => {
  test.each(rowsOf('C-29'))('%s', (_title, row) => {
    const input = cell(row, 'input');
    const expected = cell(row, 'result');
    if (input.includes('indicator')) {
      const name = /indicator (\S+)/.exec(input)?.[1] ?? '';
      const result = accepted(evaluateScheme(XS_2020, { ...SCHEME, indicators: [...SCHEME.indicators, { name, nature: 'qualitative', weight: 0 }] }));
      expect([result.verdict, result.values.unknownIndicators]).toEqual(['hint', [name]]);
      expect(expected).toMatch(/^提示/);
      return;
    }
    if (input.includes('违章')) {
      const violations = /(\d+) 违章/.exec(input)?.[1] ?? '';
      const { verdict } = accepted(evaluateFlagEligibility(XS_2020, { flagType: 'safety', standards: STANDARDS, violations }));
      expect(verdict === 'rejected').toBe(expected.startsWith('not eligible'));
      return;
    }
    const edition = input.includes('全体') ? withParameters(XS_2020, { 'xs.count_scope': 'everyone' }) : XS_2020;
    const { groups } = evaluateGroups(edition, { participants: participantsOf(input.startsWith('same') ? BRANCH : input) }).values;
    for (const [, flag, n, table] of expected.matchAll(/(营销|安全)? ?n=(\d+) (?:→ |\()table (\d)/g)) {
      const group = groups.find(({ key }) => key === (flag === undefined ? 'marketing' : FLAGS[flag as keyof typeof FLAGS]));
      expect([group?.counted.length, group?.table]).toEqual([Number(n), Number(table)]);
    }
    expect(groups.flatMap(({ nonMembers }) => nonMembers)).toHaveLength(input.includes('33') ? 0 : 4);
  });
});

describe('XS-PM-G, XS-YZ-3, XS-CZ-8 groups', () => {
  const person = (change: Partial<ContestParticipant>): ContestParticipant => ({
    personId: '甲', isMember: true, flagType: 'innovation', innovationClass: 'technical', schemeId: '一', isScored: true, ...change,
  });

  test('each class of 创新创效旗手 has its own group', () => {
    const participants = [person({}), person({ innovationClass: 'workforce' }), person({ flagType: 'safety', innovationClass: null })];
    const { verdict, values } = evaluateGroups(XS_2020, { participants });
    expect([verdict, values.groups.map(({ key, label }) => [key, label])]).toEqual([
      'groups-formed', [['innovation/technical', '创新创效旗手（技术创新）'], ['innovation/workforce', '创新创效旗手（群众创新）'], ['safety', '安全生产旗手']],
    ]);
  });

  test('two schemes in one group cannot be ranked', () => {
    const participants = [person({}), person({ schemeId: '二' })];
    expect(evaluateGroups(XS_2020, { participants }).verdict).toBe('rejected');
  });

  test('the whole branch may be one group by the unit’s choice', () => {
    const participants = [person({}), person({ flagType: 'safety', innovationClass: null })];
    const { groups } = evaluateGroups(withParameters(XS_2020, { 'xs.group_scope': 'branch' }), { participants }).values;
    expect(groups.map(({ label, counted }) => [label, counted.length])).toEqual([['全支部', 2]]);
  });

  test.each([[[]], [[person({ isScored: false })]], [[person({ isMember: false })]]])('nobody counted is not rated', (participants) => {
    expect(evaluateGroups(XS_2020, { participants }).verdict).toBe('not-rated');
  });
});

describe(titleOf('C-25'), () => {
  test.each(rowsOf('C-25'))('%s', (_title, row) => {
    const indicators = [
      { name: '销售回款率', nature: 'quantitative', weight: cell(row, '定量权重') }, { name: '客户保有率', nature: 'qualitative', weight: cell(row, '定性权重') },
    ] as const;
    const { verdict } = accepted(evaluateScheme(XS_2020, { ...SCHEME, indicators }));
    expect(verdict === 'conforms').toBe(cell(row, 'result') === '有效');
    if (verdict !== 'conforms') expect(verdict).toBe('rejected');
  });
});

describe('a scheme', () => {
  const verdict = (change: Partial<SchemeFacts>) => accepted(evaluateScheme(XS_2020, { ...SCHEME, ...change })).verdict;

  test('XS-YZ-2 quantitative weights prevail strictly: 50 no, 50.01 yes; none at all no', () => {
    const weights = (quantitative: string, qualitative: string): SchemeFacts['indicators'] => [
      { name: '销售回款率', nature: 'quantitative', weight: quantitative }, { name: '客户保有率', nature: 'qualitative', weight: qualitative },
    ];
    expect([verdict({ indicators: weights('50', '50') }), verdict({ indicators: weights('50.01', '49.99') }), verdict({ indicators: [] })]).toEqual(['rejected', 'conforms', 'rejected']);
  });

  test('XS-SS-6 needs its layer', () => {
    expect(verdict({ layer: null })).toBe('incomplete');
  });

  test('XS-CZ-8 创新创效 needs its class', () => {
    const indicators: SchemeFacts['indicators'] = [{ name: '创新项目数量', nature: 'quantitative', weight: 100 }];
    expect([verdict({ flagType: 'innovation', indicators }), verdict({ flagType: 'innovation', innovationClass: 'managerial', indicators })]).toEqual(['incomplete', 'conforms']);
  });

  test.each(Object.entries(FLAG_INDICATORS))('%s knows its own indicators', (flagType, { clause, indicators: names }) => {
    const indicators = names.map((name, index) => ({ name, nature: 'quantitative' as const, weight: index === 0 ? 100 : 0 }));
    const result = accepted(evaluateScheme(XS_2020, { ...SCHEME, flagType: flagType as SchemeFacts['flagType'], innovationClass: 'technical', indicators }));
    expect([result.verdict, result.citations.some((citation) => citation.clause === clause)]).toEqual(['conforms', true]);
  });

  test('an impossible weight is refused', () => {
    expect(evaluateScheme(XS_2020, { ...SCHEME, indicators: [{ name: '销售回款率', nature: 'quantitative', weight: 101 }] })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });
});
