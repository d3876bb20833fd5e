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
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <Box className="lp-pager">
      <Meta>{pages > 1 ? `共 ${total} ${unit}，第 ${page} / ${pages} 页` : `共 ${total} ${unit}`}</Meta>
      {pages > 1 ? (
        <Box className="lp-pager-buttons">
          <QuietButton isSmall isDisabled={page <= 1} onPress={() => onChange(page - 1)}>上一页</QuietButton>
          <QuietButton isSmall isDisabled={page >= pages} onPress={() => onChange(page + 1)}>下一页</QuietButton>
        </Box>
      ) : null}
    </Box>
  );
}
