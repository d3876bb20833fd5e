import { activateAccount } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { useSubmit, type SignedIn } from '@/platform';
import { Field } from '@/ui';
import { useEnterpriseChoice } from '../use-enterprise-choice';
import { NewPasswordFields, useNewPassword } from './new-password-fields';
import { SignInForm } from './sign-in-form';

export interface ActivationFormProps {
  onSignedIn: (signedIn: SignedIn) => void;
}

/** The first sign-in, and the way back after a forgotten password: the activation code sets a new one. */
export function ActivationForm({ onSignedIn }: ActivationFormProps) {
  const [employeeNo, setEmployeeNo] = useState('');
  const [activationCode, setActivationCode] = useState('');
  const password = useNewPassword();
  const { submit, isSending, problem, isOffline } = useSubmit(activateAccount);
  const enterprise = useEnterpriseChoice(employeeNo, problem);
  const isReady = employeeNo.trim() !== '' && activationCode.trim() !== '' && password.isReady;
  const send = async () => {
    if (!isReady) return;
    const result = await submit({ employeeNo, activationCode, newPassword: password.value, ...enterprise.input });
    if (result.kind === 'done') onSignedIn(result.value);
  };
  return (
    <SignInForm enterprise={enterprise} problem={problem} isOffline={isOffline} isBusy={isSending} isReady={isReady} submitLabel="设好密码并登录" onSubmit={() => void send()}>
      <Field label="工号" value={employeeNo} onChange={setEmployeeNo} maxLength={32} autoComplete="username" error={problem?.fields?.employeeNo} />
      <Field label="激活码" value={activationCode} onChange={setActivationCode} maxLength={32} placeholder="如 K7M4A-Q2RDX" hint="党群部或支部书记发的，只能用一次" error={problem?.fields?.activationCode} />
      <NewPasswordFields password={password} error={problem?.fields?.newPassword} onSubmit={() => void send()} />
    </SignInForm>
  );
}
