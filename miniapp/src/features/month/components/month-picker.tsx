import { Box, QuietButton, Words } from '@/ui';
import { monthInChinese, shiftMonth, thisMonth } from '../months';
import '../month.scss';

/** The month before, the month after; never a month to come. */
export function MonthPicker({ month, onChange }: { month: string; onChange: (month: string) => void }) {
  return (
    <Box className="lp-month-pick">
      <QuietButton isSmall label="上一个月" onPress={() => onChange(shiftMonth(month, -1))}>上月</QuietButton>
      <Words className="lp-month-pick-name">{monthInChinese(month)}</Words>
      <QuietButton isSmall label="下一个月" isDisabled={month >= thisMonth()} onPress={() => onChange(shiftMonth(month, 1))}>下月</QuietButton>
    </Box>
  );
}
