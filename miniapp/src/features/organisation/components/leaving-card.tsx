import { recordLeaving, recordReturn, setOnDuty } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, toast, useSubmit } from '@/platform';
import { Box, Card, ConfirmSheet, DateField, Meta, ProblemNote, QuietButton, SwitchRow } from '@/ui';
import { OfflineNote } from './offline-note';

export interface LeavingCardProps {
  person: { readonly id: string; readonly name: string; readonly version: number; readonly isOnDuty: boolean; readonly leftOn: string | null };
  /** How many roles would be taken back. */
  roleCount: number;
  onChanged: () => void;
}

/** On duty or not, leaving, and undoing a leaving recorded by mistake. */
export function LeavingCard({ person, roleCount, onChanged }: LeavingCardProps) {
  const [isAsking, setAsking] = useState(false);
  const [leftOn, setLeftOn] = useState(() => dayOfInstant(nowAsInstant()));
  const duty = useSubmit(setOnDuty);
  const leaving = useSubmit(recordLeaving);
  const returning = useSubmit(recordReturn);
  const at = { id: person.id, version: person.version };
  const finish = (isDone: boolean, said: string) => {
    if (!isDone) return;
    setAsking(false);
    toast(said);
    onChanged();
  };
  const switchDuty = async (isOnDuty: boolean) => finish((await duty.submit({ ...at, isOnDuty })).kind === 'done', isOnDuty ? '已登记在岗' : '已登记不在岗');
  const leave = async () => finish((await leaving.submit({ ...at, leftOn })).kind === 'done', '已登记离职');
  const undo = async () => finish((await returning.submit(at)).kind === 'done', '已恢复');
  if (person.leftOn !== null) {
    return (
      <Card title="已离职" tone="amber">
        <Meta>{`${person.leftOn} 离职。登录和职责都已停止，以前的记录保留。`}</Meta>
        <ProblemNote problem={returning.problem} />
        <OfflineNote isOffline={returning.isOffline} />
        <Box className="lp-org-actions">
          <QuietButton isSmall isBusy={returning.isSending} onPress={() => void undo()}>登记错了，恢复在册</QuietButton>
        </Box>
      </Card>
    );
  }
  return (
    <Card title="在岗和离职">
      <SwitchRow label="在岗" hint="不在岗的人暂不安排承诺、总结和测评" isOn={person.isOnDuty} onChange={(isOnDuty) => void switchDuty(isOnDuty)} />
      <ProblemNote problem={duty.problem} />
      <OfflineNote isOffline={duty.isOffline} />
      <Box className="lp-org-actions">
        <QuietButton isSmall onPress={() => setAsking(true)}>登记离职</QuietButton>
      </Box>
      <ConfirmSheet
        isOpen={isAsking}
        title={`登记${person.name}离职`}
        consequence={`登记后，${person.name}的全部登录马上退出，不能再登录${roleCount > 0 ? `；${roleCount} 项职责一并收回` : ''}；公开名片停止显示。以前的记录保留。${roleCount > 0 ? '以后恢复在册，职责要重新授予。' : ''}`}
        confirmLabel="登记离职"
        isDestructive
        isBusy={leaving.isSending}
        isConfirmDisabled={leftOn === ''}
        onConfirm={() => void leave()}
        onCancel={() => setAsking(false)}
      >
        <DateField label="离职日期" value={leftOn} onChange={setLeftOn} error={leaving.problem?.fields?.leftOn} />
        <ProblemNote problem={leaving.problem} />
        <OfflineNote isOffline={leaving.isOffline} />
      </ConfirmSheet>
    </Card>
  );
}
