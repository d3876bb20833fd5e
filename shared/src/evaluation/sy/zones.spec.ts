import fc from 'fast-check';
import { ZONE_ASPECT_LABELS, type PersonKind, type ZoneAspect } from '../../kernel/index.js';
import { SY_2022 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { cell, rowsOf, titleOf } from '../testing/examples.js';
import { evaluateZoneConditions, evaluateZoneGoals, evaluateZonePlace, type ZoneConditionFacts, type ZoneFilingState, type ZonePlaceFacts } from './zone-filing.js';
import { evaluateContactTalks, evaluateZoneEligibility, evaluateZoneIncidents, evaluateZoneRating, type ZoneGoal } from './zone-rating.js';

const KINDS: Readonly<Record<string, PersonKind>> = { 正式党员: 'full-member', 预备党员: 'probationary-member' };
const ASPECTS = Object.keys(ZONE_ASPECT_LABELS) as readonly ZoneAspect[];
const year = '2022';

describe(titleOf('C-14'), () => {
  const ZONE: ZoneConditionFacts = { leader: 'full-member', members: 5, coreMembers: 2, core: 4 };
  const WORDS = { 'SY-ZR-T1': '负责人', 'SY-ZR-T1b': '党员<5', 'SY-ZR-T1c': '骨干党员<50%' } as const;
  const failing = (facts: ZoneConditionFacts) => accepted(evaluateZoneConditions(SY_2022, facts)).steps.filter(({ outcome }) => outcome !== 'conforms').map(({ clause }) => WORDS[clause as keyof typeof WORDS]);

  test.each(rowsOf('C-14'))('%s', (_title, row) => {
    const facts = { leader: KINDS[cell(row, '负责人')] ?? null, members: cell(row, '区内党员'), coreMembers: cell(row, '骨干党员'), core: cell(row, '骨干') };
    const failed = failing(facts);
    expect(failed.length === 0 ? '可申报' : `拒绝：${failed.join('、')}`).toBe(cell(row, 'result'));
  });

  test.each([[{ leader: null }, 'incomplete'], [{ leader: 'activist' }, 'rejected'], [{ members: 4 }, 'rejected'], [{ coreMembers: 1 }, 'rejected'], [{ coreMembers: 0, core: 0 }, 'incomplete'], [{}, 'conforms']] as const)('%p → %s', (change, verdict) => {
    expect(accepted(evaluateZoneConditions(SY_2022, { ...ZONE, ...change })).verdict).toBe(verdict);
  });

  test('impossible counts are refused', () => {
    expect([evaluateZoneConditions(SY_2022, { ...ZONE, members: -1 }), evaluateZoneConditions(SY_2022, { ...ZONE, coreMembers: 5 })]).toMatchObject([{ code: 'NUMBER.OUT_OF_RANGE' }, { code: 'SHARE.PART_EXCEEDS_WHOLE' }]);
  });
});

describe(titleOf('C-15'), () => {
  const goals = (count: string | number, quantified: string | number, aspects = 6) => accepted(evaluateZoneGoals(SY_2022, { goals: count, quantified, aspects: ASPECTS.slice(0, aspects) }));

  test.each(rowsOf('C-15'))('%s', (_title, row) => {
    const result = goals(cell(row, '目标项数'), cell(row, '可量化'), Number(cell(row, '覆盖方面')));
    expect(result.verdict).toBe(cell(row, 'result') === '符合' ? 'conforms' : 'reason-required');
    expect(result.steps[0]?.clause).toBe(cell(row, 'result').includes('可量化') ? 'SY-ZR-T3b' : 'SY-ZR-T3');
  });

  test('a missing aspect is a hint, no goal at all cannot be submitted (AMB-75)', () => {
    expect([goals(8, 4, 5).verdict, goals(8, 4, 5).values.missingAspects, goals(0, 0).verdict]).toEqual(['hint', ['assignments'], 'incomplete']);
    expect(evaluateZoneGoals(SY_2022, { goals: 3, quantified: 4, aspects: [] })).toMatchObject({ code: 'SHARE.PART_EXCEEDS_WHOLE' });
  });
});

describe(titleOf('C-16'), () => {
  const PLACE: ZonePlaceFacts = { earlier: [], location: '一号厂房东区', overlapsAnother: false, isFunctional: false, unit: 'workshop' };
  const verdict = (change: Partial<ZonePlaceFacts>) => evaluateZonePlace(SY_2022, { ...PLACE, ...change }).verdict;

  test.each(rowsOf('C-16'))('%s', (_title, row) => {
    const input = cell(row, 'input');
    const nth = Number(/第 (\d)/.exec(input)?.[1] ?? 1);
    const earlier = Array.from({ length: nth - 1 }, (_unused, index): ZoneFilingState => (input.includes('不批准') && index === 0 ? 'refused' : 'approved'));
    const expected = cell(row, 'result');
    expect(verdict({ earlier, ...(input.startsWith('位置为空') ? { location: ' ' } : {}) })).toBe(
      expected.startsWith('拒绝') ? 'rejected' : expected.startsWith('提示') ? 'reason-required' : 'conforms',
    );
  });

  test.each<readonly [Partial<ZonePlaceFacts>, string]>([
    [{ earlier: ['filed'] }, 'conforms'], [{ earlier: ['filed', 'filed'] }, 'reason-required'], [{ earlier: ['filed', 'returned', 'recalled'] }, 'conforms'],
    [{ overlapsAnother: true }, 'rejected'], [{ unit: 'department' }, 'hint'], [{ unit: 'department', isFunctional: true }, 'conforms'], [{ unit: 'team', isFunctional: true }, 'hint'],
  ])('%p → %s', (change, expected) => {
    expect(verdict(change)).toBe(expected);
  });
});

const goal = (isMet: boolean, attainment: ZoneGoal['attainment'] = null, weight: ZoneGoal['weight'] = null): ZoneGoal => ({ isMet, attainment, weight });
const rating = (goals: readonly ZoneGoal[], edition = SY_2022) => accepted(evaluateZoneRating(edition, { year, goals }));
const counted = (met: number, total: number) => rating(Array.from({ length: total }, (_unused, index) => goal(index < met)));

describe(titleOf('C-17'), () => {
  const WORDS = { 'zone-reached': '达标', 'zone-kept': '保留下一年度争创资格', 'zone-barred': '取消下一年度争创资格', 'not-rated': '未评定' };

  test.each(rowsOf('C-17'))('%s', (_title, row) => {
    const { verdict, values } = counted(Number(cell(row, '达成目标')), Number(cell(row, '目标总数')));
    expect([values.rate === null ? '—' : `${values.rate.toTruncated()}%`, WORDS[verdict]]).toEqual([cell(row, '达成率'), cell(row, 'result')]);
  });

  test.each([[799, 1000, 'zone-kept'], [800, 1000, 'zone-reached'], [699, 1000, 'zone-barred'], [700, 1000, 'zone-kept'], [7, 9, 'zone-kept']])('%i of %i → %s', (met, total, verdict) => {
    expect(counted(met, total).verdict).toBe(verdict);
  });

  test('SY-ZR-D3 bars the next year only', () => {
    const { values, consequences } = counted(0, 8);
    const verdict = (applyingFor: '2022' | '2023' | '2024') => evaluateZoneEligibility(SY_2022, { applyingFor, barredYears: values.barredYear === null ? [] : [values.barredYear] }).verdict;
    expect([consequences.map(({ kind, period }) => [kind, period]), verdict('2022'), verdict('2023'), verdict('2024')]).toEqual([[['eligibility-ban', '2023']], 'conforms', 'rejected', 'conforms']);
    expect(counted(7, 10).consequences).toEqual([]);
  });
});

describe(titleOf('C-18'), () => {
  const goalsIn = (text: string) => text.split(',').flatMap((part) => {
    const [first = '', second] = part.trim().split('×');
    const attainment = second ?? first;
    return Array.from({ length: second === undefined ? 1 : Number(first) }, () => goal(Number(attainment) >= 100, attainment));
  });
  const WORDS = { 'zone-reached': '达标', 'zone-kept': '保留', 'zone-barred': '取消', 'not-rated': '未评' };

  test.each(rowsOf('C-18'))('%s', (_title, row) => {
    const goals = goalsIn(cell(row, 'per-goal attainment %'));
    for (const [heading, method] of [['count (default)', 'count'], ['mean_capped', 'mean-capped']] as const) {
      const { verdict, values } = rating(goals, withParameters(SY_2022, { 'sy.zr.rate_method': method }));
      expect(cell(row, heading)).toMatch(new RegExp(`${values.rate?.toTruncated() ?? ''}% ${WORDS[verdict]}$`));
    }
  });

  test('by weights a heavy goal decides; weights of 0 give no rating', () => {
    const weighted = withParameters(SY_2022, { 'sy.zr.rate_method': 'weighted' });
    expect([rating([goal(true, null, 80), goal(false, null, 20)], weighted).verdict, rating([goal(true)], weighted).verdict]).toEqual(['zone-reached', 'not-rated']);
    expect(evaluateZoneRating(weighted, { year, goals: [goal(true, null, -1)] })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
    expect(evaluateZoneRating(SY_2022, { year, goals: [goal(true, -1)] })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
  });

  test('one more goal met never worsens a rating, the order of goals does not matter', () => {
    const rank = ['zone-barred', 'zone-kept', 'zone-reached'];
    fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (met) => {
      const better = met.map((isMet, index) => isMet || index === 0);
      expect(rank.indexOf(rating(better.map((isMet) => goal(isMet))).verdict)).toBeGreaterThanOrEqual(rank.indexOf(rating(met.map((isMet) => goal(isMet))).verdict));
      expect(rating([...met].reverse().map((isMet) => goal(isMet))).values.rate?.toJSON()).toBe(rating(met.map((isMet) => goal(isMet))).values.rate?.toJSON());
    }));
  });
});

test.each([[0, 0, 0, 'conforms'], [1, 0, 0, 'rejected'], [0, 1, 0, 'rejected'], [0, 0, 1, 'rejected']])('SY-ZR-03, SY-ZR-04 hazards %i, accidents %i, violations %i → %s', (hazards, accidents, violations, verdict) => {
  expect(accepted(evaluateZoneIncidents(SY_2022, { hazards, accidents, violations })).verdict).toBe(verdict);
  expect(evaluateZoneIncidents(SY_2022, { hazards: -1, accidents, violations })).toMatchObject({ code: 'NUMBER.OUT_OF_RANGE' });
});

test('SY-ZR-05 every contact is talked to once in the half-year', () => {
  const talks = (contacts: readonly string[], on: '2022-06-30' | '2022-07-01') => evaluateContactTalks(SY_2022, { halfYear: '2022-H1', contacts, talks: [{ contact: '甲', on }] });
  expect([talks(['甲'], '2022-06-30').verdict, talks(['甲'], '2022-07-01').verdict, talks(['甲', '乙'], '2022-06-30').values.open, talks([], '2022-06-30').verdict]).toEqual(['conforms', 'reason-required', ['乙'], 'not-rated']);
});
