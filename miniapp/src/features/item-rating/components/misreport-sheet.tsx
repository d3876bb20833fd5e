import { reportMisreporting } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useSubmit } from '@/platform';
import { PrimaryButton, ProblemNote, Sheet, SwitchRow, TextArea } from '@/ui';

export function MisreportSheet({ itemId, onClose }: { itemId: string; onClose: (isChanged: boolean) => void }) {
  const { submit, isSending, problem } = useSubmit(reportMisreporting);
  const [facts, setFacts] = useState('');
  const [isSerious, setIsSerious] = useState(false);
  const send = async () => {
    const result = await submit({ id: itemId, facts, isSerious });
    if (result.kind !== 'done') return;
    toast('已登记，等待决定');
    onClose(true);
  };
  return (
    <Sheet
      isOpen
      title="登记虚报、瞒报"
      onClose={() => onClose(false)}
      actions={
        <PrimaryButton isBusy={isSending} isDisabled={facts.trim() === ''} onPress={() => void send()}>
          登记
        </PrimaryButton>
      }
    >
      <TextArea label="查实的情况" value={facts} onChange={setFacts} maxLength={2000} lines={4} hint="虚报进展和成效，或瞒报质量责任事故。写明时间、事项和依据。" />
      <SwitchRow label="情节严重" hint="情节严重的，还会建议取消立项党组织两年内参评先进基层党组织的资格。" isOn={isSerious} onChange={setIsSerious} />
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
