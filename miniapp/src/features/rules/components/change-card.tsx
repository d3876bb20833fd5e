import { readChange, stepChange, type RulebookChangeRow } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { formatInstant, toast, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, ConfirmSheet, Facts, GhostButton, Meta, PrimaryButton, ProblemNote, QueryView, QuietButton, Sheet, TextArea, TextLink, type Tone } from '@/ui';

const tones: Readonly<Record<RulebookChangeRow['state'], Tone>> = { proposed: 'amber', returned: 'red', adopted: 'green', withdrawn: 'neutral' };

export interface ChangeCardProps {
  change: RulebookChangeRow;
  /** Puts the change into the form: to mend it, or only to try it. */
  onFill: (change: RulebookChangeRow, isMending: boolean) => void;
  onStepped: () => void;
}

/** A proposed change: what, why, on what basis, and the steps open to this person. */
export function ChangeCard({ change, onFill, onStepped }: ChangeCardProps) {
  const [chosen, setChosen] = useState<RulebookChangeRow['offered'][number] | null>(null);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const period = `${change.effectiveFrom} 起${change.effectiveTo === null ? '，一直有效' : `，${change.effectiveTo} 止`}`;
  return (
    <Card title={change.organisation.name} aside={<Chip tone={tones[change.state]}>{change.stateLabel}</Chip>}>
      {change.overrides.map((each) => (
        <Box key={each.key} className="lp-rules-line">
          <Box className="lp-rules-change">
            {each.label}：{each.before} 改为 {each.after}
          </Box>
          <Facts items={[{ name: '理由', value: each.reason }, { name: '依据', value: each.basis }, { name: '条文', value: each.clauses.join('、') }, { name: '有效期', value: period }]} />
        </Box>
      ))}
      <Meta>
        {change.proposer} {formatInstant(change.proposedAt)} 提出
      </Meta>
      <Box className="lp-rules-links">
        <TextLink onPress={() => setHistoryOpen(true)}>看经过</TextLink>
        {change.state === 'proposed' ? <TextLink onPress={() => onFill(change, false)}>先试算再决定</TextLink> : null}
      </Box>
      {change.offered.length > 0 ? (
        <Box className="lp-button-row">
          {change.offered.map((step) => {
            const Button = step.action === 'adopt' ? PrimaryButton : step.action === 'withdraw' ? QuietButton : GhostButton;
            return (
              <Button key={step.action} onPress={() => (step.action === 'resubmit' ? onFill(change, true) : setChosen(step))}>
                {step.label}
              </Button>
            );
          })}
        </Box>
      ) : null}
      {chosen ? <StepSheet change={change} step={chosen} onClose={() => setChosen(null)} onStepped={onStepped} /> : null}
      {isHistoryOpen ? <HistorySheet id={change.id} onClose={() => setHistoryOpen(false)} /> : null}
    </Card>
  );
}

function StepSheet({ change, step, onClose, onStepped }: { change: RulebookChangeRow; step: RulebookChangeRow['offered'][number]; onClose: () => void; onStepped: () => void }) {
  const [opinion, setOpinion] = useState('');
  const { submit, isSending, problem } = useSubmit(stepChange);
  const confirm = async () => {
    const answer = await submit({ id: change.id, version: change.version, action: step.action as 'adopt' | 'return' | 'withdraw', opinion });
    if (answer.kind !== 'done') return;
    toast(answer.value.stateLabel);
    onClose();
    onStepped();
  };
  return (
    <ConfirmSheet
      isOpen
      title={`${step.label}这份调整`}
      consequence={step.consequence ?? '退回后由提出人修改，再重新提出。'}
      confirmLabel={step.label}
      onConfirm={() => void confirm()}
      onCancel={onClose}
      isBusy={isSending}
      isDestructive={step.action === 'withdraw'}
      isConfirmDisabled={step.needsReason && opinion.trim() === ''}
    >
      {step.action === 'withdraw' ? null : <TextArea label={step.needsReason ? '退回理由' : '意见'} isOptional={!step.needsReason} value={opinion} onChange={setOpinion} maxLength={300} />}
      <ProblemNote problem={problem} />
    </ConfirmSheet>
  );
}

function HistorySheet({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(readChange, { id });
  return (
    <Sheet isOpen title="经过" onClose={onClose}>
      <QueryView query={query}>
        {({ history }) => (
          <Box>
            {history.map((step) => (
              <Box key={`${step.at} ${step.step}`} className="lp-rules-line">
                <Box>
                  {step.by} {step.step}
                </Box>
                {step.opinion === '' ? null : <Box>{step.opinion}</Box>}
                <Meta>{formatInstant(step.at)}</Meta>
              </Box>
            ))}
          </Box>
        )}
      </QueryView>
    </Sheet>
  );
}
