import { can, type Actor, type Place } from '../../platform/auth/actor.js';
import type { Item } from '../items/items.module.js';

const unitOf = (item: Item): Place => ({ enterpriseId: item.enterpriseId, path: item.unitPath });
const companyOf = (place: { readonly enterpriseId: string; readonly companyPath: string }): Place => ({ enterpriseId: place.enterpriseId, path: place.companyPath });

/** The unit's Party organisation and 党群 evaluate together (SY-GC-16). */
export function mayAssess(item: Item, actor: Actor): boolean {
  return can(actor, 'item.review', unitOf(item)) || mayConclude(item, actor);
}

export function mayConclude(item: Item, actor: Actor): boolean {
  return can(actor, 'item.check', companyOf(item));
}

/** 党群 and the company's leaders decide on what the rules propose. */
export function mayDecide(place: { readonly enterpriseId: string; readonly companyPath: string }, actor: Actor): boolean {
  return can(actor, 'item.check', companyOf(place)) || can(actor, 'item.decide', companyOf(place));
}

/** Whoever wrote on an item, or leads it, neither evaluates it nor decides on what follows. */
export function isOwn(item: Item, actor: Actor): boolean {
  return item.filerId === actor.personId || item.leaderId === actor.personId || item.editorIds.includes(actor.personId);
}
