import type { ReactNode } from 'react';
import type { Problem } from '@/platform';
import { Note, PrimaryButton, ProblemNote, SelectField } from '@/ui';
import type { EnterpriseChoice } from '../use-enterprise-choice';

export interface SignInFormProps {
  children: ReactNode;
  enterprise: EnterpriseChoice;
  problem: Problem | null;
  isOffline: boolean;
  isBusy: boolean;
  isReady: boolean;
  submitLabel: string;
  onSubmit: () => void;
}

/** What the three ways to sign in have in common: the choice of enterprise, what went wrong, the button. */
export function SignInForm(props: SignInFormProps) {
  const { children, enterprise, problem, isOffline, isBusy, isReady, submitLabel, onSubmit } = props;
  const isChoiceMissing = enterprise.options.length > 0 && enterprise.value === '';
  return (
    <>
      {children}
      {enterprise.options.length > 0 ? (
        <SelectField label="企业" value={enterprise.value} options={enterprise.options} onChange={enterprise.choose} hint="这个工号在几家企业都有，请选您所在的企业" />
      ) : null}
      {problem?.code === 'SIGN_IN.ENTERPRISE_REQUIRED' ? null : <ProblemNote problem={problem} />}
      {isOffline ? <Note tone="amber" title="现在没有网络">登录要联网。请连上网络再试，填的内容还在。</Note> : null}
      <PrimaryButton onPress={onSubmit} isBusy={isBusy} isDisabled={!isReady || isChoiceMissing}>
        {submitLabel}
      </PrimaryButton>
    </>
  );
}
