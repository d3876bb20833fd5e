import type { ObjectionState } from '@liangpai/shared/workflow';
import type { Actor } from '../../platform/auth/actor.js';
import type { Case } from '../../platform/workflow/case-walker.js';
import type { NoticeSubject, Objection, PublicNotice } from './notice.entity.js';

export const objectionKind = 'objection';

/** An objection as the workflow sees it. Whoever filed or leads what it is about counts as its filer: nobody answers for his or her own work. */
export function objectionCase(objection: Objection, notice: PublicNotice, subjects: readonly NoticeSubject[], actor: Actor): Case<ObjectionState> {
  const concerned = subjects.filter((subject) => objection.subjectId === null || subject.id === objection.subjectId);
  const isConcerned = concerned.some((subject) => subject.recusedIds.includes(actor.personId));
  return {
    enterpriseId: notice.enterpriseId, path: notice.organisationPath, subjectKind: objectionKind, subjectId: objection.id, state: objection.state, filerId: isConcerned ? actor.personId : objection.personId,
  };
}
