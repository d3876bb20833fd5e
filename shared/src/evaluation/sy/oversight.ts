import {
  QUALITY_INDICATOR_LABELS, halfYearOf, isInPeriod, isRefusal, lastDayOf, monthOf, parseNumber, quarterOf, yearOf, type Exact, type IsoDate, type Numeric, type Period,
  type QualityIndicator, type Refusal,
} from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { compare, state, type Operator } from '../finding.js';

/** What 党群人力资源部 surveys, and what the superior organisation checks. */
export type SurveySubject = 'project' | 'responsibility-zone' | 'pledge';

const SURVEYS = {
  project: { clause: 'SY-GC-13', label: '工程专题调研' },
  'responsibility-zone': { clause: 'SY-ZR-12', label: '责任区调研' },
  pledge: { clause: 'SY-CN-11', label: '践诺情况检查点评' },
} as const satisfies Readonly<Record<SurveySubject, { readonly clause: string; readonly label: string }>>;

/**
 * Whether the periodic survey of projects (SY-GC-13) and zones (SY-ZR-12), or the check and comment on pledges (SY-CN-11), was held in
 * the period of a day. The plan only says 定期; `sy.survey_interval` is a quarter by default.
 * @param facts.on any day of the period judged
 * @returns checks-done or checks-missing with the duty, due on the period's last day
 */
export function evaluateSurveyCadence(
  edition: SyEdition,
  facts: { readonly subject: SurveySubject; readonly on: IsoDate; readonly heldOn: readonly IsoDate[] },
): Evaluation<'checks-done' | 'checks-missing', { readonly period: Period; readonly dueOn: IsoDate; readonly held: number }> {
  const trace = traceOf(edition);
  const { clause, label } = SURVEYS[facts.subject];
  const period = surveyPeriodOf(edition, facts.on);
  const dueOn = lastDayOf(period);
  const held = facts.heldOn.filter((date) => isInPeriod(date, period)).length;
  trace.parameter('sy.survey_interval');
  trace.apply(clause, state(`${period} ${label} ${held} 次`));
  if (held > 0) return trace.conclude('checks-done', { period, dueOn, held });
  trace.propose({ kind: 'open-duty', clause, subject: 'organisation', period, dueOn, detail: label });
  return trace.conclude('checks-missing', { period, dueOn, held });
}

/** The period of a day in which one survey is due (`sy.survey_interval`). */
export function surveyPeriodOf(edition: SyEdition, on: IsoDate): Period {
  switch (edition.values['sy.survey_interval']) {
    case 'month': return monthOf(on);
    case 'quarter': return quarterOf(on);
    case 'half-year': return halfYearOf(on);
    case 'year': return yearOf(quarterOf(on));
  }
}

/** Which way a quality indicator is better. */
const BETTER = {
  'first-pass-yield': { reaches: '≥', beats: '>' },
  'external-failure-rate': { reaches: '≤', beats: '<' },
} as const satisfies Readonly<Record<QualityIndicator, { readonly reaches: Operator; readonly beats: Operator }>>;

export interface QualityIndicatorFacts {
  readonly indicator: QualityIndicator;
  /** Per cent, 0–100, at most two digits after the point. */
  readonly baseline: Numeric;
  readonly target: Numeric;
  /** Null while not measured. */
  readonly actual: Numeric | null;
}

/**
 * A quality indicator of a project (SY-ZT-10): 一次交检合格率 is to rise, 外部故障率 to fall. The plan sets no figure; the target is the project's.
 * @returns indicator-reached (the target or better), indicator-improved (better than the baseline), indicator-unimproved or not-rated
 * (not measured), with the change in percentage points; refusals of `parseNumber`
 */
export function evaluateQualityIndicator(
  edition: SyEdition,
  facts: QualityIndicatorFacts,
): Evaluation<'indicator-reached' | 'indicator-improved' | 'indicator-unimproved' | 'not-rated', { readonly change: Exact | null }> | Refusal {
  const { reaches, beats } = BETTER[facts.indicator];
  const name = QUALITY_INDICATOR_LABELS[facts.indicator];
  const limits = { min: 0, max: 100, decimals: 2 };
  const baseline = parseNumber(facts.baseline, '基期值', limits);
  if (isRefusal(baseline)) return baseline;
  const target = parseNumber(facts.target, '目标值', limits);
  if (isRefusal(target)) return target;
  const actual = facts.actual === null ? null : parseNumber(facts.actual, '实际值', limits);
  if (isRefusal(actual)) return actual;
  const trace = traceOf(edition);
  if (actual === null) {
    trace.apply('SY-ZT-10', state(`${name}尚未测得`));
    return trace.conclude('not-rated', { change: null });
  }
  const reached = compare(`${name}与目标`, actual, reaches, target, '%');
  const improved = compare(`${name}与基期`, actual, beats, baseline, '%');
  trace.apply('SY-ZT-10', reached);
  trace.apply('SY-ZT-10', improved);
  const verdict = reached.holds ? 'indicator-reached' : improved.holds ? 'indicator-improved' : 'indicator-unimproved';
  return trace.conclude(verdict, { change: actual.minus(baseline) });
}
