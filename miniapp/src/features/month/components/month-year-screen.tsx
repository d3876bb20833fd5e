import { readMonthYear, type ResponseOf } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openPage, usePageQuery, useQuery } from '@/platform';
import { Box, Card, Columns, DataTable, Page, QueryView, QuietButton, SvgChart, Words } from '@/ui';
import { thisMonth } from '../months';
import '../month.scss';

type Year = ResponseOf<typeof readMonthYear>;
const stateWords = { draft: '填写中', submitted: '待支部评分', scored: '已评分' } as const;
const shown = (points: number | null): string => (points === null ? '—' : String(points));

/** Twelve months of one person: what the branch gave, and what the person gave. */
export function MonthYearScreen() {
  const asked = usePageQuery();
  const running = Number(thisMonth().slice(0, 4));
  const [year, setYear] = useState(asked.year ? Number(asked.year) : running);
  const query = useQuery(readMonthYear, { year: String(year), ...(asked.personId ? { personId: asked.personId } : {}) }, { isKept: true });
  return (
    <Page title="全年" width="wide">
      <Box className="lp-month-pick">
        <QuietButton isSmall label="上一年" onPress={() => setYear(year - 1)}>上年</QuietButton>
        <Words className="lp-month-pick-name">{`${String(year)}年`}</Words>
        <QuietButton isSmall label="下一年" isDisabled={year >= running} onPress={() => setYear(year + 1)}>下年</QuietButton>
      </Box>
      <QueryView query={query}>{(value) => <YearView value={value} isOwn={!asked.personId} />}</QueryView>
    </Page>
  );
}

function YearView({ value, isOwn }: { value: Year; isOwn: boolean }) {
  const points = (of: 'selfScore' | 'branchScore') => value.months.map((row) => ({ label: String(Number(row.month.slice(5))), value: row[of] }));
  const open = (row: Year['months'][number]) => {
    if (isOwn) openPage('month-write', { month: row.month });
    else if (row.id) openPage('month-score', { id: row.id });
  };
  return (
    <>
      <Columns>
        <Card title={`${value.person.name} · 支部评分`} aside="正式成绩">
          <SvgChart kind="bar" points={points('branchScore')} max={100} label={`${value.year}年各月支部评分`} />
        </Card>
        <Card title="自评" aside="供参考">
          <SvgChart kind="line" points={points('selfScore')} max={100} label={`${value.year}年各月自评分`} />
        </Card>
      </Columns>
      <Card>
        <DataTable
          label={`${value.year}年各月成绩`}
          rows={value.months.filter((row) => row.month <= thisMonth())}
          keyOf={(row) => row.month}
          onOpen={open}
          openLabel={(row) => `打开${String(Number(row.month.slice(5)))}月`}
          columns={[
            { title: '月份', render: (row) => `${String(Number(row.month.slice(5)))}月`, isPrimary: true },
            { title: '状态', render: (row) => (row.state === null ? '未填写' : stateWords[row.state]) },
            { title: '自评', align: 'end', render: (row) => shown(row.selfScore) },
            { title: '支部评分', align: 'end', render: (row) => shown(row.branchScore) },
          ]}
        />
      </Card>
    </>
  );
}
