import type { InboxItem } from '@liangpai/shared/contracts';
import type { ChipProps } from '@/ui';

/** The due day as a chip: a word and an icon, never colour alone. */
export function dueChip(item: InboxItem): { readonly tone: NonNullable<ChipProps['tone']>; readonly icon: NonNullable<ChipProps['icon']>; readonly words: string } | null {
  const { dueOn, daysLeft } = item;
  if (dueOn === null || daysLeft === null) return null;
  const day = `${Number(dueOn.slice(5, 7))}月${Number(dueOn.slice(8))}日`;
  if (daysLeft < 0) return { tone: 'red', icon: 'warning', words: `已逾期${String(-daysLeft)}天` };
  if (daysLeft === 0) return { tone: 'amber', icon: 'clock', words: '今天到期' };
  if (daysLeft <= 3) return { tone: 'amber', icon: 'clock', words: `还有${String(daysLeft)}天` };
  return { tone: 'neutral', icon: 'clock', words: `${day}到期` };
}

const outcomes: Readonly<Record<string, string>> = {
  submit: '已提交', recall: '已撤回', return: '已退回', 'send-back': '已退回', confirm: '已确认', score: '已评分', 'pass-review': '审查通过', approve: '已批准', reject: '会议未通过', withdraw: '已摘牌',
};

/** What somebody did with a duty, in a word. */
export function outcomeWord(item: InboxItem): string {
  return outcomes[item.outcome ?? ''] ?? '已办';
}

/** Who has to act: names where few hold the office, otherwise the office alone; a vacant one says whom to ask. */
export function holderWords({ organisation, offices, names }: NonNullable<InboxItem['holder']>): string {
  const office = `${organisation}${offices.join('、')}`;
  if (names.length > 0) return offices.length > 0 ? `现在由${office}办：${names.join('、')}` : `现在由${names.join('、')}办${organisation ? `（${organisation}）` : ''}`;
  return offices.length > 0 ? `现在由${office}办` : `${organisation}还没有人担任这项职务，请联系党群部。`;
}
