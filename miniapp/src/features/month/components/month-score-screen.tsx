import { readMonthSummary, returnMonth, scoreMonth, type MonthSummaryView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { goBack, toast, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, ButtonRow, Card, ConfirmSheet, Field, Page, PrimaryButton, ProblemNote, QueryView, QuietButton, TextArea } from '@/ui';
import { pointsError, readPoints } from '../months';
import { MonthOverview } from './month-overview';
import { MonthSheet } from './month-sheet';
import '../month.scss';

/** Scoring: one summary when it is named, otherwise the branch's month at a glance. */
export function MonthScoreScreen() {
  const { id, month } = usePageQuery();
  return (
    <Page title="月度评分" width={id ? 'read' : 'wide'}>
      {id ? <OneSummary id={id} /> : <MonthOverview month={month} />}
    </Page>
  );
}

function OneSummary({ id }: { id: string }) {
  const query = useQuery(readMonthSummary, { id });
  return (
    <QueryView query={query}>
      {(summary) => (
        <>
          <MonthSheet key={summary.version} summary={summary} />
          {summary.steps.some((step) => step.action === 'score') ? <Decision summary={summary} reload={query.reload} /> : null}
        </>
      )}
    </QueryView>
  );
}

function Decision({ summary, reload }: { summary: MonthSummaryView; reload: () => void }) {
  const [typed, setTyped] = useState(summary.selfScore === null ? '' : String(summary.selfScore));
  const [opinion, setOpinion] = useState('');
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState<'score' | 'return' | null>(null);
  const scoring = useSubmit(scoreMonth);
  const returning = useSubmit(returnMonth);
  const points = readPoints(typed);
  const { id, version } = summary;

  const finish = (kind: string, words: string) => {
    setAsking(null);
    if (kind === 'done') {
      toast(words);
      goBack();
    } else if (kind === 'refused') reload();
  };
  const score = async () => {
    if (points !== null) finish((await scoring.submit({ id, version, score: points, opinion })).kind, '已评分，本人可见');
  };
  const sendBack = async () => finish((await returning.submit({ id, version, reason })).kind, '已退回');

  return (
    <Card title="支部评分">
      <Box className="lp-month-form">
        <Field label="分数" kind="decimal" value={typed} onChange={setTyped} maxLength={5} error={pointsError(typed)} hint="已带出自评分，请按支部考核修改。" />
        <TextArea label="评语" value={opinion} onChange={setOpinion} maxLength={500} lines={2} isOptional />
        <ProblemNote problem={scoring.problem ?? returning.problem} />
        <ButtonRow>
          <QuietButton onPress={() => setAsking('return')}>退回</QuietButton>
          <PrimaryButton isDisabled={points === null} onPress={() => setAsking('score')}>评分</PrimaryButton>
        </ButtonRow>
      </Box>
      <ConfirmSheet isOpen={asking === 'score'} title={`给${summary.person.name}评${typed}分`} consequence="评分后本人立即可见，作为当月正式成绩，不能再改。" confirmLabel="评分" isBusy={scoring.isSending} onConfirm={() => void score()} onCancel={() => setAsking(null)} />
      <ConfirmSheet isOpen={asking === 'return'} title="退回修改" consequence="写明怎么改，本人改好再提交。" confirmLabel="退回" isBusy={returning.isSending} isConfirmDisabled={reason.trim() === ''} onConfirm={() => void sendBack()} onCancel={() => setAsking(null)}>
        <TextArea label="理由" value={reason} onChange={setReason} maxLength={500} lines={3} />
      </ConfirmSheet>
    </Card>
  );
}
