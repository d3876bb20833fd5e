import { CARRIER_LABELS, type Carrier } from '../kernel/index.js';
import { itemWorkflows } from '../workflow/index.js';
import { isBatchStep, judgesFiling } from './batching.js';
import { requirementOf } from './requirements.js';

const carriers = Object.keys(CARRIER_LABELS) as Carrier[];
const steps = carriers.flatMap((carrier) => itemWorkflows[carrier].transitions.map((step) => ({ carrier, step })));

describe('steps taken on several items at once (SY-GC-08, SY-XF-04)', () => {
  test.each([
    ['project', 'pass-review', true], ['project', 'approve', true], ['project', 'end-notice', true], ['project', 'hang', true], ['vanguard-post', 'grant', true], ['task-force', 'approve', true],
    // The company remarks on each and sets its level (SY-ZT-33, SY-GC-07); a committee votes on each (SY-ZT-30); results are each item's own (SY-GC-16, SY-ZR-13); ways of publication too (SY-CN-10).
    ['project', 'pass-check', false], ['project', 'carry', false], ['project', 'close', false], ['project', 'give-recognition', false], ['responsibility-zone', 'give-rating', false], ['responsibility-zone', 'confirm-rating', false], ['pledge', 'publish', false], ['pledge', 'archive', false],
    // Not a step of this kind.
    ['pledge', 'hang', false], ['project', 'grant', false],
  ] as const)('%s %s: %s', (carrier, action, expected) => {
    expect(isBatchStep(carrier, action)).toBe(expected);
  });

  test('never one that needs a reason, a vote, a level or a way of publication', () => {
    for (const { carrier, step } of steps.filter(({ carrier: kind, step: { action } }) => isBatchStep(kind, action))) {
      expect(step.needsReason ?? false).toBe(false);
      expect(requirementOf(carrier, step.action)).toMatchObject({ needsCommittee: false, needsLevel: false, channels: null });
    }
  });

  test('the filing form is looked at until it is approved, not afterwards', () => {
    expect(['pass-review', 'grant', 'approve', 'end-notice', 'hang'].map(judgesFiling)).toEqual([true, true, true, false, false]);
  });
});
