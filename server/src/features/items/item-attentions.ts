import { staleDraftDays, type ItemAttention } from '@liangpai/shared/contracts';
import type { Clock } from '../../platform/clock/clock.js';

const isPast = (day: string): string => `${day} < :today`;
/** Figures are decimal text; a goal that nobody reported on has not been met. */
const isMissed = `(CASE WHEN g.is_quantified = 0 THEN g.is_done = 0 WHEN g.actual IS NULL OR g.target IS NULL THEN 1 = 1
  WHEN g.direction = 'at-least' THEN CAST(g.actual AS DECIMAL(24,8)) < CAST(g.target AS DECIMAL(24,8))
  WHEN g.direction = 'at-most' THEN CAST(g.actual AS DECIMAL(24,8)) > CAST(g.target AS DECIMAL(24,8))
  ELSE CAST(g.actual AS DECIMAL(24,8)) <> CAST(g.target AS DECIMAL(24,8)) END)`;

/**
 * Conditions over `item`, for lists and for counting. An item's notice, plaque, log and goals belong to features that stand on this one, so that their
 * tables are named here and their code is not.
 */
export const attentionConditions: Readonly<Record<ItemAttention, string>> = {
  overdue: `(item.phase = 'running' AND ${isPast('item.endsOn')})`,
  // Duties of an item's year and of its plans begin with the item's identifier.
  'overdue-step': `item.id IN (SELECT SUBSTR(d.subject_id, 1, 26) FROM duties d WHERE d.enterprise_id = :enterpriseId AND d.subject_kind IN ('item', 'item-year', 'item-plan') AND d.closed_at IS NULL AND d.escalates_id IS NULL AND ${isPast('d.due_on')})`,
  'stale-draft': `(item.phase = 'draft' AND item.stateSince < :staleSince)`,
  'never-visited': `(item.phase = 'running' AND NOT EXISTS (SELECT 1 FROM item_records r WHERE r.item_id = item.id AND r.kind IN ('supervision', 'check') AND r.is_struck = 0))`,
  'goals-behind': `(item.phase = 'running' AND EXISTS (SELECT 1 FROM item_goals g WHERE g.item_id = item.id AND g.cancelled_at IS NULL AND ${isPast('COALESCE(g.due_on, item.endsOn)')} AND ${isMissed}))`,
  'open-objection': `EXISTS (SELECT 1 FROM notice_subjects s JOIN objections o ON o.notice_id = s.notice_id AND (o.subject_id IS NULL OR o.subject_id = s.id) WHERE s.subject_kind = 'item' AND s.subject_id = item.id AND s.outcome IS NULL AND o.state = 'open')`,
  'plaque-not-shown': `(item.phase = 'running' AND EXISTS (SELECT 1 FROM plaques p WHERE p.id = item.plaqueId AND p.state = 'preparing'))`,
};

/** What the conditions compare with, beside `enterpriseId` of the visible items. */
export function attentionParameters(clock: Clock): Record<string, string> {
  return { today: clock.today(), staleSince: clock.after(-staleDraftDays * 86_400) };
}
