import type { PlaqueState } from '@liangpai/shared/workflow';
import type { Actor, Place } from '../../platform/auth/actor.js';
import type { Case } from '../../platform/workflow/case-walker.js';
import type { PlaqueVersion } from './plaque-version.entity.js';
import type { Plaque } from './plaque.entity.js';

/** Where a plaque stands in the tree. */
export function placeOf(plaque: Plaque): Place {
  return { enterpriseId: plaque.enterpriseId, path: plaque.organisationPath };
}

/** A version as the workflow sees it. Everybody who wrote in it counts as its filer: recusal is about the content. */
export function caseOf(plaque: Plaque, version: PlaqueVersion, actor: Actor): Case<PlaqueState> {
  return {
    ...placeOf(plaque), subjectKind: 'plaque-version', subjectId: version.id, state: version.state,
    ownerIds: version.editorIds, filerId: version.editorIds.includes(actor.personId) ? actor.personId : version.filerId,
  };
}

/** What the list and the page call a plaque's condition. */
export function statusOf(plaque: Plaque, open: Pick<PlaqueVersion, 'state'> | null, today: string): 'draft' | 'in-review' | 'in-approval' | 'shown' | 'expired' | 'withdrawn' {
  if (plaque.state === 'withdrawn') return 'withdrawn';
  if (plaque.state === 'shown') return plaque.toOn < today ? 'expired' : 'shown';
  return open?.state === 'in-review' || open?.state === 'in-approval' ? open.state : 'draft';
}
