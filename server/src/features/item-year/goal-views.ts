import { Exact } from '@liangpai/shared/kernel';
import type { ItemGoalView } from '@liangpai/shared/contracts';
import type { LiveFigure } from '../plaques/plaques.module.js';
import { publicTargetName } from '@liangpai/shared/items';
import type { ItemGoal } from './item-year.entity.js';

/** Whether a goal is met: by its figure, or as confirmed. */
export function isMet(goal: Pick<ItemGoal, 'isQuantified' | 'direction' | 'target' | 'actual' | 'isDone'>): boolean {
  if (!goal.isQuantified) return goal.isDone;
  if (goal.actual === null || goal.target === null) return false;
  const actual = Exact.of(goal.actual);
  if (goal.direction === 'at-least') return actual.isAtLeast(goal.target);
  return goal.direction === 'at-most' ? actual.isAtMost(goal.target) : actual.equals(goal.target);
}

/** Whether something was said about a goal at the year's end. */
export function hasResult(goal: ItemGoal): boolean {
  return goal.isQuantified ? goal.actual !== null : goal.isDone || goal.evidence !== '';
}

export function stateOf(goal: ItemGoal, endsOn: string | null, today: string): ItemGoalView['state'] {
  if (goal.cancelledAt) return 'cancelled';
  if (isMet(goal)) return 'met';
  const dueOn = goal.dueOn ?? endsOn;
  return dueOn !== null && dueOn < today ? 'overdue' : 'open';
}

/** Goals with their parts behind them, and the sums of the parts (SY-ZT-11). */
export function goalViews(goals: readonly ItemGoal[], endsOn: string | null, today: string): ItemGoalView[] {
  const ordered = [...goals].sort((one, other) => one.position - other.position);
  const partsOf = (id: string): ItemGoal[] => ordered.filter((goal) => goal.parentId === id);
  const shown = (goal: ItemGoal): ItemGoalView => {
    const parts = partsOf(goal.id).filter((part) => !part.cancelledAt);
    const { id, position, parentId, name, aspect, isQuantified, unit, direction, target, dueOn, actual, asOfOn, isDone, doneOn, evidence, version } = goal;
    return {
      id, position, parentId, owner: goal.ownerId ? { id: goal.ownerId, name: goal.ownerName } : null, name, aspect, isQuantified, unit, direction, target, dueOn, actual, asOfOn, isDone, doneOn, evidence,
      state: stateOf(goal, endsOn, today), partsTarget: sum(parts.map((part) => part.target)), partsActual: sum(parts.map((part) => part.actual)), version,
    };
  };
  return ordered.filter((goal) => goal.parentId === null).flatMap((goal) => [shown(goal), ...partsOf(goal.id).map(shown)]);
}

function sum(figures: readonly (string | null)[]): string | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length > 0 ? known.reduce((total, figure) => total.plus(figure), Exact.zero).toText() : null;
}

/** The figures that may stand beside approved targets on the item's plaque. */
export function liveFigures(goals: readonly ItemGoal[]): LiveFigure[] {
  return goals.flatMap(({ parentId, cancelledAt, name, unit, actual, asOfOn }) => (parentId === null && cancelledAt === null && unit !== null && actual !== null && asOfOn !== null
    ? [{ name: publicTargetName(name), unit, actual: Number(actual), asOfOn }] : []));
}
