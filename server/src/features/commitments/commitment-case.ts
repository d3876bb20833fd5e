import type { PledgeTexts } from '@liangpai/shared/contracts';
import type { CommitmentState } from '@liangpai/shared/workflow';
import type { Actor } from '../../platform/auth/actor.js';
import { newId } from '../../platform/ids/ids.js';
import type { Case } from '../../platform/workflow/case-walker.js';
import type { NewDuty } from '../../platform/workflow/duties.js';
import type { Organisation, Person } from '../organisations/organisations.module.js';
import type { Commitment } from './commitment.entity.js';

export const subjectKind = 'commitment';

export const noPledges: PledgeTexts = { 'member-obligations': '', 'work-goals': '', 'post-duties': '', 'self-improvement': '', 'company-tasks': '' };

/** A pledge as the workflow sees it. */
export function caseOf(commitment: Commitment): Case<CommitmentState> {
  const { enterpriseId, path, state, id, personId } = commitment;
  return { enterpriseId, path, state, subjectKind, subjectId: id, filerId: personId, subjectPersonId: personId };
}

/** The next version of a member's pledge, with nothing in it yet. */
export function blankCommitment(person: Person, branch: Organisation, number: number): Commitment {
  return {
    id: newId(), enterpriseId: person.enterpriseId, personId: person.id, branchId: branch.id, path: branch.path, number, pledges: noPledges, keyTasks: noPledges, state: 'draft',
    submittedAt: null, confirmedAt: null, confirmedByName: null, replacedAt: null, version: 1,
  };
}

/** The member's duty to write, or to mend what the branch sent back. The plan sets no day for it. */
export function writingDuty(commitment: Commitment, returned?: { readonly by: Actor; readonly reason: string }): NewDuty {
  return {
    ...placeOf(commitment), kind: returned ? 'fix-commitment' : 'write-commitment', capability: null, personId: commitment.personId, initiatorId: returned?.by.personId ?? null, dueOn: null,
    title: returned ? '承诺请修改' : '写承诺', summary: returned ? `${returned.by.name}退回：${returned.reason}`.slice(0, 300) : '五个方面各一条，支部确认后公开',
  };
}

/** The branch's duty to confirm. */
export function confirmingDuty(commitment: Commitment, personName: string): NewDuty {
  return {
    ...placeOf(commitment), kind: 'confirm-commitment', capability: 'commitment.review', personId: null, initiatorId: commitment.personId, dueOn: null,
    title: '承诺待确认', summary: `${personName}　${commitment.number === 1 ? '首次承诺' : `第${commitment.number}版，确认后替换公开的一版`}`,
  };
}

function placeOf(commitment: Commitment): Pick<NewDuty, 'enterpriseId' | 'subjectKind' | 'subjectId' | 'organisationId' | 'organisationPath'> {
  return { enterpriseId: commitment.enterpriseId, subjectKind, subjectId: commitment.id, organisationId: commitment.branchId, organisationPath: commitment.path };
}
