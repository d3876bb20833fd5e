import { isRefusal, parseCount, type Exact, type Numeric, type Refusal } from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { readShare, state } from '../finding.js';

/** The posts a member claims for a quarter, by kind. */
export interface ClaimFacts {
  /** 基础岗 */
  readonly base: Numeric;
  /** 攻坚岗 */
  readonly challenge: Numeric;
  /** 服务岗 */
  readonly service: Numeric;
}

export interface ClaimValues {
  /** True when one more 攻坚岗 or 服务岗 is suggested. */
  readonly isExtraSuggested: boolean;
}

/**
 * A member's claim of duties (BZ-RL-1 to BZ-RL-3b): at least one 基础岗; 攻坚岗 and 服务岗 are voluntary, one of them is encouraged.
 * @returns claim-valid (with a hint where nothing extra is claimed) or rejected; refusals of `parseCount`
 */
export function evaluateDutyClaim(
  edition: BzEdition,
  facts: ClaimFacts,
): Evaluation<'claim-valid' | 'rejected', ClaimValues> | Refusal {
  const base = parseCount(facts.base, '基础岗');
  if (isRefusal(base)) return base;
  const challenge = parseCount(facts.challenge, '攻坚岗');
  if (isRefusal(challenge)) return challenge;
  const service = parseCount(facts.service, '服务岗');
  if (isRefusal(service)) return service;

  const trace = traceOf(edition);
  const minBase = trace.parameter('bz.rl.min_base');
  trace.apply('BZ-RL-1', state(`认领基础岗 ${base.toText()} 个、攻坚岗 ${challenge.toText()} 个、服务岗 ${service.toText()} 个`));
  trace.apply('BZ-RL-1b', state('基础岗为必领'));
  const isValid = trace.check('BZ-RL-3', state(`至少 ${minBase} 个基础岗`), base.isAtLeast(minBase), 'rejected');
  const hasExtra = challenge.plus(service).isAtLeast(1);
  const isExtraSuggested = isValid && !hasExtra;
  if (isExtraSuggested) {
    trace.apply('BZ-RL-1c', state('攻坚岗、服务岗自愿认领'));
    trace.apply('BZ-RL-3b', state('鼓励额外认领 1 个'), 'hint');
  }
  return trace.conclude(isValid ? 'claim-valid' : 'rejected', { isExtraSuggested });
}

/** How far a branch's members have claimed. */
export interface ClaimCoverageFacts {
  /** Members of the branch, without those exempt for a stated reason (long leave). */
  readonly members: Numeric;
  /** Members with a valid claim that the branch has approved. */
  readonly validClaims: Numeric;
}

/**
 * Whether every member of a branch holds an approved claim of the quarter (BZ-RL-1b).
 * @returns claims-complete, claims-missing or not-applicable (no members); refusals of `readShare`
 */
export function evaluateClaimCoverage(
  edition: BzEdition,
  facts: ClaimCoverageFacts,
): Evaluation<'claims-complete' | 'claims-missing' | 'not-applicable', { readonly coveragePercent: Exact | null }> | Refusal {
  const share = readShare(facts.validClaims, facts.members, '有效认领', '党员');
  if (isRefusal(share)) return share;
  const trace = traceOf(edition);
  trace.apply('BZ-RL-1b', { kind: 'share', name: '认领覆盖率', part: share.part, whole: share.whole });
  const coveragePercent = share.percent;
  if (coveragePercent === null) return trace.conclude('not-applicable', { coveragePercent });
  return trace.conclude(coveragePercent.equals(100) ? 'claims-complete' : 'claims-missing', { coveragePercent });
}
