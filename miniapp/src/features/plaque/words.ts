import { PLAQUE_LEVELS, PLAQUE_LEVEL_LABELS, PLAQUE_SUBJECTS, PLAQUE_SUBJECT_LABELS, TARGET_DIRECTIONS, TARGET_DIRECTION_LABELS, TARGET_SIGNS, type TargetState } from '@liangpai/shared/kernel';
import type { PlaqueFilter, PlaqueTarget } from '@liangpai/shared/contracts';
import type { IconName, Tone } from '@/ui';

export const subjectOptions = PLAQUE_SUBJECTS.map((value) => ({ value, label: PLAQUE_SUBJECT_LABELS[value] }));
export const levelOptions = [{ value: 'none' as const, label: '不挂牌级' }, ...PLAQUE_LEVELS.map((value) => ({ value, label: PLAQUE_LEVEL_LABELS[value] }))];
export const directionOptions = TARGET_DIRECTIONS.map((value) => ({ value, label: TARGET_DIRECTION_LABELS[value] }));

export const statusWords: Record<PlaqueFilter, { readonly label: string; readonly tone: Tone; readonly icon: IconName }> = {
  draft: { label: '草稿', tone: 'neutral', icon: 'edit' },
  'in-review': { label: '保密审查中', tone: 'amber', icon: 'clock' },
  'in-approval': { label: '待批准', tone: 'amber', icon: 'clock' },
  shown: { label: '已亮牌', tone: 'green', icon: 'check' },
  expired: { label: '已过期', tone: 'amber', icon: 'warning' },
  withdrawn: { label: '已摘牌', tone: 'neutral', icon: 'cross' },
};

export const targetTones: Record<TargetState, { readonly tone: 'green' | 'amber' | 'muted' | 'ink'; readonly icon: IconName }> = {
  achieved: { tone: 'green', icon: 'check' },
  'on-track': { tone: 'ink', icon: 'next' },
  behind: { tone: 'amber', icon: 'warning' },
  'not-rated': { tone: 'muted', icon: 'note' },
};

/** `目标 ≥ 98.5`. */
export function goalOf(target: Pick<PlaqueTarget, 'direction' | 'target'>): string {
  return `目标 ${TARGET_SIGNS[target.direction]} ${target.target}`;
}

/** `10 月 1 日至 12 月 31 日`, with the years where they differ. */
export function periodOf(fromOn: string, toOn: string): string {
  const [fromYear, fromMonth, fromDay] = fromOn.split('-').map(Number);
  const [toYear, toMonth, toDay] = toOn.split('-').map(Number);
  const end = `${toYear === fromYear ? '' : `${toYear} 年 `}${toMonth} 月 ${toDay} 日`;
  return `${fromYear} 年 ${fromMonth} 月 ${fromDay} 日至 ${end}`;
}
