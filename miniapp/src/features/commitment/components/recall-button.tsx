import { recallCommitment } from '@liangpai/shared/contracts';
import { useSubmit } from '@/platform';
import { Note, ProblemNote, QuietButton } from '@/ui';

/** Takes the pledge back while the branch has not decided. */
export function RecallButton({ onChanged }: { onChanged: () => void }) {
  const { submit, isSending, problem, isOffline } = useSubmit(recallCommitment);
  const recall = async () => {
    if ((await submit({})).kind === 'done') onChanged();
  };
  return (
    <>
      <ProblemNote problem={problem} />
      {isOffline ? <Note tone="amber">没有网络，没有撤回。</Note> : null}
      <QuietButton isBusy={isSending} onPress={() => void recall()}>
        撤回修改
      </QuietButton>
    </>
  );
}
