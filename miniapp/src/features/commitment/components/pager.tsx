import { Box, Meta, QuietButton } from '@/ui';

export interface PagerProps {
  page: number;
  pageSize: number;
  total: number;
  /** What is counted, e.g. “人”. */
  unit: string;
  onChange: (page: number) => void;
}

/** How many there are, and the way to the next page. */
export function Pager({ page, pageSize, total, unit, onChange }: PagerProps) {
  const last = Math.ceil(total / pageSize);
  if (last <= 1) return <Meta>{`共 ${total} ${unit}`}</Meta>;
  return (
    <Box className="lp-commitment-pager">
      <Meta>{`共 ${total} ${unit}，第 ${page} / ${last} 页`}</Meta>
      <Box className="lp-commitment-links">
        <QuietButton isSmall isDisabled={page <= 1} onPress={() => onChange(page - 1)}>上一页</QuietButton>
        <QuietButton isSmall isDisabled={page >= last} onPress={() => onChange(page + 1)}>下一页</QuietButton>
      </Box>
    </Box>
  );
}
