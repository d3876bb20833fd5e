import { issueActivationBatch, type OrganisationNode } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { CheckRow, ConfirmSheet, ProblemNote, QuietButton } from '@/ui';
import { useFile } from '../use-file';
import { OfflineNote } from './offline-note';

/** Activation codes for everybody of an organisation, as a sheet to print and cut. */
export function ActivationBatch({ node }: { node: OrganisationNode }) {
  const [isAsking, setAsking] = useState(false);
  const [isForAll, setForAll] = useState(false);
  const file = useFile();
  const issue = async () => {
    const isDone = await file.open(issueActivationBatch, { id: node.id, scope: isForAll ? 'all' : 'not-activated' }, `${node.shortName}激活码.xlsx`);
    if (isDone) setAsking(false);
  };
  return (
    <>
      <QuietButton isSmall icon="print" onPress={() => setAsking(true)}>批量激活码</QuietButton>
      <ConfirmSheet
        isOpen={isAsking}
        title={`“${node.name}”的激活码`}
        consequence="下载一份 Excel，打印裁开后发给本人。码只出现这一次；以前发的、还没用的码会作废。"
        confirmLabel="生成并下载"
        isBusy={file.isBusy}
        onConfirm={() => void issue()}
        onCancel={() => setAsking(false)}
      >
        <CheckRow label="已经开通登录的人也重发" isChecked={isForAll} onChange={setForAll} />
        <ProblemNote problem={file.problem} />
        <OfflineNote isOffline={file.isOffline} />
      </ConfirmSheet>
    </>
  );
}
