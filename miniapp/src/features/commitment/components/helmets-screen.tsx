import { listHelmetMarks, type HelmetMarkRow } from '@liangpai/shared/contracts';
import { useEffect, useState } from 'react';
import { useQuery } from '@/platform';
import { Box, Card, Chip, DataTable, Field, Meta, Page, Pager, QueryView, QuietButton } from '@/ui';
import { useSettled } from '../use-settled';
import { HelmetSheet } from './helmet-sheet';
import '../commitment.scss';

/** The register of helmet marks: who got one when, and when it was replaced (SL-11-1). */
export function HelmetsScreen() {
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<HelmetMarkRow | null>(null);
  const settled = useSettled(search.trim());
  useEffect(() => setPage(1), [settled]);
  const query = useQuery(listHelmetMarks, { page, pageSize: 20, ...(settled === '' ? {} : { search: settled }) });
  const finish = () => {
    setChosen(null);
    query.reload();
  };
  return (
    <Page title="安全帽标志" backTo="me" width="wide">
      <Box className="lp-commitment-stack">
        <Field label="找人" value={search} onChange={setSearch} maxLength={40} placeholder="姓名或工号" />
        <QueryView query={query} isEmpty={(value) => value.total === 0} empty={settled ? { title: `没有找到“${settled}”`, hint: '核对姓名或工号，也可以只输一部分。', icon: 'search' } : { title: '还没有党员', hint: '导入名册后，党员会出现在这里。' }}>
          {(value) => (
            <Card title="“共产党员”标志登记" aside={<Meta>{value.withoutMark === 0 ? '都已发放' : `还有 ${value.withoutMark} 人没有发`}</Meta>}>
              <DataTable
                label="安全帽“共产党员”标志登记"
                rows={value.members}
                keyOf={(row) => row.personId}
                columns={[
                  { title: '姓名', isPrimary: true, render: (row) => row.name },
                  { title: '工号', render: (row) => row.employeeNo },
                  { title: '党支部', render: (row) => row.branch },
                  { title: '发放', render: (row) => row.issuedOn ?? <Chip tone="amber" icon="clock">没有发</Chip> },
                  { title: '更换', render: (row) => (row.replacedOn.length === 0 ? '—' : row.replacedOn.join('、')) },
                  { title: '办理', align: 'end', render: (row) => <Box className="lp-commitment-links"><QuietButton isSmall label={`登记${row.name}的标志`} onPress={() => setChosen(row)}>{row.issuedOn === null ? '登记发放' : '登记更换'}</QuietButton></Box> },
                ]}
              />
              <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="人" onChange={setPage} />
            </Card>
          )}
        </QueryView>
      </Box>
      {chosen ? <HelmetSheet member={chosen} onDone={finish} onClose={() => setChosen(null)} /> : null}
    </Page>
  );
}
