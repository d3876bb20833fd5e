import { goBack, toast } from '@/platform';
import { Note, Page } from '@/ui';
import { PasswordChange } from './password-change';

/** Changing one's own password. */
export function PasswordScreen() {
  const finish = () => {
    toast('密码已修改');
    goBack('me');
  };
  return (
    <Page title="修改密码" backTo="me">
      <Note>改好以后，您在其他设备上的登录会退出，这台设备不受影响。</Note>
      <PasswordChange submitLabel="修改密码" onChanged={finish} />
    </Page>
  );
}
