import { PLEDGE_ITEM_LABELS, PLEDGE_ITEMS } from '@liangpai/shared/kernel';
import type { PledgeTexts } from '@liangpai/shared/contracts';
import { Facts } from '@/ui';

/** The five items, one below the other. */
export function PledgeTextList({ pledges }: { pledges: PledgeTexts }) {
  return <Facts items={PLEDGE_ITEMS.map((item) => ({ name: PLEDGE_ITEM_LABELS[item], value: pledges[item] }))} />;
}
