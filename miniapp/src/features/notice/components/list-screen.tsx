import { exportNotices, listNotices, type NoticeListView, type NoticeRow } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openFileOf, openPage, toast, useCan, useQuery } from '@/platform';
import { Box, Chip, DataTable, Page, Pager, QueryView, QuietButton, SegmentedTabs, Words, type TableColumn } from '@/ui';
import '../notice.scss';
import { standingMarks } from '../words';
import { Period } from './period';

const tabs = [{ value: 'current' as const, label: '正在公示' }, { value: 'past' as const, label: '已结束' }];
const empty = {
  current: { title: '现在没有公示', hint: '有新的公示时，会在这里看到。', icon: 'note' as const },
  past: { title: '还没有结束的公示', hint: '公示期满后，结果留在这里。', icon: 'note' as const },
};

/** 公示栏: what is displayed to oneself, and what was. */
export function NoticeListScreen() {
  const [view, setView] = useState<NoticeListView>('current');
  const [page, setPage] = useState(1);
  const canExport = useCan('item.read');
  const query = useQuery(listNotices, { view, page, pageSize: 20 }, { isKept: true });
  const exportList = async () => {
    const result = await openFileOf(exportNotices, { view }, '公示.xlsx');
    if (!result.ok) toast('problem' in result ? result.problem.title : '没有网络，请稍后再试');
  };
  return (
    <Page title="公示栏" width="wide" backTo="me">
      <Box className="lp-notice-tools">
        <Box className="lp-notice-tabs">
          <SegmentedTabs label="公示" tabs={tabs} value={view} onChange={(next) => { setView(next); setPage(1); }} />
        </Box>
        {canExport ? <QuietButton isSmall icon="save" onPress={() => void exportList()}>导出</QuietButton> : null}
      </Box>
      <QueryView query={query} isEmpty={(value) => value.total === 0} empty={empty[view]} lines={6}>
        {(value) => (
          <>
            <DataTable label="公示" rows={value.notices} keyOf={(row) => row.id} columns={columns} onOpen={(row) => openPage('notice-show', { id: row.id })} openLabel={(row) => `看${row.title}`} />
            <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="份" onChange={setPage} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

const columns: readonly TableColumn<NoticeRow>[] = [
  { title: '标题', isPrimary: true, render: (row) => row.title },
  { title: '公示单位', render: (row) => row.organisation },
  { title: '公示时间', render: (row) => <Period startsOn={row.startsOn} endsOn={row.endsOn} /> },
  { title: '内容', render: (row) => <Words className="lp-notice-whole">{`${row.lines} 项`}</Words> },
  { title: '异议', render: (row) => <Words className="lp-notice-whole">{row.objections === 0 ? '没有' : `${row.objections} 条${row.openObjections > 0 ? `，${row.openObjections} 条待答复` : ''}`}</Words> },
  { title: '状态', render: (row) => <Chip {...standingMarks[row.standing]}>{row.standingLabel}</Chip> },
];
