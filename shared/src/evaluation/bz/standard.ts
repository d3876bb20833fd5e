import {
  BRANCH_DIMENSION_LABELS, type Exact, SIX_FACILITY_LABELS, isRefusal, parseCount, type BranchDimension, type Numeric, type Refusal, type SixFacility,
} from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { readShare, state } from '../finding.js';

/** Which of the five dimensions a branch meets (BZ-MB-1): 基本组织、队伍、制度、活动、保障. Returns conforms or hint. */
export function evaluateDimensions(
  edition: BzEdition,
  facts: { readonly met: Readonly<Partial<Record<BranchDimension, boolean>>> },
): Evaluation<CheckOutcome, { readonly open: readonly BranchDimension[] }> {
  const trace = traceOf(edition);
  const open = (Object.keys(BRANCH_DIMENSION_LABELS) as readonly BranchDimension[]).filter((dimension) => facts.met[dimension] !== true);
  const words = open.map((dimension) => BRANCH_DIMENSION_LABELS[dimension]).join('、');
  trace.check('BZ-MB-1', state(open.length === 0 ? '五个方面都已标准化' : `尚未标准化：${words}`), open.length === 0, 'hint');
  return trace.concludeChecks({ open });
}

/** The company's acceptance of its branches. */
export interface BranchAcceptanceFacts {
  readonly acceptedBranches: Numeric;
  readonly branches: Numeric;
}

/**
 * Whether all branches meet the standard (BZ-MB-2, BZ-SS-3a); those that do not go into central rectification and are
 * accepted anew until all pass.
 * @returns all-accepted, rectification-due or not-applicable (no branches); refusals of `readShare`
 */
export function evaluateBranchAcceptance(
  edition: BzEdition,
  facts: BranchAcceptanceFacts,
): Evaluation<'all-accepted' | 'rectification-due' | 'not-applicable', { readonly failing: Exact; readonly acceptedPercent: Exact | null }> | Refusal {
  const share = readShare(facts.acceptedBranches, facts.branches, '达标支部', '党支部');
  if (isRefusal(share)) return share;
  const trace = traceOf(edition);
  const failing = share.whole.minus(share.part);
  trace.apply('BZ-MB-2', { kind: 'share', name: '达标支部', part: share.part, whole: share.whole });
  const values = { failing, acceptedPercent: share.percent };
  if (share.percent === null) return trace.conclude('not-applicable', values);
  if (failing.equals(0)) return trace.conclude('all-accepted', values);
  trace.apply('BZ-SS-3a', state(`${failing.toText()} 个支部集中整改后再验收`));
  trace.propose({ kind: 'rectification', clause: 'BZ-SS-3a', subject: 'branch', detail: `${failing.toText()} 个支部集中整改` });
  return trace.conclude('rectification-due', values);
}

/**
 * The number of cultivated demonstration branches (BZ-MB-3) against the target of one to two; no cap on 示范牌 (AMB-62).
 * @returns conforms or hint; refusals of `parseCount`
 */
export function evaluateDemonstrationTarget(
  edition: BzEdition,
  facts: { readonly demonstrationBranches: Numeric },
): Evaluation<CheckOutcome, { readonly position: 'below' | 'within' | 'above' }> | Refusal {
  const count = parseCount(facts.demonstrationBranches, '示范党支部');
  if (isRefusal(count)) return count;
  const trace = traceOf(edition);
  const [min = 0, max = min] = trace.parameter('bz.demo_branch_target');
  const position = count.isLessThan(min) ? 'below' : count.isMoreThan(max) ? 'above' : 'within';
  const words = { below: '低于', within: '在', above: '高于' }[position];
  trace.check('BZ-MB-3', state(`示范党支部 ${count.toText()} 个，${words} ${min}-${max} 个${position === 'within' ? '之内' : ''}`), position === 'within', 'hint');
  return trace.concludeChecks({ position });
}

/**
 * The “六有” of a members' activity room (BZ-ZD-54): six of six; each missing one becomes an entry of the problem list.
 * @returns six-complete or six-missing
 */
export function evaluateActivityRoom(
  edition: BzEdition,
  facts: { readonly present: Readonly<Partial<Record<SixFacility, boolean>>> },
): Evaluation<'six-complete' | 'six-missing', { readonly missing: readonly SixFacility[] }> {
  const trace = traceOf(edition);
  const missing = (Object.keys(SIX_FACILITY_LABELS) as readonly SixFacility[]).filter((facility) => facts.present[facility] !== true);
  const words = missing.map((facility) => `“${SIX_FACILITY_LABELS[facility]}”`).join('');
  trace.apply('BZ-ZD-54', state(missing.length === 0 ? '六有齐全' : `没有做到${words}`));
  for (const facility of missing) {
    trace.propose({ kind: 'issue-entry', clause: 'BZ-ZD-54', subject: 'branch', subjectId: facility, detail: `党员活动室没有做到“${SIX_FACILITY_LABELS[facility]}”` });
  }
  return trace.conclude(missing.length === 0 ? 'six-complete' : 'six-missing', { missing });
}

/** Whether the assessment scheme holds an indicator of 党建与业务融合 (BZ-ZD-52): at least one. Returns conforms or incomplete; refusals of `parseCount`. */
export function evaluateIntegrationIndicators(
  edition: BzEdition,
  facts: { readonly indicators: Numeric },
): Evaluation<CheckOutcome, { readonly indicators: Exact }> | Refusal {
  const indicators = parseCount(facts.indicators, '融合指标');
  if (isRefusal(indicators)) return indicators;
  const trace = traceOf(edition);
  trace.check('BZ-ZD-52', state(`党建与业务融合专项指标 ${indicators.toText()} 项`), indicators.isAtLeast(1), 'incomplete');
  return trace.concludeChecks({ indicators });
}
