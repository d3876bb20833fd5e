import { TARGET_SIGNS, type TargetDirection } from '@liangpai/shared/kernel';
import type { ItemRatingView, RatingConclusion } from '@liangpai/shared/contracts';

export const stateTones = { proposed: 'amber', confirmed: 'red', rejected: 'neutral' } as const;

/** How a conclusion is coloured: good news, bad news, neither. */
export function toneOf({ verdict }: RatingConclusion): 'green' | 'amber' | 'plain' {
  if (['may-close', 'zone-reached', 'post-continues', 'pledge-fulfilled'].includes(verdict)) return 'green';
  return ['stage-assessment', 'not-rated'].includes(verdict) ? 'plain' : 'amber';
}

/** e.g. `≤2.5%`; what has no figure says so. */
export function targetInWords({ isMeasured, direction, target, unit }: ItemRatingView['goals'][number]): string {
  return isMeasured && direction && target !== null ? `目标 ${TARGET_SIGNS[direction as TargetDirection]}${target}${unit}` : '没有数值指标，由评价人认定';
}

/** Days in which a decision holds. */
export function periodInWords(fromOn: string | null, toOn: string | null): string {
  if (fromOn === null) return '';
  return toOn === null ? `${fromOn} 起` : `${fromOn} 至 ${toOn}`;
}
