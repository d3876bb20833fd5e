import { withdrawRole, type HeldRoleRow } from '@liangpai/shared/contracts';
import { roleLabels } from '@liangpai/shared/kernel';
import { useState } from 'react';
import { toast, useSubmit } from '@/platform';
import { Box, Chip, ConfirmSheet, Meta, ProblemNote, QuietButton, Row } from '@/ui';
import { OfflineNote } from './offline-note';

const statusWords = { current: null, future: '未到任期', ended: '已到期', withdrawn: '已收回' } as const;

export interface RoleRowProps {
  held: HeldRoleRow;
  /** Leads with the person, where several people are listed. */
  hasPerson: boolean;
  isDivided: boolean;
  onChanged: () => void;
}

/** A role somebody holds or held, and taking it back. */
export function RoleRow({ held, hasPerson, isDivided, onChanged }: RoleRowProps) {
  const [isAsking, setAsking] = useState(false);
  const { submit, isSending, problem, isOffline } = useSubmit(withdrawRole);
  const word = statusWords[held.status];
  const role = roleLabels[held.role];
  const withdraw = async () => {
    const result = await submit({ id: held.id, version: held.version });
    if (result.kind !== 'done') return;
    setAsking(false);
    toast('已收回');
    onChanged();
  };
  return (
    <Row
      isDivided={isDivided}
      aside={held.canWithdraw ? <QuietButton isSmall label={`收回${held.person.name}的${role}`} onPress={() => setAsking(true)}>收回</QuietButton> : word ? <Chip>{word}</Chip> : undefined}
    >
      <Box>{hasPerson ? `${held.person.name} · ${role}` : role}</Box>
      <Meta>{`${held.organisation.name} · ${held.fromOn} 起${held.toOn ? `，${held.toOn} 止` : ''}${held.canWithdraw && word ? ` · ${word}` : ''}`}</Meta>
      <ConfirmSheet
        isOpen={isAsking}
        title={`收回${held.person.name}的“${role}”`}
        consequence={`收回后，${held.person.name}马上退出登录，重新登录后不能再办这项职责的事；等他办的事项转给其他有职责的同志。`}
        confirmLabel="收回职责"
        isDestructive
        isBusy={isSending}
        onConfirm={() => void withdraw()}
        onCancel={() => setAsking(false)}
      >
        <ProblemNote problem={problem} />
        <OfflineNote isOffline={isOffline} />
      </ConfirmSheet>
    </Row>
  );
}
