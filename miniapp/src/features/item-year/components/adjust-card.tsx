import { proposeItemPlan } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useSubmit } from '@/platform';
import { Box, Card, DateField, Meta, PrimaryButton, ProblemNote, QuietButton, Sheet, TextArea } from '@/ui';

/** An overdue item: why, what now, and until when (SY-GC-WT4). */
export function AdjustCard({ itemId, endsOn, onDone }: { itemId: string; endsOn: string; onDone: () => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const [cause, setCause] = useState('');
  const [measures, setMeasures] = useState('');
  const [newEndsOn, setNewEndsOn] = useState('');
  const { submit, isSending, problem } = useSubmit(proposeItemPlan);
  const send = async () => {
    const result = await submit({ id: itemId, kind: 'adjustment', cause, measures, newEndsOn: newEndsOn || null, goalId: null });
    if (result.kind !== 'done') return;
    setIsOpen(false);
    toast('已报送审批');
    onDone();
  };
  return (
    <Card title="调整实施方案" tone="red" aside={<QuietButton isSmall onPress={() => setIsOpen(true)}>申请调整</QuietButton>}>
      <Meta>{`计划 ${endsOn} 完成，已经逾期。写明原因、调整后的措施和新的完成时间，报单位党组织批准。`}</Meta>
      <Sheet isOpen={isOpen} title="申请调整实施方案" onClose={() => setIsOpen(false)} actions={<><QuietButton onPress={() => setIsOpen(false)}>取消</QuietButton><PrimaryButton isBusy={isSending} isDisabled={cause.trim() === ''} onPress={() => void send()}>报送审批</PrimaryButton></>}>
        <Box className="iy-stack">
          <TextArea label="逾期原因" value={cause} onChange={setCause} maxLength={2000} />
          <TextArea label="调整后的措施" value={measures} onChange={setMeasures} maxLength={3000} />
          <DateField label="新的完成时间" value={newEndsOn} onChange={setNewEndsOn} />
          <ProblemNote problem={problem} />
        </Box>
      </Sheet>
    </Card>
  );
}
