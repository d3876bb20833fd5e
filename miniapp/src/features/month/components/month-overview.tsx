import { readMonthOverview, type MonthOverviewRow, type ResponseOf } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openFile, openPage, toast, useQuery } from '@/platform';
import { Box, Card, Chip, DataTable, EmptyState, Pager, QueryView, SegmentedTabs, TextLink } from '@/ui';
import { dayInChinese, monthInChinese, thisMonth } from '../months';
import { MonthBatch } from './month-batch';
import { MonthPicker } from './month-picker';
import '../month.scss';

type Overview = ResponseOf<typeof readMonthOverview>;
const words = { missing: '未填写', draft: '填写中', submitted: '待评分', scored: '已评分' } as const;
const tones = { missing: 'amber', draft: 'neutral', submitted: 'gold', scored: 'green' } as const;

/** A branch's month: who has handed in, who is missing; what waits is scored together. */
export function MonthOverview({ month: first }: { month: string | undefined }) {
  const [month, setMonth] = useState(first ?? thisMonth());
  const [state, setState] = useState<MonthOverviewRow['state']>('submitted');
  const [page, setPage] = useState(1);
  const query = useQuery(readMonthOverview, { month, state, page, pageSize: 50 });
  const show = (next: { month?: string; state?: MonthOverviewRow['state'] }) => {
    setMonth(next.month ?? month);
    setState(next.state ?? state);
    setPage(1);
  };
  return (
    <>
      <MonthPicker month={month} onChange={(next) => show({ month: next })} />
      <QueryView query={query}>
        {(value) => (
          <>
            <SegmentedTabs label="状态" value={state} onChange={(next) => show({ state: next })} tabs={(['submitted', 'missing', 'draft', 'scored'] as const).map((each) => ({ value: each, label: words[each], count: value.counts[each] }))} />
            {value.rows.length === 0 ? <EmptyState title={`没有${words[state]}的`} hint={`${monthInChinese(month)}：本人${dayInChinese(value.dueOn)}前提交，支部${dayInChinese(value.branchDueOn)}前评分。`} /> : null}
            {state === 'submitted' && value.rows.length > 0 ? <MonthBatch key={`${month}:${String(page)}:${String(value.total)}`} rows={value.rows} reload={query.reload} /> : null}
            {state !== 'submitted' && value.rows.length > 0 ? <Members value={value} /> : null}
            <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="人" isQuiet onChange={setPage} />
          </>
        )}
      </QueryView>
      <Box className="lp-month-links">
        <TextLink onPress={() => void exportSheet(month)}>导出 Excel</TextLink>
      </Box>
    </>
  );
}

async function exportSheet(month: string): Promise<void> {
  if (!(await openFile(`/api/months/${month}/overview/sheet`, `${monthInChinese(month)}月度总结一览.xlsx`))) toast('没有下载成功，请联网后再试');
}

function Members({ value }: { value: Overview }) {
  const shown = (points: number | null): string => (points === null ? '—' : String(points));
  return (
    <Card>
      <DataTable
        label="月度总结"
        rows={value.rows}
        keyOf={(row) => row.personId}
        onOpen={(row) => openPage('month-year', { personId: row.personId, year: value.month.slice(0, 4) })}
        openLabel={(row) => `看${row.name}的全年`}
        columns={[
          { title: '姓名', isPrimary: true, render: (row) => row.name },
          { title: '工号', render: (row) => row.employeeNo },
          { title: '党支部', render: (row) => row.branch },
          { title: '状态', render: (row) => <Chip tone={row.isOverdue ? 'red' : tones[row.state]} icon={row.isOverdue ? 'warning' : 'note'}>{row.isOverdue ? `${words[row.state]}，已逾期` : words[row.state]}</Chip> },
          { title: '自评', align: 'end', render: (row) => shown(row.selfScore) },
          { title: '支部评分', align: 'end', render: (row) => shown(row.branchScore) },
        ]}
      />
    </Card>
  );
}
