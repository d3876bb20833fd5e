import { SF_2016 } from '../../rulebooks/index.js';
import { accepted } from '../testing/derived.js';
import { evaluateMemberStars } from './measures.js';

describe('SF-TG-3 stars of members, where a branch gives them', () => {
  test.each([
    [true, 1, 'member-rated', '1', '1 星'], [true, '5', 'member-rated', '5', '5 星'], [true, null, 'not-rated', undefined, '尚未评星'],
    [false, 4, 'not-applicable', undefined, '本支部不开展星级党员评比'], [false, null, 'not-applicable', undefined, '本支部不开展星级党员评比'],
  ] as const)('practised %p, %p stars → %s', (isPractised, stars, verdict, shown, text) => {
    const result = accepted(evaluateMemberStars(SF_2016, { isPractised, stars }));
    expect([result.verdict, result.values.stars?.toText(), result.consequences]).toEqual([verdict, shown, []]);
    expect(Object.keys(result.values)).toEqual(['stars']);
    expect(result.steps).toEqual([{ clause: 'SF-TG-3', finding: { kind: 'statement', text } }]);
  });

  test.each([[0, 'NUMBER.OUT_OF_RANGE'], [6, 'NUMBER.OUT_OF_RANGE'], [4.5, 'NUMBER.TOO_FINE']])('refuses %p stars', (stars, code) => {
    expect(evaluateMemberStars(SF_2016, { isPractised: true, stars })).toMatchObject({ code, facts: { field: '星级' } });
  });
});
