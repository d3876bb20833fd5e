import { unbindWechat } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useSubmit } from '@/platform';
import { Box, ConfirmSheet, Meta, ProblemNote, Row } from '@/ui';

/** Unties the WeChat account from the 工号. */
export function WechatRow() {
  const [isAsking, setAsking] = useState(false);
  const { submit, isSending, problem, isOffline } = useSubmit(unbindWechat);
  const unbind = async () => {
    const result = await submit({});
    if (result.kind !== 'done') return;
    setAsking(false);
    toast('已解除微信绑定');
  };
  return (
    <>
      <Row isDivided onPress={() => setAsking(true)}>
        <Box>解除微信绑定</Box>
        <Meta>换微信、换手机号时用</Meta>
      </Row>
      <ConfirmSheet
        isOpen={isAsking}
        title="解除微信绑定"
        consequence="解除后，不能再用微信直接登录。要重新绑定，请找党群部要新的激活码。"
        confirmLabel="解除绑定"
        isDestructive
        isBusy={isSending}
        onConfirm={() => void unbind()}
        onCancel={() => setAsking(false)}
      >
        <ProblemNote problem={problem} />
        {isOffline ? <Meta>现在没有网络，请联网后再试。</Meta> : null}
      </ConfirmSheet>
    </>
  );
}
