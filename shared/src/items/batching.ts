import type { Carrier } from '../kernel/index.js';
import { itemWorkflows } from '../workflow/index.js';
import { requirementOf } from './requirements.js';

/**
 * Steps whose reader has everything before him or her in a list. The company's remarks and management level, a committee's vote, closing opinions and ways of
 * making public are each item's own: those steps are taken one by one.
 */
const together: readonly string[] = ['pass-review', 'grant', 'approve', 'end-notice', 'hang'];
/** Of them, those that judge the filing form. */
const judging: readonly string[] = ['pass-review', 'grant', 'approve'];

/** Whether a step of a kind of item may be taken on several items at once (SY-GC-08, SY-XF-04). */
export function isBatchStep(carrier: Carrier, action: string): boolean {
  const { needsCommittee, needsLevel, channels } = requirementOf(carrier, action);
  return together.includes(action) && !needsCommittee && !needsLevel && channels === null && itemWorkflows[carrier].transitions.some((step) => step.action === action);
}

/** Whether a step says yes to the filing form, so that a form which breaks a rule has to be looked at by itself. */
export function judgesFiling(action: string): boolean {
  return judging.includes(action);
}
