import { extendSatisfaction, type SatisfactionView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useSubmit } from '@/platform';
import { DateField, PrimaryButton, ProblemNote, Sheet } from '@/ui';

export function ExtendSheet({ survey, onClose }: { survey: SatisfactionView; onClose: (isChanged: boolean) => void }) {
  const { submit, isSending, problem } = useSubmit(extendSatisfaction);
  const [closesOn, setClosesOn] = useState(survey.closesOn);
  const send = async () => {
    const result = await submit({ id: survey.id, closesOn, version: survey.version });
    if (result.kind !== 'done') return;
    toast('已改');
    onClose(true);
  };
  return (
    <Sheet isOpen title="改截止日期" onClose={() => onClose(false)} actions={<PrimaryButton isBusy={isSending} onPress={() => void send()}>保存</PrimaryButton>}>
      <DateField label="截止日期" value={closesOn} onChange={setClosesOn} />
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
