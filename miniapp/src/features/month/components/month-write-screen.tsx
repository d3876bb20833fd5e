import { readMonthSummary, readMyMonth, recallMonth } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openPage, toast, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, ConfirmSheet, GhostButton, Page, ProblemNote, QueryView, TextLink } from '@/ui';
import { monthInChinese, thisMonth } from '../months';
import { MonthForm } from './month-form';
import { MonthPicker } from './month-picker';
import { MonthSheet } from './month-sheet';
import '../month.scss';

/** One's own month: write it, see how it went. Opened by month, or by the summary's identifier from the inbox. */
export function MonthWriteScreen() {
  const asked = usePageQuery();
  const [chosen, setChosen] = useState(asked.month ?? (asked.id ? null : thisMonth()));
  const opened = useQuery(readMonthSummary, asked.id && chosen === null ? { id: asked.id } : null);
  const month = chosen ?? (opened.status === 'ready' ? opened.value.month : null);
  const query = useQuery(readMyMonth, month ? { month } : null, { isKept: true });
  return (
    <Page title="写月度总结">
      {month ? <MonthPicker month={month} onChange={setChosen} /> : null}
      <QueryView query={chosen === null && opened.status !== 'ready' ? opened : query}>
        {() => (query.status === 'ready' && month ? <MyMonth key={`${query.value.month}:${query.value.summary?.state ?? 'none'}:${String(query.value.summary?.version ?? 0)}`} month={month} value={query.value} reload={query.reload} /> : null)}
      </QueryView>
      <Box className="lp-month-links">
        <TextLink onPress={() => openPage('month-year')}>看全年成绩</TextLink>
      </Box>
    </Page>
  );
}

function MyMonth({ month, value, reload }: { month: string; value: { dueOn: string; isOverdue: boolean; summary: Parameters<typeof MonthForm>[0]['summary'] }; reload: () => void }) {
  const { summary } = value;
  const [isAsking, setIsAsking] = useState(false);
  const { submit, isSending, problem } = useSubmit(recallMonth);
  if (!summary || summary.state === 'draft') return <MonthForm month={month} dueOn={value.dueOn} isOverdue={value.isOverdue} summary={summary} reload={reload} />;
  const recall = async () => {
    const result = await submit({ month });
    setIsAsking(false);
    if (result.kind === 'done') toast('已撤回，可以修改');
    if (result.kind !== 'offline') reload();
  };
  return (
    <>
      <MonthSheet summary={summary} />
      <ProblemNote problem={problem} />
      {summary.steps.some((step) => step.action === 'recall') ? <GhostButton onPress={() => setIsAsking(true)}>撤回修改</GhostButton> : null}
      <ConfirmSheet isOpen={isAsking} title={`撤回${monthInChinese(month)}总结`} consequence="撤回后可以修改，改好要重新提交。" confirmLabel="撤回" isBusy={isSending} onConfirm={() => void recall()} onCancel={() => setIsAsking(false)} />
    </>
  );
}
