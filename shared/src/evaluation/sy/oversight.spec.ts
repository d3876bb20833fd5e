import fc from 'fast-check';
import { dateOfDayNumber, dayNumberOf, isInPeriod, lastDayOf } from '../../kernel/index.js';
import { SY_2022 } from '../../rulebooks/index.js';
import { accepted, withParameters } from '../testing/derived.js';
import { evaluateQualityIndicator, evaluateSurveyCadence, surveyPeriodOf, type QualityIndicatorFacts, type SurveySubject } from './oversight.js';

const INTERVALS = ['month', 'quarter', 'half-year', 'year'] as const;

describe('SY-GC-13, SY-ZR-12, SY-CN-11 a survey in every period', () => {
  test.each([
    ['month', '2022-08', '2022-08-31'], ['quarter', '2022-Q3', '2022-09-30'], ['half-year', '2022-H2', '2022-12-31'], ['year', '2022', '2022-12-31'],
  ] as const)('every %s: on 15 August 2022 that of %s, due on %s', (interval, period, dueOn) => {
    const edition = withParameters(SY_2022, { 'sy.survey_interval': interval });
    const result = evaluateSurveyCadence(edition, { subject: 'project', on: '2022-08-15', heldOn: [] });
    expect(result).toMatchObject({ verdict: 'checks-missing', values: { period, dueOn, held: 0 }, parameters: { 'sy.survey_interval': interval } });
    expect(result.consequences).toEqual([{ kind: 'open-duty', clause: 'SY-GC-13', subject: 'organisation', period, dueOn, detail: '工程专题调研' }]);
  });

  test.each<readonly [SurveySubject, string, string]>([
    ['project', 'SY-GC-13', '2022-Q3 工程专题调研 1 次'], ['responsibility-zone', 'SY-ZR-12', '2022-Q3 责任区调研 1 次'], ['pledge', 'SY-CN-11', '2022-Q3 践诺情况检查点评 1 次'],
  ])('%s: %s', (subject, clause, text) => {
    const result = evaluateSurveyCadence(SY_2022, { subject, on: '2022-08-15', heldOn: ['2022-06-30', '2022-07-01', '2022-10-01'] });
    expect(result).toMatchObject({ verdict: 'checks-done', values: { period: '2022-Q3', dueOn: '2022-09-30', held: 1 }, consequences: [] });
    expect(result.steps).toEqual([{ clause, finding: { kind: 'statement', text } }]);
    expect(result.citations.map((citation) => citation.clause)).toEqual([clause]);
    expect(evaluateSurveyCadence(SY_2022, { subject, on: '2022-08-15', heldOn: [] }).consequences).toMatchObject([{ clause }]);
  });

  test('any day of the period suffices, the first and the last included', () => {
    expect(['2022-06-30', '2022-07-01', '2022-09-30', '2022-10-01'].map((day) =>
      evaluateSurveyCadence(SY_2022, { subject: 'pledge', on: '2022-08-15', heldOn: [dateOfDayNumber(dayNumberOf(day as '2022-06-30'))] }).verdict,
    )).toEqual(['checks-missing', 'checks-done', 'checks-done', 'checks-missing']);
  });

  test('every day lies in its own period', () => {
    const days = fc.integer({ min: dayNumberOf('2022-07-01'), max: dayNumberOf('2027-12-31') }).map(dateOfDayNumber);
    fc.assert(fc.property(days, fc.constantFrom(...INTERVALS), (on, interval) => {
      const edition = withParameters(SY_2022, { 'sy.survey_interval': interval });
      const period = surveyPeriodOf(edition, on);
      expect(isInPeriod(on, period)).toBe(true);
      expect(evaluateSurveyCadence(edition, { subject: 'project', on, heldOn: [on] }).values).toEqual({ period, dueOn: lastDayOf(period), held: 1 });
    }));
  });
});

