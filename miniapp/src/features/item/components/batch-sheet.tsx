import { takeItemSteps, type ItemBatch, type WaitingItem } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { useSession, useSubmit } from '@/platform';
import { Box, CheckRow, ConfirmSheet, Meta, Note, ProblemNote, QuietButton, TextArea } from '@/ui';
import '../item.scss';
import { SignatureField, wireSignature, type GivenSignature } from './signature-field';

/** What became of one item of a batch. */
export interface BatchResult {
  readonly id: string;
  readonly name: string;
  readonly stateLabel: string | null;
  /** Why it did not work, with the way out; null when it did. */
  readonly problem: string | null;
}

export interface BatchSheetProps {
  batch: ItemBatch;
  action: string;
  items: readonly WaitingItem[];
  onDone: (results: readonly BatchResult[]) => void;
  onClose: () => void;
}

/** One opinion, one signature and the checks for all that are chosen; says what follows before anything is done. */
export function BatchSheet({ batch, action, items, onDone, onClose }: BatchSheetProps) {
  const [opinion, setOpinion] = useState('');
  const [checks, setChecks] = useState<readonly string[]>([]);
  const [signature, setSignature] = useState<GivenSignature | null>(null);
  const signer = useSession((session) => session.me?.name ?? '');
  const { submit, isSending, problem, isOffline } = useSubmit(takeItemSteps);
  const send = async () => {
    const result = await submit({ items: items.map(({ id, version }) => ({ id, version })), action, opinion, checklist: Object.fromEntries(checks.map((key) => [key, true])), signature: wireSignature(signature) });
    if (result.kind !== 'done') return;
    onDone(result.value.results.map(({ id, stateLabel, problem: refusal }) => ({ id, name: items.find((item) => item.id === id)?.name ?? '', stateLabel, problem: refusal && `${refusal.title}：${refusal.detail}` })));
  };
  const isChecked = checks.length === batch.checklist.length;
  return (
    <ConfirmSheet
      isOpen title={`${batch.label}：${items.length}件`} consequence={`${batch.consequence ?? ''}下面${items.length}件逐件办理，意见${batch.takesSignature ? '和签名' : ''}写进每一件的记录，办了不能撤回。`} confirmLabel={`${batch.label}（${items.length}件）`}
      isBusy={isSending} isConfirmDisabled={!isChecked} onConfirm={() => void send()} onCancel={onClose}
    >
      <Box className="it-stack">
        <Box className="it-text">{items.map((item) => item.name).join('\n')}</Box>
        {batch.checklist.length > 0 ? (
          <Box className="it-stack" role="group" label="核对">
            <Meta>{`${items.length}件都符合的，勾上；有一件不符合，先把它取消选择，再单独退回。`}</Meta>
            <QuietButton isSmall icon="check" onPress={() => setChecks(batch.checklist.map(({ key }) => key))}>全部符合</QuietButton>
            {batch.checklist.map(({ key, label }) => <CheckRow key={key} label={label} isChecked={checks.includes(key)} onChange={(isOn) => setChecks((before) => (isOn ? [...before, key] : before.filter((one) => one !== key)))} />)}
          </Box>
        ) : null}
        <TextArea label="意见" isOptional value={opinion} onChange={setOpinion} maxLength={2000} lines={3} />
        {batch.takesSignature ? <SignatureField signer={signer} value={signature} onChange={setSignature} /> : null}
        {isOffline ? <Note tone="amber">没有网络，一件也没有办。选好的还在，连上网再试。</Note> : null}
        <ProblemNote problem={problem} />
      </Box>
    </ConfirmSheet>
  );
}
