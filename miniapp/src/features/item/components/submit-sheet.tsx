import { readItem, takeItemStep, type ItemView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { callEndpoint, replacePage, toast, useSession, useSubmit, type Problem } from '@/platform';
import { Box, Meta, Note, PrimaryButton, ProblemNote, QuietButton, Sheet } from '@/ui';
import type { Grounds, OpenPoint } from '../open-points';
import { wireSignature, SignatureField, type GivenSignature } from './signature-field';
import { GroundField } from './check-sheet';

export interface SubmitSheetProps {
  item: ItemView;
  /** Soft rules that are not met: each asks for a reason. */
  soft: readonly OpenPoint[];
  grounds: Grounds;
  onGround: (clause: string, text: string) => void;
  onClose: () => void;
  onDone: () => void;
}

/** Sends the filing. Whatever goes wrong is said here, and what was written stays. */
export function SubmitSheet({ item, soft, grounds, onGround, onClose, onDone }: SubmitSheetProps) {
  const me = useSession((session) => session.me);
  const [signature, setSignature] = useState<GivenSignature | null>(null);
  const [isReading, setReading] = useState(false);
  const [obstacle, setObstacle] = useState<{ readonly problem: Problem | null } | null>(null);
  const { submit, isSending, problem, isOffline } = useSubmit(takeItemStep);
  const step = item.steps.find((one) => one.action.startsWith('submit'));
  const label = step?.label ?? '提交';
  const send = async () => {
    if (isReading || isSending) return;
    setObstacle(null);
    setReading(true);
    const fresh = await callEndpoint(readItem, { id: item.id });
    setReading(false);
    if (!fresh.ok) {
      setObstacle({ problem: 'offline' in fresh ? null : fresh.problem });
      return;
    }
    const given = soft.flatMap(({ clause }) => (grounds[clause]?.trim() ? [{ clause, text: grounds[clause]?.trim() ?? '' }] : []));
    const result = await submit({ id: item.id, version: fresh.value.version, action: step?.action ?? 'submit', grounds: given, signature: wireSignature(signature) });
    if (result.kind !== 'done') return;
    onDone();
    toast('已提交');
    replacePage('item-show', { id: item.id });
  };
  return (
    <Sheet isOpen title={label} onClose={onClose} actions={<><QuietButton onPress={onClose}>再改改</QuietButton><PrimaryButton isBusy={isReading || isSending} onPress={() => void send()}>{label}</PrimaryButton></>}>
      <Box className="it-stack">
        {soft.map((point) => <GroundField key={point.clause} point={point} grounds={grounds} onGround={onGround} />)}
        <Meta>{step?.consequence ?? `提交后送${item.unit.name}审查，在对方办理前可以撤回。`}</Meta>
        <SignatureField signer={me?.name ?? ''} value={signature} onChange={setSignature} />
        {isOffline || (obstacle && obstacle.problem === null) ? <Note tone="amber" title="没有网络，还没有提交">{`填的内容、理由和签名都还在。联网后再点一次“${label}”。`}</Note> : null}
        <ProblemNote problem={obstacle?.problem ?? problem} />
      </Box>
    </Sheet>
  );
}
