import { readMyCommitment, type CommitmentView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { callEndpoint, toast } from '@/platform';
import { ButtonRow, Note, QuietButton } from '@/ui';

/** Another device has changed the draft meanwhile: the writer chooses which words go on. */
export function StaleDraftNote({ onChosen }: { onChosen: (choice: 'these' | 'those', other: CommitmentView | null) => void }) {
  const [isBusy, setIsBusy] = useState(false);
  const choose = async (choice: 'these' | 'those') => {
    setIsBusy(true);
    const answer = await callEndpoint(readMyCommitment, {});
    setIsBusy(false);
    if (answer.ok) onChosen(choice, answer.value.open);
    else toast('没有办成，请联网后再试');
  };
  return (
    <Note tone="amber" title="草稿在别的设备上改过">
      这里写的存在本机，没有存到服务器。请选用哪一份接着写。
      <ButtonRow>
        <QuietButton isSmall isBusy={isBusy} onPress={() => void choose('those')}>用那边的</QuietButton>
        <QuietButton isSmall isBusy={isBusy} onPress={() => void choose('these')}>用这里的</QuietButton>
      </ButtonRow>
    </Note>
  );
}
