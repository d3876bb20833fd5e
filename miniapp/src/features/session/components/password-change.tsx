import { changePassword } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { useSubmit } from '@/platform';
import { Card, Field, Note, PrimaryButton, ProblemNote } from '@/ui';
import { NewPasswordFields, useNewPassword } from './new-password-fields';

export interface PasswordChangeProps {
  /** The password just typed to sign in; when given, it is not asked for again. */
  knownPassword?: string | undefined;
  submitLabel: string;
  onChanged: () => void;
}

/** Changes the password; the person's other devices are signed out. */
export function PasswordChange({ knownPassword, submitLabel, onChanged }: PasswordChangeProps) {
  const [typed, setTyped] = useState('');
  const password = useNewPassword();
  const { submit, isSending, problem, isOffline } = useSubmit(changePassword);
  const currentPassword = knownPassword ?? typed;
  const isReady = currentPassword !== '' && password.isReady;
  const send = async () => {
    if (!isReady) return;
    const result = await submit({ currentPassword, newPassword: password.value });
    if (result.kind === 'done') onChanged();
  };
  return (
    <Card>
      {knownPassword === undefined ? (
        <Field label="当前密码" kind="password" value={typed} onChange={setTyped} autoComplete="current-password" error={problem?.code === 'PASSWORD.WRONG' ? problem.title : problem?.fields?.currentPassword} />
      ) : null}
      <NewPasswordFields password={password} error={problem?.fields?.newPassword} onSubmit={() => void send()} />
      <ProblemNote problem={problem} />
      {isOffline ? <Note tone="amber" title="现在没有网络">请连上网络再试，填的内容还在。</Note> : null}
      <PrimaryButton onPress={() => void send()} isBusy={isSending} isDisabled={!isReady}>
        {submitLabel}
      </PrimaryButton>
    </Card>
  );
}
