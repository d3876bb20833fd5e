import { logItemHours } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, toast, useSubmit } from '@/platform';
import { Box, DateField, Meta, PrimaryButton, ProblemNote, QuietButton, SelectField, Sheet, TextArea } from '@/ui';
import { halfHours } from '../words';

/** Logs hours of one's own; waits in the queue where there is no network. */
export function HoursForm({ itemId, onClose, onDone }: { itemId: string; onClose: () => void; onDone: () => void }) {
  const [day, setDay] = useState(dayOfInstant(nowAsInstant()));
  const [from, setFrom] = useState('1020');
  const [to, setTo] = useState('1140');
  const [content, setContent] = useState('');
  const { submit, isSending, problem } = useSubmit(logItemHours, `${day} 献工`);
  const send = async () => {
    const result = await submit({ id: itemId, day, fromMinute: Number(from), toMinute: Number(to), content });
    if (result.kind !== 'done' && result.kind !== 'queued') return;
    toast(result.kind === 'done' ? '已登记，等负责人确认' : '没有网络，联网后自动登记');
    onDone();
  };
  const isFaulty = content.trim() === '' || day === '' || Number(from) >= Number(to);
  return (
    <Sheet isOpen title="登记献工" onClose={onClose} actions={<><QuietButton onPress={onClose}>取消</QuietButton><PrimaryButton isBusy={isSending} isDisabled={isFaulty} onPress={() => void send()}>登记</PrimaryButton></>}>
      <Box className="iy-stack">
        <DateField label="日期" value={day} onChange={setDay} />
        <SelectField label="开始" value={from} options={halfHours.slice(0, 48)} onChange={setFrom} />
        <SelectField label="结束" value={to} options={halfHours.slice(1)} onChange={setTo} error={Number(from) >= Number(to) ? '结束要晚于开始' : null} />
        <TextArea label="做了什么" value={content} onChange={setContent} maxLength={500} />
        <Meta>在正常工作时间里的部分不计入，系统自动扣除。</Meta>
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}
