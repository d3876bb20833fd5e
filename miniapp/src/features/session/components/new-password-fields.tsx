import { useState } from 'react';
import { Field } from '@/ui';

export interface NewPassword {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly repeated: string;
  readonly repeat: (value: string) => void;
  /** What is wrong with the second one, once there is one. */
  readonly error: string | null;
  readonly isReady: boolean;
}

/** A new password and its repetition, because nobody sees what they type. */
export function useNewPassword(): NewPassword {
  const [value, change] = useState('');
  const [repeated, repeat] = useState('');
  return { value, change, repeated, repeat, error: repeated !== '' && repeated !== value ? '两次输入的不一样' : null, isReady: value !== '' && value === repeated };
}

export interface NewPasswordFieldsProps {
  password: NewPassword;
  error: string | undefined;
  onSubmit: () => void;
}

/** The two fields of a new password. */
export function NewPasswordFields({ password, error, onSubmit }: NewPasswordFieldsProps) {
  return (
    <>
      <Field label="新密码" kind="password" value={password.value} onChange={password.change} error={error} hint="至少10位，不能是工号、姓名拼音或常见密码" autoComplete="new-password" />
      <Field label="再输一次新密码" kind="password" value={password.repeated} onChange={password.repeat} error={password.error} onSubmit={onSubmit} autoComplete="new-password" />
    </>
  );
}
