import { exportCommitmentCoverage, readCommitmentCoverage } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { useQuery } from '@/platform';
import { Box, Card, Figure, Meta, Page, ProgressBar, QueryView, SegmentedTabs } from '@/ui';
import { CoverageTable } from './coverage-table';
import { FileButton } from './file-button';
import { MissingList } from './missing-list';
import '../commitment.scss';

/** Who on duty has a confirmed pledge, branch by branch, and who has none yet (SL-31-1). */
export function CoverageScreen() {
  const [view, setView] = useState<'branches' | 'missing'>('branches');
  const [branchId, setBranchId] = useState('');
  const query = useQuery(readCommitmentCoverage, {});
  const showMissing = (id: string) => {
    setBranchId(id);
    setView('missing');
  };
  return (
    <Page title="承诺覆盖" backTo="me" width="wide">
      <QueryView query={query} isEmpty={(value) => value.branches.length === 0} empty={{ title: '还没有党支部', hint: '在“组织和人员”里建好党支部，这里就有了。' }}>
        {({ branches, total }) => (
          <Box className="lp-commitment-stack">
            <Card title="在岗党员承诺覆盖率" aside={<FileButton endpoint={exportCommitmentCoverage} input={{}} fileName="还没有有效承诺的党员.xlsx" icon="save">导出 Excel</FileButton>}>
              <Figure value={total.percent ?? '—'} unit={total.percent === null ? '' : '%'} />
              <ProgressBar label="在岗党员承诺覆盖率" share={total.onDuty === 0 ? 0 : total.valid / total.onDuty} target={1} tone={total.verdict === 'coverage-reached' ? 'green' : 'amber'} />
              <Meta>{`在岗党员 ${total.onDuty} 人，承诺已由支部确认 ${total.valid} 人，还缺 ${total.onDuty - total.valid} 人。要求人人有承诺。`}</Meta>
            </Card>
            <SegmentedTabs
              label="看什么" value={view} onChange={setView}
              tabs={[{ value: 'branches', label: '各党支部', count: branches.length }, { value: 'missing', label: '还缺的人', count: total.onDuty - total.valid }]}
            />
            {view === 'branches' ? <CoverageTable branches={branches} onMissing={showMissing} /> : <MissingList branches={branches} branchId={branchId} onBranch={setBranchId} />}
          </Box>
        )}
      </QueryView>
    </Page>
  );
}
