import { issueHelmetMark, type HelmetMarkRow } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, toast, useSubmit } from '@/platform';
import { Box, DateField, Meta, Note, PrimaryButton, ProblemNote, QuietButton, Sheet } from '@/ui';

export interface HelmetSheetProps {
  member: HelmetMarkRow;
  onDone: () => void;
  onClose: () => void;
}

/** The day on which a member got the first mark or a new one. */
export function HelmetSheet({ member, onDone, onClose }: HelmetSheetProps) {
  const [issuedOn, setIssuedOn] = useState(() => dayOfInstant(nowAsInstant()));
  const { submit, isSending, problem, isOffline } = useSubmit(issueHelmetMark);
  const last = member.replacedOn.at(-1) ?? member.issuedOn;
  const save = async () => {
    if ((await submit({ personId: member.personId, issuedOn })).kind !== 'done') return;
    toast('已登记');
    onDone();
  };
  return (
    <Sheet
      isOpen title={`${last === null ? '登记发放' : '登记更换'}：${member.name}`} onClose={onClose}
      actions={
        <>
          <QuietButton onPress={onClose}>取消</QuietButton>
          <PrimaryButton isBusy={isSending} isDisabled={issuedOn === ''} onPress={() => void save()}>登记</PrimaryButton>
        </>
      }
    >
      <Box className="lp-commitment-stack">
        <Meta>{`${member.branch}，工号 ${member.employeeNo}。${last === null ? '' : `上一次是 ${last}。`}登记后不能改。`}</Meta>
        <DateField label={last === null ? '发放日期' : '更换日期'} value={issuedOn} onChange={setIssuedOn} />
        <ProblemNote problem={problem} />
        {isOffline ? <Note tone="amber">没有网络，没有登记。连上网再试。</Note> : null}
      </Box>
    </Sheet>
  );
}