describe('SY-ZT-10 quality indicators', () => {
  const indicator = (facts: QualityIndicatorFacts) => accepted(evaluateQualityIndicator(SY_2022, facts));

  test.each([
    ['first-pass-yield', '96.5', '98', '97.99', 'indicator-improved', '149/100'],
    ['first-pass-yield', '96.5', '98', '98', 'indicator-reached', '3/2'],
    ['first-pass-yield', '96.5', '98', '98.01', 'indicator-reached', '151/100'],
    ['first-pass-yield', '96.5', '98', '96.5', 'indicator-unimproved', '0'],
    ['first-pass-yield', '96.5', '98', '96.49', 'indicator-unimproved', '-1/100'],
    ['external-failure-rate', '2.5', '1.8', '1.81', 'indicator-improved', '-69/100'],
    ['external-failure-rate', '2.5', '1.8', '1.8', 'indicator-reached', '-7/10'],
    ['external-failure-rate', '2.5', '1.8', '0', 'indicator-reached', '-5/2'],
    ['external-failure-rate', '2.5', '1.8', '2.5', 'indicator-unimproved', '0'],
    ['external-failure-rate', '2.5', '1.8', '2.51', 'indicator-unimproved', '1/100'],
  ] as const)('%s from %s to %s, measured %s → %s (%s)', (name, baseline, target, actual, verdict, change) => {
    const result = indicator({ indicator: name, baseline, target, actual });
    expect([result.verdict, result.values.change?.toJSON()]).toEqual([verdict, change]);
  });

  test('shows both comparisons in the indicator’s own direction', () => {
    const shown = (name: QualityIndicatorFacts['indicator']) =>
      indicator({ indicator: name, baseline: 2, target: 1, actual: 1.5 }).steps.map(({ clause, finding }) => (finding.kind === 'comparison' ? [clause, finding.name, finding.operator, finding.limit.toText(), finding.unit, finding.holds] : []));
    expect(shown('first-pass-yield')).toEqual([['SY-ZT-10', '一次交检合格率与目标', '≥', '1', '%', true], ['SY-ZT-10', '一次交检合格率与基期', '>', '2', '%', false]]);
    expect(shown('external-failure-rate')).toEqual([['SY-ZT-10', '外部故障率与目标', '≤', '1', '%', false], ['SY-ZT-10', '外部故障率与基期', '<', '2', '%', true]]);
  });

  test('not measured is not rated', () => {
    const result = indicator({ indicator: 'first-pass-yield', baseline: 96, target: 98, actual: null });
    expect([result.verdict, result.values.change]).toEqual(['not-rated', null]);
    expect(result.steps).toEqual([{ clause: 'SY-ZT-10', finding: { kind: 'statement', text: '一次交检合格率尚未测得' } }]);
  });

  test.each([
    [{ baseline: 100.01 }, '基期值', 'NUMBER.OUT_OF_RANGE'], [{ target: -1 }, '目标值', 'NUMBER.OUT_OF_RANGE'], [{ actual: '98.001' }, '实际值', 'NUMBER.TOO_FINE'], [{ baseline: '无' }, '基期值', 'NUMBER.NOT_A_NUMBER'],
  ])('refuses %p', (change, field, code) => {
    expect(evaluateQualityIndicator(SY_2022, { indicator: 'first-pass-yield', baseline: 96, target: 98, actual: 97, ...change })).toMatchObject({ code, facts: { field } });
  });

  test('a better figure never gives a worse verdict', () => {
    const figure = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => String(hundredths / 100));
    const order = ['indicator-unimproved', 'indicator-improved', 'indicator-reached'];
    fc.assert(fc.property(figure, figure, figure, figure, (baseline, target, one, other) => {
      const [low, high] = Number(one) <= Number(other) ? [one, other] : [other, one];
      const rank = (name: QualityIndicatorFacts['indicator'], actual: string) => order.indexOf(indicator({ indicator: name, baseline, target, actual }).verdict);
      expect(rank('first-pass-yield', high)).toBeGreaterThanOrEqual(rank('first-pass-yield', low));
      expect(rank('external-failure-rate', low)).toBeGreaterThanOrEqual(rank('external-failure-rate', high));
    }));
  });
});
