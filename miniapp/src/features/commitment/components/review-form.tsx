import { PLEDGE_PROPERTY_LABELS, type PledgeProperty } from '@liangpai/shared/kernel';
import { confirmCommitment, returnCommitment, type CommitmentView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useSubmit } from '@/platform';
import { ButtonRow, Card, CheckRow, Note, PrimaryButton, ProblemNote, QuietButton, TextArea } from '@/ui';

const properties = Object.keys(PLEDGE_PROPERTY_LABELS) as readonly PledgeProperty[];

/** Ticks the three properties and confirms, or returns with a reason. */
export function ReviewForm({ commitment, onChanged }: { commitment: CommitmentView; onChanged: () => void }) {
  const [review, setReview] = useState({ isSpecific: false, isActionable: false, isAssessable: false });
  const [reason, setReason] = useState('');
  const confirming = useSubmit(confirmCommitment);
  const returning = useSubmit(returnCommitment);
  const { id, version } = commitment;
  const confirm = async () => {
    if ((await confirming.submit({ id, review, version })).kind !== 'done') return;
    toast('已确认公开');
    onChanged();
  };
  const sendBack = async () => {
    if ((await returning.submit({ id, reason, version })).kind !== 'done') return;
    toast('已退回');
    onChanged();
  };
  return (
    <Card title="支部意见">
      {properties.map((property) => (
        <CheckRow key={property} label={PLEDGE_PROPERTY_LABELS[property]} isChecked={review[property]} onChange={(isChecked) => setReview({ ...review, [property]: isChecked })} />
      ))}
      <TextArea label="退回理由" value={reason} maxLength={500} onChange={setReason} hint="退回时写明怎么改" isOptional />
      <ProblemNote problem={confirming.problem ?? returning.problem} />
      {confirming.isOffline || returning.isOffline ? <Note tone="amber">没有网络，没有办成。连上网再试。</Note> : null}
      <ButtonRow>
        <QuietButton isDisabled={!reason.trim()} isBusy={returning.isSending} onPress={() => void sendBack()}>
          退回
        </QuietButton>
        <PrimaryButton isDisabled={!properties.every((property) => review[property])} isBusy={confirming.isSending} onPress={() => void confirm()}>
          确认公开
        </PrimaryButton>
      </ButtonRow>
    </Card>
  );
}
