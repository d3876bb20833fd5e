import { listMissingCommitments, type BranchCoverage } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { useQuery } from '@/platform';
import { Box, Card, Chip, DataTable, Pager, QueryView, SelectField } from '@/ui';

export interface MissingListProps {
  branches: readonly BranchCoverage[];
  /** Empty for every branch within reach. */
  branchId: string;
  onBranch: (branchId: string) => void;
}

/** The members on duty whose pledge the branch has not confirmed yet. */
export function MissingList({ branches, branchId, onBranch }: MissingListProps) {
  const [page, setPage] = useState(1);
  const query = useQuery(listMissingCommitments, { page, pageSize: 20, ...(branchId === '' ? {} : { branchId }) });
  const choose = (id: string) => {
    setPage(1);
    onBranch(id);
  };
  return (
    <Box className="lp-commitment-stack">
      <SelectField label="党支部" value={branchId} options={[{ value: '', label: '全部党支部' }, ...branches.map(({ branch }) => ({ value: branch.id, label: branch.name }))]} onChange={choose} />
      <QueryView query={query} isEmpty={(value) => value.total === 0} empty={{ title: '一个不缺', hint: '在岗党员都有支部确认过的承诺。', icon: 'check' }}>
        {(value) => (
          <Card>
            <DataTable
              label="还没有有效承诺的在岗党员"
              rows={value.members}
              keyOf={(row) => row.personId}
              columns={[
                { title: '姓名', isPrimary: true, render: (row) => row.name },
                { title: '工号', render: (row) => row.employeeNo },
                { title: '党支部', render: (row) => row.branch },
                { title: '状态', render: (row) => <Chip tone="amber" icon="clock">{row.stateLabel}</Chip> },
              ]}
            />
            <Pager page={value.page} pageSize={value.pageSize} total={value.total} unit="人" onChange={setPage} />
          </Card>
        )}
      </QueryView>
    </Box>
  );
}
