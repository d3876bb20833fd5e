import { signInWithPassword } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { useSubmit, type SignedIn } from '@/platform';
import { Field, Meta } from '@/ui';
import { useEnterpriseChoice } from '../use-enterprise-choice';
import { SignInForm } from './sign-in-form';

export interface PasswordFormProps {
  onSignedIn: (signedIn: SignedIn, password: string) => void;
}

/** Signing in with 工号 and password. */
export function PasswordForm({ onSignedIn }: PasswordFormProps) {
  const [employeeNo, setEmployeeNo] = useState('');
  const [password, setPassword] = useState('');
  const { submit, isSending, problem, isOffline } = useSubmit(signInWithPassword);
  const enterprise = useEnterpriseChoice(employeeNo, problem);
  const isReady = employeeNo.trim() !== '' && password !== '';
  const send = async () => {
    if (!isReady) return;
    const result = await submit({ employeeNo, password, ...enterprise.input });
    if (result.kind === 'done') onSignedIn(result.value, password);
  };
  return (
    <SignInForm enterprise={enterprise} problem={problem} isOffline={isOffline} isBusy={isSending} isReady={isReady} submitLabel="登录" onSubmit={() => void send()}>
      <Field label="工号" value={employeeNo} onChange={setEmployeeNo} maxLength={32} autoComplete="username" error={problem?.fields?.employeeNo} onSubmit={() => void send()} />
      <Field label="密码" kind="password" value={password} onChange={setPassword} autoComplete="current-password" error={problem?.fields?.password} onSubmit={() => void send()} />
      <Meta>忘了密码：请党群部重发激活码，再到“首次登录”里重设。</Meta>
    </SignInForm>
  );
}
