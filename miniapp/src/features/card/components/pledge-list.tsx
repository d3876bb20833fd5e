import type { PublicCard } from '@liangpai/shared/contracts';
import { Box, Words } from '@/ui';
import '../card.scss';

const numerals = ['一', '二', '三', '四', '五'] as const;

/** The back of the card, SL-F2. */
export function PledgeList({ unit, pledges }: { unit: string; pledges: PublicCard['pledges'] }) {
  return (
    <Box className="lp-pledge-list">
      <Box>我是{unit}党员，我承诺：</Box>
      {pledges.map((pledge, index) => (
        <Box key={pledge.item} className="lp-pledge">
          <Words className="lp-pledge-number">{numerals[index]}</Words>
          <Box>
            <Box className="lp-pledge-aspect">{pledge.aspect}</Box>
            <Box>{pledge.text}</Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
