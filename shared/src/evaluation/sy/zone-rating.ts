import {
  Exact, isInPeriod, isRefusal, nextPeriod, parseCount, parseNumber, sumOf,
  type HalfYear, type IsoDate, type Numeric, type Refusal, type Year,
} from '../../kernel/index.js';
import type { SyEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { bandOf, state } from '../finding.js';

export interface ZoneGoal {
  /** Whether the goal is met: by its target and direction, or confirmed by the evaluator. */
  readonly isMet: boolean;
  /** Actual ÷ target in per cent, 0 or more; null for goals without a figure (then 100 when met, 0 otherwise). */
  readonly attainment: Numeric | null;
  /** Only for the method by weights; 0 or more. */
  readonly weight: Numeric | null;
}

export interface ZoneRatingFacts {
  readonly year: Year;
  /** Committed goals; those cancelled with approval are left out. */
  readonly goals: readonly ZoneGoal[];
}

export type ZoneRatingVerdict = 'zone-reached' | 'zone-kept' | 'zone-barred' | 'not-rated';

const BANDS = [
  { verdict: 'zone-reached', clause: 'SY-ZR-D1', label: '达标' },
  { verdict: 'zone-kept', clause: 'SY-ZR-D2', label: '保留下一年度争创资格' },
  { verdict: 'zone-barred', clause: 'SY-ZR-D3', label: '取消下一年度争创资格' },
] as const;

/**
 * The yearly rating of a zone (SY-ZR-D1 to SY-ZR-D3): [80,100] reached, [70,80) keeps next year's eligibility, below 70 loses it for the next
 * year only. The rate counts goals met unless the unit chose weights or capped means (AMB-10); nothing is rounded.
 * @returns the band, or not-rated without goals (or weights that add up to 0); refusals of `parseNumber`
 */
export function evaluateZoneRating(edition: SyEdition, facts: ZoneRatingFacts): Evaluation<ZoneRatingVerdict, { readonly rate: Exact | null; readonly barredYear: Year | null }> | Refusal {
  const trace = traceOf(edition);
  const rate = rateOf(facts.goals, trace.parameter('sy.zr.rate_method'));
  if (isRefusal(rate)) return rate;
  if (rate === null) {
    trace.apply('SY-ZR-D1', state('没有目标，不作评定'));
    return trace.conclude('not-rated', { rate, barredYear: null });
  }
  const band = bandOf(rate, trace.parameter('sy.zr.cuts'));
  const { verdict, clause, label } = BANDS[band.index === 0 ? 0 : band.index === 1 ? 1 : 2];
  trace.apply(clause, { kind: 'band', name: '年度争创目标达成率', value: rate, band, label });
  const barredYear = verdict === 'zone-barred' ? nextPeriod(facts.year) : null;
  if (barredYear !== null) trace.propose({ kind: 'eligibility-ban', clause: 'SY-ZR-D3', subject: 'responsibility-zone', period: barredYear });
  return trace.conclude(verdict, { rate, barredYear });
}

function rateOf(goals: readonly ZoneGoal[], method: 'count' | 'weighted' | 'mean-capped'): Exact | null | Refusal {
  const attained: Exact[] = [];
  const weights: Exact[] = [];
  for (const { isMet, attainment, weight } of goals) {
    const percent = attainment === null ? Exact.of(isMet ? 100 : 0) : parseNumber(attainment, '完成比例', { min: 0 });
    if (isRefusal(percent)) return percent;
    attained.push(method === 'mean-capped' ? (percent.isMoreThan(100) ? Exact.hundred : percent) : Exact.of(isMet ? 100 : 0));
    const read = weight === null ? Exact.zero : parseNumber(weight, '目标权重', { min: 0, decimals: 2 });
    if (isRefusal(read)) return read;
    weights.push(method === 'weighted' ? read : Exact.one);
  }
  const total = sumOf(weights);
  if (total.equals(0)) return null;
  return sumOf(attained.map((percent, index) => percent.times(weights[index] ?? 0))).over(total);
}

/** Whether a zone may apply for a year (SY-ZR-D3): barred only in the year after a rating below 70 % (AMB-21). Returns conforms or rejected. */
export function evaluateZoneEligibility(
  edition: SyEdition,
  facts: { readonly applyingFor: Year; readonly barredYears: readonly Year[] },
): Evaluation<CheckOutcome, { readonly isBarred: boolean }> {
  const trace = traceOf(edition);
  const isBarred = facts.barredYears.includes(facts.applyingFor);
  trace.check('SY-ZR-D3', state(isBarred ? `${facts.applyingFor} 年取消争创资格` : `${facts.applyingFor} 年可以申报`), !isBarred, 'rejected');
  return trace.concludeChecks({ isBarred });
}

/**
 * The two zero targets of a zone (SY-ZR-03, SY-ZR-04): no major hazards, no quality accidents, no violations of discipline or law.
 * @returns conforms or rejected; refusals of `parseCount`
 */
export function evaluateZoneIncidents(
  edition: SyEdition,
  facts: { readonly hazards: Numeric; readonly accidents: Numeric; readonly violations: Numeric },
): Evaluation<CheckOutcome, { readonly incidents: Exact }> | Refusal {
  const counts: Exact[] = [];
  for (const [field, entered] of [['重大安全生产隐患', facts.hazards], ['质量事故', facts.accidents], ['违纪违法', facts.violations]] as const) {
    const count = parseCount(entered, field);
    if (isRefusal(count)) return count;
    counts.push(count);
  }
  const [hazards = Exact.zero, accidents = Exact.zero, violations = Exact.zero] = counts;
  const trace = traceOf(edition);
  trace.check('SY-ZR-03', state(`重大安全生产隐患 ${hazards.toText()} 起，质量事故 ${accidents.toText()} 起`), hazards.equals(0) && accidents.equals(0), 'rejected');
  trace.check('SY-ZR-04', state(`违纪违法 ${violations.toText()} 起`), violations.equals(0), 'rejected');
  return trace.concludeChecks({ incidents: sumOf(counts) });
}

/**
 * The half-yearly talks of a zone (SY-ZR-05): every listed contact has at least one in the half-year.
 * @returns conforms, reason-required (somebody left), or not-rated without contacts
 */
export function evaluateContactTalks(
  edition: SyEdition,
  facts: { readonly halfYear: HalfYear; readonly contacts: readonly string[]; readonly talks: readonly { readonly contact: string; readonly on: IsoDate }[] },
): Evaluation<'conforms' | 'reason-required' | 'not-rated', { readonly open: readonly string[] }> {
  const trace = traceOf(edition);
  const talked = new Set(facts.talks.filter(({ on }) => isInPeriod(on, facts.halfYear)).map(({ contact }) => contact));
  const open = facts.contacts.filter((contact) => !talked.has(contact));
  if (facts.contacts.length === 0) {
    trace.apply('SY-ZR-05', state('还没有联系对象名单'));
    trace.propose({ kind: 'open-duty', clause: 'SY-ZR-05', subject: 'responsibility-zone', period: facts.halfYear, detail: '建立联系对象名单' });
    return trace.conclude('not-rated', { open });
  }
  trace.apply('SY-ZR-05', state(`联系对象 ${facts.contacts.length} 人，本期已谈 ${facts.contacts.length - open.length} 人`));
  return trace.conclude(open.length === 0 ? 'conforms' : 'reason-required', { open });
}
