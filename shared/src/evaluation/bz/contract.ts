import type { IsoDate } from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

/** When each party signed or sealed; null until then. */
export interface ContractFacts {
  /** 甲方 */
  readonly helperSignedOn: IsoDate | null;
  /** 乙方 */
  readonly branchSignedOn: IsoDate | null;
  /** 监督方 */
  readonly supervisorSignedOn: IsoDate | null;
}

/**
 * Whether the 《结对提升责任书》 is in force (BZ-ZS-42): only when all three have signed, from the day of the last of them.
 * No duty of the contract starts before.
 * @returns contract-effective or contract-waiting
 */
export function evaluateContract(
  edition: BzEdition,
  facts: ContractFacts,
): Evaluation<'contract-effective' | 'contract-waiting', { readonly effectiveOn: IsoDate | null; readonly signatures: number }> {
  const trace = traceOf(edition);
  const signed = [facts.helperSignedOn, facts.branchSignedOn, facts.supervisorSignedOn].filter((date) => date !== null).sort();
  const effectiveOn = signed.length === 3 ? signed[2] ?? null : null;
  trace.apply('BZ-ZS-42', state(effectiveOn === null ? `三方已签 ${signed.length} 方，未生效` : `三方签字，自 ${effectiveOn} 生效`));
  return trace.conclude(effectiveOn === null ? 'contract-waiting' : 'contract-effective', { effectiveOn, signatures: signed.length });
}

/** What the helper wants to do with a branch's item. */
export interface HelperActionFacts {
  readonly action: 'read' | 'comment' | 'edit';
  readonly isStandardisationItem: boolean;
}

/**
 * What the helper may do (BZ-ZS-13c): read and comment on standardisation items, nothing else.
 * @returns conforms or rejected
 */
export function evaluateHelperAction(edition: BzEdition, facts: HelperActionFacts): Evaluation<CheckOutcome, Record<never, never>> {
  const trace = traceOf(edition);
  const isAllowed = facts.isStandardisationItem && facts.action !== 'edit';
  trace.check('BZ-ZS-13c', state(isAllowed ? '标准化事项可以查看、评论' : '不干预乙方正常党建工作'), isAllowed, 'rejected');
  return trace.concludeChecks({});
}

/**
 * Who supervises a pairing (BZ-ZS-31; AMB-45): where the supervisor is also the helper, a substitute must be named,
 * unless the unit allows the overlap with a mark.
 * @returns conforms, hint (overlap allowed and marked) or incomplete (no substitute named)
 */
export function evaluateSupervisor(
  edition: BzEdition,
  facts: { readonly isHelperFromSupervisor: boolean; readonly hasSubstitute: boolean },
): Evaluation<CheckOutcome, Record<never, never>> {
  const trace = traceOf(edition);
  const overlaps = facts.isHelperFromSupervisor && !facts.hasSubstitute;
  const otherwise = trace.parameter('bz.supervisor_conflict') === 'flag' ? 'hint' : 'incomplete';
  trace.check('BZ-ZS-31', state(overlaps ? '监督方就是帮扶方' : '监督方与帮扶方分开'), !overlaps, otherwise);
  return trace.concludeChecks({});
}
