import type { ItemPlanView } from '@liangpai/shared/contracts';
import { itemPlanKinds, itemPlanWorkflows } from '@liangpai/shared/workflow';
import type { Actor } from '../../platform/auth/actor.js';
import type { Case, OfferedStep } from '../../platform/workflow/case-walker.js';
import type { Item } from '../items/items.module.js';
import type { ItemPlan } from './item-year.entity.js';

export const planSubject = 'item-plan';
/** Names the item too, so that a screen finds it from the duty alone. */
export const planSubjectId = (plan: Pick<ItemPlan, 'id' | 'itemId'>): string => `${plan.itemId}:${plan.id}`;

/** A plan as the workflow sees it: measures belong to their owner; a change is never approved by those who carry the item. */
export function caseOfPlan(plan: ItemPlan, item: Item, actor: Actor): Case<string> {
  const isOwn = item.leaderId === actor.personId || item.editorIds.includes(actor.personId) || plan.byId === actor.personId;
  return {
    enterpriseId: item.enterpriseId, path: item.organisationPath, subjectKind: planSubject, subjectId: planSubjectId(plan), state: plan.state, subjectPersonId: item.leaderId,
    filerId: plan.kind === 'improvement' ? plan.ownerId : isOwn ? actor.personId : plan.byId, elsewhere: { 'item.review': { enterpriseId: item.enterpriseId, path: item.unitPath } },
  };
}

export function planView(plan: ItemPlan, goalName: string | null, steps: OfferedStep[], today: string): ItemPlanView {
  const workflow = itemPlanWorkflows[plan.kind];
  const { id, kind, state, cause, measures, dueOn, result, earlierEndsOn, newEndsOn, at, opinion, version } = plan;
  return {
    id, kind, title: itemPlanKinds[kind], state, stateLabel: workflow.states[state] ?? state, cause, measures, owner: plan.ownerId ? { id: plan.ownerId, name: plan.ownerName } : null, dueOn,
    isOverdue: !workflow.final.includes(state) && dueOn !== null && dueOn < today, result, earlierEndsOn, newEndsOn, goal: goalName, by: plan.byName, at, opinion, steps, version,
  };
}
