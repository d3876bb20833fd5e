import { issueActivationCode, type ResponseOf } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { copyText, formatInstant, useSubmit } from '@/platform';
import { Box, Card, ConfirmSheet, Facts, Meta, ProblemNote, QuietButton, Sheet } from '@/ui';
import { OfflineNote } from './offline-note';

export interface ActivationCardProps {
  person: { readonly id: string; readonly name: string };
  account: { readonly hasPassword: boolean; readonly hasWechat: boolean; readonly pendingCodeUntil: string | null };
  canIssue: boolean;
  onChanged: () => void;
}

/** How somebody can sign in, and a code for the first time or after a forgotten password. */
export function ActivationCard({ person, account, canIssue, onChanged }: ActivationCardProps) {
  const [isAsking, setAsking] = useState(false);
  const [issued, setIssued] = useState<ResponseOf<typeof issueActivationCode>>();
  const { submit, isSending, problem, isOffline } = useSubmit(issueActivationCode);
  const issue = async () => {
    const result = await submit({ id: person.id });
    if (result.kind !== 'done') return;
    setAsking(false);
    setIssued(result.value);
  };
  const close = () => {
    setIssued(undefined);
    onChanged();
  };
  return (
    <Card title="登录方式">
      <Facts
        items={[
          { name: '工号密码', value: account.hasPassword ? '已开通' : '未开通' },
          { name: '微信', value: account.hasWechat ? '已绑定' : '未绑定' },
          ...(account.pendingCodeUntil ? [{ name: '激活码', value: `已发出，${formatInstant(account.pendingCodeUntil)} 前有效` }] : []),
        ]}
      />
      {canIssue ? (
        <Box className="lp-org-actions">
          <QuietButton isSmall onPress={() => setAsking(true)}>{account.pendingCodeUntil ? '重发激活码' : '发激活码'}</QuietButton>
        </Box>
      ) : null}
      <ConfirmSheet
        isOpen={isAsking}
        title={`给${person.name}发激活码`}
        consequence={`激活码只显示这一次，14 天内有效，请当面交给本人。${account.pendingCodeUntil ? '以前发的那个会作废。' : ''}`}
        confirmLabel="生成激活码"
        isBusy={isSending}
        onConfirm={() => void issue()}
        onCancel={() => setAsking(false)}
      >
        <ProblemNote problem={problem} />
        <OfflineNote isOffline={isOffline} />
      </ConfirmSheet>
      <Sheet
        isOpen={issued !== undefined}
        title={`${person.name}的激活码`}
        onClose={close}
        actions={
          <>
            <QuietButton onPress={() => copyText(issued?.code ?? '')}>复制</QuietButton>
            <QuietButton onPress={close}>我已交给本人</QuietButton>
          </>
        }
      >
        <Box className="lp-org-code">{issued?.code ?? ''}</Box>
        <Meta>{`工号 ${issued?.employeeNo ?? ''}，${issued?.expiresOn ?? ''} 前有效。关掉以后再也看不到，只能重发。`}</Meta>
      </Sheet>
    </Card>
  );
}
