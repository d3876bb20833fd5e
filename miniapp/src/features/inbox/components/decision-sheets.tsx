import type { InboxItem } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { Box, ConfirmSheet, Field, TextArea } from '@/ui';
import { kindOf, type Outcome } from '../duty-kinds';
import '../inbox.scss';

/** Points as typed: 0–100 with at most one decimal; null when it is not a score. */
function readPoints(typed: string): number | null {
  return /^\d{1,3}(\.\d)?$/.test(typed.trim()) && Number(typed) <= 100 ? Number(typed) : null;
}

export interface ApproveSheetProps {
  /** Duties of one kind. */
  items: readonly InboxItem[];
  onDone: (outcomes: readonly Outcome[]) => void;
  onCancel: () => void;
}

/** Says what will be the case, asks for scores where they are due, and approves: one tap after the row's own. */
export function ApproveSheet({ items, onDone, onCancel }: ApproveSheetProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setIsBusy] = useState(false);
  const [first] = items;
  const approve = first ? kindOf(first)?.approve : undefined;
  if (!first || !approve) return null;
  const typedFor = (item: InboxItem): string => typed[item.dutyId] ?? (item.score === null ? '' : String(item.score));
  const approved = items.map((item) => ({ item, score: approve.isScored ? readPoints(typedFor(item)) : 0 }));
  const ready = approved.flatMap(({ item, score }) => (score === null ? [] : [{ item, score }]));
  const run = async () => {
    setIsBusy(true);
    const outcomes = await approve.run(ready);
    setIsBusy(false);
    onDone(outcomes);
  };
  return (
    <ConfirmSheet isOpen title={items.length === 1 ? first.summary : `${approve.label}：${String(items.length)}份`} consequence={approve.consequence} confirmLabel={approve.label} isBusy={isBusy} isConfirmDisabled={ready.length !== items.length} onConfirm={() => void run()} onCancel={onCancel}>
      {approve.isScored
        ? items.map((item) => (
            <Box key={item.dutyId} className="lp-inbox-score">
              <Field label={items.length === 1 ? '支部评分' : item.summary} kind="decimal" maxLength={5} value={typedFor(item)} onChange={(value) => setTyped({ ...typed, [item.dutyId]: value })} error={readPoints(typedFor(item)) === null ? '请填0到100，最多一位小数' : null} {...(items.length === 1 ? { hint: '已带出自评分，请按支部考核修改。' } : {})} />
            </Box>
          ))
        : null}
    </ConfirmSheet>
  );
}

/** Asks for the reason and sends a duty's case back. */
export function SendBackSheet({ item, onDone, onCancel }: { item: InboxItem; onDone: (outcome: Outcome) => void; onCancel: () => void }) {
  const [reason, setReason] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const sendBack = kindOf(item)?.sendBack;
  if (!sendBack) return null;
  const run = async () => {
    setIsBusy(true);
    const outcome = await sendBack.run(item, reason.trim());
    setIsBusy(false);
    onDone(outcome);
  };
  return (
    <ConfirmSheet isOpen title={`退回：${item.summary}`} consequence="写明怎么改，对方改好再提交。" confirmLabel={sendBack.label} isBusy={isBusy} isConfirmDisabled={reason.trim() === ''} onConfirm={() => void run()} onCancel={onCancel}>
      <TextArea label="理由" value={reason} onChange={setReason} maxLength={300} lines={3} />
    </ConfirmSheet>
  );
}
