import { PLEDGE_ITEM_LABELS, PLEDGE_ITEMS } from '@liangpai/shared/kernel';
import type { PledgeTexts } from '@liangpai/shared/contracts';
import { Box, Facts, Meta } from '@/ui';

/** The five items, one below the other, each with the company's key task that it serves. */
export function PledgeTextList({ pledges, keyTasks }: { pledges: PledgeTexts; keyTasks?: PledgeTexts }) {
  return (
    <Facts
      items={PLEDGE_ITEMS.map((item) => ({
        name: PLEDGE_ITEM_LABELS[item],
        value: (
          <Box>
            {pledges[item]}
            {keyTasks?.[item] ? <Meta>{`结合公司重点工作：${keyTasks[item]}`}</Meta> : null}
          </Box>
        ),
      }))}
    />
  );
}
