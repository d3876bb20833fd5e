import { bindWechat } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { askWechatCode, toast, useSubmit, type SignedIn } from '@/platform';
import { Field, Note } from '@/ui';
import { useEnterpriseChoice } from '../use-enterprise-choice';
import { SignInForm } from './sign-in-form';

export interface BindingFormProps {
  onSignedIn: (signedIn: SignedIn) => void;
}

/** WeChat only: ties this WeChat account to a 工号, once. */
export function BindingForm({ onSignedIn }: BindingFormProps) {
  const [employeeNo, setEmployeeNo] = useState('');
  const [activationCode, setActivationCode] = useState('');
  const { submit, isSending, problem, isOffline } = useSubmit(bindWechat);
  const enterprise = useEnterpriseChoice(employeeNo, problem);
  const isReady = employeeNo.trim() !== '' && activationCode.trim() !== '';
  const send = async () => {
    if (!isReady) return;
    const code = await askWechatCode();
    if (code === null) return toast('微信暂时连不上，请稍后再试');
    const result = await submit({ code, employeeNo, activationCode, ...enterprise.input });
    if (result.kind === 'done') onSignedIn(result.value);
  };
  return (
    <SignInForm enterprise={enterprise} problem={problem} isOffline={isOffline} isBusy={isSending} isReady={isReady} submitLabel="绑定并登录" onSubmit={() => void send()}>
      <Note>这个微信还没有绑定工号。绑定一次，以后打开就能用。</Note>
      <Field label="工号" value={employeeNo} onChange={setEmployeeNo} maxLength={32} error={problem?.fields?.employeeNo} />
      <Field label="激活码" value={activationCode} onChange={setActivationCode} maxLength={32} placeholder="如 K7M4A-Q2RDX" hint="党群部或支部书记发的，只能用一次" error={problem?.fields?.activationCode} onSubmit={() => void send()} />
    </SignInForm>
  );
}
