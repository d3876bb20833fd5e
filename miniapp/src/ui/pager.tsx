import { QuietButton } from './buttons';
import { Meta } from './layout';
import { Box } from './primitives';

export interface PagerProps {
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  /** What is counted, e.g. “人”. */
  unit: string;
  onChange: (page: number) => void;
  /** Says nothing when everything stands on one page: for lists whose length is told elsewhere. */
  isQuiet?: boolean;
}

/** How many there are, and the way to the next page and back. */
export function Pager({ page, pageSize, total, unit, onChange, isQuiet = false }: PagerProps) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return isQuiet ? null : <Meta>{`共 ${total} ${unit}`}</Meta>;
  return (
    <Box className="lp-pager" role="navigation" label="翻页">
      <Meta>{`共 ${total} ${unit}，第 ${page} / ${last} 页`}</Meta>
      <Box className="lp-pager-buttons">
        <QuietButton isSmall isDisabled={page <= 1} onPress={() => onChange(page - 1)}>上一页</QuietButton>
        <QuietButton isSmall isDisabled={page >= last} onPress={() => onChange(page + 1)}>下一页</QuietButton>
      </Box>
    </Box>
  );
}
