import { Box, Meta, QuietButton } from '@/ui';

/** How many there are, and the way to the next page. */
export function Pager({ page, pageSize, total, unit, onPage }: { page: number; pageSize: number; total: number; unit: string; onPage: (page: number) => void }) {
  const last = Math.ceil(total / pageSize);
  return (
    <Box className="iy-tools">
      <Meta>{last > 1 ? `共 ${total} ${unit}，第 ${page} / ${last} 页` : `共 ${total} ${unit}`}</Meta>
      {last > 1 ? (
        <Box className="iy-chips">
          <QuietButton isSmall isDisabled={page <= 1} onPress={() => onPage(page - 1)}>上一页</QuietButton>
          <QuietButton isSmall isDisabled={page >= last} onPress={() => onPage(page + 1)}>下一页</QuietButton>
        </Box>
      ) : null}
    </Box>
  );
}
