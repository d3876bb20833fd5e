import type { ResponseOf, runTrial, TrialChange } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { Box, Card, DataTable, EmptyState, Heading, Meta, Note, Sheet, Words, type TableColumn } from '@/ui';

type Trial = ResponseOf<typeof runTrial>;

const words = ({ label, figure }: TrialChange['before']): string => (figure === null ? label : `${label}（${figure}）`);

const columns: readonly TableColumn<TrialChange>[] = [
  { title: '姓名', render: (row) => row.name, isPrimary: true, width: '14%' },
  { title: '所在组织', render: (row) => row.organisation, width: '20%' },
  { title: '周期', render: (row) => row.period, width: '12%' },
  { title: '现在', render: (row) => words(row.before) },
  { title: '调整后', render: (row) => <Words className="lp-rules-figure">{words(row.after)}</Words> },
];

/** Whose result would change, from what to what; opening a row says why. */
export function TrialResult({ trial }: { trial: Trial }) {
  const [opened, setOpened] = useState<TrialChange | null>(null);
  return (
    <Card title="试算结果" aside="没有保存，不影响任何人">
      <Box className="lp-rules-stack">
        <Box role="status" live="polite">
          试算了{trial.evaluatedCount}份结果，其中{trial.changedCount}份会改变。
        </Box>
        {trial.covered.length === 0 ? <Note tone="amber">所选周期没有可试算的结果，请换一个周期。</Note> : <Meta>范围：{trial.covered.join('、')}</Meta>}
        {trial.withheldCount > 0 ? <Note tone="green">另有{trial.withheldCount}人收到的答卷太少，为保护评价人，试算也不显示。</Note> : null}
        {trial.changes.length > 0 ? (
          <DataTable label="会改变的结果" columns={columns} rows={trial.changes} keyOf={(row) => `${row.source} ${row.period} ${row.organisation} ${row.name}`} onOpen={setOpened} openLabel={(row) => `看${row.name}为什么改变`} />
        ) : trial.evaluatedCount > 0 ? (
          <EmptyState title="没有人的结果会改变" hint="这次调整对所选周期没有影响。" icon="check" />
        ) : null}
        {trial.changedCount > trial.changes.length ? <Meta>这里列出前{trial.changes.length}份。</Meta> : null}
      </Box>
      <Sheet isOpen={opened !== null} title={opened ? `${opened.name} · ${opened.period}` : ''} onClose={() => setOpened(null)}>
        {opened ? (
          <Box className="lp-rules-stack">
            <Reasons title={`现在：${words(opened.before)}`} lines={opened.before.explanation} />
            <Reasons title={`调整后：${words(opened.after)}`} lines={opened.after.explanation} />
          </Box>
        ) : null}
      </Sheet>
    </Card>
  );
}

function Reasons({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <Box>
      <Heading level={3}>{title}</Heading>
      <Box className="lp-rules-reasons">
        {lines.map((line, at) => (
          <Box key={at}>{line}</Box>
        ))}
      </Box>
    </Box>
  );
}
