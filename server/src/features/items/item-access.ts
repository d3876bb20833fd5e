import type { SelectQueryBuilder } from 'typeorm';
import type { Capability } from '@liangpai/shared/kernel';
import { itemLevels, type ItemCapability } from '@liangpai/shared/workflow';
import { can, withinReach, type Actor } from '../../platform/auth/actor.js';
import { placeOf } from './item-cases.js';
import type { Item } from './item.entity.js';

/**
 * Who sees an item (catalogue A.2 “filing line, 党群”): its filer, leader and team; whoever reads items of its organisation; whoever has a step on its way;
 * who was asked for an opinion. Drafts are seen by those who write them.
 * @param isOfTeam whether the actor stands on the team or was consulted
 */
export function maySee(item: Item, actor: Actor, isOfTeam: boolean): boolean {
  if (item.enterpriseId !== actor.enterpriseId) return false;
  if (isOfTeam || item.filerId === actor.personId || item.leaderId === actor.personId || item.editorIds.includes(actor.personId)) return true;
  const own = { enterpriseId: item.enterpriseId, path: item.organisationPath };
  if (item.state === 'draft') return can(actor, 'item.file', own);
  if (can(actor, 'item.read', own)) return true;
  return (Object.keys(itemLevels) as ItemCapability[]).some((capability) => {
    const place = placeOf(item, capability);
    return place !== null && can(actor, capability, place);
  });
}

/** Narrows a query over `item` to what the actor may see; the same rule as `maySee`. */
export function narrowToVisible(query: SelectQueryBuilder<Item>, actor: Actor): SelectQueryBuilder<Item> {
  const own = `(item.filerId = :me OR item.leaderId = :me OR EXISTS (SELECT 1 FROM item_members m WHERE m.item_id = item.id AND m.person_id = :me) OR EXISTS (SELECT 1 FROM item_consultations c WHERE c.item_id = item.id AND c.person_id = :me AND c.withdrawn_at IS NULL))`;
  const filing = reach(actor, 'item.file', 'item.organisationPath', 'filing');
  const reading = reach(actor, 'item.read', 'item.organisationPath', 'reading');
  const levels = [
    reach(actor, 'item.review', 'item.unitPath', 'reviewing'), reach(actor, 'item.check', 'item.companyPath', 'checking'), reach(actor, 'item.decide', 'item.companyPath', 'deciding'),
    reach(actor, 'item.administer', 'item.administrationPath', 'administering'), reach(actor, 'item.recognise', 'item.recognitionPath', 'recognising'),
  ];
  const parameters = Object.assign({ me: actor.personId, enterpriseId: actor.enterpriseId }, filing.parameters, reading.parameters, ...levels.map((level) => level.parameters)) as Record<string, string>;
  return query.andWhere('item.enterpriseId = :enterpriseId').andWhere(
    `(${own} OR (item.state = 'draft' AND ${filing.sql}) OR (item.state <> 'draft' AND (${[reading, ...levels].map((level) => level.sql).join(' OR ')})))`, parameters,
  );
}

/** `withinReach` with parameters of its own name, so that several stand in one query. */
function reach(actor: Actor, capability: Capability, column: string, name: string): { readonly sql: string; readonly parameters: Record<string, string> } {
  const { sql, parameters } = withinReach(actor, capability, column);
  return {
    sql: sql.replaceAll(':reach', `:${name}`),
    parameters: Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key.replace('reach', name), value])),
  };
}
