import { isRefusal, parseCount, type Exact, type IsoDate, type Numeric, type Refusal } from '../../kernel/index.js';
import type { BzEdition } from '../../rulebooks/index.js';
import { traceOf, type CheckOutcome, type Evaluation } from '../evaluation.js';
import { state } from '../finding.js';

export interface ClaimPublicationFacts {
  /** When the branch committee reviewed the claim; null while it has not. */
  readonly reviewedOn: IsoDate | null;
  /** Whether the claim fits the member's ability, and what the post needs; null while not answered. */
  readonly fitsAbility: boolean | null;
  readonly fitsPost: boolean | null;
  /** When the claim was published; null while it has not been. */
  readonly publishedOn: IsoDate | null;
  /** Comments of members and employees that nobody has answered yet. */
  readonly openComments: Numeric;
}

/**
 * Whether a claim of duties was reviewed by the branch committee against 党员能力 and 岗位需求 and only then published (BZ-RL-4); open comments
 * are pointed out.
 * @returns conforms, hint (open comments), incomplete (not reviewed, not published) or rejected (does not fit, or published before the
 * review); refusals of `parseCount`
 */
export function evaluateClaimPublication(
  edition: BzEdition,
  facts: ClaimPublicationFacts,
): Evaluation<CheckOutcome, { readonly openComments: Exact }> | Refusal {
  const openComments = parseCount(facts.openComments, '未答复意见');
  if (isRefusal(openComments)) return openComments;
  const { reviewedOn, publishedOn } = facts;
  const trace = traceOf(edition);
  for (const [name, fits] of [['党员能力', facts.fitsAbility], ['岗位需求', facts.fitsPost]] as const) {
    const answer = fits === null ? '尚未审核' : fits ? '符合' : '不符合';
    trace.check('BZ-RL-4', state(`${name}：${answer}`), fits === true, fits === null ? 'incomplete' : 'rejected');
  }
  trace.check('BZ-RL-4', state(reviewedOn === null ? '支委会尚未审核' : `支委会 ${reviewedOn} 审核`), reviewedOn !== null, 'incomplete');
  if (publishedOn === null) {
    trace.apply('BZ-RL-4', state('尚未公示'), 'incomplete');
  } else {
    trace.check('BZ-RL-4', state(`${publishedOn} 公示，应在审核之后`), reviewedOn !== null && reviewedOn <= publishedOn, 'rejected');
  }
  trace.check('BZ-RL-4', state(`未答复的党员群众意见 ${openComments.toText()} 条`), openComments.equals(0), 'hint');
  return trace.concludeChecks({ openComments });
}
