import { listSupervision, type SupervisedItem } from '@liangpai/shared/contracts';
import { CARRIER_LABELS } from '@liangpai/shared/kernel';
import { useState } from 'react';
import { openPage, useQuery } from '@/platform';
import { Box, Chip, DataTable, Note, Page, Pager, QueryView, SegmentedTabs, type TableColumn } from '@/ui';
import '../item-year.scss';

const tabs = [{ value: 'due' as const, label: '本期未督导' }, { value: 'never' as const, label: '从未督导' }, { value: 'all' as const, label: '全部' }];

/** 督导一览: which running items were looked at, and which still wait. */
export function SupervisionScreen() {
  const [view, setView] = useState<'all' | 'never' | 'due'>('due');
  const [page, setPage] = useState(1);
  const query = useQuery(listSupervision, { view, page, pageSize: 20 }, { isKept: true });
  return (
    <Page title="督导一览" width="wide">
      <Box className="iy-stack">
        <SegmentedTabs label="督导情况" tabs={tabs} value={view} onChange={(next) => { setView(next); setPage(1); }} />
        <QueryView query={query} isEmpty={(value) => value.total === 0} empty={{ title: view === 'all' ? '没有实施中的项目' : '都督导过了', icon: 'check' }} lines={6}>
          {(value) => (
            <Box className="iy-stack">
              {value.never > 0 && view !== 'never' ? <Note tone="amber">{`有 ${value.never} 个项目开始以来还没有督导过。`}</Note> : null}
              <DataTable label="实施中的项目" rows={value.items} keyOf={(row) => row.id} columns={columns} onOpen={(row) => openPage('item-year', { id: row.id })} openLabel={(row) => `看${row.name}`} />
              <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="个" onChange={setPage} />
            </Box>
          )}
        </QueryView>
      </Box>
    </Page>
  );
}

const columns: readonly TableColumn<SupervisedItem>[] = [
  { title: '项目', isPrimary: true, render: (row) => row.name },
  { title: '载体', render: (row) => CARRIER_LABELS[row.carrier] },
  { title: '党组织', render: (row) => row.organisation },
  { title: '负责人', render: (row) => row.leader },
  { title: '最近一次', render: (row) => row.lastOn ?? '没有' },
  { title: '本期', render: (row) => <Chip tone={row.isDone ? 'green' : 'amber'}>{row.isDone ? '已督导' : `${row.dueOn} 前`}</Chip> },
];
