import { proposeItemPlan, type ItemGoalView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useSubmit } from '@/platform';
import { Box, Meta, PrimaryButton, ProblemNote, QuietButton, Sheet, TextArea } from '@/ui';

/** Asks the superior organisation to give up a goal. */
export function CancelSheet({ itemId, goal, onClose, onDone }: { itemId: string; goal: ItemGoalView; onClose: () => void; onDone: () => void }) {
  const [cause, setCause] = useState('');
  const { submit, isSending, problem } = useSubmit(proposeItemPlan);
  const send = async () => {
    const result = await submit({ id: itemId, kind: 'goal-cancellation', cause, measures: '', newEndsOn: null, goalId: goal.id });
    if (result.kind !== 'done') return;
    toast('已报送审批');
    onDone();
  };
  return (
    <Sheet isOpen title="申请取消目标" onClose={onClose} actions={<><QuietButton onPress={onClose}>返回</QuietButton><PrimaryButton isBusy={isSending} isDisabled={cause.trim() === ''} onPress={() => void send()}>报送审批</PrimaryButton></>}>
      <Box className="iy-stack">
        <Meta>{`${goal.name}。单位党组织同意后，这个目标不再计入评定。`}</Meta>
        <TextArea label="原因" value={cause} onChange={setCause} maxLength={2000} />
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}
