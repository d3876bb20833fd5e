import { scoreMonths, type MonthOverviewRow, type ResponseOf } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openPage, useSubmit } from '@/platform';
import { Box, Card, CheckRow, ConfirmSheet, Field, Meta, Note, PrimaryButton, ProblemNote, TextLink } from '@/ui';
import { pointsError, readPoints } from '../months';
import '../month.scss';

type Results = ResponseOf<typeof scoreMonths>['results'];

/** Scores several summaries at once: each has its own score, and each is told what became of it. */
export function MonthBatch({ rows, reload }: { rows: readonly MonthOverviewRow[]; reload: () => void }) {
  const open = rows.filter((row) => !row.isMine);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const [results, setResults] = useState<Results>([]);
  const { submit, isSending, problem } = useSubmit(scoreMonths);
  const typedFor = (row: MonthOverviewRow): string => typed[row.personId] ?? (row.selfScore === null ? '' : String(row.selfScore));
  const items = open.flatMap((row) => {
    const score = readPoints(typedFor(row));
    return chosen.includes(row.personId) && row.summaryId && row.version && score !== null ? [{ id: row.summaryId, version: row.version, score, opinion: '' }] : [];
  });
  const failed = results.filter((result) => !result.isDone);

  const send = async () => {
    const result = await submit({ items });
    setIsAsking(false);
    if (result.kind !== 'done') return;
    setResults(result.value.results);
    setChosen([]);
    if (result.value.results.every((each) => each.isDone)) reload();
  };
  const nameOf = (id: string): string => rows.find((row) => row.summaryId === id)?.name ?? '';

  return (
    <>
      {results.length > 0 ? <Note tone={failed.length > 0 ? 'amber' : 'green'} title={`已评${String(results.length - failed.length)}份${failed.length > 0 ? `，${String(failed.length)}份没有评上` : ''}`}>{failed.map((each) => `${nameOf(each.id)}：${each.title}。${each.detail}`).join('\n')}</Note> : null}
      {failed.length > 0 ? <TextLink onPress={reload}>刷新</TextLink> : null}
      <Card title={`${String(rows.length)}份待评分`} aside={<TextLink onPress={() => setChosen(chosen.length === open.length ? [] : open.map((row) => row.personId))}>{chosen.length === open.length ? '全不选' : '全选'}</TextLink>}>
        {rows.map((row) => (
          <Box key={row.personId} className="lp-month-item">
            {row.isMine ? (
              <Box className="lp-month-item-head">{`${row.name}（本人，请其他同志评）`}</Box>
            ) : (
              <CheckRow label={`${row.name}　自评 ${String(row.selfScore ?? '—')}`} isChecked={chosen.includes(row.personId)} onChange={(isOn) => setChosen(isOn ? [...chosen, row.personId] : chosen.filter((each) => each !== row.personId))} />
            )}
            <Meta>{row.excerpt}</Meta>
            {chosen.includes(row.personId) ? <Field label={`${row.name}的支部评分`} kind="decimal" value={typedFor(row)} maxLength={5} onChange={(value) => setTyped({ ...typed, [row.personId]: value })} error={pointsError(typedFor(row))} /> : null}
            {row.summaryId ? <TextLink label={`看${row.name}的全文`} onPress={() => openPage('month-score', { id: row.summaryId ?? '' })}>看全文</TextLink> : null}
          </Box>
        ))}
      </Card>
      <ProblemNote problem={problem} />
      <PrimaryButton isDisabled={items.length === 0 || items.length !== chosen.length} isBusy={isSending} onPress={() => setIsAsking(true)}>
        {chosen.length === 0 ? '先选要评的总结' : `给选中的${String(chosen.length)}份评分`}
      </PrimaryButton>
      <ConfirmSheet isOpen={isAsking} title={`给${String(items.length)}份总结评分`} consequence="评分后本人立即可见，作为当月正式成绩，不能再改。" confirmLabel="评分" isBusy={isSending} onConfirm={() => void send()} onCancel={() => setIsAsking(false)} />
    </>
  );
}
