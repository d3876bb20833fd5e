import { closeOrganisation, type OrganisationNode } from '@liangpai/shared/contracts';
import { branchKindLabels, organisationKindLabels } from '@liangpai/shared/kernel';
import { useState } from 'react';
import { toast, useCan, useSubmit } from '@/platform';
import { Box, Card, Chip, ConfirmSheet, Facts, ProblemNote, QuietButton } from '@/ui';
import { ActivationBatch } from './activation-batch';
import { OfflineNote } from './offline-note';
import { OrganisationForm } from './organisation-form';

export interface OrganisationDetailProps {
  node: OrganisationNode;
  onChanged: () => void;
}

type Step = 'create' | 'update' | 'close';

/** One organisation: what it is, how many belong to it, and what can be changed about it. */
export function OrganisationDetail({ node, onChanged }: OrganisationDetailProps) {
  const [step, setStep] = useState<Step>();
  const canIssue = useCan('activation.issue');
  const closing = useSubmit(closeOrganisation);
  const finish = (said: string) => {
    setStep(undefined);
    toast(said);
    onChanged();
  };
  const close = async () => {
    const result = await closing.submit({ id: node.id, version: node.version });
    if (result.kind === 'done') finish('已撤销');
  };
  const isOpen = node.closedOn === null;
  return (
    <Card title={node.name} aside={isOpen ? undefined : <Chip>{`${node.closedOn ?? ''} 撤销`}</Chip>}>
      <Facts
        items={[
          { name: '类别', value: `${node.branchKind ? branchKindLabels[node.branchKind] : ''}${organisationKindLabels[node.kind]}` },
          { name: '人员', value: `${node.peopleCount} 人，其中党员 ${node.memberCount} 人（含下级）` },
        ]}
      />
      {isOpen && (node.canManage || canIssue) ? (
        <Box className="lp-org-actions">
          {node.canManage ? <QuietButton isSmall icon="plus" onPress={() => setStep('create')}>新建下级</QuietButton> : null}
          {node.canManage ? <QuietButton isSmall icon="edit" onPress={() => setStep('update')}>修改</QuietButton> : null}
          {canIssue ? <ActivationBatch node={node} /> : null}
          {node.canManage && node.parentId !== null ? <QuietButton isSmall onPress={() => setStep('close')}>撤销</QuietButton> : null}
        </Box>
      ) : null}
      {step === 'create' || step === 'update' ? (
        <OrganisationForm node={node} isNew={step === 'create'} onClose={() => setStep(undefined)} onSaved={() => finish(step === 'create' ? '已新建' : '已保存')} />
      ) : null}
      <ConfirmSheet
        isOpen={step === 'close'}
        title={`撤销“${node.name}”`}
        consequence="撤销后不能再编入人员、开展考核，以前的记录保留。里面还有人或下级组织时不能撤销。"
        confirmLabel="撤销组织"
        isDestructive
        isBusy={closing.isSending}
        onConfirm={() => void close()}
        onCancel={() => setStep(undefined)}
      >
        <ProblemNote problem={closing.problem} />
        <OfflineNote isOffline={closing.isOffline} />
      </ConfirmSheet>
    </Card>
  );
}
