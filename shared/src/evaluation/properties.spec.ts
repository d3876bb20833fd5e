import fc from 'fast-check';
import { Exact, addDays, firstDayOf, isRefusal, lastDayOf, nextPeriod, type IsoDate, type Quarter } from '../kernel/index.js';
import { BZ_2025, EDITIONS, SF_2016, SY_2022, deriveEdition, editionOf, type AnyEdition, type BzEdition } from '../rulebooks/index.js';
import { evaluateAcceptance, type AcceptanceFacts } from './bz/acceptance.js';
import { evaluateBranchComposite } from './bz/composite.js';
import { evaluateDutyScore } from './bz/duty-scores.js';
import { evaluatePlaqueRuns, type QuarterPlaque } from './bz/plaque-history.js';
import { evaluateHelperAppraisal, evaluateSupportEffect } from './bz/support-effect.js';
import { bandOf } from './finding.js';
import { evaluateYearlyAcceptance } from './sf/naming.js';
import { evaluateDirectGrant, evaluatePostApplication, type PostApplicationFacts } from './sy/posts.js';
import { evaluateZoneRating } from './sy/zone-rating.js';
import { accepted } from './testing/derived.js';

const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`);
const quarters: Quarter[] = ['2025-Q3'];
while (quarters.length < 10) quarters.push(nextPeriod(quarters.at(-1) ?? '2025-Q3'));
const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });

describe('bands share out the scale', () => {
  const fallingCuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 }).map((cuts) => cuts.sort((a, b) => b - a));

  test('every value of [0, 100] lies in exactly one band, and the bands touch', () => {
    fc.assert(fc.property(fallingCuts, score, (cuts, text) => {
      const value = Exact.of(text);
      const bands = [100, ...cuts].map((cut) => bandOf(Exact.of(cut).minus(cut === 100 ? 0 : '0.1'), cuts));
      const holding = bands.filter(({ from, to, isTop }) => value.isAtLeast(from) && (isTop ? value.isAtMost(to) : value.isLessThan(to)));
      expect(holding).toEqual([bandOf(value, cuts)]);
      expect(bands.map(({ index }) => index)).toEqual(bands.map((_, index) => index));
      expect(bands.slice(1).every(({ to }, index) => to.equals(bands[index]?.from ?? -1))).toBe(true);
      expect([bands[0]?.to.toText(), bands.at(-1)?.from.toText()]).toEqual(['100', '0']);
    }));
  });

  test('BZ-JD-3a to BZ-JD-3c, BZ-RL-9a to BZ-RL-9c, BZ-LP-2 to BZ-LP-4: a better score never gives a worse band', () => {
    const orders = {
      support: ['support-replan', 'support-to-improve', 'support-reached'], duty: ['duty-failing', 'duty-competent', 'duty-excellent'], plaque: ['striving', 'qualified', 'exemplary'],
    };
    fc.assert(fc.property(score, score, (one, other) => {
      const [low, high] = Exact.of(one).isAtMost(other) ? [one, other] : [other, one];
      const support = (value: string) => orders.support.indexOf(accepted(evaluateSupportEffect(BZ_2025, { quarter: '2025-Q4', score: value })).verdict);
      const duty = (value: string) => orders.duty.indexOf(accepted(evaluateDutyScore(BZ_2025, { month: '2025-10', score: value })).verdict);
      const plaque = (value: string) => orders.plaque.indexOf(accepted(evaluateBranchComposite(BZ_2025, { quarter: '2025-Q4', star: value, mutual: value, support: value, isPaired: true })).verdict);
      for (const band of [support, duty, plaque]) expect(band(high)).toBeGreaterThanOrEqual(band(low));
    }));
  });
});

describe('reasons do not depend on the order of the facts', () => {
  test('SY-XF-S1 to SY-XF-S4, SY-XF-01 an application', () => {
    const facts: PostApplicationFacts = {
      kind: 'probationary-member', isCadre: true, appraisal: '称职', place: null, democraticReview: null, violationsOn: ['2022-01-01', '2021-01-01', '2020-01-01'], appliedOn: '2022-09-01',
      goalAspects: ['politics', 'service', 'politics'],
    };
    const expected = accepted(evaluatePostApplication(SY_2022, facts));
    fc.assert(fc.property(shuffled(facts.violationsOn ?? []), shuffled(facts.goalAspects), (violationsOn, goalAspects) => {
      expect(evaluatePostApplication(SY_2022, { ...facts, violationsOn, goalAspects })).toEqual(expected);
    }));
  });

  test('SY-XF-Z1, SY-XF-Z2 a direct grant', () => {
    const honours = [{ name: 'another', level: 'nation' }, { name: 'model-worker', level: 'unit' }, { name: 'master-craftsman', level: 'branch' }] as const;
    const expected = accepted(evaluateDirectGrant(SY_2022, { kind: 'full-member', honours, violations: 1 }));
    fc.assert(fc.property(shuffled(honours), (order) => {
      expect(evaluateDirectGrant(SY_2022, { kind: 'full-member', honours: order, violations: 1 })).toEqual(expected);
    }));
  });

  test('BZ-LP-7, BZ-LP-10, BZ-ZS-35 runs of quarters', () => {
    const tier = fc.constantFrom('exemplary' as const, 'qualified' as const, 'striving' as const, null);
    fc.assert(fc.property(fc.array(tier, { minLength: 10, maxLength: 10 }), shuffled(quarters), (tiers, order) => {
      const history: readonly QuarterPlaque[] = quarters.map((quarter, index) => ({ quarter, official: tiers[index] ?? null }));
      const reordered = order.map((quarter) => history.find((entry) => entry.quarter === quarter) ?? { quarter, official: null });
      expect(evaluatePlaqueRuns(BZ_2025, { history: reordered })).toEqual(evaluatePlaqueRuns(BZ_2025, { history }));
      const scoresOf = (plaques: readonly QuarterPlaque[]) => plaques.map(({ quarter, official }) => ({ quarter, score: official === null ? null : official === 'striving' ? 50 : 90 }));
      expect(evaluateHelperAppraisal(BZ_2025, { quarters: scoresOf(reordered) })).toEqual(evaluateHelperAppraisal(BZ_2025, { quarters: scoresOf(history) }));
    }));
  });

  test('BZ-ZS-32 an acceptance', () => {
    const interimScores = quarters.slice(0, 4).map((quarter, index) => ({ quarter, score: 70 + index * 5, rescore: null }));
    const facts: AcceptanceFacts = { termEndsOn: '2026-06-30', extensionsUsed: 0, reachedGoals: 4, goals: 4, handbookPractices: 1, survey: 'survey-reached', interimScores };
    fc.assert(fc.property(shuffled(interimScores), (order) => {
      expect(evaluateAcceptance(BZ_2025, { ...facts, interimScores: order })).toEqual(evaluateAcceptance(BZ_2025, facts));
    }));
  });

  test('SY-ZR-D1 to SY-ZR-D3 a rating; SF-DT-3 an acceptance', () => {
    const goals = fc.array(fc.record({ isMet: fc.boolean(), attainment: fc.constant(null), weight: fc.constant(null) }), { minLength: 1, maxLength: 10 });
    fc.assert(fc.property(goals, (list) => {
      expect(evaluateZoneRating(SY_2022, { year: '2022', goals: [...list].reverse() })).toEqual(evaluateZoneRating(SY_2022, { year: '2022', goals: list }));
    }));
    const acceptances = [{ on: '2015-12-01', result: 'excellent' }, { on: '2016-05-01', result: 'qualified' }, { on: '2017-01-01', result: 'unqualified' }] as const;
    fc.assert(fc.property(shuffled(acceptances), (order) => {
      expect(evaluateYearlyAcceptance(SF_2016, { level: 'team', year: '2016', acceptances: order, today: '2016-12-31' }).verdict).toBe('remains-in-creation');
    }));
  });
});

describe('a closed period keeps its result, whatever edition comes later', () => {
  const facts = fc.record({ star: score, mutual: score, support: fc.option(score), isPaired: fc.boolean() });
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 2 }).map((values) => values.sort((a, b) => b - a));

  /** The editions once a unit has changed the bands from a day on: the original ends on the day before. */
  function succeeded(from: IsoDate, values: readonly number[]): readonly BzEdition[] {
    const override = { key: 'bz.lp.cuts', value: values, reason: '调整', basis: '党委会纪要' };
    const later = deriveEdition(BZ_2025, { id: 'BZ-LATER', approvedBy: '公司党委', effectiveFrom: from, effectiveTo: null, overrides: [override] });
    if (isRefusal(later)) throw new Error(later.code);
    return [{ ...BZ_2025, effectiveTo: addDays(from, -1) }, later];
  }

  test('BZ-LP-1 to BZ-LP-4 the plaque of a quarter', () => {
    fc.assert(fc.property(fc.constantFrom(...quarters), fc.integer({ min: 1, max: 800 }), cuts, facts, (quarter, days, values, given) => {
      const judge = (editions: readonly BzEdition[]) => {
        const edition = editionOf(editions, 'BZ', quarter);
        if (isRefusal(edition)) throw new Error(edition.code);
        return evaluateBranchComposite(edition, { quarter, ...given });
      };
      expect(judge(succeeded(addDays(lastDayOf(quarter), days), values))).toEqual(judge(EDITIONS.BZ));
    }));
  });

  test('an edition in force on the last day does judge the quarter', () => {
    fc.assert(fc.property(fc.constantFrom(...quarters.slice(1)), (quarter) => {
      const answer = [firstDayOf(quarter), lastDayOf(quarter)].map((from) => editionOf(succeeded(from, [95, 50]), 'BZ', quarter));
      expect(answer.map((edition) => (isRefusal(edition) ? edition.code : edition.id))).toEqual(['BZ-LATER', 'BZ-LATER']);
    }));
  });

  test('an edition without an override is its parent, whatever its name', () => {
    const all: readonly AnyEdition[] = Object.values(EDITIONS).flat();
    fc.assert(fc.property(fc.constantFrom(...all), fc.string({ minLength: 1 }), (edition, id) => {
      expect(deriveEdition(edition, { id, approvedBy: id, effectiveFrom: '2027-01-01', effectiveTo: null, overrides: [] })).toBe(edition);
    }));
  });
});
