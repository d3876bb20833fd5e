import { recordGoalResult, type ItemGoalView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, toast, useSubmit } from '@/platform';
import { Box, DateField, Field, Meta, PrimaryButton, ProblemNote, QuietButton, Sheet, SwitchRow, TextArea } from '@/ui';
import { targetOf } from '../words';

export interface GoalSheetProps {
  goal: ItemGoalView;
  onClose: () => void;
  onDone: () => void;
  /** What else can be done about a whole goal. */
  onAsk: ((what: 'split' | 'cancel') => void) | undefined;
}

/** Fills in how far one goal has come. */
export function GoalSheet({ goal, onClose, onDone, onAsk }: GoalSheetProps) {
  const [actual, setActual] = useState(goal.actual ?? '');
  const [asOfOn, setAsOfOn] = useState(goal.asOfOn ?? dayOfInstant(nowAsInstant()));
  const [isDone, setIsDone] = useState(goal.isDone);
  const [evidence, setEvidence] = useState(goal.evidence);
  const { submit, isSending, problem, isOffline } = useSubmit(recordGoalResult);
  const send = async () => {
    const figure = actual.trim();
    const result = await submit({ id: goal.id, version: goal.version, actual: goal.isQuantified && figure ? figure : null, asOfOn: goal.isQuantified && figure ? asOfOn : null, isDone, evidence });
    if (result.kind !== 'done') return;
    toast('已填报');
    onDone();
  };
  return (
    <Sheet isOpen title="填报完成情况" onClose={onClose} actions={<><QuietButton onPress={onClose}>取消</QuietButton><PrimaryButton isBusy={isSending} onPress={() => void send()}>保存</PrimaryButton></>}>
      <Box className="iy-stack">
        <Meta>{[goal.name, targetOf(goal) ? `目标 ${targetOf(goal)}` : ''].filter(Boolean).join('，')}</Meta>
        {goal.isQuantified ? (
          <>
            <Field label={`完成值${goal.unit ? `（${goal.unit}）` : ''}`} kind="decimal" value={actual} onChange={setActual} hint="已批准公开的目标，保存后亮牌上的数字随之更新" />
            <DateField label="数据日期" value={asOfOn} onChange={setAsOfOn} />
          </>
        ) : (
          <SwitchRow label="已完成" isOn={isDone} onChange={setIsDone} />
        )}
        <TextArea label="完成依据" isOptional value={evidence} onChange={setEvidence} maxLength={2000} />
        <ProblemNote problem={problem} />
        {onAsk ? (
          <Box className="iy-links">
            <QuietButton isSmall onPress={() => onAsk('split')}>分解到组、到人</QuietButton>
            <QuietButton isSmall onPress={() => onAsk('cancel')}>申请取消</QuietButton>
          </Box>
        ) : null}
        {isOffline ? <Meta>没有网络，联网后再保存。</Meta> : null}
      </Box>
    </Sheet>
  );
}
