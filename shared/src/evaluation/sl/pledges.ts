import {
  PLEDGE_ITEMS, PLEDGE_ITEM_LABELS, PLEDGE_PROPERTY_LABELS, isRefusal,
  type Exact, type Numeric, type PledgeItem, type PledgeProperty, type Refusal,
} from '../../kernel/index.js';
import type { SlEdition } from '../../rulebooks/index.js';
import { traceOf, type Evaluation } from '../evaluation.js';
import { readShare, state } from '../finding.js';

/** A member's pledge as it stands. */
export interface PledgeFacts {
  readonly items: Readonly<Partial<Record<PledgeItem, string>>>;
  /** Whether at least one item is linked to a company key task of the period. */
  readonly isLinkedToKeyTask: boolean;
  /** What the branch confirmed; null before its review. */
  readonly review: Readonly<Record<PledgeProperty, boolean>> | null;
}

export type PledgeVerdict = 'pledge-valid' | 'pledge-awaiting-review' | 'pledge-returned' | 'rejected';

export interface PledgeValues {
  readonly missingItems: readonly PledgeItem[];
  readonly failedProperties: readonly PledgeProperty[];
}

/**
 * Whether a pledge is valid (SL-31-2, SL-31-2b, SL-31-3): all five items filled in and the branch has confirmed all
 * three properties. A missing link to a company key task is only a hint.
 * @returns pledge-valid, pledge-awaiting-review, pledge-returned (a property is missing) or rejected (an item is missing)
 */
export function evaluatePledgeValidity(edition: SlEdition, facts: PledgeFacts): Evaluation<PledgeVerdict, PledgeValues> {
  const trace = traceOf(edition);
  const missingItems = PLEDGE_ITEMS.filter((item) => (facts.items[item] ?? '').trim() === '');
  const missingWords = missingItems.map((item) => PLEDGE_ITEM_LABELS[item]).join('、');
  const filled = PLEDGE_ITEMS.length - missingItems.length;
  const findingOfItems = missingItems.length === 0 ? `五个方面都已承诺` : `五个方面承诺了 ${filled} 个，缺：${missingWords}`;
  const isComplete = trace.check('SL-31-2', state(findingOfItems), missingItems.length === 0, 'rejected');
  const linked = facts.isLinkedToKeyTask ? '已与公司重点工作相结合' : '还没有一条与公司重点工作相结合';
  trace.check('SL-31-2b', state(linked), facts.isLinkedToKeyTask, 'hint');

  const { review } = facts;
  const properties = Object.keys(PLEDGE_PROPERTY_LABELS) as readonly PledgeProperty[];
  const failedProperties = review === null ? [] : properties.filter((property) => !review[property]);
  if (review !== null) {
    const failedWords = failedProperties.map((property) => `“${PLEDGE_PROPERTY_LABELS[property]}”`).join('、');
    const finding = failedProperties.length === 0 ? '支部确认承诺明确具体、操作性强、易于考核' : `支部认为不符合：${failedWords}`;
    trace.apply('SL-31-3', state(finding));
  }
  const verdict =
    !isComplete ? 'rejected'
    : review === null ? 'pledge-awaiting-review'
    : failedProperties.length > 0 ? 'pledge-returned'
    : 'pledge-valid';
  return trace.conclude(verdict, { missingItems, failedProperties });
}

/** How many of the members on duty have a valid pledge. */
export interface PledgeCoverageFacts {
  /** Members on duty (在岗); retired members and those on long leave are not counted. */
  readonly onDutyMembers: Numeric;
  readonly validPledges: Numeric;
}

export type PledgeCoverageVerdict = 'coverage-reached' | 'coverage-missed' | 'not-applicable';

/**
 * Coverage of the pledge campaign (SL-31-1): every member on duty has a valid pledge.
 * @returns coverage-reached (exactly 100 %), coverage-missed, or not-applicable without members on duty; refusals of `readShare`
 */
export function evaluatePledgeCoverage(
  edition: SlEdition,
  facts: PledgeCoverageFacts,
): Evaluation<PledgeCoverageVerdict, { readonly coveragePercent: Exact | null }> | Refusal {
  const share = readShare(facts.validPledges, facts.onDutyMembers, '有效承诺', '在岗党员');
  if (isRefusal(share)) return share;
  const trace = traceOf(edition);
  trace.apply('SL-31-1', { kind: 'share', name: '承诺覆盖率', part: share.part, whole: share.whole });
  const coveragePercent = share.percent;
  if (coveragePercent === null) return trace.conclude('not-applicable', { coveragePercent });
  return trace.conclude(coveragePercent.equals(100) ? 'coverage-reached' : 'coverage-missed', { coveragePercent });
}
