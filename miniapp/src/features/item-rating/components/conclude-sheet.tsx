import { concludeItemAssessment, type ItemRatingView } from '@liangpai/shared/contracts';
import { toast, useSubmit } from '@/platform';
import { ConfirmSheet, ProblemNote } from '@/ui';

/** The year's conclusion of a running item; it cannot be changed afterwards. */
export function ConcludeSheet({ rating, onClose }: { rating: ItemRatingView; onClose: (isChanged: boolean) => void }) {
  const { submit, isSending, problem } = useSubmit(concludeItemAssessment);
  const send = async () => {
    const result = await submit({ id: rating.id, year: rating.year, version: rating.current.version });
    if (result.kind !== 'done') return;
    toast('已评定');
    onClose(true);
  };
  return (
    <ConfirmSheet
      isOpen
      title={`${rating.year} 年评定`}
      consequence={`按现有结果是“${rating.preview?.label ?? '还不能评定'}”。评定后不能再改；规则提出的建议会送给党群和公司领导决定。`}
      confirmLabel="评定"
      isBusy={isSending}
      onConfirm={() => void send()}
      onCancel={() => onClose(false)}
    >
      <ProblemNote problem={problem} />
    </ConfirmSheet>
  );
}
