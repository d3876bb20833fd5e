import { readConfidentialWords, saveConfidentialWords } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { callEndpoint, toast, useSubmit } from '@/platform';
import { PrimaryButton, ProblemNote, QuietButton, Sheet, TextArea } from '@/ui';

/** The words that the reviewer wants to be shown, one a line. */
export function WordsSheet() {
  const [list, setList] = useState<{ text: string; version: number } | null>(null);
  const { submit, isSending, problem } = useSubmit(saveConfidentialWords);
  const open = async () => {
    const answer = await callEndpoint(readConfidentialWords, {});
    if (answer.ok) setList({ text: answer.value.words.join('\n'), version: answer.value.version });
    else toast('offline' in answer ? '现在没有网络' : answer.problem.title);
  };
  const save = async () => {
    if (!list) return;
    const words = list.text.split('\n').map((word) => word.trim()).filter(Boolean);
    if ((await submit({ words, version: list.version })).kind !== 'done') return;
    setList(null);
    toast('已保存');
  };
  return (
    <>
      <QuietButton isSmall icon="lock" onPress={() => void open()}>保密提示词</QuietButton>
      <Sheet isOpen={list !== null} title="保密提示词" onClose={() => setList(null)} actions={<><QuietButton onPress={() => setList(null)}>取消</QuietButton><PrimaryButton isBusy={isSending} onPress={() => void save()}>保存</PrimaryButton></>}>
        <TextArea label="每行一个词" value={list?.text ?? ''} maxLength={12000} lines={8} hint="客户名称、项目代号等。送审内容里有这些词时，提醒审查人。" onChange={(text) => setList((before) => before && { ...before, text })} />
        <ProblemNote problem={problem} />
      </Sheet>
    </>
  );
}
