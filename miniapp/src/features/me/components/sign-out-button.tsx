import { signOut } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { callEndpoint, leaveDevice, usePendingCount } from '@/platform';
import { ConfirmSheet, QuietButton } from '@/ui';

/** Leaves this device; works without network too, because the device may be lent to somebody else at once. */
export function SignOutButton() {
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const pending = usePendingCount();
  const leave = async () => {
    setBusy(true);
    await callEndpoint(signOut, {});
    leaveDevice();
  };
  return (
    <>
      <QuietButton onPress={() => setAsking(true)}>退出登录</QuietButton>
      <ConfirmSheet
        isOpen={isAsking}
        title="退出登录"
        consequence={`退出后，这台设备上存的内容会清除${pending > 0 ? `；还有 ${pending} 项没发出去，您下次登录后再发` : ''}。没提交的草稿留在本机。`}
        confirmLabel="退出"
        isBusy={isBusy}
        onConfirm={() => void leave()}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
