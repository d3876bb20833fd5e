import { splitGoal, type ItemGoalView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useSubmit } from '@/platform';
import { Box, DateField, Field, Meta, PrimaryButton, ProblemNote, QuietButton, Sheet } from '@/ui';
import { PersonField } from '@/ui/person-field';

/** Hands a part of a goal to a group or a person. */
export function SplitSheet({ goal, onClose, onDone }: { goal: ItemGoalView; onClose: () => void; onDone: () => void }) {
  const [name, setName] = useState('');
  const [owner, setOwner] = useState<{ id: string; name: string } | null>(null);
  const [target, setTarget] = useState('');
  const [dueOn, setDueOn] = useState(goal.dueOn ?? '');
  const { submit, isSending, problem } = useSubmit(splitGoal);
  const send = async () => {
    const result = await submit({ id: goal.id, name, ownerId: owner?.id ?? '', target: target.trim() || null, dueOn: dueOn || null });
    if (result.kind !== 'done') return;
    toast('已分解');
    onDone();
  };
  return (
    <Sheet isOpen title="分解目标" onClose={onClose} actions={<><QuietButton onPress={onClose}>取消</QuietButton><PrimaryButton isBusy={isSending} isDisabled={name.trim() === '' || !owner} onPress={() => void send()}>分解</PrimaryButton></>}>
      <Box className="iy-stack">
        <Meta>{`${goal.name}。原目标不变，分解的合计显示在它旁边。`}</Meta>
        <Field label="任务" value={name} onChange={setName} maxLength={200} placeholder="如：一班" />
        <PersonField label="责任人" value={owner} onChange={setOwner} />
        {goal.isQuantified ? <Field label={`目标值${goal.unit ? `（${goal.unit}）` : ''}`} isOptional kind="decimal" value={target} onChange={setTarget} /> : null}
        <DateField label="完成时限" isOptional value={dueOn} onChange={setDueOn} />
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}
