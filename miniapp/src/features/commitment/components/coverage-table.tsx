import { printCardSheet, type BranchCoverage } from '@liangpai/shared/contracts';
import { useCan } from '@/platform';
import { Box, Card, Chip, DataTable, QuietButton } from '@/ui';
import { FileButton } from './file-button';

const marks = {
  'coverage-reached': { tone: 'green', icon: 'check' },
  'coverage-missed': { tone: 'amber', icon: 'warning' },
  'not-applicable': { tone: 'neutral', icon: 'note' },
} as const;

/** One line per branch; from it to the people who are missing, and to the branch's desk cards on paper. */
export function CoverageTable({ branches, onMissing }: { branches: readonly BranchCoverage[]; onMissing: (branchId: string) => void }) {
  const canPrint = useCan('card.print');
  return (
    <Card>
      <DataTable
        label="各党支部承诺覆盖"
        rows={branches}
        keyOf={(row) => row.branch.id}
        columns={[
          { title: '党支部', isPrimary: true, render: (row) => row.branch.name },
          { title: '在岗党员', align: 'end', render: (row) => row.onDuty },
          { title: '有效承诺', align: 'end', render: (row) => row.valid },
          { title: '覆盖率', align: 'end', render: (row) => (row.percent === null ? '—' : `${row.percent}%`) },
          { title: '结论', render: (row) => <Chip {...marks[row.verdict]}>{row.verdictLabel}</Chip> },
          {
            title: '办理', align: 'end',
            render: (row) => (
              <Box className="lp-commitment-links">
                {row.onDuty > row.valid ? <QuietButton isSmall label={`看${row.branch.name}还缺的人`} onPress={() => onMissing(row.branch.id)}>{`还缺 ${row.onDuty - row.valid} 人`}</QuietButton> : null}
                {canPrint ? <FileButton endpoint={printCardSheet} input={{ branchId: row.branch.id }} fileName={`${row.branch.name}党员名片.pdf`} icon="print" label={`打印${row.branch.name}的名片`}>打印名片</FileButton> : null}
              </Box>
            ),
          },
        ]}
      />
    </Card>
  );
}
