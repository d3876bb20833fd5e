import type { Endpoint, RequestOf } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openFileOf, toast } from '@/platform';
import { QuietButton, type IconName } from '@/ui';

export interface FileButtonProps<E extends Endpoint> {
  endpoint: E;
  input: RequestOf<E>;
  /** Name of the file with its ending. */
  fileName: string;
  icon: IconName;
  /** What a screen reader says where several such buttons stand together. */
  label?: string;
  children: string;
}

/** A button that fetches a file; a refusal is told in the server's words. */
export function FileButton<E extends Endpoint>({ endpoint, input, fileName, icon, label, children }: FileButtonProps<E>) {
  const [isBusy, setIsBusy] = useState(false);
  const fetchFile = async () => {
    setIsBusy(true);
    const answer = await openFileOf(endpoint, input, fileName);
    setIsBusy(false);
    if (!answer.ok) toast('problem' in answer ? answer.problem.title : '没有下载成功，请联网后再试');
  };
  return (
    <QuietButton isSmall icon={icon} isBusy={isBusy} onPress={() => void fetchFile()} {...(label === undefined ? {} : { label })}>
      {children}
    </QuietButton>
  );
}
