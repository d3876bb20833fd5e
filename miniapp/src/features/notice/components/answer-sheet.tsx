import { answerObjection, noticeLimits, type ObjectionView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useSubmit } from '@/platform';
import { Box, Meta, Note, PrimaryButton, ProblemNote, QuietButton, SegmentedTabs, Sheet, TextArea } from '@/ui';

type Verdict = 'dismiss' | 'uphold';
const verdicts = [{ value: 'dismiss' as const, label: '异议不成立' }, { value: 'uphold' as const, label: '异议成立' }];

export interface AnswerSheetProps {
  /** Null: closed. */
  objection: ObjectionView | null;
  onClose: () => void;
  onAnswered: () => void;
}

/** The office's answer to one objection. */
export function AnswerSheet({ objection, onClose, onAnswered }: AnswerSheetProps) {
  const [verdict, setVerdict] = useState<Verdict>('dismiss');
  const [answer, setAnswer] = useState('');
  const { submit, isSending, problem, isOffline } = useSubmit(answerObjection);
  const step = objection?.steps.find((one) => one.action === verdict);
  const send = async () => {
    if (!objection) return;
    const result = await submit({ id: objection.id, action: verdict, answer, version: objection.version });
    if (result.kind !== 'done') return;
    toast('已答复');
    setAnswer('');
    onAnswered();
  };
  return (
    <Sheet
      isOpen={objection !== null}
      title="答复异议"
      onClose={onClose}
      actions={
        <>
          <QuietButton onPress={onClose}>再想想</QuietButton>
          <PrimaryButton isBusy={isSending} isDisabled={answer.trim() === ''} onPress={() => void send()}>提交答复</PrimaryButton>
        </>
      }
    >
      <Box className="lp-notice-form">
        {objection?.text ? <Box className="lp-objection-answer">{objection.text}</Box> : null}
        <SegmentedTabs label="处理结果" tabs={verdicts} value={verdict} onChange={setVerdict} />
        <TextArea label="答复" value={answer} onChange={setAnswer} maxLength={noticeLimits.answer} lines={3} hint="答复会公开，请不要写出是谁提的。提交后不能修改。" />
        {step?.consequence ? <Note tone="red">{step.consequence}</Note> : null}
        {isOffline ? <Meta>现在没有网络，联网后再提交。填写的内容还在。</Meta> : null}
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}
