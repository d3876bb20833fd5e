import { PLEDGE_ITEM_LABELS, PLEDGE_ITEMS } from '@liangpai/shared/kernel';
import { commitmentLimits, saveCommitmentDraft, submitCommitment, type CommitmentView } from '@liangpai/shared/contracts';
import { useEffect, useRef, useState } from 'react';
import { callEndpoint, toast, useDraft, useSubmit } from '@/platform';
import { Box, Card, Field, Meta, PrimaryButton, ProblemNote, TextArea } from '@/ui';
import { blankTexts, examples } from '../texts';
import { StaleDraftNote } from './stale-draft-note';
import '../commitment.scss';

/** How long writing pauses before the draft also goes to the server, in milliseconds. */
const pause = 3000;

export interface WritingFormProps {
  open: CommitmentView | null;
  /** A new version starts from the public words. */
  shown: CommitmentView | null;
  onChanged: () => void;
}

/** The five items; what is written keeps itself on the device and, with a network, on the server. */
export function WritingForm({ open, shown, onChanged }: WritingFormProps) {
  const source = open ?? shown;
  const draft = useDraft(`commitment:${open?.id ?? 'new'}`, { pledges: source?.pledges ?? blankTexts, keyTasks: source?.keyTasks ?? blankTexts });
  const { submit, isSending, problem } = useSubmit(submitCommitment, '承诺');
  const version = useRef(open?.version ?? null);
  const [isStale, setIsStale] = useState(false);
  const { value, savedAt } = draft;
  useEffect(() => {
    if (savedAt === null || isStale) return undefined;
    const timer = setTimeout(() => {
      void callEndpoint(saveCommitmentDraft, { ...value, version: version.current }).then((answer) => {
        if (answer.ok) version.current = answer.value.version;
        else if ('problem' in answer && answer.problem.code === 'VERSION.STALE') setIsStale(true);
      });
    }, pause);
    return () => clearTimeout(timer);
  }, [value, savedAt, isStale]);
  const goOn = (choice: 'these' | 'those', other: CommitmentView | null) => {
    if (other?.state !== 'draft') {
      // Submitted over there: there is nothing left to write.
      onChanged();
      return;
    }
    version.current = other.version;
    if (choice === 'those') draft.change({ pledges: other.pledges, keyTasks: other.keyTasks });
    setIsStale(false);
  };
  const send = async () => {
    const outcome = await submit(value);
    if (outcome.kind === 'done') draft.clear();
    if (outcome.kind === 'queued') toast('连上网后自动提交');
    if (outcome.kind === 'done') onChanged();
  };
  const isComplete = PLEDGE_ITEMS.every((item) => value.pledges[item].trim() !== '');
  return (
    <Card title={shown ? '写新的一版' : '写承诺'}>
      <Meta>五个方面各写一条：做什么、做到什么程度、什么时候完成。{shown ? '支部确认前，仍公开原来的一版。' : ''}</Meta>
      <Box className="lp-commitment-fields">
        {PLEDGE_ITEMS.map((item) => (
          <Box key={item} className="lp-commitment">
            <TextArea
              label={PLEDGE_ITEM_LABELS[item]} value={value.pledges[item]} maxLength={commitmentLimits.pledge} placeholder={examples[item]}
              onChange={(text) => draft.change({ ...value, pledges: { ...value.pledges, [item]: text } })}
            />
            <Field
              label="结合的公司重点工作" value={value.keyTasks[item]} maxLength={commitmentLimits.keyTask} isOptional
              onChange={(text) => draft.change({ ...value, keyTasks: { ...value.keyTasks, [item]: text } })}
            />
          </Box>
        ))}
      </Box>
      {isStale ? <StaleDraftNote onChosen={goOn} /> : null}
      {savedAt === null ? null : <Meta>草稿已存在本机</Meta>}
      <ProblemNote problem={problem} />
      <PrimaryButton isBusy={isSending} isDisabled={!isComplete} onPress={() => void send()}>
        提交支部
      </PrimaryButton>
    </Card>
  );
}
