import { listConsents, saveConsent, type ConsentView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { formatInstant, toast, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, ConfirmSheet, GhostButton, Meta, Note, ProblemNote, QueryView, QuietButton } from '@/ui';

/** What somebody agrees to apart from everything else, above all that the card is public. */
export function ConsentCards() {
  const query = useQuery(listConsents, {});
  return (
    <QueryView query={query}>
      {({ consents }) => (
        <Box className="lp-stack">
          {consents.map((consent) => (
            <ConsentCard key={consent.purpose} consent={consent} onChanged={query.reload} />
          ))}
        </Box>
      )}
    </QueryView>
  );
}

function ConsentCard({ consent, onChanged }: { consent: ConsentView; onChanged: () => void }) {
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { submit, isSending, problem, isOffline } = useSubmit(saveConsent);
  const save = async (isGiven: boolean) => {
    const result = await submit({ purpose: consent.purpose, isGiven, textVersion: consent.textVersion });
    if (result.kind !== 'done') return;
    setWithdrawing(false);
    toast(isGiven ? '已同意' : '已撤回同意');
    onChanged();
  };
  const history = consent.isGiven && consent.givenAt ? `${formatInstant(consent.givenAt)} 同意` : consent.withdrawnAt ? `${formatInstant(consent.withdrawnAt)} 撤回` : '还没有同意过';
  const trouble = (
    <>
      <ProblemNote problem={problem} />
      {isOffline ? <Note tone="amber" title="现在没有网络">请联网后再试。</Note> : null}
    </>
  );
  return (
    <Card title={consent.title} aside={consent.isGiven ? <Chip tone="green">已同意</Chip> : <Chip>未同意</Chip>}>
      {consent.lines.map((line) => (
        <Box key={line}>{line}</Box>
      ))}
      <Meta>{history}</Meta>
      {isWithdrawing ? null : trouble}
      <Box className="lp-after">
        {consent.isGiven ? (
          <QuietButton onPress={() => setWithdrawing(true)}>撤回同意</QuietButton>
        ) : (
          <GhostButton isBusy={isSending} onPress={() => void save(true)}>
            同意
          </GhostButton>
        )}
      </Box>
      <ConfirmSheet
        isOpen={isWithdrawing}
        title={`撤回同意：${consent.title}`}
        consequence="撤回后马上停止公开，别人扫码看不到。以后可以再同意，不影响您的其他工作。"
        confirmLabel="撤回同意"
        isDestructive
        isBusy={isSending}
        onConfirm={() => void save(false)}
        onCancel={() => setWithdrawing(false)}
      >
        {trouble}
      </ConfirmSheet>
    </Card>
  );
}
