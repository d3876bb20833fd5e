import type { RosterPreview, RosterProblem } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { Box, Card, DataTable, Figure, Meta, SegmentedTabs, type TableColumn } from '@/ui';

type Added = RosterPreview['added'][number];
type Changed = RosterPreview['changed'][number];
type View = 'added' | 'changed' | 'left';

const personColumns: readonly TableColumn<Added>[] = [
  { title: '姓名', isPrimary: true, render: (person) => person.name },
  { title: '工号', render: (person) => person.employeeNo },
  { title: '支部', render: (person) => person.branch || '—' },
];
const changedColumns: readonly TableColumn<Changed>[] = [
  { title: '姓名', isPrimary: true, render: (person) => person.name, width: '16%' },
  { title: '工号', render: (person) => person.employeeNo, width: '16%' },
  { title: '变动', render: (person) => person.changes.map((change) => <Box key={change.column}>{`${change.column}：${change.before || '空'} → ${change.after || '空'}`}</Box>) },
];
const problemColumns: readonly TableColumn<RosterProblem>[] = [
  { title: '位置', isPrimary: true, render: (problem) => `第 ${problem.row} 行 · ${problem.column}`, width: '24%' },
  { title: '填的是', render: (problem) => problem.value || '（空）', width: '24%' },
  { title: '怎么改', render: (problem) => problem.message },
];

/** What the import would do, in figures. */
export function RosterCounts({ counts }: { counts: { readonly added: number; readonly changed: number; readonly left: number; readonly unchanged: number } }) {
  const figures = [
    { name: '新增', value: counts.added },
    { name: '变更', value: counts.changed },
    { name: '离职', value: counts.left },
    { name: '不变', value: counts.unchanged },
  ];
  return (
    <Box className="lp-org-figures">
      {figures.map((figure) => (
        <Box key={figure.name}>
          <Meta>{figure.name}</Meta>
          <Figure value={figure.value} unit="人" />
        </Box>
      ))}
    </Box>
  );
}

/** The rows that have to be mended in the file. */
export function RosterProblems({ preview }: { preview: RosterPreview }) {
  const hidden = preview.counts.problems - preview.problems.length;
  return (
    <Box className="lp-org-stack">
      <DataTable label="名册里的错误" columns={problemColumns} rows={preview.problems} keyOf={(problem) => `${problem.row}-${problem.column}-${problem.message}`} />
      {hidden > 0 ? <Meta>{`还有 ${hidden} 处没有列出，改好这些再检查一次。`}</Meta> : null}
    </Box>
  );
}

/** The people that the import would add, change or record as having left. */
export function RosterChanges({ preview }: { preview: RosterPreview }) {
  const { counts } = preview;
  const [view, setView] = useState<View>(counts.left > 0 ? 'left' : counts.added > 0 ? 'added' : 'changed');
  const tabs = [
    { value: 'added' as const, label: '新增', count: counts.added },
    { value: 'changed' as const, label: '变更', count: counts.changed },
    { value: 'left' as const, label: '离职', count: counts.left },
  ];
  const shown = preview[view].length;
  return (
    <Box className="lp-org-stack">
      <SegmentedTabs label="变动" tabs={tabs} value={view} onChange={setView} />
      {counts[view] === 0 ? (
        <Card>
          <Meta>没有。</Meta>
        </Card>
      ) : view === 'changed' ? (
        <DataTable label="变更" columns={changedColumns} rows={preview.changed} keyOf={(person) => person.employeeNo} />
      ) : (
        <DataTable label={view === 'added' ? '新增' : '离职'} columns={personColumns} rows={preview[view]} keyOf={(person) => person.employeeNo} />
      )}
      {counts[view] > shown ? <Meta>{`只列出前 ${shown} 人，共 ${counts[view]} 人。`}</Meta> : null}
    </Box>
  );
}
