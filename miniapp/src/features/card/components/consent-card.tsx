import { saveConsent, type ConsentView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { useSubmit } from '@/platform';
import { Box, Card, ConfirmSheet, Meta, Note, PrimaryButton, ProblemNote, QuietButton } from '@/ui';

/** The separate consent to the public card: what, for whom, what for; given and withdrawn here. */
export function ConsentCard({ consent, onChanged }: { consent: ConsentView; onChanged: () => void }) {
  const { submit, isSending, problem, isOffline } = useSubmit(saveConsent);
  const [isAsking, setAsking] = useState(false);
  const save = async (isGiven: boolean) => {
    const outcome = await submit({ purpose: consent.purpose, isGiven, textVersion: consent.textVersion });
    setAsking(false);
    if (outcome.kind === 'done') onChanged();
  };
  return (
    <Card title={consent.title} tone={consent.isGiven ? 'plain' : 'amber'}>
      {consent.lines.map((line) => (
        <Box key={line}>{line}</Box>
      ))}
      {consent.isGiven ? <Meta>您已同意公开（说明 {consent.textVersion} 版）</Meta> : <Meta>还没有公开，扫码的人看不到您的名片。</Meta>}
      <ProblemNote problem={problem} />
      {isOffline ? <Note tone="amber">没有网络，没有保存。连上网再试。</Note> : null}
      {consent.isGiven ? (
        <QuietButton onPress={() => setAsking(true)}>撤回同意</QuietButton>
      ) : (
        <PrimaryButton isBusy={isSending} onPress={() => void save(true)}>
          同意公开
        </PrimaryButton>
      )}
      <ConfirmSheet
        isOpen={isAsking} title="撤回同意" consequence="撤回后，扫码的人立即看不到您的名片和承诺。以后可以再公开。" confirmLabel="撤回"
        isBusy={isSending} onConfirm={() => void save(false)} onCancel={() => setAsking(false)}
      />
    </Card>
  );
}
