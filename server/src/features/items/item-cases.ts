import { itemLevels, type ItemCapability, type Level } from '@liangpai/shared/workflow';
import type { Actor, Place } from '../../platform/auth/actor.js';
import type { Case } from '../../platform/workflow/case-walker.js';
import type { Item } from './item.entity.js';

export const subjectKind = 'item';

/** Where a level of an item lies; null for a department that the item has not named. */
export function placeOfLevel(item: Item, level: Level): { readonly id: string; readonly path: string } | null {
  switch (level) {
    case 'own': return { id: item.organisationId, path: item.organisationPath };
    case 'unit': return { id: item.unitId, path: item.unitPath };
    case 'company': return { id: item.companyId, path: item.companyPath };
    case 'administration': return item.administrationId && item.administrationPath ? { id: item.administrationId, path: item.administrationPath } : null;
    case 'recognition': return item.recognitionId && item.recognitionPath ? { id: item.recognitionId, path: item.recognitionPath } : null;
  }
}

/** Where a capability over an item has to be held. */
export function placeOf(item: Item, capability: ItemCapability): Place | null {
  const place = placeOfLevel(item, itemLevels[capability]);
  return place && { enterpriseId: item.enterpriseId, path: place.path };
}

/** An item as the workflow sees it. Whoever wrote on it, and whoever leads it, counts as its filer: nobody decides on his or her own work. */
export function caseOf(item: Item, actor: Actor): Case<string> {
  const isOwn = item.editorIds.includes(actor.personId) || item.leaderId === actor.personId;
  const elsewhere = Object.fromEntries((Object.keys(itemLevels) as ItemCapability[]).map((capability) => [capability, placeOf(item, capability)]));
  return {
    enterpriseId: item.enterpriseId, path: item.organisationPath, subjectKind, subjectId: item.id, state: item.state,
    filerId: isOwn ? actor.personId : item.filerId, subjectPersonId: item.leaderId, ownerIds: [...item.editorIds, ...(item.leaderId ? [item.leaderId] : [])], elsewhere,
  };
}

/** A project that the company designated skips selection: its filing goes to the office at once; every other one is selected by its unit (SY-GC-10). */
export function isOfOrigin(item: Item, action: string): boolean {
  if (item.carrier !== 'project' || (action !== 'submit' && action !== 'submit-designated')) return true;
  return (item.origin === 'designated') === (action === 'submit-designated');
}
