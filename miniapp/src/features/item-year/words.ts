import type { HourEntry, ItemGoalView, QuarterProgress } from '@liangpai/shared/contracts';
import { TARGET_SIGNS } from '@liangpai/shared/kernel';

type Tone = 'neutral' | 'red' | 'green' | 'amber' | 'gold';
interface Mark { readonly tone: Tone; readonly word: string }

export const goalMarks: Readonly<Record<ItemGoalView['state'], Mark>> = {
  met: { tone: 'green', word: '已完成' }, open: { tone: 'neutral', word: '进行中' }, overdue: { tone: 'red', word: '已逾期' }, cancelled: { tone: 'neutral', word: '已取消' },
};
export const quarterMarks: Readonly<Record<QuarterProgress['state'], Mark>> = {
  signed: { tone: 'green', word: '已签字' }, written: { tone: 'amber', word: '待签字' }, open: { tone: 'amber', word: '待填写' }, overdue: { tone: 'red', word: '逾期未签' }, coming: { tone: 'neutral', word: '还没到' },
};
export const hourMarks: Readonly<Record<HourEntry['state'], Mark>> = { waiting: { tone: 'amber', word: '待确认' }, confirmed: { tone: 'green', word: '已确认' }, rejected: { tone: 'red', word: '未确认' } };

/** `≤ 2.5%` */
export function targetOf(goal: Pick<ItemGoalView, 'direction' | 'target' | 'unit'>): string {
  return goal.direction && goal.target ? `${TARGET_SIGNS[goal.direction]} ${goal.target}${goal.unit ?? ''}` : '';
}

/** `2 小时 30 分`, `0 小时` */
export function hoursText(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} 小时${rest > 0 ? ` ${rest} 分` : ''}`;
}

/** `17:05` for the minutes since midnight. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The half hours of a day, as minutes; `1440` ends it. */
export const halfHours = Array.from({ length: 49 }, (_, index) => ({ value: String(index * 30), label: clockText(index * 30) }));

/** The quarter as a card heads it: `第四季度`, with the year. */
export function quarterText(quarter: string): string {
  return `${quarter.slice(0, 4)} 年第${['一', '二', '三', '四'][Number(quarter.slice(6)) - 1] ?? ''}季度`;
}

/** How much of the way to a target is covered, 0–1; null where no bar makes sense. */
export function shareOf(goal: ItemGoalView): number | null {
  const target = Number(goal.target);
  return goal.direction === 'at-least' && goal.actual !== null && target > 0 ? Math.min(1, Math.max(0, Number(goal.actual) / target)) : null;
}
