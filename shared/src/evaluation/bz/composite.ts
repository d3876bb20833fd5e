import { Exact, isRefusal, parseNumber, type Numeric, type Quarter, type Refusal } from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation, type Trace } from '../evaluation.js';
import { bandOf, state } from '../finding.js';
import { bandedValue } from './banding.js';

/** The three components of a branch's quarter, 0–100 each; null where there is no score. */
export interface CompositeFacts {
  readonly quarter: Quarter;
  /** 星级党支部考核 */
  readonly star: Numeric | null;
  /** 互查评分; a mean of sheets, so it may have any number of decimals. */
  readonly mutual: Numeric | null;
  /** 帮扶成效评分 */
  readonly support: Numeric | null;
  /** Whether the branch was paired in the quarter; an unpaired branch can have no support score. */
  readonly isPaired: boolean;
}

export type PlaqueTier = 'exemplary' | 'qualified' | 'striving';

export interface CompositeValues {
  /** Exact; null when not rated. */
  readonly composite: Exact | null;
  /** True when the weights were renormalised over the components present (缺项重算). */
  readonly isRenormalised: boolean;
}

interface Component {
  readonly name: string;
  readonly value: Exact;
  /** Per cent of the composite. */
  readonly weight: Exact;
}

/**
 * The quarterly composite of a branch and the plaque it earns (BZ-LP-0 to BZ-LP-4), with what follows at once: priority
 * for 示范牌 (BZ-LP-6); for 争先牌 no awards in that quarter (BZ-LP-8) and a written self-criticism (BZ-LP-9).
 * @returns exemplary [90,100] · qualified [70,90) · striving [0,70) · not-rated; refusals of `parseNumber`
 */
export function evaluateBranchComposite(
  edition: BzEdition,
  facts: CompositeFacts,
): Evaluation<PlaqueTier | 'not-rated', CompositeValues> | Refusal {
  const star = readComponent(facts.star, '星级党支部考核');
  if (isRefusal(star)) return star;
  const mutual = readComponent(facts.mutual, '互查评分');
  if (isRefusal(mutual)) return mutual;
  const support = readComponent(facts.support, '帮扶成效评分');
  if (isRefusal(support)) return support;

  const trace = traceOf(edition);
  const missing = [...(star === null ? ['星级党支部考核'] : []), ...(mutual === null ? ['互查评分'] : [])];
  if (star === null || mutual === null) {
    trace.apply('BZ-LP-1', state(`缺少${missing.join('、')}，不评牌`));
    return trace.conclude('not-rated', { composite: null, isRenormalised: false });
  }
  const components = componentsOf(trace, star, mutual, support, facts.isPaired);
  if (components === null) return trace.conclude('not-rated', { composite: null, isRenormalised: false });

  const composite = components.reduce((sum, { value, weight }) => sum.plus(value.times(weight)), Exact.zero).over(100);
  const isRenormalised = components.length < 3;
  trace.apply('BZ-LP-1', {
    kind: 'weighted-sum', name: '综合得分', terms: components, result: composite, ...(isRenormalised ? { note: '缺项重算' } : {}),
  });
  const tier = applyBand(trace, composite);
  proposeFor(trace, tier, facts.quarter);
  return trace.conclude(tier, { composite, isRenormalised });
}

function readComponent(value: Numeric | null, field: string): Exact | null | Refusal {
  return value === null ? null : parseNumber(value, field, { min: 0, max: 100 });
}

function componentsOf(trace: Trace<BzEdition>, star: Exact, mutual: Exact, support: Exact | null, isPaired: boolean): readonly Component[] | null {
  const [starWeight = Exact.zero, mutualWeight = Exact.zero, supportWeight = Exact.zero] =
    trace.parameter('bz.lp.weights').map((weight) => Exact.of(weight));
  const two = [
    { name: '星级党支部考核', value: star, weight: starWeight },
    { name: '互查评分', value: mutual, weight: mutualWeight },
  ];
  const three = (value: Exact): readonly Component[] => [...two, { name: '帮扶成效评分', value, weight: supportWeight }];
  if (support !== null) {
    trace.apply('BZ-LP-1b', state(`帮扶成效评分 ${support.toTruncated()}`));
    return three(support);
  }
  if (isPaired) {
    trace.apply('BZ-LP-1b', state('已结对但本季没有帮扶成效评分，不评牌'));
    return null;
  }
  const total = starWeight.plus(mutualWeight);
  const method = trace.parameter('bz.lp.missing_help');
  // Weights of 0/0/100 leave nothing to renormalise over.
  if (method === 'block' || (method === 'renormalise' && total.equals(0))) {
    trace.apply('BZ-LP-1b', state('没有结对，缺帮扶成效评分，不评牌'));
    return null;
  }
  trace.apply('BZ-LP-1b', state(`没有结对：${MISSING_IN_CHINESE[method]}`));
  if (method === 'zero') return three(Exact.zero);
  if (method === 'copy-star') return three(star);
  return two.map((component) => ({ ...component, weight: component.weight.times(100).over(total) }));
}

const MISSING_IN_CHINESE = {
  renormalise: '按其余两项的权重重算',
  zero: '帮扶成效按0分计',
  'copy-star': '以星级考核分代替帮扶成效',
} as const;

const TIERS = [
  { tier: 'exemplary', clause: 'BZ-LP-2', label: '示范牌' },
  { tier: 'qualified', clause: 'BZ-LP-3', label: '达标牌' },
  { tier: 'striving', clause: 'BZ-LP-4', label: '争先牌' },
] as const;

function applyBand(trace: Trace<BzEdition>, composite: Exact): PlaqueTier {
  const value = bandedValue(trace, composite);
  const band = bandOf(value, trace.parameter('bz.lp.cuts'));
  const { tier, clause, label } = TIERS[band.index === 0 ? 0 : band.index === 1 ? 1 : 2];
  trace.apply(clause, { kind: 'band', name: '综合得分', value, band, label });
  trace.apply('BZ-LP-0', state('由高到低为示范牌、达标牌、争先牌'));
  return tier;
}

function proposeFor(trace: Trace<BzEdition>, tier: PlaqueTier, period: Quarter): void {
  if (tier === 'exemplary') {
    trace.propose({ kind: 'award-priority', clause: 'BZ-LP-6', subject: 'branch', period, detail: '先进基层党组织' });
  }
  if (tier !== 'striving') return;
  trace.propose({ kind: 'award-exclusion', clause: 'BZ-LP-8', subject: 'branch', period });
  const dueWithin = { unit: 'working-days', amount: trace.parameter('bz.lp.review_days') } as const;
  trace.propose({ kind: 'self-criticism', clause: 'BZ-LP-9', subject: 'branch-secretary', period, dueWithin });
}

/**
 * Whether a branch may take part in an award (BZ-LP-8): 争先牌 bars awards of that same quarter, not yearly ones.
 * @returns conforms or rejected
 */
export function evaluateAwardEligibility(
  edition: BzEdition,
  facts: { readonly awardPeriod: string; readonly strivingQuarters: readonly Quarter[] },
): Evaluation<'conforms' | 'rejected', { readonly barredBy: Quarter | null }> {
  const trace = traceOf(edition);
  const barredBy = facts.strivingQuarters.find((quarter) => quarter === facts.awardPeriod) ?? null;
  trace.check('BZ-LP-8', state(barredBy === null ? '评优期间没有争先牌' : `${barredBy} 为争先牌，不参加该季度评优`), barredBy === null, 'rejected');
  return trace.conclude(barredBy === null ? 'conforms' : 'rejected', { barredBy });
}
